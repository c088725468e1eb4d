public import Diplomacy
import Messages

/// Tells the page « Activité diplomatique & Rencontres »: a heading for each sort of activity,
/// under it a line for each exchange.
///
/// The page for the public says nothing of how the register is kept: no numbers of records, no
/// markings, not how much is kept back, not that names are.
public struct ActivityTelling {
  private let words: Vocabulary
  private var sheet: Sheet
  private var summary: ActivitySummary?
  private var heading: ActivityHeading?
  private var isInSection = false

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

  private var isPublic: Bool { summary?.isPublic ?? true }

  /// Tells what comes before the first heading.
  public mutating func head(_ summary: ActivitySummary) {
    self.summary = summary
    switch sheet.format {
    case .ids: return
    case .csv: sheet.csv.row(summary.isPublic ? Self.columns : Self.columns + ["id", "marking"])
    case .json:
      sheet.json.beginObject()
      sheet.json.member("schema", 1)
      sheet.json.member("report", "activity")
      sheet.json.member("public", summary.isPublic)
      sheet.json.member("organisation", summary.home)
      sheet.json.period(summary.period)
      if !summary.isPublic {
        sheet.json.member("marking", summary.admission.marking?.rawValue)
        sheet.json.member("withheld", summary.admission.withheld)
      }
      sheet.json.beginArray("sections")
    default:
      let time = (DateWords.period(summary.period) ?? ReportWords.allTime)[words]
      var line = [summary.home]
      if summary.period != .all { line.append(time) }
      if !summary.isPublic { line.append(ActivityWords.internalUse[words]) }
      sheet.render(
        .title(ActivityWords.title[words]), .subtitle(line.joined(separator: " · ")))
      if !summary.isPublic, let marking = summary.admission.marking {
        sheet.render(.marking(marking))
      }
      sheet.render(
        .paragraph(
          (summary.sections.isEmpty ? ActivityWords.nothing : ActivityWords.introduction)[words]))
    }
  }

  /// Tells a heading; the exchanges under it follow.
  public mutating func section(_ heading: ActivityHeading) {
    self.heading = heading
    switch sheet.format {
    case .ids, .csv: return
    case .json:
      endSection()
      isInSection = true
      sheet.json.beginObject()
      sheet.json.member("activity", heading.code)
      sheet.json.member("zone", heading.country.map(words.zoneCode))
      sheet.json.member("heading", heading.text(words))
      sheet.json.beginArray("meetings")
    default: sheet.render(.heading(heading.text(words), level: 1))
    }
  }

  /// Tells an exchange under the heading told last.
  public mutating func entry(_ entry: TimelineEntry) {
    switch sheet.format {
    case .ids: sheet.reference(entry.id.lettered)
    case .csv: sheet.csv.row(cells(entry))
    case .json:
      if isPublic {
        sheet.json.beginObject()
        sheet.json.publicMembers(of: entry, words)
        sheet.json.end()
      } else {
        sheet.json.entry(entry, words)
      }
    default: sheet.render(.item(isPublic ? entry.publicItem(words) : entry.item(words)))
    }
  }

  /// Tells what comes after the last exchange.
  public mutating func finish() {
    switch sheet.format {
    case .ids, .csv: return
    case .json:
      endSection()
      sheet.json.end()
      sheet.json.end()
    default: sheet.finish()
    }
  }

  private mutating func endSection() {
    guard isInSection else { return }
    sheet.json.end()
    sheet.json.end()
    isInSection = false
  }
}

/// The page as one table for spreadsheets: a row for each line.
extension ActivityTelling {
  fileprivate static let columns = [
    "activity", "zone", "date", "kind", "title", "place", "with", "axes",
  ]

  fileprivate func cells(_ entry: TimelineEntry) -> [String] {
    let told = [
      heading?.code ?? "", heading?.country.map(words.zoneCode) ?? "",
      entry.occurrence.date.description, entry.kind.rawValue, entry.title, entry.place ?? "",
      entry.counterparts.asCell, entry.axes.map(words.axisCode).asCell,
    ]
    return isPublic ? told : told + [entry.id.lettered, entry.marking?.rawValue ?? ""]
  }
}

extension ActivityHeading {
  fileprivate func text(_ words: Vocabulary) -> String {
    switch self {
    case .bilateral(let country): ActivityWords.bilateral(words.zone(country))[words]
    case .africa: ActivityWords.africa[words]
    case .representatives: ActivityWords.representatives[words]
    case .forums: ActivityWords.forums[words]
    case .institutions: ActivityWords.institutions[words]
    }
  }
}

extension TimelineEntry {
  /// Those who were there and are not of our side, in words.
  fileprivate var counterparts: [String] {
    participants.filter { $0.side != .ours }.map(\.label.text)
  }

  /// The exchange as the public reads it: what, when, where, with whom, about what.
  fileprivate func publicItem(_ words: Vocabulary) -> Block.Item {
    var details = [place].compactMap(\.self)
    if !counterparts.isEmpty {
      let names = counterparts.joined(separator: ReportWords.listSeparator[words])
      details.append("\(ReportWords.with[words]) \(names)")
    }
    if !axes.isEmpty {
      details.append(ActivityWords.about(axes.map(words.axis))[words])
    }
    return Block.Item(
      lead: DateWords.date(occurrence.date, words.language), margin: .date, text: title,
      details: details.isEmpty ? [] : [details.joined(separator: " · ")])
  }
}

extension JSONWriter {
  /// Writes an exchange as the public reads it.
  fileprivate mutating func publicMembers(of entry: TimelineEntry, _ words: Vocabulary) {
    member("date", entry.occurrence.date.description)
    member("kind", entry.kind.rawValue)
    member("title", entry.title)
    member("place", entry.place)
    array("with") { json in
      for participant in entry.participants where participant.side != .ours {
        json.object { json in json.label(participant.label) }
      }
    }
    array("axes") { json in
      for axis in entry.axes {
        json.object { json in
          json.member("code", words.axisCode(axis))
          json.member("name", words.axis(axis))
        }
      }
    }
  }
}
