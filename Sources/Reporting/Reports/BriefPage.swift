public import Diplomacy
import Messages

extension Page {
  /// A brief: one page before a meeting, every line citing its record.
  ///
  /// - Parameters:
  ///   - brief: The facts.
  ///   - address: How the actor is written to, where there is a rule.
  ///   - words: What names things.
  /// - Returns: The page.
  public static func brief(_ brief: Brief, _ address: Address?, _ words: Vocabulary) -> Page {
    let page = BriefPage(brief: brief, address: address, words: words)
    return Page(
      blocks: page.blocks, members: { $0.brief(brief, address, words) },
      reference: brief.card.actor.id.lettered)
  }
}

private struct BriefPage {
  let brief: Brief
  let address: Address?
  let words: Vocabulary

  private var card: ActorCard { brief.card }
  private var profile: ActorProfile { card.actor.profile }

  var blocks: [Block] {
    let colon = Phrase.colon[words]
    let name = address?.forms.first.map(\.name) ?? profile.name.text
    return [
      .title("\(BriefWords.title[words])\(colon)\(name)"),
      .subtitle("\(card.actor.id.lettered) · \(BriefWords.madeFor(brief.today)[words])"),
    ] + (brief.disclosure.marking.map { [.marking($0)] } ?? []) + [.facts(facts)]
      + brief.disclosure.blocks(words)
      + section(
        ReportWords.latestExchanges, card.exchanges.map { $0.item(words) },
        ifEmpty: DisclosureWords.noExchange)
      + section(BriefWords.said, brief.statements.map(item(of:)))
      + section(
        BriefWords.weOwe, brief.followUps(.ours).map { $0.item(words) },
        ifEmpty: BriefWords.nothingOwed)
      + section(BriefWords.theyOwe, brief.followUps(.awaited).map { $0.item(words) })
      + section(BriefWords.documents, brief.documents.map(item(of:)))
      + section(BriefWords.colleagues, brief.colleagues.map(item(of:)))
      + section(BriefWords.elsewhere, brief.elsewhere.map(item(of:)))
      + section(
        BriefWords.gaps, brief.gaps.map { Block.Item(text: BriefWords.gap($0)[words]) },
        ifEmpty: BriefWords.noGap)
  }

  private var facts: [Block.Fact] {
    var facts: [Block.Fact] = []
    func add(_ label: Phrase, _ values: [String], separator: String = ", ") {
      guard !values.isEmpty else { return }
      facts.append(Block.Fact(label[words], values.joined(separator: separator)))
    }
    add(BriefWords.office, brief.offices.map(told), separator: " ; ")
    add(
      BriefWords.holders,
      card.posts.flatMap { $0.holders(on: brief.today) }.map { held in
        "\(held.person.name), \(held.mandate.title) (\(held.person.id.lettered))"
      }, separator: " ; ")
    add(
      BriefWords.predecessor,
      brief.predecessor.map { held in
        let tenure = DateWords.tenure(held.mandate.tenure).map { " · \($0[words])" } ?? ""
        return ["\(held.person.name) (\(held.person.id.lettered))\(tenure)"]
      } ?? [])
    add(BriefWords.salutation, address.map { $0.forms.map(\.salutation) } ?? [], separator: " / ")
    add(BriefWords.languages, profile.details[.language].map(\.text))
    add(ReportWords.zones, profile.zones.map(words.path))
    add(ReportWords.tier, profile.tier.map { [$0.rawValue] } ?? [])
    add(
      ReportWords.responsible,
      card.responsible.map { ["\($0.name) (\($0.id.lettered))"] } ?? [])
    add(ReportWords.email, profile.emails.map(\.text))
    add(ReportWords.phone, profile.phones.map(\.text))
    add(
      ReportWords.lastContact,
      [
        card.lastContact.map { DateWords.date($0, words.language) }
          ?? DisclosureWords.noneToCite[words]
      ])
    return facts
  }

  /// An office with its dates: « Ambassadrice, Ambassade du Kazakhstan (a2) · depuis le… ».
  private func told(_ held: HeldMandate) -> String {
    let details = MandateLines(held: held, words: words).details.joined(separator: " · ")
    let place = "\(held.organisation.name) (\(held.organisation.id.lettered))"
    return "\(held.mandate.title), \(place) · \(details)"
  }

  /// What was said, with the day, the axis and the exchange or the source it comes from.
  private func item(of entry: StatementEntry) -> Block.Item {
    let account = entry.statement.account
    var circumstances: [String] = []
    if let axis = account.axis { circumstances.append(words.axis(axis)) }
    if let grade = account.grade { circumstances.append(grade.description) }
    if let exchange = entry.exchange { circumstances.append(exchange.id.lettered) }
    if let source = account.source { circumstances.append(source.text) }
    return Block.Item(
      lead: DateWords.date(account.day, words.language), margin: .date,
      text: account.text.text, reference: entry.id.lettered,
      details: [circumstances.joined(separator: " · ")])
  }

  private func item(of paper: Brief.Paper) -> Block.Item {
    Block.Item(
      lead: DateWords.date(paper.date, words.language), margin: .date, text: paper.title,
      reference: paper.exchange.lettered)
  }

  private func item(of colleague: Brief.Colleague) -> Block.Item {
    let last =
      colleague.lastContact.map { DateWords.date($0, words.language) }
      ?? DisclosureWords.noneToCite[words]
    let colon = Phrase.colon[words]
    return Block.Item(
      lead: colleague.id.lettered, margin: .reference, text: colleague.label.text,
      details: ["\(ReportWords.lastContact[words])\(colon)\(last)"])
  }

  private func item(of business: Brief.Business) -> Block.Item {
    Block.Item(
      text: words.path(business.zone), reference: business.latest.lettered,
      details: [ReportWords.met(business.exchanges, last: business.last)[words]])
  }

  private func section(
    _ heading: Phrase, _ items: [Block.Item], ifEmpty: Phrase? = nil
  ) -> [Block] {
    guard !items.isEmpty else {
      return ifEmpty.map { [.heading(heading[words], level: 1), .paragraph($0[words])] } ?? []
    }
    return [.heading(heading[words], level: 1)] + items.map(Block.item)
  }
}

extension JSONWriter {
  fileprivate mutating func brief(_ brief: Brief, _ address: Address?, _ words: Vocabulary) {
    let actor = brief.card.actor
    object("brief") { json in
      json.member("id", actor.id.value)
      json.member("name", actor.profile.name.text)
      json.member("today", brief.today.description)
      json.member("salutation", address?.forms.first?.salutation)
      json.array("offices") { json in
        for held in brief.offices { json.mandate(held, words) }
      }
      json.name("predecessor", brief.predecessor?.person)
      json.member("lastContact", brief.card.lastContact?.description)
      json.array("meetings") { json in
        for entry in brief.card.exchanges { json.entry(entry, words) }
      }
      json.array("statements") { json in
        for entry in brief.statements { json.object { $0.members(of: entry, words) } }
      }
      json.array("followUps") { json in
        for followUp in brief.card.followUps { json.followUp(followUp, today: brief.today) }
      }
      json.array("colleagues") { json in
        for colleague in brief.colleagues {
          json.object { json in
            json.member("id", colleague.id.value)
            json.label(colleague.label)
            json.member("lastContact", colleague.lastContact?.description)
          }
        }
      }
      json.array("elsewhere") { json in
        for business in brief.elsewhere {
          json.object { json in
            json.member("zone", words.zoneCode(business.zone))
            json.member("exchanges", business.exchanges)
            json.member("latest", business.latest.value)
            json.member("last", business.last.description)
          }
        }
      }
      json.array("documents") { json in
        for paper in brief.documents {
          json.object { json in
            json.member("title", paper.title)
            json.member("exchange", paper.exchange.value)
            json.member("date", paper.date.description)
          }
        }
      }
      json.array("unknown") { json in
        for gap in brief.gaps { json.member(nil, gap.rawValue) }
      }
      json.disclosure(brief.disclosure)
    }
  }
}
