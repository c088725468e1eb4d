public import Diplomacy
import Messages

/// Tells the analysis of a quarter: a summary, then a section for each area.
public struct QuarterTelling {
  private let words: Vocabulary
  private var sheet: Sheet
  private var analysis: QuarterAnalysis?
  private var section: QuarterSection?
  /// How many exchanges of the section are planned.
  private var planned = 0

  /// Makes a telling.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - style: How text looks.
  ///   - vocabulary: What names things.
  public init(as format: OutputFormat, style: TextRenderer.Style, _ vocabulary: Vocabulary) {
    words = vocabulary
    sheet = Sheet(format, style, vocabulary.imprint)
  }

  /// What is told and not yet taken away.
  public var output: ByteBuffer {
    get { sheet.output }
    set { sheet.output = newValue }
    _modify { yield &sheet.output }
  }

  /// Tells the summary.
  public mutating func head(_ analysis: QuarterAnalysis) {
    self.analysis = analysis
    guard sheet.format != .json else { return sheet.json.begin(analysis, words) }
    guard sheet.format != .csv else { return sheet.csv.row(Self.columns) }
    sheet.render(
      .title(QuarterWords.title(analysis.spec.period)[words]),
      .subtitle(QuarterWords.allZones[words]))
    if let marking = analysis.disclosure.marking { sheet.render(.marking(marking)) }
    sheet.render(.facts(facts(analysis)))
    if analysis.undated > 0 {
      let dates = analysis.spec.period.partlyCovered
      sheet.render(.paragraph(ReportWords.undated(analysis.undated, dates)[words]))
    }
    if analysis.zones.isEmpty, analysis.outsideZones == 0 {
      sheet.render(.paragraph(ReportWords.noExchange[words]))
    }
    if analysis.outsideZones > 0 {
      sheet.render(.paragraph(QuarterWords.outsideZones(analysis.outsideZones)[words]))
    }
    if let months = analysis.months.chart(
      until: analysis.spec.period.end ?? words.today, words)
    {
      sheet.render(.chart(months))
    }
    list(
      QuarterWords.zones, level: 1,
      analysis.zones.map { area in
        let before = area.before.map { [QuarterWords.before($0)[words]] } ?? []
        return Block.Item(
          text: words.zone(area.zone),
          details: [([QuarterWords.exchanges(area.held)[words]] + before).joined(separator: " · ")])
      })
    list(
      QuarterWords.busiestAxes, level: 1,
      analysis.axes.map {
        Block.Item(
          text: words.axis($0.axis), details: [QuarterWords.exchanges($0.held)[words]])
      })
  }

  private func facts(_ analysis: QuarterAnalysis) -> [Block.Fact] {
    let earlier = [analysis.before, analysis.yearBefore].compactMap(\.self)
    func fact(_ label: Phrase, _ figure: (ActivityFigures) -> Int) -> Block.Fact {
      Block.Fact(
        label[words],
        QuarterWords.compared(
          figure(analysis.figures), earlier.map { ($0.period, figure($0)) })[words])
    }
    return [
      fact(ReportWords.heldExchanges) { $0.held },
      Block.Fact(ReportWords.plannedExchanges[words], String(analysis.figures.planned)),
      fact(ReportWords.actorsMet) { $0.actorsMet },
      Block.Fact(
        QuarterWords.followUps[words], QuarterWords.became(analysis.followUps)[words],
        tone: analysis.followUps.overdue > 0 ? .alert : .plain),
    ]
  }

  /// Begins the section of an area; its exchanges follow.
  public mutating func section(_ section: QuarterSection) {
    endSection()
    self.section = section
    planned = 0
    if sheet.format == .json {
      sheet.json.begin(section, words)
    } else if sheet.isRead {
      sheet.render(.heading(words.zone(section.activity.zone), level: 1))
    }
  }

  /// Tells an exchange of the area, in a line.
  public mutating func entry(_ entry: TimelineEntry) {
    guard sheet.format != .json else { return sheet.json.entry(entry, words) }
    if entry.status == .planned { planned += 1 }
    guard sheet.isRead else { return }
    let item = entry.item(words)
    sheet.render(
      .item(
        Block.Item(
          lead: item.lead, margin: item.margin, text: item.text, reference: item.reference,
          details: entry.status == .held ? [] : [entry.status.label[words]], tone: item.tone)))
  }

  /// Tells what comes after the last exchange.
  public mutating func finish() {
    endSection()
    if sheet.format == .json {
      sheet.json.end()
      sheet.json.end()
      return
    }
    guard sheet.isRead else { return }
    if let withheld = (analysis?.disclosure).flatMap({ DisclosureWords.withheld($0) }) {
      sheet.render(.paragraph(withheld[words]))
    }
    sheet.finish()
  }

  private mutating func endSection() {
    guard let section else { return }
    self.section = nil
    if sheet.format == .json {
      sheet.json.end()
      sheet.json.end()
      return
    }
    guard sheet.isRead else { return sheet.csv.row(cells(section)) }
    list(
      ReportWords.metHeading, level: 2,
      section.met.map {
        Block.Item(
          lead: $0.id.lettered, margin: .reference, text: $0.label.text,
          details: [ReportWords.met($0.exchanges, last: $0.last)[words]])
      }, others: section.othersMet)
    list(
      ReportWords.followUpsHeading, level: 2,
      section.promises.map {
        Block.Item(
          lead: DateWords.day($0.day, words.language), margin: .date, text: $0.title,
          reference: $0.id.lettered, tone: $0.day < words.today ? .alert : .plain)
      }, others: section.otherPromises)
  }

  /// A heading and the items under it; nothing for none.
  private mutating func list(
    _ heading: Phrase, level: Int, _ items: [Block.Item], others: Int = 0
  ) {
    guard !items.isEmpty else { return }
    sheet.render(.heading(heading[words], level: level))
    sheet.render(items.map(Block.item))
    if others > 0 { sheet.render(.paragraph(MatrixWords.others(others)[words])) }
  }
}

/// The analysis as one table for spreadsheets: a row for each area.
extension QuarterTelling {
  fileprivate static let columns = [
    "code", "name", "held", "before", "planned", "actorsMet", "openFollowUps",
  ]

  fileprivate func cells(_ section: QuarterSection) -> [String] {
    [
      words.zoneCode(section.activity.zone), words.zone(section.activity.zone),
      String(section.activity.held), section.activity.before.map { String($0) } ?? "",
      String(planned), String(section.met.count + section.othersMet),
      String(section.promises.count + section.otherPromises),
    ]
  }
}

extension JSONWriter {
  fileprivate mutating func begin(_ analysis: QuarterAnalysis, _ words: Vocabulary) {
    beginObject()
    member("schema", 1)
    member("report", "quarter")
    period(analysis.spec.period)
    member("today", analysis.spec.today.description)
    member("limit", analysis.spec.clearance.limit?.rawValue)
    member("marking", analysis.disclosure.marking?.rawValue)
    member("withheld", analysis.admission.withheld)
    member("withheldFollowUps", analysis.disclosure.withheld.followUps)
    member("undated", analysis.undated)
    member("outsideZones", analysis.outsideZones)
    figures("figures", analysis.figures)
    figures("before", analysis.before)
    figures("yearBefore", analysis.yearBefore)
    array("axes") { json in
      for activity in analysis.axes {
        json.object { json in
          json.member("code", words.axisCode(activity.axis))
          json.member("name", words.axis(activity.axis))
          json.member("held", activity.held)
        }
      }
    }
    object("followUps") { json in
      json.member("inTime", analysis.followUps.inTime)
      json.member("late", analysis.followUps.late)
      json.member("dropped", analysis.followUps.dropped)
      json.member("open", analysis.followUps.open)
      json.member("overdue", analysis.followUps.overdue)
    }
    months(analysis.months)
    beginArray("zones")
  }

  private mutating func figures(_ key: String, _ figures: ActivityFigures?) {
    guard let figures else { return member(key, nil as String?) }
    object(key) { json in
      json.member("from", figures.period.start?.description)
      json.member("to", figures.period.end?.description)
      json.member("held", figures.held)
      json.member("planned", figures.planned)
      json.member("actorsMet", figures.actorsMet)
    }
  }

  fileprivate mutating func begin(_ section: QuarterSection, _ words: Vocabulary) {
    beginObject()
    member("code", words.zoneCode(section.activity.zone))
    member("name", words.zone(section.activity.zone))
    member("held", section.activity.held)
    member("before", section.activity.before)
    array("actorsMet") { json in
      for met in section.met {
        json.object { json in
          json.member("id", met.id.value)
          json.label(met.label)
          json.member("exchanges", met.exchanges)
          json.member("last", met.last.description)
        }
      }
    }
    member("othersMet", section.othersMet)
    array("followUps") { json in
      for promise in section.promises {
        json.object { json in
          json.member("id", promise.id.value)
          json.member("title", promise.title)
          json.member("due", promise.day.description)
        }
      }
    }
    member("otherFollowUps", section.otherPromises)
    beginArray("timeline")
  }
}
