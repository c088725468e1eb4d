import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// Texts are read in the charset that they name.
@Suite struct CharsetTests {
  private func text(_ bytes: [UInt8], in charset: String) -> String? {
    TextCharset(named: charset).map { String(decoding: $0.decoded(bytes), as: UTF8.self) }
  }

  /// Source: the British ministers' register of meetings, which has five hundred such signs.
  @Test(
    arguments: [
      ("Government\u{92}s approach", "Government’s approach"), ("Assist\u{96}Mi", "Assist–Mi"),
      ("\u{93}Young People\u{94}", "“Young People”"), ("a\u{81}b\u{85}", "ab…"),
      ("un\u{0}\u{7F}\u{1B} deux\ttrois\n", "un deux\ttrois"), ("É – 한 ’", "É – 한 ’"),
      ("a\rb\r\nc\u{B}d\u{C}e", "a\nb\nc\nd\ne"), ("\u{A0}É\u{A0}", "É"), ("", ""),
      ("\u{202A}zoe@exemple.org\u{202C}", "zoe@exemple.org"),
      ("שלום \u{2066}ABC\u{2069} ", "שלום \u{2066}ABC\u{2069}"),
    ])
  func `what Windows-1252 left behind as control characters is what it was`(
    text: String, expected: String
  ) {
    #expect(text.cleaned == expected)
  }

  @Test func `a line loses no accent, not even that of a space`() {
    let line = "Café \u{301}abc\n déf".onOneLine
    #expect(line.unicodeScalars.elementsEqual("Café \u{301}abc déf".unicodeScalars))
  }

  @Test func `of nothing that is seen no line is made`() {
    #expect(Line(shortening: " \u{200B}\n") == nil)
    #expect(Line(shortening: String(repeating: "é", count: 9_000))?.text.last == "…")
  }

  @Test(
    arguments: [
      ("Shift_JIS", [0x83, 0x65, 0x83, 0x58, 0x83, 0x67], "テスト"),
      ("x-sjis", [0x87, 0x40], "①"),
      ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x25, 0x46, 0x1B, 0x28, 0x42, 0x21], "テ!"),
      ("EUC-JP", [0xA5, 0xC6], "テ"),
      ("KOI8-R", [0xED, 0xE9, 0xE4], "МИД"),
      ("windows-1251", [0xCC, 0xC8, 0xC4], "МИД"),
      ("GB18030", [0xD6, 0xD0, 0xA8, 0xA6], "中é"),
      ("gb2312", [0xD6, 0xD0], "中"),
      ("big5", [0xA4, 0xA4], "中"),
      ("ks_c_5601-1987", [0xC7, 0xD1], "한"),
      ("ISO-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
      ("ISO-8859-15", [0xA4, 0xBD], "€œ"),
      ("ISO-8859-1", [0x80, 0xE9], "€é"),
      ("UTF-7", Array("Zo+AOk-".utf8), "Zoé"),
      ("UTF-16", [0xFE, 0xFF, 0x00, 0x5A, 0x00, 0xE9], "Zé"),
      ("macintosh", [0x8E], "é"),
      ("utf-8*fr", [0xC3, 0xA9], "é"),
      ("US-ASCII", [0xC3, 0xA9], "é"),
      ("unknown-8bit", [0xE9], "é"),
      ("", [0xE9], "é"),
    ] as [(String, [UInt8], String)])
  func `a charset is read by its name`(charset: String, bytes: [UInt8], expected: String) {
    #expect(text(bytes, in: charset) == expected)
  }

  @Test(
    arguments: [
      ("Réunion à Astana\n", [0xA0, 0x0A, 0x41], "Réunion à Astana\n\u{A0}\nA"),
      ("Réunion", [0xA0], "Réunion\u{A0}"),
      ("Réunion à la fin de l", [0x92, 0xE9, 0x74, 0xC3, 0xA9], "Réunion à la fin de l’été"),
      // A line of Windows-1252, whose last word ends as a character of UTF-8 is written.
      (
        "Réunion à Astana\n",
        [0xAB, 0xA0, 0x4C, 0x69, 0x62, 0x65, 0x72, 0x74, 0xE9, 0xA0, 0xBB, 0x0A, 0xC3, 0xA9],
        "Réunion à Astana\n«\u{A0}Liberté\u{A0}»\né"
      ),
      ("", [0xE9, 0x74, 0xE9], "été"), ("", [0xC3, 0xA9, 0x20, 0xC3], "é Ã"),
      ("é ", [0xF0, 0x9F, 0x98], "é ðŸ˜"), ("\n\n", [0xFF, 0x0A], "\n\nÿ\n"),
    ] as [(String, [UInt8], String)])
  func `what is UTF-8 but for some bytes is UTF-8 but for those`(
    beginning: String, rest: [UInt8], expected: String
  ) {
    for charset in ["utf-8", "us-ascii", "unknown-8bit", ""] {
      #expect(text(Array(beginning.utf8) + rest, in: charset) == expected)
    }
  }

  @Test func `a character that a cut has halved is left out`() throws {
    let utf8 = try #require(TextCharset(named: "utf-8"))
    let whole: [UInt8] = [0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80]
    let ends = [0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10]
    for (count, end) in ends.enumerated() {
      let cut = utf8.decoded(Array(whole[..<count]), isCut: true)
      #expect(cut == Array(whole[..<end]), "\(count)")
    }
    let japanese = try #require(TextCharset(named: "Shift_JIS"))
    #expect(japanese.decoded([0x83, 0x65, 0x83], isCut: true) == Array("テ".utf8))
    #expect(japanese.decoded([0x83, 0x65], isCut: true) == Array("テ".utf8))
  }

  @Test func `megabytes with some bytes that are none are read in time that is linear`() {
    let (word, stray): ([UInt8], UInt8) = (Array("é".utf8), 0xE9)
    for separator: UInt8 in [0x0A, 0x20] {
      let piece = word + word + [stray, separator]
      let bytes = Array(repeatElement(piece, count: 200_000).joined())
      let end = String(decoding: [separator], as: UTF8.self)
      #expect(text(bytes, in: "utf-8") == String(repeating: "ééé" + end, count: 200_000))
    }
  }

  @Test(arguments: [
    "x-invented", "UTF-8//IGNORE", "/etc/passwd", "é", "a b", String(repeating: "a", count: 1_000),
  ])
  func `a name that is none is no charset`(name: String) {
    #expect(TextCharset(named: name) == nil)
  }

  @Test func `a byte that cannot be read is a sign of its own, and what follows is read`() {
    #expect(text([0x83, 0x65, 0xFF, 0x41], in: "Shift_JIS")?.hasSuffix("A") == true)
    #expect(text([0x83, 0x65, 0x83], in: "Shift_JIS") == "テ\u{FFFD}")
    #expect(text([0xA5, 0xC6, 0xA5], in: "EUC-JP") == "テ\u{FFFD}")
  }

  @Test func `what one text leaves open is not open in the next`() throws {
    let charset = try #require(TextCharset(named: "ISO-2022-JP"))
    let begun = charset.decoded([0x1B, 0x24, 0x42, 0x25, 0x46])
    #expect(String(decoding: begun, as: UTF8.self) == "テ")
    #expect(charset.decoded(Array("%F".utf8)) == Array("%F".utf8))
  }

  @Test func `a text longer than the converter's room is read whole`() {
    let bytes = [UInt8](repeating: 0xED, count: 100_000)
    #expect(text(bytes, in: "KOI8-R") == String(repeating: "М", count: 100_000))
  }

  @Test(arguments: 1...40)
  func `no bytes whatever make a converter fail, and there is no end to none`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    for charset in [
      "Shift_JIS", "ISO-2022-JP", "EUC-JP", "GB18030", "Big5", "EUC-KR", "UTF-7", "UTF-16",
      "ISO-2022-KR", "KOI8-R", "UTF-32", "ISO-2022-CN",
    ] {
      guard let text = TextCharset(named: charset)?.decoded(bytes) else { continue }
      #expect(text.count <= 4 * 3 * bytes.count && String(validating: text, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: 41...60)
  func `whatever bytes a text has, it reads the same in portions`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
    for name in ["Shift_JIS", "ISO-2022-JP", "EUC-JP", "GB18030", "Big5", "UTF-16", "UTF-32"] {
      let whole = try #require(SystemCharset(named: name)).utf8(bytes)
      let charset = try #require(SystemCharset(named: name))
      var (text, begun, rest): ([UInt8], [UInt8], ArraySlice<UInt8>) = ([], [], bytes[...])
      while !rest.isEmpty {
        let size = Int.random(in: 1...9, using: &random)
        let portion = charset.portion(begun + rest.prefix(size), isLast: rest.count <= size)
        (text, begun, rest) = (text + portion.text, portion.begun, rest.dropFirst(size))
      }
      #expect(text == whole && begun.isEmpty, "\(name), seed \(seed)")
    }
  }
}
