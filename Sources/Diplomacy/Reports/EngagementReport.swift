/// What a report is asked: on which zones, with whom, on what, over what time, seen from
/// which day.
public struct ReportSpec: Sendable, Equatable {
  /// The zones asked for; each with all that lies below it.
  public let zones: [Zone.ID]
  /// The actors each of whom took part, themselves or by who held their posts.
  public let actors: [Actor.ID]
  /// The axes each of which was touched.
  public let axes: [Axis.ID]
  /// The time covered.
  public let period: Period
  /// The day on which the report is read: what is overdue depends on it.
  public let today: CivilDate
  /// How far the report may travel.
  public let clearance: Clearance
  /// Whether what its further pictures are drawn from is wanted.
  public let isDrawn: Bool

  /// Makes a question.
  public init(
    zones: [Zone.ID], actors: [Actor.ID] = [], axes: [Axis.ID] = [], period: Period,
    today: CivilDate, clearance: Clearance = .all, isDrawn: Bool = true
  ) {
    self.isDrawn = isDrawn
    self.actors = actors
    self.axes = axes
    self.clearance = clearance
    self.zones = zones
    self.period = period
    self.today = today
  }
}

/// The figures at the head of a zone's report.
public struct KeyFigures: Sendable, Equatable {
  /// Exchanges held in the period.
  public let held: Int
  /// Exchanges planned in the period.
  public let planned: Int
  /// Actors met in the period, our own side apart.
  public let actorsMet: Int
  /// Follow-ups open today.
  public let openFollowUps: Int
  /// Follow-ups whose day has passed.
  public let overdueFollowUps: Int
  /// The date of the latest exchange held in the period.
  public let lastContact: PartialDate?

  /// Gathers the figures.
  public init(
    held: Int, planned: Int, actorsMet: Int, openFollowUps: Int, overdueFollowUps: Int,
    lastContact: PartialDate?
  ) {
    self.held = held
    self.planned = planned
    self.actorsMet = actorsMet
    self.openFollowUps = openFollowUps
    self.overdueFollowUps = overdueFollowUps
    self.lastContact = lastContact
  }
}

/// An actor who was met, in a zone's report.
public struct MetActor: Sendable, Equatable {
  /// The number of the actor.
  public let id: Actor.ID
  /// The name, with the office held on the day of the last exchange.
  public let label: ActorLabel
  /// How many exchanges were held with the actor.
  public let exchanges: Int
  /// The date of the last.
  public let last: PartialDate

  /// Makes a line.
  public init(id: Actor.ID, label: ActorLabel, exchanges: Int, last: PartialDate) {
    self.id = id
    self.label = label
    self.exchanges = exchanges
    self.last = last
  }
}

extension MetActor {
  /// An actor with the name it has on a day.
  public struct Named: Sendable, Equatable {
    /// The number of the actor.
    public let id: Actor.ID
    /// The name, with the office.
    public let label: ActorLabel

    /// Makes a named actor.
    public init(id: Actor.ID, label: ActorLabel) {
      self.id = id
      self.label = label
    }
  }
}

/// An actor of the zone with whom no exchange was ever held.
public struct UnmetActor: Sendable, Equatable {
  /// The number of the actor.
  public let id: Actor.ID
  /// Person, or kind of organisation.
  public let nature: ActorNature
  /// The name, with the office held today.
  public let label: ActorLabel

  /// Makes a line.
  public init(id: Actor.ID, nature: ActorNature, label: ActorLabel) {
    self.id = id
    self.nature = nature
    self.label = label
  }
}

/// The story of one or several zones, apart from its timeline, which may be
/// too long to hold and is told entry by entry.
public struct EngagementReport: Sendable, Equatable {
  /// What was asked.
  public let spec: ReportSpec
  /// For each zone asked for, the zones it lies in, from the top down to itself.
  public let paths: [[Zone]]
  /// The figures.
  public let figures: KeyFigures
  /// Who was met in the period, the latest met first.
  public let met: [MetActor]
  /// The open follow-ups, overdue first.
  public let followUps: [FollowUpEntry]
  /// Who of the zone was never met in an exchange that the report may cite, by name.
  public let unmet: [UnmetActor]
  /// The actors asked for, with the office of today.
  public let actors: [MetActor.Named]
  /// What it says beyond its figures.
  public let detail: EngagementDetail
  /// How many exchanges may have been in the period or not, known to the year or the month
  /// alone, and are not counted.
  public let undated: Int
  /// How far the report may travel.
  public let disclosure: Disclosure

  /// The marking of the whole: the highest of what it tells; `nil` where nothing has one.
  public var marking: Marking? { disclosure.marking }

  /// Makes the report of the facts found.
  ///
  /// - Parameters:
  ///   - spec: What was asked.
  ///   - tree: The tree of zones.
  ///   - held: How many exchanges were held in the period, and the last.
  ///   - planned: How many are planned in it.
  ///   - met: Who was met in the period, the latest met first.
  ///   - followUps: The open follow-ups, in any order.
  ///   - unmet: Who was never met, by name.
  ///   - actors: The actors asked for.
  ///   - detail: What it says beyond its figures.
  ///   - undated: How many exchanges may have been in the period or not.
  ///   - marking: The marking of the whole.
  ///   - withheld: What the clearance keeps back.
  public init(
    spec: ReportSpec, tree: ZoneTree, held: (count: Int, last: PartialDate?), planned: Int,
    met: [MetActor], followUps: [FollowUpEntry], unmet: [UnmetActor],
    actors: [MetActor.Named] = [], detail: EngagementDetail = EngagementDetail(),
    undated: Int = 0, marking: Marking? = nil, withheld: Withheld = .nothing
  ) {
    self.undated = undated
    self.actors = actors
    self.detail = detail
    disclosure = Disclosure(clearance: spec.clearance, marking: marking, withheld: withheld)
    self.spec = spec
    paths = spec.zones.map(tree.path(to:))
    self.met = met
    self.followUps = followUps.sorted { ($0.wakingDay, $0.id) < ($1.wakingDay, $1.id) }
    self.unmet = unmet
    figures = KeyFigures(
      held: held.count, planned: planned, actorsMet: met.count,
      openFollowUps: followUps.count,
      overdueFollowUps: followUps.count { $0.urgency(today: spec.today) == .overdue },
      lastContact: held.last)
  }
}
