import Diplomacy
import Testing

@Suite struct LineTests {
  @Test(arguments: [
    ("  Ada Exemple \t", "Ada Exemple"), ("\u{A0}Ada\u{202F}", "Ada"), ("\nAda\n", "Ada"),
    ("A  B", "A  B"), ("Arystankulova — Ambassadrice", "Arystankulova — Ambassadrice"),
    ("\u{1B}[31mrouge", "\u{1B}[31mrouge"), ("e\u{301}", "e\u{301}"),
  ])
  func `drops the white space around it and keeps the rest as given`(typed: String, text: String)
    throws
  {
    let line = try Line(typed)
    #expect(line.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect("\(line)" == text)
  }

  @Test(arguments: ["", " ", "\t\n", "\u{A0}\u{2003}\u{3000}"])
  func `is never empty`(typed: String) {
    #expect(throws: TextError.empty) { try Line(typed) }
    #expect(throws: TextError.empty) { try Prose(typed) }
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func `holds no line break of any kind`(separator: String) {
    let typed = "une\(separator)deux"
    #expect(throws: TextError.lineBreak(typed)) { try Line(typed) }
  }

  @Test(arguments: ["a\0b", "é\0", "\u{A0}\0 b "])
  func `holds no null character, at which a database ends a text`(typed: String) {
    #expect(throws: TextError.nul) { try Line(typed) }
    #expect(throws: TextError.nul) { try Prose(typed) }
  }

  @Test func `takes 2 000 bytes and no more, the white space around it aside`() throws {
    let longest = String(repeating: "é", count: 1_000)
    #expect(try Line(" \(longest) ").text == longest)
    #expect(throws: TextError.tooLong(bytes: 2_001, limit: 2_000)) { try Line(longest + "a") }
  }
}

@Suite struct ProseTests {
  @Test func `keeps its lines, without the white space around them`() throws {
    #expect(try Prose("\n  Une.\r\n\r\n  Deux.\t\n").text == "Une.\r\n\r\n  Deux.")
  }

  @Test func `takes a mebibyte and no more`() throws {
    let longest = String(repeating: "a", count: 1_048_576)
    #expect(try Prose(longest).text.utf8.count == 1_048_576)
    #expect(throws: TextError.tooLong(bytes: 1_048_577, limit: 1_048_576)) {
      try Prose(longest + "\n")
    }
  }
}
