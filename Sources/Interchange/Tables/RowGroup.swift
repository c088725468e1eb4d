import Diplomacy

/// An exchange as one row tells it.
struct RowExchange {
  var exchange: IncomingExchange
  /// Whether the row says what sort it is; else it is what the title begins with.
  let isKindSaid: Bool
  let naming: Naming
  /// The end that the row says, where it is not kept.
  let unkeptEnd: ImportProblem?
  /// The deadlines that are no day: what was promised is noted.
  let undated: [ImportProblem]

  /// Where a title is from: from nothing, from the first party, from a column.
  enum Naming: Int, Comparable {
    case none, guessed, said

    static func < (one: Naming, other: Naming) -> Bool { one.rawValue < other.rawValue }
  }
}

/// The rows of one exchange, which is told whole or not at all.
struct RowGroup {
  /// The first row.
  let first: TableRow
  private var count = 0
  private var whole: GatheredExchange?
  private var problem: (problem: ImportProblem, row: TableRow)?

  init(first: TableRow) { self.first = first }

  /// Adds a row; one with something wrong is what becomes of all.
  mutating func add(_ row: TableRow, _ read: () throws -> RowExchange) {
    count += 1
    guard problem == nil else { return }
    do {
      guard count <= TableRecords.mostRows else {
        throw ImportProblem(place: row.place, reason: .tooManyRows(TableRecords.mostRows))
      }
      let read = try read()
      if whole == nil { whole = GatheredExchange(read) }
      try whole?.add(read, at: row.place)
    } catch let found as ImportProblem {
      (problem, whole) = ((found, row), nil)
    } catch {
      problem = (ImportProblem(place: row.place, reason: .malformed), row)
    }
  }

  /// What the rows come to.
  func result(key: SourceKey) -> TableRecords.Result {
    if let problem { return .problem(problem.problem, row: problem.row) }
    do {
      guard let whole else { throw ImportProblem(place: first.place, reason: .missing) }
      var record = IncomingRecord(
        .exchange(try whole.exchange(at: first.place)), key: key, place: first.place)
      record.unkept = whole.unkept
      return .record(record)
    } catch let problem as ImportProblem {
      return .problem(problem, row: first)
    } catch {
      return .problem(ImportProblem(place: first.place, reason: .malformed), row: first)
    }
  }
}

/// What several rows say of one exchange.
///
/// Parties, zones and axes are gathered; summaries, notes and further titles are put one after
/// another; the marking is the highest; of all else they have to say the same.
private struct GatheredExchange {
  private var base: IncomingExchange
  private var isKindSaid: Bool
  private var naming: RowExchange.Naming
  private var parties = Gathering<IncomingParty>()
  private var zones = Gathering<Line>()
  private var axes = Gathering<Line>()
  private var summaries = Gathering<String>()
  private var notes = Gathering<String>()
  private var titles = Gathering<String>()
  private var promises: [IncomingFollowUp] = []
  private var ends: [ImportProblem] = []
  private var undated: [ImportProblem] = []

  init(_ first: RowExchange) {
    base = first.exchange
    (isKindSaid, naming) = (first.isKindSaid, first.naming)
  }

  mutating func add(_ row: RowExchange, at place: SourcePlace) throws {
    let other = row.exchange
    func agreeing<Value: Equatable>(
      _ one: Value?, _ other: Value?, _ field: TableField, _ text: (Value) -> String
    ) throws -> Value? {
      guard let one, let other, one != other else { return one ?? other }
      throw ImportProblem(
        place: place, field: field.rawValue, value: text(other), reason: .rowsDisagree)
    }
    // What one row says of the day alone another may say to the minute.
    switch (base.occurrence, other.occurrence) {
    case (.at, .on(base.occurrence.date)): break
    case (.on(other.occurrence.date), .at):
      (base.occurrence, base.isZoneGuessed) = (other.occurrence, other.isZoneGuessed)
    default:
      _ = try agreeing(base.occurrence, other.occurrence, .on, \.sortKey)
      base.isZoneGuessed = base.isZoneGuessed && other.isZoneGuessed
    }
    base.place = try agreeing(base.place, other.place, .place, \.text)
    base.city = try agreeing(base.city, other.city, .city, \.text)
    base.length = try agreeing(base.length, other.length, .minutes) { String($0.minutes) }
    if row.isKindSaid {
      base.kind =
        try agreeing(isKindSaid ? base.kind : nil, other.kind, .kind, \.rawValue) ?? other.kind
      isKindSaid = true
    }
    if !other.isStatusGuessed {
      let known = base.isStatusGuessed ? nil : base.status
      base.status = try agreeing(known, other.status, .status, \.rawValue) ?? other.status
      base.isStatusGuessed = false
    }
    if let end = row.unkeptEnd { ends.append(end) }
    undated += row.undated
    base.marking = [base.marking, other.marking].compactMap(\.self).max()
    if row.naming > naming {
      (base.title, naming) = (other.title, row.naming)
      if !isKindSaid { base.kind = other.kind }
    } else if row.naming == .said, other.title != base.title {
      titles.add(other.title.text)
    }
    other.parties.forEach { parties.add($0) }
    other.zones.forEach { zones.add($0) }
    other.axes.forEach { axes.add($0) }
    if let summary = other.summary { summaries.add(summary.text) }
    if let note = other.notes { notes.add(note.text) }
    other.promises.forEach { add($0) }
  }

  /// Adds a promise, or whom one is made to that another row has.
  private mutating func add(_ promise: IncomingFollowUp) {
    let same = promises.firstIndex { known in
      var other = promise
      other.parties = known.parties
      return known == other
    }
    guard let same else { return promises.append(promise) }
    promises[same].parties = (promises[same].parties + promise.parties).uniqued()
  }

  /// What the rows say that is not kept: an end that tells no length, unless another row does, and
  /// deadlines that are no day.
  var unkept: [ImportProblem] { (base.length == nil ? ends : []) + undated }

  func exchange(at place: SourcePlace) throws -> IncomingExchange {
    guard naming > .none else {
      throw ImportProblem(place: place, field: TableField.subject.rawValue, reason: .missing)
    }
    var whole = base
    whole.parties = parties.elements
    whole.zones = zones.elements
    whole.axes = axes.elements
    whole.promises = promises
    whole.summary = try prose(summaries.elements, .summary, at: place)
    whole.notes = try prose(notes.elements + titles.elements, .note, at: place)
    return whole
  }

  private func prose(
    _ texts: [String], _ field: TableField, at place: SourcePlace
  ) throws -> Prose? {
    guard !texts.isEmpty else { return nil }
    do {
      return try Prose(texts.joined(separator: "\n"))
    } catch {
      throw ImportProblem(place: place, field: field.rawValue, reason: .text(error))
    }
  }
}

/// Elements in the order they came, each once.
private struct Gathering<Element: Hashable> {
  private(set) var elements: [Element] = []
  private var known: Set<Element> = []

  mutating func add(_ element: Element) {
    if known.insert(element).inserted { elements.append(element) }
  }
}
