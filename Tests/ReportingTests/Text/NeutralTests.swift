import TestSupport
import Testing

@testable import Reporting

@Suite struct NeutralTests {
  @Test(arguments: [
    ("\u{1B}[31mrouge", "␛[31mrouge"), ("a\u{7}b", "a␇b"), ("nul\u{0}", "nul␀"),
    ("del\u{7F}", "del␡"), ("csi\u{9B}2J", "csi\u{FFFD}2J"), ("nel\u{85}", "nel\u{FFFD}"),
    ("rlo\u{202E}", "rlo\u{FFFD}"), ("lri\u{2066}pdi\u{2069}", "lri\u{FFFD}pdi\u{FFFD}"),
    ("retour\r\nligne", "retour␍ ligne"), ("tab\tulation", "tab ulation"),
    ("“guillemets”\u{1B}", "“guillemets”␛"), ("\u{2019}\u{202E}", "’\u{FFFD}"),
  ])
  func `a control character becomes a visible sign`(text: String, shown: String) {
    #expect(Neutral.neutralised(text) == shown)
    #expect(!Neutral.isHarmless(text))
  }

  @Test(arguments: [
    "", "Gulsara Arystankulova", "« déminage »\u{A0}: l’élève – œuvre…", "Гульсара", "日本語",
    "😀👩‍👩‍👧", "e\u{301}", "ÀÂ\u{A0}", "‰ † ‡ •", "\u{200D}", "Ãâ",
  ])
  func `harmless text is left as it is`(text: String) {
    #expect(Neutral.isHarmless(text))
    #expect(Neutral.neutralised(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `lines and tabs stay where text has lines`() {
    #expect(Neutral.neutralised("a\n\tb\u{1B}", keepingLines: true) == "a\n\tb␛")
  }

  @Test(arguments: [101, 102, 103] as [UInt64])
  func `what is neutralised is harmless, and stays as it is`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 {
      let text = RandomText.any(&random)
      let shown = Neutral.neutralised(text)
      #expect(Neutral.isHarmless(shown), "seed \(seed): \(text.debugDescription)")
      #expect(Neutral.neutralised(shown) == shown, "seed \(seed): \(text.debugDescription)")
      // The quick look and the careful one agree.
      let isSame = shown.unicodeScalars.elementsEqual(text.unicodeScalars)
      #expect(Neutral.isHarmless(text) == isSame, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func `every scalar alone is judged the same both ways`() {
    let wrong = (UInt32(0)...0x1_FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let text = "a\(scalar)b"
      return Neutral.isHarmless(text)
        != Neutral.neutralised(text).unicodeScalars.elementsEqual(text.unicodeScalars)
    }
    #expect(wrong.map { String($0.value, radix: 16) } == [])
  }
}
