import CessCLI
import Foundation
import TestSupport
import Testing

/// The form in the editor, and what becomes of it when something goes wrong.
@Suite struct DraftTests {
  private func environment(
    answers: [String] = [], _ editor: @escaping @Sendable (String) throws -> String
  ) throws -> TestEnvironment {
    var environment = try SeedRegister.environment()
    environment.terminal = .wide(80)
    environment.answers = answers
    environment.editor = editor
    return environment
  }

  private func drafts(_ environment: TestEnvironment) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: environment.draftFolder)) ?? []
  }

  @Test func `the form is filled in with what was given, recorded and forgotten`() throws {
    let environment = try environment { form in
      #expect(form.contains("\ntitre: Essai\n") && form.contains("\navec: Fuchs\n"))
      #expect(form.contains("\navec: a7\n") && form.contains("\nlieu:\n"))
      return form.replacing("lieu:\n", with: "lieu: Paris\n") + "Les notes.\n"
    }
    let outcome = environment.run("meeting log Essai --with Fuchs --with a7 --edit")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let shown = environment.run("meeting show i6").output
    for part in ["Essai", "Bruno Fuchs", "Anne Martin", "Paris", "Les notes."] {
      #expect(shown.contains(part), "\(part)")
    }
    #expect(drafts(environment) == [])
  }

  @Test(arguments: ["fr", "en"])
  func `the empty form says what each key is for`(language: String) throws {
    let environment = try environment { form in
      try expectGolden(form, named: "meeting-form.\(language).md")
      return form
    }
    #expect(environment.run("meeting log --edit --lang \(language)").status == 0)
  }

  @Test func `left as it was, nothing is written and nothing kept`() throws {
    let environment = try environment { $0 }
    let before = environment.registerDigest
    let outcome = environment.run("meeting log Essai --edit")
    #expect(outcome.status == 0 && outcome.bytes.isEmpty)
    #expect(outcome.errors.contains("resté tel quel") && drafts(environment) == [])
    #expect(environment.registerDigest == before)
  }

  @Test(arguments: [(1, "l’éditeur a fini en erreur (1)"), (127, "éditeur introuvable")])
  func `an editor that fails before anything is typed leaves nothing`(
    status: Int32, says: String
  ) throws {
    let environment = try environment { _ in throw EditorError(draft: "/x", status: status) }
    let before = environment.registerDigest
    let outcome = environment.run("meeting log Essai --edit")
    #expect(outcome.status == 1 && outcome.errors.contains(says), "\(outcome.errors)")
    #expect(outcome.errors.contains("rien n’est écrit") && drafts(environment) == [])
    #expect(environment.registerDigest == before)
  }

  @Test func `an editor that is killed leaves the draft, which is offered again`() throws {
    let environment = try environment { _ in throw EditorError(draft: "/brouillon", status: 137) }
    let before = environment.registerDigest
    let outcome = environment.run("meeting log Essai --edit")
    #expect(outcome.status == 1 && outcome.errors.contains("le texte est gardé\u{A0}: /brouillon"))
    #expect(drafts(environment).count == 1 && environment.registerDigest == before)

    var again = environment
    again.answers = ["oui", "oui"]
    again.editor = { $0 }
    let resumed = again.run("meeting log")
    #expect(
      resumed.errors.contains(
        "un brouillon du 20 juin 2025 à 14\u{A0}h\u{A0}30 («\u{A0}Essai\u{A0}»)"))
    #expect(resumed.status == 0 && resumed.errors.contains("i6 enregistré"), "\(resumed.errors)")
    #expect(drafts(environment) == [])
  }

  @Test func `what cannot be read is said with its line and can be corrected`() throws {
    let environment = try environment(answers: ["oui"]) { form in
      form.contains("31 février")
        ? form.replacing("31 février", with: "5 mai")
        : form.replacing("date:\n", with: "date: 31 février\n")
    }
    let outcome = environment.run("meeting log Essai --edit")
    #expect(outcome.status == 0 && outcome.errors.contains("finit le 28 ou le 29"))
    #expect(environment.run("meeting show i6").output.contains("5 mai 2025"))
  }

  @Test func `not corrected, the draft is kept and its place told`() throws {
    let environment = try environment(answers: ["non"]) { form in
      form.replacing("avec:\n", with: "avec: Personne\n")
    }
    let before = environment.registerDigest
    let outcome = environment.run("meeting log Essai --edit")
    #expect(outcome.status == 1 && outcome.errors.contains(environment.draftFolder))
    #expect(drafts(environment).count == 1 && environment.registerDigest == before)
  }

  @Test func `an empty form cannot be recorded`() throws {
    let environment = try environment(answers: ["non"]) { _ in "---\n---\n" }
    let outcome = environment.run("meeting log --edit")
    #expect(outcome.status == 65 && outcome.errors.contains("il manque le titre"))
  }

  @Test func `nobody is there to edit in a script`() throws {
    let outcome = try SeedRegister.environment().run("meeting log Essai --edit")
    #expect(outcome.status == 64 && outcome.errors.contains("--from FICHIER"))
  }

  @Test func `a rehearsal keeps the draft, since nothing is recorded`() throws {
    let environment = try environment { $0.replacing("lieu:\n", with: "lieu: Paris\n") }
    #expect(environment.run("meeting log Essai --edit -n").status == 0)
    #expect(drafts(environment).count == 1)
  }
}
