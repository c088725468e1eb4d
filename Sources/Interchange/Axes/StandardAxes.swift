public import Diplomacy

/// The axes a new register begins with.
public enum StandardAxes {
  /// Returns the axes, the principal ones first.
  ///
  /// - Throws: ``TableError`` when the table the program was built with is faulty.
  public static func load() throws(TableError) -> [AxisDraft] {
    try parse(PackageResources.standard_axes_tsv)
  }

  /// Reads a table of axes.
  ///
  /// - Parameter bytes: Lines of `code fr en`.
  /// - Returns: The axes in the order of the table.
  /// - Throws: ``TableError`` for the first line at fault.
  static func parse(_ bytes: [UInt8]) throws(TableError) -> [AxisDraft] {
    let table = try TabSeparated(bytes, columns: ["code", "fr", "en"], file: "standard-axes.tsv")
    var axes: [AxisDraft] = []
    for row in table.rows {
      guard let code = Handle(row.cells[0]) else {
        throw table.fault(row, "not a code: \(row.cells[0])")
      }
      guard let french = try? Line(row.cells[1]), let english = try? Line(row.cells[2]) else {
        throw table.fault(row, "a name is empty")
      }
      guard !axes.contains(where: { $0.code == code }) else {
        throw table.fault(row, "twice: \(code)")
      }
      axes.append(
        AxisDraft(code: code, name: BilingualName(french: french, english: english)))
    }
    return axes
  }
}
