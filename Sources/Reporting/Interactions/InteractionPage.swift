public import Diplomacy
import Messages

extension Page {
  /// An exchange's card.
  public static func interaction(_ card: InteractionCard, _ words: Vocabulary) -> Page {
    Page(
      blocks: blocks(card, words),
      members: { json in
        json.object("meeting") { json in
          json.members(of: card.entry, words)
          json.zones(card.zones, words)
          json.member("notes", card.notes)
          json.member("recordedAt", card.recordedAt)
          json.array("followUps") { json in
            for followUp in card.followUps { json.followUp(followUp, today: words.today) }
          }
        }
      },
      reference: card.entry.id.lettered)
  }

  private static func blocks(_ card: InteractionCard, _ words: Vocabulary) -> [Block] {
    let entry = card.entry
    var facts = [
      Block.Fact(ReportWords.number[words], entry.id.lettered),
      Block.Fact(
        ReportWords.date[words], DateWords.occurrence(entry.occurrence, words.language)),
      Block.Fact(ReportWords.kind[words], entry.kind.label[words]),
      Block.Fact(ReportWords.status[words], entry.status.label[words]),
    ]
    func add(_ label: Phrase, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      facts.append(Block.Fact(label[words], value))
    }
    add(ReportWords.place, entry.place)
    add(ReportWords.zones, card.zones.map(words.path).joined(separator: ", "))
    add(ReportWords.axes, entry.axes.map(words.axis).joined(separator: ", "))
    add(ReportWords.recorded, DateWords.instant(card.recordedAt, words.language))
    var blocks: [Block] = [.title(entry.title), .facts(facts)]
    if !entry.participants.isEmpty {
      blocks.append(.heading(ReportWords.participants[words], level: 1))
      blocks += entry.participants.map {
        .item(
          Block.Item(
            lead: $0.actor.lettered, margin: .reference, text: $0.text(words),
            details: [$0.side.label[words]]))
      }
    }
    if let notes = card.notes {
      blocks += [.heading(ReportWords.notes[words], level: 1), .paragraph(notes)]
    }
    if !card.followUps.isEmpty {
      blocks.append(.heading(ReportWords.allFollowUps[words], level: 1))
      blocks += card.followUps.map { .item($0.item(isUnderItsExchange: true, words)) }
    }
    return blocks
  }
}
