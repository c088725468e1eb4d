import Diplomacy
import Interchange
import Testing

@Suite struct FillDownTests {
  private func actors(_ text: String) throws -> [IncomingActor] {
    try TableTesting.read(text, fillsDown: true).records.compactMap { record in
      if case .actor(let actor) = record.content { actor } else { nil }
    }
  }

  @Test func `an embassy stands for those below it, an address and a title for one alone`() throws {
    let found = try actors(
      """
      Organisation,Nom,Fonction,Téléphone,Courriel
      Ambassade du Kazakhstan,Abenov,Ambassadeur,0145615200,abenov@exemple.org
      ,Karimova,,,
      Ambassade de Géorgie,Tsereteli,Ambassadeur,,

      """)
    #expect(
      found.map { $0.offices.map(\.organisation.text) } == [
        ["Ambassade du Kazakhstan"], ["Ambassade du Kazakhstan"], ["Ambassade de Géorgie"],
      ])
    #expect(found.map { $0.profile.emails.count } == [1, 0, 0])
    #expect(found.map { $0.profile.phones.count } == [1, 0, 0])
    #expect(found.map { $0.offices.first?.title?.text } == ["Ambassadeur", nil, "Ambassadeur"])
  }

  @Test func `a note is of its own meeting`() throws {
    let found = try TableTesting.read(
      "Date,Objet,Lieu,Notes\n2025-05-05,Point,Paris,Promesse\n,Suite,,\n", fillsDown: true)
    let exchanges = try found.records.map { try TableTesting.exchange($0) }
    #expect(exchanges.map(\.notes?.text) == ["Promesse", nil])
    #expect(exchanges.map(\.place?.text) == ["Paris", "Paris"])
  }

  @Test func `no meeting is cancelled by the one above`() throws {
    let found = try TableTesting.read(
      "Date,Objet,Statut,Lieu\n2025-05-05,Point,cancelled,Paris\n,Suite,,\n2025-07-05,Visite,,\n",
      fillsDown: true)
    let exchanges = try found.records.map { try TableTesting.exchange($0) }
    #expect(exchanges.map(\.status) == [.cancelled, .held, .planned])
    #expect(exchanges.map(\.isStatusGuessed) == [false, true, true])
  }

  @Test func `where another exchange begins, only its day may be as above`() throws {
    let found = try TableTesting.read(
      """
      No,Date,Objet,Lieu,Avec
      1,2025-05-05,Point,Paris,Zoé Essai
      ,,,,Ali Exemple
      2,,Dîner,,Ali Exemple

      """, groupBy: "No", fillsDown: true)
    let exchanges = try found.records.map { try TableTesting.exchange($0) }
    #expect(exchanges.map(\.title.text) == ["Point", "Dîner"])
    #expect(exchanges.map(\.occurrence.sortKey) == ["2025-05-05", "2025-05-05"])
    #expect(exchanges.map(\.place?.text) == ["Paris", nil])
    #expect(
      exchanges.map { $0.parties.compactMap(\.name?.text) } == [
        ["Zoé Essai", "Ali Exemple"], ["Ali Exemple"],
      ])
  }
}
