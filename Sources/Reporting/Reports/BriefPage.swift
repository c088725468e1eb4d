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
    let sections = BriefSections(brief: brief, address: address, words: words)
    let lines =
      (brief.disclosure.marking.map { [.marking($0)] } ?? []) + sections.all(level: 1)
    return Page(
      blocks: [
        .singleSheet,
        .title("\(BriefWords.title[words])\(Phrase.colon[words])\(sections.name)"),
        .subtitle("\(brief.card.actor.id.lettered) · \(BriefWords.madeFor(brief.today)[words])"),
      ] + lines,
      members: { json in
        json.object("brief") { $0.members(of: brief, address, words, .page) }
      },
      reference: brief.card.actor.id.lettered, table: CSVTable(linesOf: lines))
  }
}

/// The parts of a brief, of which each page takes what it tells.
struct BriefSections {
  let brief: Brief
  let address: Address?
  let words: Vocabulary

  private var card: ActorCard { brief.card }
  private var profile: ActorProfile { card.actor.profile }

  /// The name as it is written on an envelope, where there is a rule.
  var name: String { address?.name ?? profile.name.text }

  /// All of a brief.
  ///
  /// - Parameters:
  ///   - level: That of the headings.
  ///   - extent: How much is told; what is told whole says what there is nothing of.
  /// - Returns: Facts, then sections.
  func all(level: Int, _ extent: Brief.Extent = .page) -> [Block] {
    let isWhole = extent == .page
    let id = card.actor.id
    return [.facts(facts)] + brief.disclosure.blocks(words)
      + section(
        BriefWords.upcoming, level,
        brief.upcoming.map { $0.line(besides: id, isUpcoming: true, words) })
      + section(
        ReportWords.latestExchanges, level, card.exchanges.map { $0.line(besides: id, words) },
        ifEmpty: isWhole ? DisclosureWords.noExchange : nil)
      + said(level, byAxis: isWhole)
      // On a page on several what is owed stands once.
      + (isWhole ? owed(level) : [])
      + section(BriefWords.documents, level, brief.documents.map(item(of:)))
      + section(BriefWords.colleagues, level, brief.colleagues.map(item(of:)))
      + section(BriefWords.elsewhere, level, brief.elsewhere.map(item(of:)))
      + (brief.elsewhereAmong.map { [.paragraph(BriefWords.among($0)[words])] } ?? [])
      + gaps(level)
  }

  /// What is not known, in a line that says of whom.
  private func gaps(_ level: Int) -> [Block] {
    let heading = Block.heading(BriefWords.gaps[words], level: level)
    guard !brief.gaps.isEmpty else {
      // Of what may not be told nobody knows whether it is missing.
      return brief.mayTellUnmarked ? [heading, .paragraph(BriefWords.noGap[words])] : []
    }
    let gaps = brief.gaps.map { BriefWords.gap($0)[words] }
      .joined(separator: ReportWords.listSeparator[words])
    return [heading, .paragraph(cited(gaps))]
  }

  /// A text with the number of the actor whose record it comes from.
  private func cited(_ text: String) -> String { "\(text) (\(card.actor.id.lettered))" }

  /// Who an organisation is: beside its persons, who are told of one by one.
  func organisation(level: Int) -> [Block] {
    var facts = [Block.Fact(ReportWords.kind[words], cited(profile.nature.label[words]))]
    if !profile.zones.isEmpty {
      facts.append(
        Block.Fact(
          ReportWords.zones[words], cited(profile.zones.map(words.path).joined(separator: ", "))))
    }
    if let responsible = card.responsible {
      facts.append(
        Block.Fact(
          ReportWords.responsible[words], "\(responsible.name) (\(responsible.id.lettered))"))
    }
    facts += brief.vacancies.map { Block.Fact(BriefWords.vacancies[words], told($0)) }
    facts += brief.coming.map { Block.Fact(BriefWords.coming[words], toldToCome($0)) }
    facts.append(lastContact)
    return [.facts(facts)] + brief.disclosure.blocks(words)
  }

  /// What we owe, what they owe.
  private func owed(_ level: Int) -> [Block] {
    let id = card.actor.id
    func lines(_ direction: FollowUpTerms.Direction) -> [Block.Item] {
      brief.followUps(direction).map { $0.line(of: id, words) }
    }
    return section(BriefWords.weOwe, level, lines(.ours), ifEmpty: BriefWords.nothingOwed)
      + further(.ours) + section(BriefWords.theyOwe, level, lines(.awaited)) + further(.awaited)
  }

  /// How many more there are than the page has room for, and where they are.
  func further(_ direction: FollowUpTerms.Direction) -> [Block] {
    guard let count = brief.furtherFollowUps[direction] else { return [] }
    return [.paragraph(BriefWords.further(count, card.actor.id)[words])]
  }

  /// What they said; on several axes under a heading each, the one spoken of last first.
  private func said(_ level: Int, byAxis: Bool) -> [Block] {
    let statements = brief.statements
    let axes = statements.map(\.statement.account.axis).uniqued()
    guard byAxis, axes.count > 1 else {
      return section(BriefWords.said, level, statements.map { item(of: $0) })
    }
    return [.heading(BriefWords.said[words], level: level)]
      + axes.flatMap { axis in
        section(
          axis.map { Phrase(verbatim: words.axis($0)) } ?? BriefWords.noAxis, level + 1,
          statements.filter { $0.statement.account.axis == axis }
            .map { item(of: $0, isUnderItsAxis: true) })
      }
  }

  private var facts: [Block.Fact] {
    var facts: [Block.Fact] = []
    func add(_ label: Phrase, _ values: [String], separator: String = ", ") {
      guard !values.isEmpty else { return }
      facts.append(Block.Fact(label[words], values.joined(separator: separator)))
    }
    add(BriefWords.office, brief.offices.map(told), separator: ReportWords.listSeparator[words])
    let holders = card.posts.flatMap { $0.holders(on: brief.today) }
    add(
      BriefWords.holders,
      holders.map { "\($0.person.name), \(name(of: $0)) (\($0.person.id.lettered))" },
      separator: ReportWords.listSeparator[words])
    add(
      BriefWords.vacancies, brief.vacancies.map(told), separator: ReportWords.listSeparator[words])
    add(
      BriefWords.coming, brief.coming.map(toldToCome), separator: ReportWords.listSeparator[words])
    add(
      BriefWords.predecessor,
      brief.predecessor.map { held in
        let tenure = DateWords.tenure(held.mandate.tenure).map { " · \($0[words])" } ?? ""
        return ["\(held.person.name) (\(held.person.id.lettered))\(tenure)"]
      } ?? [])
    func addCited(_ label: Phrase, _ values: [String], separator: String = ", ") {
      guard !values.isEmpty else { return }
      add(label, [cited(values.joined(separator: separator))])
    }
    addCited(
      BriefWords.salutation, (address?.forms ?? []).map { spoken($0.salutation) },
      separator: " / ")
    addCited(
      BriefWords.languages,
      profile.details[.language].map { LanguageWords.name($0.text)[words] })
    addCited(ReportWords.zones, profile.zones.map(words.path))
    addCited(ReportWords.tier, profile.tier.map { [$0.rawValue] } ?? [])
    add(
      ReportWords.responsible,
      card.responsible.map { ["\($0.name) (\($0.id.lettered))"] } ?? [])
    addCited(ReportWords.email, profile.emails.map(\.text))
    addCited(ReportWords.phone, profile.phones.map(\.text))
    return facts + [lastContact]
  }

  /// A salutation as it is said: in a letter a comma ends it.
  private func spoken(_ salutation: String) -> String {
    salutation.hasSuffix(",") ? String(salutation.dropLast()) : salutation
  }

  private var lastContact: Block.Fact {
    let last = card.lastContact.map { DateWords.date($0, words.language) }
    return Block.Fact(
      ReportWords.lastContact[words],
      last.map { day in
        brief.lastExchange.map { "\(day) (\($0.id.lettered))" } ?? cited(day)
      } ?? cited(DisclosureWords.noneToCite[words]))
  }

  /// An office with its dates: « Ambassadrice du Kazakhstan en France (a2) · depuis le… ».
  private func told(_ held: HeldMandate) -> String {
    let details = MandateLines(held: held, words: words).details.joined(separator: " · ")
    return "\(name(of: held)) (\(held.organisation.id.lettered)) · \(details)"
  }

  /// A post that nobody holds: « Ambassadeur (p2) · vacant depuis le… ».
  private func told(_ post: Post) -> String {
    let since = PostHistory(of: post, today: brief.today).vacantSince
    let vacant = since.map { ReportWords.vacant(from: $0, until: nil) } ?? ReportWords.vacant
    return "\(post.position.title) (\(post.position.id.lettered)) · \(vacant[words])"
  }

  /// Who is to take up which post, or which one the actor is to take up.
  private func toldToCome(_ held: HeldMandate) -> String {
    guard held.person.id != card.actor.id else { return told(held) }
    let details = MandateLines(held: held, words: words).details.joined(separator: " · ")
    return "\(held.person.name), \(held.mandate.title) (\(held.person.id.lettered)) · \(details)"
  }

  /// How an office is named, with where it is.
  private func name(of held: HeldMandate) -> String {
    brief.officeNames[held.mandate.id]?.text
      ?? "\(held.mandate.title), \(held.organisation.name)"
  }

  /// What was said, with the day, the axis and the exchange or the source it comes from.
  private func item(of entry: StatementEntry, isUnderItsAxis: Bool = false) -> Block.Item {
    let account = entry.statement.account
    var circumstances: [String] = []
    if !isUnderItsAxis, let axis = account.axis { circumstances.append(words.axis(axis)) }
    if let grade = account.grade { circumstances.append(grade.description) }
    if let exchange = entry.exchange { circumstances.append(exchange.id.lettered) }
    if let source = account.source { circumstances.append(source.text) }
    return Block.Item(
      lead: DateWords.date(account.day, words.language), margin: .date,
      text: account.text.text, aside: circumstances.joined(separator: " · "),
      reference: entry.id.lettered)
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
      aside: "\(BriefWords.last[words])\(colon)\(last)",
      reference: colleague.latest?.lettered)
  }

  private func item(of business: Brief.Business) -> Block.Item {
    Block.Item(
      text: words.zone(business.zone),
      aside: ReportWords.met(business.exchanges, last: business.last)[words],
      reference: business.latest.lettered)
  }

  private func section(
    _ heading: Phrase, _ level: Int, _ items: [Block.Item], ifEmpty: Phrase? = nil
  ) -> [Block] {
    guard !items.isEmpty else {
      return ifEmpty.map { [.heading(heading[words], level: level), .paragraph($0[words])] } ?? []
    }
    return [.heading(heading[words], level: level)] + items.map(Block.item)
  }
}
