public import Diplomacy
import Messages

/// When something was done, as the clock on the wall showed it; the text as kept where the
/// clock cannot tell.
public typealias ClockReading = @Sendable (_ instant: String) -> String

extension Listing<BatchSummary> {
  /// The list of batches.
  ///
  /// - Parameters:
  ///   - words: What names things.
  ///   - clock: Tells when a batch was made.
  /// - Returns: The list.
  public static func batches(
    _ words: Vocabulary, clock: @escaping ClockReading
  ) -> Listing {
    Listing(
      key: "batches",
      columns: [
        Block.Column("", width: 7),
        Block.Column(BatchWords.when[words], width: 16),
        Block.Column(BatchWords.who[words], width: 12, leastTerminal: 90),
        Block.Column(BatchWords.command[words], width: 17),
        Block.Column(BatchWords.records[words], width: 7, leastTerminal: 100),
        Block.Column(BatchWords.what[words]),
      ],
      row: { summary in
        let batch = summary.batch
        return [
          batch.id.lettered, clock(batch.at), batch.who, batch.command, String(summary.records),
          summary.text(words),
        ]
      },
      members: { summary, json in json.members(of: summary) },
      reference: { $0.batch.id.lettered },
      spreadsheet: [
        CSVColumn("id") { String($0.batch.id.value) },
        CSVColumn("at") { $0.batch.at },
        CSVColumn("who") { $0.batch.who },
        CSVColumn("command") { $0.batch.command },
        CSVColumn("records") { String($0.records) },
        CSVColumn("references") { $0.groups.flatMap(\.references).asCell },
      ])
  }
}

extension BatchSummary {
  /// What the batch did, in one line.
  func text(_ words: Vocabulary) -> String {
    let taking = batch.takesBack.map { BatchWords.took($0)[words] }
    let taken = batch.takenBackBy.map { BatchWords.takenBack(by: $0)[words] }
    let records = groups.map { group in
      let names = group.references.joined(separator: " ")
      let isWhole = group.references.count == group.count
      let kind = BatchWords.kind(group.kind, group.count)[words]
      return isWhole
        ? "\(kind) \(names)"
        : "\(group.count) \(kind)" + (names.isEmpty ? "" : " (\(names) …)")
    }.joined(separator: ", ")
    return [taking, records, taken].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}

extension Page {
  /// What a batch did, record by record.
  public static func batch(
    _ account: BatchAccount, _ words: Vocabulary, clock: @escaping ClockReading
  ) -> Page {
    let batch = account.batch
    let reference = batch.id.lettered
    let facts =
      [clock(batch.at), batch.who]
      + [
        batch.takesBack.map { BatchWords.took($0)[words] },
        batch.takenBackBy.map { BatchWords.takenBack(by: $0)[words] },
      ].compactMap(\.self)
    return Page(
      blocks: [
        .title(BatchWords.title(reference, batch.command)[words]),
        .subtitle(facts.joined(separator: " · ")),
      ] + account.deeds.map { .item($0.item(words)) },
      members: { json in
        json.object("batch") { json in
          json.members(of: batch)
          json.array("records") { json in
            for deed in account.deeds { json.object { $0.members(of: deed, words) } }
          }
        }
      },
      reference: reference)
  }
}

extension BatchAccount.Deed {
  /// What became of the record, in one line.
  func head(_ words: Vocabulary) -> String {
    let called = [
      BatchWords.kind(kind, 1)[words], BatchWords.isRow(reference) ? nil : reference, name,
    ]
    return "\(called.compactMap(\.self).joined(separator: " ")) · "
      + BatchWords.event(event)[words]
  }

  fileprivate func item(_ words: Vocabulary) -> Block.Item {
    Block.Item(text: head(words), details: changes.map { words.text($0, event) })
  }
}

/// What is about to be taken back, line by line.
public struct UndoTelling: Sendable {
  /// How many records are told.
  public static let longest = 20

  /// The lines, without an end.
  public let lines: [String]

  /// Tells what a batch did: of a record that came or went that it did, of one that changed
  /// every field.
  public init(_ account: BatchAccount, _ words: Vocabulary, clock: ClockReading) {
    let batch = account.batch
    var lines = [
      ([batch.id.lettered, clock(batch.at), batch.who, batch.command]
        + [batch.takesBack.map { BatchWords.took($0)[words] }].compactMap(\.self))
        .joined(separator: " · ")
    ]
    for deed in account.deeds.prefix(Self.longest) {
      lines.append("  " + deed.head(words))
      guard deed.event == .changed else { continue }
      lines += deed.changes.map { "    " + words.text($0, .changed) }
    }
    let left = account.records - Self.longest
    if left > 0 {
      lines.append("  " + BatchWords.moreRecords(left, of: batch.id.lettered)[words])
    }
    self.lines = lines
  }
}

extension JSONWriter {
  fileprivate mutating func members(of batch: Batch) {
    member("id", batch.id.value)
    member("at", batch.at)
    member("who", batch.who)
    member("command", batch.command)
    member("takesBack", batch.takesBack?.batch.value)
    member("takenBackBy", batch.takenBackBy?.value)
  }

  fileprivate mutating func members(of summary: BatchSummary) {
    members(of: summary.batch)
    member("records", summary.records)
    array("what") { json in
      for group in summary.groups {
        json.object { json in
          json.member("kind", group.kind)
          json.member("count", group.count)
          json.array("references") { json in
            for reference in group.references { json.member(nil, reference) }
          }
        }
      }
    }
  }

  fileprivate mutating func members(of deed: BatchAccount.Deed, _ words: Vocabulary) {
    member("kind", deed.kind)
    member("reference", deed.reference)
    member("name", deed.name)
    member("event", deed.event.rawValue)
    changes(deed.changes, words)
  }
}
