import Diplomacy
import TestSupport
import Testing

@Suite struct ZoneCodeTests {
  @Test(arguments: ["eu", "asie-centrale", "g7", "a12", "unesco-2"])
  func `takes lower-case words joined by hyphens, with a letter`(text: String) throws {
    #expect(try #require(ZoneCode(text)).text == text)
  }

  @Test(arguments: ["", "a", "A", "Ab", "é-a", "a--b", "-ab", "ab-", "398", "12-3", "a b", "a_b"])
  func `refuses anything else`(text: String) {
    #expect(ZoneCode(text) == nil)
  }

  @Test func `takes 64 bytes and no more`() {
    #expect(ZoneCode(String(repeating: "a", count: 64)) != nil)
    #expect(ZoneCode(String(repeating: "a", count: 65)) == nil)
  }

  @Test func `ISO codes are two letters in either case, M49 codes three digits`() {
    #expect(CountryCode("kz")?.text == "KZ" && CountryCode("KZ")?.text == "KZ")
    for text in ["", "K", "KAZ", "K1", "ÉÉ"] { #expect(CountryCode(text) == nil, "\(text)") }
    #expect(M49Code("039")?.text == "039")
    for text in ["", "39", "0398", "٣٩٨", "a98", "-39"] { #expect(M49Code(text) == nil, "\(text)") }
  }

  @Test(arguments: ["ß", "ﬁ", "ﬆ"])
  func `one letter whose capitals are two is not an ISO code`(text: String) {
    #expect(CountryCode(text) == nil)
  }

  @Test func `a zone does not lie in itself`() throws {
    let code = try #require(ZoneCode("ici"))
    #expect(throws: ZoneError.loop([code, code])) { try Sample.zone("ici", in: "ici") }
  }
}

@Suite struct ZoneTreeTests {
  /// Makes zones of `code:parent` pairs, numbered from 1.
  private func zones(_ pairs: [(code: String, parent: Int64?)]) throws -> [Zone] {
    try pairs.enumerated().map { index, pair in
      try Zone(
        id: Zone.ID(Int64(index + 1)), code: #require(ZoneCode(pair.code)),
        parent: pair.parent.map { Zone.ID($0) }, name: Sample.name(pair.code, pair.code), iso: nil,
        m49: nil)
    }
  }

  private func codes(_ ids: [Zone.ID], in tree: ZoneTree) -> [String] {
    ids.compactMap { tree[$0]?.code.text }
  }

  @Test func `zones come each after its parent, siblings in the order recorded`() throws {
    let tree = try ZoneTree(
      zones([("bb", nil), ("aa", nil), ("a2", 2), ("b1", 1), ("a1", 2), ("b11", 4)]))
    #expect(tree.zones.map(\.code.text) == ["bb", "b1", "b11", "aa", "a2", "a1"])
    #expect(tree.children(of: nil).map(\.code.text) == ["bb", "aa"])
    #expect(tree.children(of: Zone.ID(2)).map(\.code.text) == ["a2", "a1"])
    #expect(codes(tree.subtree(of: Zone.ID(1)), in: tree) == ["bb", "b1", "b11"])
    #expect(
      codes(tree.subtree(of: [4, 1, 6].map { Zone.ID($0) }), in: tree) == ["b1", "b11", "bb"])
    #expect(tree.path(to: Zone.ID(6)).map(\.code.text) == ["bb", "b1", "b11"])
  }

  @Test func `a zone that is not there has no place`() throws {
    let tree = try ZoneTree(zones([("aa", nil)]))
    #expect(tree[Zone.ID(9)] == nil)
    #expect(tree.path(to: Zone.ID(9)).isEmpty && tree.children(of: Zone.ID(9)).isEmpty)
    #expect(ZoneTree().zones.isEmpty)
  }

  @Test func `a parent that is not there is refused`() throws {
    let code = try #require(ZoneCode("bb"))
    #expect(throws: ZoneError.missingParent(code)) {
      try ZoneTree(zones([("aa", nil), ("bb", 9)]))
    }
  }

  @Test(
    arguments: [
      ([("aa", 2), ("bb", 1)], ["aa", "bb", "aa"]), ([("aa", 1)], ["aa", "aa"]),
      ([("rr", nil), ("aa", 4), ("bb", 2), ("cc", 3)], ["aa", "cc", "bb", "aa"]),
    ] as [([(String, Int64?)], [String])])
  func `a loop is named all round`(pairs: [(String, Int64?)], circle: [String]) throws {
    #expect(throws: ZoneError.loop(circle.compactMap { ZoneCode($0) })) {
      try ZoneTree(zones(pairs))
    }
  }

  @Test func `a loop is named without what only hangs from it`() throws {
    let pairs: [(String, Int64?)] = [("leaf", 2), ("bb", 3), ("cc", 2)]
    let circle = ["bb", "cc", "bb"].compactMap { ZoneCode($0) }
    #expect(throws: ZoneError.loop(circle)) { try ZoneTree(zones(pairs)) }
  }

  @Test(arguments: [101, 102, 103] as [UInt64])
  func `any tree is ordered, and any loop put in it found`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let count = Int.random(in: 2..<40, using: &random)
      // A parent is any zone already there; numbers are then dealt anew.
      var parents: [Int64?] = [nil]
      for number in 1..<count {
        parents.append(
          Int.random(in: 0..<6, using: &random) == 0
            ? nil : Int64.random(in: 1...Int64(number), using: &random))
      }
      let all = try zones(parents.enumerated().map { ("zone-\($0.offset)", $0.element) })
      let tree = try ZoneTree(all.shuffled(using: &random))
      let places = Dictionary(uniqueKeysWithValues: zip(tree.zones.map(\.id), 0...))
      #expect(places.count == count)
      for zone in all {
        if let parent = zone.parent, let above = places[parent], let place = places[zone.id] {
          #expect(above < place, "seed \(seed)")
        }
        let below = all.filter { tree.path(to: $0.id).contains { $0.id == zone.id } }.map(\.id)
        #expect(Set(tree.subtree(of: zone.id)) == Set(below), "seed \(seed)")
        #expect(tree.subtree(of: zone.id).count == below.count, "seed \(seed)")
      }
      // Hang a zone beneath one of its own subtree.
      let moved = Int64.random(in: 1...Int64(count), using: &random)
      let below = try #require(tree.subtree(of: Zone.ID(moved)).randomElement(using: &random))
      parents[Int(moved) - 1] = below.value
      let looped = try zones(parents.enumerated().map { ("zone-\($0.offset)", $0.element) })
        .shuffled(using: &random)
      let error = #expect(throws: ZoneError.self) { try ZoneTree(looped) }
      guard case .loop(let circle) = error else {
        Issue.record("seed \(seed): \(String(describing: error))")
        continue
      }
      // The circle holds the zone moved, once it is entered.
      #expect(circle.contains { $0.text == "zone-\(moved - 1)" }, "seed \(seed): \(circle)")
      #expect(circle.dropLast().contains { $0 == circle.last }, "seed \(seed): \(circle)")
    }
  }
}

@Suite struct ZoneMatchTests {
  private let tree: ZoneTree

  init() throws {
    let drafts: [(String, Int64?, String, String, String?, String?)] = [
      ("asie-centrale", nil, "Asie centrale", "Central Asia", nil, "143"),
      ("kazakhstan", 1, "Kazakhstan", "Kazakhstan", "KZ", "398"),
      ("otan", nil, "OTAN", "NATO", nil, nil),
      ("republique-tcheque", nil, "République tchèque", "Czech Republic", "CZ", "203"),
      ("republique-test", nil, "République du Test", "Republic of Test", nil, nil),
    ]
    tree = try ZoneTree(
      drafts.enumerated().map { index, draft in
        try Zone(
          id: Zone.ID(Int64(index + 1)), code: #require(ZoneCode(draft.0)),
          parent: draft.1.map { Zone.ID($0) }, name: Sample.name(draft.2, draft.3),
          iso: draft.4.flatMap { CountryCode($0) }, m49: draft.5.flatMap { M49Code($0) })
      })
  }

  @Test(arguments: [
    ("kazakhstan", ["kazakhstan"]), ("KZ", ["kazakhstan"]), ("kz", ["kazakhstan"]),
    ("398", ["kazakhstan"]), ("Kazakhstan", ["kazakhstan"]), ("Казахстан", ["kazakhstan"]),
    ("asie-centrale", ["asie-centrale"]), ("ASIE CENTRALE", ["asie-centrale"]),
    ("central asia", ["asie-centrale"]), ("cent", ["asie-centrale"]), ("NATO", ["otan"]),
    ("otan", ["otan"]), ("republique tcheque", ["republique-tcheque"]),
    ("république", ["republique-tcheque", "republique-test"]),
    ("rep tes", ["republique-test"]), ("zz", []), ("", []), ("…", []), ("999", []),
  ])
  func `a zone is found by code, ISO, M49, name and beginnings in both languages`(
    typed: String, codes: [String]
  ) {
    #expect(tree.matches(typed).map(\.code.text) == codes)
  }

  @Test(arguments: [
    ("le Kazakhstan", ["kazakhstan"]), ("the Kazakhstan", ["kazakhstan"]),
    ("Asie centrale > Kazakhstan", ["kazakhstan"]), ("OTAN > Kazakhstan", []), ("le", []),
    ("> Kazakhstan", ["kazakhstan"]), ("Kazakhstan >", ["kazakhstan"]), (">", []),
  ])
  func `an article and the zones that it lies in may stand before a name`(
    typed: String, codes: [String]
  ) {
    #expect(tree.matches(typed).map(\.code.text) == codes)
    #expect(tree.meant(by: typed).map(\.code.text) == codes)
  }

  @Test(arguments: [
    ("Kazakhstan", ["kazakhstan"]), ("kz", ["kazakhstan"]), ("cent", []), ("centrale", []),
    ("Central", ["asie-centrale"]), ("République", ["republique-tcheque"]),
    ("rep tes", []), ("", []), ("…", []),
  ])
  func `what another program says is a zone by whole words that begin a name`(
    said: String, codes: [String]
  ) {
    #expect(tree.meant(by: said).map(\.code.text) == codes)
  }
}
