import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct ProtocolReadingTests {
  private let sample: SampleRegister
  private let embassy: Actor.ID
  private let nunciature: Actor.ID
  private let ambassador: Actor.ID
  private let nuncio: Actor.ID
  private let day = SampleRegister.today

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple", zones: ["almaty"])
    nunciature = try sample.organisation("Nonciature apostolique", .other)
    ambassador = try sample.person("Boris Essai", zones: ["france"])
    nuncio = try sample.person("Pierre Modèle", zones: ["france"])
    try sample.appoint(ambassador, "Ambassadeur", of: embassy, since: "2024-01-01")
    try sample.appoint(nuncio, "Nonce apostolique", of: nunciature, since: "2020")
    let counsellor = try sample.person("Claude Exemple", zones: ["almaty"])
    try sample.appoint(counsellor, "Conseillère", of: embassy)
  }

  private func heads(_ zones: [String]?, on day: CivilDate? = nil) throws -> [Actor.ID] {
    try sample.register.headsOfMission(
      in: zones?.map { try sample.zone($0) }, on: day ?? self.day
    ).map(\.actor.id)
  }

  @Test func `the heads of mission are those who head one on the day`() throws {
    #expect(try heads(nil) == [ambassador, nuncio])
    #expect(try heads(nil, on: Sample.day("2023-12-31")) == [nuncio])
    #expect(try heads(nil, on: Sample.day("1999-01-01")).isEmpty)
    #expect(
      try sample.register.headsOfMission(of: embassy, on: day).map(\.actor.id) == [ambassador])
    #expect(try sample.register.headsOfMission(of: sample.home, on: day).isEmpty)
  }

  @Test func `a head of mission is in a zone by the mission or in person`() throws {
    #expect(try heads(["almaty"]) == [ambassador])
    #expect(try heads(["france"]) == [ambassador, nuncio])
    #expect(try heads(["ouzbekistan"]).isEmpty)
    #expect(try heads([]).isEmpty)
  }

  @Test func `an office is read with its credentials, accreditations, titles and names`() throws {
    _ = try sample.register.write(.sample("test")) { writer in
      try writer.change(1, Content.Mandate.self) { content in
        content.credentials = "2024-02-03T11:30"
        content.zones = [Content.Mandate.Accreditation(zone: 3, isResident: true)]
      }
      try writer.change(1, Content.Position.self) { content in
        content.titles = [Content.Position.Title(language: "en", gender: "f", text: "Envoy")]
      }
      try writer.change(embassy.value, Content.Actor.self) { content in
        content.aliases = [Content.Actor.Alias(text: "Sample Embassy", language: "en")]
        content.details = ["address": ["1, rue d’Essai"]]
      }
    }
    let record = try sample.register.protocolRecord(of: ambassador, on: day)
    let office = try #require(record.offices.first)
    #expect(office.credentials?.description == "2024-02-03T11:30")
    #expect(office.accreditedTo == [Zone.ID(3)])
    #expect(office.titles == [OfficeName(language: "en", gender: .feminine, text: "Envoy")])
    #expect(office.namesByLanguage == ["en": "Sample Embassy"])
    #expect(record.postalAddresses == [embassy: try Line("1, rue d’Essai")])
  }

  @Test func `an office agreed but not taken up is told, one that is over is not`() throws {
    let next = try sample.person("Ada Exemple")
    try sample.appoint(next, "Ambassadrice", of: embassy, since: "2025-06-01", status: .agreed)
    try sample.appoint(
      next, "Conseillère", of: embassy, since: "2020", until: "2021", status: .ended)
    let record = try sample.register.protocolRecord(of: next, on: day)
    #expect(record.offices.map(\.title) == ["Ambassadrice"])
    #expect(record.candidate { _ in "" }.standing == .unranked(.notInFunctions))
    #expect(try heads(nil) == [ambassador, nuncio])
  }

  @Test func `of several offices the highest gives the place, then the one with credentials`()
    throws
  {
    let second = try sample.organisation("Ambassade Seconde")
    try sample.appoint(ambassador, "Ambassadeur", of: second, since: "2025-01-01")
    try sample.appoint(ambassador, "Chargé d’affaires a.i.", of: nunciature, since: "2025-06-01")
    _ = try sample.register.write(.sample("test")) { writer in
      try writer.change(1, Content.Mandate.self) { $0.credentials = "2024-02-03" }
    }
    let record = try sample.register.protocolRecord(of: ambassador, on: day)
    #expect(record.offices.count == 3)
    let candidate = record.candidate { $0?.organisation.name ?? "" }
    #expect(candidate.label == "Ambassade Exemple")
    #expect(candidate.credentials == Credentials("2024-02-03"))
  }

  @Test func `what protocol asks is read through indexes`() throws {
    let zone = try sample.zone("almaty")
    for plan in try sample.register.plans({
      _ = try sample.register.protocolRecord(of: ambassador, on: day)
      _ = try sample.register.headsOfMission(of: embassy, on: day)
      _ = try sample.register.headsOfMission(in: [zone], on: day)
    }) {
      #expect(plan.scans.isEmpty, "\(plan)")
    }
  }
}
