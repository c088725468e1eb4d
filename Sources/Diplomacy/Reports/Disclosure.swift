/// How far a document may travel: what it was allowed to tell, what it tells, and how much it
/// had to keep back.
public struct Disclosure: Sendable, Equatable {
  /// What it was allowed to tell.
  public let clearance: Clearance
  /// The highest marking of what it tells; `nil` where nothing of it carries one.
  public let marking: Marking?
  /// What was kept back.
  public let withheld: Withheld

  /// Everything is told, and nothing of it is marked.
  public static let plain = Disclosure(clearance: .all, marking: nil, withheld: .nothing)

  /// Gathers what a document may and does tell.
  public init(clearance: Clearance, marking: Marking?, withheld: Withheld) {
    self.clearance = clearance
    self.marking = marking
    self.withheld = withheld
  }
}

/// What a limit keeps out of a document: numbers, and nothing more of any of it.
public struct Withheld: Sendable, Equatable {
  /// Exchanges held or planned.
  public let exchanges: Int
  /// Open follow-ups.
  public let followUps: Int
  /// What was said.
  public let statements: Int
  /// What is known of actors and carries no marking: a private address, a cadence not kept.
  public let facts: Int

  /// Nothing is kept back.
  public static let nothing = Withheld()

  /// Counts what is kept back.
  public init(exchanges: Int = 0, followUps: Int = 0, statements: Int = 0, facts: Int = 0) {
    self.exchanges = exchanges
    self.followUps = followUps
    self.statements = statements
    self.facts = facts
  }
}
