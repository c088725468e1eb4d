import TestSupport
import Testing

@testable import CessCLI

/// Keys in, a line out: no terminal is needed to know what it shows.
@Suite struct LineEditorTests {
  private func typed(_ keys: String) -> LineEditor {
    var decoder = KeyDecoder()
    var editor = LineEditor()
    for key in decoder.keys(in: Array(keys.utf8)) { editor.take(key) }
    return editor
  }

  @Test(arguments: [
    ("abc", "abc", 3), ("abc\u{7F}", "ab", 2), ("\u{7F}", "", 0), ("é日\u{8}", "é", 1),
    ("abc\u{1B}[D\u{1B}[DX", "aXbc", 2), ("abc\u{1}X", "Xabc", 1), ("abc\u{1}\u{5}X", "abcX", 4),
    ("abc\u{1B}[HX\u{1B}[FY", "XabcY", 5), ("abc\u{1}\u{1B}[3~", "bc", 0),
    ("un deux trois\u{17}", "un deux ", 8), ("un deux  \u{17}", "un ", 3),
    ("un deux\u{1B}[D\u{15}", "x", 0), ("abcd\u{2}\u{2}\u{B}", "ab", 2),
    ("e\u{301}\u{7F}", "", 0), ("🇫🇷a\u{7F}\u{7F}", "", 0), ("a\u{1B}[15~b", "ab", 2),
    ("\u{1B}[C\u{1B}[D", "", 0), ("a\u{0}b", "ab", 2),
  ])
  func `keys make a line and move the cursor`(keys: String, text: String, cursor: Int) {
    let editor = typed(keys)
    #expect(editor.line == text && editor.cursor == cursor)
  }

  @Test func `a character may come in pieces`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(in: [0xC3]) == [])
    #expect(decoder.keys(in: [0xA9, 0xE6, 0x97]) == [.character("é")])
    #expect(decoder.keys(in: [0xA5, 0x0D]) == [.character("日"), .enter])
    #expect(decoder.keys(in: [0xFF, 0x41]) == [.character("A")])
    #expect(decoder.keys(in: [0x1B]) == [.escape])
  }

  @Test func `a long line is seen around the cursor`() {
    let long = LineEditor(String(repeating: "a", count: 30) + "日本")
    #expect(long.shown(in: 11) == (text: "aaaaaa日本", cursor: 10))
    var start = long
    start.take(.lineStart)
    #expect(start.shown(in: 11) == (text: "aaaaaaaaaa", cursor: 0))
    #expect(LineEditor("").shown(in: 10) == (text: "", cursor: 0))
  }

  @Test func `a control character in a line is shown, not obeyed`() {
    #expect(LineEditor("a\u{1B}[2J").shown(in: 40).text == "a␛[2J")
  }

  @Test(arguments: [51, 52, 53] as [UInt64])
  func `any bytes leave the cursor in the line and the line in its columns`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var decoder = KeyDecoder()
    var editor = LineEditor()
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : [0x1B, 0x5B, 0x44, 0x43, 0x7F, 0x61, 0xC3, 0xA9].randomElement(using: &random) ?? 0
      }
      for key in decoder.keys(in: bytes) { editor.take(key) }
      if editor.text.count > 200 { editor = LineEditor() }
      #expect((0...editor.text.count).contains(editor.cursor), "seed \(seed)")
      let columns = Int.random(in: 2...60, using: &random)
      let shown = editor.shown(in: columns)
      #expect((0..<columns).contains(shown.cursor), "seed \(seed): \(editor.line)")
    }
  }
}

@Suite struct CompletionMenuTests {
  private let choices = (1...9).map { CompletionMenu.Choice(value: "a\($0)", label: "Nom \($0)") }

  @Test func `nothing is chosen until something is marked`() {
    var menu = CompletionMenu()
    menu.show(choices)
    #expect(menu.choices.count == CompletionMenu.height && menu.chosen == nil)
    menu.move(by: 1)
    #expect(menu.chosen?.value == "a1")
    menu.move(by: -1)
    #expect(menu.chosen == nil)
    menu.move(by: -1)
    #expect(menu.chosen?.value == "a6")
    menu.move(by: 1)
    #expect(menu.chosen == nil)
  }

  @Test func `lines are cut to the terminal and harmless`() {
    var menu = CompletionMenu()
    menu.show([CompletionMenu.Choice(value: "a1", label: "Un nom\u{7} très long")])
    menu.move(by: 1)
    #expect(menu.lines(in: 12) == ["› Un nom␇ …"])
  }

  @Test func `a screen is drawn below its question and the cursor put back`() {
    var menu = CompletionMenu()
    menu.show(Array(choices.prefix(2)))
    let screen = PromptScreen(prompt: "Qui: ", columns: 40)
    #expect(
      screen.drawn(LineEditor("no"), menu)
        == "\r\u{1B}[JQui: no\r\n  Nom 1\r\n  Nom 2\u{1B}[2A\r\u{1B}[7C")
    #expect(screen.finished("Nom 1") == "\r\u{1B}[JQui: Nom 1\r\n")
  }
}
