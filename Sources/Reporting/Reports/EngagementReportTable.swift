public import Diplomacy

/// Tells the exchanges of a report as a table for spreadsheets, and nothing else of it.
public struct EngagementReportTable: EngagementReportTelling {
  private var table: ListTelling<TimelineEntry>

  /// Makes a telling.
  public init(_ vocabulary: Vocabulary) {
    table = ListTelling(
      .interactions(vocabulary), format: .csv, style: .plain, vocabulary.imprint)
  }

  public var output: ByteBuffer {
    get { table.output }
    set { table.output = newValue }
  }

  public mutating func head(_ report: EngagementReport) {}

  public mutating func entry(_ entry: TimelineEntry) { table.tell(entry) }

  public mutating func finish() { table.finish() }
}
