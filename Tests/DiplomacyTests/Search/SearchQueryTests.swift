import TestSupport
import Testing

@testable import Diplomacy

@Suite struct SearchQueryTests {
  private typealias Term = SearchQuery.Term

  @Test func `words are folded, and the last may be the beginning of another`() throws {
    let query = try SearchQuery("Déminage АСТАНА Οδός")
    #expect(
      query.terms == [Term(["deminage"]), Term(["astana"]), Term(["odos"], mayGoOn: true)])
    #expect(query.excluded.isEmpty && query.filters.isEmpty)
  }

  @Test(arguments: [
    ("\"note verbale\" drones", [["note", "verbale"], ["drones"]]),
    ("« note verbale »", [["note", "verbale"]]),
    ("“note verbale”", [["note", "verbale"]]),
    ("\"note verbale", [["note", "verbale"]]),
    ("l’ambassade d'Arménie", [["ambassade"], ["armenie"]]),
    ("France–Kazakhstan", [["france"], ["kazakhstan"]]),
    ("U.S.", [["u"], ["s"]]), ("a", [["a"]]), ("10:30", [["10"], ["30"]]),
    ("http://exemple.org", [["http"], ["exemple"], ["org"]]),
    (
      "a AND b OR NOT c NEAR(d, 2) ^e* {f}:g",
      [
        ["a"], ["and"], ["b"], ["or"], ["not"], ["c"], ["near"], ["2"], ["e"], ["f"], ["g"],
      ]
    ),
    ("déminage déminage", [["deminage"], ["deminage"]]),
    ("- drones", [["drones"]]),
  ])
  func `what is typed is cut into words and phrases`(typed: String, words: [[String]]) throws {
    #expect(try SearchQuery(typed).terms.map(\.words) == words)
  }

  @Test(arguments: [
    ("demin", true), ("demin ", false), ("\"demin\"", false), ("note d", false), ("d", true),
    ("demin \"a b\"", false), ("demin kind:person", true), ("demin -mer", true),
  ])
  func `the last word goes on unless it is quoted, ended or one letter`(
    typed: String, mayGoOn: Bool
  ) throws {
    #expect(try SearchQuery(typed).mayGoOn == mayGoOn)
  }

  @Test func `words to be left out and filters are told from words`() throws {
    let query = try SearchQuery(
      "drones -mer -\"note verbale\" kind:letter nature:person zone:KZ après:\"5 mai 2025\" "
        + "before:2026 -kind:event")
    #expect(query.terms == [Term(["drones"], mayGoOn: true)])
    #expect(
      query.excluded == [Term(["mer"]), Term(["note", "verbale"]), Term(["event"])])
    #expect(
      query.filters == [
        .kind("letter"), .kind("person"), .zone("KZ"), .after("5 mai 2025"), .before("2026"),
      ])
  }

  @Test(arguments: ["", "  ", "-drones", "kind:person", "- -"])
  func `a search without a word is refused`(typed: String) {
    #expect(throws: SearchError.empty) { try SearchQuery(typed) }
  }

  @Test(arguments: ["drones kind:", "zone: drones", "drones after:\"\""])
  func `a filter without its value is refused`(typed: String) {
    #expect {
      try SearchQuery(typed)
    } throws: {
      if case .filterWithoutValue = $0 as? SearchError { true } else { false }
    }
  }

  @Test func `more words than a search takes are refused`() throws {
    let words = (1...51).map { "mot\($0)" }.joined(separator: " ")
    #expect(throws: SearchError.tooManyWords(51)) { try SearchQuery(words) }
    #expect(throws: SearchError.tooManyWords(51)) { try SearchQuery("\"\(words)\"") }
  }

  @Test(arguments: ["***", "\"\"", "« … »", "— ?!"])
  func `signs alone are a search for nothing`(typed: String) throws {
    #expect(try SearchQuery(typed).terms.isEmpty)
  }

  @Test func `texts match when all words stand in them, and none of those left out`() throws {
    let texts = ["Entretien sur le déminage", "Note verbale remise à Paris."]
    #expect(try SearchQuery("verb demin paris").matches(texts) == false)
    #expect(try SearchQuery("verbale déminage par").matches(texts))
    #expect(try SearchQuery("\"note verbale\"").matches(texts))
    #expect(try SearchQuery("\"verbale note\"").matches(texts) == false)
    #expect(try SearchQuery("déminage -paris").matches(texts) == false)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `whatever is typed gives words of letters and digits, or is refused`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let typed = RandomText.search(&random)
    guard let query = try? SearchQuery(typed) else { return }
    for word in (query.terms + query.excluded).flatMap(\.words) {
      #expect(Folding.fold(word) == word && !word.isEmpty && !word.contains(" "), "\(typed)")
    }
  }
}

/// Texts of every script with what means something to a search among them.
enum RandomText {
  private static let pieces = [
    "\"", "'", "*", "(", ")", ":", "^", "-", "+", "{", "}", "NEAR", "AND", "OR", "NOT", " ", " ",
    "«", "»", "“", "\u{0}", "\n", "\\", "%", "_", ";", "--", "/*", "title", "names:", "kind:",
    "zone:", "after:", "é", "e\u{301}", "Ж", "ß", "Œ", "ﬁ", "한", "你好", "मेरा", "ยินดี", "ا", "שלום",
    "😀",
    "\u{200F}", "\u{301}", "½", "٣", "DROP TABLE actor", "rank", "rowid", "a", "b", "deminage",
  ]

  static func search(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      if Int.random(in: 0..<5, using: &random) == 0,
        let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &random))
      {
        text.unicodeScalars.append(scalar)
      } else {
        text += pieces[Int.random(in: pieces.indices, using: &random)]
      }
    }
    return text
  }
}
