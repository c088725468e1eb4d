public import Diplomacy
import Messages

extension Page {
  /// What to know before an exchange: a brief per delegation, under one title.
  ///
  /// - Parameters:
  ///   - brief: The facts.
  ///   - addresses: How each actor is written to, where there is a rule.
  ///   - words: What names things.
  /// - Returns: The page.
  public static func brief(
    _ brief: MeetingBrief, _ addresses: [Actor.ID: Address], _ words: Vocabulary
  ) -> Page {
    let page = MeetingBriefPage(brief: brief, addresses: addresses, words: words)
    let blocks = page.blocks
    return Page(
      blocks: blocks, members: { page.write(&$0) }, reference: brief.entry.id.lettered,
      table: CSVTable(linesOf: blocks))
  }
}

private struct MeetingBriefPage {
  let brief: MeetingBrief
  let addresses: [Actor.ID: Address]
  let words: Vocabulary

  private var entry: TimelineEntry { brief.entry }

  var blocks: [Block] {
    [
      .singleSheet,
      .title("\(BriefWords.title[words])\(Phrase.colon[words])\(entry.title)"),
      .subtitle("\(entry.id.lettered) · \(BriefWords.madeFor(brief.today)[words])"),
    ] + (brief.marking.map { [.marking($0)] } ?? []) + [.facts(facts)]
      + brief.delegations.flatMap(blocks(of:)) + owed(.ours) + owed(.awaited)
  }

  /// What is owed on one side, each once, with those whom it concerns.
  private func owed(_ direction: FollowUpTerms.Direction) -> [Block] {
    var seen: Set<FollowUp.ID> = []
    let followUps = brief.delegations.flatMap(\.briefs).flatMap { $0.followUps(direction) }
      .filter { seen.insert($0.id).inserted }
      .sorted { ($0.wakingDay, $0.id) < ($1.wakingDay, $1.id) }
    // What is owed to an organisation's side is what is owed to its members.
    let further = brief.delegations.flatMap { delegation in
      (delegation.organisation.map { [$0] } ?? delegation.members).map(sections)
        .flatMap { $0.further(direction) }
    }
    guard !followUps.isEmpty else { return [] }
    let heading = direction == .ours ? BriefWords.weOwe : BriefWords.theyOwe
    return [.heading(heading[words], level: 1)]
      + followUps.map { .item($0.line(of: nil, words)) } + further
  }

  private var facts: [Block.Fact] {
    var facts = [
      Block.Fact(ReportWords.date[words], DateWords.occurrence(entry.occurrence, words.language)),
      Block.Fact(
        ReportWords.kind[words],
        "\(entry.kind.label[words]) (\(entry.status.label[words]))"),
    ]
    let ours = entry.participants.filter { $0.side == .ours }.map { participant in
      "\(participant.label.text) (\(participant.actor.lettered))"
    }
    let known = [
      (ReportWords.place, [entry.place, brief.city].compactMap(\.self).joined(separator: ", ")),
      (BriefWords.ours, ours.joined(separator: ReportWords.listSeparator[words])),
      (ReportWords.axes, entry.axes.map(words.axis).joined(separator: ", ")),
    ]
    facts += known.filter { !$0.1.isEmpty }.map { Block.Fact($0.0[words], $0.1) }
    // Our side's names cite themselves.
    return facts.map { fact in
      fact.label == BriefWords.ours[words]
        ? fact : Block.Fact(fact.label, "\(fact.value) (\(entry.id.lettered))")
    }
  }

  private func blocks(of delegation: MeetingBrief.Delegation) -> [Block] {
    guard let organisation = delegation.organisation else {
      return delegation.members.flatMap { whole($0, level: 1) }
    }
    let told = sections(organisation)
    let colon = Phrase.colon[words]
    let number = organisation.card.actor.id.lettered
    return [.heading("\(BriefWords.delegation[words])\(colon)\(told.name) (\(number))", level: 1)]
      + (delegation.takesPart ? told.all(level: 2, .participant) : told.organisation(level: 2))
      + delegation.members.flatMap { whole($0, level: 2) }
  }

  /// All that is told of a person who takes part.
  private func whole(_ brief: Brief, level: Int) -> [Block] {
    let sections = sections(brief)
    return [.heading("\(sections.name) (\(brief.card.actor.id.lettered))", level: level)]
      + sections.all(level: level + 1, .participant)
  }

  private func sections(_ brief: Brief) -> BriefSections {
    BriefSections(brief: brief, address: addresses[brief.card.actor.id], words: words)
  }

  // MARK: JSON

  func write(_ json: inout JSONWriter) {
    json.object("meeting") { $0.members(of: entry, words) }
    json.array("delegations") { json in
      for delegation in brief.delegations {
        json.object { json in
          if let organisation = delegation.organisation {
            json.object("organisation") {
              write(organisation, delegation.takesPart ? .participant : .organisation, &$0)
            }
          } else {
            json.member("organisation", nil as String?)
          }
          json.array("briefs") { json in
            for member in delegation.members {
              json.object { write(member, .participant, &$0) }
            }
          }
        }
      }
    }
    json.member("marking", brief.marking?.rawValue)
    json.member("tlpMax", brief.clearance.limit?.rawValue)
  }

  private func write(_ brief: Brief, _ extent: Brief.Extent, _ json: inout JSONWriter) {
    json.members(of: brief, addresses[brief.card.actor.id], words, extent)
  }
}
