import Diplomacy

extension MarkdownRenderer {
  /// Renders what a search found as an item of a list, what was looked for in bold.
  mutating func hit(_ hit: Block.Hit) {
    begin(.item)
    output.append("- `")
    output.append(hit.reference)
    output.append("` ")
    append(hit.heading)
    let known = [hit.day, hit.kind, hit.details].filter { !$0.isEmpty }.joined(separator: " · ")
    output.append("  \n  ")
    escaped(known)
    if let label = hit.label {
      output.append("  \n  ")
      escaped(label)
      output.append(" ")
      append(hit.line)
    }
    output.newline()
  }

  private mutating func append(_ snippet: Snippet) {
    for piece in snippet.pieces {
      if piece.isHit { output.append("**") }
      // Spaces at the edge of a piece are its own: `escaped` drops those before a text.
      let margin = piece.text.prefix { $0 == " " }.utf8.count
      output.append(UInt8(ascii: " "), count: margin)
      escaped(piece.text)
      if piece.isHit { output.append("**") }
    }
  }
}
