import Diplomacy
import Interchange
import Register
import Reporting

extension Due {
  /// Writes the follow-ups as things to do, the planned exchanges as things that take place, for
  /// a calendar; nothing for none.
  func writeCalendar(
    _ filter: FollowUpFilter, _ meetings: InteractionFilter, _ mark: inout DueMark,
    _ session: Session
  ) throws {
    var followUps: [FollowUpEntry] = []
    try session.register.followUps(filter) { if mark.isNew($0) { followUps.append($0) } }
    var planned: [TimelineEntry] = []
    try session.register.timeline(meetings) { meeting in
      // What has no day yet stands on none.
      guard meeting.occurrence.date.day != nil, mark.isNew(meeting, today: session.today) else {
        return
      }
      planned.append(meeting)
    }
    guard !followUps.isEmpty || !planned.isEmpty else { return }
    let identifiers = try session.register.identifiers(of: followUps.map(\.id))
    let todos = followUps.map { followUp in
      CalendarFile.Todo(
        uid: identifiers[followUp.id] ?? followUp.id.lettered, summary: followUp.title,
        description: followUp.description(session.bareVocabulary), due: followUp.wakingDay)
    }
    let facts = try session.register.calendarFacts(of: planned.map(\.id))
    let events = planned.compactMap { meeting in
      CalendarFile.Event(meeting, facts[meeting.id], session)
    }
    let text = CalendarFile.text(
      of: todos, events, by: "cess \(CessCLI.version)", at: session.environment.now.instant)
    try session.withOutlet(output) { outlet in
      var buffer = ByteBuffer()
      buffer.append(text)
      try outlet.flush(&buffer)
    }
    try mark.keep(session)
    if exitCode { throw QuietExit(status: .refused) }
  }
}

extension CalendarFile.Event {
  /// Makes an event of a planned exchange; `nil` for one without a day.
  fileprivate init?(_ meeting: TimelineEntry, _ facts: CalendarFacts?, _ session: Session) {
    let start: Start
    switch meeting.occurrence {
    case .at(let moment):
      start = session.environment.instant(moment).map { .instant($0) } ?? .local(moment)
    case .on(let date):
      guard let day = date.day else { return nil }
      start = .day(day)
    }
    self.init(
      uid: facts?.identifier ?? meeting.id.lettered, summary: meeting.title,
      description: meeting.description(session.bareVocabulary), start: start, length: facts?.length,
      location: [meeting.place, facts?.city].compactMap(\.self).joined(separator: ", "),
      isConfidential: facts?.marking.map { $0 > .green } ?? false)
  }
}
