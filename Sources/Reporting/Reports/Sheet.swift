/// A report on its way into a format: blocks for those that people read, JSON, or references.
///
/// The one place where these reports meet the formats.
struct Sheet: Sendable {
  let format: OutputFormat
  var json = JSONWriter()
  private var renderer: any Renderer

  init(_ format: OutputFormat, _ style: TextRenderer.Style, _ imprint: Imprint) {
    self.format = format
    renderer = format.renderer(style, imprint)
  }

  /// Whether blocks are wanted: the format is neither JSON nor references.
  var isRead: Bool { format != .json && format != .ids }

  var output: ByteBuffer {
    get { format == .json ? json.output : renderer.output }
    set { if format == .json { json.output = newValue } else { renderer.output = newValue } }
    _modify {
      if format == .json { yield &json.output } else { yield &renderer.output }
    }
  }

  mutating func render(_ blocks: Block...) {
    for block in blocks { renderer.render(block) }
  }

  mutating func render(_ blocks: [Block]) {
    for block in blocks { renderer.render(block) }
  }

  mutating func reference(_ reference: String) {
    renderer.output.append(reference)
    renderer.output.newline()
  }

  /// Ends the document.
  mutating func finish() { renderer.finish() }
}
