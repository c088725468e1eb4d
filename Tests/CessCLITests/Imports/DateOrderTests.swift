import CessCLI
import Foundation
import TestSupport
import Testing

/// A table has its dates in one order, whichever column a person said it of.
@Suite struct DateOrderTests: ImportSuite {
  private func followUps(_ environment: TestEnvironment) -> String {
    environment.run("followups list --all --format csv").output
  }

  @Test func `the order said of one column is that of the others`() throws {
    let environment = try environment()
    let outcome = try imported(
      "Date,Subject,Attendees,Follow-up,Due,Owner,Done on\n3/14/2026,Lunch,John Smith,Send note,4/5/2026,Camille,3/4/2026\n",
      "--map Date=on:MM/DD/YYYY", in: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(followUps(environment).contains(",2026-04-05,"), "\(followUps(environment))")
  }

  @Test func `what is to be done stays that when somebody says how its dates are written`() throws {
    let environment = try environment()
    let outcome = try imported(
      "Subject,Start Date,Due Date,Status\nSend,,11/30/2026,Not Started\n",
      "--map \"Due Date=due:MM/DD/YYYY\"", in: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(followUps(environment).contains(",2026-11-30,"))
  }

  @Test(arguments: ["13-Mar-24", "2024-03-13", "March 13, 2024", "3-13-2024"])
  func `a date that is the same in any order is read beside a pattern`(date: String) throws {
    let environment = try environment()
    let outcome = try imported(
      "Date;Objet;Échéance;Suites à donner\n3/14/2024;Un;\(date);Envoyer\n",
      "--map Date=on:MM/DD/YYYY", in: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(followUps(environment).contains(",2024-03-13,"), "\(followUps(environment))")
  }

  @Test func `a date that is not written so says how it should be`() throws {
    let environment = try environment()
    let outcome = try imported(
      "Date;Objet\n3/14/2024;Un\n14/03/2024;Deux\n", "--map Date=on:MM/DD/YYYY", in: environment)
    #expect(
      outcome.errors.contains("date qui n’est pas écrite «\u{A0}MM/DD/YYYY\u{A0}»"),
      "\(outcome.errors)")
  }

  @Test(arguments: [
    ("12-13 mars 2024", "plusieurs jours"), ("du 3 au 5 avril 2024", "plusieurs jours"),
    ("14/03/2024 au 16/03/2024", "plusieurs jours"), ("45366", "par lequel Excel garde une date"),
    ("courant mars", "ne se lit pas"),
  ])
  func `what is no date is told with what to do`(cell: String, why: String) throws {
    let environment = try environment()
    let outcome = try imported(
      "Date;Objet\n\(cell);Un\n", in: environment)
    #expect(outcome.errors.contains(why), "\(outcome.errors)")
  }

  @Test(arguments: [
    "samedi 14/03/2026", "sam. 14/03/2026", "2026.03.14", "20260314", "14/03/2026, 14:30",
  ])
  func `days are read as telephones and programs write them`(cell: String) throws {
    let environment = try environment()
    let outcome = try imported(
      "Date;Objet\n\"\(cell)\";Un\n", in: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(environment.run("meeting list --format csv").output.contains("2026-03-14"))
  }
}
