public import Diplomacy

/// Why the register could not do what was asked.
public enum RegisterError: Error, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// There is a register already, so none can be created; carries its path.
  case exists(path: String)
  /// Somebody holds a post already, and nothing that was said of it is new.
  case holdsAlready(person: String, post: String)
  /// What SQLite keeps beside a register is there without it; carries its path.
  case remains(path: String)
  /// The file is something else than a register.
  case notARegister(path: String)
  /// The register was written by a later program.
  case tooNew(path: String, version: Int, supported: Int)
  /// Another process kept the register for longer than the time allowed.
  case busy(path: String)
  /// The file or its folder may not be read or written.
  case permission(path: String)
  /// The disk is full.
  case full(path: String)
  /// The file is damaged; carries SQLite's words.
  case damaged(path: String, detail: String)
  /// Reading or writing failed otherwise; carries SQLite's words.
  case io(path: String, detail: String)
  /// The system refused something else with the file.
  case system(path: String, SystemFault)
  /// A stored record breaks a rule of the domain; carries the table, the number and the value.
  case invalidRecord(table: String, id: Int64, value: String)

  /// No record has this number.
  case unknownRecord(RecordKind, Int64)
  /// The handle is taken by another actor.
  case handleTaken(Handle, by: Actor.ID)
  /// An axis of this code exists.
  case axisTaken(Handle)
  /// The record was changed by another command since it was read; carries the name.
  case changedMeanwhile(String)
  /// The actor was put away before; carries the name.
  case alreadyArchived(String)
  /// The actor was not put away; carries the name.
  case notArchived(String)
  /// The one is this to the other already.
  case relationKnown(Relation.ID)
  /// The person holds no post in the organisation; carries both names.
  case holdsNoPost(person: String, organisation: String)
  /// All mandates that the person has had in the organisation are over.
  case leftAlready(person: ActorName, organisation: ActorName, mandates: [Mandate])
}

/// A record of any kind, by its number.
public struct RecordReference: Hashable, Sendable {
  /// What sort of record it is.
  public let kind: RecordKind
  /// Its number.
  public let id: Int64

  /// Names a record.
  public init(kind: RecordKind, id: Int64) {
    self.kind = kind
    self.id = id
  }

  /// Reads a reference as people type it: `a3`, `I12`; a number alone is an actor's.
  ///
  /// - Parameter typed: The text; anything else is `nil`.
  public init?(typed: String) {
    if let actor = Actor.ID(typed: typed) {
      self.init(kind: .actor, id: actor.value)
      return
    }
    guard let first = typed.lowercased().first,
      let kind = RecordKind.allCases.first(where: { $0.letter == first }),
      typed.utf8.dropFirst().allSatisfy({ (48...57).contains($0) }),
      let id = Int64(typed.dropFirst()), id > 0
    else { return nil }
    self.init(kind: kind, id: id)
  }

  /// The reference as it is typed: `a3`, `i12`, `f7`, `m4`, `p2`, `r5`, `s1`; of other kinds the
  /// kind and the number: `zone 4`.
  public var text: String { kind.letter.map { "\($0)\(id)" } ?? "\(kind.rawValue) \(id)" }
}

/// The kinds of record the journal tells apart.
public enum RecordKind: String, CaseIterable, Sendable {
  case setting, zone, axis, actor, position, mandate, interaction
  case followUp = "follow-up"
  case relation, membership, statement, completion, cadence, origin

  /// The letter before a number, for the kinds that are called by one.
  public var letter: Character? {
    switch self {
    case .actor: Actor.letter
    case .interaction: Interaction.letter
    case .followUp: FollowUp.letter
    case .mandate: "m"
    case .position: "p"
    case .relation: "r"
    case .statement: Diplomacy.Statement.letter
    case .cadence: Cadence.letter
    case .setting, .zone, .axis, .membership, .completion, .origin: nil
    }
  }
}
