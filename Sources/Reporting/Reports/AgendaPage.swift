public import Diplomacy
import Messages

extension Page {
  /// What is coming, week by week.
  public static func agenda(_ agenda: Agenda, _ words: Vocabulary) -> Page {
    Page(
      blocks: agenda.blocks(words),
      members: { json in
        json.member("from", agenda.first.description)
        json.member("to", agenda.last.description)
        json.array("weeks") { json in
          for week in agenda.weeks {
            json.object { json in
              json.member("week", week.name)
              json.member("monday", week.monday.description)
              json.array("meetings") { json in
                for case .exchange(let entry, _) in week.entries { json.entry(entry, words) }
              }
              json.array("followUps") { json in
                for case .followUp(let followUp) in week.entries {
                  json.followUp(followUp, today: words.today)
                }
              }
            }
          }
        }
        json.array("undated") { json in
          for entry in agenda.undated { json.entry(entry, words) }
        }
        json.disclosure(agenda.disclosure)
      },
      reference: agenda.references.joined(separator: "\n"), table: agenda.table)
  }
}

extension Agenda {
  fileprivate var references: [String] {
    weeks.flatMap(\.entries).map { entry in
      switch entry {
      case .exchange(let exchange, _): exchange.id.lettered
      case .followUp(let followUp): followUp.id.lettered
      }
    } + undated.map(\.id.lettered)
  }

  /// A row for each, under the week it is in.
  fileprivate var table: CSVTable {
    CSVTable(
      columns: DatedRows.columns,
      rows: weeks.flatMap { week in
        week.entries.map { entry in
          switch entry {
          case .exchange(let exchange, _): DatedRows.row(exchange, in: week.name)
          case .followUp(let followUp): DatedRows.row(followUp, in: week.name)
          }
        }
      } + undated.map { DatedRows.row($0, in: "undated") })
  }

  fileprivate func blocks(_ words: Vocabulary) -> [Block] {
    guard !isEmpty else {
      return [.paragraph(AgendaWords.nothing(from: first, to: last)[words])]
        + disclosure.blocks(words)
    }
    var blocks: [Block] = [.title(AgendaWords.title(from: first, to: last)[words])]
    if let marking = disclosure.marking { blocks.append(.marking(marking)) }
    blocks += disclosure.blocks(words)
    for week in weeks {
      blocks.append(.heading(AgendaWords.week(week.monday)[words], level: 1))
      blocks += week.entries.map { .item($0.item(words)) }
    }
    if !undated.isEmpty {
      blocks.append(.heading(AgendaWords.undated[words], level: 1))
      blocks += undated.map { .item($0.item(words).standingOut(lead: nil)) }
    }
    return blocks
  }
}

extension Agenda.Entry {
  fileprivate func item(_ words: Vocabulary) -> Block.Item {
    let lead = DateWords.weekdayAndNumber(day, words.language)
    return switch self {
    case .exchange(let entry, _): entry.item(words).standingOut(lead: lead)
    case .followUp(let followUp): followUp.item(words).standingOut(lead: lead)
    }
  }
}

extension Block.Item {
  /// The same with another lead, and of full weight: what is planned is muted where it stands
  /// among what was held, and not where it is the subject.
  func standingOut(lead: String?, adding details: [String] = []) -> Block.Item {
    Block.Item(
      lead: lead ?? self.lead, margin: margin, text: text, aside: aside, reference: reference,
      details: self.details + details, tone: tone == .muted ? .plain : tone)
  }
}
