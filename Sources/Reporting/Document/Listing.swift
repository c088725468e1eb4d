/// How a list of records of one sort is told: as a table, as JSON, as references, as CSV.
public struct Listing<Record>: Sendable {
  /// The plural key of the JSON array.
  let key: String
  let columns: [Block.Column]
  let row: @Sendable (Record) -> [String]
  let members: @Sendable (Record, inout JSONWriter) -> Void
  let reference: @Sendable (Record) -> String
  /// The columns of its table for spreadsheets; `nil` for the reference alone.
  var spreadsheet: [CSVColumn<Record>]?
}

/// Tells a list record by record, in any format.
///
/// A list of nothing is nothing: no headings, in JSON an empty array, in CSV the column names.
public struct ListTelling<Record> {
  private let listing: Listing<Record>
  private let format: OutputFormat
  private var renderer: any Renderer
  private var json = JSONWriter()
  private var csv = CSVWriter()
  private let spreadsheet: [CSVColumn<Record>]
  private var isBegun = false

  /// Makes a telling.
  public init(
    _ listing: Listing<Record>, format: OutputFormat, style: TextRenderer.Style, _ imprint: Imprint
  ) {
    self.listing = listing
    self.format = format
    renderer = format.renderer(style, imprint)
    spreadsheet = listing.spreadsheet ?? [CSVColumn("reference", listing.reference)]
  }

  /// What is told and not yet taken away.
  public var output: ByteBuffer {
    get {
      switch format {
      case .json: json.output
      case .csv: csv.output
      case .text, .markdown, .html, .ids, .ics, .vcf: renderer.output
      }
    }
    set {
      switch format {
      case .json: json.output = newValue
      case .csv: csv.output = newValue
      case .text, .markdown, .html, .ids, .ics, .vcf: renderer.output = newValue
      }
    }
    _modify {
      switch format {
      case .json: yield &json.output
      case .csv: yield &csv.output
      case .text, .markdown, .html, .ids, .ics, .vcf: yield &renderer.output
      }
    }
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
    case .csv:
      begin()
      for column in spreadsheet { csv.cell(column.cell(record)) }
      csv.endRow()
    case .text, .markdown, .html, .ics, .vcf:
      begin()
      renderer.render(.row(listing.row(record)))
    }
  }

  /// Tells the end; in JSON a body may write further members beside the list.
  public mutating func finish(adding members: (inout JSONWriter) -> Void = { _ in }) {
    switch format {
    case .json:
      begin()
      json.end()
      members(&json)
      json.end()
    // A program asked: a table of nothing has its column names.
    case .csv: begin()
    case .text, .markdown, .html, .ids, .ics, .vcf: renderer.finish()
    }
  }

  private mutating func begin() {
    guard !isBegun else { return }
    isBegun = true
    switch format {
    case .json:
      json.beginObject()
      json.member("schema", 1)
      json.beginArray(listing.key)
    case .csv: csv.row(spreadsheet.map(\.name))
    case .text, .markdown, .html, .ids, .ics, .vcf: renderer.render(.columns(listing.columns))
    }
  }
}
