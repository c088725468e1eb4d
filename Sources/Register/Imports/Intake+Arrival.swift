import Diplomacy
import GRDB

/// Bringing a record together with the one that is here.
extension Intake {
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
    try checkOrganiser(of: arrival.record)
    var word = try SourceWord(arrival)
    let known = try arrival.origin.flatMap { try present($0.origin.record, Record.self) }
    if let known, let line = try unchanged(arrival, word.there, here: known.id) {
      return (line, known.id)
    }
    if let left = try left(of: arrival) { word.begin(with: left, arrival) }
    try checkIsTheSame(arrival, as: known, said: word.base)
    guard let found = try known ?? counterpart(of: arrival, match) else {
      let id = try create(&writer)
      try remember(arrival, word.there, as: id)
      return (arrival.line(id, .created), id)
    }
    let (settling, noted) =
      known == nil
      ? try first(arrival, word, meets: found) : (again(arrival, word, meets: found), word.there)
    let settled = try settling.reconciled(arrival)
    var merged = settled.merged
    let mended = try checked(arrival.reference(found.id), arrival) { try check(&merged, settling) }
    if try writer.change(found.id, from: found.content, to: merged) {
      try after(&writer, found.content, merged, found.id)
    }
    try remember(arrival, noted, as: found.id)
    let fields = (settled.changed + mended.followed + (word.keepsTheSame ? [] : ["kept"]))
      .uniqued().filter { !mended.kept.contains($0) }
    let line = arrival.line(
      found.id, fields.isEmpty ? .unchanged : .updated(fields),
      conflicts: (settled.conflicts + mended.kept).filter { !mended.followed.contains($0) },
      removed: settled.removed.filter(fields.contains))
    return (line, found.id)
  }

  /// Refuses what comes a second time in one import, and what bears the identifier of another.
  private func checkIsTheSame<Record: StoredContent>(
    _ arrival: Arrival<Record>, as known: (id: Int64, content: Record)?, said base: Record?
  ) throws {
    let record = arrival.record
    func problem(_ reason: ImportProblem.Reason) -> ImportProblem {
      ImportProblem(place: record.place, value: arrival.name, reason: reason)
    }
    if arrival.identity.isRepeated, !isNewer(record, than: arrival.origin?.origin) {
      throw problem(.repeated)
    }
    guard let base, let known, mayBeAnother(record) else { return }
    guard arrival.mayBe(base) || arrival.mayBe(known.content) else {
      throw problem(.another(arrival.reference(known.id).text))
    }
  }

  /// What a record that came before meets here; one that says what another said completes it, and
  /// takes nothing away.
  private func again<Record: StoredContent>(
    _ arrival: Arrival<Record>, _ word: SourceWord<Record>,
    meets found: (id: Int64, content: Record)
  ) -> Settling<Record> {
    Settling(
      id: found.id, base: arrival.identity.isCompleting ? nil : word.base, here: found.content,
      there: word.there)
  }

  /// What a record meets here that nobody knew to be the same, and the word of its source that is to
  /// be remembered: what is here by somebody else's word was not said by it.
  ///
  /// One whose record is gone completes another.
  private func first<Record: StoredContent>(
    _ arrival: Arrival<Record>, _ word: SourceWord<Record>,
    meets found: (id: Int64, content: Record)
  ) throws -> (settling: Settling<Record>, noted: Record) {
    let said = try saidElsewhere(of: arrival, as: found.id)
    var (there, noted) = (word.there, word.there)
    arrival.adopt(&noted, said ?? found.content, true)
    arrival.adopt(&there, said ?? found.content, said != nil)
    return (Settling(id: found.id, base: said, here: found.content, there: there), noted)
  }

  /// What became of a record that is here as its source has it now, or has a later word of:
  /// nothing; `nil` for any other.
  private mutating func unchanged<Record: StoredContent>(
    _ arrival: Arrival<Record>, _ there: Record, here id: Int64
  ) throws -> ImportLine? {
    guard let origin = arrival.origin?.origin else { return nil }
    // A mail never changes: a copy of an older one takes nothing back that a later one said.
    if let carrier = arrival.record.carrier, carrier == knownMail {
      return arrival.line(id, .unchanged)
    }
    if isOvertaken(arrival.record, by: origin) {
      if let uid = arrival.record.series { series.overtaken.insert(uid) }
    } else if arrival.keepsTheSame, origin.base == (try there.document()) {
      // Of the item of a folder it is known which bytes it last was; one that says it twice stands
      // where it says it first.
      if source.collection != nil, arrival.identity.first == nil {
        try remember(arrival, there, as: id)
      }
    } else {
      return nil
    }
    return arrival.line(id, .unchanged)
  }

  /// What a file or a mail said of the item of a folder before the folder was shared: what changed since
  /// is followed, and what was changed here is not; `nil` for an older word, and for none.
  private func saidElsewhere<Record: StoredContent>(
    of arrival: Arrival<Record>, as id: Int64
  ) throws -> Record? {
    guard source.collection != nil, let key = arrival.record.key,
      let known = try Content.Origin.known(
        by: OriginKey(key, in: nil).stored, Record.kind, db),
      try present(known.origin.record, Record.self)?.id == id,
      !Revision(arrival.record.kept).isBefore(Revision(known.origin.kept ?? []))
    else { return nil }
    return try Record(document: known.origin.base)
  }

  /// The record here that nobody knew to be one with an arrival; `nil` for none.
  private mutating func counterpart<Record: StoredContent>(
    of arrival: Arrival<Record>, _ match: (inout Intake) throws -> Int64?
  ) throws -> (id: Int64, content: Record)? {
    let first = try arrival.identity.first.flatMap {
      try Content.Origin.known(by: $0, Record.kind, db)?.origin.record
    }
    let found = try first.flatMap { try present($0, Record.self) }
    if let found, !arrival.isAnother(found.content) { return found }
    return try match(&self).flatMap { try present($0, Record.self) }
  }

  /// Whether an identifier may be another's too: that of a row, since many tables count from 1, and
  /// that of a card, which programs copy.
  ///
  /// In a folder an item is what its file is.
  private func mayBeAnother(_ record: IncomingRecord) -> Bool {
    source.collection == nil && (record.place.row != nil || record.key?.card != nil)
  }

  /// Whether a later word of the same is here already.
  func isOvertaken(_ record: IncomingRecord, by origin: Content.Origin) -> Bool {
    guard source.collection == nil, record.entry != nil else { return false }
    let revision = Revision(record.kept)
    // One of a calendar that does not say which it is may be any; of a mail it is the first, and so
    // it is beside the later word in one file.
    let isOfSameFile = origin.digest == source.digest
    guard revision.number != nil || record.isCarried || isOfSameFile else { return false }
    return revision.isBefore(Revision(origin.kept ?? []))
  }

  /// Whether what comes a second time in one import is the later word.
  ///
  /// One mail overtakes the other, and a higher number the lower one. Else nobody knows which of
  /// the two it is, unless the other was refused.
  private func isNewer(_ record: IncomingRecord, than origin: Content.Origin?) -> Bool {
    guard record.entry != nil else { return false }
    guard let origin, !record.isCarried else { return true }
    return Revision(origin.kept ?? []).isBelow(Revision(record.kept))
  }

  /// Runs the check of what a record is to be; what breaks a rule of ours is wrong with the
  /// record that came in.
  private func checked<Record, Value>(
    _ reference: RecordReference, _ arrival: Arrival<Record>, _ body: () throws -> Value
  ) throws -> Value {
    func problem(_ reason: ImportProblem.Reason) -> ImportProblem {
      ImportProblem(place: arrival.record.place, value: arrival.name, reason: reason)
    }
    do {
      return try body()
    } catch let error as InteractionError {
      throw problem(.exchange(error))
    } catch RegisterError.invalidRecord {
      throw problem(.unlike(reference.text))
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
      let origin = try Content.Origin.known(by: key.text, Record.kind, db),
      let found = try present(origin.origin.record, Record.self)
    else { return nil }
    return ImportLine(
      place: record.place, reference: RecordReference(kind: Record.kind, id: found.id).text,
      name: name, outcome: .unchanged)
  }

  /// The record of a number, or what it became.
  func present<Record: StoredContent>(
    _ id: Int64, _: Record.Type
  ) throws -> (id: Int64, content: Record)? {
    guard let content = try Record.fetch(id, db) else { return nil }
    if let into = (content as? Content.Actor)?.mergedInto { return try present(into, Record.self) }
    return (id, content)
  }

  private mutating func remember<Record: StoredContent>(
    _ arrival: Arrival<Record>, _ there: Record, as id: Int64
  ) throws {
    let old = arrival.origin
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
