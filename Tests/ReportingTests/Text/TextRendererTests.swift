import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct TextRendererTests {
  @Test(arguments: [40, 80, 120], [71, 72, 73] as [UInt64])
  func `no line is wider than the terminal, unless one word is`(width: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let blocks = Blocks.random(&random).filter { !$0.isHeading }
      let output = Blocks.text(blocks, TextRenderer.Style(width: width))
      for line in output.split(separator: "\n") where DisplayWidth.of(line) > width {
        // The margin and the word, and nothing that could have gone to the next line.
        let words = line.split(separator: " ")
        let isLongWord = (words.last.map { DisplayWidth.of($0) } ?? 0) > 18
        #expect(isLongWord, "seed \(seed), \(DisplayWidth.of(line)) columns: \(line)")
      }
    }
  }

  @Test(arguments: [40, 80, 120])
  func `a title longer than the terminal is wide is broken like other text`(width: Int) {
    let long =
      "Colloque de haut niveau sur le partenariat stratégique entre la France et le "
      + "Kazakhstan, à l’Assemblée nationale, Paris"
    for block in [Block.title(long), .subtitle(long), .heading(long, level: 1)] {
      let lines = Blocks.text([block], TextRenderer.Style(width: width)).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(lines)")
      #expect(lines.joined(separator: " ") == long)
    }
  }

  @Test(arguments: [40, 80, 120])
  func `a table fits the terminal`(width: Int) {
    let columns = [
      Block.Column("", width: 7), Block.Column("Date", width: 10), Block.Column("Objet"),
      Block.Column("Participants"),
    ]
    let long = "Colloque sur le partenariat stratégique entre la France et le Kazakhstan"
    let output = Blocks.text(
      [.columns(columns), .row(["i1", "2025-05-05", long, long]), .row(["i2", "2025", "", ""])],
      TextRenderer.Style(width: width))
    let lines = output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
    #expect(lines[1].contains("…"))
  }

  @Test func `off a terminal nothing is broken or cut`() {
    let long = String(repeating: "mot ", count: 200) + "fin"
    let item = Block.Item(lead: "5", text: long, reference: "i1", details: [long])
    let output = Blocks.text([.item(item), .paragraph(long), .row([long, "b"])], .plain)
    #expect(output.components(separatedBy: long).count == 5)
    #expect(output.contains("\(long)\tb\n"))
  }

  @Test(arguments: [81, 82] as [UInt64])
  func `colour adds nothing but colours`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let blocks = Blocks.random(&random)
      let coloured = Blocks.text(blocks, TextRenderer.Style(width: 80, isColoured: true))
      let plain = Blocks.text(blocks, TextRenderer.Style(width: 80))
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain, "seed \(seed)")
    }
  }

  @Test(arguments: [91, 92] as [UInt64])
  func `whatever the text, the output has no control character but the line feed`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let blocks = Blocks.random(&random, hostile: true)
      for style in [TextRenderer.Style(), TextRenderer.Style(width: 60)] {
        let controls = Blocks.text(blocks, style).unicodeScalars.filter { scalar in
          (scalar.value < 0x20 && scalar != "\n" && scalar != "\t")
            || (0x7F..<0xA0).contains(scalar.value)
        }
        #expect(controls.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func `trailing spaces are not left behind`() {
    let item = Block.Item(lead: "", text: "Ambassadrice", details: ["aujourd’hui"])
    for style in [TextRenderer.Style(), TextRenderer.Style(width: 80)] {
      let output = Blocks.text(
        [.title("Ambassade"), .item(item), .facts([Block.Fact("Note", "x")])], style)
      #expect(!output.split(separator: "\n").contains { $0.hasSuffix(" ") })
    }
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    switch self {
    case .title, .subtitle, .heading: true
    default: false
    }
  }
}

/// Blocks for tests.
enum Blocks {
  static func text(_ blocks: [Block], _ style: TextRenderer.Style) -> String {
    var renderer = TextRenderer(style: style)
    for block in blocks { renderer.render(block) }
    return String(decoding: renderer.output.bytes, as: UTF8.self)
  }

  static func markdown(_ blocks: [Block]) -> String {
    var renderer = MarkdownRenderer()
    for block in blocks { renderer.render(block) }
    return String(decoding: renderer.output.bytes, as: UTF8.self)
  }

  static func random(_ random: inout SplitMix64, hostile: Bool = false) -> [Block] {
    (0..<Int.random(in: 1...8, using: &random)).map { _ in
      func text() -> String {
        hostile ? RandomText.any(&random) : RandomText.words(&random)
      }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return .title(text())
      case 1: return .heading(text(), level: Int.random(in: 1...3, using: &random))
      case 2: return .paragraph(text())
      case 3: return .facts([Block.Fact("Numéro", text()), Block.Fact("Nom court", text())])
      case 4: return .subtitle(text())
      default:
        return .item(
          Block.Item(
            lead: "30 septembre 2025", margin: .date, text: text(), reference: "i12",
            details: [text(), text()]))
      }
    }
  }
}

/// Text for tests.
enum RandomText {
  /// Words of several scripts, of the lengths words have.
  static func words(_ random: inout SplitMix64) -> String {
    let letters = Array("abcdéèçùœАстана日本語ñ’-😀")
    return (0..<Int.random(in: 1..<30, using: &random)).map { _ in
      String(
        (0..<Int.random(in: 1..<12, using: &random)).compactMap { _ in
          letters.randomElement(using: &random)
        })
    }.joined(separator: " ")
  }

  /// Any characters there are, controls and overrides among them.
  static func any(_ random: inout SplitMix64) -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x20...0x7E, 0x7F...0x9F, 0xA0...0x24F, 0x300...0x36F, 0x600...0x6FF,
      0x2000...0x206F, 0x4E00...0x4EFF, 0xD7F0...0xD7FF, 0xE000...0xE00F, 0xFEFF...0xFEFF,
      0xFFF0...0xFFFF, 0x1F600...0x1F64F, 0x10FFF0...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<24, using: &random) {
      let block = blocks.randomElement(using: &random) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &random)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
