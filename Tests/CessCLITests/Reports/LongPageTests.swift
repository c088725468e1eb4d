import Diplomacy
import TestSupport
import Testing

@testable import CessCLI

/// A page that a browser is slow to open is said to be.
@Suite struct LongPageTests {
  @Test(arguments: Language.allCases)
  func `a page of few exchanges is not worth a word`(language: Language) throws {
    let environment = try TestEnvironment(
      register: YearRegister.bytes, variables: ["CESS_LANG": language.rawValue])
    for command in ["report --zone asie-centrale", "timeline", "report --quarter 2025-Q2"] {
      #expect(environment.run("\(command) --format html").errors == "")
    }
  }

  @Test(arguments: Language.allCases)
  func `a page of many says how many, and offers a period that has fewer`(
    language: Language
  ) throws {
    let environment = try TestEnvironment(
      register: YearRegister.bytes, variables: ["CESS_LANG": language.rawValue])
    // Ten thousand exchanges are one, many times over, as no command would record them.
    let file = try RegisterFile(at: environment.folder.path + "/.local/share/cess/cess.db")
    try file.execute(
      """
      INSERT INTO interaction (uuid, kind, status, occurred, title, recorded_at)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
      SELECT 'many-' || i, 'call', 'held', '2025-05-0' || (1 + i % 9), 'Appel', '2025-06-01T00:00:00Z'
      FROM n;
      """)
    let told = environment.run("timeline --format html")
    #expect(told.status == 0 && told.output.hasSuffix("</html>\n"))
    let lines = told.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("10059") == true && lines.last?.contains("--year 2025") == true)
    let year = environment.run("timeline --format html --year 2025").errors
    #expect(year.contains("--quarter 2025-Q1"))
    for quiet in ["timeline --format html -q", "timeline --json", "timeline"] {
      #expect(environment.run(quiet).errors == "", "\(quiet)")
    }
  }
}
