import Diplomacy
import Foundation
import GRDB

/// Bringing a record together with the one that is here.
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
    ///
    /// The second is what the source said before, or the record here that nobody knew to be one.
    var adopt: (_ there: inout Record, _ known: Record, _ wasSaid: Bool) -> Void = { _, _, _ in }
  }

  /// What was mended of a record that was brought together.
  struct Mending {
    /// The fields that follow after all.
    var followed: [String] = []
    /// The fields that say something else there, and stay as they are here.
    var kept: [String] = []
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
  ///   - check: Looks at what the record is to be here, and mends it.
  ///   - after: Called when the record was changed.
  /// - Returns: What became of it, and its number.
  /// - Throws: ``RegisterError``, `ImportProblem`, or what the closures throw.
  mutating func bringTogether<Record: StoredContent>(
    _ arrival: Arrival<Record>, match: (inout Intake) throws -> Int64?,
    create: (inout Writer) throws -> Int64,
    check: (_ merged: inout Record, _ settling: Settling<Record>) throws -> Mending,
    after: (inout Writer, _ old: Record, _ new: Record, _ id: Int64) throws -> Void = {
      _, _, _, _ in
    }
  ) throws -> (line: ImportLine, id: Int64) {
    let (identity, record) = (arrival.identity, arrival.record)
    var origin = try Content.Origin.known(by: identity.key, Record.kind, db)
    if origin == nil { origin = try earlierInstance(of: record) }
    try checkOrganiser(of: record)
    let base = try origin.map { try Record(document: $0.origin.base) }
    var there = arrival.there
    if let base { arrival.adopt(&there, base, true) }
    func told(
      _ id: Int64, _ outcome: ImportOutcome, conflicts: [String] = []
    ) -> (line: ImportLine, id: Int64) {
      let line = ImportLine(
        place: record.place, reference: RecordReference(kind: Record.kind, id: id).text,
        name: arrival.name, outcome: outcome, conflicts: conflicts)
      return (line, id)
    }
    if let origin, isOvertaken(record, by: origin.origin),
      let found = try present(origin.origin.record, Record.self)
    {
      record.series.map { _ = overtakenSeries.insert($0) }
      return told(found.id, .unchanged)
    }
    let isKept = origin.map { $0.origin.kept ?? [] == record.kept } ?? record.kept.isEmpty
    var found = try origin.flatMap { try present($0.origin.record, Record.self) }
    if let origin, let found, isKept, origin.origin.base == (try there.document()) {
      // Of the item of a folder it is known which bytes it last was.
      if source.collection != nil { try remember(arrival, there, as: found.id, origin) }
      return told(found.id, .unchanged)
    }
    if identity.first != nil, identity.isGiven, !isNewer(record, than: origin?.origin) {
      throw ImportProblem(place: record.place, value: arrival.name, reason: .repeated)
    }
    let isThere = found != nil
    if !isThere {
      let first = try identity.first.flatMap {
        try Content.Origin.known(by: $0, Record.kind, db)?.origin.record
      }
      if let id = try first ?? match(&self) { found = try present(id, Record.self) }
      if let found { arrival.adopt(&there, found.content, false) }
    }
    guard let found else {
      let id = try create(&writer)
      try remember(arrival, there, as: id, origin)
      return told(id, .created)
    }
    // One that says again what another said completes it, and takes nothing away; one whose
    // record is gone completes another.
    let isSameRecord = isThere && (identity.first == nil || identity.isGiven)
    let known = isSameRecord ? base : nil
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
    let fields = (settled.changed + mended.followed + (isKept ? [] : ["kept"])).uniqued()
      .filter { !mended.kept.contains($0) }
    return told(
      found.id, fields.isEmpty ? .unchanged : .updated(fields),
      conflicts: (settled.conflicts + mended.kept).filter { !mended.followed.contains($0) })
  }

  /// Whether a later word of the same is here already: an entry with a higher number, or one with
  /// the same that was written later (RFC 5546, 2.1.5).
  func isOvertaken(_ record: IncomingRecord, by origin: Content.Origin) -> Bool {
    guard source.collection == nil, record.isEntry else { return false }
    // One of a calendar that does not say which it is may be any; of a mail it is the first.
    guard let number = Self.sequence(record.kept) ?? (record.isCarried ? 0 : nil) else {
      return false
    }
    let known = origin.kept ?? []
    let latest = Self.sequence(known) ?? 0
    guard number == latest, let mine = Self.stamp(record.kept), let theirs = Self.stamp(known)
    else { return number < latest }
    return mine < theirs
  }

  /// Whether what comes a second time in one import is the later word.
  ///
  /// One mail overtakes the other, and a higher number the lower one. Else nobody knows which of
  /// the two it is, unless the other was refused.
  private func isNewer(_ record: IncomingRecord, than origin: Content.Origin?) -> Bool {
    guard let origin else { return record.isEntry }
    guard record.isEntry else { return false }
    if record.isCarried { return true }
    return Self.sequence(record.kept) ?? 0 > Self.sequence(origin.kept ?? []) ?? 0
  }

  /// What stands before the number of an entry's revision (RFC 5545, 3.8.7.4).
  static let sequence = "SEQUENCE:"

  private static func sequence(_ kept: [String]) -> Int? {
    kept.lazy.compactMap { line in
      line.hasPrefix(sequence) ? Int(line.dropFirst(sequence.count)) : nil
    }.first
  }

  /// When an entry was written, in UTC as RFC 5545 writes it, which sorts.
  private static func stamp(_ kept: [String]) -> String? {
    kept.first { $0.hasPrefix(IncomingRecord.stamp) }
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
    _ arrival: Arrival<Record>, _ there: Record, as id: Int64,
    _ old: (id: Int64, origin: Content.Origin)?
  ) throws {
    let isOurs =
      try old.map { $0.origin.line == Content.Origin.here } ?? wasOurs(arrival.record)
    let origin = try origin(
      of: arrival.record, arrival.identity, base: there, as: id,
      line: isOurs ? Content.Origin.here : nil)
    if let old {
      try writer.change(old.id, from: old.origin, to: origin)
    } else {
      _ = try writer.create(origin)
    }
  }
}

extension Intake {
  /// Where a record comes from, and what its source says of it; the line is given where it is not
  /// the one the record tells.
  func origin<Record: StoredContent>(
    of record: IncomingRecord, _ identity: Identity, base: Record, as id: Int64, line: Int? = nil
  ) throws -> Content.Origin {
    Content.Origin(
      recordKind: Record.kind.rawValue, record: id, key: identity.key, source: source.name.text,
      digest: source.digest, line: line ?? record.place.line, base: try base.document(),
      kept: record.kept.isEmpty ? nil : record.kept)
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
