import Diplomacy
import TestSupport
import Testing

/// Under which heading of the page « Activité diplomatique & Rencontres » an exchange stands.
@Suite struct PublicActivityTests {
  private static let codes: [(code: String, parent: String?, iso: String?)] = [
    ("asie-centrale", nil, nil), ("kazakhstan", "asie-centrale", "KZ"),
    ("semipalatinsk", "kazakhstan", nil), ("ouzbekistan", "asie-centrale", "UZ"),
    ("union-europeenne", nil, nil), ("institutions-europeennes", "union-europeenne", nil),
    ("parlement-europeen", "institutions-europeennes", nil),
    ("france", "union-europeenne", "FR"), ("paris", "france", nil),
    ("afrique-francophone", nil, nil), ("congo", "afrique-francophone", "CG"),
    ("multilateral", nil, nil), ("otan", "multilateral", nil),
    ("union-africaine", "multilateral", nil),
  ]

  private let tree: ZoneTree
  private let rule: ActivityRule

  init() throws {
    var numbers: [String: Zone.ID] = [:]
    var zones: [Zone] = []
    for (place, known) in Self.codes.enumerated() {
      let id = Zone.ID(Int64(place + 1))
      numbers[known.code] = id
      let kind: ZoneKind? = known.iso != nil ? .country : nil
      zones.append(
        try Zone(
          id: id, code: #require(ZoneCode(known.code)),
          parent: known.parent.flatMap { numbers[$0] }, name: Sample.name(known.code, known.code),
          iso: known.iso.flatMap { CountryCode($0) }, m49: nil, kind: kind))
    }
    tree = try ZoneTree(zones)
    rule = ActivityRule(tree: tree, home: [try #require(numbers["paris"])])
  }

  private func heading(
    _ kind: InteractionKind, _ zones: String..., format: ExchangeFormat? = nil,
    isChatham: Bool = false
  ) -> String {
    let facts = ActivityFacts(
      kind: kind, format: format,
      zones: zones.compactMap { code in tree.zones.first { $0.code.text == code }?.id },
      isUnderChathamHouseRule: isChatham)
    let heading = rule.heading(of: facts)
    return heading.country.flatMap { tree[$0]?.code.text } ?? heading.code
  }

  @Test func `what concerns one country but our own is bilateral`() {
    #expect(heading(.meeting, "kazakhstan") == "kazakhstan")
    #expect(heading(.letter, "kazakhstan", "france", "union-europeenne") == "kazakhstan")
    #expect(heading(.visit, "semipalatinsk") == "kazakhstan", "what lies in a country is of it")
    #expect(heading(.meeting, "kazakhstan", "ouzbekistan") == "representatives")
    #expect(heading(.meeting, "kazakhstan", format: .multilateral) == "representatives")
    #expect(heading(.meeting, "france") == "representatives", "our own country is no other")
  }

  @Test func `an event is presence in a forum unless it is recorded as bilateral`() {
    #expect(heading(.event, "kazakhstan", "france") == "forums")
    #expect(heading(.event, "kazakhstan", "france", format: .bilateral) == "kazakhstan")
    #expect(heading(.event) == "forums")
    #expect(heading(.event, "otan", format: .multilateral) == "forums")
  }

  @Test func `Africa and the institutions of the Union have headings of their own`() {
    #expect(heading(.meeting, "congo") == "africa")
    #expect(heading(.event, "afrique-francophone", "france", format: .multilateral) == "africa")
    #expect(heading(.letter, "union-africaine") == "africa")
    #expect(heading(.meeting, "parlement-europeen") == "institutions")
    #expect(heading(.event, "parlement-europeen") == "institutions")
    #expect(heading(.meeting, "union-europeenne") == "institutions")
    #expect(heading(.meeting, "otan") == "representatives")
    #expect(heading(.call) == "representatives")
  }

  @Test func `under the Chatham House Rule no heading says who was there`() {
    #expect(heading(.meeting, "kazakhstan", isChatham: true) == "representatives")
    #expect(heading(.event, "congo", format: .bilateral, isChatham: true) == "forums")
    #expect(heading(.visit, "parlement-europeen", isChatham: true) == "representatives")
  }

  @Test func `countries come first by name, the rest in the order of the page`() {
    let headings = rule.sorted(
      [
        .institutions, .forums, .bilateral(Zone.ID(4)), .representatives, .africa,
        .bilateral(Zone.ID(2)),
      ], in: .french)
    #expect(
      headings == [
        .bilateral(Zone.ID(2)), .bilateral(Zone.ID(4)), .africa, .representatives, .forums,
        .institutions,
      ])
  }

  @Test func `a whole counts what it tells and what it keeps back, and bears the highest marking`()
  {
    let counts: [(marking: Marking?, count: Int)] = [(nil, 3), (.clear, 2), (.green, 1), (.red, 4)]
    let all = Admission(counts, under: .all)
    #expect((all.told, all.withheld, all.marking) == (10, 0, .red))
    let green = Admission(counts, under: Clearance(limit: .green))
    #expect((green.told, green.withheld, green.marking) == (3, 7, .green))
    let amber = Admission(counts, under: Clearance(limit: .amber))
    #expect((amber.told, amber.withheld, amber.marking) == (6, 4, .amber))
    let published = Admission(counts, under: .publicOnly)
    #expect((published.told, published.withheld, published.marking) == (2, 8, .clear))
    #expect(Admission([(nil, 5)], under: .all).marking == nil, "who uses no markings sees none")
  }
}
