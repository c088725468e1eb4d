import Diplomacy

extension Marking {
  /// How far whoever wrote something wants it to travel: by a label (« [TLP:RED] ») in its heading
  /// or alone on the first line of its text, the strictest of them; `nil` for none.
  ///
  /// One that lets it travel farther than what nobody marked is for us to give.
  static func label(in heading: String, _ text: String) -> Marking? {
    let first =
      text.prefix(200).split(whereSeparator: \.isNewline)
      .first { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
    let line = first.uppercased().filter { !"[]()*".contains($0) }.trimmed
    let heading = heading.uppercased()
    guard line.hasPrefix("TLP") || heading.contains("TLP") else { return nil }
    return allCases.reversed().first { marking in
      guard marking >= .ofTheUnmarked else { return false }
      let labels = ["TLP:", "TLP: ", "TLP "].map { $0 + marking.rawValue }
      return labels.contains { heading.contains($0) || line == $0 }
    }
  }
}
