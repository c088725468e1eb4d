/// Something told whole, on one page: a card.
public struct Page: Sendable {
  var blocks: [Block]
  var members: @Sendable (inout JSONWriter) -> Void
  let reference: String
  /// What of it stands in rows, for the pages that have a format for spreadsheets.
  var table: CSVTable?

  /// Returns the page in a format.
  public func rendered(
    as format: OutputFormat, style: TextRenderer.Style, _ imprint: Imprint
  ) -> ByteBuffer {
    switch format {
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("schema", 1)
        members(&json)
      }
      return json.output
    case .ids:
      var buffer = ByteBuffer()
      guard !reference.isEmpty else { return buffer }
      buffer.append(reference)
      buffer.newline()
      return buffer
    case .csv where table != nil: return table?.written ?? ByteBuffer()
    case .text, .markdown, .html, .ics, .vcf, .csv:
      var renderer = format.renderer(style, imprint)
      for block in blocks { renderer.render(block) }
      renderer.finish()
      return renderer.output
    }
  }
}
