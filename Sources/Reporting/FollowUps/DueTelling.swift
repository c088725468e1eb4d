public import Diplomacy
import Messages

/// Tells what is due, section by section: what is overdue first, then today's, then what
/// is coming; then the relations that go cold.
///
/// Where nothing is due nothing is told, not one byte: cron mails whatever is
/// printed. In JSON nothing is an empty array, since a program asked.
public struct DueTelling {
  private let words: Vocabulary
  private let format: OutputFormat
  private var renderer: any Renderer
  private var list: ListTelling<FollowUpEntry>
  /// The heading under which was told last.
  private var heading: Phrase?
  private var goingCold: [Relationship] = []

  /// How many things were told.
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
    let urgency = followUp.urgency(today: words.today)
    tell(followUp.item(words), under: urgency.label)
  }

  /// Tells a relation that goes cold, after all follow-ups; the coldest first.
  ///
  /// A list of references is one of follow-ups: what is done with them is not done with
  /// actors.
  public mutating func tell(_ relationship: Relationship) {
    count += 1
    guard isDocument else {
      goingCold.append(relationship)
      return
    }
    tell(relationship.item(words), under: CadenceWords.goingCold)
  }

  /// Tells one thing of a section, with its heading before the first.
  private mutating func tell(_ item: Block.Item, under heading: Phrase) {
    if self.heading == nil {
      let day = DateWords.weekdayAndDay(words.today, words.language)
      renderer.render(.title(ReportWords.dueOn(day)[words]))
    }
    if self.heading != heading {
      renderer.render(.heading(heading[words], level: 1))
      self.heading = heading
    }
    renderer.render(.item(item))
  }

  /// Tells the end.
  public mutating func finish() {
    guard !isDocument else { return }
    let (goingCold, words) = (goingCold, words)
    list.finish { json in
      json.array("goingCold") { json in
        for relationship in goingCold { json.relationship(relationship, words) }
      }
    }
  }
}
