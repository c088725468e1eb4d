/// A fault in a table that travels inside the program: where, and what is wrong.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The table's file.
  public let file: String
  /// The line at fault, counted from 1.
  public let line: Int
  /// What is wrong with it.
  public let reason: String

  public var description: String { "\(file):\(line): \(reason)" }
}

/// A tab-separated table that travels inside the program.
///
/// A table is lines of UTF-8: comments that begin with `#`, one header row, then
/// rows of as many cells. Nothing is quoted and nothing is trimmed: what a cell
/// holds is what it says.
struct TabSeparated {
  /// The name of the file, for errors.
  let file: String
  /// The rows below the header, in order.
  let rows: [Row]

  /// One row below the header.
  struct Row: Equatable {
    /// The line it stands on, counted from 1.
    let line: Int
    /// Its cells, as many as there are columns.
    let cells: [String]
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - bytes: The whole table.
  ///   - columns: The names the header must have, in this order.
  ///   - file: The name of the file, for errors.
  /// - Throws: ``TableError`` for what is not UTF-8, another header or none, a
  ///   row of another length, a control character, or white space around a cell.
  init(_ bytes: [UInt8], columns: [String], file: String) throws(TableError) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var rows: [Row] = []
    var headerSeen = false
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != 0x23 {
      func fault(_ reason: String) -> TableError {
        TableError(file: file, line: index + 1, reason: reason)
      }
      let text = String(decoding: line, as: UTF8.self)
      guard text.utf8.elementsEqual(line) else { throw fault("not UTF-8") }
      let cells = text.utf8
        .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      guard headerSeen else {
        guard cells == columns else { throw fault("expected the header \(columns)") }
        headerSeen = true
        continue
      }
      guard cells.count == columns.count else {
        throw fault("expected \(columns.count) cells, found \(cells.count)")
      }
      for (column, cell) in zip(columns, cells) where !Self.isPlain(cell) {
        throw fault("column \(column): stray white space or control character")
      }
      rows.append(Row(line: index + 1, cells: cells))
    }
    guard headerSeen else {
      throw TableError(file: file, line: lines.count, reason: "no header")
    }
    self.file = file
    self.rows = rows
  }

  /// Returns the error of a row.
  func fault(_ row: Row, _ reason: String) -> TableError {
    TableError(file: file, line: row.line, reason: reason)
  }

  /// Whether a cell holds no control character, and no white space at either end.
  private static func isPlain(_ cell: String) -> Bool {
    let scalars = cell.unicodeScalars
    let hasBlankEdge = scalars.first.map(isBlank) ?? false || scalars.last.map(isBlank) ?? false
    return !hasBlankEdge && !scalars.contains(where: isControl)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  /// Whether a scalar is of the general category Cc (Unicode, section 23.1): told by its place,
  /// since to look each property up would be most of the reading.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
