import Diplomacy
import Interchange
import Testing

@Suite struct TableAddressTests {
  private func addresses(_ headings: String, _ cells: String) throws -> [String] {
    let found = try TableTesting.read("Nom complet,\(headings)\nZoé Essai,\(cells)\n")
    guard case .actor(let actor) = try #require(found.records.first).content else { return [] }
    return actor.profile.details[.address].map(\.text)
  }

  @Test func `marks that nobody sees are no part of a pasted address, number or name`() throws {
    let found = try TableTesting.read(
      "Nom complet,E-mail,Téléphone\n\u{200F}Zoé Essai\u{200B},\u{202A}z@exemple.org\u{202C},"
        + "\u{2066}+33 6 01 02 03 04\u{2069}\n")
    guard case .actor(let actor) = try #require(found.records.first).content else { return }
    #expect(actor.profile.name.text == "Zoé Essai")
    #expect(actor.profile.emails.map(\.text) == ["z@exemple.org"])
    #expect(actor.profile.phones.map(\.text) == ["+33 6 01 02 03 04"])
  }

  @Test(arguments: [
    "Zoé 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "می\u{200C}خواهم",
  ])
  func `signs that are of several characters stay whole`(name: String) throws {
    let found = try TableTesting.read("Nom complet,E-mail\n\(name),z@exemple.org\n")
    guard case .actor(let actor) = try #require(found.records.first).content else { return }
    #expect(actor.profile.name.text.unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  @Test func `an address in a column for each part is one, on one line`() throws {
    #expect(
      try addresses(
        "Rue (bureau),Rue (bureau) 2,Ville (bureau),Code postal (bureau),Pays/Région (bureau)",
        "59 rue Pierre Charron,Bâtiment B,Paris,75008,France")
        == ["59 rue Pierre Charron, Bâtiment B, 75008 Paris, France"])
    #expect(
      try addresses(
        "Home Street,Home City,Home Postal Code,Business Street,Business City",
        "1 Main Street,Dover,CT16 1AA,2 High Street,London")
        == ["1 Main Street, CT16 1AA Dover", "2 High Street, London"])
  }

  @Test func `a code and a city complete the address beside them`() throws {
    #expect(
      try addresses(
        "Adresse,Code postal,Ville,Pays", "59 rue Pierre Charron,75008,Paris,Kazakhstan")
        == ["59 rue Pierre Charron, 75008 Paris"])
  }

  @Test func `an address that is formatted has its parts already`() throws {
    #expect(
      try addresses(
        "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 2 - City",
        "\"2 High Street\nLondon\",2 High Street,London,Almaty")
        == ["2 High Street London", "Almaty"])
  }

  @Test func `what is wrong with an address is told of the first column that has a part of it`()
    throws
  {
    let long = String(repeating: "a", count: 700)
    let found = try TableTesting.read(
      """
      Nom complet,Pays (bureau),Région (bureau),Code postal (bureau),Ville (bureau),Rue (bureau)
      Zoé Essai,\(long),\(long),\(long),\(long),\(long)
      Ali Exemple,\(long),\(long),,\(long),

      """)
    #expect(found.problems.map(\.field) == ["Rue (bureau)", "Ville (bureau)"])
  }

  @Test func `a region is a zone, and a country the actor's own, unless of an address`() throws {
    let mapping = try TableMapping(
      headings: ["Nom complet", "Région", "Pays", "Région (bureau)"], kind: .contacts,
      assignments: [], groupBy: nil)
    #expect(mapping.columns.map(\.field) == [.name, .zone, .country, .region])
  }
}
