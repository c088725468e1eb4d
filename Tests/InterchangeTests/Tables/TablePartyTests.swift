import Diplomacy
import Interchange
import Testing

/// Whom the cells of a table name.
@Suite struct TablePartyTests {
  private func parties(
    _ cell: String, as column: String = "Participants"
  ) throws -> [IncomingParty] {
    let found = try TableTesting.read("Date,Objet,\(column)\n2025-05-05,Point,\"\(cell)\"\n")
    return try TableTesting.exchange(found.records.first).parties
  }

  // MARK: Addresses

  @Test(arguments: [
    ("n.abenov@mfa.example", "", "n.abenov@mfa.example"),
    ("'n.abenov@mfa.example'", "", "n.abenov@mfa.example"),
    ("'n.abenov@mfa.example' <n.abenov@mfa.example>", "", "n.abenov@mfa.example"),
    ("Nourlan Abenov <n.abenov@mfa.example>", "Nourlan Abenov", "n.abenov@mfa.example"),
    ("Nourlan Abenov (n.abenov@mfa.example)", "Nourlan Abenov", "n.abenov@mfa.example"),
    ("Nourlan Abenov [mailto:n.abenov@mfa.example]", "Nourlan Abenov", "n.abenov@mfa.example"),
    ("n.abenov@mfa.example - Nourlan Abenov", "Nourlan Abenov", "n.abenov@mfa.example"),
    ("Nourlan Abenov, n.abenov@mfa.example", "Nourlan Abenov", "n.abenov@mfa.example"),
    ("'Abenov, Nourlan' <n.abenov@mfa.example>", "Abenov, Nourlan", "n.abenov@mfa.example"),
    ("Nourlan Abenov (MAE) <n@mfa.example>", "Nourlan Abenov (MAE)", "n@mfa.example"),
    ("n.abenov@mfa.example (Nourlan Abenov)", "Nourlan Abenov", "n.abenov@mfa.example"),
    ("Zoé O'Essai <zoe.o'essai@exemple.org>", "Zoé O'Essai", "zoe.o'essai@exemple.org"),
    ("Kim Onze <k@exemple.org>, conseillère", "Kim Onze, conseillère", "k@exemple.org"),
    ("Kim Onze <k@exemple.org>, Conseillère", "Kim Onze, Conseillère", "k@exemple.org"),
    ("Kim Onze <k@exemple.org> / conseillère", "Kim Onze (conseillère)", "k@exemple.org"),
    ("Kim Onze | MAE <k@exemple.org>", "Kim Onze (MAE)", "k@exemple.org"),
    (
      "Kim Onze / Ministère de l’Eau <k@exemple.org>", "Kim Onze (Ministère de l’Eau)",
      "k@exemple.org"
    ),
    ("Kim Onze (elle/she) <k@exemple.org>", "Kim Onze (elle/she)", "k@exemple.org"),
    ("Kim Onze MAE/DGP <k@exemple.org>", "Kim Onze MAE/DGP", "k@exemple.org"),
    ("Cellule Europe/Asie <k@exemple.org>", "Cellule Europe/Asie", "k@exemple.org"),
    ("Eaux et Forêts <k@exemple.org>", "Eaux et Forêts", "k@exemple.org"),
    ("M. et Mme Onze <k@exemple.org>", "M. et Mme Onze", "k@exemple.org"),
    ("Zoé Essai", "Zoé Essai", ""), ("zoe@", "zoe@", ""), ("Zoé @ Paris", "Zoé @ Paris", ""),
  ])
  func `an address in a cell is one, and what stands beside it the name`(
    cell: String, name: String, email: String
  ) throws {
    let parties = try parties(cell)
    #expect(parties.map { $0.name?.text ?? "" } == [name])
    #expect(parties.map { $0.email?.text ?? "" } == [email])
  }

  @Test func `several addresses in a cell are several people`() throws {
    let parties = try parties("Zoé Essai <zoe@exemple.org>, ali@exemple.org; bo@exemple.org")
    #expect(parties.map { $0.name?.text } == ["Zoé Essai", nil, nil])
    #expect(
      parties.map { $0.email?.text } == ["zoe@exemple.org", "ali@exemple.org", "bo@exemple.org"])
  }

  @Test(arguments: [
    "Zoé Essai <c@a.example> / Max Exemple <c@a.example>",
    "Zoé Essai <c@a.example>, Max Exemple <c@a.example>",
    "Zoé Essai (c@a.example) - Max Exemple (C@a.example)",
  ])
  func `two of one address are two people`(cell: String) throws {
    let parties = try parties(cell)
    #expect(parties.map { $0.name?.text } == ["Zoé Essai", "Max Exemple"])
    #expect(parties.map { $0.email?.text.lowercased() } == ["c@a.example", "c@a.example"])
  }

  @Test func `however they are set off`() throws {
    let parties = try parties("Zoé Essai (zoe@exemple.org) / Ali <ali@exemple.org> / b@exemple.org")
    #expect(parties.map { $0.name?.text } == ["Zoé Essai", "Ali", nil])
    #expect(try self.parties("a@exemple.org/b@exemple.org b@exemple.org").count == 2)
  }

  @Test(arguments: [
    ("zoe@a.example Zoé Essai / max@b.example Max Exemple", ["Zoé Essai", "Max Exemple"]),
    ("zoe@a.example - Zoé Essai, max@b.example - Max Exemple", ["Zoé Essai", "Max Exemple"]),
    ("<zoe@a.example> Zoé Essai <max@b.example> Max Exemple", ["Zoé Essai", "Max Exemple"]),
    ("zoe@a.example (Zoé Essai) max@b.example (Max Exemple)", ["Zoé Essai", "Max Exemple"]),
    ("zoe@a.example, Zoé Essai, max@b.example, Max Exemple", ["Zoé Essai", "Max Exemple"]),
    ("Zoé Essai zoe@a.example Max Exemple max@b.example", ["Zoé Essai", "Max Exemple"]),
    ("zoe@a.example Zoé Essai / Max Exemple max@b.example", ["Zoé Essai", "Max Exemple"]),
    ("zoe@a.example / Max Exemple <max@b.example>", ["", "Max Exemple"]),
    ("zoe@a.example Zoé Essai / max@b.example", ["Zoé Essai", ""]),
    ("Zoé<zoe@a.example> Max<max@b.example>", ["Zoé", "Max"]),
    ("zoe@a.example|max@b.example", ["", ""]),
  ])
  func `a name is that of the address beside it, before it or after`(
    cell: String, names: [String]
  ) throws {
    let parties = try parties(cell)
    #expect(parties.map { $0.name?.text ?? "" } == names)
    #expect(parties.map { $0.email?.text } == ["zoe@a.example", "max@b.example"])
  }

  @Test(arguments: [
    "zoe@a.example Max Exemple max@b.example", "Zoé zoe@a.example Max max@b.example Bob",
    "Zoé (zoe@a.example), conseillère / Max (max@b.example)",
    "zoe@a.example / Direction / Max <max@b.example>",
    "Max <max@b.example> Bob <zoe@a.example> Zoé", "Max Exemple <max@b.example>, Zoé Essai",
    "Zoé Essai / Max Exemple <max@b.example>", "Zoé/ Max <max@b.example>",
    "Zoé Essai <zoe@a.example> | Max Exemple", "Zoé Essai et Max Exemple <max@b.example>",
  ])
  func `a name that could be of either address is wrong with its row`(cell: String) throws {
    let found = try TableTesting.read("Date,Objet,Participants\n2025-05-05,Point,\"\(cell)\"\n")
    #expect(found.records.isEmpty)
    #expect(found.problems.map(\.reason) == [.malformed])
    #expect(found.problems.map(\.field) == ["Participants"])
  }

  @Test func `so is who is to do something, and an address may be all there is of a title`() throws
  {
    let found = try TableTesting.read(
      "Échéance,Tâche,Responsable\n2025-07-01,Relancer,Zoé Essai <zoe@exemple.org>\n")
    guard case .followUp(let followUp) = try #require(found.records.first).content else { return }
    #expect(followUp.owner?.email?.text == "zoe@exemple.org")
    let met = try TableTesting.read("Date,Participants\n2025-05-05,zoe@exemple.org\n")
    #expect(try TableTesting.exchange(met.records.first).title.text == "zoe@exemple.org")
  }

  @Test func `in a list of ours a name with an address in it is that name`() throws {
    let found = try TableTesting.read(
      "occurred,title,kind,status,participants\n"
        + "2025-05-05,Point,meeting,held,Zoé <zoe@exemple.org>\n")
    #expect(
      try TableTesting.exchange(found.records.first).parties.map { $0.name?.text }
        == ["Zoé <zoe@exemple.org>"])
  }

  // MARK: Lists

  @Test(arguments: [
    "- Jean Un\n- Marie Deux", "• Jean Un\n• Marie Deux", "1) Jean Un\n2) Marie Deux",
    "1. Jean Un ; 2. Marie Deux", "Jean Un\nMarie Deux",
  ])
  func `people in a list are known without its bullets`(cell: String) throws {
    #expect(try parties(cell).map { $0.name?.text } == ["Jean Un", "Marie Deux"])
  }

  @Test(arguments: ["idem", "Idem", "\"\"", "''", "″"])
  func `who is as above where the cell says so is them`(mark: String) throws {
    let found = try TableTesting.read(
      "Date,Objet,Participants\n2025-05-05,Point,Zoé Essai\n2025-05-06,Suite,\"\(mark)\"\n")
    let people = try found.records.map {
      try TableTesting.exchange($0).parties.map { $0.name?.text }
    }
    #expect(people == [["Zoé Essai"], ["Zoé Essai"]])
  }

  // MARK: Houses

  @Test(arguments: [
    ("Ambassade de Corée", "embassy"), ("Ministère de la Défense", "ministry"),
    ("Commission européenne", "eu-institution"), ("Délégation kazakhe (5 pers.)", "other"),
    ("Ambassadeur Nourlan Abenov", "person"), ("Zoé Essai", "person"),
    ("Ambassade de Corée <info@exemple.org>", "embassy"),
  ])
  func `a house among persons is known by the word with which it begins`(
    cell: String, nature: String
  ) throws {
    #expect(try parties(cell).map(\.nature.code) == [nature])
    #expect(try parties(cell, as: "Notre côté").map(\.nature.code) == [nature])
  }

  @Test func `so is a contact whose only name it is`() throws {
    let found = try TableTesting.read(
      """
      Nom,Prénom,Organisation
      Ambassade d’Ouzbékistan,,
      Ambassade d’Ouzbékistan,,Ambassade d’Ouzbékistan
      Ambassade,Zoé,
      Ministère,,Agence
      Essai,,

      """, kind: .contacts)
    let natures = found.records.map { record -> String in
      if case .actor(let actor) = record.content { actor.profile.nature.code } else { "" }
    }
    #expect(natures == ["embassy", "embassy", "person", "person", "person"])
  }
}
