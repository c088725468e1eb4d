import CessCLI
import Foundation
import TestSupport
import Testing

/// A card opened as a form in the editor.
@Suite struct EditorTests {
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

  @Test(arguments: ["fr", "en"])
  func `the form of a card says what each key is for`(language: String) throws {
    let environment = try environment { form in
      try expectGolden(form, named: "contacts-form.\(language).md")
      return form
    }
    let outcome = environment.run("contacts edit Arystankulova --lang \(language)")
    #expect(outcome.status == 0 && drafts(environment) == [])
  }

  @Test func `what is changed in the form is changed on the card`() throws {
    let environment = try environment { form in
      form.replacing("rang:\n", with: "tier: B\n").replacing(
        "autre nom:\n", with: "autre nom: Гульсара Арыстанкулова:native:kk\nalias: G. A.\n"
      )
      .replacing("zone: kazakhstan\n", with: "zone:\n  - kazakhstan\n  - france\n")
        + "Première ligne.\n\n@deuxième\n"
    }
    let outcome = environment.run("contacts edit Arystankulova")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let card = environment.run("contacts show a5 --json").output
    #expect(card.contains(#""tier":"B""#))
    #expect(card.contains(#"{"name":"Гульсара Арыстанкулова","kind":"native","language":"kk"}"#))
    #expect(card.contains(#""zones":["kazakhstan","france"]"#))
    #expect(card.contains(#""note":"Première ligne.\n\n@deuxième""#))
    #expect(card.contains(#""honorific":"S.E.""#))
  }

  @Test func `a form shows all that is known, and says nothing else than the record`() throws {
    let environment = try environment { $0 }
    let full =
      #"contacts edit Arystankulova --gender f --alias "Гульсара:native:kk" --country KZ --tier A --responsible Valette --tag x --web y.example --address "1 rue" --language kk --source z.example --courtesy "fr salutation: Madame," --email a@exemple.org --phone 1 --note "Une note.""#
    #expect(environment.run(full).status == 0)
    let before = environment.registerDigest
    let read = environment.run("contacts show a5 --json").output
    // Written back with a comment only, the form describes the same card.
    var again = environment
    again.editor = { "# essai\n" + $0 }
    #expect(again.run("contacts edit a5").status == 0)
    #expect(again.run("contacts show a5 --json").output == read)
    #expect(again.registerDigest == before)
  }

  @Test func `left as it was, nothing is written`() throws {
    let environment = try environment { $0 }
    let before = environment.registerDigest
    let outcome = environment.run("contacts edit Arystankulova")
    #expect(outcome.status == 0 && environment.registerDigest == before)
  }

  @Test func `what cannot be read is said with its line and can be corrected`() throws {
    let environment = try environment(answers: ["oui"]) { form in
      form.contains("rang: Z")
        ? form.replacing("rang: Z", with: "rang: C")
        : form.replacing("rang:\n", with: "rang: Z\n")
    }
    let outcome = environment.run("contacts edit Arystankulova")
    #expect(outcome.status == 0 && outcome.errors.contains("«\u{A0}Z\u{A0}»"))
    #expect(outcome.errors.firstMatch(of: /\.md:\d+\u{A0}: rang/) != nil, "\(outcome.errors)")
    #expect(drafts(environment) == [])
    #expect(environment.run("contacts show a5 --json").output.contains(#""tier":"C""#))
  }

  @Test(arguments: [("humeur: bonne\n", "humeur"), ("rang: Z\n", "Z")])
  func `without a correction nothing is written, and what was typed is kept`(
    line: String, says: String
  ) throws {
    let environment = try environment(answers: ["non"]) { form in
      form.replacing("\nnom:", with: "\n\(line)nom:")
    }
    let before = environment.registerDigest
    let outcome = environment.run("contacts edit Arystankulova")
    #expect(outcome.status == 65 && outcome.errors.contains(says), "\(outcome.errors)")
    #expect(outcome.errors.contains("le texte est gardé\u{A0}: \(environment.draftFolder)"))
    #expect(environment.registerDigest == before && drafts(environment).count == 1)

    // It is offered to whoever edits that card, and to nobody who logs an exchange.
    var again = environment
    again.answers = ["oui"]
    again.editor = { $0.replacing(line, with: "rang: D\n") }
    #expect(again.run("contacts edit Arystankulova").status == 0)
    #expect(again.run("contacts show a5 --json").output.contains(#""tier":"D""#))
    #expect(drafts(environment) == [])
  }

  @Test func `what was taken up and left as it is is recorded only if one says so`() throws {
    let begun = try environment(answers: ["non"]) { form in
      form.replacing("rang:\n", with: "rang: Z\n")
    }
    #expect(begun.run("contacts edit Arystankulova").status == 65)
    let before = begun.registerDigest
    var again = begun
    again.answers = ["oui", "non"]
    again.editor = { $0 }
    let outcome = again.run("contacts edit Arystankulova")
    #expect(outcome.status == 0 && outcome.errors.contains("resté tel quel"))
    #expect(again.registerDigest == before && drafts(again).count == 1)
  }

  @Test func `an editor that is killed leaves the register as it was and tells where the text is`()
    throws
  {
    let environment = try environment { _ in throw EditorError(draft: "/brouillon", status: 137) }
    let before = environment.registerDigest
    let outcome = environment.run("contacts edit Arystankulova")
    #expect(outcome.status == 1 && outcome.errors.contains("/brouillon"))
    #expect(drafts(environment).count == 1 && environment.registerDigest == before)
  }

  @Test func `nobody is there to edit in a script`() throws {
    let outcome = try SeedRegister.environment().run("contacts edit Arystankulova")
    #expect(outcome.status == 64)
  }
}
