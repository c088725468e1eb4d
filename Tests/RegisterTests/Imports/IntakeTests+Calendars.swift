import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Entries of calendars, and invitations in mails, as those who organise them change them.
extension IntakeTests {
  /// An instance of a series that is called « Point ».
  private func instance(
    _ time: String, of uid: String = "s", kept: [String] = [], carrier: String? = nil,
    isZoneGuessed: Bool = false, title: String = "Point", single: Bool = false
  ) throws -> IncomingRecord {
    let zone = try #require(TimeZoneName("Europe/Paris"))
    var exchange = IncomingExchange(
      kind: .meeting, status: time < "2025-06-20" ? .held : .planned, title: try Line(title),
      occurrence: try #require(
        Occurrence(sortKey: time, zone: time.contains("T") ? zone : nil)))
    exchange.isStatusGuessed = true
    exchange.isZoneGuessed = isZoneGuessed
    return IncomingRecord(
      .exchange(exchange), key: "calendar\u{1F}\(uid)" + (single ? "" : "\u{1F}\(time)"),
      place: SourcePlace(line: 2), kept: kept, carrier: carrier)
  }

  private func cancellation(
    of key: String, kept: [String] = [], carrier: String? = nil
  ) -> IncomingRecord {
    IncomingRecord(
      .cancellation(nil), key: "calendar\u{1F}\(key)", place: SourcePlace(line: 9), kept: kept,
      carrier: carrier)
  }

  private func times() throws -> [String] {
    var times: [String] = []
    try register().register.timeline(InteractionFilter()) {
      if $0.title == "Point" { times.append("\($0.occurrence.sortKey) \($0.status.rawValue)") }
    }
    return times
  }

  @Test func `a series that begins an hour later is the same series`() throws {
    let days = ["2025-06-05", "2025-06-12", "2025-06-26"]
    try take(days.map { try instance("\($0)T10:00") }, from: "agenda.ics")
    let moved = try days.map { try instance("\($0)T11:00") }
    #expect(
      try take(moved, from: "agenda.ics").lines.map(\.outcome)
        == [.updated(["occurred"]), .updated(["occurred"]), .updated(["occurred"])])
    #expect(
      try times()
        == ["2025-06-05T11:00 held", "2025-06-12T11:00 held", "2025-06-26T11:00 planned"])
    #expect(try take(moved, from: "agenda.ics").tally.unchanged == 3)
  }

  @Test func `a second time of a day that stays is another instance, not the first one moved`()
    throws
  {
    try take([instance("2025-06-26T10:00")], from: "agenda.ics")
    let both = [try instance("2025-06-26T10:00"), try instance("2025-06-26T15:00")]
    #expect(
      try take(both, from: "agenda.ics").lines.map(\.outcome) == [.unchanged, .created])
    #expect(try times().count == 2)
  }

  @Test func `what was planned of a series that is an event now is named`() throws {
    let days = ["2025-06-26", "2025-07-03", "2025-07-10"]
    try take(days.map { try instance("\($0)T10:00") }, from: "agenda.ics")
    let sample = try register()
    let event = try instance("2025-06-26T10:00", single: true)
    for _ in 1...2 {
      let vanished = try sample.register.takeIn(
        ImportSource(name: Line("agenda.ics"), digest: "00"),
        IntakeTerms(today: SampleRegister.today, zone: { _ in nil }), by: .sample("import")
      ) { intake in
        _ = try intake.take(event)
        let window = try #require(CivilDate("2025-01-01"))...#require(CivilDate("2025-12-31"))
        return try intake.vanishedInstances(of: WholeSeries([], in: window))
      }
      #expect(vanished.map(\.date.description) == ["2025-07-03", "2025-07-10"])
    }
  }

  @Test func `a cancellation need say no more than which, and leaves all else`() throws {
    let days = ["2025-06-05", "2025-06-26", "2025-07-03"]
    try take(days.map { try instance("\($0)T10:00") }, from: "agenda.ics")
    let one = cancellation(of: "s\u{1F}2025-07-03T10:00")
    #expect(try take([one], from: "agenda.ics").lines.map(\.outcome) == [.updated(["status"])])
    #expect(
      try times()
        == ["2025-06-05T10:00 held", "2025-06-26T10:00 planned", "2025-07-03T10:00 cancelled"])
    let all = cancellation(of: "s")
    #expect(try take([all], from: "agenda.ics").lines.map(\.outcome) == [.updated(["status"])])
    #expect(
      try times()
        == ["2025-06-05T10:00 held", "2025-06-26T10:00 cancelled", "2025-07-03T10:00 cancelled"])
    #expect(try take([all], from: "agenda.ics").lines.map(\.outcome) == [.unchanged])
    // Of what nobody knows nothing is recorded.
    let unknown = cancellation(of: "autre")
    #expect(try take([unknown], from: "agenda.ics").lines.map(\.outcome) == [.unchanged])
    #expect(try times().count == 3)
  }

  @Test func `a stranger's mail neither moves nor cancels a meeting`() throws {
    let organiser = ["ORGANIZER;CN=Zoé:mailto:zoe@exemple.org"]
    try take(
      [
        instance("2025-07-03T10:00", of: "u", kept: organiser, carrier: "mail\u{1F}1", single: true)
      ],
      from: "boîte")
    let stranger = ["ORGANIZER:mailto:mallory@exemple.net", "SEQUENCE:9"]
    let found = try take(
      [
        instance("2025-12-24T10:00", of: "u", kept: stranger, carrier: "mail\u{1F}2", single: true),
        cancellation(of: "u", kept: stranger, carrier: "mail\u{1F}3"),
        cancellation(of: "u", kept: [], carrier: "mail\u{1F}4"),
      ], from: "boîte")
    #expect(
      found.problems.map(\.reason)
        == Array(repeating: .notOrganiser("zoe@exemple.org"), count: 3))
    #expect(try times() == ["2025-07-03T10:00 planned"])
    let own = cancellation(
      of: "u", kept: ["ORGANIZER:MAILTO:Zoe@exemple.org"], carrier: "mail\u{1F}5")
    #expect(try take([own], from: "boîte").lines.map(\.outcome) == [.updated(["status"])])
  }

  @Test func `a time without a zone is on the clock on which it was first read`() throws {
    let here = try instance("2025-06-05T10:00", isZoneGuessed: true, single: true)
    try take([here], from: "agenda.ics")
    guard case .exchange(var exchange) = here.content else { return }
    exchange.occurrence = try #require(
      Occurrence(sortKey: "2025-06-05T10:00", zone: TimeZoneName("Asia/Almaty")))
    let abroad = IncomingRecord(.exchange(exchange), key: here.key, place: here.place)
    #expect(try take([abroad], from: "agenda.ics").lines.map(\.outcome) == [.unchanged])
  }

  @Test func `a meeting known by its day is the one that has a time that day`() throws {
    func row(_ time: String, key: String) throws -> IncomingRecord {
      try instance(time, of: key, single: true)
    }
    let sample = try register()
    try sample.log("Point", on: "2025-06-05", with: [sample.person("Zoé Essai")])
    #expect(
      try take([row("2025-06-05T12:30", key: "b")], from: "agenda.ics").tally.created == 0)
    // Two times are two meetings, and a month is no day.
    #expect(try take([row("2025-06", key: "c")], from: "agenda.ics").tally.created == 1)
    #expect(try times().count == 2)
  }

  @Test func `a post that its source gives back is held again`() throws {
    func card(_ title: String) throws -> IncomingRecord {
      try person("Zoé Essai", key: "1", of: "Agence", title: title)
    }
    for title in ["Directrice", "Ambassadrice", "Directrice"] { try take([card(title)]) }
    let sample = try register()
    let id = try #require(sample.register.actors(matching: "Zoé Essai").first).id
    func inPost() throws -> [String] {
      try sample.register.actorCard(id).mandates.map(\.mandate).filter { $0.status == .inPost }
        .map(\.title.text)
    }
    #expect(try inPost() == ["Directrice"])
    #expect(try take([card("Directrice")]).lines.map(\.outcome) == [.unchanged])
    #expect(try inPost() == ["Directrice"])
  }
}
