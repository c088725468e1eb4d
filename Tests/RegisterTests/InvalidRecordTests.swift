import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Rows that no command writes, as an old program or another hand might leave them.
@Suite struct InvalidRecordTests {
  private let sample: SampleRegister

  init() throws {
    sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    let boris = try sample.person("Boris Essai", zones: ["kazakhstan"])
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024")
    try sample.log("Entretien", on: "2025-05-05", with: [boris], zones: ["kazakhstan"])
    try sample.followUp("Relancer", due: "2025-06-16", from: Interaction.ID(1), actors: [boris])
  }

  /// Spoils a row, then reads all there is to read.
  private func read(after sql: String) throws {
    try sample.register.execute(sql)
    _ = try sample.register.zoneTree()
    _ = try sample.register.axes()
    _ = try sample.timeline()
    _ = try sample.followUps()
    try sample.register.actors(ActorFilter(), today: SampleRegister.today) { _ in }
    for id: Int64 in 1...3 { _ = try sample.register.actorCard(Actor.ID(id)) }
  }

  @Test(
    arguments: [
      ("interaction", "kind = 'feast'", "feast"), ("interaction", "status = 'maybe'", "maybe"),
      ("interaction", "time_zone = 'Europe/Paris'", "2025-05-05"),
      ("mandate", "status = 'eternal'", "eternal"), ("mandate", "since = '2024-13'", "2024-13"),
      ("mandate", "until = 'never'", "never"), ("mandate", "until = '1999'", "1999"),
      ("follow_up", "due = '2025-02-30'", "2025-02-30"),
      ("follow_up", "snoozed_until = 'later'", "later"), ("zone", "code = 'Bad Code'", "Bad Code"),
      ("axis", "code = 'Bad Code'", "Bad Code"), ("actor", "nature = 'robot'", "robot"),
      ("zone", "m49 = 'x'", "x"), ("zone", "kind = 'planet'", "planet"),
      ("zone", "retired_on = 'soon'", "soon"),
      ("actor", "archived_on = '2025-01-01', archive_reason = ' '", " "),
      ("actor", "archived_on = 'x', archive_reason = 'y'", "x"),
      ("actor", "handle = 'Bad Handle'", "Bad Handle"), ("position", "title = ''", ""),
      ("actor", "gender = 'robot'", "robot"),
      ("follow_up", "state = 'done', closed_on = '2025-06-01', closing_note = ' '", " "),
    ])
  func `a row that breaks a rule is named with its table, number and value`(
    table: String, change: String, value: String
  ) throws {
    do {
      try read(after: "UPDATE \(table) SET \(change) WHERE id = 1")
      Issue.record("read")
    } catch RegisterError.invalidRecord(table, 1, value) {}
  }

  @Test func `the gender of a title and the day a zone ended are read or refused`() throws {
    try sample.register.execute(
      """
      INSERT INTO position_title (position_id, ordinal, language, gender, text)
      VALUES (1, 0, 'fr', 'robot', 'Ambassadrice')
      """)
    do {
      _ = try sample.register.post(Position.ID(1))
      Issue.record("read")
    } catch RegisterError.invalidRecord("position", 1, "robot") {}
    let zone = try sample.zone("kazakhstan")
    try sample.register.execute("UPDATE zone SET retired_on = 'soon' WHERE id = \(zone.value)")
    do {
      _ = try sample.register.zones(of: [Actor.ID(3)], on: Sample.date("2025-05-05"))
      Issue.record("read")
    } catch RegisterError.invalidRecord("zone", zone.value, "soon") {}
  }

  @Test func `a date that is none is named with its exchange`() throws {
    do {
      try read(after: "UPDATE interaction SET occurred = '2025-02-30' WHERE id = 1")
      Issue.record("read")
    } catch RegisterError.invalidRecord("interaction", 1, "2025-02-30") {}
  }

  @Test(arguments: [("side = 'nobody'", "nobody"), ("role = 'ghost'", "ghost")])
  func `a participation that breaks a rule is named with the value at fault`(
    change: String, value: String
  ) throws {
    var named: String?
    do {
      try read(after: "UPDATE participation SET \(change)")
      Issue.record("read")
    } catch RegisterError.invalidRecord("participation", 1, let value) {
      named = value
    }
    #expect(named == value)
  }

  @Test func `without the setting that says who we are the register is damaged`() throws {
    try sample.register.execute("DELETE FROM setting WHERE key = 'home'")
    expect(.damaged) { try sample.register.settings() }
    expect(.damaged) { try sample.report("kazakhstan") }
  }

  @Test func `a zone that lies in itself by a detour is named`() throws {
    try sample.register.execute(
      "UPDATE zone SET parent_id = (SELECT id FROM zone WHERE code = 'almaty') WHERE id = 1")
    let error = #expect(throws: ZoneError.self) { try sample.register.zoneTree() }
    guard case .loop(let codes) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      codes.first == codes.last
        && Set(codes.map(\.text)) == ["asie-centrale", "kazakhstan", "almaty"])
  }
}
