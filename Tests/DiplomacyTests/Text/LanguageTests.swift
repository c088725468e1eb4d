import Diplomacy
import TestSupport
import Testing

@Suite struct LanguageTests {
  @Test(
    arguments: [
      ("fr", .french), ("FR", .french), ("fr_FR.UTF-8", .french), ("fr-CH", .french),
      ("fr@euro", .french), ("en", .english), ("en_GB.UTF-8", .english), ("EN-us", .english),
      ("C", nil), ("POSIX", nil), ("C.UTF-8", nil), ("de_DE", nil), ("", nil), ("_fr", nil),
      ("french", nil), ("fra", nil), ("éfr", nil), ("f r", nil),
    ] as [(String, Language?)])
  func `is read from a tag or a locale`(tag: String, language: Language?) {
    #expect(Language(tag: tag) == language)
  }

  @Test func `a name is given in the language asked for`() throws {
    let name = try Sample.name("déminage", "demining")
    #expect(name[.french] == "déminage" && name[.english] == "demining")
    #expect(try name != Sample.name("déminage", "clearance"))
  }
}
