/// What a report says beyond its figures: how it compares, whom it reached, on what, how
/// promises were kept, who has not been heard for long.
public struct EngagementDetail: Sendable, Equatable {
  /// The figures of the period before; `nil` where there is none.
  public let comparison: Comparison?
  /// Exchanges held by month, those of which the month is known; only months with any.
  public let months: [MonthCount]
  /// Exchanges held by axis, the most frequent first.
  public let axes: [AxisCount]
  /// Axes on which the actors of the report were engaged at some time, and not in it.
  public let untouchedAxes: [Axis.ID]
  /// Exchanges held by zone of the report and axis.
  public let zoneAxes: [ZoneAxisCount]
  /// The organisations of the zones, those reached at the highest level first.
  public let coverage: [Coverage]
  /// How the promises of the period were kept.
  public let discipline: Discipline
  /// The actors of the zones whom nobody has met for longest, the longest first.
  public let silences: [Silence]
  /// What its further pictures are drawn from.
  public let pictures: EngagementPictures

  /// Gathers the facts.
  public init(
    comparison: Comparison? = nil, months: [MonthCount] = [], axes: [AxisCount] = [],
    untouchedAxes: [Axis.ID] = [], zoneAxes: [ZoneAxisCount] = [], coverage: [Coverage] = [],
    discipline: Discipline = .nothing, silences: [Silence] = [],
    pictures: EngagementPictures = .none
  ) {
    self.comparison = comparison
    self.months = months
    self.axes = axes
    self.untouchedAxes = untouchedAxes
    self.zoneAxes = zoneAxes
    self.coverage = coverage
    self.discipline = discipline
    self.silences = silences
    self.pictures = pictures
  }
}

extension EngagementDetail {
  /// The figures of the period of equal length before.
  public struct Comparison: Sendable, Equatable {
    /// That period.
    public let period: Period
    /// Exchanges held in it.
    public let held: Int
    /// Actors met in it.
    public let actorsMet: Int

    /// Gathers the figures.
    public init(period: Period, held: Int, actorsMet: Int) {
      self.period = period
      self.held = held
      self.actorsMet = actorsMet
    }
  }

  /// How many exchanges were held in a month.
  public struct MonthCount: Sendable, Equatable {
    /// The month.
    public let month: PartialDate
    /// How many.
    public let held: Int

    /// Makes a count.
    public init(month: PartialDate, held: Int) {
      self.month = month
      self.held = held
    }
  }

  /// How many exchanges were held on an axis.
  public struct AxisCount: Sendable, Equatable {
    /// The axis.
    public let axis: Axis.ID
    /// How many.
    public let held: Int

    /// Makes a count.
    public init(axis: Axis.ID, held: Int) {
      self.axis = axis
      self.held = held
    }
  }

  /// How many exchanges of a zone were held on an axis.
  public struct ZoneAxisCount: Sendable, Equatable {
    /// The zone, without what lies below it.
    public let zone: Zone.ID
    /// The axis.
    public let axis: Axis.ID
    /// How many.
    public let held: Int

    /// Makes a count.
    public init(zone: Zone.ID, axis: Axis.ID, held: Int) {
      self.zone = zone
      self.axis = axis
      self.held = held
    }
  }

  /// Whether and how an organisation of the zones was reached.
  public struct Coverage: Sendable, Equatable {
    /// The organisation.
    public let organisation: ActorName
    /// What sort it is.
    public let nature: ActorNature
    /// How many exchanges were held with it or with those who held its posts that day.
    public let exchanges: Int
    /// The highest level at which it was met; `nil` where it was not.
    public let level: EngagementLevel?

    /// Makes a line.
    public init(
      organisation: ActorName, nature: ActorNature, exchanges: Int, level: EngagementLevel?
    ) {
      self.organisation = organisation
      self.nature = nature
      self.exchanges = exchanges
      self.level = level
    }
  }

  /// How the promises were kept that were due in a period; one that returns counts each time.
  public struct Discipline: Sendable, Equatable {
    /// Done on their day or before.
    public let doneInTime: Int
    /// Done after it.
    public let doneLate: Int
    /// Open, and their day has not passed.
    public let open: Int
    /// Open, and their day has passed.
    public let overdue: Int
    /// Given up.
    public let dropped: Int

    /// No promise.
    public static let nothing = Discipline(
      doneInTime: 0, doneLate: 0, open: 0, overdue: 0, dropped: 0)

    /// Counts promises.
    public init(doneInTime: Int, doneLate: Int, open: Int, overdue: Int, dropped: Int) {
      self.doneInTime = doneInTime
      self.doneLate = doneLate
      self.open = open
      self.overdue = overdue
      self.dropped = dropped
    }

    /// How many there were.
    public var total: Int { doneInTime + doneLate + open + overdue + dropped }
  }

  /// Somebody met before, and not for long.
  public struct Silence: Sendable, Equatable {
    /// The number.
    public let id: Actor.ID
    /// The name, with the office held today.
    public let label: ActorLabel
    /// The date of the last exchange that the report may cite.
    public let last: PartialDate

    /// Makes a line.
    public init(id: Actor.ID, label: ActorLabel, last: PartialDate) {
      self.id = id
      self.label = label
      self.last = last
    }
  }
}
