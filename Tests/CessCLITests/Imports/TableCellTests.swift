import CessCLI
import Foundation
import TestSupport
import Testing
/// Cells are understood as people write them in spreadsheets.
@Suite struct TableCellTests: ImportSuite {
  @Test func `a length that follows its source is called a length`() throws {
    let environment = try environment()
    func table(_ minutes: Int) throws -> String {
      try file(
        "No;Date;Objet;Avec;Durée\n1;2025-05-05;Point;Zoé Essai;\(minutes)\n", named: "d.csv",
        in: environment)
    }
    #expect(environment.run("import \(try table(30)) --yes").status == 0)
    let outcome = environment.run("import \(try table(45)) --yes")
    #expect(outcome.errors.contains("durée en minutes"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("05/05/2025 14:30:00", "5 mai 2025 à 14 h 30"),
    ("2025-05-05T14:30:00.000Z", "5 mai 2025 à 14 h 30 (UTC)"),
    ("05/05/2025 14:30", "5 mai 2025 à 14 h 30"), ("05/05/2025", "5 mai 2025"),
    ("05-05-2025", "5 mai 2025"), ("5-5-2025 14:30:00", "5 mai 2025 à 14 h 30"),
  ])
  func `dates as spreadsheets write them are read`(cell: String, shown: String) throws {
    let environment = try environment()
    let table = try file("Date,Objet\n\(cell),Essai\n", named: "un.csv", in: environment)
    #expect(environment.run("import \(table) --yes --kind meetings").status == 0)
    let id = environment.run("meeting list --from 2025-05-05 --to 2025-05-05").lines
      .first { $0.contains("Essai") }?.prefix { $0 != "\t" }
    let card = environment.run("meeting show \(try #require(id))").output
    let plain = card.map { $0 == "\u{A0}" ? " " : $0 }
    #expect(String(plain).contains(shown), "\(card)")
  }

  @Test(arguments: ["07-2012", "7/2012", "07.2012", "2012-07"])
  func `a month is a month, whichever way it is written`(cell: String) throws {
    let environment = try environment()
    let table = try file("Date,Objet\n\(cell),Essai\n", named: "un.csv", in: environment)
    #expect(environment.run("import \(table) --yes --kind meetings").status == 0)
    let found = environment.run("meeting list --from 2012-07-01 --to 2012-07-31 --json").output
    #expect(found.contains("\"occurred\":\"2012-07\""), "\(found)")
  }

  @Test(arguments: [
    ("07/05/2025 00:00:00", "2025-05-07"), ("2025-05-07 00:00:00.000", "2025-05-07"),
    ("2025-05-07T00:00:00", "2025-05-07"), ("07/05/2025 00:00", "2025-05-07T00:00"),
    ("07/05/2025 00:00:01", "2025-05-07T00:00"), ("2025-05-07T00:00:00Z", "2025-05-07T00:00"),
  ])
  func `midnight to the second is a day, as spreadsheets write it`(
    cell: String, occurred: String
  ) throws {
    let environment = try environment()
    let table = try file("Date,Objet\n\(cell),Essai\n", named: "un.csv", in: environment)
    #expect(environment.run("import \(table) --yes --kind meetings").status == 0)
    let found = environment.run("meeting list --from 2025-05-07 --to 2025-05-07 --json").output
    #expect(found.contains("\"occurred\":\"\(occurred)\""), "\(found)")
  }

  @Test(arguments: [
    ("2025-05-10,24:00,", "Heure\u{A0}: heure qui ne se lit pas, ou n’existe pas"),
    ("2025-05-10 24:00,,", "Date\u{A0}: heure qui ne se lit pas, ou n’existe pas"),
    ("2025-05-10,10:00,25:00", "Fin\u{A0}: heure qui ne se lit pas, ou n’existe pas"),
    ("2025-05,10:00,", "Heure\u{A0}: une heure demande un jour complet"),
    ("mai 2025 10:00,,", "Date\u{A0}: une heure demande un jour complet"),
    ("2025-03-30,02:30,", "Heure\u{A0}: heure qui n’existe pas ce jour-là"),
    ("2025-05-10,10:00,2025-05-01", "Fin\u{A0}: fin qui ne vient pas après le début"),
    ("2025-05-10,,11:00", "Fin\u{A0}: fin non gardée"),
    ("2025-05-10,10:00,2025-05-12", "Fin\u{A0}: fin non gardée"),
  ])
  func `what is wrong with a time, or not kept of it, is told for what it is`(
    row: String, told: String
  ) throws {
    let environment = try environment()
    let table = try file("Date,Heure,Fin,Objet\n\(row),Essai\n", named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) -n --kind meetings")
    #expect(outcome.errors.contains("ligne 2, \(told)"), "\(outcome.errors)")
    #expect(outcome.status == (told.contains("non gardée") ? 0 : 65))
  }

  @Test(arguments: ["hier", "lundi", "05/05", "mai"])
  func `a day that is another next year is refused`(cell: String) throws {
    let environment = try environment()
    let table = try file("Date,Objet\n\(cell),Essai\n", named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) -n --kind meetings")
    #expect(outcome.errors.contains("dépend du jour de l’import"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("Réunion", "meeting"), ("Rencontre", "meeting"), ("rendez-vous", "meeting"),
    ("Lettre", "letter"), ("Courrier", "letter"), ("E-mail", "letter"),
    ("Visioconférence", "call"), ("Appel", "call"), ("phone call", "call"), ("Visite", "visit"),
    ("Déplacement", "visit"), ("Événement", "event"), ("Conférence", "event"),
    ("workshop", "event"),
  ])
  func `usual words for kinds of exchange are understood`(cell: String, kind: String) throws {
    let environment = try environment()
    let table = try file(
      "Date,Objet,Type\n2025-05-06,Essai,\(cell)\n", named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) --yes --kind meetings")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let shown = environment.run("meeting list --kind \(kind) --from 2025-05-06 --to 2025-05-06")
    #expect(shown.output.contains("Essai"), "\(shown.output)")
  }

  @Test func `what keeps a spreadsheet from calculating is no part of the text`() throws {
    let environment = try environment()
    let table = try file(
      "Nom complet,Téléphone,Notes\n'=Zoé Essai,'+33 1 44 55 66 77,'t Hooft\n", named: "un.csv",
      in: environment)
    #expect(environment.run("import \(table) --yes").status == 0)
    let shown = environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(shown.contains("\"=Zoé Essai\""), "\(shown)")
    #expect(shown.contains("\"+33 1 44 55 66 77\""), "\(shown)")
    #expect(shown.contains("\"'t Hooft\""), "\(shown)")
  }

  @Test(arguments: [
    ("Fait", "done"), ("terminé", "done"), ("en cours", "open"), ("Annulé", "dropped"),
  ])
  func `usual words for how something stands are understood`(cell: String, state: String) throws {
    let environment = try environment()
    let table = try file(
      "Échéance,Tâche,État\n2025-05-05,Essai,\(cell)\n", named: "un.csv", in: environment)
    #expect(environment.run("import \(table) --yes").status == 0)
    let shown = environment.run("followups list --state \(state)").output
    #expect(shown.contains("Essai"), "\(shown)")
  }
}
