import Diplomacy
import Testing

@Suite struct FamilyNameTests {
  @Test(arguments: [
    ("Gulsara Arystankulova", "Arystankulova"), ("Léon-Juste Ibombo", "Ibombo"),
    ("Jean DE LA TOUR", "DE LA TOUR"), ("Jean de la Tour", "de la Tour"),
    ("Sean O'SULLIVAN", "O'SULLIVAN"), ("Anna IN 'T VELD", "IN 'T VELD"),
    ("Anna in 't Veld", "in 't Veld"), ("Ludwig van der Berg", "van der Berg"),
    ("Maria del Carmen", "del Carmen"), ("Ahmed bin Exemple", "bin Exemple"),
    ("Exemple", "Exemple"), ("  Ada   Exemple ", "Exemple"), ("J. F. KENNEDI", "KENNEDI"),
    ("Гульсара Арыстанкулова", "Арыстанкулова"), ("DE LA TOUR Jean", "DE LA TOUR"),
    ("O'SULLIVAN Sean", "O'SULLIVAN"), ("EXEMPLE Ada Marie", "EXEMPLE"), ("XI Exemple", "XI"),
  ])
  func `the family name is guessed as its owner writes it`(name: String, family: String) {
    #expect(FamilyName.guessed(from: name) == family)
  }
}

@Suite struct OfficeOfOneTests {
  @Test(arguments: [
    "Ambassadeur", "Ambassadrice", "Ambassadeur extraordinaire et plénipotentiaire",
    "Ministre des Affaires étrangères", "Présidente", "Représentante permanente",
    "Secretary-General", "Nonce apostolique",
  ])
  func `a head is one at a time`(title: String) {
    #expect(OfficeTitle.isHeldByOne(title))
  }

  @Test(arguments: [
    "Conseiller", "Député", "Ministre conseiller", "Ministre plénipotentiaire",
    "Ministre déléguée", "Premier secrétaire", "Membre", "",
  ])
  func `others may be several`(title: String) {
    #expect(!OfficeTitle.isHeldByOne(title))
  }
}
