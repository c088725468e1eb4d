/// What a timeline is asked: which exchanges, as the person named them.
///
/// The filter says which exchanges those are; this says them again to who reads.
public struct TimelineSpec: Sendable, Equatable {
  /// The zones named; each with all that lies below it.
  public let zones: [Zone.ID]
  /// With whom.
  public let actors: [ActorName]
  /// On which axes.
  public let axes: [Axis.ID]
  /// Of which kinds; all when empty.
  public let kinds: [InteractionKind]
  /// Standing how.
  public let statuses: [InteractionStatus]
  /// The time covered.
  public let period: Period
  /// How far the answer may travel.
  public let clearance: Clearance

  /// Makes a question.
  public init(
    zones: [Zone.ID] = [], actors: [ActorName] = [], axes: [Axis.ID] = [],
    kinds: [InteractionKind] = [], statuses: [InteractionStatus] = [], period: Period = .all,
    clearance: Clearance = .all
  ) {
    self.zones = zones
    self.actors = actors
    self.axes = axes
    self.kinds = kinds
    self.statuses = statuses
    self.period = period
    self.clearance = clearance
  }
}

/// What is told of a set of exchanges as a whole, before the first of them.
public struct Admission: Sendable, Equatable {
  /// How many are told.
  public let told: Int
  /// How many the clearance keeps back.
  public let withheld: Int
  /// The marking of those told together; `nil` where none has one.
  public let marking: Marking?

  /// Counts exchanges by what may be told of them.
  ///
  /// - Parameters:
  ///   - counts: How many exchanges bear each marking; `nil` for none.
  ///   - clearance: How far the answer may travel.
  public init(_ counts: [(marking: Marking?, count: Int)], under clearance: Clearance) {
    let told = counts.filter { clearance.admits($0.marking) && $0.count > 0 }
    self.told = told.reduce(0) { $0 + $1.count }
    withheld = counts.reduce(0) { $0 + $1.count } - self.told
    marking = Marking.ofWhole(told.map(\.marking))
  }
}
