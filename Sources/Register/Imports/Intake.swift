public import Diplomacy
import GRDB

/// What an import needs beside its records.
public struct IntakeTerms {
  /// The day of the import: what is held cannot be later.
  public let today: CivilDate
  /// Returns the zone of a name or a code; `nil` for none; throws ``SeveralZones``.
  public let zone: (String) throws -> Zone.ID?

  /// Makes the terms.
  public init(today: CivilDate, zone: @escaping (String) throws -> Zone.ID?) {
    self.today = today
    self.zone = zone
  }
}

/// Several zones answer to a name.
public struct SeveralZones: Error {
  /// Their codes.
  public let codes: [String]

  /// Names them.
  public init(codes: [String]) { self.codes = codes }
}

extension Register {
  /// Takes in records of another program, in one transaction and one batch of the journal.
  ///
  /// - Parameters:
  ///   - source: Where they come from.
  ///   - terms: What the import needs to know.
  ///   - stamp: Who, when, by which command; a rehearsal takes everything back.
  ///   - body: Takes in one record after another; it must not ask the register meanwhile.
  /// - Returns: What the body returns.
  /// - Throws: ``RegisterError``, or what the body throws; nothing is written then.
  public func takeIn<Value>(
    _ source: ImportSource, _ terms: IntakeTerms, by stamp: Stamp,
    _ body: (inout Intake) throws -> Value
  ) throws -> Value {
    try write(stamp, isLong: true) { writer in
      var intake = try Intake(writer, source, terms, path: path)
      return try body(&intake)
    }
  }
}

/// Records of another program on their way into the register.
///
/// Each is matched with what is here: by what its source knows it by, then by what it says. One
/// with something wrong leaves nothing behind, nor whom it was the first to name.
public struct Intake {
  var writer: Writer
  /// Where what is taken in comes from: of the items of a folder another with each file.
  public var source: ImportSource
  let terms: IntakeTerms
  let home: Actor.ID
  /// What was found out about names.
  var names = NameFindings()
  /// Our own people, once they were asked for.
  var ours: OurPeople?
  /// How often each key came in this import, by the key's hash: a million keys are long.
  var arrivals: [Int: Int32] = [:]
  /// What came of the series of calendars.
  var series = SeriesFindings()
  /// Whether something came in as done while an earlier time of it is still open: its file is to be
  /// read again.
  public var isWaiting = false
  /// The mail that was read last, where it was here before: what it carries has had its effect.
  var knownMail: SourceKey?
  /// The record that is being read.
  var atHand = RecordAtHand()

  /// What a record led to so far.
  struct RecordAtHand {
    /// The names that it was the first to lead from.
    fileprivate(set) var named: [PartyKey] = []
    /// Those who were put away and to whom it led.
    fileprivate(set) var archived: [String] = []
    /// The zones that it names.
    var zones: [Zone.ID] = []
    /// Those to whom it led, by the name that led to each first.
    var taken: [Actor.ID: PartyKey] = [:]
    /// What it completed others by: an address, a gender, a country.
    fileprivate(set) var gained: [String] = []
    /// The hashes of its keys that count by now.
    var arrived: [Int] = []
    /// The record here that it is, where it names actors and is here.
    fileprivate(set) var here: RecordReference?
    /// Whether it is what we wrote ourselves.
    fileprivate(set) var isOurWord = false
  }

  private(set) var axes: [Axis]
  /// How many records were taken in, by what became of them.
  public private(set) var tally = ImportTally()
  /// Whom records were the first to name, in the order in which they came; not more than
  /// ``toldNewcomers``.
  public private(set) var newcomers: [ImportNewcomer] = []
  /// So many newcomers are told by name.
  public static let toldNewcomers = 1_000

  init(_ writer: Writer, _ source: ImportSource, _ terms: IntakeTerms, path: String) throws {
    self.writer = writer
    self.source = source
    self.terms = terms
    home = try Settings(writer.db, path: path).home
    axes = try Axis.fetchAll(writer.db)
  }

  /// The batch of the journal in which they are taken in; `nil` before anything is written,
  /// and for a rehearsal, which leaves none.
  public var batch: Batch.ID? {
    writer.stamp.isRehearsal ? nil : writer.batch.map { Batch.ID($0) }
  }

  var db: Database { writer.db }

  /// Takes one record in.
  ///
  /// - Returns: What became of it.
  /// - Throws: `ImportProblem` when something is wrong with it, and nothing of it was
  ///   taken; ``RegisterError`` when the register fails.
  public mutating func take(_ record: IncomingRecord) throws -> ImportLine {
    let before = (
      writer: writer, axes: axes.count, newcomers: newcomers.count, tally: tally,
      ours: ours?.ids.count
    )
    atHand = RecordAtHand()
    try noteInstance(record)
    do {
      var line =
        switch record.content {
        case .actor(let actor): try take(actor, of: record)
        case .exchange(let exchange): try take(exchange, of: record)
        case .followUp(let followUp): try take(followUp, of: record)
        case .cancellation(let exchange): try cancel(record, known: exchange)
        }
      line.gained = atHand.gained
      if line.outcome == .unchanged, !line.gained.isEmpty { line.outcome = .updated([]) }
      tally.count(line.outcome)
      line.date = record.date
      if line.outcome != .unchanged {
        (line.archived, line.unkept) = (atHand.archived, record.unkept + record.unread)
      }
      return line
    } catch let problem as ImportProblem {
      try writer.retract(to: before.writer)
      axes.removeLast(axes.count - before.axes)
      newcomers.removeLast(newcomers.count - before.newcomers)
      for party in atHand.named { names.meant[party] = nil }
      for arrived in atHand.arrived { arrivals[arrived, default: 1] -= 1 }
      (names.addressed, names.claimed) = ([], [])
      // Whom the record was the first to name on our side is nobody any more.
      if let before = before.ours, let count = ours?.ids.count {
        ours?.removeLast(count - before)
      } else {
        ours = nil
      }
      tally = before.tally
      tally.rejected += 1
      throw problem
    }
  }

  /// Counts a record that was not read again, since nothing of it has changed.
  public mutating func skip() { tally.count(.unchanged) }

  /// Counts a record that came, and is not to be learned from.
  ///
  /// - Throws: ``RegisterError``.
  public mutating func skip(_ record: IncomingRecord) throws {
    try noteInstance(record)
    skip()
  }

  /// Counts something that could not be read as a record.
  public mutating func reject() { tally.rejected += 1 }

  mutating func remember(_ party: PartyKey, as id: Actor.ID) {
    if names.meant.updateValue(id, forKey: party) == nil { atHand.named.append(party) }
  }

  /// Notes that a record led to an actor, if that one was put away.
  mutating func noteIfArchived(_ id: Actor.ID) throws {
    let row = try db.row(
      "SELECT 1 FROM actor WHERE id = ? AND archived_on IS NOT NULL", [id.value])
    if row != nil, !atHand.archived.contains(id.lettered) {
      atHand.archived.append(id.lettered)
    }
  }

  /// Notes what a record completed somebody by: an address, the name as it addresses them, the code
  /// of a country.
  mutating func noteGained(_ text: String, by id: Actor.ID) {
    atHand.gained.append("\(id.lettered) \(text)")
  }

  /// Notes which record here the one at hand was when it last came.
  mutating func noteAtHand(_ origin: KnownOrigin?, _ kind: RecordKind) {
    atHand.here = origin.map { RecordReference(kind: kind, id: $0.origin.record) }
  }

  /// Notes that what is read is what we wrote of a record ourselves.
  mutating func noteOurWord(of record: RecordReference) {
    (atHand.here, atHand.isOurWord) = (record, true)
  }

  mutating func note(_ newcomer: ImportNewcomer) {
    tally.newcomers += 1
    if newcomers.count < Self.toldNewcomers { newcomers.append(newcomer) }
  }

  mutating func countFollowUp() { tally.followUps += 1 }

  mutating func countZoneless() { tally.zoneless += 1 }

  /// Returns the axis of a name, which is added when nobody knows it.
  mutating func axis(_ typed: Line, at place: SourcePlace) throws -> Axis.ID {
    // Nobody can be asked which is meant by a part of a name: « Coopération » is an axis of its own.
    if let axis = axes.named(typed.text).first ?? axes.alike(typed.text) { return axis.id }
    // A row of question marks is no subject.
    guard typed.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw ImportProblem(place: place, field: "axis", value: typed.text, reason: .malformed)
    }
    var draft = AxisDraft(typed: typed)
    var number = 2
    while axes.contains(where: { $0.code == draft.code }) {
      draft = AxisDraft(code: AxisDraft(typed: typed).code.numbered(number), name: draft.name)
      number += 1
    }
    let id = try writer.add(draft)
    axes.append(Axis(id: id, code: draft.code, name: draft.name))
    tally.axes += 1
    return id
  }

  /// Returns the zones of names.
  func zones(_ names: [Line], _ field: String, at place: SourcePlace) throws -> [Zone.ID] {
    try names.map { name in
      func problem(_ reason: ImportProblem.Reason) -> ImportProblem {
        ImportProblem(place: place, field: field, value: name.text, reason: reason)
      }
      do {
        guard let zone = try terms.zone(name.text) else { throw problem(.zone) }
        return zone
      } catch let several as SeveralZones {
        throw problem(.zones(several.codes))
      }
    }
  }
}
