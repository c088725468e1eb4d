import Diplomacy

/// The key by which a source tells a record from its others, as it is stored.
///
/// The keys of a synced folder begin with the folder, since one card may be in two address books.
struct OriginKey {
  /// The folder; `nil` for what came from a file that stands alone.
  let collection: String?
  /// The key within it.
  let own: String

  private static let separator: Character = "\u{1F}"
  /// What begins the stored keys of every folder.
  static let folderPrefix = "folder\u{1F}"
  private static let cardPrefix = "card\u{1F}"

  init(_ own: String, in collection: String?) {
    self.own = own
    self.collection = collection
  }

  /// The key of an entry of a calendar, or of a series as a whole.
  init(entry uid: some StringProtocol, in collection: String?) {
    self.init(IncomingRecord.calendarPrefix + uid, in: collection)
  }

  /// Reads what is stored.
  init(stored text: String) {
    let rest = text.hasPrefix(Self.folderPrefix) ? text.dropFirst(Self.folderPrefix.count) : ""
    if let end = rest.firstIndex(of: Self.separator) {
      self.init(String(rest[rest.index(after: end)...]), in: String(rest[..<end]))
    } else {
      self.init(text, in: nil)
    }
  }

  /// As it is stored.
  var stored: String { collection.map { Self.prefix(of: $0) + own } ?? own }

  /// What a card calls its contact for good; `nil` for what is no card, or bears no name.
  var cardUID: String? { own.dropping(prefix: Self.cardPrefix) }

  /// What an entry of a calendar bears that is no instance of a series; `nil` for what is none.
  var entryUID: String? {
    own.dropping(prefix: IncomingRecord.calendarPrefix).flatMap { uid in
      uid.contains(Self.separator) ? nil : uid
    }
  }

  /// What an entry of a calendar bears, or the series of which it is an instance.
  var wholeUID: String? {
    own.dropping(prefix: IncomingRecord.calendarPrefix).map { uid in
      String(uid.prefix { $0 != Self.separator })
    }
  }

  /// Whether it is of an instance of a series.
  var isInstance: Bool { entryUID == nil && own.hasPrefix(IncomingRecord.calendarPrefix) }

  /// What identifies a card or an entry everywhere; `nil` for what bears no name.
  var uid: String? { cardUID ?? entryUID }

  /// Stored keys that follow one another.
  struct Span {
    /// The first there may be.
    let from: String
    /// What comes after the last.
    let below: String
  }

  /// The keys of the instances of an entry.
  var instances: Span {
    Span(from: "\(stored)\(Self.separator)", below: "\(stored) ")
  }

  /// The keys of the instances on the day that it names, at whatever time.
  var timesOfDay: Span { Span(from: "\(stored)T", below: "\(stored)U") }

  /// It alone.
  var itself: Span { Span(from: stored, below: "\(stored)\u{1}") }

  /// What begins the stored keys of a folder, and no other.
  static func prefix(of collection: String) -> String {
    "\(folderPrefix)\(collection)\(separator)"
  }
}

extension String {
  fileprivate func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
