public import Diplomacy
import Messages

/// Tells what is due: planned exchanges of the day, those that nobody settled, then follow-ups,
/// overdue first, then today's, then what is coming; then what is awaited from others, the
/// relations that go cold, and what colleagues recorded.
///
/// Where nothing is due nothing is told, not one byte: cron mails whatever is
/// printed. In JSON nothing is an empty array, since a program asked. What was kept back is
/// said: somebody who may not be told what is due is told that something is.
public struct DueTelling {
  private let words: Vocabulary
  private let format: OutputFormat
  private let explains: Bool
  private var sheet: Sheet
  private var isBegun = false
  private var heading: String?
  /// What is read, which stands under the marking of the whole and so waits for the end.
  private var blocks: [Block] = []
  private var meetings: [(entry: TimelineEntry, last: FollowUpEntry.Exchange?)] = []
  private var awaited: [(entry: FollowUpEntry, last: FollowUpEntry.Exchange?)] = []
  private var goingCold: [Relationship] = []
  private var news: [ExchangeNews] = []

  /// How many things were told.
  public private(set) var count = 0
  /// The exchanges told, or cited.
  public private(set) var exchanges: [Interaction.ID] = []
  /// The follow-ups told.
  public private(set) var followUps: [FollowUp.ID] = []
  /// The relations told, each by the day of the last contact.
  public private(set) var contacts: [Relationship] = []

  /// Makes a telling.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - style: How text looks.
  ///   - explains: Whether to say of each why it is there.
  ///   - vocabulary: What names things.
  public init(
    format: OutputFormat, style: TextRenderer.Style, explains: Bool = false,
    _ vocabulary: Vocabulary
  ) {
    self.format = format
    self.explains = explains
    words = vocabulary
    sheet = Sheet(format, style, vocabulary.imprint)
  }

  /// What is told and not yet taken away.
  public var output: ByteBuffer {
    get { sheet.output }
    set { sheet.output = newValue }
    _modify { yield &sheet.output }
  }

  /// Tells an exchange that is planned for the day, or was for a date that has passed; they
  /// come before the follow-ups.
  ///
  /// - Parameters:
  ///   - meeting: The exchange.
  ///   - last: The latest exchange held with those who are to take part.
  public mutating func tell(planned meeting: TimelineEntry, after last: FollowUpEntry.Exchange?) {
    count += 1
    exchanges.append(meeting.id)
    if let last { exchanges.append(last.id) }
    meetings.append((meeting, last))
    // A pipe of references is one of follow-ups.
    guard format != .json, format != .ids else { return }
    let reason = meeting.dueReason(today: words.today)
    guard format != .csv else {
      return row(DatedRows.row(meeting, in: reason.standing))
    }
    render(
      meeting.item(words).standingOut(lead: nil, adding: said(last) + why(reason)),
      under: reason == .plannedToday ? AgendaWords.today : AgendaWords.unsettled)
  }

  /// Tells a follow-up; they come the most pressing first.
  ///
  /// - Parameters:
  ///   - followUp: The follow-up.
  ///   - last: The latest exchange held with those whom it concerns.
  public mutating func tell(_ followUp: FollowUpEntry, after last: FollowUpEntry.Exchange?) {
    count += 1
    followUps.append(followUp.id)
    if let last { exchanges.append(last.id) }
    switch format {
    case .json:
      begin()
      sheet.json.object { [words] json in
        json.members(of: followUp, today: words.today)
        json.exchange("lastExchange", last)
      }
    case .ids:
      sheet.reference(followUp.id.lettered)
    case .csv: row(DatedRows.row(followUp, in: followUp.urgency(today: words.today).rawValue))
    case .text, .markdown, .html, .ics, .vcf:
      guard followUp.terms.direction == .ours else {
        awaited.append((followUp, last))
        return
      }
      render(item(followUp, after: last), under: followUp.urgency(today: words.today).label)
    }
  }

  /// A follow-up with the latest exchange, unless it comes from that very one, and why it is here.
  private func item(
    _ followUp: FollowUpEntry, after last: FollowUpEntry.Exchange?
  ) -> Block.Item {
    followUp.item(words).adding(
      said(last == followUp.exchange ? nil : last) + why(followUp.dueReason))
  }

  /// Tells what is awaited from others, after what is ours to do.
  private mutating func tellAwaited() {
    for (followUp, last) in awaited {
      render(item(followUp, after: last), under: FollowUpWords.awaitedHeading)
    }
    awaited = []
  }

  /// Tells a relation that goes cold, after all follow-ups; the coldest first.
  public mutating func tell(_ relationship: Relationship) {
    count += 1
    contacts.append(relationship)
    // A pipe of references is one of follow-ups: what is done with them is not done with
    // actors.
    guard format != .json, format != .ids else {
      goingCold.append(relationship)
      return
    }
    guard format != .csv else { return row(DatedRows.row(relationship, in: "goingCold")) }
    tellAwaited()
    render(relationship.item(words), under: CadenceWords.goingCold)
  }

  /// Tells an exchange that somebody else recorded, last of all, in time order.
  public mutating func tell(_ piece: ExchangeNews) {
    count += 1
    exchanges.append(piece.entry.id)
    guard format != .json else {
      news.append(piece)
      return
    }
    guard format != .csv else { return row(DatedRows.row(piece.entry, in: "news")) }
    tellAwaited()
    let recorded = DueWords.recorded(by: piece.by, at: words.instant(piece.at))[words]
    render(piece.entry.item(words).adding([recorded]), under: DueWords.news)
  }

  /// Tells the end, and with it how far the whole may travel.
  public mutating func finish(_ disclosure: Disclosure) {
    tellAwaited()
    switch format {
    case .json:
      begin()
      sheet.json.end()
      let (meetings, goingCold, news, words) = (meetings, goingCold, news, words)
      sheet.json.array("meetings") { json in
        for (meeting, last) in meetings {
          json.object { json in
            json.members(of: meeting, words)
            json.member("standing", meeting.dueReason(today: words.today).standing)
            json.exchange("lastExchange", last)
          }
        }
      }
      sheet.json.array("goingCold") { json in
        for relationship in goingCold { json.relationship(relationship, words) }
      }
      sheet.json.array("news") { json in
        for piece in news {
          json.object { json in
            json.members(of: piece.entry, words)
            json.member("recordedBy", piece.by)
            json.member("recordedAt", piece.at)
          }
        }
      }
      sheet.json.disclosure(disclosure)
      sheet.json.end()
    case .ids: sheet.finish()
    case .csv: return
    case .text, .markdown, .html, .ics, .vcf:
      let kept = disclosure.blocks(words)
      guard !blocks.isEmpty || !kept.isEmpty else { return }
      let day = DateWords.weekdayAndDay(words.today, words.language)
      let marking = disclosure.marking.map { [Block.marking($0)] } ?? []
      let top = [Block.title(ReportWords.dueOn(day)[words])] + marking + kept
      sheet.render(top + blocks)
      blocks = []
      sheet.finish()
    }
  }

  private func said(_ last: FollowUpEntry.Exchange?) -> [String] {
    last.map { [DueWords.last($0)[words]] } ?? []
  }

  private func why(_ reason: DueReason?) -> [String] {
    explains ? reason.map { [AgendaWords.why($0)[words]] } ?? [] : []
  }

  /// Begins what holds the follow-ups.
  private mutating func begin() {
    guard !isBegun else { return }
    isBegun = true
    sheet.json.beginObject()
    sheet.json.member("schema", 1)
    sheet.json.beginArray("followUps")
  }

  /// Writes a row, the names of the columns before the first: of nothing there is no table.
  private mutating func row(_ cells: [String]) {
    if !isBegun { sheet.csv.row(DatedRows.columns) }
    isBegun = true
    sheet.csv.row(cells)
  }

  private mutating func render(_ item: Block.Item, under phrase: Phrase) {
    if heading != phrase[words] {
      heading = phrase[words]
      blocks.append(.heading(phrase[words], level: 1))
    }
    blocks.append(.item(item))
  }
}

extension TimelineEntry {
  /// Why a planned exchange asks for attention.
  fileprivate func dueReason(today: CivilDate) -> DueReason {
    occurrence.date == .day(today) ? .plannedToday : .unsettled(occurrence.date)
  }
}

extension DueReason {
  /// The code under which a planned exchange stands.
  fileprivate var standing: String { self == .plannedToday ? "today" : "unsettled" }
}

extension Block.Item {
  /// The same with further lines.
  fileprivate func adding(_ details: [String]) -> Block.Item {
    Block.Item(
      lead: lead, margin: margin, text: text, aside: aside, reference: reference,
      details: self.details + details, tone: tone)
  }
}
