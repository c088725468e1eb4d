/// What an analysis of a quarter is asked: over what time, seen from which day.
public struct QuarterSpec: Sendable, Equatable {
  /// The time covered: a quarter as a rule, a year or any days as well.
  public let period: Period
  /// The day on which it is read: what is open and late depends on it.
  public let today: CivilDate
  /// How far it may travel.
  public let clearance: Clearance

  /// Makes a question.
  public init(period: Period, today: CivilDate, clearance: Clearance = .all) {
    self.period = period
    self.today = today
    self.clearance = clearance
  }

  /// The time before, as long: the quarter before a quarter, the year before a year; `nil` for
  /// a period that is open at an end.
  public var before: Period? {
    if let quarter = period.wholeQuarter {
      return quarter.number > 1
        ? try? .quarter(quarter.year, quarter.number - 1) : try? .quarter(quarter.year - 1, 4)
    }
    if let year = period.wholeYear { return try? .year(year - 1) }
    guard let start = period.start, let end = period.end else { return nil }
    guard let last = start.adding(days: -1),
      let first = start.adding(days: -1 - start.days(to: end))
    else { return nil }
    return try? Period(start: first, end: last)
  }

  /// The same quarter a year before; `nil` for what is no quarter.
  public var yearBefore: Period? {
    period.wholeQuarter.flatMap { try? .quarter($0.year - 1, $0.number) }
  }
}

/// What was done in some time, in figures.
public struct ActivityFigures: Sendable, Equatable {
  /// The time.
  public let period: Period
  /// Exchanges held.
  public let held: Int
  /// Exchanges planned.
  public let planned: Int
  /// Actors met, our own side apart.
  public let actorsMet: Int

  /// Gathers figures.
  public init(period: Period, held: Int, planned: Int, actorsMet: Int) {
    self.period = period
    self.held = held
    self.planned = planned
    self.actorsMet = actorsMet
  }
}

/// An analysis of a quarter of all zones, apart from its sections, which are told one by one.
public struct QuarterAnalysis: Sendable, Equatable {
  /// What was asked.
  public let spec: QuarterSpec
  /// The figures of the quarter, of the one before, and of the same a year before.
  public let figures: ActivityFigures
  public let before, yearBefore: ActivityFigures?
  /// The busiest axes, with how many exchanges touched each.
  public let axes: [AxisActivity]
  /// What became of follow-ups.
  public let followUps: Discipline
  /// The areas in which something was held, the busiest first.
  public let zones: [ZoneActivity]
  /// How many exchanges were held each month, from January of the year before the last one
  /// covered to the end; what is known by its year alone is of none.
  public let months: [EngagementDetail.MonthCount]
  /// How much of the exchanges held is told.
  public let admission: Admission
  /// How many exchanges may have been in the time covered or not, known to the year or the month
  /// alone, and are not counted.
  public let undated: Int
  /// How many of the exchanges held or planned are in no zone: they are counted, and of no area.
  public let outsideZones: Int
  /// What it may tell, how all that it tells is marked, and what it keeps back.
  public let disclosure: Disclosure

  /// How many exchanges touched an axis.
  public struct AxisActivity: Sendable, Equatable {
    /// The axis.
    public let axis: Axis.ID
    /// How many exchanges.
    public let held: Int

    /// Makes a line.
    public init(axis: Axis.ID, held: Int) {
      self.axis = axis
      self.held = held
    }
  }

  /// How many exchanges were held in an area.
  public struct ZoneActivity: Sendable, Equatable {
    /// The area.
    public let zone: Zone.ID
    /// How many, and in the time before; `nil` where there is none to compare with.
    public let held: Int
    public let before: Int?

    /// Makes a line.
    public init(zone: Zone.ID, held: Int, before: Int?) {
      self.zone = zone
      self.held = held
      self.before = before
    }
  }

  /// What became of the follow-ups whose day lies in the time covered.
  public struct Discipline: Sendable, Equatable {
    /// Done by their day, and after it.
    public let inTime, late: Int
    /// Given up.
    public let dropped: Int
    /// Still open, and of these those that are overdue.
    public let open, overdue: Int

    /// Gathers figures.
    public init(inTime: Int, late: Int, dropped: Int, open: Int, overdue: Int) {
      self.inTime = inTime
      self.late = late
      self.dropped = dropped
      self.open = open
      self.overdue = overdue
    }
  }

  /// Makes an analysis of the facts found.
  public init(
    spec: QuarterSpec, figures: ActivityFigures, before: ActivityFigures?,
    yearBefore: ActivityFigures?, axes: [AxisActivity], followUps: Discipline,
    zones: [ZoneActivity], months: [EngagementDetail.MonthCount] = [], admission: Admission,
    undated: Int = 0, outsideZones: Int = 0, disclosure: Disclosure
  ) {
    self.spec = spec
    self.figures = figures
    self.before = before
    self.yearBefore = yearBefore
    self.axes = axes
    self.followUps = followUps
    self.zones = zones.sorted { $0.held > $1.held }
    self.months = months
    self.admission = admission
    self.undated = undated
    self.outsideZones = outsideZones
    self.disclosure = disclosure
  }
}

/// What is told of an area besides its exchanges.
public struct QuarterSection: Sendable, Equatable {
  /// The area, and how many exchanges were held in it.
  public let activity: QuarterAnalysis.ZoneActivity
  /// Who was met, those met most often first, and how many more.
  public let met: [MetActor]
  public let othersMet: Int
  /// What is to be done, the most pressing first, and how much more.
  public let promises: [Promise]
  public let otherPromises: Int

  /// Something to be done: of an analysis that travels, no more than what and when.
  public struct Promise: Sendable, Equatable {
    /// Its number.
    public let id: FollowUp.ID
    /// What is to be done.
    public let title: String
    /// The day on which it asks for attention.
    public let day: CivilDate

    /// Makes a line.
    public init(id: FollowUp.ID, title: String, day: CivilDate) {
      self.id = id
      self.title = title
      self.day = day
    }
  }

  /// Makes a section.
  public init(
    activity: QuarterAnalysis.ZoneActivity, met: [MetActor], othersMet: Int,
    promises: [Promise], otherPromises: Int
  ) {
    self.activity = activity
    self.met = met
    self.othersMet = othersMet
    self.promises = promises
    self.otherPromises = otherPromises
  }
}
