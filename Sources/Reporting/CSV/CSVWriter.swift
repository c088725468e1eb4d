/// Writes tables for spreadsheets: CSV (RFC 4180), row by row.
///
/// - Lines end in CR LF, as the RFC has them. A cell that holds a comma, a quotation mark or a
///   line break stands between quotation marks.
/// - The text is UTF-8 and begins with its mark (U+FEFF): without it Excel takes accents for
///   those of another alphabet.
/// - A cell that a spreadsheet would calculate, because it begins with `=`, `+`, `-`, `@`, a
///   tabulation or a line break, begins with an apostrophe instead, and stays a text. So does a
///   telephone number: `'+33 1 44 55 66 77`.
public struct CSVWriter: Sendable {
  /// What is written and not yet taken away.
  public var output = ByteBuffer()
  private var (isAtStart, isAtRowStart) = (true, true)

  /// Makes a writer at the start of a file.
  public init() {}

  /// Writes a row; the first is that of the column names.
  public mutating func row(_ cells: [String]) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  /// Writes the next cell of a row, which ends with ``endRow()``.
  public mutating func cell(_ text: String) {
    // The mark at the head of the file, the comma after the cell before.
    if isAtStart { output.append("\u{FEFF}") } else if !isAtRowStart { output.append(Self.comma) }
    (isAtStart, isAtRowStart) = (false, false)
    var harmless =
      Neutral.isHarmless(text) ? text : Neutral.neutralised(text, keepingLines: true)
    harmless.withUTF8 { bytes in
      let isFormula = Self.isFormula(bytes)
      guard bytes.contains(where: Self.wantsQuotation) else {
        if isFormula { output.append(Self.apostrophe) }
        return output.append(bytes[...])
      }
      output.append(Self.quotation)
      if isFormula { output.append(Self.apostrophe) }
      for byte in bytes { output.append(byte, count: byte == Self.quotation ? 2 : 1) }
      output.append(Self.quotation)
    }
  }

  /// Ends a row.
  public mutating func endRow() {
    output.append("\r\n")
    isAtRowStart = true
  }

  private static let (comma, quotation, apostrophe) = (
    UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'")
  )

  /// Whether a spreadsheet would calculate a text, the wide signs of East Asia included:
  /// ＝ (EF BC 9D), ＋ (EF BC 8B), － (EF BC 8D), ＠ (EF BC A0).
  private static func isFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      return true
    case 0xEF where bytes.count > 2 && bytes[1] == 0xBC:
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[2])
    default: return false
    }
  }

  private static func wantsQuotation(_ byte: UInt8) -> Bool {
    switch byte {
    case comma, quotation, UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}

/// A column of a table for spreadsheets.
public struct CSVColumn<Record>: Sendable {
  /// Its name, in the words of the JSON keys: it has no language, and stays what it is.
  public let name: String
  /// What stands in it; codes and ISO dates, several with a semicolon between them.
  public let cell: @Sendable (Record) -> String

  /// Makes a column.
  public init(_ name: String, _ cell: @escaping @Sendable (Record) -> String) {
    self.name = name
    self.cell = cell
  }
}

extension Sequence where Element == String {
  /// The texts as one cell: « Fuchs; Arystankulova ».
  var asCell: String { joined(separator: "; ") }
}
