/// A row of a table in a text file.
public struct TableRow: Sendable, Equatable {
  /// The line on which it begins, counted from 1.
  public let line: Int
  /// Its number as a spreadsheet has it, counted from 1, the headings included.
  public let number: Int
  /// The cells.
  public let cells: [String]
}

/// What no table can be read from.
public enum ScanError: Error, Hashable, Sendable {
  /// A cell begins with a quotation mark on this line and never ends.
  case openQuote(line: Int)
  /// A cell that begins on this line is longer than may be; the quotation mark before one may be
  /// open.
  case cellTooLong(line: Int, limit: Int, isQuoted: Bool)
  /// A row on this line has more cells than may be.
  case tooManyCells(line: Int, limit: Int)
}

/// Reads rows of comma-separated values: RFC 4180, with any separator, with lines that end in
/// CR LF, LF or CR, and as forgiving as spreadsheets are about quotation marks within a cell.
///
/// It reads bytes of UTF-8 in portions, and holds one row.
public struct TableScanner {
  /// No cell is longer than this, in bytes: a quotation mark that is never closed would make
  /// one cell of the rest of a file.
  public static let longestCell = 16 * 1_048_576
  /// No row has more cells than this.
  public static let mostCells = 10_000

  private enum State {
    case cellStart, plain, quoted, quoteInQuoted
  }

  private let separator: UInt8
  private var state = State.cellStart
  private var cell: [UInt8] = []
  private var cells: [String] = []
  private var line = 1
  private var rowLine = 1
  private var quoteLine = 1
  private var number = 0
  private var sawReturn = false

  /// Makes a scanner.
  ///
  /// - Parameter separator: What stands between cells: a comma, a semicolon, a tabulation.
  public init(separator: UInt8) {
    self.separator = separator
  }

  /// Reads a portion.
  ///
  /// - Parameters:
  ///   - bytes: The portion.
  ///   - row: Called for each row that is complete; rows that say nothing are not told.
  /// - Throws: ``ScanError``, or what `row` throws.
  public mutating func read(_ bytes: [UInt8], row: (TableRow) throws -> Void) throws {
    for byte in bytes {
      // The LF of a CR LF was told with its CR.
      if sawReturn, byte == UInt8(ascii: "\n") {
        sawReturn = false
        if state == .quoted { cell.append(byte) }
        continue
      }
      sawReturn = byte == UInt8(ascii: "\r")
      let isBreak = sawReturn || byte == UInt8(ascii: "\n")
      if isBreak { line += 1 }
      switch state {
      case .cellStart where byte == UInt8(ascii: "\""):
        state = .quoted
        quoteLine = line
      case .quoted:
        if byte == UInt8(ascii: "\"") { state = .quoteInQuoted } else { cell.append(byte) }
      case .quoteInQuoted where byte == UInt8(ascii: "\""):
        cell.append(byte)
        state = .quoted
      case .cellStart, .plain, .quoteInQuoted:
        if byte == separator {
          try endCell()
        } else if isBreak {
          try endRow(row)
        } else {
          cell.append(byte)
          state = .plain
        }
      }
      if cell.count > Self.longestCell {
        let isQuoted = state == .quoted || state == .quoteInQuoted
        throw ScanError.cellTooLong(
          line: isQuoted ? quoteLine : rowLine, limit: Self.longestCell, isQuoted: isQuoted)
      }
    }
  }

  /// Ends the reading: the last row may have no line break.
  public mutating func finish(row: (TableRow) throws -> Void) throws {
    if state == .quoted { throw ScanError.openQuote(line: quoteLine) }
    if !cell.isEmpty || !cells.isEmpty || state == .quoteInQuoted { try endRow(row) }
  }

  private mutating func endCell() throws {
    cells.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    state = .cellStart
    if cells.count > Self.mostCells {
      throw ScanError.tooManyCells(line: rowLine, limit: Self.mostCells)
    }
  }

  private mutating func endRow(_ row: (TableRow) throws -> Void) throws {
    try endCell()
    if number == 0, rowLine == 1, Self.isHint(cells) {
      cells.removeAll(keepingCapacity: true)
      rowLine = line
      return
    }
    number += 1
    let complete = TableRow(line: rowLine, number: number, cells: cells)
    cells.removeAll(keepingCapacity: true)
    rowLine = line
    if !complete.cells.allSatisfy(\.saysNothing) { try row(complete) }
  }
}

extension TableScanner {
  /// Whether a first row is the line `sep=;` with which Excel is told what stands between cells:
  /// it counts neither the line nor what is in it.
  private static func isHint(_ cells: [String]) -> Bool {
    guard let first = cells.first?.lowercased(), first.hasPrefix("sep=") else { return false }
    return first.utf8.count <= 5 && cells.dropFirst().allSatisfy(\.isEmpty)
  }

  /// Guesses what stands between the cells of a table, from its beginning: of semicolon, comma and
  /// tabulation the one that stands in most of its first lines, outside quotation marks; of two, the
  /// one that the first line with any has most of.
  ///
  /// A title above the table may have a comma, and its cells may.
  public static func separator(in head: [UInt8]) -> UInt8 {
    if head.count > 4,
      head.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
      isSign(head[4])
    {
      return head[4]
    }
    let lines = counts(in: head)
    let first = lines.first { !$0.allSatisfy { $0 == 0 } } ?? []
    func weight(_ place: Int) -> (lines: Int, inFirst: Int) {
      (lines.count { $0[place] > 0 }, first.isEmpty ? 0 : first[place])
    }
    let best = separators.indices.max { weight($0) < weight($1) } ?? 0
    let comma = 0
    return separators[weight(best) > weight(comma) ? best : comma]
  }

  /// How many of each separator the first lines have outside quotation marks.
  private static func counts(in head: [UInt8]) -> [[Int]] {
    var lines: [[Int]] = []
    var line = separators.map { _ in 0 }
    var isQuoted = false
    for byte in head where lines.count < 20 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        lines.append(line)
        line = separators.map { _ in 0 }
      } else if let place = separators.firstIndex(of: byte) {
        line[place] += 1
      }
    }
    return lines + [line]
  }

  /// Whether a byte may stand between cells: a sign of ASCII.
  private static func isSign(_ byte: UInt8) -> Bool {
    let character = Character(UnicodeScalar(byte))
    return byte < 0x7F && byte != UInt8(ascii: "\"") && (byte > 0x20 || byte == UInt8(ascii: "\t"))
      && !character.isLetter && !character.isNumber
  }

  private static let separators = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
  ]
}
