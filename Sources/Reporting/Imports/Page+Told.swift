import Messages

/// Of a list that may be as long as a file, what a person is told.
extension Page {
  /// How many of a list's lines are told on a page.
  static let shown = 20

  /// The first of a list in words, and how many more there are.
  ///
  /// - Parameters:
  ///   - elements: The list, as far as JSON has it.
  ///   - count: How many there are in all; as many as are given by default.
  ///   - words: What is said of one.
  /// - Returns: The phrases; none for an empty list.
  static func told<Element>(
    _ elements: [Element], of count: Int? = nil, _ words: (Element) -> Phrase
  ) -> [Phrase] {
    elements.prefix(shown).map(words)
      + (more(than: elements, of: count).map { [$0] } ?? [])
  }

  /// A list under its heading, and how many more there are.
  ///
  /// - Parameters:
  ///   - title: The heading.
  ///   - elements: The list, as far as JSON has it.
  ///   - count: How many there are in all; as many as are given by default.
  ///   - words: The language.
  ///   - item: How one is told.
  /// - Returns: The blocks; none for an empty list.
  static func list<Element>(
    _ title: Phrase, _ elements: [Element], of count: Int? = nil, _ words: Vocabulary,
    _ item: (Element) -> Block.Item
  ) -> [Block] {
    guard !elements.isEmpty else { return [] }
    return [.heading(title[words], level: 1)] + elements.prefix(shown).map { .item(item($0)) }
      + (more(than: elements, of: count).map { [.note($0[words])] } ?? [])
  }

  private static func more<Element>(than elements: [Element], of count: Int?) -> Phrase? {
    let count = count ?? elements.count
    guard count > shown else { return nil }
    return ImportWords.andMore(
      count - shown, isAllInJSON: elements.count >= count || count <= ImportSummary.told)
  }
}
