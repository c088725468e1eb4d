import CessCLI
import TestSupport
import Testing

/// Dates as spreadsheets write them in French.
@Suite struct TableDateTests {
  private func imported(
    _ cell: String, _ options: String = ""
  ) throws -> (outcome: TestEnvironment.Outcome, shown: String) {
    let environment = try SeedRegister.environment()
    let path = try environment.folder.write(
      Array("Date;Objet;Avec\n\(cell);Point d’essai;Bruno Fuchs\n".utf8), to: "r.csv")
    let outcome = environment.run("import \(path) --yes --strict \(options)")
    return (outcome, environment.run("meeting show i6 --json").output)
  }

  @Test(arguments: [
    ("12-mai-25", "2025-05-12"), ("1-févr.-25", "2025-02-01"), ("03.04.25", "2025-04-03"),
    ("12/05/25", "2025-05-12"), ("3/4/99", "1999-04-03"), ("12-août-2024", "2024-08-12"),
    ("12/05/25 14:30", "2025-05-12T14:30"), ("mai-25", "2025-05"), ("févr.-24", "2024-02"),
    ("déc-98", "1998-12"),
  ])
  func `a date that Excel writes is read, the day before the month`(
    cell: String, date: String
  ) throws {
    let (outcome, shown) = try imported(cell)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(shown.contains(#""occurred":"\#(date)""#), "\(shown)")
  }

  @Test(arguments: [
    ("fin mai 2025", "2025-05"), ("mi-mai 2025", "2025-05"), ("beginning of May 2025", "2025-05"),
    ("fin 2024", "2024"), ("début 2025", "2025"), ("end of 2024", "2024"),
  ])
  func `what took place in a part of a month or a year did so on no day in particular`(
    cell: String, date: String
  ) throws {
    let (outcome, shown) = try imported(cell)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(shown.contains(#""occurred":"\#(date)""#), "\(shown)")
  }

  @Test(arguments: [("fin mai 2026", "2026-05-31"), ("fin 2026", "2026-12-31")])
  func `what is due by then is due on its last day`(cell: String, day: String) throws {
    let environment = try SeedRegister.environment()
    let path = try environment.folder.write(
      Array("Tâche;Échéance\nÉcrire la note d’essai;\(cell)\n".utf8), to: "s.csv")
    #expect(environment.run("import \(path) --yes --strict").status == 0)
    let due = environment.run("followups list --json").output
    #expect(due.contains(#""due":"\#(day)""#), "\(due)")
  }

  @Test(arguments: ["31/02/25", "12-mai", "25-05-12", "13/13/25", "1/2/3", "mai-5"])
  func `what is no date, or another one next year, is wrong`(cell: String) throws {
    #expect(try imported(cell).outcome.status == 65)
  }

  @Test func `a pattern may have the names of months`() throws {
    let (outcome, shown) = try imported("05-juin-24", "--map \"Date=on:DD-MMM-YY\"")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(shown.contains(#""occurred":"2024-06-05""#), "\(shown)")
  }
}
