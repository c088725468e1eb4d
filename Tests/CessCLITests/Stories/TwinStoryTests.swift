import CessCLI
import TestSupport
import Testing

/// Nobody is entered twice unawares.
@Suite struct TwinStoryTests {
  /// Gulsara Arystankulova is a5 of the seed register.
  @Test(arguments: [
    "GULSARA ARYSTANKULOVA", "Arystankulova Gulsara", "ARYSTANKULOVA, Gulsara",
    "Гульсара Арыстанкулова", "Арыстанкулова Гульсара", "Goulsara Arystankoulova",
  ])
  func `a person who is there is caught, however she is written`(name: String) throws {
    let environment = try SeedRegister.environment()
    let before = environment.registerDigest
    let outcome = environment.run(["contacts", "add", name, "--person"])
    #expect(outcome.status == 1 && outcome.bytes.isEmpty)
    #expect(outcome.errors.contains("a5"), "\(outcome.errors)")
    #expect(environment.registerDigest == before)
    #expect(environment.run(["contacts", "add", name, "--person", "--new"]).output == "a10\n")
  }

  @Test(arguments: [("Ren\u{E9} Exemple", "Rene\u{301} Exemple"), ("محمد مثال", "مُحَمَّد مثال")])
  func `composed or not, from right to left or not, a name is a name`(pair: (String, String)) throws
  {
    let environment = try SeedRegister.environment()
    #expect(environment.run(["contacts", "add", pair.0, "--person"]).status == 0)
    let outcome = environment.run(["contacts", "add", pair.1, "--person"])
    #expect(outcome.status == 1 && outcome.errors.contains("a10"), "\(outcome.errors)")
  }

  @Test func `a name of 5 000 characters is refused for its length`() throws {
    let environment = try SeedRegister.environment()
    let name = String(repeating: "é", count: 5_000)
    let outcome = environment.run(["contacts", "add", name, "--person"])
    #expect(outcome.status == 65)
  }

  @Test func `SQL in a name is a name`() throws {
    let environment = try SeedRegister.environment()
    let name = "Robert'); DROP TABLE actor;--"
    #expect(environment.run(["contacts", "add", name, "--person"]).status == 0)
    #expect(environment.run(["contacts", "add", name, "--person"]).status == 1)
    #expect(environment.run("contacts duplicates").status == 0)
  }

  private func asked(_ answer: String) throws -> (TestEnvironment, TestEnvironment.Outcome) {
    var environment = try SeedRegister.environment()
    environment.terminal = .wide(80)
    environment.answers = [answer]
    let outcome = environment.run(
      #"contacts add "Арыстанкулова" --title Envoyée --of "Assemblée nationale" --email g@exemple.example --alias "Gulsara Arystankulova""#
    )
    return (environment, outcome)
  }

  @Test func `on a terminal she may be the one who is there, and is completed`() throws {
    let (environment, outcome) = try asked("1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        """
        «\u{A0}Арыстанкулова\u{A0}» est peut-être déjà au registre
          1  c’est a5 Mme Gulsara Arystankulova, ambassadrice du Kazakhstan en France \
        (même nom)
          2  ajouter quand même
          3  annuler
        """), "\(outcome.errors)")
    let file = try RegisterFile(at: environment.registerPath)
    #expect(try file.column("SELECT count(*) FROM actor") == ["9"])
    #expect(try file.column("SELECT count(*) FROM mandate WHERE person_id = 5") == ["2"])
    let last = "SELECT count(*) FROM change WHERE batch_id = (SELECT max(id) FROM batch)"
    #expect(try file.column(last) == ["3"])
    let details = try file.column("SELECT value FROM actor_detail WHERE actor_id = 5")
    #expect(details == ["g@exemple.example"])
  }

  @Test func `where nothing new is said of her, that is said and nothing written`() throws {
    var environment = try SeedRegister.environment()
    environment.terminal = .wide(80)
    environment.answers = ["1"]
    let before = environment.registerDigest
    let outcome = environment.run(["contacts", "add", "GULSARA ARYSTANKULOVA", "--person"])
    #expect(outcome.status == 0 && outcome.errors.contains("déjà"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("complété") && environment.registerDigest == before)
  }

  @Test func `or somebody else, who is added`() throws {
    let (environment, outcome) = try asked("2")
    #expect(outcome.status == 0)
    let file = try RegisterFile(at: environment.registerPath)
    #expect(try file.column("SELECT count(*) FROM actor") == ["10"])
  }

  @Test(arguments: ["3", "", "9", "oui"])
  func `or nobody at all`(answer: String) throws {
    let (environment, outcome) = try asked(answer)
    #expect(outcome.status == 1)
    #expect(
      try RegisterFile(at: environment.registerPath).column("SELECT count(*) FROM actor") == ["9"])
  }

  @Test func `who was merged is shown as the one they became, and that is said`() throws {
    let environment = try SeedRegister.environment()
    #expect(environment.run("contacts merge a7 a8 --yes").status == 0)
    for typed in ["a8", "8", "anna-martynova"] {
      let outcome = environment.run("contacts show \(typed) --json")
      #expect(outcome.output.hasPrefix("{\"schema\":1,\"contact\":{\"id\":7,"))
      #expect(
        outcome.errors
          == "a8 Anna Martynova a été fusionné avec a7 Anne Martin\n", "\(typed)")
    }
    let byName = environment.run("contacts show Martynova --format ids")
    #expect(byName.output == "a7\n" && byName.errors.isEmpty)
    #expect(environment.run("contacts show a8 --format ids -q").errors.isEmpty)
    #expect(environment.run("meeting log Essai --with a8 --zone KZ").status == 0)
  }
}
