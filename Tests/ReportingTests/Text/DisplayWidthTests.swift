import Testing

@testable import Reporting

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("Астана", 6), ("日本", 4),
    ("한국", 4), ("Ａ", 2), ("😀", 2), ("👩‍👩‍👧", 2), ("🇰🇿", 2), ("a\u{200B}b", 2), ("œ…–’«»\u{A0}", 7),
    ("→ ␛ □", 5), ("नि", 1),
  ])
  func `a text is as wide as a terminal shows it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width, "\(text)")
  }

  @Test(arguments: [
    ("Kazakhstan", 10, "Kazakhstan"), ("Kazakhstan", 9, "Kazakhst…"), ("Kazakhstan", 1, "…"),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("e\u{301}te\u{301}s", 3, "e\u{301}t…"),
  ])
  func `a text is cut to a width, between characters`(text: String, width: Int, cut: String) {
    #expect(DisplayWidth.cut(text, to: width) == cut)
    #expect(DisplayWidth.of(DisplayWidth.cut(text, to: width)) <= width)
  }

  @Test func `a text is broken at spaces`() {
    #expect(DisplayWidth.wrap("un deux trois", to: 7) == ["un deux", "trois"])
    #expect(DisplayWidth.wrap("anticonstitutionnellement oui", to: 7).count == 2)
    #expect(DisplayWidth.wrap("日本 語日 本語", to: 9) == ["日本 語日", "本語"])
    #expect(DisplayWidth.wrap("", to: 7) == [""])
  }

  @Test func `a space that must not break does not`() {
    #expect(DisplayWidth.wrap("dernier\u{A0}: 5 mai", to: 9) == ["dernier\u{A0}:", "5 mai"])
  }
}
