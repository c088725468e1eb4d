public import Diplomacy
import Messages

extension Page {
  /// An actor's card.
  public static func actor(_ card: ActorCard, _ words: Vocabulary) -> Page {
    Page(
      blocks: ActorPage(card: card, words: words).blocks,
      members: { json in json.members(of: card, words) },
      reference: card.actor.id.lettered)
  }
}

private struct ActorPage {
  let card: ActorCard
  let words: Vocabulary

  private var profile: ActorProfile { card.actor.profile }

  var blocks: [Block] {
    let name = profile.honorific.map { "\($0) \(profile.name)" } ?? profile.name.text
    return [.title(name), .subtitle(profile.nature.label[words]), .facts(facts)]
      + section(
        ReportWords.mandates,
        card.mandates.map(item(of:))
      ) + section(ReportWords.posts, card.posts.map(item(of:)))
      + section(ReportWords.followUpsHeading, card.followUps.map { $0.item(words) })
      + exchanges
      + (profile.note.map { [.heading(ReportWords.note[words], level: 1), .paragraph($0.text)] }
        ?? [])
  }

  private var facts: [Block.Fact] {
    var facts = [
      Block.Fact(ReportWords.number[words], card.actor.id.lettered),
      Block.Fact(ReportWords.handle[words], card.actor.handle.text),
    ]
    func add(_ label: Phrase, _ values: [String], separator: String = ", ") {
      guard !values.isEmpty else { return }
      facts.append(Block.Fact(label[words], values.joined(separator: separator)))
    }
    add(ReportWords.aliases, profile.aliases.map(\.text.text))
    add(ReportWords.zones, profile.zones.map(words.path))
    add(ReportWords.email, profile.emails.map(\.text))
    add(ReportWords.phone, profile.phones.map(\.text))
    add(
      ReportWords.lastContact,
      [card.lastContact.map { DateWords.date($0, words.language) } ?? ReportWords.never[words]])
    return facts
  }

  private func section(_ heading: Phrase, _ items: [Block.Item]) -> [Block] {
    items.isEmpty ? [] : [.heading(heading[words], level: 1)] + items.map(Block.item)
  }

  /// A post: who holds it today marked with an arrow, then those who held it.
  private func item(of post: Post) -> Block.Item {
    let current = post.holders(on: words.today)
    let others = post.mandates.filter { !current.contains($0) }
    let today = current.isEmpty ? [ReportWords.vacant[words]] : current.map { line($0, of: post) }
    return Block.Item(
      text: post.position.title.text,
      details: today.map { "→ \($0)" } + others.map { "  \(line($0, of: post))" })
  }

  private func line(_ held: HeldMandate, of post: Post) -> String {
    let name = held.honorific.map { "\($0) \(held.person.name)" } ?? held.person.name
    let title = held.mandate.title == post.position.title ? "" : ", \(held.mandate.title)"
    return "\(name)\(title) (\(held.person.id.lettered)) · \(tenure(held))"
  }

  private func tenure(_ held: HeldMandate) -> String {
    (DateWords.tenure(held.mandate.tenure) ?? ReportWords.datesUnknown)[words]
  }

  private func item(of held: HeldMandate) -> Block.Item {
    let status = held.mandate.status
    var details = [tenure(held)]
    if ![.inPost, .ended].contains(status) { details.append(status.label[words]) }
    return Block.Item(
      text: "\(held.mandate.title) – \(held.organisation.name)",
      reference: held.organisation.id.lettered, details: [details.joined(separator: " · ")],
      tone: held.mandate.isHeld(on: .day(words.today)) ? .plain : .muted)
  }

  private var exchanges: [Block] {
    let heading = Block.heading(ReportWords.latestExchanges[words], level: 1)
    guard !card.exchanges.isEmpty else {
      return [heading, .paragraph(ReportWords.noExchangeEver[words])]
    }
    let items = card.exchanges.map { Block.item($0.item(words)) }
    let more = Block.paragraph(
      ReportWords.earlierExchanges(card.actor.id.lettered)[words])
    return [heading] + items + (card.hasEarlierExchanges ? [more] : [])
  }
}

extension JSONWriter {
  fileprivate mutating func members(of card: ActorCard, _ words: Vocabulary) {
    let profile = card.actor.profile
    object("contact") { json in
      json.member("id", card.actor.id.value)
      json.member("handle", card.actor.handle.text)
      json.member("kind", profile.nature.code)
      json.member("name", profile.name.text)
      json.member("honorific", profile.honorific?.text)
      json.array("aliases") { json in for it in profile.aliases { json.member(nil, it.text.text) } }
      json.array("emails") { json in for it in profile.emails { json.member(nil, it.text) } }
      json.array("phones") { json in for it in profile.phones { json.member(nil, it.text) } }
      json.zones(profile.zones, words)
      json.member("note", profile.note?.text)
      json.array("mandates") { json in for held in card.mandates { json.mandate(held) } }
      json.array("posts") { json in
        for post in card.posts {
          json.object { json in
            json.member("id", post.position.id.value)
            json.member("title", post.position.title.text)
            json.array("holdersToday") { json in
              for held in post.holders(on: words.today) { json.name(nil, held.person) }
            }
            json.array("mandates") { json in for held in post.mandates { json.mandate(held) } }
          }
        }
      }
      json.member("lastContact", card.lastContact?.description)
      json.array("followUps") { json in
        for followUp in card.followUps { json.followUp(followUp, today: words.today) }
      }
      json.array("exchanges") { json in for entry in card.exchanges { json.entry(entry, words) } }
      json.member("hasEarlierExchanges", card.hasEarlierExchanges)
    }
  }
}
