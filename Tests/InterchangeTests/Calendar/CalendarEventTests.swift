import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// Events of calendars are exchanges.
@Suite struct CalendarEventTests {
  @Test func `an event has its day, its people, its place and its account`() throws {
    let reading = try CalendarTesting(axes: ["Déminage"]).event(
      "DTSTART;TZID=Europe/Paris:20250505T143000", "DTEND;TZID=Europe/Paris:20250505T160000",
      "LOCATION:Salle 2\\, Agence d’essai", "DESCRIPTION:Deux lignes\\nde notes",
      "CATEGORIES:Déminage,Perso", "CLASS:CONFIDENTIAL", "STATUS:CONFIRMED",
      "ORGANIZER;CN=Zoé Essai:mailto:zoe@exemple.org",
      "ATTENDEE;CN=Zoé Essai;PARTSTAT=ACCEPTED:mailto:ZOE@exemple.org",
      "ATTENDEE;CN=\"Exemple, Ali\";ROLE=CHAIR;PARTSTAT=DECLINED:MAILTO:ali@exemple.org",
      "ATTENDEE;CUTYPE=ROOM;CN=Salle 2:mailto:salle2@exemple.org",
      "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=seule@exemple.org:mailto:seule@exemple.org")
    #expect(reading.problems == [])
    let exchange = try #require(reading.exchanges.first)
    #expect(reading.records.first?.entry == CalendarKey(uid: "a-1"))
    #expect(exchange.occurrence == (try Self.at("2025-05-05", "14:30", "Europe/Paris")))
    #expect(exchange.length?.minutes == 90)
    #expect((exchange.kind, exchange.status) == (.meeting, .held))
    #expect(exchange.place?.text == "Salle 2, Agence d’essai")
    #expect(exchange.notes?.text == "Deux lignes\nde notes")
    #expect(exchange.axes.map(\.text) == ["Déminage"])
    #expect(exchange.marking == .amber)
    #expect(
      exchange.parties
        == [
          IncomingParty(
            name: try Line("Zoé Essai"), email: try Line("zoe@exemple.org"), role: .organiser,
            attendance: .accepted),
          IncomingParty(
            name: try Line("Exemple, Ali"), email: try Line("ali@exemple.org"), role: .host,
            attendance: .declined),
          IncomingParty(name: nil, email: try Line("seule@exemple.org"), attendance: .invited),
        ].compactMap(\.self))
    let kept = try #require(reading.records.first?.kept)
    #expect(kept.contains("CATEGORIES:Perso"))
    #expect(kept.contains("ATTENDEE;CUTYPE=ROOM;CN=Salle 2:mailto:salle2@exemple.org"))
    #expect(!kept.contains { $0.hasPrefix("SUMMARY") || $0.hasPrefix("DTSTART") })
  }

  @Test func `who is listed twice, by the address in either case or by the name, is one`() throws {
    let parties = try CalendarTesting().event(
      "DTSTART;VALUE=DATE:20250505", "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org",
      "ATTENDEE;CN=Z. E.:mailto:ZOE@exemple.org", "ATTENDEE;CN=Ali Exemple:invalid:nomail",
      "ATTENDEE;CN=Ali Exemple:invalid:nomail"
    ).exchanges.first?.parties
    #expect(parties?.map(\.name?.text) == ["Zoé Essai", "Ali Exemple"])
  }

  @Test func `midnight of an event that Exchange says takes the whole day is no time`() throws {
    func event(_ end: String, _ isAllDay: String) throws -> IncomingExchange {
      try #require(
        try CalendarTesting().event(
          "DTSTART;TZID=Europe/Paris:20250505T000000", "DTEND;TZID=Europe/Paris:\(end)T000000",
          "X-MICROSOFT-CDO-ALLDAYEVENT:\(isAllDay)"
        ).exchanges.first)
    }
    let day = try event("20250506", "TRUE")
    #expect(day.occurrence.sortKey == "2025-05-05" && day.length == nil)
    let days = try event("20250508", "TRUE")
    #expect(days.occurrence.sortKey == "2025-05-05" && days.length?.minutes == 3 * 1_440)
    let night = try event("20250506", "FALSE")
    #expect(night.occurrence == (try Self.at("2025-05-05", "00:00", "Europe/Paris")))
  }

  @Test(arguments: [
    ("", "embassy"), (";CUTYPE=UNKNOWN", "embassy"), (";CUTYPE=GROUP", "embassy"),
    (";CUTYPE=INDIVIDUAL", "person"),
  ])
  func `who is called as a house is one, unless the calendar says otherwise`(
    type: String, code: String
  ) throws {
    let parties = try CalendarTesting().event(
      "DTSTART;VALUE=DATE:20250505",
      "ATTENDEE\(type);CN=Ambassade de Corée:mailto:coree@exemple.org",
      "ATTENDEE\(type == ";CUTYPE=GROUP" ? "" : type);CN=Ambassadeur Essai:mailto:e@exemple.org"
    ).exchanges.first?.parties
    #expect(parties?.map(\.nature.code) == [code, "person"])
  }

  static func at(_ day: String, _ time: String, _ zone: String) throws -> Occurrence {
    .at(
      ZonedTime(
        date: try #require(CivilDate(day)), time: try #require(TimeOfDay(time)),
        zone: try #require(TimeZoneName(zone))))
  }

  @Test(arguments: [
    ("DTSTART;VALUE=DATE:20250505", "2025-05-05", "held"),
    ("DTSTART:20250506T110000Z", "2025-05-06T13:00", "held"),
    ("DTSTART:20250506T130000Z", "2025-05-06T15:00", "planned"),
    ("DTSTART;VALUE=DATE:20250506", "2025-05-06", "planned"),
    ("DTSTART:20250506T150000", "2025-05-06T15:00", "planned"),
    ("DTSTART:20250506T130000", "2025-05-06T13:00", "held"),
    // Shortly before midnight in UTC it is the next day here.
    ("DTSTART:20250505T223000Z", "2025-05-06T00:30", "held"),
    ("DTSTART;TZID=Asia/Almaty:20250507T090000", "2025-05-07T09:00", "planned"),
  ])
  func `what is past was held, what lies ahead is planned`(
    line: String, when: String, status: String
  ) throws {
    let reading = try CalendarTesting().event(line)
    #expect(reading.times == [when])
    #expect(reading.exchanges.map(\.status.rawValue) == [status])
  }

  @Test func `a cancelled event is cancelled, an uncertain one a draft`() throws {
    let day = "DTSTART;VALUE=DATE:20250505"
    let testing = try CalendarTesting()
    #expect(try testing.event(day, "STATUS:CANCELLED").exchanges.map(\.status) == [.cancelled])
    #expect(try testing.event(day, "STATUS:tentative").exchanges.map(\.status) == [.draft])
  }

  @Test func `an invitation is a draft until all who were asked said yes`() throws {
    func status(_ method: String, _ answer: String) throws -> InteractionStatus? {
      try CalendarTesting().read(lines: [
        "METHOD:\(method)", "BEGIN:VEVENT", "UID:a-1", "SUMMARY:Point",
        "DTSTART;VALUE=DATE:20250601", "ATTENDEE;PARTSTAT=\(answer):mailto:zoe@exemple.org",
        "END:VEVENT",
      ]).exchanges.first?.status
    }
    #expect(try status("REQUEST", "NEEDS-ACTION") == .draft)
    #expect(try status("REQUEST", "ACCEPTED") == .planned)
    #expect(try status("PUBLISH", "NEEDS-ACTION") == .planned)
    #expect(try status("CANCEL", "ACCEPTED") == .cancelled)
    #expect(try status("REPLY", "ACCEPTED") == nil)
  }

  @Test(arguments: ["REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"])
  func `an answer speaks of whoever gives it, and is neither an exchange nor wrong`(method: String)
    throws
  {
    let reading = try CalendarTesting().read(lines: [
      "METHOD:\(method)", "BEGIN:VEVENT", "UID:a-1", "SUMMARY:Point",
      "DTSTART;VALUE=DATE:20250601", "END:VEVENT",
    ])
    #expect(reading.exchanges.isEmpty && reading.problems.isEmpty)
    #expect(reading.notes.answers == 1 && reading.notes.others == 0)
  }

  @Test func `a method that there is not is wrong`() throws {
    let reading = try CalendarTesting().read(lines: [
      "METHOD:AUTRE", "BEGIN:VEVENT", "UID:a-1", "SUMMARY:Point", "DTSTART;VALUE=DATE:20250601",
      "END:VEVENT",
    ])
    #expect(reading.problems.map(\.field) == ["METHOD"])
    #expect(reading.problems.map(\.value) == ["AUTRE"])
  }

  @Test(arguments: [
    ("Annulé : Entretien", InteractionStatus.cancelled), ("Canceled: Talk", .cancelled),
    ("ANNULÉE: Visite", .cancelled), ("Annulation du traité", .held),
  ])
  func `a title that Outlook marks as cancelled is`(title: String, status: InteractionStatus) throws
  {
    let reading = try CalendarTesting().read(lines: [
      "BEGIN:VEVENT", "UID:a-1", "SUMMARY:\(title)", "DTSTART;VALUE=DATE:20250505", "END:VEVENT",
    ])
    #expect(reading.exchanges.map(\.status) == [status])
  }

  @Test(arguments: [
    ("DTEND;VALUE=DATE:20250506", Int?.none), ("DTEND;VALUE=DATE:20250508", 4_320),
    ("DURATION:P1D", nil), ("DURATION:P2D", 2_880), ("DTEND;VALUE=DATE:20250505", nil),
  ])
  func `days last as many days`(line: String, minutes: Int?) throws {
    let reading = try CalendarTesting().event("DTSTART;VALUE=DATE:20250505", line)
    #expect(reading.exchanges.map { $0.length?.minutes } == [minutes])
  }

  @Test(arguments: [
    ("DURATION:PT1H30M", Int?(90)), ("DURATION:PT45M", 45), ("DURATION:P1DT2H", 1_560),
    ("DTEND:20250505T130000Z", 60), ("DTEND;TZID=Europe/Paris:20250505T150000", 60),
    ("DTEND:20250505T120000Z", nil), ("DTEND:20250505T110000Z", nil),
  ])
  func `a time lasts until it ends`(line: String, minutes: Int?) throws {
    let reading = try CalendarTesting().event("DTSTART:20250505T120000Z", line)
    #expect(reading.exchanges.map { $0.length?.minutes } == [minutes])
  }

  @Test(arguments: [
    (":20250505T120000Z", "DTEND:20250505T110000Z"),
    (":20250505T120000Z", "DTEND:20250705T120000Z"), (":20250505T120000Z", "DURATION:-PT1H"),
    (";VALUE=DATE:20250505", "DTEND;VALUE=DATE:20250501"),
  ])
  func `an end that tells no length is told, once for a series, and the event comes in`(
    start: String, end: String
  ) throws {
    let reading = try CalendarTesting().event(
      "DTSTART\(start)", end, "RRULE:FREQ=DAILY;COUNT=3")
    #expect(reading.exchanges.map { $0.length?.minutes } == [nil, nil, nil])
    let told = reading.records.flatMap(\.unkept)
    #expect(told.map(\.reason) == [.end] && told.map(\.place.line) == [7])
    #expect(told.map(\.value) == [end.split(separator: ":").last.map { String($0) } ?? ""])
  }

  @Test(arguments: ["DTEND:20250505T120000Z", "DURATION:PT0S", "DTEND:20250505T130000Z"])
  func `of an end that tells what it can nothing is said`(line: String) throws {
    let reading = try CalendarTesting().event("DTSTART:20250505T120000Z", line)
    #expect(reading.records.flatMap(\.unkept).isEmpty)
  }

  @Test(arguments: [
    // The clock goes from 3 back to 2, and from 2 on to 3.
    ("20251026T003000", "20251026T043000", 300), ("20250330T003000", "20250330T043000", 180),
  ])
  func `in the nights in which the clocks change a time lasts as long as it really does`(
    start: String, end: String, minutes: Int
  ) throws {
    // One without a zone is told here, in Paris.
    for zone in [";TZID=Europe/Paris", ""] {
      let reading = try CalendarTesting().event("DTSTART\(zone):\(start)", "DTEND\(zone):\(end)")
      #expect(reading.exchanges.map { $0.length?.minutes } == [minutes])
    }
  }

  @Test func `a marking is somebody's word, and PUBLIC nobody's`() throws {
    func marking(_ lines: String...) throws -> Marking? {
      try CalendarTesting().read(
        lines: ["BEGIN:VEVENT", "SUMMARY:Point", "DTSTART;VALUE=DATE:20250505"] + lines
          + ["END:VEVENT"]
      ).exchanges.first?.marking
    }
    #expect(try marking("CLASS:PUBLIC") == nil)
    #expect(try marking("CLASS:PRIVATE") == nil)
    #expect(try marking("CLASS:confidential") == .amber)
    #expect(try marking("CLASS:PUBLIC", "X-CESS-MARKING:CLEAR") == .clear)
    #expect(try marking("CLASS:CONFIDENTIAL", "X-CESS-MARKING:RED") == .red)
  }

  @Test func `an event without a title is called by what it has`() throws {
    let testing = try CalendarTesting()
    let day = "DTSTART;VALUE=DATE:20250505"
    func title(_ lines: String...) throws -> String? {
      try testing.read(lines: ["BEGIN:VEVENT", day] + lines + ["END:VEVENT"])
        .exchanges.first?.title.text
    }
    #expect(try title("DESCRIPTION:Point d’étape\\nsuite", "LOCATION:Salle 2") == "Point d’étape")
    #expect(try title("SUMMARY:", "LOCATION:Salle 2") == "Salle 2")
    let long = String(repeating: "é", count: Line.maximumBytes)
    for name in ["DESCRIPTION", "LOCATION"] {
      let short = try #require(try title("\(name):\(long)"))
      #expect(short.hasSuffix("é…") && short.utf8.count <= Line.maximumBytes)
    }
    let whole = try testing.event(day, "DESCRIPTION:\(long)", title: nil).exchanges.first
    #expect(whole?.notes?.text == long)
    #expect(try title("DESCRIPTION:<b>Point</b> d’étape<br>suite") == "Point d’étape")
    #expect(try title("ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org") == "Zoé Essai")
    let none = try testing.event(day, title: nil).exchanges.first
    #expect(none?.title.text == "(untitled)" && none?.isTitleGuessed == true)
  }

  @Test(arguments: [
    "DTSTART:2025", "DTSTART:20250230", "DTSTART:20250505T250000", "DTSTART:demain", "DTSTART:",
    "DTSTART:20250505T12000é", "DTSTART:20250505,20250506",
  ])
  func `a moment that does not exist is told with its line`(line: String) throws {
    let reading = try CalendarTesting().event(line)
    #expect(reading.records.isEmpty)
    #expect(reading.problems.map(\.field) == ["DTSTART"])
    #expect(reading.problems.map(\.place.line) == [6])
  }

  @Test(arguments: [
    ("PT", Int?.none), ("P", nil), ("P1H", nil), ("PT1D", nil), ("1H", nil), ("P1DT", 86_400),
    ("-PT5M", -300), ("P2W", 1_209_600), ("PT99999999999S", nil), ("PT1M30", nil),
  ])
  func `a length that is none is none`(text: String, seconds: Int?) {
    #expect(CalendarDuration.seconds(text) == seconds)
  }
}
