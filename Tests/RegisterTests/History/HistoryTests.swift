import Diplomacy
import Foundation
import TestSupport
import Testing

@testable import Register

@Suite struct HistoryTests {
  private func history(
    _ register: Register, _ kind: RecordKind, _ id: Int64
  ) throws -> [HistoryEntry] {
    var entries: [HistoryEntry] = []
    try register.history(of: RecordReference(kind: kind, id: id)) { entries.append($0) }
    return entries
  }

  @Test func `a record's changes are told in order, field by field`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple", zones: ["kazakhstan"])
    _ = try sample.register.completeActor(
      ada,
      with: ActorProfile(
        nature: .person, name: Line("Ada Exemple"), honorific: Line("Dr"),
        zones: [sample.zone("france")]), by: .sample("contacts add"))
    let entries = try history(sample.register, .actor, ada.value)
    #expect(entries.map(\.event) == [.created, .changed])
    #expect(entries.map(\.who) == ["Ada Exemple", "Ada Exemple"])
    #expect(entries.first?.changes.map(\.name) == ["name", "nature", "handle", "zones"])
    #expect(
      try entries.last?.changes == [
        FieldChange("honorific", before: [], after: [.text("Dr")]),
        FieldChange(
          "zones", before: [.zone(sample.zone("kazakhstan"))],
          after: [.zone(sample.zone("kazakhstan")), .zone(sample.zone("france"))]),
      ])
  }

  @Test func `a merge is told in the history of both`() throws {
    let sample = try SampleRegister()
    let (keep, lose) = (try sample.person("Ada Exemple"), try sample.person("Ada E."))
    _ = try sample.register.merge(lose, into: keep, by: .sample("contacts merge"))
    _ = try sample.register.unmerge(lose, by: .sample("contacts unmerge"))
    let kept = try history(sample.register, .actor, keep.value)
    #expect(kept.map(\.command) == ["contacts add", "contacts merge", "contacts unmerge"])
    #expect(kept.map(\.merged) == [[], [.record("a\(lose)", "Ada E.")], []])
    let lost = try history(sample.register, .actor, lose.value)
    #expect(
      lost[1].changes
        == [FieldChange("mergedInto", before: [], after: [.record("a\(keep)", "Ada Exemple")])])
  }

  @Test func `an exchange tells who took part, and in which part`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let exchange = try sample.log("Entretien", on: "2025-05-05", with: [ada], axes: ["ia"])
    let changes = try history(sample.register, .interaction, exchange.value).flatMap(\.changes)
    let present = try #require(changes.first { $0.name == "participations" })
    #expect(
      present.after == [
        .group([
          .record("a\(ada)", "Ada Exemple"), .code("theirs", .side),
          .code("participant", .role),
        ])
      ])
  }

  @Test func `what the journal has nothing of is unknown`() throws {
    let sample = try SampleRegister()
    for kind in RecordKind.allCases where kind != .setting {
      expect(.unknownRecord) { try history(sample.register, kind, 999) }
    }
  }

  /// A fact that is added to a record must be told in its history.
  @Test func `every field of every record is known to the history`() throws {
    var life = try RandomLife(seed: 96)
    try life.live(150)
    // Left out on purpose: what is for other programs and for finding.
    let silent: Set = ["uuid", "recordedAt", "key"]
    for change in try life.sample.register.changes() {
      let kind = try #require(RecordKind(rawValue: String(change.record.prefix { $0 != " " })))
      let document = try #require(change.after ?? change.before)
      let members = try #require(
        JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
      let told = Set(kind.shapes.map(\.name)).union(silent)
      #expect(Set(members.keys).subtracting(told) == [], "\(kind)")
    }
  }

  @Test(arguments: [
    ("a3", "a3"), ("12", "a12"), ("I7", "i7"), ("f2", "f2"), ("m4", "m4"), ("p2", "p2"),
    ("r9", "r9"),
  ])
  func `a reference is read as it is written`(typed: String, text: String) {
    #expect(RecordReference(typed: typed)?.text == text)
  }

  @Test(arguments: ["", "a", "m", "m0", "mm1", "x3", "a-1", "m１", "z:KZ", "m99999999999999999999"])
  func `what is no reference is none`(typed: String) {
    #expect(RecordReference(typed: typed) == nil)
  }
}
