public import Diplomacy
import Messages

extension Page {
  /// An exchange's card.
  public static func interaction(_ card: InteractionCard, _ words: Vocabulary) -> Page {
    Page(
      blocks: blocks(card, words),
      members: { json in json.object("meeting") { json in json.members(of: card, words) } },
      reference: card.entry.id.lettered)
  }

  private static func blocks(_ card: InteractionCard, _ words: Vocabulary) -> [Block] {
    let account = card.account
    var blocks: [Block] = [.title(card.entry.title)]
    // Whoever reads on must know first how far it may go.
    let limits = [
      account.marking?.label,
      account.isUnderChathamHouseRule ? MeetingWords.chathamHouse[words] : nil,
    ].compactMap(\.self)
    if !limits.isEmpty { blocks.append(.subtitle(limits.joined(separator: " · "))) }
    blocks.append(.facts(facts(card, words)))
    blocks += people(ReportWords.participants, card.entry.participants, card, words)
    blocks += people(MeetingWords.absentees, card.absentees, card, words)
    if !account.documents.isEmpty {
      blocks.append(.heading(MeetingWords.documents[words], level: 1))
      blocks += account.documents.map {
        .item(Block.Item(text: "\($0.title) (\($0.direction.label[words]))"))
      }
    }
    let texts = [
      (MeetingWords.summary, account.summary), (MeetingWords.decisions, account.decisions),
      (ReportWords.notes, account.notes),
    ]
    for (heading, text) in texts {
      guard let text else { continue }
      blocks += [.heading(heading[words], level: 1), .paragraph(text.text)]
    }
    if !card.statements.isEmpty {
      blocks.append(.heading(MeetingWords.statements[words], level: 1))
      blocks += card.statements.map { .item($0.item(in: account, words)) }
    }
    if !card.followUps.isEmpty {
      blocks.append(.heading(ReportWords.allFollowUps[words], level: 1))
      blocks += card.followUps.map { .item($0.item(isUnderItsExchange: true, words)) }
    }
    return blocks
  }

  private static func facts(_ card: InteractionCard, _ words: Vocabulary) -> [Block.Fact] {
    let (entry, account) = (card.entry, card.account)
    var facts = [
      Block.Fact(ReportWords.number[words], entry.id.lettered),
      Block.Fact(
        ReportWords.date[words], DateWords.occurrence(entry.occurrence, words.language)),
    ]
    func add(_ label: Phrase, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      facts.append(Block.Fact(label[words], value))
    }
    add(MeetingWords.length, account.length.map { MeetingWords.text(of: $0)[words] })
    add(ReportWords.kind, entry.kind.label[words])
    add(MeetingWords.form, account.facets.form?.label[words])
    add(ReportWords.status, entry.status.label[words])
    add(MeetingWords.cancelReason, account.cancelReason?.text)
    add(MeetingWords.setting, account.facets.setting(words))
    add(ReportWords.place, entry.place)
    add(MeetingWords.city, account.city?.text)
    add(MeetingWords.languages, account.languages.map(\.text).joined(separator: ", "))
    add(ReportWords.zones, account.zones.map(words.path).joined(separator: ", "))
    add(
      MeetingWords.subjectZones, account.subjectZones.map(words.zone).joined(separator: ", "))
    add(ReportWords.axes, entry.axes.map(words.axis).joined(separator: ", "))
    add(ReportWords.recorded, words.instant(card.recordedAt))
    return facts
  }

  /// The participants, or the absent, each with what was recorded of their part.
  private static func people(
    _ heading: Phrase, _ people: [TimelineEntry.Participant], _ card: InteractionCard,
    _ words: Vocabulary
  ) -> [Block] {
    guard !people.isEmpty else { return [] }
    return [.heading(heading[words], level: 1)]
      + people.map { person in
        var details = [person.side.label[words]]
        if let part = card.participation(of: person.actor) {
          details += [
            part.attendance?.label[words],
            part.introducedAs.map { MeetingWords.introducedAs($0.text)[words] },
            part.companions.map { MeetingWords.companions($0.text)[words] },
          ].compactMap(\.self)
        }
        return .item(
          Block.Item(
            lead: person.actor.lettered, margin: .reference, text: person.text(words),
            details: [details.joined(separator: " · ")]))
      }
  }
}

extension ExchangeFacets {
  /// The facets but the form, in words; empty where none is known.
  fileprivate func setting(_ words: Vocabulary) -> String {
    [format?.label, formality?.label, track?.label, initiative?.label, channel?.label]
      .compactMap { $0?[words] }.joined(separator: ", ")
  }
}

extension JSONWriter {
  mutating func members(of card: InteractionCard, _ words: Vocabulary) {
    let account = card.account
    members(of: card.entry, words, in: account)
    array("absentees") { json in
      for person in card.absentees { json.participant(person, in: account) }
    }
    member("cancelReason", account.cancelReason?.text)
    member("minutes", account.length?.minutes)
    member("city", account.city?.text)
    member("form", account.facets.form?.rawValue)
    member("format", account.facets.format?.rawValue)
    member("formality", account.facets.formality?.rawValue)
    member("track", account.facets.track?.rawValue)
    member("initiative", account.facets.initiative?.rawValue)
    member("channel", account.facets.channel?.rawValue)
    array("languages") { json in
      for language in account.languages { json.member(nil, language.text) }
    }
    zones(account.zones, words)
    zones(account.subjectZones, words, key: "subjectZones")
    array("documents") { json in
      for document in account.documents {
        json.object { json in
          json.member("direction", document.direction.rawValue)
          json.member("title", document.title.text)
        }
      }
    }
    member("summary", account.summary?.text)
    member("decisions", account.decisions?.text)
    member("notes", account.notes?.text)
    member("recordedAt", card.recordedAt)
    array("statements") { json in
      for statement in card.statements {
        json.object { json in json.members(of: statement, words) }
      }
    }
    array("followUps") { json in
      for followUp in card.followUps { json.followUp(followUp, today: words.today) }
    }
  }
}
