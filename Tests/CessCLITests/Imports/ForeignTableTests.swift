import CessCLI
import TestSupport
import Testing

/// What Outlook and Google export comes in as it is, without a word about its columns.
@Suite struct ForeignTableTests {
  private func imported(
    _ table: String, _ options: String = ""
  ) throws -> TestEnvironment {
    let environment = try SeedRegister.environment()
    let path = try environment.folder.write(Array(table.utf8), to: "export.csv")
    let outcome = environment.run("import \(path) --yes --strict \(options)")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    return environment
  }

  private func shown(_ name: String, in environment: TestEnvironment) -> String {
    environment.run("contacts show \"\(name)\" --json").output
  }

  private func expect(_ parts: [String], in text: String) {
    for part in parts { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func `contacts of a French Outlook have their civility, their post and every address`()
    throws
  {
    let environment = try imported(ForeignTables.outlookFrench)
    let woman = shown("Zoé Ève Essai", in: environment)
    expect(
      [
        #""gender":"f""#, #""familyName":"Essai""#, #""zoe@exemple.org""#,
        #""zoe.essai@exemple.org""#, "+33 1 00 00 00 01", "+33 6 00 00 00 02", "Directrice",
        "Agence d’essai", "Partenaires", "Presse",
      ], in: woman)
    #expect(!woman.contains("honorific") || woman.contains(#""honorific":null"#), "\(woman)")
    let man = shown("Ali Exemple", in: environment)
    expect([#""gender":"m""#, "Député"], in: man)
    expect(
      [#""honorific":"S.E.""#, #""gender":"f""#, "Ambassadrice"],
      in: shown("Éva Modèle", in: environment))
  }

  @Test func `so have those of an English one`() throws {
    let environment = try imported(ForeignTables.outlookEnglish)
    expect(
      [
        #""gender":"f""#, "Director", "Agence d’essai", #""zoe@exemple.org""#,
        #""zoe.essai@exemple.org""#, "+33 1 00 00 00 01", "+33 6 00 00 00 02",
        "https://exemple.org/zoe",
      ], in: shown("Zoé Ève Essai", in: environment))
  }

  @Test(arguments: [ForeignTables.google, ForeignTables.olderGoogle])
  func `contacts of Google have their labels, without its own`(table: String) throws {
    let environment = try imported(table)
    let shown = shown("Zoé Ève Essai", in: environment)
    expect(
      [
        #""gender":"f""#, "Directrice", "Agence d’essai", "Diplomates", #""zoe@exemple.org""#,
        #""zoe.essai@exemple.org""#, "+33 1 00 00 00 01",
      ], in: shown)
    #expect(!shown.contains("myContacts") && !shown.contains("starred"), "\(shown)")
    #expect(!shown.contains("My Contacts") && !shown.contains(":::"), "\(shown)")
  }

  @Test func `several values in a cell of Google are several, and the address is one line`() throws
  {
    let shown = shown("Zoé Ève Essai", in: try imported(ForeignTables.google))
    expect(
      ["+33 6 00 00 00 02", #""z@exemple.org""#, "75000 Paris", "https://exemple.org/zoe"],
      in: shown)
  }

  @Test(arguments: [
    (ForeignTables.calendarFrench, ""),
    (ForeignTables.calendarEnglish, "--map \"Start Date=on:MM/DD/YYYY\""),
  ])
  func `a calendar of Outlook has times, lengths and everybody by name`(
    table: String, options: String
  ) throws {
    let environment = try imported(table, options)
    let shown = environment.run("meeting show i6 --json").output
    expect(
      [
        #""occurred":"2025-04-03T10:30""#, #""minutes":45"#, #""name":"Bruno Fuchs""#,
        #""name":"Thierry-Paul Valette""#, #""name":"Zoé Essai""#, "Paris",
      ], in: shown)
  }

  @Test func `a whole day of Outlook is a day, and two of them last two days`() throws {
    let environment = try imported(ForeignTables.calendarFrench)
    let shown = environment.run("meeting show i7 --json").output
    expect([#""occurred":"2025-05-05""#, #""minutes":2880"#], in: shown)
  }
}
