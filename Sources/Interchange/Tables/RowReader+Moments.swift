import Diplomacy

/// When an exchange took place, and how long.
extension RowReader {
  /// When an exchange took place: the day with its time, be it in a column of its own, by the
  /// clock that the table names beside it.
  func moment() throws -> Occurrence? {
    guard let cell = first(.on), let read = try occurrence(.on) else { return nil }
    guard case .at(let time) = try timed(read) else { return read }
    let zone = Self.isUTC(cell) ? nil : try zone()
    let told = ZonedTime(date: time.date, time: time.time, zone: zone ?? time.zone)
    try check(told, in: first(.time) ?? cell)
    return .at(told)
  }

  /// Checks that there is such a time: in the night in which summer time begins clocks skip some.
  private func check(_ time: ZonedTime, in cell: Cell) throws {
    guard terms.clocks.show(time) else { throw problem(cell, .skippedTime(time.zone)) }
  }

  /// Whether a cell says by which clock, too: by the Z of UTC.
  static func isUTC(_ cell: Cell) -> Bool { cell.text.last == "Z" }

  private func zone() throws -> TimeZoneName? {
    guard let named = first(.timeZone) else { return nil }
    guard let zone = CellZone.read(named.text, terms.isTimeZone) else {
      throw problem(named, .timeZone)
    }
    return zone
  }

  /// A day with the time of the column of times.
  private func timed(_ read: Occurrence) throws -> Occurrence {
    guard let cell = first(.time) else { return read }
    guard let said = CellTime.span(cell.text)?.start, said != .endOfDay else {
      throw problem(cell, .time)
    }
    guard case .at(let time) = said else { return read }
    switch read {
    case .at(let moment):
      guard moment.time == time else { throw problem(cell, .otherTime) }
      return read
    case .on(let date):
      guard let day = date.day else { throw problem(cell, .timeWithoutDay) }
      return .at(ZonedTime(date: day, time: time, zone: terms.zone))
    }
  }

  /// The date of a cell that is written as a pattern has it, with a time after it or without; `nil`
  /// for any other.
  func patterned(_ cell: Cell, _ pattern: DatePattern) throws -> Occurrence? {
    if let date = pattern.date(cell.text) { return .on(date) }
    let signs = cell.text.indices.filter {
      cell.text[$0].isWhitespace || cell.text[$0] == "T"
    }
    for sign in signs {
      // A pattern may have spaces: « D MMMM YYYY ».
      guard let date = pattern.date(String(cell.text[..<sign])) else { continue }
      let rest = String(cell.text[cell.text.index(after: sign)...])
      return try occurrence(on: date, at: rest, in: cell)
    }
    return nil
  }

  /// Whether a date is the same in whatever order: it names its month, or begins with its year.
  static func isSameInAnyOrder(_ text: String) -> Bool {
    text.utf8.prefix { (48...57).contains($0) }.count == 4
      || text.split { !$0.isLetter }.contains { MonthName.month($0) != nil }
  }

  private func occurrence(on date: PartialDate, at text: String, in cell: Cell) throws -> Occurrence
  {
    let isUTC = Self.isUTC(cell)
    let time: TimeOfDay
    switch CellTime(isUTC ? String(text.dropLast()) : text) {
    case .at(let said): time = said
    case .allDay where isUTC: time = .midnight
    case .allDay: return .on(date)
    case .endOfDay, nil: throw problem(cell, .time)
    }
    guard let day = date.day else { throw problem(cell, .timeWithoutDay) }
    return .at(ZonedTime(date: day, time: time, zone: isUTC ? .utc : terms.zone))
  }

  // MARK: How long

  /// How long an exchange took: as a column of lengths says, else until its end; and an end that
  /// tells no length.
  func length(
    from start: Occurrence
  ) throws -> (length: ExchangeLength?, unkept: ImportProblem?) {
    if let cell = first(.minutes) {
      guard let length = ExchangeLength(typed: cell.text) else { throw problem(cell, .malformed) }
      return (length, nil)
    }
    guard let cell = filled(.end).last ?? ending else { return (nil, nil) }
    let end = try end()
    let length: ExchangeLength?
    if case .at(let moment) = start, let ending = end.time(after: moment) {
      try check(ending, in: cell)
      if terms.clocks.seconds(from: moment, to: ending) == 0 { return (nil, nil) }
      length = ExchangeLength(from: moment, to: ending, by: terms.clocks)
    } else if let date = end.date, date.latest < start.date.earliest {
      length = nil
    } else if case .on = start, let days = end.days(from: start.date), days > 1 || !end.isTimed {
      // One day has no length.
      if days < 2 { return (nil, nil) }
      length = days > 31 ? nil : ExchangeLength(minutes: days * 1_440)
    } else {
      return (nil, end.saysMore(than: start) ? problem(cell, .uncountableEnd) : nil)
    }
    guard let length else { throw problem(cell, .end) }
    return (length, nil)
  }

  /// The cell of the time, where it says until when, too, and no other does.
  private var ending: Cell? {
    first(.time).flatMap { CellTime.span($0.text)?.end == nil ? nil : $0 }
  }

  /// What the columns of an end say: a day, a time, or both.
  private func end() throws -> RowEnd {
    var end = RowEnd()
    let cells = filled(.end)
    if cells.isEmpty { end.time = ending.flatMap { CellTime.span($0.text)?.end } }
    for cell in cells {
      if let said = CellTime(cell.text) {
        end.time = said
        continue
      }
      let read = try occurrence(cell)
      end.date = read.date
      end.isToTheSecond = cell.text.contains(":")
      if case .at(let moment) = read { end.time = .at(moment.time) }
      if Self.isUTC(cell) { end.zone = .utc }
    }
    return end
  }
}

/// An end as the columns of a row have it.
private struct RowEnd {
  var date: PartialDate?
  var time: CellTime?
  /// The zone of one that is in UTC.
  var zone: TimeZoneName?
  /// Whether the day stands with its midnight, as programs write it.
  var isToTheSecond = false

  /// The end of what begins at a time; `nil` where no time is said of it.
  func time(after start: ZonedTime) -> ZonedTime? {
    func at(_ day: CivilDate?, _ time: TimeOfDay) -> ZonedTime? {
      day.map { ZonedTime(date: $0, time: time, zone: zone ?? start.zone) }
    }
    let day = date == nil ? start.date : date?.day
    switch time {
    case .at(let time):
      // Without a day what ends earlier than it begins ends after midnight.
      return at(date == nil && time < start.time ? start.date.adding(days: 1) : day, time)
    case .endOfDay: return at(day?.adding(days: 1), .midnight)
    // Of another day midnight is a time.
    case .allDay where day != start.date: return at(day, .midnight)
    case nil where isToTheSecond && day != start.date: return at(day, .midnight)
    case .allDay, nil: return nil
    }
  }

  /// How many days it is from a day until the end of the last; `nil` where one is not known.
  func days(from start: PartialDate) -> Int? {
    guard let first = start.day, let last = date?.day else { return nil }
    // Programs write the midnight after the last day.
    return last.dayNumber - first.dayNumber + (time == .allDay ? 0 : 1)
  }

  /// Whether it has a time of the day.
  var isTimed: Bool { if case .at = time { true } else { false } }

  /// Whether it says more than the beginning does: a time, or another date.
  func saysMore(than start: Occurrence) -> Bool {
    guard !isTimed else { return true }
    guard let date else { return false }
    return date.earliest > start.date.earliest || date.latest < start.date.latest
  }
}
