import CessCLI
import Foundation
import TestSupport
import Testing

/// What a source says again, and what another says of the same.
@Suite struct ImportSourceTests: ImportSuite {
  @Test func `two spreadsheets that count from 1 are two sources`() throws {
    let environment = try environment()
    let first = try file(Self.meetings, named: "un.csv", in: environment)
    let second = try file(
      "No,Date,Objet,Avec\n1,2025-06-06,Autre,Ali Exemple\n", named: "deux.csv", in: environment)
    let before = environment.run("meeting list --format ids").lines.count
    #expect(environment.run("import \(first) --yes --kind meetings").status == 0)
    let outcome = environment.run("import \(second) --yes --kind meetings --json")
    #expect(outcome.output.contains("\"created\":1,\"updated\":0"), "\(outcome.output)")
    #expect(environment.run("meeting list --format ids").lines.count == before + 2)
  }

  @Test func `who is called by signs alone comes in once, each by theirs`() throws {
    let environment = try environment()
    let table = try file(
      "Date;Objet;Avec\n2025-05-05;Un;★\n2025-05-06;Deux;😀\n2025-05-07;Trois;★\n", named: "r.csv",
      in: environment)
    let contacts = try file("Nom;Organisme\n😀;Agence\n★;Agence\n", named: "c.csv", in: environment)
    func run(_ line: String, _ told: String...) {
      let outcome = environment.run("import \(line) --yes --json")
      #expect(outcome.status == 0 && told.allSatisfy(outcome.output.contains), "\(outcome.output)")
    }
    run(table, #""created":3,"#, #""newcomers":2"#)
    for _ in 1...2 { run(table, #""created":0,"updated":0,"unchanged":3"#, #""newcomers":0"#) }
    run("\(contacts) --kind contacts", #""created":0,"updated":2"#)
    for _ in 1...2 { run("\(contacts) --kind contacts", #""created":0,"updated":0,"unchanged":2"#) }
    #expect(
      environment.run("contacts list --format csv").lines.count { $0.contains("Agence,") } <= 2)
  }

  /// Imports a table of persons with their posts, as its source has them now.
  private func giveTitle(_ title: String, in environment: TestEnvironment) throws {
    let table = try file(
      "id;Nom;Organisme;Fonction\n1;Jean Exemple;Agence d’essai;\(title)\n", named: "postes.csv",
      in: environment)
    #expect(environment.run("import \(table) --yes").status == 0)
  }

  /// The titles of the posts that Jean Exemple holds.
  private func titles(in environment: TestEnvironment) -> [String] {
    environment.run("contacts show \"Jean Exemple\"").lines.filter {
      $0.contains("Agence d’essai")
    }.map { String($0.prefix { $0 != "–" }).trimmingCharacters(in: .whitespaces) }
  }

  @Test func `a title that is taken back and comes again ends the one before again`() throws {
    let environment = try environment()
    try giveTitle("Conseiller", in: environment)
    try giveTitle("Directeur", in: environment)
    let before = environment.run("contacts show \"Jean Exemple\"").output
    #expect(environment.run("undo --yes").status == 0)
    try giveTitle("Directeur", in: environment)
    #expect(environment.run("contacts show \"Jean Exemple\"").output == before)
    #expect(titles(in: environment) == ["Conseiller", "Directeur"])
    #expect(before.components(separatedBy: "terminé").count == 2, "\(before)")
  }

  @Test func `each new title of a source ends the one before, whoever else knows the person`()
    throws
  {
    let environment = try environment()
    try giveTitle("Conseiller", in: environment)
    let card = try file(
      "BEGIN:VCARD\nVERSION:3.0\nFN:Jean Exemple\nTEL:+33 1 00 00 00 01\nEND:VCARD\n",
      named: "jean.vcf", in: environment)
    #expect(environment.run("import \(card) --yes").status == 0)
    for title in ["Directeur", "Ministre", "Président"] { try giveTitle(title, in: environment) }
    let shown = environment.run("contacts show \"Jean Exemple\"").output
    #expect(titles(in: environment).count == 4)
    #expect(shown.components(separatedBy: "terminé").count == 4, "\(shown)")
  }

  @Test func `a sort of organisation that is corrected there is corrected here`() throws {
    let environment = try environment()
    func bring(_ kind: String) throws -> TestEnvironment.Outcome {
      let table = try file(
        "uid;name;kind\n2;Maison d’essai;\(kind)\n", named: "maisons.csv", in: environment)
      return environment.run("import \(table) --yes")
    }
    #expect(try bring("embassy").status == 0)
    #expect(try bring("consulate").errors.contains("1 mis à jour"))
    #expect(environment.run("contacts show \"Maison d’essai\"").output.contains("consulat"))
    // Whoever has a house is none.
    let person = try bring("person")
    #expect(person.status == 65 && person.errors.contains("ne s’accorde pas"), "\(person.errors)")
  }

  @Test func `under the name that a source takes away somebody is found still`() throws {
    let environment = try environment()
    for name in ["Anna Essai", "Anna Exemple"] {
      let table = try file("uid;Nom\n7;\(name)\n", named: "noms.csv", in: environment)
      #expect(environment.run("import \(table) --yes").status == 0)
    }
    let shown = environment.run("contacts show \"Anna Essai\"")
    #expect(shown.status == 0 && shown.output.contains("Anna Exemple"), "\(shown.errors)")
  }

  @Test func `an identical name fills what is blank beside it, and is no conflict`() throws {
    let environment = try environment()
    #expect(environment.run("contacts add \"Anna Essai\"").status == 0)
    let card = try file(
      "BEGIN:VCARD\nVERSION:3.0\nUID:a1\nFN:Anna Essai\nN:Essai;Anna;;;\nEND:VCARD\n",
      named: "anna.vcf", in: environment)
    let outcome = environment.run("import \(card) --yes --json").output
    #expect(outcome.contains("\"fields\":[\"familyName\"],\"conflicts\":[]"), "\(outcome)")
  }

  @Test(arguments: ["card", "calendar", "mail", "folder"])
  func `a table is not called as what bears identifiers of its own`(name: String) throws {
    let environment = try environment()
    let table = try file(Self.meetings, named: "t.csv", in: environment)
    let said = environment.run("import \(table) --yes --source \(name)")
    #expect(said.status == 64 && said.errors.contains("--source"), "\(said.errors)")
    let called = try file(Self.meetings, named: name, in: environment)
    #expect(environment.run("import \(called) --yes").status == 64)
    #expect(environment.run("import \(called) --yes --source cahier").status == 0)
  }

  @Test func `a file called otherwise today is the source it was when that is said`() throws {
    let environment = try environment()
    let old = try file(Self.meetings, named: "2025-05.csv", in: environment)
    let new = try file(
      Self.meetings.replacing("Point", with: "Point d’étape"), named: "2025-06.csv",
      in: environment)
    #expect(environment.run("import \(old) --yes --source cahier").status == 0)
    let outcome = environment.run("import \(new) --yes --source cahier --json")
    #expect(outcome.output.contains("\"created\":0,\"updated\":1"), "\(outcome.output)")
    #expect(outcome.output.contains("\"fields\":[\"title\"]"))
  }
}
