import TestSupport
import Testing

/// The file of forms of address of one's own.
@Suite struct OwnFormsTests {
  private let header = "function\tgender\tenvelope\tsalutation\tclosing\tsource\n"
  private let rule = "ambassador\tf\t{name}\tExcellence,\tRecevez, Excellence, mon salut.\tmaison\n"

  private func environment(_ text: String, at path: String, language: String = "fr") throws
    -> TestEnvironment
  {
    let environment = try SeedRegister.environment(["CESS_LANG": language])
    try environment.folder.write(text.utf8, to: path)
    return environment
  }

  @Test func `a file in the folder of configuration comes before the forms of the program`()
    throws
  {
    let name = "cess/forms-of-address.fr.tsv"
    let home = try environment(header + rule, at: ".config/\(name)")
    let outcome = home.run("contacts address Arystankulova")
    #expect(outcome.output.contains("Excellence,") && !outcome.output.contains("Madame"))
    #expect(outcome.errors.contains("\(home.folder.path)/.config/\(name):2"))

    var elsewhere = try environment(header + rule, at: "réglages/\(name)")
    elsewhere.variables["XDG_CONFIG_HOME"] = "\(elsewhere.folder.path)/réglages"
    #expect(elsewhere.run("contacts address Arystankulova").output.contains("Excellence,"))
    // English has a file of its own; there is none.
    #expect(
      elsewhere.run("contacts address Arystankulova --lang en").output.contains("Your Excellency"))
  }

  @Test func `a relative folder of configuration is no folder, and none at all is no trouble`()
    throws
  {
    var environment = try SeedRegister.environment()
    environment.variables["XDG_CONFIG_HOME"] = "ici"
    #expect(environment.run("contacts address Arystankulova").status == 0)
    environment.variables["CESS_DB"] = environment.registerPath
    environment.variables["HOME"] = nil
    #expect(environment.run("contacts address Arystankulova").status == 0)
  }

  @Test(arguments: [
    ("fr", "", 1, "en-tête"), ("en", "", 1, "header"),
    ("fr", "ambassador\tx\t{name}\ta,\tb.\tc\n", 2, "genre inconnu"),
    ("fr", "ambassador\tf\t{nom}\ta,\tb.\tc\n", 2, "accolades"),
    ("en", "# note\nambassador\tf\t{name}\t\tb.\tc\n", 3, "the cell salutation is empty"),
    ("fr", "ambassador\tf\n", 2, "6 cellules"),
    ("en", "a\tf\tb\tc\td\te\na\tf\tb\tc\td\te\n", 3, "rule given twice"),
  ])
  func `a broken line is refused with its file and number`(
    language: String, rows: String, line: Int, words: String
  ) throws {
    let name = ".config/cess/forms-of-address.\(language).tsv"
    let text = rows.isEmpty ? "a\tb\n" : header + rows
    let environment = try environment(text, at: name, language: language)
    let outcome = environment.run("contacts address Arystankulova")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("cess: \(environment.folder.path)/\(name):\(line)"))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    // An order of precedence does not need the file.
    #expect(environment.run("contacts precedence Arystankulova").status == 0)
  }

  @Test func `credentials that are no moment are a fault of the register, not of the order`() throws
  {
    let environment = try SeedRegister.environment()
    try RegisterFile(at: environment.registerPath)
      .execute("UPDATE mandate SET credentials = 'hier' WHERE person_id = 5")
    let outcome = environment.run("contacts precedence Arystankulova")
    #expect(outcome.status == 74 && outcome.errors.contains("hier"))
  }
}
