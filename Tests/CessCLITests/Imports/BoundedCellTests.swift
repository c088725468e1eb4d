import CessCLI
import TestSupport
import Testing

/// A small file does not fill the memory.
@Suite struct BoundedCellTests: ImportSuite {
  @Test(arguments: [
    ("Nom,Courriel,Tag\nZoé Essai,zoe@exemple.org,", "a,"),
    ("Tâche,Échéance,Responsable\nx,2027-01-05,", "Zoé;"),
    ("Date,Objet,Avec\n2025-05-05,Point,", "M. Zoé Essai, "),
  ])
  func `a cell with more in it than may be is a wrong row, and no other is`(
    beginning: String, part: String
  ) throws {
    let environment = try environment()
    let text = beginning + "\"" + String(repeating: part, count: 2_000) + "\"\n"
    let outcome = try imported(text, in: environment)
    #expect(
      outcome.status == 65 && outcome.errors.contains("1000"), "\(outcome.errors.prefix(900))")
  }

  @Test func `so is a property of a card`() throws {
    let environment = try environment()
    let path = try file(
      "BEGIN:VCARD\nVERSION:3.0\nFN:Zoé\nCATEGORIES:\(String(repeating: "a,", count: 2_000))\nEND:VCARD\n",
      named: "c.vcf", in: environment)
    let outcome = environment.run("import \(path) --yes")
    #expect(outcome.status == 65 && outcome.errors.contains("1000"), "\(outcome.errors)")
  }

  @Test func `a long note is one text`() throws {
    let environment = try environment()
    let note = String(repeating: "ligne, et ", count: 2_000)
    let path = try file(
      "Nom complet,Notes\nZoé Essai,\"\(note)\"\n", named: "t.csv", in: environment)
    #expect(environment.run("import \(path) --yes").status == 0)
  }

  @Test func `a value is told in a few words, however many marks are upon one letter`() throws {
    let environment = try environment()
    let path = try file(
      "Z\(String(repeating: "\u{301}", count: 100_000)),z\n", named: "t.csv", in: environment)
    #expect(environment.run("import \(path) -n").errors.utf8.count < 4_000)
  }
}
