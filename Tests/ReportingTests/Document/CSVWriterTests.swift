import TestSupport
import Testing

@testable import Reporting

@Suite struct CSVWriterTests {
  private func csv(_ rows: [String]...) -> String {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return String(decoding: writer.output.bytes, as: UTF8.self)
  }

  @Test func `a file begins with its mark, and lines end as the RFC has them`() {
    #expect(csv(["id", "name"], ["1", "Événement"]) == "\u{FEFF}id,name\r\n1,Événement\r\n")
  }

  @Test func `what would be taken for the end of a cell stands between quotation marks`() {
    #expect(csv(["a,b", "c\"d", "e\nf", "g"]) == "\u{FEFF}\"a,b\",\"c\"\"d\",\"e\nf\",g\r\n")
    // A mark with an accent upon it is one character, and ends a cell all the same.
    #expect(csv(["c\"\u{301}d"]).utf8.elementsEqual("\u{FEFF}\"c\"\"\u{301}d\"\r\n".utf8))
  }

  @Test(arguments: ["=cmd()", "+33 1", "-2", "@SUM(A1)", "\t=1", "＝1", "－1"])
  func `what a spreadsheet would calculate stays a text`(text: String) {
    #expect(csv([text]).hasPrefix("\u{FEFF}'"))
  }

  @Test func `a calculation that begins with a line break stays a text`() {
    #expect(csv(["\n=1"]) == "\u{FEFF}\"'\n=1\"\r\n")
    // A carriage return is shown, as any control character.
    #expect(csv(["\r=1"]) == "\u{FEFF}␍=1\r\n")
  }

  @Test func `control characters are shown`() {
    #expect(csv(["a\u{1B}[2Jb", "c\u{202E}d"]) == "\u{FEFF}a␛[2Jb,c\u{FFFD}d\r\n")
  }

  @Test func `whatever is written is read back as it was`() {
    var random = SplitMix64(seed: 7)
    let letters = Array("ab,\"\n é;")
    for _ in 0..<500 {
      let rows = (0..<3).map { _ in
        (0..<3).map { _ in
          "x"
            + String(
              (0..<Int.random(in: 0...6, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? "a"
              })
        }
      }
      var writer = CSVWriter()
      for row in rows { writer.row(row) }
      #expect(Self.read(String(decoding: writer.output.bytes, as: UTF8.self)) == rows)
    }
  }

  /// Reads CSV as RFC 4180 describes it, letter by letter.
  private static func read(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var (row, cell, isQuoted) = ([String](), "", false)
    var scalars = Array(text.unicodeScalars.dropFirst())[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          cell.unicodeScalars.append("\"")
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"": isQuoted = true
      case ",":
        row.append(cell)
        cell = ""
      case "\r": break
      case "\n":
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
