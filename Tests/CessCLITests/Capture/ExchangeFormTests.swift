import CessCLI
import Foundation
import TestSupport
import Testing

/// An exchange on record as a form in the editor.
@Suite struct ExchangeFormTests {
  /// An exchange of which everything is said.
  private static let whole =
    #"meeting log '"Entretien: la suite"' --on "5 mai 2025 14:30" --tz Asia/Almaty --kind letter --form note-verbale"#
    + #" --meeting-format bilateral --formality formal --track 1 --initiative theirs --channel in-person"#
    + #" --place "Salle A, bât. 2" --city Astana --with "Arystankulova:host:attended:+deux conseillers:comme Ministre""#
    + #" --with "Bruno Fuchs:declined" --with "Institut des steppes:third" --zone kazakhstan --about ouzbekistan --axis ia --axis déminage"#
    + #" --language ru --language fr --handed "Aide-mémoire" --received "Note: verbale" --handed "Livre""#
    + #" --decisions "Une seule" --marking amber --chatham-house --duration 1h30"#

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

  /// Records an exchange with every facet, and texts that a form could take for something else.
  private func record(in environment: TestEnvironment) {
    let texts = [
      "--summary", "@pas un fichier\n\n---\n  # ni un commentaire",
      "--notes", "Un <!-- vrai --> texte.\n\n- point\n---\n",
    ]
    let words = Transcript.words(of: Self.whole)
    // A text that begins with an at sign comes from a file.
    let outcome = environment.run(words + Array(texts.suffix(2)))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let path = try? environment.folder.write(texts[1].utf8, to: "resume.md")
    #expect(environment.run(["meeting", "edit", "i6", "--summary", "@\(path ?? "")"]).status == 0)
  }

  private func facts(_ environment: TestEnvironment, _ reference: String) -> String {
    environment.run("meeting show \(reference) --json").output
  }

  @Test func `left as it was, nothing is written and that is said`() throws {
    let environment = try environment { $0 }
    record(in: environment)
    let before = environment.registerDigest
    let outcome = environment.run("meeting edit i6")
    #expect(outcome.status == 0 && outcome.errors.contains("resté tel quel"), "\(outcome.errors)")
    #expect(environment.registerDigest == before && drafts(environment) == [])
  }

  @Test func `one fact changed, every other stays as it was recorded`() throws {
    let environment = try environment { form in
      form.replacing("ville: Astana\n", with: "ville: Almaty\n")
    }
    record(in: environment)
    let before = facts(environment, "i6")
    let outcome = environment.run("meeting edit i6")
    #expect(outcome.status == 0 && outcome.errors.contains("i6 modifié"), "\(outcome.errors)")
    #expect(before.contains("Astana") && before.contains("deux conseillers"))
    #expect(facts(environment, "i6") == before.replacing("Astana", with: "Almaty"))
  }

  @Test func `read as a new exchange, the form is the same exchange`() throws {
    let environment = try environment { $0 }
    record(in: environment)
    let kept = Mutex()
    var writer = environment
    writer.editor = { form in
      kept.text = form
      return form
    }
    #expect(writer.run("meeting edit i6").status == 0)
    let path = try environment.folder.write(kept.text.utf8, to: "form.md")
    let outcome = environment.run("meeting log --from \(path) --no-input")
    #expect(outcome.status == 0, "\(outcome.errors)")
    func comparable(_ reference: String) -> [Substring] {
      facts(environment, reference).split { ",{}[]\n".contains($0) }.filter { part in
        !["\"id\":6", "\"id\":7", "recordedAt", "uuid"].contains { part.contains($0) }
      }
    }
    #expect(comparable("i7").sorted() == comparable("i6").sorted())
  }

  @Test func `each fact can be changed, deleted and added`() throws {
    let environment = try environment { form in
      form.replacing("titre: \"\"Entretien: la suite\"\"\n", with: "titre: Autre titre\n")
        .replacing("date: 2025-05-05 14:30\n", with: "date: 6 mai 2025 9h\n")
        .replacing("nature: letter\n", with: "nature: meeting\n")
        .replacing("forme: note-verbale\n", with: "forme:\n")
        .replacing("lieu: Salle A, bât. 2\n", with: "lieu:\n")
        .replacing("avec: Bruno Fuchs:declined\n", with: "avec: Anne Martin\n")
        .replacing("axe: ia\n", with: "")
        .replacing("reçu: Note: verbale\n", with: "reçu:\n")
        .replacing("décisions: Une seule\n", with: "décisions: |\n  Une\n\n  et deux\n")
        .replacing("chatham-house: oui\n", with: "chatham-house: non\n")
        .replacing("chatham: oui\n", with: "chatham: non\n")
    }
    record(in: environment)
    let outcome = environment.run("meeting edit i6")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let shown = environment.run("meeting show i6").output
    for part in ["Autre titre", "6 mai 2025", "Asia/Almaty", "Anne Martin", "Une\n\net deux"] {
      #expect(shown.contains(part), "\(part): \(shown)")
    }
    for part in ["Salle A", "Bruno Fuchs", "intelligence", "Note: verbale", "Chatham"] {
      #expect(!shown.contains(part), "\(part): \(shown)")
    }
    let whole = facts(environment, "i6")
    #expect(whole.contains("deux conseillers") && whole.contains("Livre"), "\(whole)")
  }

  @Test func `an error keeps the draft and says where, and it is offered again`() throws {
    let environment = try environment(answers: ["non"]) { form in
      form.replacing("nature: event\n", with: "nature: bal\n")
        .replacing("nature: meeting\n", with: "nature: bal\n")
    }
    let before = environment.registerDigest
    let outcome = environment.run("meeting edit i1")
    #expect(
      outcome.status == 65 && outcome.errors.contains("«\u{A0}bal\u{A0}»"), "\(outcome.errors)")
    #expect(outcome.errors.contains("l’échange n’est pas modifié"))
    #expect(outcome.errors.contains(environment.draftFolder) && drafts(environment).count == 1)
    #expect(environment.registerDigest == before)

    var again = environment
    again.answers = ["oui"]
    again.editor = { $0.replacing("nature: bal\n", with: "nature: visit\n") }
    let resumed = again.run("meeting edit i1")
    #expect(
      resumed.status == 0 && resumed.errors.contains("(«\u{A0}i1\u{A0}»)"), "\(resumed.errors)")
    #expect(environment.run("meeting show i1 --json").output.contains(#""visit""#))
    #expect(drafts(environment) == [])
  }

  @Test func `the draft of an exchange on record is no new exchange`() throws {
    let environment = try environment(answers: ["non"]) { form in
      form.replacing("nature: event\n", with: "nature: bal\n")
        .replacing("nature: meeting\n", with: "nature: bal\n")
    }
    #expect(environment.run("meeting edit i1").status == 65)
    var other = environment
    other.answers = []
    #expect(!other.run("meeting log").errors.contains("le reprendre"))
  }

  @Test func `somebody whose words are recorded cannot be left out`() throws {
    let environment = try environment(answers: ["non"]) { form in
      form.replacing("avec: Gulsara Arystankulova\n", with: "")
    }
    #expect(
      environment.run(#"meeting statement add i1 --by Arystankulova --text "Nous en sommes.""#)
        .status == 0)
    let outcome = environment.run("meeting edit i1")
    #expect(outcome.status == 1 && outcome.errors.contains("Arystankulova"), "\(outcome.errors)")
  }

  @Test func `a script is told to name a switch`() throws {
    for line in ["meeting edit i1", "meeting edit i1 --no-input"] {
      let outcome = try SeedRegister.environment().run(line)
      #expect(outcome.status == 64 && outcome.errors.contains("--place Paris"), "\(outcome.errors)")
    }
  }

  @Test(arguments: ["fr", "en"])
  func `the form of an exchange`(language: String) throws {
    let environment = try environment { form in
      try expectGolden(form, named: "meeting-edit-form.\(language).md")
      return form
    }
    record(in: environment)
    #expect(environment.run("meeting edit i6 --lang \(language)").status == 0)
  }
}

/// What the editor saw.
private final class Mutex: @unchecked Sendable {
  var text = ""
}
