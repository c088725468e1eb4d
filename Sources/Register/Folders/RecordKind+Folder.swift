extension RecordKind {
  /// The kinds that have a file in a folder, in the order in which they refer to one another:
  /// whatever a record refers to is of an earlier kind, or of its own.
  static let inFolder: [RecordKind] = [
    .zone, .membership, .axis, .actor, .relation, .position, .mandate, .interaction, .followUp,
    .completion, .statement, .cadence, .origin,
  ]

  /// The version of the schema that was the first to have records of this kind: a folder of that
  /// or a later one has their file.
  var since: Int {
    switch self {
    case .membership, .relation: 2
    case .completion, .statement, .cadence: 3
    case .origin: 4
    default: 1
    }
  }

  /// The file of a folder with the records of this kind: frozen, like the keys in it.
  var file: String { self == .axis ? "axes.jsonl" : "\(rawValue)s.jsonl" }
}

/// The files of a folder that hold no records.
public enum FolderFile {
  /// What the folder says of itself.
  public static let manifest = "register.json"
  /// The journal: its batches, and the changes of each.
  public static let batches = "batches.jsonl"
  /// The changes of the batches.
  public static let changes = "changes.jsonl"
  /// The files of the journal.
  public static let journal = [batches, changes]

  /// Whether it is the name of a file of an export.
  public static func isFile(_ name: Substring) -> Bool { all.contains { $0 == name } }

  private static let all = RecordKind.inFolder.map(\.file) + journal + [manifest]
}
