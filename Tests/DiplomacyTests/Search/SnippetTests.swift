import TestSupport
import Testing

@testable import Diplomacy

@Suite struct SnippetTests {
  /// A text with what is looked for between brackets.
  private func marked(_ typed: String, in text: String) throws -> String {
    shown(Snippet(marking: try SearchQuery(typed), in: text))
  }

  private func shown(_ snippet: Snippet) -> String {
    snippet.pieces.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(arguments: [
    ("deminage", "Le Déminage des terres", "Le [Déminage] des terres"),
    ("arystankulova", "Г-жа Арыстанкулова", "Г-жа [Арыстанкулова]"),
    ("Арыстан", "Gulsara Arystankulova", "Gulsara [Arystankulova]"),
    ("papandreou", "Γιώργος Παπανδρέου", "Γιώργος [Παπανδρέου]"),
    ("ambassade", "à l’ambassade, à l'Ambassadeur", "à l’[ambassade], à l'[Ambassadeur]"),
    ("sullivan", "Mme O’Sullivan.", "Mme O’[Sullivan]."),
    ("francaise", "la langue française", "la langue [française]"),
    ("francaise", "la langue franc\u{327}aise", "la langue [franc\u{327}aise]"),
    ("fi", "la ﬁn", "la [ﬁn]"), ("strasse", "Die Straße", "Die [Straße]"),
    ("שלום", "אמר שלום לכולם", "אמר [שלום] לכולם"),
    ("سلام", "قال سَلام لهم", "قال [سَلام] لهم"),
    ("note verbale", "Note sans suite ; note verbale", "[Note] sans suite ; [note] [verbale]"),
    ("\"note verbale\"", "Note sans suite ; note  verbale", "Note sans suite ; [note  verbale]"),
    ("\"b c\" \"a b\"", "a b c", "[a b c]"),
    ("absent", "rien ici", "rien ici"), ("mot", "", ""),
  ])
  func `words are marked as they were written`(
    typed: String, text: String, expected: String
  ) throws {
    #expect(try marked(typed, in: text) == expected)
  }

  @Test func `a mark takes the combining marks of its last letter with it`() throws {
    let snippet = Snippet(marking: try SearchQuery("cafe"), in: "un cafe\u{301} noir")
    #expect(snippet.pieces.map(\.text) == ["un ", "cafe\u{301}", " noir"])
    // Counted in code points, of which the é has two.
    #expect(snippet.offsets == [3..<8])
  }

  @Test func `a line is cut around the first hit, at spaces`() throws {
    let text =
      "Un premier paragraphe assez long pour être coupé avant.\nPuis le déminage est évoqué, "
      + "avec ses équipes, ses chiens, ses machines et tout ce qu’il faut de patience."
    let query = try SearchQuery("déminage")
    let snippet = try #require(Snippet(around: query, terms: [0], in: text, width: 50))
    #expect(shown(snippet) == "…Puis le [déminage] est évoqué, avec ses équipes,…")
    #expect(Snippet(around: try SearchQuery("drones"), terms: [0], in: text) == nil)
  }

  @Test func `a hit at either end of a text leaves no ellipsis there`() throws {
    let text = "Déminage " + String(repeating: "mot ", count: 60) + "fin"
    let first = try #require(
      Snippet(around: try SearchQuery("déminage"), terms: [0], in: text, width: 40))
    #expect(shown(first).hasPrefix("[Déminage] mot") && first.text.hasSuffix("…"))
    let last = try #require(
      Snippet(around: try SearchQuery("fin"), terms: [0], in: text, width: 40))
    #expect(shown(last).hasSuffix("mot [fin]") && last.text.hasPrefix("…"))
    #expect(last.text.count <= 40 && last.text.count > 30)
  }

  @Test func `the line is that of a word not found elsewhere`() throws {
    let query = try SearchQuery("entretien astana")
    let text = "Entretien préparé. " + String(repeating: "Rien. ", count: 30) + "Retour d’Astana."
    let snippet = try #require(Snippet(around: query, terms: [1], in: text, width: 40))
    #expect(snippet.text.contains("Astana") && !snippet.text.contains("Entretien"))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `a line fits its width and is a part of its text`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = (0..<40).map { _ in RandomText.search(&random) }
    let text = words.joined(separator: " ")
    guard let query = try? SearchQuery(RandomText.search(&random) + " deminage") else { return }
    for width in [8, 20, 100] {
      let snippet = Snippet(marking: query, in: text).fitted(to: width)
      #expect(snippet.text.count <= width, "\(seed)")
      for (piece, offset) in zip(snippet.pieces.filter(\.isHit), snippet.offsets) {
        let scalars = Array(snippet.text.unicodeScalars)[offset]
        #expect(String(String.UnicodeScalarView(scalars)) == piece.text)
      }
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `the words of a text are the words of its key`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = RandomText.search(&random)
    var words: [String] = []
    var end = 0
    Folding.forEachWord(in: text) { key, place in
      #expect(place.lowerBound >= end && place.upperBound <= text.utf8.count)
      end = place.upperBound
      words.append(key)
      return true
    }
    #expect(words.joined(separator: " ") == Folding.fold(text))
  }
}
