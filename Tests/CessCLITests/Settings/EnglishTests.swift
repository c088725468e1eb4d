import Diplomacy
import Foundation
import TestSupport
import Testing

/// English output has no French in it: its words are compared with the table of messages itself.
@Suite struct EnglishTests {
  /// Words that are French and English, and stand only in French messages; and Almaty.
  private static let shared: Set<String> = ["court", "union", "almaty"]

  /// Words that stand in some French message and in no English one.
  private static let frenchWords: Set<String> = {
    let table = MessageTable.phrases
    let english = Set(table.flatMap { MessageTable.words($0.english) })
    return Set(table.flatMap { MessageTable.words($0.french) }).subtracting(english)
      .subtracting(shared)
  }()

  @Test func `the table of messages is read`() {
    #expect(MessageTable.phrases.count > 300)
    #expect(Self.frenchWords.isSuperset(of: ["échange", "aucun", "suite", "inconnu"]))
  }

  /// Commands that make a register in which everything is named in English.
  private static let register = [
    #"init --home "Test Institute" --lang en"#,
    #"contacts add "Embassy of Testland" --kind embassy --zone kazakhstan --note "A note.""#,
    #"contacts add "Mary Sample" --title Ambassador --of "Embassy of Testland" --since 2023"#,
    #"contacts add "John Sample" --title Director --of "Test Institute""#,
    #"contacts add "Ann Other" --person --zone KG"#,
    #"meeting log "Talks" --on 2025-05-05 --with "Mary Sample:speaker" --with "John Sample" --zone kazakhstan --axis ia --axis deminage --place Paris --notes "Words." --follow-up "Write back @ +4w" --owner "John Sample""#,
    #"meeting log "More talks" --on "12 June 2025 14:30" --kind call --with "Mary Sample""#,
    #"meeting log "Old letter" --on 2024 --kind letter --zone KZ"#,
    #"meeting log "Visit" --planned --on 2025-09 --zone KZ"#,
    #"followups add "Say thanks" --due tomorrow --for "Mary Sample""#,
    #"followups add "Send the book" --due 2025-05-20 --zone KZ"#,
    "followups done f3 --on 2025-05-21", "followups add \"Ask again\" --due 2025-06-30 --zone KZ",
    "followups snooze f4 --until 2025-07-07",
  ]

  private static let questions = [
    "contacts list", "contacts show \"Mary Sample\"", "contacts show \"Embassy of Testland\"",
    "contacts show \"Ann Other\"", "meeting list", "meeting show i1", "meeting show i2",
    "followups list --all", "due --within 1m", "report --zone central-asia",
    "report --zone KZ --quarter 2025-Q2", "report --zone KZ --from 2025-05-02 --to 2025-05-09",
    "report --zone caucasus", "zones list", "zones show KZ", "axes list",
  ]

  @Test(arguments: ["--format text", "--format markdown"])
  func `no French word stands in what is shown`(format: String) throws {
    let environment = try TestEnvironment(variables: ["LOGNAME": "sample"])
    var text = ""
    for line in Self.register {
      let outcome = environment.run(line)
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
      text += outcome.errors
    }
    var shown = environment
    shown.terminal = .wide(100)
    for line in Self.questions {
      // A zone's card gives both its names, and the codes of zones and axes are what they are.
      let codes = line.hasPrefix("zones") || line.hasPrefix("axes")
      let outcome = (codes ? shown : environment).run("\(line) \(codes ? "" : format)")
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
      text += codes ? Self.withoutCodes(outcome.output) : outcome.output
    }
    #expect(Self.french(in: text) == [])
  }

  static func french(in text: String) -> [String] {
    Set(MessageTable.words(text)).intersection(frenchWords).sorted()
  }

  private static func withoutCodes(_ table: String) -> String {
    table.split(separator: "\n").map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).filter { !$0.contains("-") }
        .dropFirst().joined(separator: " ")
    }.filter { !$0.contains(" / ") }.joined(separator: "\n")
  }
}

/// The table of messages, read from its source: the one place where all of it stands.
enum MessageTable {
  struct Entry {
    let french: String
    let english: String
  }

  /// Every phrase written out in the sources, with the gaps left out.
  static let phrases: [Entry] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Messages")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .flatMap { file in
        (try? String(contentsOf: file, encoding: .utf8)).map(phrases(in:)) ?? []
      }
  }()

  private static func phrases(in source: String) -> [Entry] {
    source.components(separatedBy: "fr:").dropFirst().compactMap { part in
      let halves = part.components(separatedBy: "en:")
      guard halves.count > 1 else { return nil }
      return Entry(french: literals(halves[0]), english: literals(halves[1]))
    }
  }

  /// The text between quotes, without what is put into it.
  private static func literals(_ code: String) -> String {
    var text = ""
    var depth = 0
    var isQuoted = false
    var previous: Character = " "
    for character in code {
      if isQuoted, previous == "\\", character == "(" {
        depth = 1
        isQuoted = false
      } else if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        if depth == 0 { isQuoted = true }
      } else if character == "\"", previous != "\\" {
        isQuoted.toggle()
        text += " "
      } else if isQuoted {
        text.append(character)
      } else if character == ")" || character == "\n" && previous == "}" {
        break
      }
      previous = character
    }
    return text
  }

  /// Words of three letters and more, in lower case.
  static func words(_ text: String) -> [String] {
    text.replacing("\\u{A0}", with: " ").lowercased().split { !$0.isLetter }
      .filter { $0.count > 2 }.map(String.init)
  }
}
