import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct ActorWritingTests {
  private let sample: SampleRegister

  init() throws { sample = try SampleRegister() }

  @Test func `an actor is read as it was written`() throws {
    let profile = try ActorProfile(
      nature: .organisation(.embassy), name: Line("Ambassade \u{1B}[31m du Test"),
      aliases: [Alias(Line("Тест")), Alias(Line("Test"))],
      emails: [Line("B@exemple.org"), Line("a@exemple.org")],
      phones: [Line("+00 1 23"), Line("45")],
      zones: [sample.zone("kazakhstan"), sample.zone("france")], note: Prose("Une\nnote."))
    let id = try sample.register.addActor(
      profile, handle: Sample.handle("test"), by: .sample("contacts add"))
    let actor = try sample.register.actor(id)
    #expect(actor.profile == profile)
    #expect(actor.handle.text == "test")
  }

  @Test func `an unknown number is refused`() throws {
    expect(.unknownRecord) { try sample.register.actor(Actor.ID(99)) }
    expect(.unknownRecord) { try sample.register.actorCard(Actor.ID(99)) }
    expect(.unknownRecord) {
      try sample.register.completeActor(
        Actor.ID(99), with: ActorProfile(nature: .person, name: Line("X")), by: .sample("x"))
    }
  }

  @Test func `handles made of one name are numbered`() throws {
    let ids = try (0..<12).map { _ in try sample.person("Ada Exemple") }
    let handles = try ids.map { try sample.register.actor($0).handle.text }
    #expect(handles == ["ada-exemple"] + (2...12).map { "ada-exemple-\($0)" })
  }

  @Test func `a number taken by hand is passed over`() throws {
    try sample.person("Ada Exemple")
    _ = try sample.register.addActor(
      ActorProfile(nature: .person, name: Line("Autre")), handle: Sample.handle("ada-exemple-2"),
      by: .sample("contacts add"))
    let third = try sample.person("Ada Exemple")
    #expect(try sample.register.actor(third).handle.text == "ada-exemple-3")
  }

  @Test func `completing fills blanks and keeps what was known`() throws {
    let id = try sample.register.addActor(
      ActorProfile(nature: .organisation(.other), name: Line("Institut Test")),
      by: .sample("contacts add"))
    let more = try ActorProfile(
      nature: .organisation(.thinkTank), name: Line("Institut du Test"),
      aliases: [Alias(Line("IT"))],
      emails: [Line("it@exemple.org")], zones: [sample.zone("france")], note: Prose("Note."))
    #expect(try sample.register.completeActor(id, with: more, by: .sample("contacts add")))
    let profile = try sample.register.actor(id).profile
    #expect(profile.nature == .organisation(.thinkTank))
    #expect(profile.name.text == "Institut Test")
    #expect(profile.aliases.map(\.text.text) == ["Institut du Test", "IT"])
    #expect(profile.note?.text == "Note.")
    #expect(try !sample.register.completeActor(id, with: more, by: .sample("contacts add")))
  }

  @Test func `completing refuses a contradiction and writes nothing`() throws {
    let id = try sample.organisation("Ambassade Exemple", .embassy)
    let before = try sample.register.dump()
    #expect(
      throws: ActorError.contradiction(field: .kind, known: "embassy", given: "ministry")
    ) {
      try sample.register.completeActor(
        id,
        with: ActorProfile(
          nature: .organisation(.ministry), name: Line("Ambassade Exemple"),
          emails: [Line("x@exemple.org")]), by: .sample("contacts add"))
    }
    #expect(try sample.register.dump() == before)
  }
}
