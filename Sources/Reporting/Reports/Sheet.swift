/// A report on its way into a format: blocks for those that people read, JSON, or references.
///
/// The one place where these reports meet the formats.
struct Sheet: Sendable {
  let format: OutputFormat
  var json = JSONWriter()
  var csv = CSVWriter()
  private var renderer: any Renderer

  init(_ format: OutputFormat, _ style: TextRenderer.Style, _ imprint: Imprint) {
    self.format = format
    renderer = format.renderer(style, imprint)
  }

  /// Whether blocks are wanted: the format is none of programs.
  var isRead: Bool { ![.json, .ids, .csv].contains(format) }

  var output: ByteBuffer {
    get {
      switch format {
      case .json: json.output
      case .csv: csv.output
      default: renderer.output
      }
    }
    set {
      switch format {
      case .json: json.output = newValue
      case .csv: csv.output = newValue
      default: renderer.output = newValue
      }
    }
    _modify {
      switch format {
      case .json: yield &json.output
      case .csv: yield &csv.output
      default: yield &renderer.output
      }
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
