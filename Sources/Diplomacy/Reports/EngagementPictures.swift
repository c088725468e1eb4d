/// What the pictures of a report are drawn from, beyond its other figures: days, levels, who
/// was met with whom, how promises were opened and closed.
public struct EngagementPictures: Sendable, Equatable {
  /// The days on which exchanges were held, of the last twelve months of the period; `nil`
  /// where none was.
  public let days: Days?
  /// The highest level met in each of the latest exchanges; `nil` where there are none.
  public let levels: Levels?
  /// Who was met with whom in the latest exchanges; `nil` where nobody was.
  public let encounters: Encounters?
  /// Promises by month; empty where there are none.
  public let promises: [PromiseMonth]

  /// Nothing to draw.
  public static let none = EngagementPictures()

  /// Gathers the figures.
  public init(
    days: Days? = nil, levels: Levels? = nil, encounters: Encounters? = nil,
    promises: [PromiseMonth] = []
  ) {
    self.days = days
    self.levels = levels
    self.encounters = encounters
    self.promises = promises
  }
}

extension EngagementPictures {
  /// How many exchanges were held on each day of a time.
  public struct Days: Sendable, Equatable {
    /// The time, both days included.
    public let first, last: CivilDate
    /// How many, of the days that have any.
    public let held: [CivilDate: Int]

    /// Gathers days.
    public init(first: CivilDate, last: CivilDate, held: [CivilDate: Int]) {
      self.first = first
      self.last = max(first, last)
      self.held = held
    }
  }

  /// The highest level met in exchanges, day by day: only of exchanges of which it may be told
  /// who took part.
  public struct Levels: Sendable, Equatable {
    /// The days that have any, in order, the highest level of each first.
    public let days: [LevelDay]
    /// How many exchanges these are.
    public let exchanges: Int
    /// Whether there are earlier ones, left out.
    public let isCut: Bool

    /// Gathers days.
    public init(days: [LevelDay], isCut: Bool) {
      self.days = days.sorted { ($0.day, $0.level) < ($1.day, $1.level) }
      self.isCut = isCut
      exchanges = days.reduce(0) { $0 + $1.held }
    }
  }

  /// How many exchanges of a day had a level as their highest.
  public struct LevelDay: Sendable, Equatable {
    /// The day.
    public let day: CivilDate
    /// The level.
    public let level: EngagementLevel
    /// How many.
    public let held: Int

    /// Makes a count.
    public init(day: CivilDate, level: EngagementLevel, held: Int) {
      self.day = day
      self.level = level
      self.held = held
    }
  }

  /// Who was present with whom: ours with those met, and those met with each other; never by an
  /// exchange under the Chatham House Rule.
  public struct Encounters: Sendable, Equatable {
    /// The pairs, those met most often first.
    public let pairs: [Pair]
    /// How many further pairs there are.
    public let others: Int
    /// Whether only the latest exchanges were looked at, and how many.
    public let latest: Int?

    /// Gathers pairs.
    public init(pairs: [Pair], others: Int, latest: Int?) {
      self.pairs = pairs
      self.others = max(others, 0)
      self.latest = latest
    }
  }

  /// Two who were present at the same exchanges.
  public struct Pair: Sendable, Equatable {
    /// The two.
    public let first, second: ActorName
    /// Whether the first is of our side; the second never is.
    public let isWithUs: Bool
    /// How many exchanges.
    public let exchanges: Int

    /// Makes a pair.
    public init(_ first: ActorName, _ second: ActorName, isWithUs: Bool, exchanges: Int) {
      self.first = first
      self.second = second
      self.isWithUs = isWithUs
      self.exchanges = exchanges
    }
  }

  /// The promises due in the period, seen from a month.
  public struct PromiseMonth: Sendable, Equatable {
    /// The month.
    public let month: PartialDate
    /// How many were made in it, and closed in it.
    public let opened, closed: Int
    /// How many were open at its end.
    public let open: Int

    /// Makes a count.
    public init(month: PartialDate, opened: Int, closed: Int, open: Int) {
      self.month = month
      self.opened = opened
      self.closed = closed
      self.open = open
    }
  }

  /// Promises made in one month and closed in another.
  public struct PromiseCourse: Sendable, Equatable {
    /// The month in which they were made, as `2025-06`.
    public let opened: String
    /// The month in which they were closed; `nil` for those that are open.
    public let closed: String?
    /// How many.
    public let count: Int

    /// Makes a count.
    public init(opened: String, closed: String?, count: Int) {
      self.opened = opened
      self.closed = closed
      self.count = count
    }
  }

  /// Counts the course of promises month by month: the twelve months to a day, none before the
  /// first promise was made.
  ///
  /// - Parameters:
  ///   - courses: The promises; one closed before it was entered counts as made that month.
  ///   - day: A day of the last month.
  ///   - first: The first month, as `2025-06`, where fewer than twelve are wanted.
  /// - Returns: A count for each month.
  public static func months(
    of courses: [PromiseCourse], to day: CivilDate, from first: String = ""
  ) -> [PromiseMonth] {
    let courses = courses.map {
      PromiseCourse(opened: min($0.opened, $0.closed ?? "~"), closed: $0.closed, count: $0.count)
    }
    guard let earliest = courses.map(\.opened).min() else { return [] }
    let end = String(day.description.prefix(7))
    var open = 0
    var months: [PromiseMonth] = []
    for back in (0..<12).reversed() {
      guard let day = day.adding(months: -back) else { continue }
      let key = String(day.description.prefix(7))
      guard key >= max(first, min(earliest, end)), let month = PartialDate(key) else { continue }
      if months.isEmpty {
        for course in courses where course.opened < key {
          open += course.count
          if let closed = course.closed, closed < key { open -= course.count }
        }
      }
      let opened = courses.reduce(0) { $0 + ($1.opened == key ? $1.count : 0) }
      let closed = courses.reduce(0) { $0 + ($1.closed == key ? $1.count : 0) }
      open += opened - closed
      months.append(PromiseMonth(month: month, opened: opened, closed: closed, open: open))
    }
    return months
  }
}
