import Diplomacy
import TestSupport
import Testing

/// `--lang`, then `CESS_LANG`, then the register, then the locale, then French.
@Suite struct LanguageTests {
  private static let french = "acteur inconnu"
  private static let english = "unknown actor"

  @Test(arguments: [
    ("contacts show Personne --lang en", ["CESS_LANG": "fr", "LANG": "fr_FR.UTF-8"], english),
    ("contacts show Personne --lang=en", ["CESS_LANG": "fr"], english),
    ("contacts show Personne --lang fr", ["CESS_LANG": "en", "LANG": "en_GB.UTF-8"], french),
    ("contacts show Personne", ["CESS_LANG": "en", "LANG": "fr_FR.UTF-8"], english),
    ("contacts show Personne", ["CESS_LANG": "", "LANG": "en_GB.UTF-8"], french),
    // The register speaks French, whatever the locale.
    ("contacts show Personne", ["LC_ALL": "en_GB.UTF-8"], french),
    ("contacts show Personne", [:], french),
  ])
  func `the nearest setting decides the language`(
    line: String, variables: [String: String], words: String
  ) throws {
    let outcome = try SeedRegister.environment(variables).run(line)
    #expect(outcome.errors.hasPrefix("cess: \(words)"), "\(outcome.errors)")
  }

  @Test(arguments: [
    (["LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8", "LANG": "fr_FR"], english: true),
    (["LC_MESSAGES": "en_US", "LANG": "fr_FR.UTF-8"], english: true),
    (["LANG": "en"], english: true), (["LANG": "C.UTF-8"], english: false),
    (["LANG": "de_DE.UTF-8"], english: false), (["LC_ALL": "", "LANG": "en_GB"], english: true),
    ([:], english: false),
  ])
  func `without a register the locale decides, else French`(
    variables: [String: String], english: Bool
  ) throws {
    let errors = try TestEnvironment(variables: variables).run("due").errors
    #expect(errors.hasPrefix(english ? "cess: no register" : "cess: pas de registre"))
    let help = try TestEnvironment(variables: variables).run("due --help").output
    #expect(help.contains(english ? "Examples" : "Exemples"))
  }

  @Test(arguments: [("fr", "Organisation notre", "fr"), ("en", "Our", "en")])
  func `init settles the register's language`(tag: String, name: String, kept: String) throws {
    let environment = try TestEnvironment()
    #expect(environment.run("init --lang \(tag) --home \"\(name)\"").status == 0)
    let errors = environment.run("contacts show Personne").errors
    #expect(errors.hasPrefix(kept == "en" ? "cess: unknown" : "cess: acteur inconnu"))
  }

  @Test func `help follows --lang wherever it stands`() throws {
    let environment = try SeedRegister.environment()
    #expect(environment.run("due --help --lang en").output.contains("Examples"))
    #expect(environment.run("--lang en due --help").output.contains("Examples"))
    #expect(environment.run("help due --lang en").output.contains("Examples"))
  }

  @Test func `a usage error follows --lang`() throws {
    let environment = try SeedRegister.environment()
    #expect(environment.run("due --bad --lang en").errors.hasPrefix("cess: unknown option"))
    #expect(environment.run("due --bad").errors.hasPrefix("cess: option inconnue"))
  }
}
