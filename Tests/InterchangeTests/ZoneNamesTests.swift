import Diplomacy
import Testing

@testable import Interchange

@Suite struct ZoneNamesTests {
  @Test(arguments: [
    ("République tchèque", "CZ"), ("czech republic", "CZ"), ("Burma", "MM"),
    ("Ivory Coast", "CI"), ("République du Congo", "CG"), ("congo kinshasa", "CD"), ("RDC", "CD"),
    ("Turkey", "TR"), ("Fédération de Russie", "RU"), ("Vatican", "VA"), ("USA", "US"),
    ("Kyrgyz Republic", "KG"), ("République de Corée", "KR"), ("ROYAUME DU MAROC", "MA"),
    ("Kirghizie", "KG"), ("Hollande", "NL"), ("U.S.A.", "US"), ("R.F.A.", "DE"),
    ("UE", "union-europeenne"), ("EU", "union-europeenne"), ("UN", "onu"),
    ("SEAE", "action-exterieure"),
    ("South Caucasus", "caucase"), ("XK", "kosovo"),
  ])
  func `a zone is found by its other names`(name: String, code: String) {
    #expect(ZoneNames.zone(called: name) == code)
  }

  @Test(arguments: ["", "…", "Kazakhstan", "Atlantide", "République", "E.U."])
  func `what is no other name finds nothing`(name: String) {
    #expect(ZoneNames.zone(called: name) == nil)
  }

  @Test func `a name stands for one zone of the table, and no zone is called so`() throws {
    let zones = try StandardZones.load()
    let codes = Set(zones.flatMap { [$0.iso?.text, $0.code.text] }.compactMap(\.self))
    var taken = Set(
      zones.flatMap { [$0.code.text, $0.name[.french], $0.name[.english]].map(Folding.fold) })
    for (code, name) in try ZoneNames.load() {
      #expect(codes.contains(code), "\(code)")
      #expect(taken.insert(Folding.fold(name)).inserted, "\(name)")
    }
  }

  @Test(arguments: [
    ("Fr\tNom", "neither an ISO 3166-1 alpha-2 code nor a zone’s: Fr"),
    ("FR\t…", "a name is empty"),
    ("FR", "expected 2 cells, found 1"),
  ])
  func `a bad line is refused with its number`(line: String, reason: String) {
    #expect(throws: TableError(file: "zone-names.tsv", line: 2, reason: reason)) {
      _ = try ZoneNames.parse(Array("zone\tname\n\(line)\n".utf8))
    }
  }
}
