import Diplomacy
import Interchange
import Testing

@Suite struct NamingTests {
  private static func text(
    _ language: Language, _ name: String = "Ada Exemple", honorific: String? = nil,
    gender: Gender? = nil, title: String? = nil,
    of organisation: String = "Ambassade du Kazakhstan en France",
    _ nature: ActorNature = .organisation(.embassy)
  ) throws -> String {
    var namer = Naming.Namer(
      Naming(
        language: language, translates: false, functions: StandardFormsOfAddress.functions))
    let office = try title.map {
      ProtocolOffice(
        title: $0, organisation: ActorName(id: Actor.ID(2), name: organisation), nature: nature,
        tenure: try Tenure(since: nil, until: nil))
    }
    return namer.label(of: name, honorific: honorific, gender: gender, office: office).text
  }

  @Test func `French names an ambassador by civility, office and country`() throws {
    #expect(
      try Self.text(
        .french, "Gulsara Arystankulova", honorific: "S.E.", gender: .feminine,
        title: "Ambassadrice")
        == "Mme Gulsara Arystankulova, ambassadrice du Kazakhstan en France")
    #expect(
      try Self.text(.french, honorific: "S.E.", gender: .masculine, title: "Ambassadeur")
        == "M. Ada Exemple, ambassadeur du Kazakhstan en France")
  }

  @Test func `a feminine title tells what was not recorded`() throws {
    #expect(
      try Self.text(.french, honorific: "S.E.", title: "Ambassadrice")
        == "Mme Ada Exemple, ambassadrice du Kazakhstan en France")
  }

  @Test func `without a gender the style stays as recorded`() throws {
    #expect(
      try Self.text(.french, honorific: "S.E.", title: "Ambassadeur")
        == "S.E. Ada Exemple, ambassadeur du Kazakhstan en France")
    #expect(try Self.text(.french, honorific: "Dr", gender: .feminine) == "Dr Ada Exemple")
    #expect(try Self.text(.french) == "Ada Exemple")
  }

  @Test func `a title that takes nothing of the organisation's name stands beside it`() throws {
    #expect(
      try Self.text(
        .french, gender: .masculine, title: "Député", of: "Assemblée nationale",
        .organisation(.parliament)) == "M. Ada Exemple, député (Assemblée nationale)")
  }

  @Test func `English says H.E. and sends an ambassador to the country`() throws {
    #expect(
      try Self.text(
        .english, honorific: "S.E.", gender: .feminine, title: "Ambassador",
        of: "Embassy of Kazakhstan in France")
        == "H.E. Ms Ada Exemple, Ambassador of Kazakhstan to France")
  }
}
