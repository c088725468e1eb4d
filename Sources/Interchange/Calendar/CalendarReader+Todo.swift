import Diplomacy

extension CalendarReader {
  /// Reads a `VTODO`.
  mutating func todo(of component: CalendarComponent) throws(ImportProblem) -> IncomingRecord {
    let lines = try lines(of: component, isTodo: true)
    let said = try title(lines)
    let title = said ?? terms.untitled
    let due = try due(lines, at: component.place)
    var followUp = IncomingFollowUp(title: title, due: due)
    followUp.state = try state(lines, title, due)
    followUp.isTitleGuessed = said == nil
    followUp.isClosingGuessed =
      followUp.state.code != .open && lines.value("COMPLETED") == nil
      && lines.own("X-CESS-DROPPED") == nil
    followUp.parties = lines.parties.filter { !$0.isOwner }.map(\.party)
    followUp.owner = lines.parties.first(where: \.isOwner)?.party
    followUp.terms = try terms(lines, from: due)
    var instance: CalendarMoment?
    if let line = component.first("RECURRENCE-ID") {
      instance = try self.instance(line)
    } else if isAdding, let time = lines.value("DTSTART") ?? lines.value("DUE") {
      instance = try time.moment(in: &zones)
    }
    let key = component.uid.map { uid in
      CalendarKey(uid: uid, instance: instance.map { zones.identity(of: $0) })
    }
    return IncomingRecord(
      .followUp(followUp), key: key.map { SourceKey($0) }, place: component.place,
      kept: try lines.kept(
        besides: CalendarItem.lines(of: followUp, terms), at: component.place))
  }

  /// The day where the reader is.
  private func day(of moment: CalendarMoment) -> CivilDate {
    zones.occurrence(moment).date.earliest
  }

  private mutating func due(
    _ lines: CalendarLines, at place: SourcePlace
  ) throws(ImportProblem) -> CivilDate {
    if let property = lines.value("DUE") { return day(of: try property.moment(in: &zones)) }
    guard let begin = lines.value("DTSTART"), let length = lines.value("DURATION") else {
      // Which of them it is nobody would see from its line.
      let title = (try? lines.value("SUMMARY")?.text()) ?? ""
      throw ImportProblem(place: place, field: "DUE", value: title, reason: .missing)
    }
    let start = try begin.moment(in: &zones)
    guard let seconds = CalendarDuration.seconds(try length.text()),
      let end = CalendarMoment.shown(start.wall + seconds, on: start.clock)
    else { throw length.problem(.malformed, String(try length.text().prefix(100))) }
    return start.second == nil ? end.day : day(of: end)
  }

  private mutating func state(
    _ lines: CalendarLines, _ title: Line, _ due: CivilDate
  ) throws(ImportProblem) -> FollowUp.State {
    let isWhole = lines.value("PERCENT-COMPLETE").flatMap { try? $0.text() } == "100"
    let completed = lines.value("COMPLETED")
    let said = try lines.value("STATUS")?.code()
    switch said {
    case "COMPLETED": break
    case "CANCELLED":
      var day =
        if let completed { try closing(completed) } else { try lastTouched(lines, due) }
      if let own = lines.own("X-CESS-DROPPED").flatMap({ CivilDate($0) }) { day = own }
      let reason = lines.own("X-CESS-REASON").flatMap { try? Line($0) }
      // Nobody said why: what the entry says is all there is.
      return .dropped(on: day, reason: reason ?? (try? Line("STATUS:CANCELLED")) ?? title)
    case nil where completed != nil || isWhole: break
    default:
      return .open(snoozedUntil: lines.own("X-CESS-SNOOZED").flatMap { CivilDate($0) })
    }
    let note = lines.own("X-CESS-NOTE").flatMap { try? Line($0) }
    guard let completed else { return .done(on: try lastTouched(lines, due), note: note) }
    return .done(on: try closing(completed), note: note)
  }

  /// The day of `COMPLETED`, which is not to come.
  private mutating func closing(_ completed: ContentProperty) throws(ImportProblem) -> CivilDate {
    min(day(of: try completed.moment(in: &zones)), terms.today)
  }

  /// The day on which somebody wrote last in the entry.
  private mutating func lastTouched(
    _ lines: CalendarLines, _ due: CivilDate
  ) throws(ImportProblem) -> CivilDate {
    guard let property = lines.value("LAST-MODIFIED"),
      let moment = try? property.moment(in: &zones)
    else { return min(due, terms.today) }
    return min(day(of: moment), terms.today)
  }

  private func terms(
    _ lines: CalendarLines, from due: CivilDate
  ) throws(ImportProblem) -> FollowUpTerms {
    var terms = FollowUpTerms()
    if let property = lines.value("PRIORITY") {
      terms.priority = CalendarItem.priority(try property.text())
    }
    let counting = lines.own("X-CESS-COUNTING").flatMap { Recurrence.Counting(rawValue: $0) }
    // A rule that is none of ours is kept, and the entry comes in as it stands.
    terms.recurrence = lines.value("RRULE").flatMap { try? $0.text() }
      .flatMap { RecurrenceRule($0) }
      .flatMap { try? Recurrence($0, counting: counting ?? .fixed, from: start(lines) ?? due) }
    if let own = lines.own("X-CESS-DIRECTION") {
      terms.direction = FollowUpTerms.Direction(rawValue: own) ?? .ours
    }
    terms.lead = lines.own("X-CESS-LEAD").flatMap { Self.span($0) }
    terms.working = lines.own("X-CESS-WORKING").flatMap { WorkingCalendar(rawValue: $0) }
    return terms
  }

  /// Reads `2w`.
  private static func span(_ text: String) -> Span? {
    let units: [Character: Span.Unit] = ["d": .day, "w": .week, "m": .month, "y": .year]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()) else {
      return nil
    }
    return Span(count: count, unit: unit)
  }

  /// The day from which a rule counts, where it is not the day it is due.
  private func start(_ lines: CalendarLines) -> CivilDate? {
    lines.own("X-CESS-SINCE").flatMap { CivilDate($0) }
  }
}
