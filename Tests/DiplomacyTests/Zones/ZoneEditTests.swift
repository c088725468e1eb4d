import Diplomacy
import TestSupport
import Testing

/// A small world: `asie` > `kazakhstan` > `almaty`, `japon`; `multilateral` > `otan`; `union`.
struct SmallWorld {
  let tree: ZoneTree

  init(retired: [String: String] = [:]) throws {
    let rows: [(String, Int64?, String, String, String?, ZoneKind?)] = [
      ("asie", nil, "Asie", "Asia", nil, nil),
      ("kazakhstan", 1, "Kazakhstan", "Kazakhstan", "KZ", nil),
      ("almaty", 2, "Almaty", "Almaty", nil, nil),
      ("japon", 1, "Japon", "Japan", "JP", nil),
      ("multilateral", nil, "Multilatéral", "Multilateral", nil, nil),
      ("otan", 5, "OTAN", "NATO", nil, nil),
      ("conferences", 5, "Conférences", "Conferences", nil, .area),
      ("union", nil, "Union", "Union", nil, .forum),
      ("steppes", 1, "Steppes", "Steppes", nil, nil),
      ("emirats", 1, "Émirats", "Emirates", "AE", nil),
    ]
    tree = try ZoneTree(
      rows.enumerated().map { index, row in
        try Zone(
          id: Zone.ID(Int64(index + 1)), code: #require(ZoneCode(row.0)),
          parent: row.1.map { Zone.ID($0) }, name: Sample.name(row.2, row.3),
          iso: row.4.flatMap { CountryCode($0) }, m49: nil, kind: row.5,
          retiredOn: retired[row.0].map(Sample.day))
      })
  }

  func zone(_ code: String) throws -> Zone {
    try #require(tree.zones.first { $0.code.text == code })
  }

  func code(_ text: String) throws -> ZoneCode { try #require(ZoneCode(text)) }
}

@Suite struct ZoneKindTests {
  @Test(arguments: [
    ("asie", ZoneKind.area), ("kazakhstan", .country), ("almaty", .area), ("multilateral", .area),
    ("otan", .forum), ("conferences", .area), ("union", .forum),
  ])
  func `a zone is what is recorded, else what its code and its place say`(
    code: String, kind: ZoneKind
  ) throws {
    let world = try SmallWorld()
    #expect(try world.tree.kind(of: world.zone(code)) == kind)
  }

  @Test func `a tree is read areas first, then countries by name in the language`() throws {
    let tree = try SmallWorld().tree
    func codes(_ language: Language) -> [String] {
      tree.reading(from: [Zone.ID(1)], in: language) { _ in true }.map(\.zone.code.text)
    }
    #expect(codes(.french) == ["asie", "steppes", "emirats", "japon", "kazakhstan", "almaty"])
    #expect(codes(.english) == ["asie", "steppes", "emirats", "japon", "kazakhstan", "almaty"])
    #expect(
      tree.reading(in: .french) { $0.code.text != "asie" }.map(\.zone.code.text) == [
        "multilateral", "otan", "conferences", "union",
      ])
  }

  @Test func `each zone knows whether it is the last on every level down to it`() throws {
    let tree = try SmallWorld().tree
    let told = tree.reading(from: [Zone.ID(1)], in: .french) { _ in true }
    #expect(
      told.map(\.lasts) == [[], [false], [false], [false], [true], [true, true]])
  }

  @Test func `a branch asked for twice, or within another, is told once`() throws {
    let tree = try SmallWorld().tree
    let told = tree.reading(from: [2, 1, 1].map { Zone.ID($0) }, in: .french) { _ in true }
    #expect(told.count == 6)
    #expect(told.first?.zone.code.text == "asie")
  }

  @Test func `another name of a zone is asked for after the names, before their beginnings`()
    throws
  {
    let tree = try SmallWorld().tree
    func found(_ typed: String) -> [String] {
      tree.matches(typed) { ["Kazakh": "JP", "Japon": "JP", "Asi": "japon"][$0] }
        .map(\.code.text)
    }
    #expect(found("Kazakh") == ["japon"])
    #expect(found("Asi") == ["japon"])
    #expect(found("Kazakhst") == ["kazakhstan"])
    #expect(found("Kazakhstan") == ["kazakhstan"])
  }
}

@Suite struct ZoneEditTests {
  private func edit(_ change: (inout ZoneEdit) -> Void) -> ZoneEdit {
    var edit = ZoneEdit()
    change(&edit)
    return edit
  }

  @Test func `what is not named stays`() throws {
    let world = try SmallWorld(retired: ["otan": "2030-01-01"])
    for zone in world.tree.zones { #expect(try world.tree.applying(ZoneEdit(), to: zone) == zone) }
    #expect(ZoneEdit().isEmpty)
  }

  @Test func `a zone is renamed in one language, moved, given codes`() throws {
    let world = try SmallWorld()
    let name = try Line("Almaty-ville")
    let edited = try world.tree.applying(
      edit {
        $0.french = name
        $0.place = .inside(Zone.ID(4))
        $0.m49 = M49Code("999")
        $0.kind = .forum
      }, to: world.zone("almaty"))
    #expect(edited.name == BilingualName(french: name, english: try Line("Almaty")))
    #expect(edited.parent == Zone.ID(4) && edited.m49?.text == "999" && edited.kind == .forum)
    let top = try world.tree.applying(edit { $0.place = .top }, to: world.zone("almaty"))
    #expect(top.parent == nil)
  }

  @Test(
    arguments: [
      ("asie", 3, ["asie", "almaty", "kazakhstan", "asie"]), ("asie", 1, ["asie", "asie"]),
      ("kazakhstan", 3, ["kazakhstan", "almaty", "kazakhstan"]),
    ] as [(String, Int64, [String])])
  func `a move that would make a loop is refused, and the loop named`(
    moved: String, into parent: Int64, circle: [String]
  ) throws {
    let world = try SmallWorld()
    #expect(throws: ZoneError.loop(circle.compactMap { ZoneCode($0) })) {
      try world.tree.applying(
        edit { $0.place = .inside(Zone.ID(parent)) }, to: world.zone(moved))
    }
  }

  @Test(arguments: [701, 702, 703] as [UInt64])
  func `any move either keeps a tree or is refused as a loop`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let world = try SmallWorld()
    for _ in 0..<200 {
      let zone = try #require(world.tree.zones.randomElement(using: &random))
      let into = try #require(world.tree.zones.randomElement(using: &random))
      let isLoop = world.tree.subtree(of: zone.id).contains(into.id)
      let move = edit { $0.place = .inside(into.id) }
      guard isLoop else {
        let moved = try world.tree.applying(move, to: zone)
        let tree = try ZoneTree(world.tree.zones.map { $0.id == moved.id ? moved : $0 })
        #expect(tree.path(to: moved.id).contains { $0.id == into.id }, "seed \(seed)")
        continue
      }
      let error = #expect(throws: ZoneError.self) { try world.tree.applying(move, to: zone) }
      guard case .loop(let circle) = error else {
        Issue.record("seed \(seed): \(String(describing: error))")
        continue
      }
      #expect(circle.first == zone.code && circle.last == zone.code, "seed \(seed)")
    }
  }

  @Test func `a code that another zone has is refused`() throws {
    let world = try SmallWorld()
    #expect(throws: ZoneError.taken("JP", by: try world.code("japon"))) {
      try world.tree.applying(edit { $0.iso = CountryCode("JP") }, to: world.zone("otan"))
    }
    let same = try world.zone("japon")
    #expect(try world.tree.applying(edit { $0.iso = CountryCode("jp") }, to: same) == same)
  }

  @Test func `a zone is out of service from the day it is retired, not before`() throws {
    let zone = try SmallWorld(retired: ["otan": "2026-01-01"]).zone("otan")
    #expect(try !zone.isRetired(on: Sample.day("2025-12-31")))
    #expect(try zone.isRetired(on: Sample.day("2026-01-01")))
    #expect(try !SmallWorld().zone("otan").isRetired(on: .last))
  }

  @Test func `a zone is not retired while it holds others in service`() throws {
    let day = try Sample.day("2026-01-01")
    let retire = edit { $0.retirement = .from(day) }
    let world = try SmallWorld()
    #expect(throws: ZoneError.holds(try world.code("kazakhstan"), [try world.code("almaty")])) {
      try world.tree.applying(retire, to: world.zone("kazakhstan"))
    }
    let later = try SmallWorld(retired: ["almaty": "2027-01-01"])
    #expect(throws: ZoneError.self) {
      try later.tree.applying(retire, to: later.zone("kazakhstan"))
    }
    let before = try SmallWorld(retired: ["almaty": "2025-01-01"])
    #expect(
      try before.tree.applying(retire, to: before.zone("kazakhstan")).retiredOn == day)
  }

  @Test func `nothing in service is put into a zone that is retired`() throws {
    let world = try SmallWorld(retired: ["kazakhstan": "2026-01-01", "almaty": "2025-01-01"])
    let retired = ZoneError.retired(
      try world.code("kazakhstan"), on: try Sample.day("2026-01-01"))
    #expect(throws: retired) {
      try world.tree.applying(edit { $0.retirement = .ended }, to: world.zone("almaty"))
    }
    #expect(throws: retired) {
      try world.tree.applying(edit { $0.place = .inside(Zone.ID(2)) }, to: world.zone("japon"))
    }
    let restored = try world.tree.applying(
      edit { $0.retirement = .ended }, to: world.zone("kazakhstan"))
    #expect(restored.retiredOn == nil)
  }
}
