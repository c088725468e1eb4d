public import Diplomacy
import Messages

extension Listing<StatementEntry> {
  /// The list of statements.
  public static func statements(_ words: Vocabulary) -> Listing {
    Listing(
      key: "statements",
      columns: [
        Block.Column("", width: 7),
        Block.Column(ReportWords.date[words], width: 10),
        Block.Column(MeetingWords.speaker[words]),
        Block.Column(MeetingWords.axis[words], leastTerminal: 100),
        Block.Column(MeetingWords.grade[words], width: 8, leastTerminal: 90),
        Block.Column(MeetingWords.text[words]),
        Block.Column(MeetingWords.origin[words], leastTerminal: 120),
      ],
      row: { entry in
        let account = entry.statement.account
        return [
          entry.id.lettered, account.day.description, entry.speaker.styled,
          account.axis.map(words.axis) ?? "", account.grade?.description ?? "",
          account.text.text.split(whereSeparator: \.isNewline).joined(separator: " "),
          [entry.exchange?.id.lettered, account.source?.text].compactMap(\.self)
            .joined(separator: " "),
        ]
      },
      members: { entry, json in json.members(of: entry, words) },
      reference: { $0.id.lettered },
      spreadsheet: [
        CSVColumn("id") { String($0.id.value) },
        CSVColumn("actor") { $0.speaker.name },
        CSVColumn("axis") { $0.statement.account.axis.map(words.axisCode) ?? "" },
        CSVColumn("exchange") { $0.exchange.map { String($0.id.value) } ?? "" },
        CSVColumn("source") { $0.statement.account.source?.text ?? "" },
        CSVColumn("stated") { $0.statement.account.day.description },
        CSVColumn("text") { $0.statement.account.text.text },
        CSVColumn("grade") { $0.statement.account.grade?.description ?? "" },
        CSVColumn("marking") { $0.statement.account.marking?.rawValue ?? "" },
      ])
  }
}

extension StatementEntry {
  /// Lowers a statement to an item of the card of its exchange.
  func item(in exchange: InteractionDraft, _ words: Vocabulary) -> Block.Item {
    let account = statement.account
    var circumstances = [speaker.text]
    if let axis = account.axis { circumstances.append(MeetingWords.on(words.axis(axis))[words]) }
    if let grade = account.grade { circumstances.append(grade.phrase[words]) }
    if let marking = account.marking { circumstances.append(marking.label) }
    if account.day != exchange.occurrence.date {
      circumstances.append(DateWords.date(account.day, words.language))
    }
    if let source = account.source { circumstances.append(source.text) }
    return Block.Item(
      lead: id.lettered, margin: .reference, text: account.text.text,
      details: [circumstances.joined(separator: " · ")])
  }
}

extension JSONWriter {
  mutating func members(of entry: StatementEntry, _ words: Vocabulary) {
    let account = entry.statement.account
    member("id", entry.id.value)
    object("actor") { json in
      json.member("id", account.actor.value)
      json.label(entry.speaker)
    }
    member("axis", account.axis.map(words.axisCode))
    if let exchange = entry.exchange {
      object("exchange") { json in
        json.member("id", exchange.id.value)
        json.member("date", exchange.date.description)
        json.member("title", exchange.title)
      }
    } else {
      member("exchange", nil as String?)
    }
    member("source", account.source?.text)
    member("stated", account.day.description)
    member("text", account.text.text)
    member("grade", account.grade?.description)
    member("marking", account.marking?.rawValue)
  }
}
