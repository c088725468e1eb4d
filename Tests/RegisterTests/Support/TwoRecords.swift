import Diplomacy
import GRDB
import TestSupport

@testable import Register

/// Two records of one person, with something of everything that names an actor.
struct TwoRecords {
  let sample: SampleRegister
  let keep: Actor.ID
  let lose: Actor.ID
  let embassy: Actor.ID
  let other: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    other = try sample.person("Carole Test")
    keep = try sample.person(
      "Boris Essai", emails: ["boris@exemple.org"], zones: ["kazakhstan"])
    lose = try sample.register.addActor(
      ActorProfile(
        nature: .person, name: Line("Борис Эссай"), honorific: Line("S.E."),
        aliases: [Alias(Line("B. E."), kind: .acronym)],
        emails: [Line("BORIS@exemple.org"), Line("b@exemple.org")],
        phones: [Line("+33 1 00 00 00 01")], zones: [sample.zone("france")],
        note: Prose("Parle français.")), by: .sample("contacts add"))
    try sample.appoint(keep, "Ambassadeur", of: embassy, since: "2024")
    try sample.appoint(lose, "Ambassadeur", of: embassy, since: "2024")
    try sample.appoint(lose, "Conseiller", of: embassy, since: "2020", until: "2023")
    try sample.log("À deux", on: "2025-05-05", with: [keep, lose])
    try sample.log("Seul", on: "2025-05-06", with: [lose, other])
    try sample.followUp("Relancer", due: "2025-07-01", owner: lose, actors: [keep, lose])
    try sample.register.execute(
      """
      INSERT INTO relation (kind, from_id, to_id, starts, ends) VALUES
        ('adviser-to', \(lose), \(other), '0001-01-01', '9999-12-31'),
        ('adviser-to', \(keep), \(lose), '0001-01-01', '9999-12-31');
      UPDATE actor SET responsible_id = \(lose) WHERE id = \(other);
      """)
  }

  func merge(isRehearsal: Bool = false) throws -> MergeOutcome {
    try sample.register.merge(
      lose, into: keep, by: .sample("contacts merge", isRehearsal: isRehearsal))
  }
}
