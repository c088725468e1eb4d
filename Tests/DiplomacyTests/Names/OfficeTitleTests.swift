import Diplomacy
import Testing

@Suite struct OfficeTitleTests {
  @Test(arguments: [
    ("Ambassadrice", "Ambassadeur"), ("Présidente", "président"),
    ("Ministre déléguée", "Ministre délégué"), ("Conseillère politique", "Conseiller politique"),
    ("Directrice générale", "Directeur général"), ("Députée européenne", "Député européen"),
    ("Attachée de défense", "Attaché de défense"), ("Première ministre", "Premier ministre"),
    ("Consule générale", "Consul général"), ("Chargée d’affaires", "Chargé d'affaires"),
    ("Représentante permanente", "Représentant permanent"),
    ("Haute représentante", "Haut représentant"), ("Adjointe au maire", "Adjoint au maire"),
    ("Rapporteure", "Rapporteur"), ("Rapporteuse", "Rapporteur"),
    ("Vice-présidente", "Vice-président"), ("Secrétaire générale", "Secrétaire général"),
    ("Sénatrice", "Sénateur"), ("Chancelière", "Chancelier"),
    ("Envoyée spéciale", "Envoyé spécial"),
    ("Sous-préfète", "Sous-préfet"), ("Mairesse", "Maire"),
    ("Cheffe de cabinet", "Chef de cabinet"),
    ("Professeure", "PROFESSEUR"), ("Autrice", "Auteure"), ("Doctoresse", "Docteur"),
    ("Directrice exécutive", "Directeur exécutif"), ("Doyenne", "Doyen"),
  ])
  func `two genders name one office`(feminine: String, masculine: String) {
    #expect(OfficeTitle.key(feminine) == OfficeTitle.key(masculine))
  }

  @Test(arguments: [
    ("Ministre", "Ministère"), ("Ministre", "Ministre délégué"), ("Ambassadeur", "Ambassade"),
    ("Présidente", "Présidence"), ("Consule", "Consulat"), ("Député", "Délégué"),
    ("Conseiller", "Conseil"), ("Conseiller politique", "Conseiller"),
    ("Secrétaire", "Secrétariat"),
    ("Directeur", "Direction"), ("Préfet", "Préfecture"), ("Chef d'état-major", "Chef d'État"),
    ("Armée", "Arme"), ("Première secrétaire", "Deuxième secrétaire"),
  ])
  func `two offices stay two`(left: String, right: String) {
    #expect(OfficeTitle.key(left) != OfficeTitle.key(right))
  }

  @Test(arguments: [
    ("Ambassadrice du Kazakhstan en France", "ambassadeur du kazakhstan en france"),
    ("Ministre de l'Europe", "ministre de l europe"), ("", ""),
  ])
  func `keeps every word, folded`(title: String, key: String) {
    #expect(OfficeTitle.key(title) == key)
    #expect(OfficeTitle.key(key) == key)
  }
}
