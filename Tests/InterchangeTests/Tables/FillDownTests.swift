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

  private func offices(_ text: String) throws -> [String] {
    try actors(text).map { actor in
      let house = actor.offices.first?.organisation.text ?? ""
      return "\(actor.profile.name.text): \(house): \(actor.zones.map(\.text).joined())"
    }
  }

  @Test func `a row that has nothing but a zone is a heading of those below it`() throws {
    let found = try offices(
      """
      Zone,Organisme,Nom
      Kazakhstan,Ambassade du Kazakhstan,Abenov
      ,,Kim
      Ouzbékistan,,
      ,Ambassade d’Ouzbékistan,Saïdov
      Géorgie,-,?
      ,,Tsereteli

      """)
    #expect(
      found == [
        "Abenov: Ambassade du Kazakhstan: Kazakhstan", "Kim: Ambassade du Kazakhstan: Kazakhstan",
        "Saïdov: Ambassade d’Ouzbékistan: Ouzbékistan", "Tsereteli: : Géorgie",
      ])
    let alone = try TableTesting.read("Zone,Nom\nGéorgie,\n", kind: .contacts)
    #expect(alone.problems.map(\.reason) == [.missing])
  }

  @Test func `where another zone begins, nobody is of the organisation above`() throws {
    let found = try offices(
      """
      Zone,Organisme,Nom
      Kazakhstan,Ambassade du Kazakhstan,Abenov
      Kazakhstan,,Kim
      Ouzbékistan,,Saïdov
      ,,Karimova

      """)
    #expect(
      found == [
        "Abenov: Ambassade du Kazakhstan: Kazakhstan", "Kim: Ambassade du Kazakhstan: Kazakhstan",
        "Saïdov: : Ouzbékistan", "Karimova: : Ouzbékistan",
      ])
  }

  @Test func `a country before the organisations begins a part, one after them is somebody’s`()
    throws
  {
    let houses = { (found: [String]) in found.map { $0.contains("Ambassade") } }
    let before = "Pays,Organisme,Nom\nFrance,Ambassade d’essai,Essai\nItalie,,Exemple\n"
    let after = "Organisme,Nom,Pays\nAmbassade d’essai,Essai,France\n,Exemple,Italie\n"
    #expect(try houses(offices(before)) == [true, false])
    #expect(try houses(offices(after)) == [true, true])
  }

  @Test func `a dash says that there is nothing, also above`() throws {
    let found = try offices("Organisme,Nom\nAmbassade d’essai,Essai\n-,Exemple\n,Modèle\n")
    #expect(found == ["Essai: Ambassade d’essai: ", "Exemple: : ", "Modèle: : "])
  }
}
