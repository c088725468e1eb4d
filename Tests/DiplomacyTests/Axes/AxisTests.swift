import Diplomacy
import TestSupport
import Testing

@Suite struct AxisTests {
  private let axes: [Axis]

  init() throws {
    let names = [
      ("deminage", "déminage", "demining"), ("cybersecurite", "cybersécurité", "cybersecurity"),
      ("ia", "intelligence artificielle", "artificial intelligence"),
      ("gouvernance-ia", "gouvernance de l’intelligence artificielle", "governance of AI"),
    ]
    axes = try names.enumerated().map { index, name in
      try Axis(
        id: Axis.ID(Int64(index + 1)), code: Sample.handle(name.0),
        name: Sample.name(name.1, name.2))
    }
  }

  @Test(arguments: [
    ("ia", ["ia"]), ("IA", ["ia"]), ("déminage", ["deminage"]), ("DEMINING", ["deminage"]),
    ("intelligence artificielle", ["ia"]), ("intelligence", ["ia", "gouvernance-ia"]),
    ("gouvernance ia", ["gouvernance-ia"]), ("cyber", ["cybersecurite"]), ("sport", []), ("", []),
  ])
  func `an axis is found by code, name and beginnings in both languages`(
    typed: String, codes: [String]
  ) {
    #expect(axes.matches(typed).map(\.code.text) == codes)
  }

  @Test(arguments: [
    ("IA", ["ia"]), ("Intelligence artificielle", ["ia"]), ("DEMINING", ["deminage"]),
    ("intelligence", []), ("cyber", []), ("gouvernance", []), ("", []),
  ])
  func `an axis is named by its code or its whole name`(typed: String, codes: [String]) {
    #expect(axes.named(typed).map(\.code.text) == codes)
  }

  @Test(arguments: [
    ("deminnage", ["deminage"]), ("cybersécurté", ["cybersecurite"]), ("ai", ["ia"]),
    ("ib", ["ia"]),
    ("sport", []),
  ])
  func `a slip of the hand is recognised`(typed: String, codes: [String]) {
    #expect(axes.lookalikes(of: typed).map(\.code.text) == codes)
  }

  @Test func `an axis typed in passing has one name, and a code made of it`() throws {
    let draft = try AxisDraft(typed: Line("Énergie nucléaire"))
    #expect(draft.code.text == "energie-nucleaire")
    #expect(
      draft.name[.french] == "Énergie nucléaire" && draft.name[.english] == "Énergie nucléaire")
  }
}
