public import Diplomacy
import GRDB

extension Register {
  /// Tells the exchanges that pass a filter as a whole, then one by one in time order, all
  /// from one moment of the register.
  ///
  /// - Parameters:
  ///   - filter: Which exchanges; the clearance tells some of them.
  ///   - head: Called first, once.
  ///   - each: Called once for each exchange told; what it throws ends the telling.
  /// - Throws: ``RegisterError``, or what a callback throws.
  public func timeline(
    _ filter: InteractionFilter, head: (Admission) throws -> Void,
    each: (TimelineEntry) throws -> Void
  ) throws {
    try read { db in
      try head(try Admission(filter, db))
      try TimelineReader(db, directory: Directory(db, naming)).read(
        InteractionQuery(filter), each: each)
    }
  }

  /// Tells the exchanges that pass a filter with what a calendar wants to know of each, in
  /// time order.
  ///
  /// - Parameters:
  ///   - filter: Which exchanges; the clearance tells some of them.
  ///   - head: Called first, once.
  ///   - each: Called once for each exchange told; what it throws ends the telling.
  /// - Throws: ``RegisterError``, or what a callback throws.
  public func calendar(
    _ filter: InteractionFilter, head: (Admission) throws -> Void,
    each: (TimelineEntry, CalendarDetails) throws -> Void
  ) throws {
    try read { db in
      try head(try Admission(filter, db))
      let reader = try LinkReader(
        db, "SELECT id, uuid, minutes, city FROM interaction WHERE id IN (?)")
      var portion: [TimelineEntry] = []
      func tell() throws {
        var details = [CalendarDetails?](repeating: nil, count: portion.count)
        try reader.read(portion.map(\.id.value)) { place, row in
          let isNamed = !portion[place].isUnderChathamHouseRule
          var instant: String?
          if case .at(let moment) = portion[place].occurrence { instant = moment.instantInUTC }
          details[place] = CalendarDetails(
            uid: row[1], instant: instant,
            length: (row[2] as Int?).flatMap { ExchangeLength(minutes: $0) },
            // Where it was would tell with whom.
            city: isNamed ? row[3] : nil)
        }
        for (entry, details) in zip(portion, details) {
          if let details { try each(entry, details) }
        }
        portion.removeAll(keepingCapacity: true)
      }
      try TimelineReader(db, directory: Directory(db, naming)).read(InteractionQuery(filter)) {
        portion.append($0)
        if portion.count == LinkReader.portion { try tell() }
      }
      try tell()
    }
  }
}

/// What a calendar wants to know of an exchange, beyond what a timeline tells.
public struct CalendarDetails: Sendable, Equatable {
  /// What identifies it for other systems.
  public let uid: String
  /// When it begins, in UTC as RFC 3339 text; `nil` for one without a time, or in a time zone
  /// whose clock is not known here.
  public let instant: String?
  /// How long it lasted, or is to last.
  public let length: ExchangeLength?
  /// The city; `nil` too where it is not to be told.
  public let city: String?
}

extension Admission {
  /// Counts the exchanges that would pass a filter, were it known that they are of its period:
  /// those known to the year or the month alone, of which it covers a part.
  init(undated filter: InteractionFilter, _ db: Database) throws {
    var undated = filter
    undated.dates = filter.period.partlyCovered
    guard !undated.dates.isEmpty else {
      self.init([], under: filter.clearance)
      return
    }
    try self.init(undated, db)
  }

  /// Counts the exchanges of a filter by what its clearance says of them.
  init(_ filter: InteractionFilter, _ db: Database) throws {
    var whole = filter
    whole.clearance = .all
    let query = InteractionQuery(whole)
    let rows = try Row.fetchAll(
      db, sql: query.select("i.marking, count(*)", suffix: "GROUP BY i.marking"),
      arguments: query.arguments)
    let counts = try rows.map { row in
      let marking = try (row[0] as String?).map { code in
        guard let marking = Marking(rawValue: code) else {
          throw RegisterError.invalidRecord(table: "interaction", id: 0, value: code)
        }
        return marking
      }
      return (marking, row[1] as Int)
    }
    self.init(counts, under: filter.clearance)
  }
}
