import Diplomacy
import Testing

/// Words of courtesy are no part of a name.
@Suite struct PersonNameTests {
  private func read(_ text: String) throws -> PersonName { PersonName(try Line(text)) }

  @Test(arguments: [
    ("M. Bruno Fuchs", "Bruno Fuchs", "", "m"),
    ("M.\u{A0}Fuchs", "Fuchs", "", "m"),
    ("M Bruno Fuchs", "Bruno Fuchs", "", "m"),
    ("Monsieur Bruno FUCHS", "Bruno FUCHS", "", "m"),
    ("Mme Éléonore d’Œuvre", "Éléonore d’Œuvre", "", "f"),
    ("Mlle Zoé Essai", "Zoé Essai", "", "f"),
    ("Mr Ali Exemple", "Ali Exemple", "", "m"), ("Ms. Zoé Essai", "Zoé Essai", "", "f"),
    ("Mrs Essai", "Essai", "", "f"), ("Frau Essai", "Essai", "", "f"),
    ("Herr Dr. Ali Exemple", "Ali Exemple", "Dr.", "m"), ("Sra. Essai", "Essai", "", "f"),
    ("Sr. Ali Exemple", "Ali Exemple", "", "m"), ("Dr Bruno Fuchs", "Bruno Fuchs", "Dr", ""),
    ("Pr Zoé Essai", "Zoé Essai", "Pr", ""), ("Me Zoé Essai", "Zoé Essai", "Me", ""),
    ("Maître Essai", "Essai", "Maître", ""), ("Amb. Zoé Essai", "Zoé Essai", "Amb.", ""),
    ("S.E. Mme Gulsara ARYSTANKULOVA", "Gulsara ARYSTANKULOVA", "S.E.", "f"),
    ("S.E.M. Ali Exemple", "Ali Exemple", "S.E.", "m"),
    ("S. E. M. Ali Exemple", "Ali Exemple", "S. E.", "m"),
    ("SE Mme Zoé Essai", "Zoé Essai", "SE", "f"),
    ("S. Exc. Mgr Ali Exemple", "Ali Exemple", "S. Exc. Mgr", "m"),
    ("Son Excellence Madame Zoé Essai", "Zoé Essai", "Son Excellence", "f"),
    ("H.E. Mr. Ali Exemple", "Ali Exemple", "H.E.", "m"),
    ("HE Ms Zoé Essai", "Zoé Essai", "HE", "f"),
    ("Her Excellency Zoé Essai", "Zoé Essai", "Her Excellency", "f"),
    ("M. de la Tour", "de la Tour", "", "m"), ("Ms. M. Smith", "M. Smith", "", "f"),
  ])
  func `the words of courtesy before a name tell a style and a gender`(
    said: String, name: String, style: String, gender: String
  ) throws {
    let read = try read(said)
    #expect(read.name.text == name)
    #expect(read.honorific?.text ?? "" == style)
    #expect(read.gender?.rawValue ?? "" == gender)
  }

  @Test(arguments: [
    "Bruno Fuchs", "J. Dupont", "M. J. Dupont", "M. K. Exemple", "M.", "Mme", "Dr", "S.E.",
    "He Exemple", "HE Exemple", "Me Essai", "Sr Exemple", "Sig Exemple", "MS Exemple",
    "S. E. Exemple", "M. et Mme Dupont", "M. Dupont et Mme Essai", "Mr and Mrs Exemple",
    "Mme la Ministre", "M. l’Ambassadeur", "S.E.M. l’Ambassadeur Essai", "Li", "Mona Lisa",
    "Meriem Essai", "Амб Пример", "田中太郎",
  ])
  func `what may be the name itself stays with it`(said: String) throws {
    let read = try read(said)
    #expect(read.name.text == said)
    #expect(read.honorific == nil && read.gender == nil)
  }

  @Test(arguments: ["Mme ?", "Dr ???", "M. 😀", "M. —", "Prof. ,"])
  func `signs alone are no name that courtesy could stand before`(said: String) throws {
    #expect(try read(said).name.text == said)
  }

  @Test func `a style that is known already may stand before the name too`() throws {
    let read = PersonName(try Line("Prince Ali Exemple"), honorific: try Line("prince"))
    #expect(read.name.text == "Ali Exemple" && read.honorific == nil)
  }

  @Test(arguments: [
    ("Mme", "", "f"), ("M.", "", "m"), ("M", "", "m"), ("Ms", "", "f"), ("S.E.", "S.E.", ""),
    ("S.E. Mme", "S.E.", "f"), ("Dr", "Dr", ""), ("Me", "Me", ""), ("Prince", "Prince", ""),
    ("Mme la Ministre", "Mme la Ministre", "f"), ("Mlle", "", "f"), ("HE", "HE", ""),
  ])
  func `a word of courtesy alone is one too`(text: String, style: String, gender: String) throws {
    let civility = Civility(try Line(text))
    #expect(civility.style?.text ?? "" == style && civility.gender?.rawValue ?? "" == gender)
  }

  @Test(arguments: [
    ("Fuchs, Bruno", "Bruno Fuchs", "Fuchs"), ("FUCHS, BRUNO", "BRUNO FUCHS", "FUCHS"),
    ("Arystankulova,  Gulsara", "Gulsara Arystankulova", "Arystankulova"),
    ("de la Tour, Jean", "Jean de la Tour", "de la Tour"),
    ("DE LA TOUR, Jean Marie", "Jean Marie DE LA TOUR", "DE LA TOUR"),
    ("Mme Essai-Martin, Zoé A.", "Zoé A. Essai-Martin", "Essai-Martin"),
    ("Exemple, M. Ali", "Ali Exemple", "Exemple"),
  ])
  func `a family name before a comma is one`(said: String, name: String, family: String) throws {
    let read = try read(said)
    #expect(read.name.text == name && read.familyName?.text == family)
  }

  @Test(arguments: [
    "Dupont, Jr.", "Dupont, PhD", "Fuchs, Bruno, Essai, Zoé", "Bruno Fuchs, Zoé Essai",
    "Zoé Essai, députée", "Essai, députée", "Ministère de l’Europe, Paris", "Essai,", ", Zoé",
    "Essai, Zoé (DGRIS)", "Essai, 2e bureau",
  ])
  func `a comma stands between many other things`(said: String) throws {
    let read = try read(said)
    #expect(read.name.text == said && read.familyName == nil)
  }
}
