import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Counts exchanges held in rows and columns.
struct MatrixCommand: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: HelpKey.matrix.rawValue)

  @Option(help: ArgumentHelp(.matrixRows, valueName: "rows"))
  var rows: String?

  @Option(help: ArgumentHelp(.matrixBy, valueName: "columns"))
  var by: String?

  @Option(help: ArgumentHelp(.matrixLimit, valueName: "count"))
  var limit: String?

  @OptionGroup var exchanges: ExchangeFilterOptions
  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    // Counts have no references.
    let formats = OutputFormat.allCases.filter { $0 != .ids } + [.csv]
    let format = try output.resolved(among: formats)
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let rows = try rows.map { try MatrixRows.resolved($0, MatrixWords.unknownRows) } ?? .zones
    let columns =
      try by.map { try MatrixColumns.resolved($0, MatrixWords.unknownColumns) } ?? .months
    var asked = try exchanges.spec([.held], clearance.clearance(), words.tree, in: session)
    if asked.period == .all {
      asked = asked.over(MatrixSpec.usualPeriod(of: columns, today: session.today))
    }
    let spec = try MatrixSpec(rows, by: columns, of: asked, limit: limit.map(Session.limit) ?? 20)
    let matrix = try session.register.matrix(spec, tree: words.tree)
    let style = try session.style(toFile: output.file != nil)
    try session.show(
      .matrix(matrix, as: format, style: style, words), output, among: formats)
    // The other formats say it themselves.
    if format == .csv {
      session.tellWithheld(
        followUps: 0, above: spec.exchanges.clearance, exchanges: matrix.admission.withheld,
        above: spec.exchanges.clearance)
    }
  }
}

extension RawRepresentable<String> where Self: CaseIterable {
  /// Reads a code.
  ///
  /// - Throws: ``Failure`` listing the codes there are.
  fileprivate static func resolved(_ typed: String, _ unknown: (String) -> Phrase) throws -> Self {
    guard let code = Self(rawValue: typed.lowercased()) else {
      throw Failure(.usage, unknown(typed), hint: ErrorWords.choices(allCases.map(\.rawValue)))
    }
    return code
  }
}

extension TimelineSpec {
  /// The same question over another time.
  fileprivate func over(_ period: Period) -> TimelineSpec {
    TimelineSpec(
      zones: zones, actors: actors, axes: axes, kinds: kinds, statuses: statuses, period: period,
      clearance: clearance)
  }
}
