import TestSupport
import Testing

@testable import Interchange

/// The grammar that cards and calendars share.
@Suite struct ContentLineTests {
  /// The lines of a text, read in portions of a size.
  private func lines(_ text: String, by size: Int = .max) throws -> [ContentLine] {
    var found: [ContentLine] = []
    try items([UInt8](text.utf8), by: size) { if case .line(let line) = $0 { found.append(line) } }
    return found
  }

  private func items(
    _ bytes: [UInt8], by size: Int = .max, _ each: (ContentLineScanner.Item) throws -> Void
  ) throws {
    var scanner = ContentLineScanner()
    var rest = bytes[...]
    while !rest.isEmpty {
      try scanner.read(Array(rest.prefix(size)), each)
      rest = rest.dropFirst(size)
    }
    try scanner.finish(each)
  }

  private func value(_ line: ContentLine) -> String { String(decoding: line.value, as: UTF8.self) }

  @Test(arguments: ["\r\n", "\n", "\r"], 1...5)
  func `a folded line is one, however lines end and portions are cut`(
    ending: String, size: Int
  ) throws {
    let text = ["NOTE:un", "  deux", "\ttrois", "", "FN:Zoé", ""].joined(separator: ending)
    let lines = try lines(text, by: size)
    #expect(lines.map(value) == ["un deuxtrois", "Zoé"])
    #expect(lines.map(\.number) == [1, 5])
  }

  @Test func `a fold within a character leaves the character whole`() throws {
    let bytes: [UInt8] = [UInt8]("FN:Zo".utf8) + [0xC3, 0x0D, 0x0A, 0x20, 0xA9]
    var found = ""
    try items(bytes) { if case .line(let line) = $0 { found = self.value(line) } }
    #expect(found == "Zoé")
  }

  @Test func `groups, names and parameters are read in upper case, their values as they stand`()
    throws
  {
    let line = try #require(
      lines(#"item1.tel;type=Home,"a;b:c";pref=1;x-n=^n^'^^^x:+33 1"#).first)
    #expect(line.group == "ITEM1")
    #expect(line.name == "TEL")
    #expect(line.values(of: "TYPE") == ["Home", "a;b:c"])
    #expect(line.values(of: "X-N") == ["\n\"^^x"])
    #expect(value(line) == "+33 1")
  }

  @Test func `what has no name is a type, or an encoding where it is one`() throws {
    let line = try #require(lines("TEL;HOME;VOICE;QUOTED-PRINTABLE:1").first)
    #expect(line.values(of: "TYPE") == ["HOME", "VOICE"])
    #expect(line.isQuotedPrintable)
  }

  @Test func `a quotation mark that is never closed is a character`() throws {
    let line = try #require(lines("TEL;TYPE=\"home:1").first)
    #expect(line.values(of: "TYPE") == ["\"home"])
    #expect(value(line) == "1")
  }

  @Test func `quoted-printable goes on after an equals sign, with nothing taken off`() throws {
    let text = "NOTE;ENCODING=QUOTED-PRINTABLE:un=\r\n deux=C3=\r\n=A9\r\nURL:a=\r\nFN:b"
    let lines = try lines(text)
    #expect(lines.map(value) == ["un deux=C3=A9", "a=", "b"])
    #expect(try ContentText.plain(lines[0]) == Array("un deuxé".utf8))
  }

  @Test(arguments: ["no colon", ";A=b:c", ":x", "A;B", "É:x", "a..:x", "A B:c"])
  func `what is no line is told with where it stands`(text: String) throws {
    var told: [Int] = []
    try items([UInt8]("FN:a\n\(text)\n".utf8)) { item in
      if case .malformed(let number, _) = item { told.append(number) }
    }
    #expect(told == [2])
  }

  @Test func `a line longer than may be is passed over, and the next is read`() throws {
    let long = [UInt8]("A:".utf8) + [UInt8](repeating: 0x61, count: 10_485_760)
    var told: [String] = []
    try items(long + [UInt8]("\nB:c\n".utf8), by: 65_536) { item in
      switch item {
      case .line(let line): told.append("\(line.number) \(line.name)")
      case .tooLong(let number): told.append("\(number) too long")
      case .malformed: told.append("malformed")
      }
    }
    #expect(told == ["1 too long", "2 B"])
  }

  @Test(arguments: 1...40)
  func `no bytes whatever make it fail, and how they are cut does not matter`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let signs = Array("BEGIN:;,=\"\\^\r\n \t.A0é".utf8) + [0, 0xFF]
    let bytes = (0..<400).compactMap { _ in signs.randomElement(using: &random) }
    func told(by size: Int) throws -> [String] {
      var told: [String] = []
      try items(bytes, by: size) { told.append("\($0)") }
      return told
    }
    #expect(try told(by: .max) == told(by: Int.random(in: 1...9, using: &random)))
  }
}
