import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// The rows that were not taken in, to be corrected in a file like the one they came from.
final class RejectedRows {
  private let file: TableFile
  private var places: Set<Int> = []

  init(_ file: TableFile) throws { self.file = file }

  func add(_ place: SourcePlace) { if let row = place.row { places.insert(row) } }

  /// Writes the rows as they stand in the file, below its headings; nothing when there are none.
  func write(to path: String, in session: Session) throws {
    guard !places.isEmpty else { return }
    try session.environment.writing(to: path) { outlet in
      try outlet.send(line(file.headings))
      try file.rows(in: session) { row in
        if places.contains(row.number) { try outlet.send(line(row.cells)) }
      }
    }
  }

  private func line(_ cells: [String]) -> String {
    let separator = String(decoding: [file.separator], as: UTF8.self)
    return cells.map { cell in
      let isQuoted = cell.unicodeScalars.contains {
        $0 == "\"" || $0 == "\n" || $0 == "\r" || String($0) == separator
      }
      return isQuoted
        ? "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
        : cell
    }.joined(separator: separator) + "\r\n"
  }
}
