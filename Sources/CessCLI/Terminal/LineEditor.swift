import Reporting

/// A line that a person is typing: the text, and where the cursor stands in it.
///
/// Keys in, text out; it knows no terminal.
struct LineEditor: Equatable {
  private(set) var text: [Character]
  /// How many characters stand before the cursor.
  private(set) var cursor: Int

  /// Begins a line with a text, the cursor at its end.
  init(_ text: String = "") {
    self.text = Array(text)
    cursor = self.text.count
  }

  var line: String { String(text) }

  /// Takes a key that changes the line or moves the cursor.
  ///
  /// - Returns: Whether the text changed.
  @discardableResult
  mutating func take(_ key: Key) -> Bool {
    let before = text
    switch key {
    case .character(let character): insert(character)
    case .backspace: remove(from: cursor - 1, to: cursor)
    case .delete: remove(from: cursor, to: cursor + 1)
    case .killBefore: remove(from: 0, to: cursor)
    case .killAfter: remove(from: cursor, to: text.count)
    case .killWord: remove(from: startOfWord, to: cursor)
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, text.count)
    case .lineStart: cursor = 0
    case .lineEnd: cursor = text.count
    case .enter, .tab, .escape, .up, .down, .end, .redraw: break
    }
    return text != before
  }

  private mutating func insert(_ character: Character) {
    // A mark typed alone joins the letter before the cursor.
    if cursor > 0 {
      let joined = String(text[cursor - 1]) + String(character)
      if joined.count == 1, let one = joined.first {
        text[cursor - 1] = one
        return
      }
    }
    text.insert(character, at: cursor)
    cursor += 1
  }

  private mutating func remove(from start: Int, to end: Int) {
    guard start >= 0, end <= text.count, start < end else { return }
    text.removeSubrange(start..<end)
    cursor = start
  }

  private var startOfWord: Int {
    var place = cursor
    while place > 0, text[place - 1].isWhitespace { place -= 1 }
    while place > 0, !text[place - 1].isWhitespace { place -= 1 }
    return place
  }

  // MARK: Showing

  /// Returns the line as it is seen in so many columns, and the column of the cursor.
  ///
  /// A line that is longer is seen around the cursor. Control characters are made visible.
  func shown(in columns: Int) -> (text: String, cursor: Int) {
    let cells = text.map { character in
      let shown = Neutral.neutralised(String(character))
      return (text: shown, width: DisplayWidth.of(shown))
    }
    let room = max(columns - 1, 1)
    var start = 0
    var before = cells[..<cursor].reduce(0) { $0 + $1.width }
    while before > room {
      before -= cells[start].width
      start += 1
    }
    var shown = ""
    var width = 0
    for cell in cells[start...] {
      guard width + cell.width <= room else { break }
      shown += cell.text
      width += cell.width
    }
    return (shown, before)
  }
}
