import CessCLI
import TestSupport
import Testing

/// Tables as offices keep them: columns called otherwise, cells that name nobody or two.
@Suite struct OfficeTableTests: ImportSuite {
  /// A register into which a table came without a wrong row.
  private func imported(_ table: String) throws -> TestEnvironment {
    let environment = try environment()
    let path = try file(table, named: "table.csv", in: environment)
    let outcome = environment.run("import \(path) --yes --strict")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return environment
  }

  private func shown(_ name: String, in environment: TestEnvironment) -> String {
    environment.run(["contacts", "show", name, "--json"]).output
  }

  // MARK: Contacts

  @Test func `an embassy without a name is that of the country of its row`() throws {
    let environment = try imported(
      "Nom;Fonction;Organisation;Pays\nPaul Essai;Ambassadeur;Ambassade;Ouzbékistan\n"
        + "Zoé Test;Ambassadrice;Ambassade;Qatar\n")
    let list = environment.run("contacts list --format csv").output
    let embassies = list.split(whereSeparator: \.isNewline).filter {
      $0.contains(",embassy,Ambassade,")
    }
    #expect(embassies.count == 2, "\(list)")
  }

  @Test(arguments: [
    "Nom d'usage;Prénom\nESSAI;Zoé\nTEST;Zoé\n", "Patronyme;Prénom\nESSAI;Zoé\nTEST;Zoé\n",
    "Surname;Forename\nESSAI;Zoé\nTEST;Zoé\n",
    "Nom;Prénom;Organisation;Nom;Prénom\nESSAI;Zoé;IFRI;Max;Paul\nTEST;Zoé;IFRI;Max;Anne\n",
  ])
  func `the family name is read whatever its column is called, and the first person's`(
    table: String
  ) throws {
    let environment = try imported(table)
    let list = environment.run("contacts list").output
    #expect(list.contains("Zoé ESSAI") && list.contains("Zoé TEST"), "\(list)")
  }

  @Test func `who may be asked at a house has the address, and not the house`() throws {
    let environment = try imported(
      "Organisation;Interlocuteur;Courriel\nIFRI d’essai;Zoé Essai;zoe@exemple.org\n")
    #expect(shown("Zoé Essai", in: environment).contains("zoe@exemple.org"))
    #expect(!shown("IFRI d’essai", in: environment).contains("zoe@exemple.org"))
  }

  @Test(arguments: [
    "Nom;Organisation;Titre;Fonction\nPaul Essai;IFRI d’essai;M.;Directeur\n",
    "Nom;Organisation;Titre;Fonction\nPaul Essai;IFRI d’essai;;Directeur\n",
  ])
  func `a title that addresses somebody is no post`(table: String) throws {
    let outcome = shown("Paul Essai", in: try imported(table))
    #expect(outcome.contains("Directeur"), "\(outcome)")
    #expect(!outcome.contains("\"M.\""), "\(outcome)")
  }

  @Test func `a post that nobody holds is nobody's`() throws {
    let environment = try imported(
      "Nom;Fonction;Organisation;Tél\nVacant;Ambassadeur;Ambassade d’Essai;01\n"
        + "(à pourvoir);Ambassadeur;Ambassade de Test;02\n")
    let list = environment.run("contacts list").output
    #expect(!list.contains("acant") && !list.contains("pourvoir"), "\(list)")
    #expect(shown("Ambassade d’Essai", in: environment).contains("\"01\""))
  }

  // MARK: Meetings

  @Test(arguments: ["Responsable", "Priorité", "Échéance", "Fait"])
  func `a table of those who were there is one of meetings`(heading: String) throws {
    let environment = try imported(
      "Date;Objet;Participants;Lieu;\(heading)\n2025-03-12;Point d’essai;Paul Essai;Paris;\n")
    #expect(environment.run("meeting list").output.contains("Point d’essai"))
  }

  @Test func `how a promise stands is not how the meeting does`() throws {
    let environment = try imported(
      "Date;Objet;Participants;Actions;Échéance;Statut\n"
        + "2025-03-12;Point d’essai;Paul Essai;Remercier par écrit;2025-03-20;Annulé\n")
    #expect(environment.run("meeting list --status held").output.contains("Point d’essai"))
    #expect(!environment.run("due").output.contains("Remercier"))
  }

  @Test(arguments: ["Annulé", "Tenu"])
  func `how the meeting stands is no promise's, where nothing is due`(status: String) throws {
    let environment = try imported(
      "Date;Objet;Participants;Suites;Statut\n2025-03-12;Point d’essai;Paul Essai;;\(status)\n")
    let list = environment.run(
      "meeting list --status \(status == "Tenu" ? "held" : "cancelled")")
    #expect(list.output.contains("Point d’essai"), "\(list.output)")
  }

  @Test func `a column of something else than the marking is left out as it is told`() throws {
    let environment = try environment()
    let path = try file(
      "Date;Objet;Participants;Classification\n2025-03-12;Point d’essai;Paul Essai;Bilatéral\n",
      named: "c.csv", in: environment)
    let outcome = environment.run("import \(path) --yes")
    #expect(outcome.status == 65 && outcome.errors.contains("--map \"Classification=\""))
    #expect(environment.run("import \(path) --yes --map \"Classification=\"").status == 0)
  }

  @Test(arguments: [
    "ANNULÉ - Déjeuner d’essai", "[Annulé] Déjeuner d’essai", "Déjeuner d’essai (annulé)",
    "CANCELLED: Déjeuner d’essai", "Déjeuner d’essai [canceled]",
  ])
  func `a meeting that its title says was cancelled was not held`(title: String) throws {
    let environment = try imported("Date;Objet;Participants\n2025-03-12;\(title);Paul Essai\n")
    #expect(environment.run("meeting list --status cancelled").output.contains("Déjeuner d’essai"))
  }

  @Test func `a meeting about what was cancelled was held`() throws {
    let environment = try imported(
      "Date;Objet;Participants\n2025-03-12;Vol annulé : que faire (suite);Paul Essai\n")
    #expect(environment.run("meeting list --status held").output.contains("Vol annulé"))
  }

  @Test func `those invited are not those present`() throws {
    let environment = try imported(
      "Date;Objet;Présents;Invités\n2025-03-12;Point d’essai;Paul Essai;Zoé Test\n")
    let list = environment.run("meeting list").output
    #expect(list.contains("Paul Essai") && !list.contains("Zoé Test"), "\(list)")
  }

  @Test func `who was absent did not take part`() throws {
    let environment = try imported(
      "Date;Objet;Participants\n2025-03-12;Point d’essai;\"Paul Essai (absent); Zoé Test\"\n")
    let list = environment.run("meeting list").output
    #expect(list.contains("Zoé Test") && !list.contains("Paul Essai"), "\(list)")
    #expect(shown("Paul Essai", in: environment).contains("\"lastContact\":null"))
  }

  @Test(arguments: [
    ("M. Dupont, Mme Durand", ["Dupont", "Durand"]),
    ("M. Dupont, directeur, Mme Durand, conseillère", ["Dupont", "Durand"]),
    ("Dupont, M. Jean", ["Jean Dupont"]), ("M. Dupont, directeur", ["Dupont"]),
  ])
  func `people who are addressed are told apart by commas`(
    cell: String, names: [String]
  ) throws {
    let environment = try imported(
      "Date;Objet;Participants\n2025-03-12;Point d’essai;\"\(cell)\"\n")
    let list = environment.run("meeting list --format csv").output
    let line = list.split(whereSeparator: \.isNewline).first { $0.contains("Point d’essai") }
    let found = line.map { line in names.filter { line.contains($0) } } ?? []
    #expect(found == names, "\(line ?? "")")
    #expect((line?.contains("; ") ?? false) == (names.count > 1), "\(line ?? "")")
  }

  @Test func `an address of another is no reason to take Mme Test for M. Essai`() throws {
    let environment = try imported("Nom;Courriel\nPaul Essai;p@exemple.org\n")
    let path = try file(
      "Date;Objet;Participants\n2025-03-12;Point d’essai;Mme Test <p@exemple.org>\n",
      named: "m.csv", in: environment)
    for _ in 1...2 { #expect(environment.run("import \(path) --yes").status == 0) }
    let list = environment.run("meeting list").output
    #expect(list.contains("Test") && !list.contains("Paul Essai"), "\(list)")
  }
}
