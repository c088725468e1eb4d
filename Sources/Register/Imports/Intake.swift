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
    try write(stamp) { writer in
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
  let source: ImportSource
  let terms: IntakeTerms
  let home: Actor.ID
  /// Whom a name led to before.
  var known: [PartyKey: Actor.ID] = [:]
  /// The names that the record at hand was the first to lead from.
  var named: [PartyKey] = []
  /// How often each key came in this import, by the key's hash: a million keys are long.
  private var arrivals: [Int: Int32] = [:]
  /// By what the record at hand is known, where it names actors.
  var atHand: (kind: RecordKind, key: String)?
  private(set) var axes: [Axis]
  /// How many records were taken in, by what became of them.
  public private(set) var tally = ImportTally()

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
    let before = (writer: writer, axes: axes.count, tally: tally)
    (named, atHand) = ([], nil)
    try db.run("SAVEPOINT record", [])
    do {
      let line =
        switch record.content {
        case .actor(let actor): try take(actor, of: record)
        case .exchange(let exchange): try take(exchange, of: record)
        case .followUp(let followUp): try take(followUp, of: record)
        }
      try db.run("RELEASE record", [])
      tally.count(line.outcome)
      return line
    } catch let problem as ImportProblem {
      try db.run("ROLLBACK TO record", [])
      try db.run("RELEASE record", [])
      writer = before.writer
      axes.removeLast(axes.count - before.axes)
      for party in named { known[party] = nil }
      tally = before.tally
      tally.rejected += 1
      throw problem
    }
  }

  /// Counts something that could not be read as a record.
  public mutating func reject() { tally.rejected += 1 }

  mutating func remember(_ party: PartyKey, as id: Actor.ID) {
    if known.updateValue(id, forKey: party) == nil { named.append(party) }
  }

  mutating func countNewcomer() { tally.newcomers += 1 }

  /// Returns the axis of a name, which is added when nobody knows it.
  mutating func axis(_ typed: Line, at place: SourcePlace) throws -> Axis.ID {
    let found = axes.matches(typed.text)
    if let axis = found.first { return axis.id }
    // A row of question marks is no subject.
    guard typed.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
      throw ImportProblem(place: place, field: "axis", value: typed.text, reason: .malformed)
    }
    let draft = AxisDraft(typed: typed)
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

// MARK: - By what a record is known

extension Intake {
  /// By what a record is known.
  struct Identity {
    /// The key: the source's own, else what the record says, within its source.
    let key: String
    /// Whether the source has something to know it by.
    let isGiven: Bool
    /// The key of the first record of this import that says the same; `nil` for the first. What
    /// nothing else tells apart is one record, which the others complete.
    let first: String?
  }

  /// Tells by what a record is known; called once for each.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - words: What it says, where its source has nothing to know it by.
  mutating func identity(of record: IncomingRecord, saying words: [String]) -> Identity {
    let key = record.key ?? ([scope] + words).joined(separator: "\u{1F}")
    let count = arrivals[key.hashValue, default: 0] + 1
    arrivals[key.hashValue] = count
    guard count > 1 else { return Identity(key: key, isGiven: record.key != nil, first: nil) }
    return Identity(
      key: record.key ?? "\(key)\u{1F}\(count)", isGiven: record.key != nil, first: key)
  }

  /// Within what the words of a record are its own: the file of a name; standard input has
  /// none, and what comes by it is a source of its own.
  private var scope: String {
    source.name.text == Self.standardInput ? source.digest : source.name.text
  }

  private static let standardInput = "-"

  /// Whether a record here came from the source that is being taken in: what that tells apart
  /// is not one.
  func isOfThisSource(_ id: Int64, _ kind: RecordKind) throws -> Bool {
    let rows = try db.rows(
      "SELECT source, digest FROM origin WHERE record_kind = ? AND record_id = ?",
      [kind.rawValue, id])
    while let row = try rows.next() {
      let (name, digest): (String, String) = (row[0], row[1])
      if name == source.name.text, name != Self.standardInput || digest == source.digest {
        return true
      }
    }
    return false
  }

  /// Whether a record here came from anywhere.
  func isOfAnySource(_ id: Int64, _ kind: RecordKind) throws -> Bool {
    try db.row(
      "SELECT 1 FROM origin WHERE record_kind = ? AND record_id = ? LIMIT 1",
      [kind.rawValue, id]) != nil
  }
}

// MARK: - Bringing together

extension Intake {
  /// What is known of a record before it is brought together with what is here.
  struct Arrival<Record: StoredContent> {
    /// By what it is known.
    let identity: Identity
    let record: IncomingRecord
    /// As its source has it, without what only we give.
    let there: Record
    /// The fields that only we give.
    let apart: Set<String>
    /// The fields that mean nothing without one another.
    var together: [[String]] = []
    let name: String
    /// Gives the first what the source did not say, and we found out when it came in, as the
    /// second has it: else a day that passes would be a change at the source.
    var adopt: (_ there: inout Record, _ known: Record) -> Void = { _, _ in }
  }

  /// A record before and after it was brought together.
  struct Settling<Record> {
    let id: Int64
    let base: Record?
    let here: Record
    let there: Record
  }

  /// Brings a record together with the one that is here, or adds it.
  ///
  /// - Parameters:
  ///   - arrival: The record.
  ///   - match: Looks for the record here by what it says; asked only when nothing is known of
  ///     where it came from.
  ///   - create: Adds it.
  ///   - check: Looks at what the record is to be here, and mends it; returns the fields mended.
  ///   - after: Called when the record was changed.
  /// - Returns: What became of it, and its number.
  /// - Throws: ``RegisterError``, `ImportProblem`, or what the closures throw.
  mutating func bringTogether<Record: StoredContent>(
    _ arrival: Arrival<Record>, match: (Intake) throws -> Int64?,
    create: (inout Writer) throws -> Int64,
    check: (_ merged: inout Record, _ settling: Settling<Record>) throws -> [String],
    after: (inout Writer, _ old: Record, _ new: Record, _ id: Int64) throws -> Void = { _, _, _, _ in
    }
  ) throws -> (line: ImportLine, id: Int64) {
    let (identity, record) = (arrival.identity, arrival.record)
    let origin = try Content.Origin.known(by: identity.key, Record.kind, db)
    let base = try origin.map { try Record(document: $0.origin.base) }
    var there = arrival.there
    if let base { arrival.adopt(&there, base) }
    func told(
      _ id: Int64, _ outcome: ImportOutcome, conflicts: [String] = []
    ) -> (line: ImportLine, id: Int64) {
      let line = ImportLine(
        place: record.place, reference: RecordReference(kind: Record.kind, id: id).text,
        name: arrival.name, outcome: outcome, conflicts: conflicts)
      return (line, id)
    }
    let isKept = origin.map { $0.origin.kept ?? [] == record.kept } ?? record.kept.isEmpty
    var found = try origin.flatMap { try present($0.origin.record, Record.self) }
    if let origin, let found, isKept, origin.origin.base == (try there.document()) {
      return told(found.id, .unchanged)
    }
    if identity.first != nil, identity.isGiven, record.place.row != nil {
      throw ImportProblem(place: record.place, value: arrival.name, reason: .repeated)
    }
    let isThere = found != nil
    if !isThere {
      let first = try identity.first.flatMap {
        try Content.Origin.known(by: $0, Record.kind, db)?.origin.record
      }
      if let id = try first ?? match(self) { found = try present(id, Record.self) }
      if let found { arrival.adopt(&there, found.content) }
    }
    guard let found else {
      let id = try create(&writer)
      try remember(arrival, there, as: id, origin)
      return told(id, .created)
    }
    // One that says again what another said completes it, and takes nothing away; one whose
    // record is gone completes another.
    let isNewer = isThere && (identity.first == nil || identity.isGiven)
    let known = isNewer ? base : nil
    let settled = try Reconciliation(
      base: known?.spelled(as: found.content), here: found.content,
      there: there.spelled(as: found.content), apart: arrival.apart, together: arrival.together)
    var merged = settled.merged
    let reference = RecordReference(kind: Record.kind, id: found.id)
    let mended = try checked(reference, at: record.place, named: arrival.name) {
      try check(
        &merged, Settling(id: found.id, base: known, here: found.content, there: there))
    }
    if try writer.change(found.id, from: found.content, to: merged) {
      try after(&writer, found.content, merged, found.id)
    }
    try remember(arrival, there, as: found.id, origin)
    let fields = (settled.changed + mended + (isKept ? [] : ["kept"])).uniqued()
    return told(
      found.id, fields.isEmpty ? .unchanged : .updated(fields), conflicts: settled.conflicts)
  }

  /// Runs the check of what a record is to be; what breaks a rule of ours is wrong with the
  /// record that came in.
  private func checked<Value>(
    _ reference: RecordReference, at place: SourcePlace, named name: String,
    _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch let error as InteractionError {
      throw ImportProblem(place: place, value: name, reason: .exchange(error))
    } catch RegisterError.invalidRecord {
      throw ImportProblem(place: place, value: name, reason: .unlike(reference.text))
    }
  }

  /// The record of a number, or what it became.
  private func present<Record: StoredContent>(
    _ id: Int64, _: Record.Type
  ) throws -> (id: Int64, content: Record)? {
    guard let content = try Record.fetch(id, db) else { return nil }
    if let into = (content as? Content.Actor)?.mergedInto { return try present(into, Record.self) }
    return (id, content)
  }

  private mutating func remember<Record: StoredContent>(
    _ arrival: Arrival<Record>, _ there: Record, as id: Int64,
    _ old: (id: Int64, origin: Content.Origin)?
  ) throws {
    let origin = Content.Origin(
      recordKind: Record.kind.rawValue, record: id, key: arrival.identity.key,
      source: source.name.text, digest: source.digest, line: arrival.record.place.line,
      base: try there.document(), kept: arrival.record.kept.isEmpty ? nil : arrival.record.kept)
    if let old {
      try writer.change(old.id, from: old.origin, to: origin)
    } else {
      _ = try writer.create(origin)
    }
  }
}

extension StoredContent {
  /// The content with what means the same as in another written as it is there.
  fileprivate func spelled(as other: Self) -> Self {
    guard let other = other as? Content.Actor,
      let spelled = (self as? Content.Actor)?.spelled(as: other) as? Self
    else { return self }
    return spelled
  }
}
