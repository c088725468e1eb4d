import TestSupport
import Testing

@testable import CessCLI

@Suite struct FormTextTests {
  private func entries(_ text: String) throws -> [String] {
    try FormText(text).entries.map { "\($0.line) \($0.key)=\($0.value)" }
  }

  @Test func `facts have their lines, lists their items, and what is empty is not there`() throws {
    let form = try FormText(
      """
      ---
      # un commentaire
      titre: Entretien : suites # 2
      avec:
        - Arystankulova
        # entre deux
        - "Bruno Fuchs:speaker"
      lieu:
      Date: '5 mai'
      ---

      Les notes.

      - un point
      """)
    #expect(
      form.entries.map { "\($0.line) \($0.key)=\($0.value)" } == [
        "3 titre=Entretien : suites # 2", "5 avec=Arystankulova", "7 avec=Bruno Fuchs:speaker",
        "9 Date=5 mai",
      ])
    #expect(form.body == "Les notes.\n\n- un point" && form.bodyLine == 12)
  }

  @Test(arguments: [
    ("a <!-- b --> c", "a  c"), ("<!-- seul -->\nsuite", "suite"), ("a\n<!-- x\ny -->\nb", "a\nb"),
    ("a<!--x--><!--y-->b", "ab"), ("<!-- -->", ""), ("\n\na\n\n", "a"), ("# titre", "# titre"),
    ("---", "---"), ("a\r\nb", "a\nb"), ("-->", "-->"),
  ])
  func `comments of the body are not kept`(body: String, expected: String) throws {
    #expect(try FormText("---\n---\n" + body).body == expected)
  }

  @Test(arguments: [
    ("\u{FEFF}---\ntitre: a\n---", "2 titre=a"), ("---\r\ntitre: a\r\n---\r\n", "2 titre=a"),
    ("\n# avant\n---\ntitre:a\n---", "4 titre=a"),
  ])
  func `whatever editor wrote it`(text: String, expected: String) throws {
    #expect(try entries(text) == [expected])
  }

  @Test(
    arguments: [
      ("", .noFacts(line: 1, "")), ("titre: a", .noFacts(line: 1, "titre: a")),
      ("---\ntitre: a", .factsWithoutEnd(line: 1)),
      ("---\ntitre a\n---", .notAFact(line: 2, "titre a")),
      ("---\n- a\n---", .notAFact(line: 2, "- a")), ("---\n: a\n---", .notAFact(line: 2, ": a")),
      ("---\n---\na\n<!-- b", .commentWithoutEnd(line: 4)),
    ] as [(String, FormText.Fault)])
  func `what is no form is refused with its line`(text: String, fault: FormText.Fault) {
    #expect(throws: fault) { try FormText(text) }
  }

  @Test(arguments: [61, 62] as [UInt64])
  func `never traps on random bytes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["---", "\n", "\r\n", "a: b", ":", "- x", "#", "<!--", "-->", "\"", "'", "é", " "]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<14, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      if let form = try? FormText(text) { #expect(form.entries.allSatisfy { !$0.value.isEmpty }) }
    }
  }
}
