import Diplomacy

extension Line {
  /// A text as a line, cut where it is longer than one may be; `nil` for nothing.
  init?(shortening text: String) {
    let text = text.cleaned.onOneLine
    if let line = try? Line(text) {
      self = line
      return
    }
    guard !text.isEmpty else { return nil }
    var short = ""
    for sign in text {
      if short.utf8.count + sign.utf8.count > Line.maximumBytes - 3 { break }
      short.append(sign)
    }
    guard let line = try? Line(short + "…") else { return nil }
    self = line
  }
}
