import Diplomacy
import Messages

/// What an actor's card says of its cadence: what is meant, by which rule, and where it stands.
struct CadenceFacts {
  let facts: [Block.Fact]

  init(_ card: ActorCard, _ rule: CadenceRule, _ words: Vocabulary) {
    var text = CadenceWords.cadence(rule.cadence)[words]
    if case .actor = rule.subject {
    } else {
      text += " (\(CadenceWords.subject(rule.subject) { words.zone($0) }[words]))"
    }
    let standing = rule.cadence.standing(last: card.lastContact, today: words.today)
    let tone: Block.Tone =
      switch standing {
      case .maximumPassed: .alert
      case .idealPassed: .caution
      case .fine, .neverMet: .plain
      }
    // That there was no contact stands above.
    if standing != .neverMet { text += " – \(CadenceWords.standing(standing)[words])" }
    facts = [Block.Fact(CadenceWords.cadence[words], text, tone: tone)]
  }
}
