import Diplomacy

extension TextRenderer {
  /// Renders what a search found.
  ///
  /// On a terminal: the reference and what names the record, what is to be known of it,
  /// and the line. In a pipe or a file: reference, day, kind, name, what the line is of,
  /// the line, details; cells between tabs. What was looked for is coloured, or stands
  /// between brackets.
  mutating func hit(_ hit: Block.Hit) {
    guard let width = style.width else { return row(of: hit) }
    let indent = 8
    let room = max(width - indent, 12)
    append(hit.reference, .muted)
    output.append(UInt8(ascii: " "), count: max(indent - DisplayWidth.of(hit.reference), 1))
    let ink: Ink = hit.tone == .muted ? .muted : .bold
    append(hit.heading.fitted(to: room - marks(in: hit.heading)), ink)
    output.newline()
    let known = [hit.day, hit.kind, hit.details].filter { !$0.isEmpty }.joined(separator: " · ")
    output.append(UInt8(ascii: " "), count: indent)
    line(DisplayWidth.cut(Neutral.neutralised(known), to: room), .muted)
    guard let label = hit.label else { return }
    output.append(UInt8(ascii: " "), count: indent)
    append(label, .muted)
    let left = room - DisplayWidth.of(label) - 1 - marks(in: hit.line)
    output.append(" ")
    append(hit.line.fitted(to: left), .plain)
    output.newline()
  }

  private mutating func row(of hit: Block.Hit) {
    let cells = [
      hit.reference, hit.date?.description ?? "", hit.kind, hit.heading.text, hit.label ?? "",
    ]
    for cell in cells {
      Neutral.append(cell, to: &output)
      output.append(UInt8(ascii: "\t"))
    }
    append(hit.line, .plain)
    output.append(UInt8(ascii: "\t"))
    Neutral.append(hit.details, to: &output)
    output.newline()
  }

  private mutating func append(_ snippet: Snippet, _ ink: Ink) {
    for piece in snippet.pieces {
      guard piece.isHit else {
        append(piece.text, ink)
        continue
      }
      if style.isColoured {
        append(piece.text, .hit)
      } else {
        output.append("[")
        append(piece.text, ink)
        output.append("]")
      }
    }
  }

  /// How many columns the brackets take.
  private func marks(in snippet: Snippet) -> Int {
    style.isColoured ? 0 : 2 * snippet.pieces.count(where: \.isHit)
  }
}
