public import Diplomacy
import Messages

/// Tells what is due: planned exchanges of the day, those that nobody settled, then follow-ups,
/// overdue first, then today's, then what is coming; then what is awaited from others, and the
/// relations that go cold.
///
/// Where nothing is due nothing is told, not one byte: cron mails whatever is
/// printed. In JSON nothing is an empty array, since a program asked.
public struct DueTelling {
  private let words: Vocabulary
  private let format: OutputFormat
  private let explains: Bool
  private var renderer: any Renderer
  private var json = JSONWriter()
  private var isBegun = false
  private var heading: String?
  private var meetings: [TimelineEntry] = []
  private var awaited: [FollowUpEntry] = []
  private var goingCold: [Relationship] = []

  /// How many things were told.
  public private(set) var count = 0

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
    renderer = format.renderer(style, vocabulary.imprint)
  }

  /// What is told and not yet taken away.
  public var output: ByteBuffer {
    get { format == .json ? json.output : renderer.output }
    set { if format == .json { json.output = newValue } else { renderer.output = newValue } }
  }

  /// Tells an exchange that is planned for the day, or was for a date that has passed; they
  /// come before the follow-ups.
  public mutating func tell(planned meeting: TimelineEntry) {
    count += 1
    meetings.append(meeting)
    // A pipe of references is one of follow-ups.
    guard format != .json, format != .ids else { return }
    let reason = meeting.dueReason(today: words.today)
    render(
      meeting.item(words).standingOut(lead: nil, adding: why(reason)),
      under: reason == .plannedToday ? AgendaWords.today : AgendaWords.unsettled)
  }

  /// Tells a follow-up; they come the most pressing first.
  public mutating func tell(_ followUp: FollowUpEntry) {
    count += 1
    switch format {
    case .json:
      begin()
      json.followUp(followUp, today: words.today)
    case .ids:
      renderer.output.append(followUp.id.lettered)
      renderer.output.newline()
    case .text, .markdown, .html, .ics, .csv:
      guard followUp.terms.direction == .ours else {
        awaited.append(followUp)
        return
      }
      render(
        followUp.item(words).adding(why(followUp.dueReason)),
        under: followUp.urgency(today: words.today).label)
    }
  }

  /// Tells what is awaited from others, after what is ours to do.
  private mutating func tellAwaited() {
    for followUp in awaited {
      render(
        followUp.item(words).adding(why(followUp.dueReason)), under: FollowUpWords.awaitedHeading)
    }
    awaited = []
  }

  /// Tells a relation that goes cold, after all follow-ups; the coldest first.
  public mutating func tell(_ relationship: Relationship) {
    count += 1
    // A pipe of references is one of follow-ups: what is done with them is not done with
    // actors.
    guard format != .json, format != .ids else {
      goingCold.append(relationship)
      return
    }
    tellAwaited()
    render(relationship.item(words), under: CadenceWords.goingCold)
  }

  /// Tells the end.
  public mutating func finish() {
    tellAwaited()
    switch format {
    case .json:
      begin()
      json.end()
      let (meetings, goingCold, words) = (meetings, goingCold, words)
      json.array("meetings") { json in
        for meeting in meetings {
          json.object { json in
            json.members(of: meeting, words)
            json.member(
              "standing",
              meeting.dueReason(today: words.today) == .plannedToday ? "today" : "unsettled")
          }
        }
      }
      json.array("goingCold") { json in
        for relationship in goingCold { json.relationship(relationship, words) }
      }
      json.end()
    case .text, .markdown, .html, .ids, .ics, .csv: renderer.finish()
    }
  }

  private func why(_ reason: DueReason?) -> [String] {
    explains ? reason.map { [AgendaWords.why($0)[words]] } ?? [] : []
  }

  /// Begins what holds the follow-ups.
  private mutating func begin() {
    guard !isBegun else { return }
    isBegun = true
    json.beginObject()
    json.member("schema", 1)
    json.beginArray("followUps")
  }

  private mutating func render(_ item: Block.Item, under phrase: Phrase) {
    if !isBegun {
      isBegun = true
      let day = DateWords.weekdayAndDay(words.today, words.language)
      render(.title(ReportWords.dueOn(day)[words]))
    }
    if heading != phrase[words] {
      heading = phrase[words]
      render(.heading(phrase[words], level: 1))
    }
    render(.item(item))
  }

  private mutating func render(_ block: Block) {
    renderer.render(block)
  }
}

extension TimelineEntry {
  /// Why a planned exchange asks for attention.
  fileprivate func dueReason(today: CivilDate) -> DueReason {
    occurrence.date == .day(today) ? .plannedToday : .unsettled(occurrence.date)
  }
}

extension Block.Item {
  /// The same with further lines.
  fileprivate func adding(_ details: [String]) -> Block.Item {
    Block.Item(
      lead: lead, margin: margin, text: text, reference: reference,
      details: self.details + details, tone: tone)
  }
}
