import Interchange
import TestSupport
import Testing

@Suite struct TableScannerTests {
  /// Reads a table in portions of a size.
  private func rows(_ text: String, separator: Character = ",", portion: Int = 3) throws
    -> [TableRow]
  {
    var scanner = TableScanner(separator: separator.asciiValue ?? 0)
    var rows: [TableRow] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try scanner.read(Array(rest.prefix(portion))) { rows.append($0) }
      rest = rest.dropFirst(portion)
    }
    try scanner.finish { rows.append($0) }
    return rows
  }

  @Test func `cells hold separators, quotation marks and line breaks when they are quoted`() throws
  {
    let found = try rows("a,\"b, \"\"c\"\"\r\nd\",e\r\nf,,\r\n")
    #expect(found.map(\.cells) == [["a", "b, \"c\"\r\nd", "e"], ["f", "", ""]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end as they do on any system`(ending: String) throws {
    let found = try rows("a;b\(ending)c;d", separator: ";")
    #expect(found.map(\.cells) == [["a", "b"], ["c", "d"]])
    #expect(found.map(\.line) == [1, 2])
  }

  @Test func `rows are numbered as a spreadsheet does, lines as an editor does`() throws {
    let found = try rows("tête\n\"deux\nlignes\"\n\n,,\nfin\n")
    #expect(found.map(\.number) == [1, 2, 5])
    #expect(found.map(\.line) == [1, 2, 6])
  }

  @Test func `a quotation mark within a cell is a sign like another`() throws {
    #expect(try rows("le 5\" neuf,\"a\"b\n").map(\.cells) == [["le 5\" neuf", "ab"]])
  }

  @Test func `a quotation mark that is never closed is told with its line`() {
    #expect(throws: ScanError.openQuote(line: 2)) {
      try rows("a,b\nc,\"d\ne,f\ng,h\n")
    }
  }

  @Test func `a cell that is too long is told as that, closed or not`() {
    let long = String(repeating: "x", count: TableScanner.longestCell + 1)
    for (text, isQuoted) in [("a\n\"\(long)\"\n", true), ("a\n\(long)\n", false)] {
      #expect(
        throws: ScanError.cellTooLong(
          line: 2, limit: TableScanner.longestCell, isQuoted: isQuoted)
      ) { try rows(text, portion: 65_536) }
    }
  }

  @Test func `a row of ten thousand cells is read, one of more is refused`() throws {
    let most = String(repeating: ",", count: TableScanner.mostCells - 1)
    #expect(try rows("x\(most)", portion: 4_096).map(\.cells.count) == [TableScanner.mostCells])
    #expect(throws: ScanError.self) { try rows("x,\(most)", portion: 4_096) }
  }

  @Test(arguments: [
    ("Nom;Prénom;Ville\nA;B, C;D\n", ";"), ("Name,First\na,b\n", ","), ("a\tb\tc, d\n", "\t"),
    ("\"a;b;c\",d\n", ","), ("un seul titre\n", ","),
    ("Réunions, 2026\nDate;Objet;Avec\n1;2;3\n", ";"), ("a,b,c\n1,2,x; y; z\n", ","),
    ("sep=|\na|b\n", "|"), ("A;B;C\nx, y;1\nx, y;1;2\nx, y\n", ";"),
  ])
  func `what stands between the cells is seen in the first lines`(text: String, separator: String) {
    #expect(TableScanner.separator(in: Array(text.utf8)) == separator.utf8.first)
  }

  @Test(arguments: 1...40)
  func `whatever cells are written are read again, in portions of any size`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = ["a", "é", "\"", ",", "\n", "\r\n", ";", " ", "Қ", "\t", "'"]
    let table = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (0..<3).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? ""
        }.joined()
      }
    }
    let text = table.map { row in
      row.map { cell in
        "\""
          + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\""
      }.joined(separator: ",")
    }.joined(separator: "\r\n")
    let found = try rows(text, portion: Int.random(in: 1...9, using: &random))
    #expect(found.map(\.cells) == table.filter { $0.contains { !$0.isEmpty } })
  }

  @Test func `the line with which Excel is told the separator is no row`() throws {
    let text = Array("sep=;\r\nA;B\r\n1;2\r\n".utf8)
    let separator = TableScanner.separator(in: text)
    #expect(separator == UInt8(ascii: ";"))
    var rows: [TableRow] = []
    var scanner = TableScanner(separator: separator)
    try scanner.read(text) { rows.append($0) }
    try scanner.finish { rows.append($0) }
    #expect(rows.map(\.cells) == [["A", "B"], ["1", "2"]])
    #expect(rows.map(\.number) == [1, 2] && rows.map(\.line) == [2, 3])
  }
}
