import Diplomacy
import Testing

@Suite struct OrganisationKindTests {
  @Test(
    arguments: [
      ("Ambassade du Kazakhstan en France", .embassy), ("Embassy of Kazakhstan", .embassy),
      ("L’AMBASSADE", .embassy), ("Représentation permanente du Test", .permanentRepresentation),
      ("Consulat général du Test", .consulate), ("Ministère de l’Exemple", .ministry),
      ("Ministry of Examples", .ministry), ("Groupe d’amitié France-Test", .parliamentaryGroup),
      ("Parlement européen", .euInstitution), ("Commission européenne", .euInstitution),
      ("European Council", .euInstitution), ("European Council on Examples", .euInstitution),
      ("European Councils", .other), ("Assemblée nationale", .parliament), ("Sénat", .parliament),
      ("Sénateurs réunis", .other), ("Parlement du Test", .parliament),
      ("Université d’Exemple", .university), ("Agence du Test", .agency),
      ("Gouvernement du Kazakhstan", .government), ("Institute for Government", .thinkTank),
      ("Local Government Association", .other),
      ("Institut Prospective et Sécurité en Europe", .thinkTank), ("Société Exemple", .other),
      ("", .other), ("Contrambassade", .other), ("Bureau de l’Ambassadeur", .other),
    ] as [(String, OrganisationKind)])
  func `is guessed from a name`(name: String, kind: OrganisationKind) {
    #expect(OrganisationKind.guessed(fromName: name) == kind)
  }

  @Test(
    arguments: [
      ("Ambassade de Corée", .embassy), ("l’Ambassade d’Ouzbékistan", .embassy),
      ("Ministère de la Défense", .ministry), ("Commission européenne", .euInstitution),
      ("Délégation kazakhe (5 pers.)", .other), ("Université d’Exemple", .university),
      ("The Embassy of Korea", .embassy), ("Sénat", .parliament), ("Institut Exemple", .thinkTank),
      ("Ambassadeur Nourlan Abenov", nil), ("Sénateur Exemple", nil), ("Ministre", nil),
      ("Institutrice Exemple", nil), ("Parlementaire Exemple", nil), ("Nourlan Ambassade", nil),
      ("M. Abenov (Ambassade)", nil), ("Universitaire", nil), ("Commissaire Exemple", nil),
      ("Le Ministre Exemple", nil), ("", nil),
    ] as [(String, OrganisationKind?)])
  func `among persons it is guessed from whole words with which a name begins`(
    name: String, kind: OrganisationKind?
  ) {
    #expect(OrganisationKind.guessed(fromBeginningOf: name) == kind)
  }

  @Test func `the more telling word wins`() {
    #expect(
      OrganisationKind.guessed(fromName: "Représentation permanente auprès de l’Agence")
        == .permanentRepresentation)
    #expect(OrganisationKind.guessed(fromName: "Institut du ministère") == .ministry)
  }

  @Test func `a nature is read back from its code`() {
    for nature in [ActorNature.person] + OrganisationKind.allCases.map({ .organisation($0) }) {
      #expect(ActorNature(code: nature.code) == nature)
    }
    #expect(ActorNature(code: "robot") == nil && ActorNature(code: "") == nil)
  }

  @Test(arguments: [
    "Ministère des Affaires étrangères", "Assemblée nationale", "Sénat", "Parliament",
    "Gouvernement", "Ministère des Relations parlementaires", "Ambassade", "Embassy", "MAE",
    "Présidence de la République", "Consulat général", "Banque centrale", "Mission permanente",
    "Cabinet du Premier ministre",
  ])
  func `every country has its own house of a common name`(name: String) {
    #expect(OrganisationKind.guessed(fromName: name).isOfOneCountry(named: name))
  }

  @Test(arguments: [
    "Assemblée parlementaire de l’OSCE", "NATO Parliamentary Assembly", "Parlement panafricain",
    "Pan-African Parliament", "Assemblée interparlementaire de la CEI", "Parlement européen",
    "Assemblée parlementaire de la Méditerranée", "Ambassade du Kazakhstan", "", "IFRI",
  ])
  func `what several countries have in common is none's`(name: String) {
    #expect(!OrganisationKind.guessed(fromName: name).isOfOneCountry(named: name))
  }
}
