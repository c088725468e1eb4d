public import Diplomacy
import Foundation
import GRDB

/// What an import needs beside its records.
public struct IntakeTerms: Sendable {
  /// The day of the import: what is held cannot be later.
  public let today: CivilDate
  /// Returns the zone of a name or a code; `nil` for none, or for several.
  public let zone: @Sendable (String) -> Zone.ID?

  /// Makes the terms.
  public init(today: CivilDate, zone: @escaping @Sendable (String) -> Zone.ID?) {
    self.today = today
    self.zone = zone
  }
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
  /// Where what is taken in comes from: of the items of a folder another with each file.
  public var source: ImportSource
  let terms: IntakeTerms
  let home: Actor.ID
  /// Whom a name led to before.
  var known: [IncomingParty: Actor.ID] = [:]
  /// Those who were added because nobody was they, in order.
  private var newcomers: [IncomingParty] = []
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

  /// The batch of the journal in which they are taken in; `nil` before anything is written.
  public var batch: Batch.ID? { writer.batch.map { Batch.ID($0) } }

  var db: Database { writer.db }

  /// Takes one record in.
  ///
  /// - Returns: What became of it.
  /// - Throws: `ImportProblem` when something is wrong with it, and nothing of it was
  ///   taken; ``RegisterError`` when the register fails.
  public mutating func take(_ record: IncomingRecord) throws -> ImportLine {
    let before = (writer: writer, axes: axes.count, newcomers: newcomers.count)
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
      tally.newcomers = newcomers.count
      return line
    } catch let problem as ImportProblem {
      try db.run("ROLLBACK TO record", [])
      try db.run("RELEASE record", [])
      writer = before.writer
      axes.removeLast(axes.count - before.axes)
      for party in newcomers[before.newcomers...] { known[party] = nil }
      newcomers.removeLast(newcomers.count - before.newcomers)
      tally.rejected += 1
      throw problem
    }
  }

  /// Counts something that could not be read as a record.
  public mutating func reject() { tally.rejected += 1 }

  mutating func remember(newcomer party: IncomingParty, as id: Actor.ID) {
    known[party] = id
    newcomers.append(party)
  }

  /// Returns the axis of a name, which is added when nobody knows it.
  mutating func axis(_ typed: Line) throws -> Axis.ID {
    let found = axes.matches(typed.text)
    if let axis = found.first { return axis.id }
    let draft = AxisDraft(typed: typed)
    let id = try writer.add(draft)
    axes.append(Axis(id: id, code: draft.code, name: draft.name))
    return id
  }

  /// Returns the zones of names.
  func zones(_ names: [Line], _ field: String, at place: SourcePlace) throws -> [Zone.ID] {
    try names.map { name in
      guard let zone = terms.zone(name.text) else {
        throw ImportProblem(place: place, field: field, value: name.text, reason: .zone)
      }
      return zone
    }
  }
}

// MARK: - Bringing together

extension Intake {
  /// What is known of a record before it is brought together with what is here.
  struct Arrival<Record: StoredContent> {
    /// By what it is known; made of what it says where the source has nothing.
    let key: String
    let record: IncomingRecord
    /// As its source has it, without what only we give.
    let there: Record
    /// The fields that only we give.
    let apart: Set<String>
    let name: String
  }

  /// Brings a record together with the one that is here, or adds it.
  ///
  /// - Parameters:
  ///   - arrival: The record.
  ///   - match: Looks for the record here by what it says; asked only when nothing is known of
  ///     where it came from.
  ///   - create: Adds it.
  ///   - check: Looks at what the record is to be here, and mends it.
  /// - Returns: What became of it.
  /// - Throws: ``RegisterError``, or what the closures throw.
  mutating func bringTogether<Record: StoredContent>(
    _ arrival: Arrival<Record>, match: (Intake) throws -> Int64?,
    create: (inout Writer) throws -> Int64,
    check: (_ merged: inout Record, _ id: Int64) throws -> Void
  ) throws -> ImportLine {
    let key = OriginKey(arrival.key, in: source.collection?.text).stored
    let origin = try Content.Origin.known(by: key, Record.kind, db)
    let base = try origin.map { try Record(document: $0.origin.base) }
    let document = try arrival.there.document()
    func line(_ id: Int64, _ outcome: ImportOutcome, held: [String] = []) -> ImportLine {
      ImportLine(
        place: arrival.record.place,
        reference: RecordReference(kind: Record.kind, id: id).text, name: arrival.name,
        outcome: outcome, held: held)
    }
    var found = try origin.flatMap { try present($0.origin.record, Record.self) }
    if let origin, let found, origin.origin.base == document,
      origin.origin.kept ?? [] == arrival.record.kept
    {
      // Of the item of a folder it is known which bytes it last was.
      if source.collection != nil { try remember(arrival, document, as: found.id, origin) }
      return line(found.id, .unchanged)
    }
    if found == nil, let id = try match(self) { found = try present(id, Record.self) }
    guard let found else {
      let id = try create(&writer)
      try remember(arrival, document, as: id, origin)
      return line(id, .created)
    }
    let settled = try Reconciliation(
      base: base?.spelled(as: found.content), here: found.content,
      there: arrival.there.spelled(as: found.content), apart: arrival.apart)
    var merged = settled.merged
    try check(&merged, found.id)
    let isChanged = try writer.change(found.id, from: found.content, to: merged)
    try remember(arrival, document, as: found.id, origin)
    return line(
      found.id, isChanged ? .updated(settled.changed) : .unchanged, held: settled.held)
  }

  /// What became of a record that its source never changes, when it is here: nothing, and
  /// nobody it names is looked for.
  ///
  /// - Returns: `nil` for a record that may change, or is not here.
  func unchanged<Record: StoredContent>(
    _ record: IncomingRecord, named name: String, _: Record.Type
  ) throws -> ImportLine? {
    guard record.isFinal, let key = record.key,
      let origin = try Content.Origin.known(by: key, Record.kind, db),
      let found = try present(origin.origin.record, Record.self)
    else { return nil }
    return ImportLine(
      place: record.place, reference: RecordReference(kind: Record.kind, id: found.id).text,
      name: name, outcome: .unchanged)
  }

  /// The record of a number, or what it became.
  private func present<Record: StoredContent>(
    _ id: Int64, _: Record.Type
  ) throws -> (id: Int64, content: Record)? {
    guard let content = try Record.fetch(id, db) else { return nil }
    if let into = (content as? Content.Actor)?.mergedInto { return try present(into, Record.self) }
    return (id, content)
  }

  mutating func remember<Record: StoredContent>(
    _ arrival: Arrival<Record>, _ document: String, as id: Int64,
    _ old: (id: Int64, origin: Content.Origin)?
  ) throws {
    let origin = Content.Origin(
      recordKind: Record.kind.rawValue, record: id,
      key: OriginKey(arrival.key, in: source.collection?.text).stored, source: source.name.text,
      digest: source.digest, line: arrival.record.place.line, base: document,
      kept: arrival.record.kept.isEmpty ? nil : arrival.record.kept)
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

  /// The content as a document of the journal.
  func document() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
