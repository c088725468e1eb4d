import CessCLI
import TestSupport
import Testing

@testable import CessCLI

/// An exchange recorded from a form in a file or on standard input.
@Suite struct FormTests {
  private static let form = """
    ---
    # un commentaire
    titre: Entretien à l’ambassade
    date: hier
    avec:
      - Arystankulova
      - Bruno Fuchs:speaker
    zone: kazakhstan
    axe: déminage
    suite: Relancer @ +6w
    lieu: Paris
    ---
    <!-- pas gardé -->
    Les *notes*.
    """

  private func outcome(
    _ form: String, _ line: String = "meeting log --from -"
  ) throws -> (TestEnvironment.Outcome, TestEnvironment) {
    var environment = try SeedRegister.environment()
    environment.input = Array(form.utf8)
    return (environment.run(line), environment)
  }

  @Test func `a form says what a line of switches says`() throws {
    let (outcome, environment) = try outcome(Self.form)
    #expect(outcome.status == 0 && outcome.output == "i6\n", "\(outcome.errors)")
    let line = try SeedRegister.environment()
    #expect(
      line.run(
        #"meeting log "Entretien à l’ambassade" --on hier --with Arystankulova --with "Bruno Fuchs:speaker" --zone kazakhstan --axis déminage --follow-up "Relancer @ +6w" --place Paris --notes "Les *notes*.""#
      ).status == 0)
    for command in ["meeting show i6 --json", "followups list --json"] {
      #expect(environment.run(command).output == line.run(command).output)
    }
  }

  @Test func `English keys, and a file`() throws {
    var environment = try SeedRegister.environment()
    try environment.folder.write(
      Array("---\nTitle: Call\nON: 12/06/2025\nFollow-Up: Write @ +1w\nplanned: no\n---\n".utf8),
      to: "f.md")
    environment.variables["CESS_LANG"] = "en"
    let outcome = environment.run("meeting log --from \(environment.folder.path)/f.md")
    #expect(outcome.status == 0 && outcome.errors.contains("recorded"), "\(outcome.errors)")
  }

  @Test func `switches beside the form count as well, and come last`() throws {
    let (outcome, environment) = try outcome(
      Self.form, "meeting log --from - --place Bruxelles --with a7 -q")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let shown = environment.run("meeting show i6 --json").output
    #expect(shown.contains("Bruxelles") && shown.contains("Anne Martin"))
  }

  @Test(arguments: [
    ("titre:", "titr:", 65, ":3\u{A0}: clé inconnue\u{A0}: «\u{A0}titr\u{A0}»"),
    ("date: hier", "date: 31 février", 65, ":4\u{A0}: date\u{A0}: ce jour n’existe pas"),
    ("- Arystankulova", "- Personne", 1, ":6\u{A0}: avec\u{A0}: acteur inconnu"),
    (":speaker", ":roi", 65, ":7\u{A0}: avec\u{A0}: rôle inconnu"),
    ("zone: kazakhstan", "zone: atlantide", 1, ":8\u{A0}: zone\u{A0}: zone inconnue"),
    ("Relancer @ +6w", "Relancer @ bientôt", 65, ":10\u{A0}: suite\u{A0}: trop vague"),
    (
      "Relancer @ +6w", "Relancer", 65, ":10\u{A0}: suite\u{A0}: une suite à donner demande un jour"
    ),
    ("lieu: Paris", "prévu: peut-être", 65, ":11\u{A0}: prévu\u{A0}: ni oui ni non"),
    ("lieu: Paris", "notes: deux fois", 65, ":11\u{A0}: des notes"),
    ("lieu: Paris", "db: /tmp/x", 65, ":11\u{A0}: clé inconnue"),
    ("lieu: Paris", "sans deux-points", 65, ":11\u{A0}: ni «"),
    ("titre: Entretien à l’ambassade", "titre:", 65, ":1\u{A0}: il manque le titre"),
    ("<!-- pas gardé -->", "<!-- pas gardé", 65, ":13\u{A0}: ce commentaire n’a pas de fin"),
    ("---", "", 65, ":3\u{A0}: un formulaire commence"),
  ])
  func `what is wrong is said with its line, and nothing is written`(
    part: String, replacement: String, status: Int32, says: String
  ) throws {
    var environment = try SeedRegister.environment()
    environment.input = Array(Self.form.replacing(part, with: replacement).utf8)
    let before = environment.registerDigest
    let outcome = environment.run("meeting log --from -")
    #expect(
      outcome.status == status && outcome.errors.hasPrefix("cess: entrée standard\(says)"),
      "\(outcome.errors)")
    #expect(environment.registerDigest == before && outcome.bytes.isEmpty)
  }

  @Test func `a body is a text, never the name of a file`() throws {
    for body in ["@/etc/passwd", "-"] {
      let (outcome, environment) = try outcome("---\ntitre: Essai\n---\n\(body)\n")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(environment.run("meeting show i6").output.contains("\n\(body)\n"))
    }
  }

  @Test func `a title may begin with a dash`() throws {
    let (outcome, _) = try outcome("---\ntitre: --Essai\n---\n")
    #expect(outcome.status == 0 && outcome.errors.contains("--Essai"))
  }

  @Test func `every switch about the exchange is a key of the form, and none about the program`()
    throws
  {
    let parameters = try CommandTree.dumped().command(at: ["meeting", "log"]).arguments ?? []
    let names = parameters.flatMap { $0.names ?? [] }.filter { $0.kind == .long }.map(\.name)
    let keys = Set(try FormKeys(of: ["meeting", "log"]).facts.map(\.name))
    #expect(keys.union(FormKeys.ofTheProgram).isSuperset(of: names))
    #expect(keys.isDisjoint(with: FormKeys.ofTheProgram))
  }

  @Test func `with neither a title nor anybody to ask, the title is missing`() throws {
    for line in ["meeting log", "meeting log --no-input", "meeting log --zone kazakhstan"] {
      let outcome = try SeedRegister.environment().run(line)
      #expect(outcome.status == 64 && outcome.errors.contains("il manque <titre>"), "\(line)")
    }
    let both = try SeedRegister.environment().run("meeting log --from x --edit")
    #expect(both.status == 64)
  }

  @Test func `an actor named in full is mentioned to a script`() throws {
    let (outcome, environment) = try outcome(
      "---\ntitre: Déjeuner\navec: Fuchs\n---\nBruno Fuchs et anna martynova, Anne Martin, l’Ambassade du Kazakhstan en France.\n"
    )
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("(--with a7)") && outcome.errors.contains("(--with a2)"))
    // Not the one who took part, nor one without a capital, and nobody was added.
    #expect(!outcome.errors.contains("Fuchs, ") && !outcome.errors.contains("Martynova"))
    #expect(!environment.run("meeting show i6 --json").output.contains("Anne Martin\""))
  }
}
