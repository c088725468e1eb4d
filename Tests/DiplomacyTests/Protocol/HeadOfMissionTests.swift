import Diplomacy
import Testing

@Suite struct HeadOfMissionTests {
  private func standing(
    _ title: String, of organisation: String = "Ambassade d’Exemplie en France",
    _ kind: OrganisationKind = .embassy, _ status: MandateStatus = .inPost
  ) -> MissionStanding {
    MissionStanding(
      title: title, status: status, organisation: organisation, nature: .organisation(kind))
  }

  @Test(arguments: [
    "Ambassadeur", "Ambassadrice", "AMBASSADRICE", "Ambassadeur d’Exemplie en France",
    "Ambassadeur extraordinaire et plénipotentiaire", "Ambassador", "Ambassador to France",
    "High Commissioner for Exemplia", "Embajadora", "Botschafterin", "Посол",
    "Чрезвычайный и Полномочный Посол", "Ambassadrice, doyenne du corps diplomatique",
  ])
  func `an ambassador is of the first class, in any language of the table`(title: String) {
    #expect(standing(title).head?.rank == .ambassador)
    #expect(standing(title).head?.representsHolySee == false)
  }

  @Test(arguments: [
    ("Nonce apostolique", "Nonciature apostolique en France", HeadOfMissionClass.ambassador),
    ("Apostolic Nuncio", "Apostolic Nunciature to France", .ambassador),
    ("Internonce", "Internonciature apostolique", .envoy),
    ("Chargé d’affaires a.i.", "Nonciature apostolique en France", .chargeAdInterim),
  ])
  func `a nunciature is the mission of the Holy See whatever it is recorded as`(
    title: String, organisation: String, rank: HeadOfMissionClass
  ) {
    for kind in [OrganisationKind.embassy, .other] {
      let head = standing(title, of: organisation, kind).head
      #expect(head?.rank == rank)
      #expect(head?.representsHolySee == true)
    }
  }

  @Test func `a minister is head of a legation, and a grade in an embassy`() {
    #expect(standing("Ministre", of: "Légation d’Exemplie", .other).head?.rank == .envoy)
    #expect(
      standing("Envoyé extraordinaire et ministre plénipotentiaire").head?.rank == .envoy)
    #expect(standing("Ministre plénipotentiaire") == .unranked(.memberOfMission))
    #expect(standing("Minister-Counsellor") == .unranked(.memberOfMission))
  }

  @Test(arguments: [
    ("Chargé d’affaires en pied", HeadOfMissionClass.chargeDAffaires, true),
    ("Chargée d’affaires en titre", .chargeDAffaires, true),
    ("Chargé d’affaires", .chargeDAffaires, false),
    ("Chargé d'affaires ad interim", .chargeAdInterim, true),
    ("Chargée d’affaires a.i.", .chargeAdInterim, true),
    ("Chargé d’affaires par intérim", .chargeAdInterim, true),
    ("Encargada de Negocios", .chargeDAffaires, false),
  ])
  func `a chargé d'affaires is en pied or ad interim, and it is known whether the title says so`(
    title: String, rank: HeadOfMissionClass, isCertain: Bool
  ) {
    #expect(standing(title).head == HeadOfMission(rank: rank, isClassCertain: isCertain))
  }

  @Test func `whoever holds a head's post ad interim is a chargé d'affaires ad interim`() {
    let head = standing("Ambassadrice", of: "Ambassade d’Exemplie", .embassy, .adInterim).head
    #expect(head?.rank == .chargeAdInterim)
  }

  @Test(arguments: [MandateStatus.designated, .agreed])
  func `an ambassador who has not taken up functions has no rank yet`(status: MandateStatus) {
    #expect(
      standing("Ambassadeur", of: "Ambassade d’Exemplie", .embassy, status)
        == .unranked(.notInFunctions))
  }

  @Test(arguments: [
    "Conseillère politique", "Premier secrétaire", "Ambassadeur adjoint",
    "Assistant de l’ambassadeur",
    "Attaché de défense", "Conseiller d’ambassade", "",
  ])
  func `members of a mission who are not its head are not taken for it`(title: String) {
    #expect(standing(title) == .unranked(.memberOfMission))
  }

  @Test func `outside the missions there is no rule, and it is said which sort of office`() {
    #expect(
      standing("Ambassadeur pour le numérique", of: "Ministère", .ministry)
        == .unranked(.otherOffice))
    #expect(
      standing("Ambassadrice, représentante permanente", of: "RP", .permanentRepresentation)
        == .unranked(.permanentRepresentation))
    #expect(
      standing("Haut-Commissaire", of: "HCR", .internationalOrganisation)
        == .unranked(.otherOffice))
  }

  @Test(arguments: ["2025-03-04", "2025-03-04T11:30"])
  func `a moment of credentials reads as it is written`(text: String) {
    #expect(Credentials(text)?.description == text)
  }

  @Test(arguments: [
    "", "2025", "2025-03", "2025-02-30", "2025-03-04T", "2025-03-04T25:00", "2025-03-04 11:30",
    "2025-03-04T11:30:00",
  ])
  func `what is no day, or no hour, is no moment`(text: String) {
    #expect(Credentials(text) == nil)
  }
}
