/// Something that is wrong with a register.
public enum RegisterTrouble: Equatable, Sendable {
  /// The file is damaged; carries SQLite's words.
  case damage(String)
  /// Rows of a table name records that are not there; some of those they belong to.
  case danglingReferences(table: String, count: Int, of: [String] = [])
  /// So many records of a kind are not in the search index, or are there without being
  /// in the register.
  case searchOutOfStep(String, missing: Int, stray: Int)
  /// So many rows of a table made of others are missing, or should not be there.
  case derivedOutOfStep(Derived, missing: Int, stray: Int)
  /// The journal does not say how the record came about.
  case withoutCreation(String)
  /// A change in the journal does not begin where the one before it ended.
  case brokenChain(String, batch: Batch.ID)
  /// The record is not what the last change in the journal made of it.
  case notAsInJournal(String)
  /// The journal has a record that is not there.
  case lost(String)
  /// A record, or what the journal says of it, cannot be read.
  case unreadable(String)
  /// So many more troubles like those told.
  case others(Int)

  /// The tables that are made of others.
  public enum Derived: String, CaseIterable, Sendable {
    /// What is open in a zone.
    case zoneWaking = "zone-waking"
    /// What twins have in common.
    case actorKeys = "actor-keys"
    /// What actors are sorted and found by.
    case actorWords = "actor-words"
    /// The first and the last day that mandates, relations and memberships may have.
    case outermostDays = "outermost-days"
  }

  /// Whether making the indexes anew mends it.
  public var isMended: Bool {
    switch self {
    case .searchOutOfStep, .derivedOutOfStep: true
    case .damage, .danglingReferences, .withoutCreation, .brokenChain, .notAsInJournal, .lost,
      .unreadable, .others:
      false
    }
  }

  /// What it is, for programs.
  public var code: String {
    switch self {
    case .damage: "damage"
    case .danglingReferences: "dangling-references"
    case .searchOutOfStep: "search-out-of-step"
    case .derivedOutOfStep: "derived-out-of-step"
    case .withoutCreation: "without-creation"
    case .brokenChain: "broken-chain"
    case .notAsInJournal: "not-as-in-journal"
    case .lost: "lost"
    case .unreadable: "unreadable"
    case .others: "others"
    }
  }

  /// The record it is about, where it is about one.
  public var record: String? {
    switch self {
    case .withoutCreation(let record), .brokenChain(let record, _), .notAsInJournal(let record),
      .lost(let record), .unreadable(let record):
      record
    case .danglingReferences(_, _, let records): records.first
    case .damage, .searchOutOfStep, .derivedOutOfStep, .others: nil
    }
  }
}

/// How far a check has come.
public enum CheckProgress: Equatable, Sendable {
  /// The file is read from end to end; so many bytes.
  case file(bytes: Int)
  /// The journal is read: so many changes of so many.
  case journal(done: Int, of: Int)
}
