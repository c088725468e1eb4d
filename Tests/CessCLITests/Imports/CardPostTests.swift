import CessCLI
import TestSupport
import Testing

/// What a card says of posts and houses, once the contacts were brought together with it.
@Suite struct CardPostTests {
  private let book: SharedFolder

  init() throws { book = try SharedFolder("carnet") }

  private func sync() { book.sync("contacts sync", "--tag carnet --kind ministry --kind embassy") }

  @Test func `a title of no house is nobody's post when a house is added`() throws {
    try book.putCard(
      "zoe.vcf", ["UID:zoe-1", "FN:Zoé Essai", "N:Essai;Zoé;;;", "TITLE:Directrice", "TEL:01"])
    sync()
    book.run("contacts relate \"Zoé Essai\" --kind member-of --with \"Assemblée nationale\"")
    sync()
    let card = try book.text("zoe.vcf")
    #expect(card.contains("ORG:Assemblée nationale") && !card.contains("TITLE:"), "\(card)")
    try book.change("zoe.vcf", "TEL:01", "TEL:02")
    sync()
    let shown = book.run("contacts show \"Zoé Essai\"")
    #expect(shown.contains("Directrice") && !shown.contains("Directrice, "), "\(shown)")
  }

  @Test func `the card of a house says the house, as telephones want it`() throws {
    try book.putCard(
      "a.vcf",
      [
        "UID:a-1", "N:;;;;", "FN:Ambassade d’essai", "ORG:Ambassade d’essai;", "TEL:01",
        "X-ABShowAs:COMPANY",
      ])
    sync()
    book.run("contacts edit \"Ambassade d’essai\" --email info@exemple.org")
    sync()
    let card = try book.text("a.vcf")
    #expect(card.contains("ORG:Ambassade d’essai") && card.contains("X-ABShowAs:COMPANY"))
    let before = book.environment.registerDigest
    sync()
    #expect(book.environment.registerDigest == before)
    #expect(try book.text("a.vcf") == card)
  }
}
