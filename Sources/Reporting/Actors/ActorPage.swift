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
      + section(ReportWords.relations, card.relations.map(item(of:)))
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
    if case .archived(let day, let reason) = card.actor.standing {
      add(ReportWords.archived, ["\(DateWords.day(day, words.language)) (\(reason))"])
    }
    add(ReportWords.aliases, profile.aliases.map(named))
    add(ReportWords.familyName, profile.familyName.map { [$0.text] } ?? [])
    add(ReportWords.gender, profile.gender.map { [$0.label[words]] } ?? [])
    add(ReportWords.country, profile.country.map { [words.zone($0)] } ?? [])
    add(ReportWords.zones, profile.zones.map(words.path))
    add(ReportWords.tier, profile.tier.map { [$0.rawValue] } ?? [])
    add(ReportWords.responsible, card.responsible.map { [$0.name] } ?? [])
    add(ReportWords.email, profile.emails.map(checked))
    add(ReportWords.phone, profile.phones.map(\.text))
    for kind in profile.details.kinds {
      add(
        kind.label, profile.details[kind].map(\.text),
        separator: [.address, .courtesy].contains(kind) ? " · " : ", ")
    }
    add(
      ReportWords.lastContact,
      [card.lastContact.map { DateWords.date($0, words.language) } ?? ReportWords.never[words]])
    if let rule = card.cadence { facts += CadenceFacts(card, rule, words).facts }
    return facts
  }

  private func named(_ alias: Alias) -> String {
    guard alias.kind != .usual else { return alias.text.text }
    return "\(alias.text) (\(alias.kind.label[words]))"
  }

  private func checked(_ email: Line) -> String {
    EmailShape.isUsual(email.text)
      ? email.text : "\(email) (\(ReportWords.toBeChecked[words]))"
  }

  private func section(_ heading: Phrase, _ items: [Block.Item]) -> [Block] {
    items.isEmpty ? [] : [.heading(heading[words], level: 1)] + items.map(Block.item)
  }

  private func item(of post: Post) -> Block.Item {
    Block.Item(
      text: post.position.title.text, reference: post.position.id.lettered,
      details: PostLines(post: post, words: words).lines)
  }

  private func item(of held: HeldMandate) -> Block.Item {
    let lines = MandateLines(held: held, words: words)
    return Block.Item(
      text: "\(held.mandate.title) – \(held.organisation.name)",
      reference: held.organisation.id.lettered, details: lines.details,
      tone: held.mandate.isHeld(on: .day(words.today)) ? .plain : .muted)
  }

  private func item(of relation: Relation) -> Block.Item {
    let isFirst = relation.from.id == card.actor.id
    let tie = isFirst ? relation.kind.label : relation.kind.inverse.label
    let other = isFirst ? relation.to : relation.from
    let days = DateWords.tenure(relation.tenure).map { [$0[words]] } ?? []
    return Block.Item(
      text: "\(tie[words]) \(other.name)", reference: other.id.lettered, details: days,
      tone: relation.tenure.covers(.day(words.today)) ? .plain : .muted)
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
