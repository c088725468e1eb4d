import Diplomacy
import Foundation
import TestSupport
import Testing

@testable import Register

/// What a record with something wrong wrote is gone, as if it never came.
@Suite struct RetractionTests {
  /// The tables, without how the index of the search keeps its words.
  private func facts(_ register: Register) throws -> [String] {
    try register.dump().components(separatedBy: "\n\n").filter { !$0.hasPrefix("search_") }
  }

  /// Somebody new in a new post, somebody known under another name, a new axis, an exchange.
  private func work(_ writer: inout Writer, _ known: Actor.ID, _ zone: Zone.ID) throws {
    let body = try ActorProfile(nature: .organisation(.embassy), name: Line("Ambassade Neuve"))
    let person = try ActorProfile(
      nature: .person, name: Line("Nouvelle Venue"), emails: [Line("neuve@exemple.org")],
      zones: [zone], note: Prose("Un mot singulier : zqneuf."))
    let organisation = try writer.add(body, handle: nil)
    let newcomer = try writer.add(person, handle: nil)
    _ = try writer.enter(
      Appointment(title: Line("Ambassadrice"), organisation: organisation, tenure: Tenure()),
      of: newcomer)
    _ = try writer.change(known.value, Content.Actor.self) { $0.name = "Autre Nom" }
    let axis = try writer.add(AxisDraft(typed: Line("un axe neuf")))
    let draft = try InteractionDraft(
      kind: .meeting, status: .held, title: Line("Point neuf"),
      occurrence: .on(#require(PartialDate("2025-05-05"))), place: nil,
      participations: [Participation(actor: newcomer, side: .theirs)], zones: [zone],
      axes: [axis], notes: nil, today: SampleRegister.today)
    _ = try writer.add(draft)
  }

  @Test func `what was written since is gone, and its numbers are given again`() throws {
    let sample = try SampleRegister()
    let known = try sample.person("Boris Essai")
    let zone = try sample.zone("kazakhstan")
    let before = try facts(sample.register)
    try sample.register.write(.sample("import")) { writer in
      let earlier = writer
      try work(&writer, known, zone)
      #expect(writer.changes > 5)
      try writer.retract(to: earlier)
    }
    let after = try facts(sample.register)
    for (old, new) in zip(before, after) { #expect(old == new) }
    #expect(before.count == after.count)
    #expect(try sample.register.actors(matching: "zqneuf").isEmpty)
    #expect(try sample.register.faults().isEmpty)
    #expect(try sample.person("Zoé Essai").value == known.value + 1)
  }

  @Test func `what was written before stays, with its batch`() throws {
    let (one, two) = (try SampleRegister(), try SampleRegister())
    for (sample, isTroubled) in [(one, true), (two, false)] {
      let known = try sample.person("Boris Essai")
      let zone = try sample.zone("kazakhstan")
      let first = try ActorProfile(nature: .person, name: Line("Ali Exemple"))
      try sample.register.write(.sample("import")) { writer in
        _ = try writer.add(first, handle: nil)
        guard isTroubled else { return }
        let earlier = writer
        try work(&writer, known, zone)
        try writer.retract(to: earlier)
      }
    }
    // Identifiers are counted, and those of what is gone are not given again.
    #expect(try one.register.count("change") == two.register.count("change"))
    #expect(try one.register.count("batch") == two.register.count("batch"))
    let names = try [one, two].map { try $0.register.actors(matching: "Exemple").map(\.id) }
    #expect(names[0] == names[1])
    #expect(try one.register.faults().isEmpty)
  }
}
