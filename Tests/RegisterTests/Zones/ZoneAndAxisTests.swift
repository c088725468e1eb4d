import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct ZoneWritingTests {
  private let sample: SampleRegister

  init() throws { sample = try SampleRegister() }

  @Test func `a zone is read as it was written`() throws {
    let draft = try Sample.zone(
      "polygone", in: "kazakhstan", french: "Polygone", english: "Test Site", iso: "ZZ", m49: "999")
    let id = try sample.register.addZone(draft, by: .sample("zones add"))
    let zone = try #require(sample.register.zoneTree()[id])
    #expect(zone.code == draft.code && zone.name == draft.name)
    #expect(zone.iso == draft.iso && zone.m49 == draft.m49)
    #expect(zone.parent == (try sample.zone("kazakhstan")))
  }

  @Test(
    arguments: [
      ("kazakhstan", nil, nil, "kazakhstan", "kazakhstan"), ("neuf", "KZ", nil, "KZ", "kazakhstan"),
      ("neuf", "kz", nil, "KZ", "kazakhstan"), ("neuf", nil, "143", "143", "asie-centrale"),
      ("neuf", "FR", "999", "FR", "france"),
    ] as [(String, String?, String?, String, String)])
  func `a code that is taken is named with its holder`(
    code: String, iso: String?, m49: String?, clash: String, holder: String
  ) throws {
    let before = try sample.register.dump()
    let draft = try Sample.zone(code, iso: iso, m49: m49)
    #expect(throws: ZoneError.taken(clash, by: try #require(ZoneCode(holder)))) {
      try sample.register.addZone(draft, by: .sample("zones add"))
    }
    #expect(try sample.register.dump() == before)
  }

  @Test func `a parent that is not in the tree is named`() throws {
    let parent = try #require(ZoneCode("atlantide"))
    #expect(throws: ZoneError.missingParent(parent)) {
      try sample.register.addZone(Sample.zone("neuf", in: "atlantide"), by: .sample("zones add"))
    }
  }

  @Test func `a zone may be known by neither ISO nor M49 code, like others`() throws {
    _ = try sample.register.addZone(Sample.zone("neuf"), by: .sample("zones add"))
    _ = try sample.register.addZone(Sample.zone("dix"), by: .sample("zones add"))
    #expect(
      try sample.register.zoneTree().children(of: nil).map(\.code.text).suffix(2) == [
        "neuf", "dix",
      ])
  }
}

@Suite struct AxisWritingTests {
  @Test func `axes are listed in the order recorded, with both names`() throws {
    let sample = try SampleRegister()
    let draft = try Sample.axis("energie", french: "énergie", english: "energy")
    let id = try sample.register.addAxis(draft, by: .sample("axes add"))
    let axes = try sample.register.axes()
    #expect(axes.map(\.code.text) == ["deminage", "cybersecurite", "ia", "energie"])
    #expect(axes.last == Axis(id: id, code: draft.code, name: draft.name))
  }

  @Test func `a code that is taken is named`() throws {
    let sample = try SampleRegister()
    let code = try Sample.handle("ia")
    do {
      _ = try sample.register.addAxis(Sample.axis("ia"), by: .sample("axes add"))
      Issue.record("added")
    } catch RegisterError.axisTaken(code) {}
  }
}
