/// Where a record came from.
public struct ImportSource: Sendable, Hashable {
  /// The name of the file, without its folders; a dash for standard input.
  public let name: Line
  /// The SHA-256 of the file (FIPS 180-4), in hexadecimal.
  public let digest: String
  /// The folder of which the file is an item, one record a file: what one folder says of a
  /// record is apart from what another says of it; `nil` for a file that stands alone.
  public let collection: Line?

  /// What no table may be called: the words that begin the keys of cards, entries of calendars,
  /// mails and the items of folders.
  public static let reserved: Set<String> = Set(SourceKey.Sort.allCases.map(\.rawValue))

  /// Whether it is standard input, to which nobody gave a name.
  public var isStandardInput: Bool { name.text == "-" }

  /// Names a source.
  public init(name: Line, digest: String, collection: Line? = nil) {
    self.name = name
    self.digest = digest
    self.collection = collection
  }
}
