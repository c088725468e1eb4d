import Diplomacy
import Messages

/// A form as text: facts between two lines of dashes, a `key: value` a line, then the notes.
///
/// ```
/// ---
/// # what begins so is not read
/// titre: Entretien avec l’ambassadrice
/// avec:
///   - Arystankulova
///   - Bruno Fuchs:speaker
/// résumé: |
///   Un texte de plusieurs lignes,
///   chacune après deux espaces.
/// ---
/// Les notes, en Markdown. <!-- Ceci n’est pas lu. -->
/// ```
struct FormText: Equatable {
  /// A fact, and the line it stands on, counted from 1.
  struct Entry: Equatable {
    let line: Int
    /// The key as written, without the space around it.
    let key: String
    /// The value, never empty.
    let value: String
  }

  /// The facts that are filled in, as they come.
  private(set) var entries: [Entry] = []
  /// What stands after the facts, without comments; empty for nothing.
  private(set) var body = ""
  /// The line of the first words of the body.
  private(set) var bodyLine = 1

  /// A line that is no part of a form.
  enum Fault: Error, Equatable {
    /// The first line is not `---`; carries it.
    case noFacts(line: Int, String)
    /// No second `---`.
    case factsWithoutEnd(line: Int)
    /// Neither `key: value` nor an item of a list.
    case notAFact(line: Int, String)
    /// `<!--` without `-->`.
    case commentWithoutEnd(line: Int)

    var line: Int {
      switch self {
      case .noFacts(let line, _), .factsWithoutEnd(let line), .notAFact(let line, _),
        .commentWithoutEnd(let line):
        line
      }
    }
  }

  /// Reads a form.
  init(_ text: String) throws(Fault) {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    var place = 0
    func isSkipped(_ line: String) -> Bool { line.trimmed.isEmpty || line.trimmed.hasPrefix("#") }
    while place < lines.count, isSkipped(lines[place]) { place += 1 }
    guard place < lines.count, lines[place].trimmed == "---" else {
      throw .noFacts(line: min(place, lines.count - 1) + 1, place < lines.count ? lines[place] : "")
    }
    let opening = place + 1
    place += 1
    var listKey: String?
    while place < lines.count, lines[place].trimmed != "---" {
      defer { place += 1 }
      let line = lines[place].trimmed
      if isSkipped(line) { continue }
      if let listKey, line == "-" || line.hasPrefix("- ") {
        add(listKey, String(line.dropFirst()), line: place + 1)
        continue
      }
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else {
        throw .notAFact(line: place + 1, line)
      }
      let key = String(line[..<colon]).trimmed
      let value = String(line[line.index(after: colon)...])
      listKey = key
      if value.trimmed == "|" {
        let opening = place + 1
        let block = Self.block(lines[opening...])
        place += block.count
        // The break ahead of it says that it is a text, and not the name of a file.
        let text = block.map { "\n" + $0 }.joined()
        if !text.trimmed.isEmpty { entries.append(Entry(line: opening, key: key, value: text)) }
      } else {
        add(key, value, line: place + 1)
      }
    }
    guard place < lines.count else { throw .factsWithoutEnd(line: opening) }
    try readBody(lines[(place + 1)...])
  }

  /// The lines of a text among the facts: those after two spaces, without them.
  private static func block(_ lines: ArraySlice<String>) -> [String] {
    lines.prefix { $0.hasPrefix("  ") || $0.trimmed.isEmpty }.map { String($0.dropFirst(2)) }
  }

  private mutating func add(_ key: String, _ typed: String, line: Int) {
    var value = typed.trimmed
    for quote in ["\"", "'"] as [Character]
    where value.count > 1 && value.first == quote && value.last == quote {
      value = String(value.dropFirst().dropLast())
      break
    }
    if !value.trimmed.isEmpty { entries.append(Entry(line: line, key: key, value: value)) }
  }

  /// Keeps what stands outside of comments.
  private mutating func readBody(_ lines: ArraySlice<String>) throws(Fault) {
    var kept: [String] = []
    var commentBegan: Int?
    for place in lines.indices {
      var rest = lines[place][...]
      var line = ""
      var hadComment = commentBegan != nil
      while true {
        if commentBegan != nil {
          guard let end = rest.firstRange(of: "-->") else { break }
          rest = rest[end.upperBound...]
          commentBegan = nil
        } else if let start = rest.firstRange(of: "<!--") {
          line += rest[..<start.lowerBound]
          rest = rest[start.upperBound...]
          commentBegan = place + 1
          hadComment = true
        } else {
          line += rest
          break
        }
      }
      // A line that held nothing but a comment is not there.
      if hadComment, line.trimmed.isEmpty { continue }
      if kept.isEmpty {
        if line.trimmed.isEmpty { continue }
        bodyLine = place + 1
      }
      kept.append(line)
    }
    if let commentBegan { throw .commentWithoutEnd(line: commentBegan) }
    while kept.last?.trimmed.isEmpty == true { kept.removeLast() }
    body = kept.joined(separator: "\n")
  }
}

extension FormText {
  /// Reads a form that a person filled in.
  ///
  /// - Parameters:
  ///   - text: The form.
  ///   - source: What it is called in an error.
  ///   - hint: Where to see a form that is right.
  /// - Returns: The form.
  /// - Throws: ``Failure`` with the line at fault.
  static func read(_ text: String, from source: String, hint: Phrase?) throws -> FormText {
    do {
      return try FormText(text)
    } catch {
      let what =
        switch error {
        case .noFacts(_, let line): FormWords.noFacts(line)
        case .factsWithoutEnd: FormWords.factsWithoutEnd
        case .notAFact(_, let line): FormWords.notAFact(line)
        case .commentWithoutEnd: FormWords.commentWithoutEnd
        }
      throw Failure(.malformedInput, FormWords.at(source, error.line, what), hint: hint)
    }
  }
}
