import Diplomacy

// Of some facts a calendar has no word but ours (`X-CESS-…`), which programs and servers may
// leave out: that one is missing says nothing. Nor is it for a calendar to let something travel
// farther than we do.

extension Content.Interaction {
  /// Keeps what an entry does not say as it is known.
  mutating func keepUnsaid(from known: Content.Interaction) {
    if kind == InteractionKind.meeting.rawValue { kind = known.kind }
    summary = summary ?? known.summary
    form = form ?? known.form
    minutes = minutes ?? (occurred.contains("T") ? nil : known.minutes)
    if city == nil, let theirs = known.city,
      place == [known.place, theirs].compactMap(\.self).joined(separator: ", ")
    {
      (place, city) = (known.place, known.city)
    }
    let (mine, theirs) = (Self.marking(marking), Self.marking(known.marking))
    if marking == nil || mine < theirs { marking = known.marking }
    keepClock(of: known)
    let before = Dictionary(known.participations.map { ($0.actor, $0) }) { first, _ in first }
    for place in participations.indices {
      guard let known = before[participations[place].actor] else { continue }
      participations[place].keepUnsaid(from: known)
    }
  }

  /// Keeps the clock on which a time was told, where it is the same instant: a calendar may have
  /// it in UTC.
  private mutating func keepClock(of known: Content.Interaction) {
    func time(_ content: Content.Interaction) -> ZonedTime? {
      let zone = content.timeZone.flatMap { TimeZoneName($0) }
      guard case .at(let time) = Occurrence(sortKey: content.occurred, zone: zone) else {
        return nil
      }
      return time
    }
    guard timeZone != known.timeZone, let mine = time(self)?.instantInUTC,
      mine == time(known)?.instantInUTC
    else { return }
    (occurred, timeZone) = (known.occurred, known.timeZone)
  }

  private static func marking(_ text: String?) -> Marking {
    text.flatMap { Marking(rawValue: $0) } ?? .ofTheUnmarked
  }
}

extension Content.Interaction.Participation {
  /// Keeps what an entry does not say as it is known: who interprets, who came, as what they were
  /// introduced.
  fileprivate mutating func keepUnsaid(from known: Self) {
    introducedAs = introducedAs ?? known.introducedAs
    let isUnsaid = role == Participation.Role.participant.rawValue
    // Who is the host, or organises, a calendar has a word for.
    let untold: [Participation.Role] = [.speaker, .interpreter]
    if isUnsaid, untold.contains(where: { $0.rawValue == known.role }) { role = known.role }
    let came: [Participation.Attendance] = [.attended, .noShow]
    if attendance == Participation.Attendance.accepted.rawValue,
      came.contains(where: { $0.rawValue == known.attendance })
    {
      attendance = known.attendance
    }
  }
}

extension Content.FollowUp {
  /// Keeps what an entry does not say as it is known.
  mutating func keepUnsaid(from known: Content.FollowUp) {
    direction = direction ?? known.direction
    lead = lead ?? known.lead
    working = working ?? known.working
    if recurrence == known.recurrence {
      recursFrom = recursFrom ?? known.recursFrom
      anchor = known.anchor
    }
    guard state == known.state else { return }
    snoozedUntil = snoozedUntil ?? known.snoozedUntil
    closingNote = closingNote ?? known.closingNote
  }
}
