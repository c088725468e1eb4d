import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct Sha256Tests {
  /// Source: FIPS 180-4's examples, and the message of a million `a`.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `the published digests are found`(text: String, times: Int, digest: String) {
    var sha = Sha256()
    let portion = [UInt8](String(repeating: text, count: min(times, 1_000)).utf8)
    for _ in 0..<max(1, times / 1_000) { sha.add(portion) }
    #expect(sha.hexadecimal() == digest)
  }

  @Test(arguments: 1...20)
  func `how a stream is cut does not matter`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
    var (whole, cut) = (Sha256(), Sha256())
    whole.add(bytes)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...90, using: &random)
      cut.add(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(whole.hexadecimal() == cut.hexadecimal())
  }
}

@Suite struct SourceEncodingTests {
  private static let text = "Prénom;Œuvre – « Қасым »\r\n€ ’ 𐍈\n"

  private func source(_ bytes: [UInt8], portion: Int) -> ByteSource {
    var rest = bytes[...]
    return ByteSource {
      defer { rest = rest.dropFirst(portion) }
      return rest.isEmpty ? nil : Array(rest.prefix(portion))
    }
  }

  private func decoded(_ bytes: [UInt8], portion: Int) throws -> (String?, SourceEncoding?) {
    let encoding = try SourceEncoding.examine(source(bytes, portion: portion)).encoding
    guard let encoding else { return (nil, nil) }
    let decoded = encoding.decoding(source(bytes, portion: portion))
    var all: [UInt8] = []
    while let bytes = try decoded.next() { all += bytes }
    return (String(decoding: all, as: UTF8.self), encoding)
  }

  @Test(arguments: [1, 2, 3, 5, 7, 1_000])
  func `the same text is read from every encoding, in portions of any size`(portion: Int) throws {
    let utf8 = Array(Self.text.utf8)
    let little = Self.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try decoded(utf8, portion: portion) == (Self.text, .utf8))
    #expect(try decoded([0xEF, 0xBB, 0xBF] + utf8, portion: portion) == (Self.text, .utf8))
    #expect(
      try decoded([0xFF, 0xFE] + little, portion: portion) == (Self.text, .utf16LittleEndian))
    #expect(try decoded([0xFE, 0xFF] + big, portion: portion) == (Self.text, .utf16BigEndian))
  }

  @Test func `what Excel writes on Windows is read`() throws {
    let text = "Prénom;Œuvre – « été » €"
    let bytes = try #require(text.data(using: .windowsCP1252)).map(\.self)
    #expect(try decoded(bytes, portion: 4) == (text, .windows1252))
  }

  @Test(arguments: [1, 2, 3, 1_000])
  func `some bytes of Windows-1252 in UTF-8 do not spoil the rest`(portion: Int) throws {
    let bytes = Array("Қасым, Zoé, Łukasz; Ren".utf8) + [0xE9] + Array("e; Zo".utf8) + [0xEB]
    #expect(try decoded(bytes, portion: portion) == ("Қасым, Zoé, Łukasz; Renée; Zoë", .utf8))
  }

  @Test(arguments: [1, 2, 3, 1_000], ["\n", "\r\n", "\r"])
  func `a line of Windows-1252 among others in UTF-8 is read as it is written`(
    portion: Int, end: String
  ) throws {
    // « é », no-break space and « » » together are one character of UTF-8 by chance.
    let cafe: [UInt8] = [0xAB, 0xA0, 0x43, 0x61, 0x66, 0xE9, 0xA0, 0xBB]
    let others = Array("Zoé;Қасым\(end)".utf8)
    let bytes = others + cafe + Array(end.utf8) + others
    #expect(
      try decoded(bytes, portion: portion)
        == ("Zoé;Қасым\(end)«\u{A0}Café\u{A0}»\(end)Zoé;Қасым\(end)", .utf8))
  }

  @Test(arguments: [1, 2, 3, 1_000])
  func `a lone character of UTF-8 in Windows-1252 is no UTF-8`(portion: Int) throws {
    let mixed = Array("Ren".utf8) + [0xE9] + Array("e; Zo".utf8) + [0xEB, 0x3B, 0xC3, 0xA9]
    #expect(try decoded(mixed, portion: portion) == ("Renée; Zoë;Ã©", .windows1252))
  }

  @Test(arguments: [1, 2, 5, 1_000])
  func `what the system's converter reads is read in portions, whatever they end in`(portion: Int)
    throws
  {
    let texts: [(String, [UInt8], String)] = [
      ("macintosh", [0x50, 0x72, 0x8E, 0x6E, 0x6F, 0x6D, 0x0D, 0xD0], "Prénom\r–"),
      ("cp1250", [0xA3, 0xF3, 0x64, 0x9F, 0x0A], "Łódź\n"),
      ("windows-1250", [0xA3, 0xF3, 0x64, 0x9F, 0x0A], "Łódź\n"),
      ("Shift_JIS", [0x93, 0x63, 0x92, 0x86, 0x0D, 0x0A, 0x41], "田中\r\nA"),
      ("GB18030", [0x41, 0x94, 0x39, 0xEB, 0x30, 0x0A], "A\u{1F550}\n"),
      ("UTF-16", [0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x3D, 0xDD, 0x50, 0x00, 0x0A], "A\u{1F550}\n"),
      ("UTF-32", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0x50, 0xF5, 0x01, 0], "A\u{1F550}"),
      ("UTF-32LE", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "A"),
      ("UTF-16BE", [0xFE, 0xFF, 0, 0x41], "A"),
      ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x45, 0x44, 0x43, 0x66, 0x1B, 0x28, 0x42, 0x0A], "田中\n"),
      ("UTF-16", [0xFF, 0xFE, 0, 0xD8, 0x41, 0, 0x42, 0], "\u{FFFD}AB"),
      ("UTF-32LE", [0, 0, 0x11, 0, 0x41, 0, 0, 0], "\u{FFFD}A"),
      ("Shift_JIS", [0x41, 0x93], "A\u{FFFD}"), ("UTF-32", [], ""),
    ]
    for (name, bytes, text) in texts {
      let decoded = try #require(SourceEncoding(named: name)).decoding(
        source(bytes, portion: portion))
      var all: [UInt8] = []
      while let bytes = try decoded.next() { all += bytes }
      #expect(String(decoding: all, as: UTF8.self) == text, "\(name)")
    }
  }

  @Test(arguments: ["", "klingon", "UTF-8//IGNORE", "a b"])
  func `what no converter knows is no encoding`(name: String) {
    #expect(SourceEncoding(named: name) == nil)
  }

  @Test func `every usual name is one`() {
    for name in SourceEncoding.usualNames { #expect(SourceEncoding(named: name) != nil, "\(name)") }
  }

  @Test func `UTF-16 without a mark is seen by its zeros`() throws {
    let text = "Nom;Ville\nAnne;Paris\n"
    let bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try decoded(bytes, portion: 9) == (text, .utf16LittleEndian))
  }

  @Test(arguments: ["Имя;Город\nЗоя;Алматы\n", "ИМЯ\nЗОЯ\n", "სახელი\nლევანდავითაშვილი\n"])
  func `so it is in other alphabets, whichever byte comes first`(text: String) throws {
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try decoded(little, portion: 9) == (text, .utf16LittleEndian))
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try decoded(big, portion: 9) == (text, .utf16BigEndian))
  }

  @Test(
    arguments: [
      [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0],
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0],
      Array("SQLite format 3\0".utf8),
    ] as [[UInt8]])
  func `a workbook, a picture, a database are no text`(bytes: [UInt8]) throws {
    #expect(try SourceEncoding.examine(ByteSource(bytes)).encoding == nil)
  }
}
