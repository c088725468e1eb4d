import Diplomacy

/// What is brought together: a record that came, what its source said before, and the one here.
extension Intake {
  /// What is known of a record before it is brought together with what is here.
  struct Arrival<Record: StoredContent> {
    /// By what it is known.
    let identity: Identity
    /// What was known of it when it last came; `nil` for what never did.
    let origin: KnownOrigin?
    let record: IncomingRecord
    /// As its source has it, without what only we give.
    let there: Record
    /// The fields that only we give.
    let apart: Set<String>
    /// The fields that mean nothing without one another.
    var together: [[String]] = []
    let name: String
    /// Whether it may be what a record that bears its identifier has become.
    let mayBe: (Record) -> Bool
    /// Whether it is another than one here of which nothing else tells it apart.
    var isAnother: (Record) -> Bool = { _ in false }
    /// Copies into `there` what the source does not state and we deduced (how an exchange stands
    /// from its date, sides, zones), so that a day that passes is no change at the source.
    ///
    /// `known` is what the source said before, or the matching record here; `wasSaid` tells which.
    var adopt: (_ there: inout Record, _ known: Record, _ wasSaid: Bool) -> Void = { _, _, _ in }

    /// Copies into `there` what the source said before and has no column for any more.
    var recall: (_ there: inout Record, _ said: Record) -> Void = { _, _ in }

    /// Whether what we have no room for is what it was.
    ///
    /// When an entry was written is none of that, but of an invitation: each export of a calendar says
    /// it anew.
    var keepsTheSame: Bool {
      let before = origin?.origin.kept ?? []
      guard !record.isCarried else { return before == record.kept }
      return before.filter { !$0.hasPrefix(IncomingRecord.stamp) } == record.unstamped.kept
    }

    func reference(_ id: Int64) -> RecordReference { RecordReference(kind: Record.kind, id: id) }

    /// Tells what became of it.
    func line(
      _ id: Int64, _ outcome: ImportOutcome, conflicts: [String] = [], removed: [String] = []
    ) -> ImportLine {
      ImportLine(
        place: record.place, reference: reference(id).text, name: name, outcome: outcome,
        conflicts: conflicts, removed: removed)
    }
  }

  /// What was mended of a record that was brought together.
  struct Mending {
    /// The fields that follow after all.
    var followed: [String] = []
    /// The fields that say something else there, and stay as they are here.
    var kept: [String] = []
  }

  /// A record that is here, what its source said of it before, and says now.
  struct Settling<Record: StoredContent> {
    let id: Int64
    let base: Record?
    let here: Record
    let there: Record

    /// Merges the three, spelled as it is here.
    func reconciled(_ arrival: Arrival<Record>) throws -> Reconciliation<Record> {
      try Reconciliation(
        base: base?.spelled(as: here), here: here, there: there.spelled(as: here),
        apart: arrival.apart, together: arrival.together)
    }
  }

  /// What the source of a record said of it before, and says now.
  struct SourceWord<Record: StoredContent> {
    /// What it said; `nil` for what never came.
    private(set) var base: Record?
    /// What it says, completed by what we deduced when it last came.
    private(set) var there: Record
    /// Whether what we have no room for is what it was.
    private(set) var keepsTheSame: Bool

    /// Reads what was noted when a record last came.
    init(_ arrival: Arrival<Record>) throws {
      base = try arrival.origin.map { try Record(document: $0.origin.base) }
      there = arrival.there
      keepsTheSame = arrival.keepsTheSame
      if let base {
        arrival.adopt(&there, base, true)
        arrival.recall(&there, base)
      }
    }

    /// Begins with what is left of commands that were undone.
    mutating func begin(with left: Left<Record>, _ arrival: Arrival<Record>) {
      (base, there) = (left.base, arrival.there)
      arrival.adopt(&there, left.base, true)
      arrival.recall(&there, left.base)
      keepsTheSame = keepsTheSame || left.kept == arrival.record.kept
    }
  }
}

extension StoredContent {
  /// The content with what means the same as in another written as it is there.
  fileprivate func spelled(as other: Self) -> Self {
    guard let other = other as? Content.Actor,
      let spelled = (self as? Content.Actor)?.spelled(as: other) as? Self
    else { return self }
    return spelled
  }
}
