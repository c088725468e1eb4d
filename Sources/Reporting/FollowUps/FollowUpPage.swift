public import Diplomacy
import Messages

extension Page {
  /// A follow-up's card.
  public static func followUp(_ card: FollowUpCard, _ words: Vocabulary) -> Page {
    Page(
      blocks: FollowUpPage(card: card, words: words).blocks,
      members: { json in
        json.object("followUp") { json in
          json.members(of: card.entry, today: words.today)
          json.zones(card.promise.zones, words)
          json.member("fulfilledBy", card.fulfilledBy?.value)
          json.array("completions") { json in
            for completion in card.completions {
              json.object { json in
                json.member("due", completion.due.description)
                json.member("doneOn", completion.doneOn.description)
                json.member("note", completion.note?.text)
                json.member("meeting", completion.exchange?.value)
              }
            }
          }
        }
      },
      reference: card.entry.id.lettered)
  }
}

private struct FollowUpPage {
  let card: FollowUpCard
  let words: Vocabulary

  private var entry: FollowUpEntry { card.entry }

  var blocks: [Block] {
    var blocks: [Block] = [.title(entry.title), .facts(facts)]
    guard !card.completions.isEmpty else { return blocks }
    blocks.append(.heading(FollowUpWords.completions[words], level: 1))
    blocks += card.completions.map { completion in
      .item(
        Block.Item(
          lead: DateWords.day(completion.doneOn, words.language), margin: .date,
          text: completion.note?.text ?? FollowUpWords.completed(completion)[words],
          reference: completion.exchange?.lettered,
          details: completion.note == nil ? [] : [FollowUpWords.completed(completion)[words]]))
    }
    return blocks
  }

  private var facts: [Block.Fact] {
    let terms = entry.terms
    var facts = [Block.Fact(ReportWords.number[words], entry.id.lettered)]
    func add(_ label: Phrase, _ value: String?, tone: Block.Tone = .plain) {
      guard let value, !value.isEmpty else { return }
      facts.append(Block.Fact(label[words], value, tone: tone))
    }
    let isLate = entry.state.code == .open && entry.urgency(today: words.today) == .overdue
    add(
      ReportWords.due, DateWords.weekdayAndDay(entry.due, words.language),
      tone: isLate ? .alert : .plain)
    add(ReportWords.status, status)
    let missed = entry.missed(today: words.today)
    if missed > 1 {
      add(FollowUpWords.missedLabel, FollowUpWords.missed(missed)[words], tone: .alert)
    }
    if terms.direction == .awaited { add(FollowUpWords.direction, terms.direction.label[words]) }
    if terms.priority != .normal { add(FollowUpWords.priority, terms.priority.label[words]) }
    add(ReportWords.owner, entry.owner?.name)
    add(FollowUpWords.sharers, entry.sharers.map(\.name).joined(separator: ", "))
    add(FollowUpWords.concerns, entry.actors.map(\.name).joined(separator: ", "))
    add(ReportWords.zones, card.promise.zones.map(words.path).joined(separator: ", "))
    add(
      FollowUpWords.recurrence,
      terms.recurrence.map { RecurrenceWords.recurrence($0)[words] })
    add(FollowUpWords.lead, terms.lead.map { RecurrenceWords.span($0)[words] })
    add(FollowUpWords.working, terms.working.map { $0.label[words] })
    add(FollowUpWords.origin, entry.exchange.map { ReportWords.from($0, words.language) })
    add(FollowUpWords.fulfilledBy, card.fulfilledBy?.lettered)
    return facts
  }

  private var status: String {
    switch entry.state {
    case .open(let until):
      until.map { ReportWords.snoozed(until: $0)[words] }
        ?? entry.state.code.label[words]
    case .done(let day, let note):
      ReportWords.closed(.done, on: day, note: note?.text)[words]
    case .dropped(let day, let reason):
      ReportWords.closed(.dropped, on: day, note: reason.text)[words]
    }
  }
}
