import Diplomacy
import TestSupport
import Testing

/// What is known to the year alone is of no quarter.
@Suite struct UndatedTests {
  @Test(arguments: [
    "report --quarter 2024-Q2", "report --zone semipalatinsk --quarter 2024-Q2",
    "report --zone kazakhstan --from 2024-03-01 --to 2024-05-31",
  ])
  func `a report says how many exchanges it could not count`(command: String) throws {
    let environment = try SeedRegister.environment()
    #expect(
      environment.run(command).output.contains(
        "1 échange, daté seulement de 2024, n’est pas compté."))
    #expect(
      environment.run(command + " --lang en").output.contains(
        "1 exchange, dated only 2024, is not counted."))
    #expect(environment.run(command + " --json").output.contains(#""undated":1"#))
    #expect(!environment.run(command + " --tlp-max clear").output.contains("daté"))
  }

  @Test(arguments: [
    "report --quarter 2025-Q2", "report --zone semipalatinsk --year 2024",
    "report --zone semipalatinsk", "report --zone france --quarter 2024-Q2",
  ])
  func `where there are none nothing is said`(command: String) throws {
    #expect(!(try SeedRegister.environment().run(command).output.contains("daté")))
  }

  @Test func `a matrix has what is known to the year under the year`() throws {
    let page = try SeedRegister.environment().run("matrix --year 2024 --format markdown").output
    #expect(page.contains("| 2024 |") && !page.contains("?"), "\(page)")
  }
}
