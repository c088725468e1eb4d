import CessCLI
import Foundation
import TestSupport
import Testing

/// The sentences of the grammar, typed as they are written there.
@Suite struct SentenceTests {
  @Test func `the sentences of the grammar work as written`() throws {
    var environment = try TestEnvironment(variables: ["CESS_AS": "Valette"])
    environment.mayReplaceFiles = true
    try environment.folder.write("Compte rendu.\n".utf8, to: "compte-rendu.md")
    for line in Self.sentences {
      let typed = line.replacing(
        "@compte-rendu.md", with: "@\(environment.folder.path)/compte-rendu.md"
      )
      .replacing("-o t2", with: "-o \(environment.folder.path)/t2")
      let outcome = environment.run(Self.words(typed))
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }
    let report = environment.run("report --zone kazakhstan").output
    #expect(report.contains("Colloque partenariat France–Kazakhstan"))
    #expect(report.contains("Mme Gulsara Arystankulova, ambassadrice du Kazakhstan"))
    #expect(report.contains("déminage et dépollution stratégique, cybersécurité"))
    #expect(report.contains("Relancer l'ambassade sur les quatre axes"))
    #expect(report.contains("Entretien téléphonique"))
    let file = try String(contentsOfFile: "\(environment.folder.path)/t2.md", encoding: .utf8)
    #expect(file.hasPrefix("# Asie centrale\n"))
  }

  private static let sentences = [
    #"init --home "Centre d’essai""#,
    #"contacts add "Thierry-Paul Valette" --title Président --of "Centre d’essai""#,
    #"contacts add "Bruno Fuchs" --title Député --of "Assemblée nationale" --zone france"#,
    #"contacts add "Gulsara Arystankulova" --honorific "S.E." --title "Ambassadrice" --of "Ambassade du Kazakhstan en France" --zone kazakhstan"#,
    #"contacts add "Ambassade du Kazakhstan en France" --kind embassy --zone kazakhstan --email a@b.example --phone "+33 1""#,
    #"meeting log "Colloque partenariat France–Kazakhstan" --on 2025-05-05 --place "Assemblée nationale, Paris" --with Arystankulova --with "Bruno Fuchs:speaker" --zone kazakhstan --axis déminage --axis cybersécurité --notes @compte-rendu.md --follow-up "Relancer l'ambassade sur les quatre axes @ +6w""#,
    #"meeting log "Entretien téléphonique" --kind call --with ambassade-kazakhstan --on hier"#,
    "due", "due --within 2w --owner me", "report --zone kazakhstan",
    "report --zone asie-centrale --quarter 2025-Q2 --format markdown -o t2.md",
    "report --zone asie-centrale --quarter 2025-Q2 --format html -o t2.html",
  ]

  /// Double quotes only: an apostrophe is a letter here, as it is inside double quotes.
  private static func words(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      number, part in
      number.isMultiple(of: 2)
        ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }

  @Test(arguments: [
    ("report --zone asie-centrale --quarter 2025-Q2 --format ics -o t2.ics", "ics"),
    ("report --zone asie-centrale --quarter 2025-Q2 -o t2.ics", "ics"),
  ])
  func `a format that is not there yet is refused with those there are`(
    line: String, format: String
  ) throws {
    let outcome = try SeedRegister.environment(["CESS_AS": "Valette"]).run(line)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("«\u{A0}\(format)\u{A0}»"))
    #expect(outcome.errors.contains("text, markdown, json"))
  }

  @Test(arguments: [
    ("contact list", "contacts list"), ("meetings list", "meeting list"),
    ("followup list", "followups list"), ("zone show KZ", "zones show KZ"),
    ("axis list", "axes list"), ("due", "followups due"),
    ("contacts list --json", "contacts list --format json"),
    ("report --zone KZ", "report --zone kazakhstan"), ("report --zone 398", "report --zone KZ"),
    ("report --zone KAZAKHSTAN", "report --zone KZ"),
    ("report --zone \"Central Asia\"", "report --zone \"Asie centrale\""),
    ("report --zone KZ --quarter 2025-T2", "report --zone KZ --quarter 2025-Q2"),
    ("report --zone KZ --year 2025", "report --zone KZ --year=2025"),
    ("contacts show a5", "contacts show 5"), ("contacts show a5", "contacts show arystankulova"),
    ("contacts show a5", "contacts show \"ARYSTANKULOVA Gulsara\""),
    ("contacts show a8", "contacts show Мартынова"),
    ("contacts show a8", "contacts show Martynova"),
    ("contacts show a2", "contacts show ambassade-kazakhstan"),
    ("contacts show a2", "contacts show Chancellerie@Ambassade.example"),
    ("meeting list --actor Fuchs", "meeting list --with Fuchs"),
  ])
  func `two ways to say the same thing`(one: String, other: String) throws {
    let environment = try SeedRegister.environment()
    let outcome = environment.run(one)
    #expect(outcome.status == 0 && !outcome.bytes.isEmpty, "\(outcome.errors)")
    #expect(outcome == environment.run(other))
  }

  @Test(arguments: [
    ("hier", "19 juin 2025"), ("yesterday", "19 juin 2025"), ("lundi", "16 juin 2025"),
    ("05/05/2025", "5 mai 2025"), ("5 mai 2025", "5 mai 2025"), ("1 mai", "1er mai 2025"),
    ("-2d", "18 juin 2025"), ("2025-05", "mai 2025"), ("2025", "2025"),
    ("il y a 3 semaines", "30 mai 2025"), ("last friday", "13 juin 2025"),
  ])
  func `the day that was meant is said back`(typed: String, day: String) throws {
    let outcome = try SeedRegister.environment().run(
      ["meeting", "log", "Essai", "--zone", "KZ", "--on", typed])
    #expect(outcome.errors.hasPrefix("i6 enregistré\u{A0}: Essai, \(day)\n"), "\(outcome.errors)")
  }
}
