import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// What we write is read as what was written, and what others said comes back.
@Suite struct CalendarItemTests {
  private static func text(
    of record: IncomingRecord, _ testing: CalendarTesting, uid: String = "essai-1"
  ) throws -> String {
    try #require(
      CalendarItem.text(
        of: record, as: record.entry ?? CalendarKey(uid: uid),
        testing.terms, by: "cess 1.0", at: "2025-05-06T12:00:00Z"))
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\r\n").map { String($0) }
  }

  @Test(arguments: 1...300)
  func `an exchange that was written is read as it was`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let testing = try CalendarTesting(axes: Self.axes)
    let exchange = try Self.exchange(&random)
    let record = IncomingRecord(
      .exchange(exchange), key: SourceKey(CalendarKey(uid: "essai; \(seed)")),
      place: SourcePlace(line: 5), kept: Self.kept)
    let text = try Self.text(of: record, testing)
    #expect(text.hasSuffix("\r\n"))
    #expect(Self.lines(text).allSatisfy { $0.utf8.count <= 75 })
    let reading = try testing.read(text)
    #expect(reading.problems == [])
    #expect(reading.records.map(\.asSaid) == [record], "\(text)")
    #expect(try Self.text(of: #require(reading.records.first), testing) == text)
  }

  @Test(arguments: 1...300)
  func `a follow-up that was written is read as it was`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let testing = try CalendarTesting()
    let record = IncomingRecord(
      .followUp(try Self.followUp(&random)), key: SourceKey(CalendarKey(uid: "essai-\(seed)")),
      place: SourcePlace(line: 5), kept: Self.kept)
    let text = try Self.text(of: record, testing)
    let reading = try testing.read(text)
    #expect(reading.problems == [])
    #expect(reading.records.map(\.asSaid) == [record], "\(text)")
    #expect(try Self.text(of: #require(reading.records.first), testing) == text)
  }

  @Test func `a line that is folded before an accent is one line still`() {
    let text =
      "BEGIN:VCALENDAR\r\nSUMMARY:Cafe\r\n \u{301} et the\u{301}\r\nX-CESS-KIND:call\r\n"
      + "END:VCALENDAR\r\n"
    #expect(
      Array(CalendarItem.withoutOurs(text).unicodeScalars)
        == Array(
          "BEGIN:VCALENDAR\r\nSUMMARY:Cafe\u{301} et the\u{301}\r\nEND:VCALENDAR\r\n".unicodeScalars
        ))
  }

  @Test func `what the source said comes back, and what is no longer so does not`() throws {
    let testing = try CalendarTesting(axes: ["Déminage"])
    let source = [
      "BEGIN:VEVENT", "UID:a-1", "DTSTART;TZID=Europe/Paris:20250505T143000",
      "DTEND;TZID=Europe/Paris:20250505T153000", "SUMMARY;LANGUAGE=fr:Point",
      "LOCATION;ALTREP=\"https://exemple.org/2\":Salle 2", "CLASS:PUBLIC",
      "CATEGORIES;LANGUAGE=fr:Déminage,Perso", "TRANSP:OPAQUE", "SEQUENCE:3",
      "ORGANIZER;SENT-BY=\"mailto:s@exemple.org\":mailto:zoe@exemple.org",
      "ATTENDEE;CN=Zoé Essai;ROLE=CHAIR;RSVP=TRUE;PARTSTAT=ACCEPTED:mailto:zoe@exemple.org",
      "ATTENDEE;CN=Ali;RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:ali@exemple.org",
      "ATTENDEE;CN=Eva;RSVP=TRUE;PARTSTAT=ACCEPTED:mailto:eva@exemple.org",
      "ATTENDEE;CUTYPE=ROOM:mailto:salle@exemple.org", "BEGIN:VALARM", "ACTION:AUDIO",
      "TRIGGER:-PT5M", "END:VALARM", "X-OTHER;A=b:c", "END:VEVENT",
    ]
    let record = try #require(testing.read(lines: source).records.first)
    let text = Self.lines(try Self.text(of: record, testing)).joined(separator: "\n")
      .replacing("\n ", with: "")
    for line in source where !line.contains("TZID") && !line.contains("CATEGORIES") {
      #expect(text.contains(line), "\(text)")
    }
    #expect(text.contains("CATEGORIES:Déminage\n"))
    // Nobody is invited again by the server the entry is put on (RFC 6638, 7.1).
    #expect(!text.contains("SCHEDULE-AGENT"))
    #expect(text.contains("CATEGORIES;LANGUAGE=fr:Perso\n"))
    #expect(text.contains("DTSTART;X-CESS-TZID=Europe/Paris:20250505T123000Z\nDURATION:PT60M"))
    // Components stand after what the entry says of itself (RFC 5545, 3.6.1).
    #expect(text.hasSuffix("END:VALARM\nEND:VEVENT\nEND:VCALENDAR"))

    guard case .exchange(var exchange) = record.content else { return }
    exchange.title = try Line("Point déplacé")
    exchange.status = .cancelled
    exchange.marking = .red
    exchange.parties = exchange.parties.filter { $0.email?.text != "eva@exemple.org" }
    let changed = IncomingRecord(
      .exchange(exchange), key: record.key, place: record.place, kept: record.kept)
    let after = Self.lines(try Self.text(of: changed, testing)).joined(separator: "\n")
      .replacing("\n ", with: "")
    #expect(after.contains("SUMMARY:Point déplacé\n") && !after.contains("LANGUAGE=fr:Point"))
    #expect(after.contains("CLASS:CONFIDENTIAL\nX-CESS-MARKING:RED\n"))
    #expect(!after.contains("CLASS:PUBLIC") && !after.contains("OPAQUE"))
    #expect(after.contains("STATUS:CANCELLED\nTRANSP:TRANSPARENT\n"))
    #expect(!after.contains("eva@exemple.org") && after.contains("ali@exemple.org"))
    #expect(after.contains("salle@exemple.org") && after.contains("SEQUENCE:3"))
  }

  @Test func `a thing that was done says so, and keeps its alarm`() throws {
    let testing = try CalendarTesting()
    let record = try #require(
      testing.todo(
        "DUE;TZID=Europe/Paris:20250601T170000", "STATUS:IN-PROCESS", "PERCENT-COMPLETE:50",
        "PRIORITY:3", "BEGIN:VALARM", "ACTION:DISPLAY", "END:VALARM"
      ).records.first)
    let open = try Self.text(of: record, testing)
    for line in ["STATUS:IN-PROCESS", "PERCENT-COMPLETE:50", "PRIORITY:3"] {
      #expect(open.contains(line))
    }
    #expect(open.contains("DUE;TZID=Europe/Paris:20250601T170000"))
    guard case .followUp(var promise) = record.content else { return }
    promise.state = .done(on: testing.terms.today, note: nil)
    promise.terms.priority = .low
    let done = try Self.text(
      of: IncomingRecord(
        .followUp(promise), key: record.key, place: record.place, kept: record.kept), testing)
    #expect(done.contains("STATUS:COMPLETED\r\nCOMPLETED:20250506T100000Z\r\nPRIORITY:9\r\n"))
    #expect(!done.contains("PERCENT") && !done.contains("IN-PROCESS"))
    #expect(done.contains("BEGIN:VALARM"))
  }

  @Test func `an instance of a series says which it is, and what has no day is no item`() throws {
    let testing = try CalendarTesting()
    let record = try #require(
      testing.event("DTSTART;VALUE=DATE:20250505", "RRULE:FREQ=DAILY;COUNT=2").records.last)
    let text = try Self.text(of: record, testing)
    #expect(text.contains("UID:a-1\r\nRECURRENCE-ID;VALUE=DATE:20250506\r\n"))
    #expect(try testing.read(text).records.map(\.key) == [record.key])
    let month = IncomingRecord(
      .exchange(
        IncomingExchange(
          kind: .meeting, status: .held, title: try Line("Point"),
          occurrence: .on(try #require(PartialDate("2025-05"))))), key: nil,
      place: SourcePlace(line: 1))
    #expect(
      CalendarItem.text(
        of: month, as: CalendarKey(uid: "a"), testing.terms, by: "cess",
        at: "2025-05-06T12:00:00Z") == nil)
  }

  @Test func `a person who is called as a house is a person still when written and read`() throws {
    let testing = try CalendarTesting()
    var exchange = IncomingExchange(
      kind: .meeting, status: .held, title: try Line("Point"),
      occurrence: .on(try #require(PartialDate("2025-05-05"))))
    let natures: [ActorNature] = [.person, .organisation(.embassy), .organisation(.media)]
    exchange.parties = try natures.enumerated().compactMap { place, nature in
      IncomingParty(name: try Line("Ambassade \(place)"), email: nil, nature: nature)
    }
    let record = IncomingRecord(.exchange(exchange), key: nil, place: SourcePlace(line: 5))
    let reading = try testing.read(try Self.text(of: record, testing))
    #expect(reading.exchanges.first?.parties.map(\.nature) == natures)
  }

  // MARK: Entries of calendars

  @Test(arguments: 1...200)
  func `what a list writes for a calendar is read as it was`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let testing = try CalendarTesting(zone: "UTC")
    let exchange = try Self.exchange(&random)
    let instant = "2025-0\(Int.random(in: 1...9, using: &random))-05T09:30:00Z"
    let isTimed = Bool.random(using: &random)
    let day = try #require(exchange.occurrence.date.day)
    let entry = CalendarEntry(
      uid: "essai-\(seed)", summary: exchange.title.text,
      description: exchange.notes?.text ?? "", start: isTimed ? .instant(instant) : .day(day),
      length: isTimed ? exchange.length : nil, location: exchange.place?.text ?? "",
      status: exchange.status, marking: exchange.marking)
    var calendar = CalendarStream(by: "cess 1.0", at: "2025-05-06T12:00:00Z")
    let reading = try testing.read(calendar.text(of: entry) + calendar.end())
    #expect(reading.problems == [])
    let read = try #require(reading.exchanges.first)
    #expect(reading.records.first?.entry == CalendarKey(uid: entry.uid))
    #expect(reading.records.first?.keptOfSource == [])
    #expect(read.title.text == entry.summary)
    // What we made of who took part is no account of anybody's.
    #expect(read.notes == nil)
    #expect((read.place?.text ?? "") == entry.location && read.length == entry.length)
    #expect(read.marking == entry.marking)
    #expect(
      read.occurrence.sortKey
        == (isTimed ? String(instant.prefix(16)) : day.description))
    let isDecided = entry.status == .held || entry.status == .planned
    #expect(isDecided || read.status == entry.status)
    #expect(!isDecided || read.status == .held || read.status == .planned)
  }

  @Test(arguments: 1...100)
  func `things to do that a list writes are read as they were`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let promise = try Self.followUp(&random)
    let text = CalendarFile.text(
      of: [
        CalendarFile.Todo(
          uid: "essai-\(seed)", summary: promise.title.text, description: "Note",
          due: promise.due)
      ], by: "cess 1.0", at: "2025-05-06T12:00:00Z")
    let reading = try CalendarTesting().read(text)
    #expect(
      reading.followUps == [IncomingFollowUp(title: promise.title, due: promise.due)])
    #expect(reading.records.first?.kept.first == "BEGIN:VALARM")
  }

  // MARK: Invented records

  private static let axes = ["Déminage", "Cyber; réseaux", "IA"]

  private static let kept = [
    "SEQUENCE:2", "X-OTHER;A=b:c\\, d", "ATTENDEE;CUTYPE=ROOM:mailto:salle@exemple.org",
    "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT5M", "END:VALARM",
  ]

  private static func words(_ count: Int, _ random: inout SplitMix64) throws -> Line {
    let signs = Array("abcéïΩж中;,:\\\"'^%=😀").map { String($0) }
    let words = (0..<count).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
        signs.randomElement(using: &random)
      }.joined()
    }
    return try Line("A" + words.joined(separator: " ") + "z")
  }

  private static func some<Value>(
    _ value: (inout SplitMix64) throws -> Value, _ random: inout SplitMix64
  ) throws -> Value? {
    Bool.random(using: &random) ? try value(&random) : nil
  }

  private static func day(_ random: inout SplitMix64) throws -> CivilDate {
    try #require(CivilDate(dayNumber: Int.random(in: 18_000...21_500, using: &random)))
  }

  private static func parties(_ random: inout SplitMix64) throws -> [IncomingParty] {
    var parties: [IncomingParty] = []
    for place in 0..<Int.random(in: 0...4, using: &random) {
      let name = try words(2, &random)
      let hasEmail = Bool.random(using: &random)
      let kind = OrganisationKind.allCases.randomElement(using: &random) ?? .other
      let party = IncomingParty(
        name: hasEmail && Bool.random(using: &random) ? nil : name,
        email: hasEmail ? try Line("p\(place)@exemple.org") : nil,
        nature: Bool.random(using: &random) ? .person : .organisation(kind),
        side: try some({ Participation.Side.allCases.randomElement(using: &$0) }, &random) ?? nil,
        role: Participation.Role.allCases.randomElement(using: &random) ?? .participant,
        attendance:
          try some({ Participation.Attendance.allCases.randomElement(using: &$0) }, &random) ?? nil)
      if let party { parties.append(party) }
    }
    return parties
  }

  private static func exchange(_ random: inout SplitMix64) throws -> IncomingExchange {
    let day = try day(&random)
    let today = try CalendarTesting().terms.today
    let zone = try #require(
      ["Europe/Paris", "Asia/Almaty", "America/New_York", "UTC"].randomElement(using: &random)
        .flatMap { TimeZoneName($0) })
    let time = try TimeOfDay(
      hour: Int.random(in: 6...22, using: &random), minute: Int.random(in: 0...59, using: &random))
    let occurrence: Occurrence =
      Bool.random(using: &random)
      ? .on(.day(day)) : .at(ZonedTime(date: day, time: time, zone: zone))
    let statuses: [InteractionStatus] =
      day < today ? InteractionStatus.allCases : [.draft, .planned, .cancelled]
    var exchange = IncomingExchange(
      kind: InteractionKind.allCases.randomElement(using: &random) ?? .meeting,
      status: statuses.randomElement(using: &random) ?? .draft, title: try words(3, &random),
      occurrence: occurrence, parties: try parties(&random))
    exchange.length =
      try some(
        { ExchangeLength(minutes: [30, 90, 1_440, 4_320, 1_500].randomElement(using: &$0) ?? 30) },
        &random) ?? nil
    exchange.place = try some({ try words(2, &$0) }, &random)
    exchange.city = try some({ try words(1, &$0) }, &random)
    exchange.axes = try axes.shuffled(using: &random)
      .prefix(Int.random(in: 0...3, using: &random)).map { try Line($0) }
    exchange.notes = try some({ try Prose("\(words(3, &$0))\n\n\(words(30, &$0))") }, &random)
    exchange.summary = try some({ try Prose("\(words(9, &$0))\n\(words(1, &$0))") }, &random)
    exchange.marking = try some({ Marking.allCases.randomElement(using: &$0) }, &random) ?? nil
    if exchange.kind == .letter { exchange.form = .noteVerbale }
    return exchange
  }

  private static func followUp(_ random: inout SplitMix64) throws -> IncomingFollowUp {
    let due = try day(&random)
    let today = try CalendarTesting().terms.today
    let past = min(try day(&random), today)
    let states: [FollowUp.State] = [
      .open(snoozedUntil: nil), .open(snoozedUntil: try day(&random)),
      .done(on: past, note: try some({ try words(2, &$0) }, &random)),
      .dropped(on: past, reason: try words(2, &random)),
    ]
    var promise = IncomingFollowUp(
      title: try words(3, &random), due: due,
      state: states.randomElement(using: &random) ?? .open(snoozedUntil: nil))
    promise.parties = try parties(&random)
    promise.owner = IncomingParty(
      name: try words(2, &random), email: try Line("moi@exemple.org"), side: .ours)
    promise.terms = FollowUpTerms(
      direction: FollowUpTerms.Direction.allCases.randomElement(using: &random) ?? .ours,
      priority: FollowUpTerms.Priority.allCases.randomElement(using: &random) ?? .normal,
      lead: try some({ _ in try #require(Span(count: 2, unit: .week)) }, &random),
      recurrence: try some(
        {
          try Recurrence(
            RecurrenceRule(.monthly, interval: 3),
            counting: Recurrence.Counting.allCases.randomElement(using: &$0) ?? .fixed,
            from: Bool.random(using: &$0) ? due : try #require(due.adding(days: -40)))
        }, &random),
      working: try some({ WorkingCalendar.allCases.randomElement(using: &$0) }, &random) ?? nil)
    return promise
  }
}

extension IncomingRecord {
  /// The record whether or not something in it was found out by the day.
  fileprivate var asSaid: IncomingRecord {
    let said: Content
    switch content {
    case .actor, .cancellation: said = content
    case .exchange(var exchange):
      exchange.isStatusGuessed = false
      said = .exchange(exchange)
    case .followUp(var followUp):
      followUp.isClosingGuessed = false
      said = .followUp(followUp)
    }
    return IncomingRecord(said, key: key, place: place, kept: keptOfSource)
  }
}
