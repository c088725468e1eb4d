import Diplomacy

extension Marking {
  /// How far whoever wrote something wants it to travel: by a label (« [TLP:RED] ») in its heading
  /// or alone on the first line of its text, the strictest of them; `nil` for none.
  ///
  /// One that lets it travel farther than what nobody marked is for us to give.
  static func label(in heading: String, _ text: String) -> Marking? {
    // Most say nothing of it, and capitals of a whole text are dear.
    guard namesLabels(heading) || namesLabels(text) else { return nil }
    let first =
      text.prefix(200).split(whereSeparator: \.isNewline)
      .first { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
    let line = labelled(first.filter { !"[]()*".contains($0) })
    let heading = labelled(heading)
    guard line.hasPrefix("TLP") || heading.contains("TLP") else { return nil }
    return allCases.reversed().first { marking in
      guard marking >= .ofTheUnmarked else { return false }
      let labels = ["TLP:", "TLP "].map { $0 + marking.rawValue }
      return labels.contains { heading.contains($0) || line == $0 }
    }
  }

  /// A text in capitals, without the spaces that a colon may have around it, as in French:
  /// « TLP : RED ».
  private static func labelled(_ text: String) -> String {
    text.uppercased().onOneLine.replacing(" :", with: ":").replacing(": ", with: ":")
  }

  /// Whether the letters of every label stand somewhere in a text, in either case.
  private static func namesLabels(_ text: String) -> Bool {
    let label = Array("tlp".utf8)
    var matched = 0
    for byte in text.utf8 {
      let letter = byte | 0x20
      matched = letter == label[matched] ? matched + 1 : letter == label[0] ? 1 : 0
      if matched == label.count { return true }
    }
    return false
  }
}
