import Diplomacy
import TestSupport
import Testing

@testable import Register

/// The slow oracle: what holds of whatever comes in.
extension IntakeTests {
  @Test(arguments: 1...12)
  func `whatever comes in, twice or undone, nothing is doubled and nothing is lost`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let names = ["Zoé Essai", "Ali Exemple", "Jeanne Modèle", "Пётр Примеров"]
    let records = try (0..<16).map { index in
      let name = names.randomElement(using: &random) ?? names[0]
      if Bool.random(using: &random) {
        return try person(name, phones: ["+33 1 00 00 00 0\(index % 3)"], line: index)
      }
      return try exchange(
        "Échange \(index % 4)", on: "2025-0\(1 + index % 6)", with: [name],
        key: Bool.random(using: &random) ? SourceKey(row: "e\(index % 5)", of: "essai") : nil)
    }
    let sample = try register()
    let before = try sample.register.presentDocuments()
    let first = try take(records)
    let settled = try sample.register.presentDocuments()
    for _ in 1...2 {
      let again = try take(records)
      #expect(again.lines.map(\.outcome).allSatisfy { $0 == .unchanged })
      #expect(again.problems.map(\.reason) == first.problems.map(\.reason))
      #expect(try sample.register.presentDocuments() == settled)
    }
    for name in names {
      let bearers = try sample.register.actors(matching: name)
      let said = records.compactMap { record -> String? in
        guard case .actor(let actor) = record.content, actor.profile.name.text == name
        else { return nil }
        return actor.profile.phones.first?.text
      }
      #expect(bearers.count <= 1, "\(name)")
      guard let bearer = bearers.first else { continue }
      let known = try sample.register.actorCard(bearer.id).actor.profile.phones.map(\.text)
      #expect(Set(known) == Set(said))
    }
    #expect(try sample.register.troubles() == [])
    _ = try sample.register.takeBack(.last, by: .sample("undo"))
    #expect(try sample.register.presentDocuments() == before)
  }
}
