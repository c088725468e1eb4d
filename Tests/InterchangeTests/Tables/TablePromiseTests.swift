import Diplomacy
import Interchange
import Testing

/// What is to be done, by when and by whom, of a table of follow-ups and beside exchanges.
@Suite struct TablePromiseTests {
  @Test(arguments: [
    ("Suites,Échéance,Responsable,État,Notes", ",2025-07-01,Zoé Essai,done,Vu", ""),
    (
      "Échéance,Responsable,État,Notes", "2025-07-01,Zoé Essai,done,Vu",
      "Échéance=due,Responsable=owner,État=state"
    ),
  ])
  func `by when and by whom is kept in the notes where nobody says what`(
    headings: String, cells: String, map: String
  ) throws {
    let found = try TableTesting.read(
      "Date,Objet,\(headings)\n2025-05-05,Point,\(cells)\n", kind: .meetings, map: map)
    let exchange = try TableTesting.exchange(found.records.first)
    #expect(exchange.promises.isEmpty)
    #expect(
      exchange.notes?.text
        == "Vu\n\nÉchéance\u{A0}: 2025-07-01\nResponsable\u{A0}: Zoé Essai\nÉtat\u{A0}: done")
  }

  @Test func `who is to do it stands beside those who were there`() throws {
    let table = try TableTesting.read(
      "Date,Titre,Avec,Suites,Échéance,Qui\n2025-05-05,Point,Max Modèle,Écrire,2025-07-01,Durand\n")
    let exchange = try TableTesting.exchange(table.records.first)
    #expect(exchange.parties.map { $0.name?.text } == ["Max Modèle"])
    #expect(exchange.promises.map { $0.owner?.name?.text } == ["Durand"])
  }

  @Test
  func `what introduces who is to do it is kept with a follow-up, and in the notes of an exchange`()
    throws
  {
    let owner = "\"Camille Durand, chargée de mission\""
    let promised = try TableTesting.read(
      "Date,Objet,Suites,Échéance,Responsable\n2025-05-05,Point,Écrire,2025-07-01,\(owner)\n")
    let exchange = try TableTesting.exchange(promised.records.first)
    #expect(exchange.promises.map { $0.owner?.person?.name.text } == ["Camille Durand"])
    #expect(exchange.notes?.text == "Responsable\u{A0}: Camille Durand, chargée de mission")
    let table = try TableTesting.read("Échéance,Tâche,Responsable\n2025-07-01,Écrire,\(owner)\n")
    #expect(table.records.map(\.kept) == [["Responsable: Camille Durand, chargée de mission"]])
  }

  @Test(arguments: [
    ("alice@exemple.org; bob@exemple.org", "alice@exemple.org"),
    ("Alice Durand; Bob Martin", "Alice Durand"), ("Alice Durand\nBob Martin", "Alice Durand"),
    ("Alice Durand, conseillère; Bob Martin", "Alice Durand"),
    ("Alice Durand <alice@exemple.org>, bob@exemple.org", "Alice Durand"),
  ])
  func `of several who are to do it the first is the owner, and the others are kept`(
    cell: String, owner: String
  ) throws {
    let table = try TableTesting.read("Échéance,Tâche,Responsable\n2025-07-01,Écrire,\"\(cell)\"\n")
    guard case .followUp(let followUp) = try #require(table.records.first).content else {
      Issue.record("no follow-up")
      return
    }
    #expect((followUp.owner?.person?.name ?? followUp.owner?.email)?.text == owner)
    #expect(table.records.map(\.kept) == [["Responsable: \(cell.replacing("\n", with: " "))"]])
    let promised = try TableTesting.read(
      "Date,Objet,Suites,Échéance,Responsable\n2025-05-05,Point,Écrire,2025-07-01,\"\(cell)\"\n")
    let exchange = try TableTesting.exchange(promised.records.first)
    #expect(exchange.promises.map(\.owner) == [followUp.owner])
    #expect(exchange.notes?.text == "Responsable\u{A0}: \(cell)")
  }

  @Test(arguments: ["31/11/2026", "31/02/2026", "2026-02-30", "45000"])
  func `a day that there is not is no deadline, and the row is wrong`(due: String) throws {
    let table = try TableTesting.read(
      "Date,Objet,Suites,Échéance\n2025-05-05,Point,Écrire,\(due)\n")
    #expect(table.problems.map(\.field) == ["Échéance"])
  }

  @Test(arguments: ["bientôt", "avant l’été", "2026-11", "novembre 2026", "dans un mois"])
  func `a deadline in other words is kept in the notes`(due: String) throws {
    let table = try TableTesting.read(
      "Date,Objet,Suites,Échéance\n2025-05-05,Point,Écrire,\(due)\n")
    let exchange = try TableTesting.exchange(table.records.first)
    #expect(exchange.promises.isEmpty)
    #expect(exchange.notes?.text == "Suites\u{A0}: Écrire\nÉchéance\u{A0}: \(due)")
  }

  @Test func `whoever reads a table is not among those who are to do something`() throws {
    let table = try TableTesting.read(
      "Échéance,Tâche,Responsable\n2025-07-01,Écrire,Alice Durand; moi\n")
    #expect(table.problems.map(\.field) == ["Responsable"])
  }
}
