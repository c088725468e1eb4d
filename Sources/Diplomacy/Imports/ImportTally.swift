/// How many records came in, by what became of them.
public struct ImportTally: Sendable, Equatable {
  /// New to us.
  public var created = 0
  /// Filled or following the source.
  public var updated = 0
  /// As they were.
  public var unchanged = 0
  /// With something wrong; nothing of them was taken.
  public var rejected = 0
  /// Actors added because somebody was named whom we did not know.
  public var newcomers = 0
  /// Axes added because something was filed under one that we did not have.
  public var axes = 0
  /// Follow-ups added because an exchange says what was promised.
  public var followUps = 0
  /// New exchanges that no report on a zone will tell, since they are in none.
  public var zoneless = 0

  /// Nothing yet.
  public init() {}

  /// Counts a record.
  public mutating func count(_ outcome: ImportOutcome) {
    switch outcome {
    case .created: created += 1
    case .updated: updated += 1
    case .unchanged: unchanged += 1
    }
  }

  /// How many records there were in all.
  public var total: Int { created + updated + unchanged + rejected }

  /// Whether there was something to take, and all of it had something wrong.
  public var isAllRejected: Bool { rejected > 0 && rejected == total }
}
