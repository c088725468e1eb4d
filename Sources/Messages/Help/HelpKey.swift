/// A text of help: what stands in its place, what it says, and how it is used.
///
/// The argument parser wants its help as constants, before anyone knows the
/// language; the key stands there in the text's place until the help is shown.
package struct HelpKey: Sendable {
  /// What stands in the text's place.
  package let rawValue: String
  /// The text.
  package let phrase: Phrase
  private let makeExamples: @Sendable () -> [HelpExample]

  /// Examples of a command; none for a switch.
  package var examples: [HelpExample] { makeExamples() }

  // Every start of the program passes here for every command: examples wait until
  // they are asked for.
  init(
    _ rawValue: String, fr: String, en: String,
    examples: @autoclosure @escaping @Sendable () -> [HelpExample] = []
  ) {
    self.rawValue = rawValue
    phrase = Phrase(fr: fr, en: en)
    makeExamples = examples
  }
}

/// A command line that can be typed as it stands, and what it does.
package struct HelpExample: Sendable {
  /// What is typed.
  package let line: String
  /// What it does.
  package let says: Phrase

  init(_ line: String, fr: String, en: String) {
    self.line = line
    says = Phrase(fr: fr, en: en)
  }
}

extension HelpKey: CaseIterable, Hashable {
  /// All of them, subject by subject.
  package static let allCases =
    programKeys
    + undoKeys
    + agendaKeys
    + contactsKeys
    + profilesKeys
    + postsKeys
    + protocolKeys
    + meetingsKeys
    + exchangesKeys
    + statementsKeys
    + captureKeys
    + followUpsKeys
    + promisesKeys
    + reportsKeys
    + clearanceKeys
    + pagesKeys
    + zonesKeys
    + importKeys
    + syncKeys
    + folderKeys

  private static let byRawValue = Dictionary(
    allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })

  /// Finds the text that something stands in the place of.
  package init?(rawValue: String) {
    guard let known = Self.byRawValue[rawValue] else { return nil }
    self = known
  }

  package static func == (left: HelpKey, right: HelpKey) -> Bool {
    left.rawValue == right.rawValue
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
