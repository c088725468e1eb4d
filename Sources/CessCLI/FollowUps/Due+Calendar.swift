import Diplomacy
import Interchange
import Register
import Reporting

extension Due {
  /// Writes the follow-ups as things to do, the planned exchanges as things that take place, for
  /// a calendar; nothing for none.
  func writeCalendar(
    _ filter: FollowUpFilter, _ meetings: InteractionFilter, _ told: Clearance,
    _ mark: inout DueMark, _ session: Session
  ) throws {
    var followUps: [FollowUpEntry] = []
    try session.register.followUps(filter) { if mark.isNew($0) { followUps.append($0) } }
    let words = try session.vocabulary()
    var planned: [CalendarEntry] = []
    try session.register.calendar(meetings, head: { _ in }) { meeting, details in
      // What has no day yet stands on none.
      guard let entry = CalendarEntry(meeting, details, words),
        mark.isNew(meeting, today: session.today)
      else { return }
      planned.append(entry.told(within: told))
    }
    guard !followUps.isEmpty || !planned.isEmpty else { return }
    let identifiers = try session.register.identifiers(of: followUps.map(\.id))
    let todos = followUps.map { followUp in
      CalendarFile.Todo(
        uid: identifiers[followUp.id] ?? followUp.id.lettered, summary: followUp.title,
        description: followUp.description(words), due: followUp.wakingDay)
    }
    let text = CalendarFile.text(
      of: todos, planned, by: "cess \(CessCLI.version)", at: session.environment.now.instant)
    try session.withOutlet(output) { outlet in
      var buffer = ByteBuffer()
      buffer.append(text)
      try outlet.flush(&buffer)
    }
    try mark.keep(session)
    if exitCode { throw QuietExit(status: .refused) }
  }
}
