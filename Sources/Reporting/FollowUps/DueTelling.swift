public import Diplomacy
import Messages

/// Tells what is due: overdue first, then today's, then what is coming.
///
/// Where nothing is due nothing is told, not one byte: cron mails whatever is
/// printed. In JSON nothing is an empty array, since a program asked.
public struct DueTelling {
  private let words: Vocabulary
  private let format: OutputFormat
  private var renderer: any Renderer
  private var list: ListTelling<FollowUpEntry>
  private var urgency: FollowUpEntry.Urgency?

  /// How many follow-ups were told.
  public private(set) var count = 0

  /// Makes a telling.
  public init(format: OutputFormat, style: TextRenderer.Style, _ vocabulary: Vocabulary) {
    self.format = format
    words = vocabulary
    renderer = format.renderer(style)
    list = ListTelling(.followUps(vocabulary), format: format, style: style)
  }

  private var isDocument: Bool { format == .text || format == .markdown }

  /// What is told and not yet taken away.
  public var output: ByteBuffer {
    get { isDocument ? renderer.output : list.output }
    set { if isDocument { renderer.output = newValue } else { list.output = newValue } }
  }

  /// Tells a follow-up; they come the most pressing first.
  public mutating func tell(_ followUp: FollowUpEntry) {
    count += 1
    guard isDocument else {
      list.tell(followUp)
      return
    }
    if count == 1 {
      let day = DateWords.weekdayAndDay(words.today, words.language)
      renderer.render(.title(ReportWords.dueOn(day)[words]))
    }
    let current = followUp.urgency(today: words.today)
    if current != urgency {
      renderer.render(.heading(current.label[words], level: 1))
      urgency = current
    }
    renderer.render(.item(followUp.item(words)))
  }

  /// Tells the end.
  public mutating func finish() {
    if !isDocument { list.finish() }
  }
}
