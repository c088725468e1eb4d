public import Diplomacy
import Messages

/// Tells exchanges in date order, by year and month: what they are as a whole first, then one
/// after another.
public struct TimelineTelling {
  private let spec: TimelineSpec
  private let words: Vocabulary
  private var sheet: Sheet
  private var grouping = TimelineGrouping()
  private var admission: Admission?

  /// Makes a telling.
  ///
  /// - Parameters:
  ///   - spec: What was asked.
  ///   - format: The format.
  ///   - style: How text looks.
  ///   - vocabulary: What names things.
  public init(
    _ spec: TimelineSpec, as format: OutputFormat, style: TextRenderer.Style,
    _ vocabulary: Vocabulary
  ) {
    self.spec = spec
    words = vocabulary
    sheet = Sheet(format, style, vocabulary.imprint)
  }

  /// What is told and not yet taken away.
  public var output: ByteBuffer {
    get { sheet.output }
    set { sheet.output = newValue }
    _modify { yield &sheet.output }
  }

  /// Tells what comes before the first exchange.
  public mutating func head(_ admission: Admission) {
    self.admission = admission
    switch sheet.format {
    case .ids: return
    case .json:
      sheet.json.beginObject()
      sheet.json.member("schema", 1)
      sheet.json.member("report", "timeline")
      sheet.json.members(of: spec, words)
      sheet.json.member("marking", admission.marking?.rawValue)
      sheet.json.member("withheld", admission.withheld)
      sheet.json.beginArray("timeline")
    default:
      sheet.render(.title(ReportWords.timeline[words]), .subtitle(spec.subtitle(words)))
      if let marking = admission.marking { sheet.render(.marking(marking)) }
    }
  }

  /// Tells an exchange; they come in time order.
  public mutating func entry(_ entry: TimelineEntry) {
    switch sheet.format {
    case .ids: sheet.reference(entry.id.lettered)
    case .json: sheet.json.entry(entry, words)
    default:
      sheet.render(grouping.headings(before: entry, words).map(\.raised))
      sheet.render(.item(entry.item(isUnderItsMonth: true, words)))
    }
  }

  /// Tells what comes after the last exchange.
  public mutating func finish() {
    switch sheet.format {
    case .ids: return
    case .json:
      sheet.json.end()
      sheet.json.end()
    default:
      if admission?.told == 0 { sheet.render(.paragraph(ReportWords.noExchange[words])) }
      if let admission, let limit = spec.clearance.limit, admission.withheld > 0 {
        sheet.render(.paragraph(PagesWords.withheld(admission.withheld, above: limit)[words]))
      }
      sheet.finish()
    }
  }
}

extension Block {
  /// A heading one level up: the exchanges are the whole of the document here.
  fileprivate var raised: Block {
    if case .heading(let text, let level) = self { .heading(text, level: level - 1) } else { self }
  }
}

extension TimelineSpec {
  /// What was asked, in words; how the exchanges stand where that is not said otherwise.
  func subtitle(_ words: Vocabulary, tellsStatuses: Bool = true) -> String {
    var parts = zones.map(words.path)
    parts += actors.map { "\(ReportWords.with[words]) \($0.name)" }
    parts += axes.map(words.axis)
    parts += kinds.map { $0.label[words] }
    if tellsStatuses, statuses != [.held, .planned] {
      parts += statuses.map { $0.label[words] }
    }
    parts.append((DateWords.period(period) ?? ReportWords.allTime)[words])
    return parts.joined(separator: " · ")
  }
}

extension JSONWriter {
  /// Writes what was asked of a timeline.
  mutating func members(of spec: TimelineSpec, _ words: Vocabulary) {
    array("zones") { json in
      for zone in spec.zones { json.member(nil, words.zoneCode(zone)) }
    }
    array("actors") { json in for actor in spec.actors { json.name(nil, actor) } }
    array("axes") { json in for axis in spec.axes { json.member(nil, words.axisCode(axis)) } }
    array("kinds") { json in for kind in spec.kinds { json.member(nil, kind.rawValue) } }
    array("statuses") { json in
      for status in spec.statuses { json.member(nil, status.rawValue) }
    }
    period(spec.period)
    member("limit", spec.clearance.limit?.rawValue)
  }

  /// Writes a period.
  mutating func period(_ period: Period, _ key: String = "period") {
    object(key) { json in
      json.member("from", period.start?.description)
      json.member("to", period.end?.description)
    }
  }
}
