public import Diplomacy
import Messages

extension Page {
  /// What became of a record, the first change at the head.
  ///
  /// - Parameters:
  ///   - reference: The record, as it is called up.
  ///   - entries: The changes, in order.
  ///   - words: The names of zones and axes.
  /// - Returns: The page.
  public static func history(
    _ reference: String, _ entries: [HistoryEntry], _ words: Vocabulary
  ) -> Page {
    Page(
      blocks: [.title(FieldWords.historyOf(reference)[words])]
        + entries.map { .item(HistoryItem(entry: $0, words: words).item) },
      members: { json in
        json.member("record", reference)
        json.array("history") { json in
          for entry in entries { json.object { json in json.members(of: entry, words) } }
        }
      },
      reference: reference)
  }
}

/// Tells one change in words.
private struct HistoryItem {
  let entry: HistoryEntry
  let words: Vocabulary

  var item: Block.Item {
    let head = [
      words.instant(entry.at), entry.who, entry.command,
      FieldWords.event(entry.event)[words],
    ]
    return Block.Item(
      text: head.joined(separator: " · "),
      details: entry.merged.map { FieldWords.absorbed(words.text($0))[words] }
        + entry.changes.map { words.text($0, entry.event) })
  }
}

extension Vocabulary {
  /// How much of a text is told.
  private static let longest = 160

  /// A change of a field in one line: what it was and is, or what came and went.
  func text(_ change: FieldChange, _ event: HistoryEntry.Event = .changed) -> String {
    let label = FieldWords.label(change.name)[language]
    let colon = Phrase.colon[language]
    guard event == .changed else {
      return label + colon + list(event == .created ? change.after : change.before)
    }
    if change.before.count <= 1, change.after.count <= 1 {
      let (before, after) = (change.before.first.map(text), change.after.first.map(text))
      let (shown, now) = Self.cut(before, after)
      let nothing = FieldWords.nothing[language]
      return "\(label)\(colon)\(shortened(shown, before) ?? nothing) → "
        + "\(shortened(now, after) ?? nothing)"
    }
    let came = change.gained.map { "+ \(text($0))" }
    let went = change.lost.map { "− \(text($0))" }
    // Nothing came and nothing went: the order is another.
    return label + colon
      + (came.isEmpty && went.isEmpty
        ? list(change.after) : (came + went).joined(separator: " · "))
  }

  /// What a field has more, where it has nothing less; else what it was and is.
  func gain(_ change: FieldChange) -> String {
    guard change.lost.isEmpty else { return text(change) }
    let colon = Phrase.colon[language]
    return FieldWords.label(change.name)[language] + colon + list(change.gained)
  }

  /// The values in one line.
  func list(_ values: [RecordValue]) -> String {
    values.map { value in
      let whole = text(value)
      return shortened(whole, whole) ?? ""
    }.joined(separator: ReportWords.listSeparator[language])
  }

  /// A value in words.
  func text(_ value: RecordValue) -> String {
    switch value {
    case .text(let text): text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    case .code(let code, let set): FieldWords.code(code, set)[language]
    case .record(let reference, let name): name.map { "\(reference) \($0)" } ?? reference
    case .zone(let id): zone(id)
    case .axis(let id): axis(id)
    case .group(let parts): parts.map(text).joined(separator: ", ")
    }
  }

  /// Leaves out of two long texts what they begin with alike.
  private static func cut(_ before: String?, _ after: String?) -> (String?, String?) {
    guard let before, let after, max(before.count, after.count) > longest else {
      return (before, after)
    }
    let common = zip(before, after).prefix { $0 == $1 }.count
    guard common > 40 else { return (before, after) }
    return ("…" + before.dropFirst(common - 30), "…" + after.dropFirst(common - 30))
  }

  /// A text cut to what is told of it, with the length of the whole.
  private func shortened(_ text: String?, _ whole: String?) -> String? {
    guard let text, text.count > Self.longest else { return text }
    let length = FieldWords.characters(whole?.count ?? text.count)[language]
    return "\(text.prefix(Self.longest))… \(length)"
  }
}

extension JSONWriter {
  fileprivate mutating func members(of entry: HistoryEntry, _ words: Vocabulary) {
    member("batch", entry.batch)
    member("at", entry.at)
    member("who", entry.who)
    member("command", entry.command)
    member("event", entry.event.rawValue)
    array("merged") { json in for value in entry.merged { json.value(value, words) } }
    changes(entry.changes, words)
  }

  mutating func changes(_ changes: [FieldChange], _ words: Vocabulary) {
    array("changes") { json in
      for change in changes {
        json.object { json in
          json.member("field", change.name)
          json.array("before") { json in for value in change.before { json.value(value, words) } }
          json.array("after") { json in for value in change.after { json.value(value, words) } }
        }
      }
    }
  }

  private mutating func value(_ value: RecordValue, _ words: Vocabulary) {
    switch value {
    case .text(let text), .code(let text, _): member(nil, text)
    case .record(let reference, let name):
      object { json in
        json.member("record", reference)
        json.member("name", name)
      }
    case .zone(let id): member(nil, words.zoneCode(id))
    case .axis(let id): member(nil, words.axisCode(id))
    case .group(let parts): array { json in for part in parts { json.value(part, words) } }
    }
  }
}

/// What a merge does, line by line.
public struct MergeTelling: Sendable {
  /// The lines, without an end.
  public let lines: [String]

  /// Tells a merge.
  public init(_ outcome: MergeOutcome, _ words: Vocabulary) {
    let colon = Phrase.colon[words]
    let moved = MergeOutcome.Moved.allCases.compactMap { what in
      outcome.moved[what].map { count in
        let moved = TwinWords.moved(what, count)
        return (what.isPart ? TwinWords.ofWhich(moved) : moved)[words]
      }
    }
    let keep = outcome.keep.id.lettered
    lines =
      [
        TwinWords.moves[words] + colon
          + (moved.isEmpty ? TwinWords.movesNothing[words] : moved.joined(separator: ", "))
      ] + outcome.gained.map { "\(keep) \(TwinWords.gains[words]), \(words.gain($0))" }
      + outcome.disagreements.map { change in
        TwinWords.disagreement(
          FieldWords.label(change.name), words.list(change.after), words.list(change.before))[words]
      }
  }
}

extension MergeOutcome.Moved {
  /// Whether it is told as a part of what stands before it.
  fileprivate var isPart: Bool {
    switch self {
    case .sharedExchanges, .sameMandates, .samePosts, .sameRelations: true
    case .exchanges, .statements, .followUps, .mandates, .posts, .relations,
      .responsibilities:
      false
    }
  }
}
