import Diplomacy

/// A time zone as a calendar explains it (RFC 5545, 3.6.5): when its clocks change, and to what.
struct CalendarZoneRules {
  /// No zone has more rules of its clocks than this.
  static let mostObservances = 200
  /// No zone has more changes of its clocks that are told one by one: New York had 236 until 2037.
  static let mostChanges = 1_000

  /// A time of the year, standard or daylight saving, with its beginnings.
  private struct Observance {
    /// When it first begins, as the clocks before it show.
    var start: CalendarMoment
    var before = 0
    var after = 0
    /// Other beginnings, in order.
    var others: [Int] = []
    var rule: RecurrenceRule?
    /// The last instant at which it may begin.
    var until: Int?
  }

  /// The name of the zone in its file.
  let name: String
  /// What another program says the zone is called in the IANA database.
  let location: String?
  private let observances: [Observance]

  /// Reads a `VTIMEZONE`; `nil` for one without a name, or that says nothing of its clocks.
  init?(_ component: CalendarComponent) {
    var (name, location) = (String?.none, String?.none)
    var observances: [Observance] = []
    var open: Observance?
    var changes = 0
    var (depth, hasStart, hasOffset, hasEarlier) = (0, false, false, false)
    for line in component.lines {
      let text = String(decoding: line.value, as: UTF8.self).trimmed
      switch line.name {
      case "BEGIN":
        depth += 1
        guard let day = CivilDate("1970-01-01") else { return nil }
        (hasStart, hasOffset, hasEarlier) = (false, false, false)
        open = Observance(start: CalendarMoment(day: day, second: 0, clock: .floating))
      case "END":
        depth -= 1
        if var whole = open, hasStart, hasOffset, observances.count < Self.mostObservances {
          if !hasEarlier { whole.before = whole.after }
          observances.append(whole)
        }
        open = nil
      case "TZID" where depth == 0:
        // A text, in which commas are escaped, as they are in no parameter (RFC 5545, 3.8.3.1).
        name = ContentText.text(line.value).trimmed
      case "X-LIC-LOCATION" where depth == 0: location = text
      case "DTSTART":
        guard let start = CalendarMoment(text, clock: .floating) else { continue }
        open?.start = start
        hasStart = open != nil
      case "TZOFFSETFROM":
        guard let offset = Self.offset(text) else { continue }
        open?.before = offset
        hasEarlier = open != nil
      case "TZOFFSETTO":
        guard let offset = Self.offset(text) else { continue }
        open?.after = offset
        hasOffset = open != nil
      case "RDATE":
        for date in text.split(separator: ",") {
          guard let moment = CalendarMoment(date, clock: .floating), changes < Self.mostChanges
          else { continue }
          changes += 1
          let shift = moment.clock == .utc ? open?.before ?? 0 : 0
          open?.others.append(moment.wall + shift)
        }
      case "RRULE":
        guard let ended = SeriesRule(text, clock: .floating), ended.rule.frequency == .yearly
        else { continue }
        open?.rule = ended.rule
        open?.until = ended.until.map { $0.wall + ($0.clock == .utc ? 0 : 86_400) }
      default: break
      }
    }
    guard let name, !observances.isEmpty else { return nil }
    self.name = name
    self.location = location
    self.observances = observances
  }

  /// By how many seconds the clocks are ahead of UTC when they show a time; one that they skip is
  /// of those before the change (RFC 5545, 3.3.5).
  ///
  /// - Parameter wall: What they show, in seconds since 1970.
  /// - Returns: The seconds.
  func offset(at wall: Int) -> Int {
    var latest: (onset: Int, observance: Observance)?
    for observance in observances {
      guard let onset = Self.latestOnset(of: observance, before: wall) else { continue }
      if latest.map({ onset >= $0.onset }) ?? true { latest = (onset, observance) }
    }
    if let (onset, observance) = latest {
      let skipped = observance.after - observance.before
      return wall < onset + skipped ? observance.before : observance.after
    }
    return observances.min { $0.start.wall < $1.start.wall }?.before ?? 0
  }

  /// When an observance began last.
  private static func latestOnset(of observance: Observance, before wall: Int) -> Int? {
    let start = observance.start
    guard start.wall <= wall else { return observance.others.filter { $0 <= wall }.max() }
    var latest = max(start.wall, observance.others.filter { $0 <= wall }.max() ?? start.wall)
    guard let rule = observance.rule else { return latest }
    let bound = min(wall, observance.until.map { $0 + observance.before } ?? wall)
    // A yearly change is found within two years, unless it happens on 29 February.
    let from = CivilDate(dayNumber: bound / 86_400 - 9 * 366) ?? .first
    // Nothing is looked for further than that: there may be no such day.
    guard let last = CivilDate(dayNumber: bound / 86_400 + 1), last >= start.day,
      let bounded = try? rule.ending(.until(last))
    else { return latest }
    for day in bounded.days(from: start.day, notBefore: max(from, start.day)) {
      let onset = day.dayNumber * 86_400 + (start.second ?? 0)
      if onset > wall { break }
      if let until = observance.until, onset - observance.before > until { break }
      latest = max(latest, onset)
    }
    return latest
  }

  /// No clock was ever farther from UTC than that: Manila's until 1844, by 15:56:08.
  ///
  /// Source: the IANA time zone database, `asia`.
  private static let farthest = 16 * 3_600

  /// Reads `+0100`, `-003020`; `nil` for what is no offset of a clock.
  private static func offset(_ text: String) -> Int? {
    let sign = text.first == "-" ? -1 : 1
    let digits = text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      .map { Int($0 - UInt8(ascii: "0")) }
    guard digits.count == 4 || digits.count == 6 else { return nil }
    let rest = digits.count == 6 ? digits[4] * 10 + digits[5] : 0
    let seconds = (digits[0] * 10 + digits[1]) * 3_600 + (digits[2] * 10 + digits[3]) * 60 + rest
    return seconds <= farthest ? sign * seconds : nil
  }
}
