import Diplomacy

/// By what a source tells a record from its others, as it is stored.
///
/// Of an item of a folder it begins with the folder: a card may be in two address books, each of
/// which says what it says.
struct OriginKey {
  /// The folder; `nil` for what came from a file that stands alone.
  let collection: String?
  /// The key within it.
  let own: String

  private static let separator: Character = "\u{1F}"
  private static let folderPrefix = "folder\u{1F}"
  private static let cardPrefix = "card\u{1F}"

  init(_ own: String, in collection: String?) {
    self.own = own
    self.collection = collection
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
  var uid: String? {
    own.hasPrefix(Self.cardPrefix) ? String(own.dropFirst(Self.cardPrefix.count)) : nil
  }

  /// What begins the stored keys of a folder, and no other.
  static func prefix(of collection: String) -> String {
    "\(folderPrefix)\(collection)\(separator)"
  }
}
