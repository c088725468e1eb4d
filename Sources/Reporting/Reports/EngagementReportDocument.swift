public import Diplomacy
import Messages

/// A way to tell a report: the head first, then the timeline, then the rest.
public protocol EngagementReportTelling {
  /// What is told and not yet taken away.
  var output: ByteBuffer { get set }
  /// Tells what comes before the timeline.
  mutating func head(_ report: EngagementReport)
  /// Tells an exchange of the timeline.
  mutating func entry(_ entry: TimelineEntry)
  /// Tells what comes after the timeline.
  mutating func finish()
}

/// Tells a report as a document, in any format that renders blocks.
public struct EngagementReportDocument<Format: Renderer>: EngagementReportTelling {
  private var renderer: Format
  private let words: Vocabulary
  private let choice: PictureChoice
  private var report: EngagementReport?
  private var grouping = TimelineGrouping()
  private var isEmpty = true

  /// Makes a telling in a format, with some pictures.
  public init(_ renderer: Format, _ vocabulary: Vocabulary, pictures choice: PictureChoice = .all) {
    self.choice = choice
    self.renderer = renderer
    words = vocabulary
  }

  public var output: ByteBuffer {
    get { renderer.output }
    set { renderer.output = newValue }
    _modify { yield &renderer.output }
  }

  public mutating func head(_ report: EngagementReport) {
    self.report = report
    let subjects =
      report.actors.map(\.label.text)
      + report.paths.compactMap(\.last).map { $0.name[words.language] }
    let axes = report.spec.axes.map(words.axis)
    let title = (subjects + axes).joined(separator: ", ")
    renderer.render(.title(title))
    let places =
      (report.actors.map(\.id.lettered) + report.paths.map(words.path)).joined(separator: ", ")
    let time = DateWords.period(report.spec.period) ?? ReportWords.allTime
    renderer.render(
      .subtitle(
        [places, time[words]].filter { !$0.isEmpty }.joined(separator: " · ")))
    if let marking = report.marking { renderer.render(.marking(marking)) }
    renderer.render(.facts(facts(report)))
    if report.undated > 0 {
      let dates = report.spec.period.partlyCovered
      renderer.render(.paragraph(ReportWords.undated(report.undated, dates)[words]))
    }
    for block in report.disclosure.blocks(words) { renderer.render(block) }
    if choice.isAtTheHead {
      for block in report.detail.charts(words, choice) { renderer.render(block) }
    }
    renderer.render(.heading(ReportWords.timeline[words], level: 1))
  }

  public mutating func entry(_ entry: TimelineEntry) {
    isEmpty = false
    for heading in grouping.headings(before: entry, words) { renderer.render(heading) }
    renderer.render(.item(entry.item(isUnderItsMonth: true, words)))
  }

  public mutating func finish() {
    guard let report else { return }
    if isEmpty { renderer.render(.paragraph(ReportWords.noExchange[words])) }
    section(
      ReportWords.followUpsHeading, report.followUps.map { $0.item(words) },
      ifEmpty: ReportWords.noFollowUp)
    section(
      ReportWords.metHeading,
      report.met.map {
        Block.Item(
          lead: $0.id.lettered, margin: .reference, text: $0.label.text,
          details: [ReportWords.met($0.exchanges, last: $0.last)[words]])
      }, ifEmpty: ReportWords.nobodyMet)
    for block in report.detail.blocks(words, choice) { renderer.render(block) }
    if report.spec.actors.isEmpty, !report.spec.zones.isEmpty {
      section(
        report.spec.clearance == .all ? ReportWords.unmetHeading : DisclosureWords.unmetHeading,
        report.unmet.map {
          Block.Item(
            lead: $0.id.lettered, margin: .reference, text: $0.label.text,
            details: $0.nature.isPerson ? [] : [$0.nature.label[words]])
        }, ifEmpty: ReportWords.nobodyUnmet)
    }
    renderer.finish()
  }

  private mutating func section(_ heading: Phrase, _ items: [Block.Item], ifEmpty: Phrase) {
    renderer.render(.heading(heading[words], level: 1))
    if items.isEmpty { renderer.render(.paragraph(ifEmpty[words])) }
    for item in items { renderer.render(.item(item)) }
  }

  private func facts(_ report: EngagementReport) -> [Block.Fact] {
    let figures = report.figures
    let comparison = report.detail.comparison
    func compared(_ now: Int, _ before: Int?) -> String {
      before.map { EngagementWords.compared(now, before: $0)[words] } ?? String(now)
    }
    let never =
      report.spec.clearance != .all
      ? DisclosureWords.noneToCite
      : report.spec.period == .all ? ReportWords.never : ReportWords.noneInPeriod
    return [
      Block.Fact(ReportWords.heldExchanges[words], compared(figures.held, comparison?.held)),
      Block.Fact(ReportWords.plannedExchanges[words], String(figures.planned)),
      Block.Fact(
        ReportWords.actorsMet[words], compared(figures.actorsMet, comparison?.actorsMet)),
      Block.Fact(ReportWords.openFollowUps[words], String(figures.openFollowUps)),
      Block.Fact(
        ReportWords.overdueFollowUps[words], String(figures.overdueFollowUps),
        tone: figures.overdueFollowUps > 0 ? .alert : .plain),
      Block.Fact(
        ReportWords.lastContact[words],
        figures.lastContact.map { DateWords.date($0, words.language) }
          ?? never[words]),
    ]
      + (EngagementWords.kept(report.detail.discipline).map {
        [Block.Fact(EngagementWords.discipline[words], $0[words])]
      } ?? [])
  }
}
