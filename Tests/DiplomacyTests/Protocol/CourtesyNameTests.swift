import Diplomacy
import TestSupport
import Testing

@Suite struct CourtesyNameTests {
  private let ambassador = ProtocolFunction(
    key: "ambassador",
    signs: ["ambassadeur", "ambassador"].compactMap { TitlePattern($0) }.map {
      ProtocolFunction.Sign(pattern: $0, kinds: [])
    }, organisations: [.french: ["Ambassade"], .english: ["Embassy"]], isExcellency: true,
    names: ProtocolFunction.Names(
      feminine: "ambassadrice", masculine: "ambassadeur", english: "Ambassador"))
  private let minister = ProtocolFunction(
    key: "minister",
    signs: ["ministre"].compactMap { TitlePattern($0) }.map {
      ProtocolFunction.Sign(pattern: $0, kinds: [])
    }, organisations: [.french: ["Ministère"]], isExcellency: false, names: nil)

  private func office(
    _ title: String, _ organisation: String, titles: [OfficeName] = [],
    names: [String: String] = [:]
  ) throws -> ProtocolOffice {
    ProtocolOffice(
      title: title, titles: titles, organisation: ActorName(id: Actor.ID(2), name: organisation),
      namesByLanguage: names, nature: .organisation(.embassy), tenure: try Sample.tenure())
  }

  private func name(
    _ name: String, honorific: String? = nil, _ office: ProtocolOffice?,
    _ function: ProtocolFunction? = nil, _ gender: Gender? = .feminine,
    _ language: Language = .french
  ) throws -> CourtesyName {
    CourtesyName(
      ActorProfile(
        nature: .person, name: try Line(name), honorific: try honorific.map { try Line($0) }),
      office: office, function: function, gender: gender, language: language)
  }

  private let kazakhstan = "Ambassade du Kazakhstan en France"

  @Test(arguments: [
    "Ambassadrice", "Ambassadeur", "Ambassador", "Ambassadrice du Kazakhstan",
    "Ambassadrice du Kazakhstan en France",
  ])
  func `an ambassador is named by the country, not by the building`(title: String) throws {
    let name = try name(
      "Gulsara Arystankulova", honorific: "S.E.", office(title, kazakhstan), ambassador)
    #expect(name.text == "Mme Gulsara Arystankulova, ambassadrice du Kazakhstan en France")
    #expect(name.office == "Ambassadrice du Kazakhstan en France")
    #expect(name.organisation == nil)
  }

  @Test func `the title agrees with the gender of the holder`() throws {
    let office = try office("Ambassadrice", kazakhstan)
    #expect(
      try name("Paul Exemple", office, ambassador, .masculine).text
        == "M. Paul Exemple, ambassadeur du Kazakhstan en France")
  }

  @Test func `what the post is called in a language and for a gender goes first`() throws {
    let office = try office(
      "Ambassadrice", kazakhstan,
      titles: [
        OfficeName(language: "fr", gender: .feminine, text: "Cheffe de mission"),
        OfficeName(language: "en", gender: nil, text: "Head of Mission"),
      ], names: ["en": "Embassy of Kazakhstan in France"])
    #expect(
      try name("Jeanne Exemple", office, ambassador).text
        == "Mme Jeanne Exemple, cheffe de mission (\(kazakhstan))")
    #expect(
      try name("Jeanne Exemple", office, ambassador, .feminine, .english).text
        == "H.E. Ms Jeanne Exemple, Head of Mission (Embassy of Kazakhstan in France)")
  }

  @Test func `English puts H.E. before the name, and sends an ambassador to a country`() throws {
    let office = try office(
      "Ambassadrice", kazakhstan, names: ["en": "Embassy of the Republic of Kazakhstan in France"])
    #expect(
      try name("Jeanne Exemple", honorific: "S.E.", office, ambassador, .feminine, .english).text
        == "H.E. Ms Jeanne Exemple, Ambassador of the Republic of Kazakhstan to France")
    // A French name stays whole in an English sentence.
    #expect(
      try name("Jeanne Exemple", self.office("Ambassadrice", kazakhstan), ambassador, nil, .english)
        .text == "H.E. Jeanne Exemple, Ambassador (\(kazakhstan))")
  }

  @Test func `a complement of the title is not said twice`() throws {
    let foreign = "Ministère des Affaires étrangères d’Exemplie"
    #expect(
      try name(
        "Jeanne Exemple", office("Ministre des Affaires étrangères", foreign), minister
      ).text == "Mme Jeanne Exemple, ministre des Affaires étrangères d’Exemplie")
    #expect(
      try name("Jeanne Exemple", office("Ministre de la Culture", foreign), minister).text
        == "Mme Jeanne Exemple, ministre de la Culture (\(foreign))")
  }

  @Test func `any other office is followed by its organisation`() throws {
    let office = try office(
      "Président de la commission des Affaires étrangères", "Assemblée nationale")
    #expect(
      try name("Bruno Fuchs", office, nil, .masculine).text
        == "M. Bruno Fuchs, président de la commission des Affaires étrangères (Assemblée nationale)"
    )
    let pdg = try self.office("PDG", "Société d’essai")
    #expect(try name("Anne Martin", pdg).text == "Mme Anne Martin, PDG (Société d’essai)")
  }

  @Test func `a style of one's own stands in the place of the civility`() throws {
    #expect(try name("Anne Martin", honorific: "Dr", nil).text == "Dr Anne Martin")
    #expect(try name("Anne Martin", nil, nil, nil).text == "Anne Martin")
  }
}
