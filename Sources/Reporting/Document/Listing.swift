/// How a list of records of one sort is told: as a table, as JSON, as references.
public struct Listing<Record>: Sendable {
  /// The plural key of the JSON array.
  let key: String
  let columns: [Block.Column]
  let row: @Sendable (Record) -> [String]
  let members: @Sendable (Record, inout JSONWriter) -> Void
  let reference: @Sendable (Record) -> String
}

/// Tells a list record by record, in any format.
///
/// A list of nothing is nothing: no headings, and in JSON an empty array.
public struct ListTelling<Record> {
  private let listing: Listing<Record>
  private let format: OutputFormat
  private var renderer: any Renderer
  private var json = JSONWriter()
  private var isBegun = false

  /// Makes a telling.
  public init(_ listing: Listing<Record>, format: OutputFormat, style: TextRenderer.Style) {
    self.listing = listing
    self.format = format
    renderer = format.renderer(style)
  }

  /// What is told and not yet taken away.
  public var output: ByteBuffer {
    get { format == .json ? json.output : renderer.output }
    set { if format == .json { json.output = newValue } else { renderer.output = newValue } }
  }

  /// Tells a record.
  public mutating func tell(_ record: Record) {
    switch format {
    case .json:
      begin()
      json.beginObject()
      listing.members(record, &json)
      json.end()
    case .ids:
      renderer.output.append(listing.reference(record))
      renderer.output.newline()
    case .text, .markdown, .html, .ics:
      begin()
      renderer.render(.row(listing.row(record)))
    }
  }

  /// Tells the end; in JSON a body may write further members beside the list.
  public mutating func finish(adding members: (inout JSONWriter) -> Void = { _ in }) {
    guard format == .json else { return }
    begin()
    json.end()
    members(&json)
    json.end()
  }

  private mutating func begin() {
    guard !isBegun else { return }
    isBegun = true
    if format == .json {
      json.beginObject()
      json.member("schema", 1)
      json.beginArray(listing.key)
    } else {
      renderer.render(.columns(listing.columns))
    }
  }
}
