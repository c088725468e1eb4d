import Diplomacy
import Testing

@Suite struct ActorProfileTests {
  private func profile(
    _ name: String = "Ada Exemple", nature: ActorNature = .person, honorific: String? = nil,
    aliases: [String] = [], emails: [String] = [], phones: [String] = [], zones: [Int64] = [],
    note: String? = nil
  ) throws -> ActorProfile {
    try ActorProfile(
      nature: nature, name: Line(name), honorific: honorific.map { try Line($0) },
      aliases: aliases.map { try Alias(Line($0)) }, emails: emails.map { try Line($0) },
      phones: phones.map { try Line($0) }, zones: zones.map { Zone.ID($0) },
      note: note.map { try Prose($0) })
  }

  @Test func `blanks are filled and lists grow, nothing known is replaced`() throws {
    let known = try profile(aliases: ["A. E."], emails: ["a@exemple.org"], zones: [1, 2])
    let more = try profile(
      honorific: "S.E.", aliases: ["Ада"], emails: ["b@exemple.org", "a@exemple.org"],
      phones: ["+00"], zones: [2, 3], note: "Note.")
    #expect(
      try known.completed(with: more)
        == profile(
          honorific: "S.E.", aliases: ["A. E.", "Ада"],
          emails: ["a@exemple.org", "b@exemple.org"], phones: ["+00"], zones: [1, 2, 3],
          note: "Note."))
  }

  @Test func `completed with itself it is the same, and twice as once`() throws {
    let known = try profile(
      honorific: "S.E.", aliases: ["A. E."], emails: ["a@exemple.org"], zones: [1], note: "Note.")
    let more = try profile("Ada Autre", aliases: ["Ада"], phones: ["+00"])
    #expect(try known.completed(with: known) == known)
    let once = try known.completed(with: more)
    #expect(try once.completed(with: more) == once)
  }

  @Test func `another name becomes an alias unless it is the same but for accents and case`() throws
  {
    #expect(try profile("Élise").completed(with: profile("ELISE")).aliases == [])
    let completed = try profile("Élise", aliases: ["Lise"]).completed(
      with: profile("Élise Test", aliases: ["LISE", "élise"]))
    #expect(completed.name.text == "Élise")
    #expect(completed.aliases.map(\.text.text) == ["Lise", "Élise Test"])
  }

  @Test func `a kind takes the place of « other », and « other » contradicts none`() throws {
    let (other, agency) = try (
      profile(nature: .organisation(.other)), profile(nature: .organisation(.agency))
    )
    #expect(try other.completed(with: agency).nature == .organisation(.agency))
    #expect(try agency.completed(with: other).nature == .organisation(.agency))
  }

  @Test func `a contradiction is named with what is known and what is given`() throws {
    let known = try profile(honorific: "S.E.", note: "Une.")
    #expect(throws: ActorError.contradiction(field: .honorific, known: "S.E.", given: "Dr")) {
      try known.completed(with: profile(honorific: "Dr"))
    }
    #expect(throws: ActorError.contradiction(field: .note, known: "Une.", given: "Deux.")) {
      try known.completed(with: profile(note: "Deux."))
    }
    #expect(throws: ActorError.contradiction(field: .kind, known: "person", given: "other")) {
      try known.completed(with: profile(nature: .organisation(.other)))
    }
    #expect(throws: ActorError.contradiction(field: .kind, known: "agency", given: "embassy")) {
      try profile(nature: .organisation(.agency)).completed(
        with: profile(nature: .organisation(.embassy)))
    }
  }

  @Test func `a zone is there once`() throws {
    #expect(try profile(zones: [2, 1, 2]).zones == [2, 1].map { Zone.ID($0) })
  }
}
