/// By what a source tells one of its records from its others, and finds it again.
public struct SourceKey: Sendable, Hashable {
  /// As it is stored: what sort of source it is, or which, before what identifies the record there.
  public let text: String

  private static let separator = "\u{1F}"
  private static let cardPrefix = Sort.card.prefix
  private static let mailPrefix = Sort.mail.prefix

  /// The sorts of sources that are no tables, by the words that begin the keys of what they hold.
  package enum Sort: String, CaseIterable {
    case card, calendar, mail, folder

    /// What begins the keys.
    package var prefix: String { rawValue + SourceKey.separator }
  }

  /// Reads a key as ``text`` has it.
  public init(text: String) { self.text = text }

  /// Names a card by its `UID` (RFC 6350, 6.7.6).
  public init(card uid: String) { self.init(text: Self.cardPrefix + uid) }

  /// Names an entry of a calendar.
  public init(_ entry: CalendarKey) { self.init(text: entry.text) }

  /// Names a mail by its `Message-ID` without the brackets, or by what stands for one.
  public init(mail identifier: String) { self.init(text: Self.mailPrefix + identifier) }

  /// Names a record by the identifier that a table of a name has for it.
  public init(row identifier: String, of table: String) {
    self.init(words: [table, identifier])
  }

  /// Names a record by what it says, where nothing identifies it.
  public init(words: [String]) {
    self.init(text: words.joined(separator: Self.separator))
  }

  /// What begins the keys of all that was promised in the exchange that this names.
  public var promises: SourceKey { SourceKey(words: [text, "follow-up"]) }

  /// Names what was promised in the exchange that this names.
  ///
  /// - Parameter number: Which of its promises, counted from 1.
  /// - Returns: The key of the promise.
  public func promise(_ number: Int) -> SourceKey {
    SourceKey(words: [promises.text, "\(number)"])
  }

  /// Names one more record for which the source has the same words.
  ///
  /// - Parameter count: Which of them, counted from 1.
  /// - Returns: The key of that one.
  public func again(_ count: Int) -> SourceKey { SourceKey(words: [text, "\(count)"]) }

  /// The identifier that a table has for a record; of another source its last word.
  public var row: String? {
    text.split(separator: Self.separator, omittingEmptySubsequences: false).last.map(String.init)
  }

  /// What a card calls its contact for good; `nil` for what is no card.
  public var card: String? {
    text.hasPrefix(Self.cardPrefix) ? String(text.dropFirst(Self.cardPrefix.count)) : nil
  }

  /// By what a calendar knows an entry; `nil` for what is none.
  public var entry: CalendarKey? { CalendarKey(text) }
}
