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
  private var isBegun = false

  /// Makes a writer at the start of a file.
  public init() {}

  /// Writes a row; the first is that of the column names.
  public mutating func row(_ cells: some Sequence<String>) {
    if !isBegun { output.append("\u{FEFF}") }
    isBegun = true
    for (number, cell) in cells.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      self.cell(cell)
    }
    output.append("\r\n")
  }

  private mutating func cell(_ text: String) {
    let harmless =
      Neutral.isHarmless(text) ? text : Neutral.neutralised(text, keepingLines: true)
    let isFormula = Self.isFormula(harmless)
    guard Self.wantsQuotation(harmless) else {
      if isFormula { output.append(UInt8(ascii: "'")) }
      output.append(harmless)
      return
    }
    output.append(UInt8(ascii: "\""))
    if isFormula { output.append(UInt8(ascii: "'")) }
    // Byte by byte: with an accent after it a quotation mark is another character.
    for byte in harmless.utf8 {
      output.append(byte, count: byte == UInt8(ascii: "\"") ? 2 : 1)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether a spreadsheet would calculate a text, the wide signs of East Asia included.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }

  private static func wantsQuotation(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.contains { byte in
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
      }
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
