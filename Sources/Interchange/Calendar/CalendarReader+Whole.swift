extension CalendarReader {
  /// Reads a calendar, twice: what its entries need, time zones and changed instances, may stand
  /// after them.
  ///
  /// - Parameters:
  ///   - source: Gives the calendar from its beginning, each time it is asked.
  ///   - terms: What the reading needs to know.
  ///   - trustsOurs: Whether what only we say is believed.
  ///   - isWanted: Whether something in it is read; asked for each in turn.
  ///   - each: Takes what each entry came to.
  /// - Returns: What there was beside.
  /// - Throws: What the source or a body throws.
  public static func read(
    _ source: () throws -> ByteSource, _ terms: CalendarTerms, trustsOurs: Bool = true,
    where isWanted: (CalendarScanner.Item) throws -> Bool = { _ in true },
    each: (Result) throws -> Void
  ) throws -> CalendarNotes {
    func scan(_ body: (CalendarScanner.Item) throws -> Void) throws {
      var scanner = CalendarScanner()
      try scanner.read(source(), body)
    }
    var survey = CalendarSurvey()
    try scan { survey.take($0) }
    var reader = CalendarReader(survey, terms, trustsOurs: trustsOurs)
    try scan { item in if try isWanted(item) { try reader.read(item, each) } }
    return reader.notes
  }
}
