import CessCLI
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

  @Test func `what is changed in the form is changed on the card`() throws {
    let environment = try environment { form in
      form.replacing("tier: \n", with: "tier: B\n").replacing(
        "alias: \n", with: "alias: Гульсара Арыстанкулова:native:kk\nalias: G. A.\n"
      )
      .replacing("zone: kazakhstan\n", with: "zone: kazakhstan\nzone: france\n")
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
      form.contains("tier: Z")
        ? form.replacing("tier: Z", with: "tier: C")
        : form.replacing("tier: \n", with: "tier: Z\n")
    }
    let outcome = environment.run("contacts edit Arystankulova")
    #expect(outcome.status == 0 && outcome.errors.contains("«\u{A0}Z\u{A0}»"))
    #expect(environment.run("contacts show a5 --json").output.contains(#""tier":"C""#))
  }

  @Test(arguments: [("humeur: bonne\n", 65, "humeur"), ("tier: Z\n", 64, "Z")])
  func `without a correction nothing is written`(line: String, status: Int32, says: String) throws {
    let environment = try environment(answers: ["non"]) { line + $0 }
    let before = environment.registerDigest
    let outcome = environment.run("contacts edit Arystankulova")
    #expect(outcome.status == status && outcome.errors.contains(says), "\(outcome.errors)")
    #expect(environment.registerDigest == before)
  }

  @Test func `an editor that fails leaves the register as it was and tells where the text is`()
    throws
  {
    let environment = try environment { _ in
      throw EditorError(draft: "/dossier/cess-1.txt", status: 1)
    }
    let before = environment.registerDigest
    let outcome = environment.run("contacts edit Arystankulova")
    #expect(outcome.status == 1 && outcome.errors.contains("/dossier/cess-1.txt"))
    #expect(environment.registerDigest == before)
  }

  @Test func `nobody is there to edit in a script`() throws {
    let outcome = try SeedRegister.environment().run("contacts edit Arystankulova")
    #expect(outcome.status == 64)
  }
}
