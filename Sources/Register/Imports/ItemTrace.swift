/// What is remembered of the file of an item.
public enum ItemTrace: Sendable, Equatable {
  /// All of it came in, or went out; carries its SHA-256.
  case whole(String)
  /// Something in it was refused: it is read again, and told of again, until all of it comes in.
  case partly(String)
  /// It was told that somebody removed it.
  case missing
  /// We took it away ourselves.
  case removed

  private static let partlyPrefix = "unsettled "
  private static let missingText = "missing"

  /// Reads what is stored.
  init(stored text: String) {
    if text.isEmpty {
      self = .removed
    } else if text.hasPrefix(Self.missingText) {
      // A digest used to follow; nobody asks for it.
      self = .missing
    } else if text.hasPrefix(Self.partlyPrefix) {
      self = .partly(String(text.dropFirst(Self.partlyPrefix.count)))
    } else {
      self = .whole(text)
    }
  }

  /// As it is stored.
  public var stored: String {
    switch self {
    case .whole(let digest): digest
    case .partly(let digest): Self.partlyPrefix + digest
    case .missing: Self.missingText
    case .removed: ""
    }
  }

  /// Whether the file was there when it was last looked for.
  public var wasThere: Bool {
    switch self {
    case .whole, .partly: true
    case .missing, .removed: false
    }
  }
}
