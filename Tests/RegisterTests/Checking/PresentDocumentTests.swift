import Foundation
import GRDB
import TestSupport
import Testing

@testable import Register

/// SQLite puts documents together byte for byte as the journal writes them, so that a check
/// reads no record of a sound register.
@Suite struct PresentDocumentTests {
  /// All that JSON writes in a manner of its own.
  private static let text = "« é\u{301} » \"/\\\n\r\t\u{8}\u{C}\u{1}\u{1F}\u{7F}\u{2028}漢字🕊"

  @Test func `a record of which everything is known`() throws {
    try expectSame(
      Content.Zone(
        code: "x", parent: 1, nameFr: Self.text, nameEn: Self.text, iso2: "XX", m49: "999",
        kind: "country", retiredOn: "2025-01-01"))
    try expectSame(Content.Axis(code: "x", nameFr: Self.text, nameEn: Self.text))
    try expectSame(
      Content.Actor(
        uuid: "u", handle: "x", nature: "person", name: Self.text, honorific: "S.E.",
        familyName: "Essai", gender: "feminine",
        aliases: [
          Content.Actor.Alias(text: Self.text),
          Content.Actor.Alias(text: "b", kind: "usual", language: "fr"),
          Content.Actor.Alias(text: "a", kind: "native"),
        ],
        emails: ["b@exemple.org", "a@exemple.org"], phones: ["2", "1"], zones: [3, 1, 2],
        country: 2, tier: "a", responsible: 1,
        details: ["tag": ["z", Self.text], "language": ["fr"], "postal-address": ["x"]],
        note: Self.text, archivedOn: "2025-01-01", archiveReason: Self.text, mergedInto: 1))
    try expectSame(
      Content.Position(
        organisation: 1, title: Self.text, key: "x",
        titles: [
          Content.Position.Title(language: "fr", gender: "feminine", text: Self.text),
          Content.Position.Title(language: "en", gender: nil, text: "x"),
        ]))
    try expectSame(
      Content.Mandate(
        person: 1, position: 2, title: Self.text, status: "in-post", since: "2024",
        until: "2025-02", agrement: "2024-01-01", credentials: "2024-01-02T10:00",
        zones: [
          Content.Mandate.Accreditation(zone: 3, isResident: true),
          Content.Mandate.Accreditation(zone: 1, isResident: false),
        ]))
    try expectSame(Self.exchange)
    try expectSame(
      Content.FollowUp(
        uuid: "u", title: Self.text, due: "2025-06-16", owner: 1, interaction: 1,
        actors: [2, 1], zones: [3, 1], state: "done", closedOn: "2025-07-01",
        closingNote: Self.text, direction: "theirs", priority: "high", lead: "3d",
        recurrence: "FREQ=MONTHLY", recursFrom: "completion", anchor: "2025-06-16",
        working: "fr", sharers: [3, 2], fulfilledBy: 1))
    try expectSame(
      Content.Relation(type: "spouse", from: 1, to: 2, since: "2024", until: "2025"))
    try expectSame(
      Content.Membership(
        forum: 1, member: 2, status: "member", since: "2024", until: "2025-01-01"))
    try expectSame(
      Content.Statement(
        uuid: "u", actor: 1, axis: 2, interaction: 3, stated: "2025-01-01", text: Self.text,
        grade: "B2", source: Self.text, marking: "green"))
    try expectSame(
      Content.Completion(
        followUp: 1, due: "2025-01-01", doneOn: "2025-01-02", note: Self.text, interaction: 3))
    try expectSame(Content.Cadence(actor: 1, every: "3m", atMost: "6m"))
    try expectSame(Content.Cadence(tag: Self.text, every: "3m"))
    try expectSame(
      Content.Origin(
        recordKind: "actor", record: 1, key: Self.text, source: Self.text, digest: "00", line: 2,
        base: "{\"a\":\"/\"}", kept: [Self.text, "X-A:b"]))
    try expectSame(
      Content.Origin(
        recordKind: "actor", record: 1, key: "b", source: "x.csv", digest: "00", line: 2,
        base: "{}"))
  }

  private static let exchange = Content.Interaction(
    uuid: "u", kind: "meeting", status: "held", occurred: "2025-05-05T10:00",
    timeZone: "Europe/Paris", title: text, place: text, recordedAt: "2025-05-05T10:00:00Z",
    notes: text,
    participations: [
      Content.Interaction.Participation(actor: 3, side: "theirs", role: "host"),
      Content.Interaction.Participation(
        actor: 1, side: "theirs", role: "participant", attendance: "declined",
        introducedAs: text, companions: text),
      Content.Interaction.Participation(
        actor: 2, side: "ours", role: "participant", attendance: "attended"),
    ], zones: [3, 1, 2], axes: [2, 1], form: "x", format: "x", formality: "x", track: "x",
    initiative: "x", channel: "x", city: text, minutes: 90, languages: ["fr", "en"],
    summary: text, decisions: text, marking: "amber", chathamHouse: true, cancelReason: text,
    subjectZones: [3, 2],
    documents: [
      Content.Interaction.Document(direction: "given", title: text),
      Content.Interaction.Document(direction: "received", title: "x"),
    ])

  @Test func `a record of which little is known`() throws {
    try expectSame(Content.Zone(code: "x", nameFr: "x", nameEn: "y"))
    try expectSame(
      Content.Actor(
        uuid: "u", handle: "x", nature: "person", name: "x", aliases: [], emails: [],
        phones: [], zones: []))
    try expectSame(Content.Position(organisation: 1, title: "x", key: "x"))
    try expectSame(Content.Mandate(person: 1, position: 2, title: "x", status: "in-post"))
    try expectSame(
      Content.Interaction(
        uuid: "u", kind: "call", status: "held", occurred: "2025", title: "x",
        recordedAt: "2025-05-05T10:00:00Z", participations: [], zones: [], axes: []))
    try expectSame(
      Content.FollowUp(
        uuid: "u", title: "x", due: "2025-06-16", actors: [], zones: [], state: "open"))
    try expectSame(
      Content.FollowUp(
        uuid: "u", title: "x", due: "2025-06-16", actors: [], zones: [], state: "open",
        sharers: []))
    try expectSame(Content.Relation(type: "spouse", from: 1, to: 2))
    try expectSame(Content.Membership(forum: 1, member: 2, status: "member"))
    try expectSame(
      Content.Statement(uuid: "u", actor: 1, interaction: 1, stated: "2025", text: "x"))
    try expectSame(Content.Completion(followUp: 1, due: "2025-01-01", doneOn: "2025-01-02"))
    try expectSame(Content.Cadence(zone: 1, every: "3m"))
  }

  /// A check of what was just written compares texts alone.
  @Test func `no record of a sound register is read`() throws {
    let sample = try SampleRegister()
    let person = try sample.person(
      "Boris Essai", emails: ["boris@exemple.org"], zones: ["kazakhstan"])
    let exchange = try sample.log(
      "Entretien", on: "2025-05-05", with: [person], zones: ["kazakhstan"])
    try sample.followUp("Relancer", due: "2025-06-16", from: exchange, zones: ["france"])
    try sample.register.read { db in
      var check = JournalCheck(db)
      try check.run { _, _ in }
      #expect(check.read == 0 && check.troubles == [])
    }
  }

  @Test(arguments: [("NULL", "NULL", "{}"), ("NULL", "1", #"{"b":1}"#), ("2", "NULL", #"{"a":2}"#)])
  func `an object without its first member is one`(a: String, b: String, object: String) throws {
    let members = [
      PresentDocument.Member.number("a", a, nullable: true), .number("b", b, nullable: true),
    ]
    let made = try Register.inMemory().queue.inDatabase { db in
      try String.fetchOne(db, sql: "SELECT \(PresentDocument.object(members))")
    }
    #expect(made == object)
  }

  /// Inserts a record and holds the document of its rows against that of the journal.
  private func expectSame(
    _ content: some StoredContent, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let kind = type(of: content).kind
    let table = try #require(kind.table)
    let document = try #require(PresentDocument.sql(kind))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let written = String(decoding: try encoder.encode(content), as: UTF8.self)
    let register = try Register.inMemory()
    try register.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    let composed = try register.queue.inDatabase { db in
      let id = try content.insert(nil, db)
      return try String.fetchOne(
        db, sql: "SELECT \(document) FROM \(table) t WHERE t.id = ?", arguments: [id])
    }
    #expect(composed.map { Array($0.utf8) } == Array(written.utf8), sourceLocation: sourceLocation)
    if composed != written {
      Issue.record("\(composed ?? "–")\n\(written)", sourceLocation: sourceLocation)
    }
  }
}
