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
  private static func isUTC(_ cell: Cell) -> Bool { cell.text.last == "Z" }

  private func zone() throws -> TimeZoneName? {
    guard let named = first(.timeZone) else { return nil }
    guard let zone = TimeZoneName(named.text), terms.isTimeZone(named.text) else {
      throw problem(named, .malformed)
    }
    return zone
  }

  /// A day with the time of the column of times.
  private func timed(_ read: Occurrence) throws -> Occurrence {
    guard let cell = first(.time) else { return read }
    guard let said = CellTime(cell.text) else { throw problem(cell, .time) }
    guard case .at(let time) = said else { return read }
    switch read {
    case .at(let moment):
      guard moment.time == time else { throw problem(cell, .otherTime) }
      return read
    case .on(let date):
      guard let day = date.day else { throw problem(cell, .time) }
      return .at(ZonedTime(date: day, time: time, zone: terms.zone))
    }
  }

  // MARK: How long

  /// How long an exchange took: as a column of lengths says, else until its end.
  func length(from start: Occurrence) throws -> ExchangeLength? {
    if let cell = first(.minutes) {
      guard let length = ExchangeLength(typed: cell.text) else { throw problem(cell, .malformed) }
      return length
    }
    guard let day = start.date.day, let cell = filled(.end).last else { return nil }
    let end = try end()
    let isEmpty: Bool
    let length: ExchangeLength?
    switch start {
    case .at(let moment):
      guard case .at(let time) = end.time else { return nil }
      // Without a day what ends earlier than it begins ends after midnight.
      let last = end.day ?? (time < moment.time ? day.adding(days: 1) ?? day : day)
      let ending = ZonedTime(date: last, time: time, zone: end.zone ?? moment.zone)
      try check(ending, in: cell)
      isEmpty = terms.clocks.seconds(from: moment, to: ending) == 0
      length = ExchangeLength(from: moment, to: ending, by: terms.clocks)
    case .on:
      // Programs write the midnight after the last day.
      let days = (end.day ?? day).dayNumber - day.dayNumber + (end.time == .allDay ? 0 : 1)
      isEmpty = days == 1 || days == 0 && end.time == .allDay
      length = days > 31 ? nil : ExchangeLength(minutes: days * 1_440)
    }
    guard length != nil || isEmpty else { throw problem(cell, .end) }
    return isEmpty ? nil : length
  }

  /// What the columns of an end say: a day, a time, or both; the zone of one that is in UTC.
  private func end() throws -> (day: CivilDate?, time: CellTime?, zone: TimeZoneName?) {
    var day: CivilDate?
    var time: CellTime?
    var zone: TimeZoneName?
    for cell in filled(.end) {
      if let said = CellTime(cell.text) {
        time = said
        continue
      }
      let read = try occurrence(cell, as: cell.column.format ?? first(.on)?.column.format)
      day = read.date.day ?? day
      if case .at(let moment) = read { time = .at(moment.time) }
      if Self.isUTC(cell) { zone = .utc }
    }
    return (day, time, zone)
  }
}
