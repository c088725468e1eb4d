/// All the changes of one command, which are taken back together.
public struct Batch: Sendable, Equatable, Lettered {
  public static let letter: Character = "b"

  /// The number of a batch.
  public typealias ID = RecordID<Batch>

  /// The number, for the command line.
  public let id: ID
  /// The instant, in UTC, as RFC 3339 text.
  public let at: String
  /// Who acted, as they named themselves.
  public let who: String
  /// The command, without its arguments.
  public let command: String
  /// The batch that this one took back, where it is an undo or a redo.
  public let takesBack: Taking?
  /// The batch by which this one is taken back today; `nil` while it is in force.
  public let takenBackBy: ID?

  /// What a batch took back.
  public struct Taking: Sendable, Equatable {
    /// Which batch.
    public let batch: ID
    /// The command at the end of the chain: what was undone, or brought back.
    public let root: ID
    /// Whether the work of the root was brought back, and not taken away.
    public let isRedo: Bool

    /// Tells what was taken back.
    public init(batch: ID, root: ID, isRedo: Bool) {
      self.batch = batch
      self.root = root
      self.isRedo = isRedo
    }
  }

  /// Makes a batch of what is stored.
  public init(
    id: ID, at: String, who: String, command: String, takesBack: Taking? = nil,
    takenBackBy: ID? = nil
  ) {
    self.id = id
    self.at = at
    self.who = who
    self.command = command
    self.takesBack = takesBack
    self.takenBackBy = takenBackBy
  }
}

/// A batch in one line: which records it touched.
public struct BatchSummary: Sendable, Equatable {
  /// The batch.
  public let batch: Batch
  /// The records it touched, kind by kind.
  public let groups: [Group]

  /// Records of one kind.
  public struct Group: Sendable, Equatable {
    /// The kind, as the journal has it.
    public let kind: String
    /// How many records.
    public let count: Int
    /// The references of the first of them; of kinds without any, none.
    public let references: [String]

    /// Gathers records of a kind.
    public init(kind: String, count: Int, references: [String]) {
      self.kind = kind
      self.count = count
      self.references = references
    }
  }

  /// How many records it touched.
  public var records: Int { groups.reduce(0) { $0 + $1.count } }

  /// Makes a summary.
  public init(batch: Batch, groups: [Group]) {
    self.batch = batch
    self.groups = groups
  }
}

/// A batch record by record.
public struct BatchAccount: Sendable, Equatable {
  /// The batch.
  public let batch: Batch
  /// How many records it touched.
  public let records: Int
  /// What became of each record, or of the first of them, in the order in which they were first
  /// touched.
  public let deeds: [Deed]

  /// What a batch did to one record, all in all.
  public struct Deed: Sendable, Equatable {
    /// The kind of record, as the journal has it.
    public let kind: String
    /// By what the record is called up.
    public let reference: String
    /// What the record is called, where it has a name.
    public let name: String?
    /// What happened to it.
    public let event: HistoryEntry.Event
    /// The fields, in the order of the record.
    public let changes: [FieldChange]

    /// Tells what became of a record.
    public init(
      kind: String, reference: String, name: String?, event: HistoryEntry.Event,
      changes: [FieldChange]
    ) {
      self.kind = kind
      self.reference = reference
      self.name = name
      self.event = event
      self.changes = changes
    }
  }

  /// Makes an account.
  public init(batch: Batch, records: Int, deeds: [Deed]) {
    self.batch = batch
    self.records = records
    self.deeds = deeds
  }
}

/// Why nothing was taken back.
public enum UndoError: Error, Equatable, Sendable {
  /// There is no command left that could be taken back.
  case nothingToUndo
  /// Nothing was taken back that could be brought back, or something was done since.
  case nothingToRedo
  /// No batch has this number.
  case unknownBatch(Batch.ID)
  /// The batch that made the register.
  case founding(Batch.ID)
  /// The batch is taken back already, by another.
  case takenBackBefore(Batch.ID, by: Batch.ID)
  /// Later work touched records that were to be restored.
  case changedSince([Overtaken])

  /// A record that later work touched.
  public struct Overtaken: Equatable, Sendable {
    /// By what the record is called up.
    public let reference: String
    /// The later batches that touch it or refer to it; none where they cannot be told.
    public let batches: [Batch.ID]

    /// Names a record and what touched it.
    public init(reference: String, batches: [Batch.ID]) {
      self.reference = reference
      self.batches = batches
    }
  }
}
