import Diplomacy

/// The key by which a source tells a record from its others, as it is stored.
///
/// The keys of a synced folder begin with the folder, since one card may be in two address books.
struct OriginKey {
  /// The folder; `nil` for what came from a file that stands alone.
  let collection: String?
  /// The key within it.
  let own: SourceKey

  private static let separator: Character = "\u{1F}"
  /// What begins the stored keys of every folder.
  private static let folderPrefix = SourceKey.Sort.folder.prefix

  init(_ own: SourceKey, in collection: String?) {
    self.own = own
    self.collection = collection
  }

  /// The key of an entry of a calendar, or of a series as a whole.
  init(entry uid: String, in collection: String?) {
    self.init(SourceKey(CalendarKey(uid: uid)), in: collection)
  }

  /// Reads what is stored.
  init(stored text: String) {
    let rest = text.hasPrefix(Self.folderPrefix) ? text.dropFirst(Self.folderPrefix.count) : ""
    if let end = rest.firstIndex(of: Self.separator) {
      self.init(
        SourceKey(text: String(rest[rest.index(after: end)...])), in: String(rest[..<end]))
    } else {
      self.init(SourceKey(text: text), in: nil)
    }
  }

  /// As it is stored.
  var stored: String { collection.map { Self.prefix(of: $0) + own.text } ?? own.text }

  /// What identifies a card or an entry everywhere; `nil` for what bears no name, and for an
  /// instance of a series.
  var uid: String? { own.card ?? own.wholeEntry }

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

  /// The keys of what was promised in an exchange.
  var promises: Span {
    let any = OriginKey(own.promises, in: collection).stored
    return Span(from: "\(any)\(Self.separator)", below: "\(any) ")
  }

  /// It alone.
  var itself: Span { Span(from: stored, below: "\(stored)\u{1}") }

  /// The keys of the items of a folder.
  static func items(of collection: String) -> Span { span(from: prefix(of: collection)) }

  /// The keys of the items of every folder.
  static var itemsOfFolders: Span { span(from: folderPrefix) }

  /// What begins with a text.
  private static func span(from prefix: String) -> Span {
    Span(from: prefix, below: prefix.pastAllBeginningSo)
  }

  /// What begins the stored keys of a folder, and no other.
  private static func prefix(of collection: String) -> String {
    "\(folderPrefix)\(collection)\(separator)"
  }
}

extension SourceKey {
  /// What an entry of a calendar bears that is no instance of a series; `nil` for what is none.
  var wholeEntry: String? {
    entry.flatMap { $0.instance == nil ? $0.uid : nil }
  }

  /// Whether it is of an instance of a series.
  var isInstance: Bool { entry?.instance != nil }
}
