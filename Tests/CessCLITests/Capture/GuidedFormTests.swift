import CessCLI
import TestSupport
import Testing

/// The questions asked at a terminal, with keys and without.
@Suite struct GuidedFormTests {
  private func environment(answers: [String] = [], keys: [String]? = nil) throws -> TestEnvironment
  {
    var environment = try SeedRegister.environment(["TERM": keys == nil ? "dumb" : "xterm"])
    environment.terminal = .wide(80)
    environment.answers = answers
    environment.keys = keys
    return environment
  }

  private func drafts(_ environment: TestEnvironment) -> [String] {
    environment.run("meeting list --format ids").lines.map(String.init)
  }

  @Test func `on a plain terminal whole lines are asked for`() throws {
    let environment = try environment(answers: [
      "Déjeuner", "hier", "Fuchs:host", "", "kazakhstan", "", "déminage", "espace", "",
      "Il accepte.", "Un second point.", "", "Remercier @ lundi prochain", "", "o",
    ])
    let outcome = environment.run("meeting log --color never")
    #expect(outcome.status == 0 && outcome.answered.count == 15, "\(outcome.errors)")
    let shown = environment.run("meeting show i6").output
    for part in [
      "Déjeuner", "19 juin 2025", "Bruno Fuchs", "Kazakhstan", "déminage", "espace",
      "Il accepte.\nUn second point.", "Remercier",
    ] {
      #expect(shown.contains(part), "\(part): \(shown)")
    }
  }

  @Test func `keys complete actors and zones`() throws {
    let environment = try environment(keys: [
      "Colloque", "\r", "\r", "m", "a", "rt", "\t", "\u{1B}[B", "\r", "gul", "\t", "\r", "\r",
      "kaz\t\r", "\r", "\r", "\r", "\r", "\r",
    ])
    let outcome = environment.run("meeting log")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("› a5 Mme Gulsara Arystankulova, ambassadrice"))
    let shown = environment.run("meeting show i6").output
    #expect(shown.contains("Anna Martynova") && shown.contains("Arystankulova"))
    #expect(shown.contains("Kazakhstan"))
  }

  @Test func `an answer that cannot be taken is asked for again`() throws {
    let environment = try environment(answers: [
      "", "Essai", "31 février", "3/4", "5 mai", "Personne", "non", "", "atlantide", "", "", "",
      "Relancer", "", "",
    ])
    let outcome = environment.run("meeting log")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for part in [
      "un échange a un objet", "finit le 28 ou le 29", "2025-04-03 ou 2025-03-04",
      "acteur inconnu", "zone inconnue", "demande un jour",
    ] {
      #expect(outcome.errors.contains(part), "\(part)")
    }
    #expect(environment.run("meeting show i6").output.contains("5 mai 2025"))
  }

  @Test func `whom nobody knows can be added on the way`() throws {
    let environment = try environment(answers: [
      "Essai", "", "Ambassade du Pérou:host", "2", "Zoé Nouvelle", "oui", "Zoé Nouvelle", "", "",
      "", "", "", "",
    ])
    let before = environment.run("contacts list --format ids").lines.count
    let outcome = environment.run("meeting log")
    #expect(outcome.status == 0 && outcome.answered.count == 13, "\(outcome.errors)")
    for part in [
      "à ajouter\u{A0}: Ambassade du Pérou (ambassade)", "à ajouter\u{A0}: Zoé Nouvelle (personne)",
    ] {
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
    }
    #expect(environment.run("contacts list --format ids").lines.count == before + 2)
    let shown = environment.run("meeting show i6").output
    #expect(shown.contains("Ambassade du Pérou") && shown.contains("Zoé Nouvelle"))
  }

  @Test func `given up, nobody is added`() throws {
    let environment = try environment(answers: ["Essai", "", "Zoé Nouvelle", "oui"])
    let before = environment.registerDigest
    #expect(environment.run("meeting log").status == 1)
    #expect(environment.registerDigest == before)
  }

  @Test func `the day is told as it is typed, and its readings are choices`() throws {
    let environment = try environment(keys: [
      "Essai", "\r", "avant-h", "\t\r", "\r", "\r", "\r", "\r", "Relancer @ 3/4", "\t", "\r",
      "\r", "\r",
    ])
    let outcome = environment.run("meeting log")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("avant-hier → 18 juin 2025"), "\(outcome.errors)")
    let shown = environment.run("meeting show i6").output
    #expect(shown.contains("18 juin 2025") && shown.contains("Relancer"), "\(shown)")
  }

  @Test func `a day to come is planned, when the person says so`() throws {
    let environment = try environment(answers: [
      "Mission", "dans 3 semaines", "oui", "", "", "", "", "", "",
    ])
    #expect(environment.run("meeting log").status == 0)
    #expect(environment.run("meeting show i6").output.contains("prévu"))
  }

  @Test func `an actor named in the words is offered, and added when wanted`() throws {
    let environment = try environment(answers: [
      "Déjeuner avec Bruno Fuchs", "", "", "", "", "Anne Martin était là.", "", "", "oui", "non",
      "",
    ])
    let outcome = environment.run("meeting log")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains("Ajouter a6 Bruno Fuchs") && outcome.errors.contains("Ajouter a7"))
    let shown = environment.run("meeting show i6 --json").output
    #expect(shown.contains("Bruno Fuchs") && !shown.contains(#""name":"Anne Martin""#))
  }

  @Test func `given up, nothing is written and what was typed is told to be kept`() throws {
    for answers in [["Essai"], ["Essai", "", "", "", "", "", "", "n"]] {
      let environment = try environment(answers: answers)
      let before = environment.registerDigest
      let outcome = environment.run("meeting log")
      #expect(outcome.status == 1 && outcome.errors.contains(environment.draftFolder))
      #expect(environment.registerDigest == before)
    }
    let nothing = try environment(answers: []).run("meeting log")
    #expect(nothing.status == 1 && nothing.errors.contains("rien n’est écrit"))
  }

  @Test func `what was given is not asked for`() throws {
    let environment = try environment(answers: ["Essai", "", "", "", "", ""])
    let outcome = environment.run("meeting log --zone kazakhstan --with Fuchs")
    #expect(outcome.status == 0 && outcome.answered.count == 6, "\(outcome.errors)")
  }

  @Test func `a rehearsal writes nothing`() throws {
    let environment = try environment(answers: ["Essai", "", "", "", "", "", "", ""])
    let before = environment.registerDigest
    let outcome = environment.run("meeting log -n")
    #expect(outcome.status == 0 && outcome.bytes.isEmpty, "\(outcome.errors)")
    #expect(environment.registerDigest == before)
  }

  @Test func `English is spoken in English`() throws {
    let environment = try environment(answers: ["Lunch", "", "", "", "", "", "", "y"])
    let outcome = environment.run("meeting log --lang en")
    #expect(outcome.status == 0 && outcome.errors.contains("With whom (name or name:role): "))
  }
}
