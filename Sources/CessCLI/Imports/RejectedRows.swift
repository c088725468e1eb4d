import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// What was not taken in, to be corrected in a file like the one it came from.
final class RejectedRows {
  private let file: any IncomingFile
  private var places: Set<SourcePlace> = []

  init(_ file: any IncomingFile) { self.file = file }

  func add(_ place: SourcePlace) { places.insert(place) }

  /// Whether the file was read to its end.
  var isComplete = false

  /// Whether there are any, and all of them are known.
  var isToBeWritten: Bool { isComplete && !places.isEmpty }

  /// Writes them as they stand in the file; nothing when there are none.
  func write(to outlet: Outlet, in session: Session) throws {
    guard isToBeWritten else { return }
    try file.write(places, to: outlet, in: session)
  }
}

extension TableFile {
  /// Writes rows as they stand in the file, below its headings.
  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws {
    let numbers = Set(places.compactMap(\.row))
    try outlet.send(line(headings))
    try rows(in: session) { row in
      if numbers.contains(row.number) { try outlet.send(line(row.cells)) }
    }
  }

  private func line(_ cells: [String]) -> String {
    let separator = String(decoding: [separator], as: UTF8.self)
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
