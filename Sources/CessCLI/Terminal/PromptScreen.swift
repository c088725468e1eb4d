import Reporting

/// A question, the line that answers it and the menu below, as a terminal draws them.
///
/// Only what every terminal since the VT100 does: to the left, up, and erasing.
struct PromptScreen {
  let prompt: String
  let columns: Int

  /// Returns what draws the screen anew, the cursor being on its first line.
  func drawn(_ editor: LineEditor, _ menu: CompletionMenu) -> String {
    let prompt = DisplayWidth.cut(Neutral.neutralised(prompt), to: max(columns * 2 / 3, 4))
    let start = DisplayWidth.of(prompt)
    let line = editor.shown(in: columns - start)
    var text = "\r\u{1B}[J" + prompt + line.text
    let rows = menu.lines(in: columns)
    for row in rows { text += "\r\n" + row }
    if !rows.isEmpty { text += "\u{1B}[\(rows.count)A" }
    let column = start + line.cursor
    return text + "\r" + (column > 0 ? "\u{1B}[\(column)C" : "")
  }

  /// Returns what leaves the question with its answer, without a menu, and goes on below.
  func finished(_ answer: String) -> String {
    "\r\u{1B}[J" + Neutral.neutralised(prompt + answer) + "\r\n"
  }
}
