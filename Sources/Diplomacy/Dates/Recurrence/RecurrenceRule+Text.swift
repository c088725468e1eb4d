extension RecurrenceRule: LosslessStringConvertible {
  /// Reads a rule as stored; `nil` for what is none.
  public init?(_ text: String) {
    guard let rule = try? RecurrenceRule(rule: text) else { return nil }
    self = rule
  }

  /// Reads a rule as iCalendar writes it, with or without `RRULE:` before it.
  ///
  /// - Parameter text: `FREQ=MONTHLY;BYDAY=-1FR`; the case does not matter. Of an
  ///   `UNTIL` with a time the day counts.
  /// - Throws: ``RecurrenceError`` naming the part that cannot be.
  public init(rule text: String) throws(RecurrenceError) {
    try Self.checkLength(of: text)
    var typed = DayWords.trim(text).uppercased()
    if typed.hasPrefix("RRULE:") { typed.removeFirst("RRULE:".utf8.count) }
    var parts: [Substring: Substring] = [:]
    for part in typed.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[1].isEmpty, parts[sides[0]] == nil else {
        throw .badPart(String(part))
      }
      if Self.unsupported.contains(String(sides[0])) { throw .unsupportedPart(String(part)) }
      guard Self.known.contains(String(sides[0])) else { throw .badPart(String(part)) }
      parts[sides[0]] = sides[1]
    }
    guard let often = parts["FREQ"] else { throw .notUnderstood(text) }
    if Self.tooFrequent.contains(String(often)) { throw .tooFrequent("FREQ=\(often)") }
    guard let frequency = Frequency(rawValue: String(often)) else {
      throw .badPart("FREQ=\(often)")
    }
    func numbers(_ key: Substring) throws(RecurrenceError) -> [Int] {
      try Self.list(parts[key], key) { Self.number($0) }
    }
    guard let start = try Self.list(parts["WKST"] ?? "MO", "WKST", Self.weekday).first else {
      throw .badPart("WKST")
    }
    try self.init(
      frequency, interval: try Self.count(parts["INTERVAL"] ?? "1", "INTERVAL"),
      weekdays: try Self.list(parts["BYDAY"], "BYDAY", Self.place),
      monthDays: try numbers("BYMONTHDAY"), months: try numbers("BYMONTH"),
      positions: try numbers("BYSETPOS"), weekStart: start,
      end: try Self.end(parts["UNTIL"], parts["COUNT"]))
  }

  /// No rule is longer than this, in bytes: it has room for every list with every value.
  static let longest = 10_000

  /// Refuses what is too long to be a rule, before it is taken apart.
  ///
  /// - Throws: ``RecurrenceError/tooLong(limit:)``.
  public static func checkLength(of text: String) throws(RecurrenceError) {
    guard text.utf8.count <= longest else { throw .tooLong(limit: longest) }
  }

  private static let known = [
    "FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST", "UNTIL", "COUNT",
  ]
  private static let unsupported = [
    "BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "RSCALE", "SKIP",
  ]
  private static let tooFrequent = ["SECONDLY", "MINUTELY", "HOURLY"]

  private static func end(
    _ until: Substring?, _ count: Substring?
  ) throws(RecurrenceError) -> End {
    switch (until, count) {
    case (nil, nil): return .never
    case (let until?, let count?): throw .twoEnds("UNTIL=\(until);COUNT=\(count)")
    case (nil, let count?): return .count(try self.count(count, "COUNT"))
    case (let until?, nil):
      let digits = until.prefix(8)
      guard digits.utf8.count == 8,
        until.utf8.count == 8 || until.utf8.dropFirst(8).first == UInt8(ascii: "T"),
        let day = CivilDate(
          "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
      else { throw .badPart("UNTIL=\(until)") }
      return .until(day)
    }
  }

  /// Reads a number above zero; one too long to hold is beyond every limit.
  private static func count(_ text: Substring, _ key: String) throws(RecurrenceError) -> Int {
    guard !text.isEmpty, text.allSatisfy(DayWords.isDigit) else {
      throw .badPart("\(key)=\(text)")
    }
    guard let number = Int(text), number <= limit else {
      throw .beyondLimit("\(key)=\(text)", limit: limit)
    }
    return number
  }

  private static func number(_ text: Substring) -> Int? {
    let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text
    guard (1...3).contains(digits.utf8.count), digits.allSatisfy(DayWords.isDigit) else {
      return nil
    }
    return Int(text)
  }

  private static func weekday(_ text: Substring) -> Weekday? {
    zip(Weekday.allCases, codes).first { $0.1 == text }?.0
  }

  private static func place(_ text: Substring) -> Place? {
    guard let weekday = weekday(text.suffix(2)) else { return nil }
    let ordinal = text.dropLast(2)
    if ordinal.isEmpty { return Place(weekday) }
    return number(ordinal).map { Place(weekday, ordinal: $0) }
  }

  private static func list<Value>(
    _ text: Substring?, _ key: Substring, _ read: (Substring) -> Value?
  ) throws(RecurrenceError) -> [Value] {
    guard let text else { return [] }
    var values: [Value] = []
    for element in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let value = read(element), values.count < 400 else {
        throw .badPart("\(key)=\(element)")
      }
      values.append(value)
    }
    return values
  }

  static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// The rule as iCalendar writes it, without `RRULE:`.
  public var description: String {
    var text = "FREQ=\(frequency.rawValue)"
    if interval > 1 { text += ";INTERVAL=\(interval)" }
    func add(_ key: String, _ values: [some CustomStringConvertible]) {
      if !values.isEmpty { text += ";\(key)=" + values.map(\.description).joined(separator: ",") }
    }
    add("BYMONTH", months)
    add("BYMONTHDAY", monthDays)
    add("BYDAY", weekdays)
    add("BYSETPOS", positions)
    if weekStart != .monday { text += ";WKST=\(Self.codes[weekStart.rawValue - 1])" }
    switch end {
    case .never: break
    case .until(let day): text += ";UNTIL=" + day.description.filter { $0 != "-" }
    case .count(let count): text += ";COUNT=\(count)"
    }
    return text
  }
}

extension RecurrenceRule.Place: CustomStringConvertible {
  /// The day as iCalendar writes it: `-1FR`.
  public var description: String {
    (ordinal.map { String($0) } ?? "") + RecurrenceRule.codes[weekday.rawValue - 1]
  }
}
