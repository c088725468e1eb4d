import Diplomacy

/// What a `VEVENT` says, whenever it takes place.
struct CalendarEvent {
  let start: CalendarMoment
  /// Whether it takes the whole day, though a time stands beside it: Exchange writes midnight.
  let isAllDay: Bool
  /// How it stands by its own word; `nil` where the day decides.
  let status: InteractionStatus?
  let exchange: IncomingExchange
  let place: SourcePlace
  let kept: [String]
  /// What it says that is not kept.
  let unkept: [ImportProblem]

  /// The record of the event as it takes place at a moment, as long as the others of its series
  /// unless a length is given.
  func record(
    _ moment: CalendarMoment, key: CalendarKey?, lasting length: ExchangeLength? = nil,
    among siblings: Set<CalendarKey>? = nil, _ reader: CalendarReader
  ) -> IncomingRecord {
    var (exchange, moment) = (exchange, moment)
    if isAllDay, moment.second == 0 { (moment.second, moment.clock) = (nil, .floating) }
    if let length { exchange.length = length }
    // A whole day among times of day is as long as a day.
    if length == nil, moment.second == nil, start.second != nil, !isAllDay { exchange.length = nil }
    exchange.occurrence = reader.zones.occurrence(moment)
    exchange.isZoneGuessed =
      reader.zones.home == nil && moment.clock == .floating && moment.second != nil
    exchange.status = reader.status(status, at: moment, exchange.occurrence)
    // A day that passes is no word of the calendar's.
    exchange.isStatusGuessed = status == nil
    var record = IncomingRecord(
      .exchange(exchange), key: key.map { SourceKey($0) }, place: place, kept: kept,
      siblings: siblings)
    record.unkept = unkept
    return record
  }
}

extension CalendarReader {
  /// How something stands that takes place at a moment: past it was held, ahead it is planned.
  func status(
    _ said: InteractionStatus?, at moment: CalendarMoment, _ occurrence: Occurrence
  ) -> InteractionStatus {
    let isPast = isPast(moment, occurrence)
    switch said {
    case .draft, .cancelled: return said ?? .draft
    // It is not held before it begins, whoever says so.
    case .held: return isPast || occurrence.date.earliest <= terms.today ? .held : .planned
    case .planned: return .planned
    case nil: return isPast ? .held : .planned
    }
  }

  private func isPast(_ moment: CalendarMoment, _ occurrence: Occurrence) -> Bool {
    let day = occurrence.date.earliest
    guard day == terms.today, moment.second != nil else { return day < terms.today }
    guard let instant = zones.instantHere(of: moment) else { return false }
    return instant < terms.now
  }

  /// Sorts the properties of a `VEVENT`, or of a `VTODO`.
  func lines(
    of component: CalendarComponent, isTodo: Bool = false
  ) throws(ImportProblem) -> CalendarLines {
    var lines = CalendarLines()
    for (place, line) in component.lines.enumerated() {
      let property = ContentProperty(line: line)
      if component.nested.contains(place) {
        lines.nested.append(try property.kept())
      } else {
        try lines.take(property, isTodo: isTodo, terms)
      }
    }
    return lines
  }

  /// When a `VEVENT` begins.
  mutating func start(
    of lines: CalendarLines, in component: CalendarComponent
  ) throws(ImportProblem) -> CalendarMoment {
    guard let begin = lines.value("DTSTART") else {
      throw ImportProblem(place: component.place, field: "DTSTART", reason: .missing)
    }
    return try begin.moment(in: &zones)
  }

  /// Reads a `VEVENT`.
  mutating func event(of component: CalendarComponent) throws(ImportProblem) -> CalendarEvent {
    let lines = try lines(of: component)
    let start = try start(of: lines, in: component)
    let title = try title(lines)
    let status = try status(lines)
    let code = lines.own("X-CESS-KIND").flatMap { InteractionKind(rawValue: $0) }
    var exchange = IncomingExchange(
      kind: code ?? .meeting, status: .draft, title: title ?? terms.untitled,
      occurrence: zones.occurrence(start), parties: lines.parties.map(\.party))
    exchange.isTitleGuessed = title == nil
    let isAllDay = try lines.value("X-MICROSOFT-CDO-ALLDAYEVENT")?.code() == "TRUE"
    let lasting = try length(lines, from: start, isAllDay: isAllDay)
    exchange.length = lasting.length
    (exchange.place, exchange.city) = try location(lines)
    exchange.axes = lines.axes
    exchange.notes = try lines.prose("DESCRIPTION")
    exchange.summary = try lines.prose("X-CESS-SUMMARY")
    exchange.marking = try marking(lines)
    exchange.form = lines.own("X-CESS-FORM").flatMap { LetterForm(rawValue: $0) }
    exchange.status = status ?? .planned
    let written = CalendarItem.lines(of: exchange)
    return CalendarEvent(
      start: start, isAllDay: isAllDay, status: status, exchange: exchange, place: component.place,
      kept: try lines.kept(besides: written, at: component.place) + stamp(lines),
      unkept: lasting.unkept.map { [$0] } ?? [])
  }

  /// When an entry was written (`DTSTAMP`).
  func stamp(_ lines: CalendarLines) throws(ImportProblem) -> [String] {
    guard let stamp = lines.value("DTSTAMP") else { return [] }
    return [IncomingRecord.stamp + (try stamp.text().prefix(100))]
  }

  /// The title: what it is called, else the beginning of what is said of it, else the place, else
  /// who is there; `nil` where it says nothing of the kind.
  func title(_ lines: CalendarLines) throws(ImportProblem) -> Line? {
    if let property = lines.value("SUMMARY"), let line = try property.line(property.text()) {
      return line
    }
    // What only stands in for a title is cut, and is whole where it belongs.
    for name in ["DESCRIPTION", "LOCATION"] {
      let first = try lines.value(name)?.words().split(separator: "\n").first ?? ""
      if !first.isEmpty, let line = Line(shortening: String(first)) { return line }
    }
    return lines.parties.first.flatMap { $0.party.name ?? $0.party.email }
  }

  private func status(_ lines: CalendarLines) throws(ImportProblem) -> InteractionStatus? {
    let said = try lines.value("STATUS")?.code()
    if said == "CANCELLED" || method == "CANCEL" { return .cancelled }
    if said == "TENTATIVE" { return .draft }
    if method == "REQUEST" || isAdding, !lines.isAccepted { return .draft }
    if let own = lines.own("X-CESS-STATUS") { return InteractionStatus(rawValue: own) }
    let title = try lines.value("SUMMARY")?.text() ?? ""
    if InteractionStatus.isCancelled(byTitle: title) { return .cancelled }
    // What Outlook received and nobody accepted.
    let isTentative = try lines.value("X-MICROSOFT-CDO-BUSYSTATUS")?.code() == "TENTATIVE"
    return said == nil && isTentative ? .draft : nil
  }

  private func marking(_ lines: CalendarLines) throws(ImportProblem) -> Marking? {
    if let own = lines.own("X-CESS-MARKING") { return Marking(typed: own) }
    let label = Marking.label(
      in: try lines.value("SUMMARY")?.text() ?? "", try lines.value("DESCRIPTION")?.text() ?? "")
    // Programs write PUBLIC unasked: it is nobody's word that this may travel.
    let isConfidential = try lines.value("CLASS")?.code() == "CONFIDENTIAL"
    return label ?? (isConfidential ? .amber : nil)
  }

  private func location(_ lines: CalendarLines) throws(ImportProblem) -> (place: Line?, city: Line?)
  {
    guard let property = lines.value("LOCATION") else { return (nil, nil) }
    let text = try property.text().onOneLine
    guard let city = lines.own("X-CESS-CITY"), text.hasSuffix(city) else {
      // One that is too long for us is kept.
      return (try? Line(text), nil)
    }
    let rest = String(text.dropLast(city.count)).trimmed
    return (
      try property.line(rest.hasSuffix(",") ? String(rest.dropLast()) : rest),
      try property.line(city)
    )
  }

  /// How long an event lasts, `nil` for a day or a moment; and an end that tells no length, since
  /// it is before the beginning or too long after it.
  mutating func length(
    _ lines: CalendarLines, from start: CalendarMoment, isAllDay: Bool = false
  ) throws(ImportProblem) -> (length: ExchangeLength?, unkept: ImportProblem?) {
    if let own = lines.own("X-CESS-LENGTH") {
      return (Int(own).flatMap { ExchangeLength(minutes: $0) }, nil)
    }
    guard let property = lines.value("DTEND") ?? lines.value("DURATION") else { return (nil, nil) }
    let said = String(try property.text().prefix(100))
    let seconds: Int
    if property.name == "DTEND" {
      seconds = zones.seconds(from: start, to: try property.moment(in: &zones))
    } else {
      guard let lasting = CalendarDuration.seconds(try property.text()) else {
        throw property.problem(.malformed, said)
      }
      seconds = lasting
    }
    // A day ends where the next begins: one day has no length.
    let shortest = start.second == nil || isAllDay ? 86_400 : 59
    if (0...shortest).contains(seconds) { return (nil, nil) }
    let length = ExchangeLength(minutes: seconds / 60)
    return (length, length == nil ? property.problem(.end, said) : nil)
  }
}
