import Diplomacy
import Interchange
import Messages
import Register
import Reporting

extension AgendaCommand {
  /// Writes what is coming for a calendar: planned exchanges as things that take place,
  /// follow-ups as things to do; nothing for none.
  ///
  /// - Parameters:
  ///   - agenda: What is coming.
  ///   - details: What a calendar wants to know of its exchanges.
  ///   - told: What is told in full; of the rest, that there is something then.
  ///   - words: What names things.
  ///   - session: The session.
  /// - Throws: What reading and writing throw.
  func writeCalendar(
    _ agenda: Agenda, _ details: [Interaction.ID: CalendarDetails], _ told: Clearance,
    _ words: Vocabulary, _ session: Session
  ) throws {
    var followUps: [FollowUpEntry] = []
    var events: [CalendarEntry] = []
    for entry in agenda.weeks.flatMap(\.entries) {
      switch entry {
      case .followUp(let followUp): followUps.append(followUp)
      case .exchange(let exchange, _):
        guard let detail = details[exchange.id],
          let event = CalendarEntry(exchange, detail, words)
        else { continue }
        events.append(event.told(within: told))
      }
    }
    if !agenda.undated.isEmpty, !common.quiet {
      session.say(PagesWords.withoutDay(agenda.undated.count))
    }
    guard !followUps.isEmpty || !events.isEmpty else { return }
    let identifiers = try session.register.identifiers(of: followUps.map(\.id))
    let todos = followUps.map { followUp in
      CalendarFile.Todo(
        uid: identifiers[followUp.id] ?? followUp.id.lettered, summary: followUp.title,
        description: followUp.description(words), due: followUp.wakingDay)
    }
    let text = CalendarFile.text(
      of: todos, events, by: "cess \(CessCLI.version)", at: session.environment.now.instant)
    try session.withOutlet(output) { outlet in
      var buffer = ByteBuffer()
      buffer.append(text)
      try outlet.flush(&buffer)
    }
  }
}
