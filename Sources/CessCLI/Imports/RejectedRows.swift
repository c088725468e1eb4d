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
  /// Writes rows as they stand in the file, below its headings; an exchange told in several
  /// rows whole, and cells that are as above with what stands above.
  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws {
    let numbers = Set(places.compactMap(\.row))
    var groups: Set<String> = []
    var filling = FillDown(mapping, isOn: fillsDown)
    try rows(in: session) { row in
      let cells = filling.cells(of: row)
      if numbers.contains(row.number), let key = mapping.groupKey(cells) { groups.insert(key) }
    }
    // Spreadsheets take a text without a mark for one in the encoding of the system.
    if try encoding != .utf8 || hasMark { try outlet.send("\u{FEFF}") }
    try outlet.send(line(heading.cells))
    filling = FillDown(mapping, isOn: fillsDown)
    try rows(in: session) { row in
      let cells = filling.cells(of: row)
      let isOfGroup = mapping.groupKey(cells).map { groups.contains($0) } ?? false
      if isOfGroup || numbers.contains(row.number) { try outlet.send(line(cells)) }
    }
  }

  private func line(_ cells: [String]) -> String {
    let sign = Unicode.Scalar(separator)
    return cells.map { cell in
      let scalars = cell.unicodeScalars
      guard scalars.contains(where: { $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == sign })
      else { return cell }
      // By scalars: a mark may have an accent upon it.
      let inner = scalars.reduce(into: String.UnicodeScalarView()) { inner, scalar in
        inner.append(scalar)
        if scalar == "\"" { inner.append(scalar) }
      }
      return "\"\(String(inner))\""
    }.joined(separator: String(sign)) + "\r\n"
  }
}
