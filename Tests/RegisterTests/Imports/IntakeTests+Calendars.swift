import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

/// Entries of calendars, and invitations in mails, as those who organise them change them.
extension IntakeTests {
  /// An instance of a series that is called « Point ».
  private func instance(
    _ time: String, of uid: String = "s", named name: String? = nil, kept: [String] = [],
    isCarried: Bool = false,
    isZoneGuessed: Bool = false, title: String = "Point", single: Bool = false,
    with names: [String] = [], siblings: Set<CalendarKey>? = nil
  ) throws -> IncomingRecord {
    let zone = try #require(TimeZoneName("Europe/Paris"))
    var exchange = IncomingExchange(
      kind: .meeting, status: time < "2025-06-20" ? .held : .planned, title: try Line(title),
      occurrence: try #require(
        Occurrence(sortKey: time, zone: time.contains("T") ? zone : nil)))
    exchange.parties = try names.compactMap { IncomingParty(name: try Line($0)) }
    exchange.isStatusGuessed = true
    exchange.isZoneGuessed = isZoneGuessed
    return IncomingRecord(
      .exchange(exchange),
      key: SourceKey(CalendarKey(uid: uid, instance: single ? nil : name ?? time)),
      place: SourcePlace(line: 2), kept: kept, carrier: isCarried ? SourceKey(mail: "m") : nil,
      siblings: siblings
    )
  }

  /// A series that is told whole.
  private func series(
    _ times: [String], apart: [String] = [], with names: [String] = []
  ) throws -> [IncomingRecord] {
    let siblings = Set((times + apart).map { CalendarKey(uid: "s", instance: $0) })
    return try times.map { try instance($0, with: names, siblings: siblings) }
  }

  private func cancellation(
    of uid: String, named name: String? = nil, kept: [String] = [], isCarried: Bool = false
  ) -> IncomingRecord {
    IncomingRecord(
      .cancellation(nil), key: SourceKey(CalendarKey(uid: uid, instance: name)),
      place: SourcePlace(line: 9), kept: kept,
      carrier: isCarried ? SourceKey(mail: "m") : nil)
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
    try take(series(days.map { "\($0)T10:00" }), from: "agenda.ics")
    let moved = try series(days.map { "\($0)T11:00" })
    #expect(
      try take(moved, from: "agenda.ics").lines.map(\.outcome)
        == [.updated(["occurred"]), .updated(["occurred"]), .updated(["occurred"])])
    #expect(
      try times()
        == ["2025-06-05T11:00 held", "2025-06-12T11:00 held", "2025-06-26T11:00 planned"])
    #expect(try take(moved, from: "agenda.ics").tally.unchanged == 3)
  }

  @Test func `a namesake who was added since is not meant by a series that moves`() throws {
    try take(series(["2025-06-26T10:00"], with: ["Zoé Essai"]), from: "agenda.ics")
    try register().person("Zoé Essai")
    #expect(
      try take(series(["2025-06-26T11:00"], with: ["Zoé Essai"]), from: "agenda.ics").lines
        .map(\.outcome) == [.updated(["occurred"])])
  }

  @Test func `a further time of a day that stays is another instance, before or after it`() throws {
    try take(series(["2025-06-26T10:00"]), from: "agenda.ics")
    let all = try series(["2025-06-26T08:00", "2025-06-26T10:00", "2025-06-26T15:00"])
    #expect(
      try take(all, from: "agenda.ics").lines.map(\.outcome) == [.created, .unchanged, .created])
    // One that comes alone says nothing of the others.
    #expect(
      try take([instance("2025-06-26T17:00")], from: "agenda.ics").lines.map(\.outcome)
        == [.created])
    #expect(try times().count == 4)
  }

  @Test func `an instance that is told apart is not the one of the day it was moved to`() throws {
    try take(
      series(["2025-07-01T10:00"], apart: ["2025-07-08T10:00"])
        + [instance("2025-07-10T10:00", named: "2025-07-08T10:00")],
      from: "agenda.ics")
    let both = try series(["2025-07-01T10:00", "2025-07-10T10:00"], apart: ["2025-07-08T10:00"])
    #expect(
      try take(both, from: "agenda.ics").lines.map(\.outcome) == [.unchanged, .created])
  }

  @Test func `two invitations of one series in one mailbox are one series`() throws {
    func invitation(_ time: String, line: Int) throws -> [IncomingRecord] {
      let mail = IncomingRecord(
        .cancellation(nil), key: SourceKey(row: "mail", of: "essai"), place: SourcePlace(line: line)
      )
      return try series(["2025-07-01T\(time)", "2025-07-08T\(time)"]).map { $0.carried(by: mail) }
    }
    let box = try invitation("10:00", line: 1) + invitation("11:00", line: 90)
    #expect(try take(box, from: "boîte").tally.created == 2)
    #expect(try times() == ["2025-07-01T11:00 planned", "2025-07-08T11:00 planned"])
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
    let one = cancellation(of: "s", named: "2025-07-03T10:00")
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

  @Test func `a stranger's mail does not move a series by an hour`() throws {
    func invitation(_ time: String, from address: String) throws -> [IncomingRecord] {
      try series(["2025-07-01T\(time)", "2025-07-08T\(time)"]).map { record in
        IncomingRecord(
          record.content, key: record.key, place: record.place,
          kept: ["ORGANIZER:mailto:\(address)"], carrier: SourceKey(mail: "m"),
          siblings: record.siblings)
      }
    }
    try take(invitation("10:00", from: "zoe@exemple.org"), from: "boîte")
    let found = try take(invitation("11:00", from: "mallory@exemple.net"), from: "boîte")
    #expect(
      found.problems.map(\.reason) == [
        .notOrganiser("zoe@exemple.org"), .notOrganiser("zoe@exemple.org"),
      ])
    #expect(try times() == ["2025-07-01T10:00 planned", "2025-07-08T10:00 planned"])
  }

  @Test func `what is given back takes place, and an old cancellation changes nothing`() throws {
    func word(_ number: Int) throws -> IncomingRecord {
      try instance("2025-07-03T10:00", of: "u", kept: ["SEQUENCE:\(number)"], single: true)
    }
    let cancelled = cancellation(of: "u", kept: ["SEQUENCE:1"])
    try take([word(0), cancelled], from: "agenda.ics")
    #expect(try times() == ["2025-07-03T10:00 cancelled"])
    #expect(try take([word(0)], from: "agenda.ics").lines.map(\.outcome) == [.unchanged])
    try take([word(2)], from: "agenda.ics")
    #expect(try times() == ["2025-07-03T10:00 planned"])
    guard case .exchange(let exchange) = try word(1).content else { return }
    let late = IncomingRecord(
      .cancellation(exchange), key: cancelled.key, place: cancelled.place, kept: cancelled.kept)
    #expect(try take([late], from: "agenda.ics").lines.map(\.outcome) == [.unchanged])
    #expect(try times() == ["2025-07-03T10:00 planned"])
  }

  @Test func `a cancellation that names a day is about that day's instance`() throws {
    try take(
      [instance("2025-07-03T10:00", named: "20250703T080000Z")], from: "agenda.ics")
    let found = try take([cancellation(of: "s", named: "20250703")], from: "agenda.ics")
    #expect(found.lines.map(\.outcome) == [.updated(["status"])])
  }

  @Test func `an invitation is taken in although an earlier one was refused`() throws {
    let sample = try register()
    try (1...2).forEach { _ in _ = try sample.person("Jean Martin") }
    guard case .exchange(var exchange) = try instance("2025-07-03T10:00").content else { return }
    exchange.parties = [try #require(IncomingParty(name: Line("Jean Martin")))]
    let wrong = IncomingRecord(
      .exchange(exchange), key: SourceKey(CalendarKey(uid: "u")), place: SourcePlace(line: 1),
      kept: ["SEQUENCE:0"], carrier: SourceKey(mail: "m"))
    let right = try instance(
      "2025-07-03T11:00", of: "u", kept: ["SEQUENCE:1"], isCarried: true, single: true)
    for _ in 1...2 {
      let found = try take([wrong, right], from: "boîte")
      #expect(found.problems.count <= 1 && found.lines.count >= 1)
    }
    #expect(try times() == ["2025-07-03T11:00 planned"])
  }

  @Test func `no mail moves what was recorded here`() throws {
    let sample = try register()
    let id = try sample.log("Point", on: "2025-06-05", with: [sample.person("Zoé Essai")])
    let uid = try sample.register.queue.read { db in
      try String.fetchOne(
        db, sql: "SELECT uuid FROM interaction WHERE id = ?", arguments: [id.value])
    }
    let mail = cancellation(
      of: try #require(uid), kept: ["ORGANIZER:mailto:mallory@exemple.net"], isCarried: true)
    #expect(try take([mail], from: "boîte").problems.map(\.reason) == [.notOrganiser(nil)])
  }

  @Test func `a stranger's mail neither moves nor cancels a meeting`() throws {
    let organiser = ["ORGANIZER;CN=Zoé:mailto:zoe@exemple.org"]
    try take(
      [
        instance("2025-07-03T10:00", of: "u", kept: organiser, isCarried: true, single: true)
      ],
      from: "boîte")
    let stranger = ["ORGANIZER:mailto:mallory@exemple.net", "SEQUENCE:9"]
    let found = try take(
      [
        instance("2025-12-24T10:00", of: "u", kept: stranger, isCarried: true, single: true),
        cancellation(of: "u", kept: stranger, isCarried: true),
        cancellation(of: "u", kept: [], isCarried: true),
      ], from: "boîte")
    #expect(
      found.problems.map(\.reason)
        == Array(repeating: .notOrganiser("zoe@exemple.org"), count: 3))
    #expect(try times() == ["2025-07-03T10:00 planned"])
    let own = cancellation(
      of: "u", kept: ["ORGANIZER:MAILTO:Zoe@exemple.org"], isCarried: true)
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
      try take([row("2025-06-05T12:30", key: "b")], from: "agenda.ics")
        .tally.created == 0)
    // Two times are two meetings, and a month is no day.
    #expect(
      try take([row("2025-06", key: "c")], from: "agenda.ics").tally
        .created == 1)
    #expect(try times().count == 2)
  }

  @Test func `a post that its source gives back is held again`() throws {
    func card(_ title: String) throws -> IncomingRecord {
      try person("Zoé Essai", key: SourceKey(row: "1", of: "essai"), of: "Agence", title: title)
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
