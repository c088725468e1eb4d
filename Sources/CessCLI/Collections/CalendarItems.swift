import Diplomacy
import Interchange
import Register

/// The items of a calendar: one entry a file, with the changed instances of a series beside it.
///
/// A folder may hold events and things to do; those of the other kind are left alone.
struct CalendarItems: ItemFormat {
  /// Exchanges or follow-ups.
  let kind: RecordKind
  let terms: CalendarTerms
  /// What is told in full; of the rest, that there is something then.
  let told: Clearance
  /// The language of the axes.
  let language: Language
  /// When the items are written, in UTC as RFC 3339 text.
  let instant: String

  var ending: String { ".ics" }
  var format: ImportFormat { .calendar }
  var window: ClosedRange<CivilDate>? { terms.window }

  /// A file holds one series and its changed instances, as a rule; beyond this many records it is
  /// refused, so that they do not stand in memory together.
  private static let mostRecords = 2 * CalendarSeries.mostInstances

  private var component: String { kind == .followUp ? "VTODO" : "VEVENT" }

  func content(of bytes: [UInt8]) throws -> ItemContent {
    var (records, problems): ([IncomingRecord], [ImportProblem]) = ([], [])
    var busy: BusyTime?
    var entries = 0
    let notes = try CalendarReader.read(
      { SourceEncoding.utf8.decoding(ByteSource(bytes)) }, terms,
      where: { item in
        guard case .component(let component) = item, component.name != "VTIMEZONE" else {
          return true
        }
        entries += 1
        return component.name == self.component
      },
      each: { result in
        guard records.count + problems.count < Self.mostRecords else {
          throw ImportProblem(
            place: SourcePlace(line: 1), reason: .tooManyEntries(Self.mostRecords))
        }
        switch result {
        // In a folder nobody is invited: an entry says how its event stands.
        case .record(let record): records.append(record.entered.unstamped)
        case .problem(let problem, _): problems.append(problem)
        case .busy(let time): busy = time
        }
      })
    // Beside other entries, or what cannot be read, neither is the whole file.
    let isOne = entries == 1 && problems.isEmpty
    if isOne, let busy { return .busy(busy) }
    if isOne, notes.series == 0, let record = records.first,
      let key = record.entry, key.instance == nil
    {
      return .record(record, .entry(isBare: !bytes.contains(CalendarItem.ours)))
    }
    // One time after the other, in whatever order they stand there.
    if kind == .followUp { records.sort { $0.key?.text ?? "" < $1.key?.text ?? "" } }
    return .others(records, problems, wholeSeries: notes.wholeSeries)
  }

  func outgoing(
    _ record: RecordReference, _ item: CollectionItem?, like present: ItemContent?,
    in intake: Intake
  ) throws -> Outgoing {
    guard let entry = try intake.entry(of: record, as: item, in: language),
      let key = entry.record.entry
    else { return .nothing }
    if !entry.isOurs, case .record(let theirs, _)? = present {
      // What came from there is there already.
      guard !isWithheld(entry), entry.hasNews else { return .nothing }
      let shared = IncomingRecord(
        theirs.content.sharing(entry.record.content), key: theirs.key, place: theirs.place,
        kept: theirs.kept)
      guard let text = text(of: shared, as: key) else { return .nothing }
      let said = try read(text).keeping(IncomingRecord.shared)
      return .item(OutgoingItem(uid: key.uid, text: text, record: said))
    }
    guard !isWithheld(entry) else { return try withheld(entry, as: key, present) }
    guard let text = text(of: alarmed(entry.record, present), as: key) else {
      // An entry needs a day, and this record has none any more.
      return entry.isOurs && present != nil ? .withdrawn : .nothing
    }
    var outgoing = OutgoingItem(uid: key.uid, text: text, record: try read(text))
    // A server that keeps nothing of ours is not told it again each time.
    if case .record(_, .entry(isBare: true))? = present {
      outgoing.bare = try read(CalendarItem.withoutOurs(text))
    }
    return .item(outgoing)
  }

  private func text(of record: IncomingRecord, as key: CalendarKey) -> String? {
    CalendarItem.text(of: record, as: key, terms, by: product, at: instant)
  }

  private func read(_ text: String) throws -> IncomingRecord {
    try content(of: Array(text.utf8)).whole
  }

  private var product: String { "cess \(CessCLI.version)" }

  /// What is said of what is not to be told: that there is something then.
  private func withheld(
    _ entry: OutgoingEntry, as key: CalendarKey, _ present: ItemContent?
  ) throws -> Outgoing {
    guard case .exchange(var exchange) = entry.record.content,
      let busy = CalendarItem.busyText(of: exchange, as: key, terms, by: product, at: instant)
    else {
      // A follow-up has no time that could be busy.
      return present == nil ? .nothing : .withdrawn
    }
    let time = try content(of: Array(busy.utf8)).busy
    // Nobody is named there, so that nobody has to be found.
    exchange.parties = []
    let record = IncomingRecord(
      .exchange(exchange), key: entry.record.key, place: entry.record.place,
      kept: entry.record.kept
    ).keeping(IncomingRecord.busy)
    return .item(OutgoingItem(uid: key.uid, text: busy, record: record, busy: time))
  }

  func isExposed(
    _ record: RecordReference, in item: CollectionItem?, _ intake: Intake
  ) throws -> Bool {
    guard let entry = try intake.entry(of: record, as: item, in: language) else { return false }
    let isTold = try entry.isShared || (entry.isOurs && !(item.map(intake.toldBusy) ?? false))
    return isTold && isWithheld(entry)
  }

  func learnsNothing(
    of record: RecordReference, from item: CollectionItem?, in intake: Intake
  ) throws -> Bool {
    // What was told in full when it was changed there comes in.
    if let item { return try intake.toldBusy(item) }
    return try intake.entry(of: record, as: nil, in: language).map {
      $0.bearsOurs && isWithheld($0)
    } ?? false
  }

  private func isWithheld(_ entry: OutgoingEntry) -> Bool {
    !told.admits(entry.marking) || !entry.isAttributable
  }

  /// A new follow-up with an alarm: from then on that is the calendar's, to be moved or removed
  /// there.
  private func alarmed(_ record: IncomingRecord, _ present: ItemContent?) -> IncomingRecord {
    guard case .followUp(let followUp) = record.content, present == nil, record.kept.isEmpty
    else { return record }
    return IncomingRecord(
      record.content, key: record.key, place: record.place,
      kept: CalendarFile.alarm(saying: followUp.title.text))
  }
}

extension IncomingRecord {
  /// The record with one thing more that is kept.
  fileprivate func keeping(_ line: String) -> IncomingRecord {
    IncomingRecord(content, key: key, place: place, kept: kept + [line])
  }
}
