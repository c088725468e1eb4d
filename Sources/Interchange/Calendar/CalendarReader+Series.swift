import Diplomacy

/// The instances of a series, but for those that are told apart.
extension CalendarReader {
  /// Tells the instances of a series within the window.
  mutating func instances(
    of series: CalendarSeries, _ event: CalendarEvent, _ component: CalendarComponent,
    _ each: (IncomingRecord) throws -> Void
  ) throws {
    notes.series += 1
    guard let moments = series.moments(in: terms.window, zones) else {
      throw ImportProblem(
        place: component.place, field: "RRULE",
        reason: .tooManyInstances(CalendarSeries.mostInstances))
    }
    let size = component.lines.reduce(0) { $0 + $1.bytes.count }
    guard size * moments.count <= CalendarSeries.largest else {
      throw ImportProblem(
        place: component.place, field: "RRULE", reason: .tooLargeSeries(CalendarSeries.largest))
    }
    let uid = component.uid
    let apart = uid.flatMap { self.apart[$0.hashValue] } ?? ToldApart()
    let whole = isAdding ? nil : uid
    let siblings = whole.map { uid in
      Set((moments.map(\.identity) + apart.identities).map { CalendarKey(uid: uid, instance: $0) })
    }
    if let uid, let siblings { told = (uid, siblings) }
    var count = 0
    for (moment, identity) in moments
    where !apart.tells(moment, identity, at: zones.instantHere(of: moment)) {
      count += 1
      var record = event.record(
        moment, key: uid.map { CalendarKey(uid: $0, instance: identity) },
        lasting: series.lengths[identity],
        among: siblings, self)
      // What is not kept of the series is told once.
      if count > 1 { record.unkept = [] }
      try each(record)
    }
    notes.instances += count
    if let whole { notes.toldSeries.insert(whole) }
    if moments.isEmpty { notes.outside += 1 }
  }

}

/// What of a series has entries of its own.
struct ToldApart {
  /// The instances, by what tells them from the others.
  private(set) var identities: Set<String> = []
  /// The days of those that have their day alone for a name.
  private var days: Set<CivilDate> = []
  /// Where the series ends because from there on it is told otherwise, in seconds since 1970.
  private var end: Int?

  /// Adds an instance, or all from one on, which is at an instant: the series may be told on another
  /// clock.
  mutating func add(
    _ moment: CalendarMoment, _ identity: String, at instant: Int?, andLater: Bool
  ) {
    if andLater {
      end = min(end ?? .max, instant ?? moment.wall)
    } else {
      identities.insert(identity)
      if moment.second == nil { days.insert(moment.day) }
    }
  }

  /// Whether an instance is told by another entry.
  func tells(_ moment: CalendarMoment, _ identity: String, at instant: Int?) -> Bool {
    identities.contains(identity) || days.contains(moment.day)
      || end.map { (instant ?? moment.wall) >= $0 } ?? false
  }
}
