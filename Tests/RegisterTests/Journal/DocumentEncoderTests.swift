import Foundation
import TestSupport
import Testing

@testable import Register

struct DocumentEncoderTests {
  /// What the journals of older registers were written with.
  private static let foundation = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  private func expectAsFoundation(
    _ value: some Encodable, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = String(decoding: try Self.foundation.encode(value), as: UTF8.self)
    // As bytes: `String` takes composed and decomposed letters for the same.
    #expect(
      Array(try value.document().utf8) == Array(expected.utf8), sourceLocation: sourceLocation)
  }

  @Test func `a document is what Foundation writes of the same value`() throws {
    var random = SplitMix64(seed: 2026)
    for _ in 0..<2_000 { try expectAsFoundation(JSONValue.random(depth: 3, &random)) }
  }

  @Test(arguments: 0...0x2FF)
  func `a character is written as Foundation writes it`(code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    try expectAsFoundation("a\(scalar)b/\u{2028}\u{1F1F0}\u{1F1FF}e\u{301}")
  }

  @Test func `keys stand in the order of their bytes`() throws {
    let keys = ["a", "A", "é", "ê", "a1", "a10", "a2", "", "Z", "ё", "\"", "aa"]
    try expectAsFoundation(Dictionary(uniqueKeysWithValues: keys.map { ($0, 1) }))
  }

  @Test func `numbers of every sort are written`() throws {
    struct Numbers: Encodable {
      var small: Int8 = -128
      var large = UInt64.max
      var long = Int64.min
      var truth = true
    }
    try expectAsFoundation(Numbers())
    try expectAsFoundation([Int32.min, Int32.max])
  }

  @Test(arguments: [0.5, 1.0, -0.0, .nan, .infinity])
  func `a fraction is no part of a record, and is refused`(number: Double) {
    #expect(throws: EncodingError.self) { try [number].document() }
    #expect(throws: EncodingError.self) { try ["a": Float(number)].document() }
  }

  @Test func `nothing, lists of nothing and values within values are written`() throws {
    struct Outer: Encodable {
      struct Empty: Encodable {}
      var none: String?
      var nothing: [String] = []
      var empty = Empty()
      var nested: [[Int?]] = [[1, nil], []]
      var named: [String: [String]?] = ["b": nil, "a": ["x"]]
    }
    try expectAsFoundation(Outer())
    try expectAsFoundation("alone")
    try expectAsFoundation([String]())
  }

  @Test func `containers within containers are written where they were asked for`() throws {
    struct ByHand: Encodable {
      enum Key: String, CodingKey { case list, object, above }
      enum OtherKey: String, CodingKey { case further }
      func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        var list = values.nestedUnkeyedContainer(forKey: .list)
        var object = values.nestedContainer(keyedBy: Key.self, forKey: .object)
        try object.encode("a", forKey: .object)
        try list.encode(1)
        try list.encodeNil()
        var inner = list.nestedUnkeyedContainer()
        try inner.encode(list.count)
        try object.encodeNil(forKey: .above)
        try "upwards".encode(to: values.superEncoder(forKey: .above))
        try 7.encode(to: values.superEncoder())
        // As a subclass does after its parent.
        var more = encoder.container(keyedBy: OtherKey.self)
        try more.encode(true, forKey: .further)
      }
    }
    try expectAsFoundation(ByHand())
  }
}

extension JSONValue {
  /// Makes a value that nests no deeper than told.
  fileprivate static func random(depth: Int, _ random: inout SplitMix64) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: .null
    case 1: .truth(.random(using: &random))
    case 2: .number(.random(in: .min ... .max, using: &random))
    case 3, 4: .text(text(&random))
    case 5:
      .list(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          Self.random(depth: depth - 1, &random)
        })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0..<6, using: &random)).map { _ in
            (text(&random), Self.random(depth: depth - 1, &random))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func text(_ random: inout SplitMix64) -> String {
    let signs: [Character] = [
      "a", "Z", "é", "Қ", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{7F}", "’", "🇰🇿", "中", " ",
    ]
    return String(
      (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        signs.randomElement(using: &random) ?? "a"
      })
  }
}
