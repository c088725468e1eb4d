import Diplomacy
import Testing

/// What introduces somebody is no part of the name.
@Suite struct IntroducedNameTests {
  private func read(_ text: String) throws -> IntroducedName { IntroducedName(try Line(text)) }

  @Test(arguments: [
    (
      "M. Nourlan Abenov, ambassadeur du Kazakhstan", "M. Nourlan Abenov",
      "ambassadeur du Kazakhstan"
    ),
    ("Zoé Essai, Vice-présidente, doyenne", "Zoé Essai", "Vice-présidente, doyenne"),
    ("Fuchs, Bruno, député", "Fuchs, Bruno", "député"),
    ("Abenov, Ambassadeur", "Abenov", "Ambassadeur"),
    ("M. Nourlan Abenov (ambassadeur)", "M. Nourlan Abenov", "ambassadeur"),
    ("Levan Davitashvili (Géorgie)", "Levan Davitashvili", "Géorgie"),
    ("Fuchs, Bruno (CEV)", "Fuchs, Bruno", "CEV"),
    ("M. le Ministre Jean-Noël Barrot", "M. Jean-Noël Barrot", "Ministre"),
    ("Madame la Sénatrice Nathalie Goulet", "Madame Nathalie Goulet", "Sénatrice"),
    ("M. l’Ambassadeur Essai", "M. Essai", "Ambassadeur"),
    ("S.E. Mme l'Ambassadrice Zoé Essai", "S.E. Mme Zoé Essai", "Ambassadrice"),
    ("M. le Secrétaire général Ali Exemple", "M. Ali Exemple", "Secrétaire général"),
    ("le Président Essai", "Essai", "Président"), ("Minister Zoé Essai", "Zoé Essai", "Minister"),
    ("Mme la Ministre Zoé Essai (Géorgie)", "Mme Zoé Essai", "Ministre, Géorgie"),
    ("Jean de la Tour (fils)", "Jean de la Tour", "fils"),
  ])
  func `what stands after a name or is an office before it introduces somebody`(
    said: String, name: String, introduction: String
  ) throws {
    let read = try read(said)
    #expect(read.name.text == name && read.introduction?.text == introduction)
  }

  @Test(arguments: [
    "Bruno Fuchs", "Fuchs, Bruno", "Fuchs, bruno", "Essai, van der", "Bruno Fuchs, Anna Kowalska",
    "Bruno Fuchs, Anna Kowalska, députée", "Bruno Fuchs, et Anna Kowalska",
    "M. Ali Exemple, puis Mme Essai", "Ali Exemple (et M. Bo Essai)", "Anna Kowalska, Jr.",
    "Mme la Ministre", "M. le Ministre", "Mme la Ministre (France)",
    "Mme la Ministre de la Culture",
    "M. le Ministre délégué", "M. le Président de la République", "Ministre Conseiller",
    "Bruno Le Maire", "LE MAIRE Bruno", "Le Gouverneur Zoé", "Consul Marie", "M. Consul Marie",
    "PRÉSIDENT Anne Marie", "Directeur Asie Centrale", "Li Wei (Wei Li)", "Zoé (Marie) Essai",
    "(bureau)", "Mme (Géorgie)", "2 conseillers (MAE)", "M. et Mme Essai (Géorgie)", "? (?)",
    "Direction du ministère (Paris)", "essai, zoé", ",", "(", ")", "Zoé Essai,",
  ])
  func `what may be the name stays with it`(said: String) throws {
    let read = try read(said)
    #expect(read.name.text == said && read.introduction == nil, "\(read)")
  }
}
