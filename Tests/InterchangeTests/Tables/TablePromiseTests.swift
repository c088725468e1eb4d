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
}
