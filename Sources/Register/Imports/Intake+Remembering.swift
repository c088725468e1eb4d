public import Diplomacy
import GRDB

/// What a folder is to be remembered to say of a record.
public struct Acknowledgement {
  fileprivate let origin: Content.Origin
  fileprivate let known: KnownOrigin?
}

/// What is remembered of the files of a folder.
extension Intake {
  /// Finds out what is to be remembered once the folder says a record as it is to be written.
  ///
  /// - Parameters:
  ///   - record: What the folder is to say, read as if it came in.
  ///   - reference: The record here.
  ///   - isFirst: Whether there was no such item.
  /// - Returns: What is to be remembered, for ``remember(_:)``.
  /// - Throws: ``RegisterError``; `ImportProblem` where what it names would not be found again.
  public mutating func acknowledgement(
    of record: IncomingRecord, for reference: RecordReference, isFirst: Bool
  ) throws -> Acknowledgement {
    guard let key = record.key else {
      throw ImportProblem(place: record.place, field: "UID", reason: .missing)
    }
    let stored = OriginKey(key, in: try collection()).stored
    let identity = Identity(key: stored, isGiven: true, first: nil)
    noteOurWord(of: reference)
    let known = try Content.Origin.known(by: stored, reference.kind, db)
    func acknowledgement(_ base: some StoredContent) throws -> Acknowledgement {
      Acknowledgement(
        origin: try origin(
          of: record, identity, base: base, as: reference.id,
          line: isFirst ? Content.Origin.here : known?.origin.line), known: known)
    }
    switch record.content {
    case .actor(let incoming):
      return try acknowledgement(
        Content.Actor(
          uuid: "", handle: Handle.suggested(for: ""), profile: incoming.profile))
    case .exchange(let incoming):
      return try acknowledgement(arrival(of: incoming, record, identity, known).arrival.there)
    case .followUp(let incoming):
      return try acknowledgement(arrival(of: incoming, record, identity, known).arrival.there)
    case .cancellation:
      throw ImportProblem(place: record.place, field: "DTSTART", reason: .missing)
    }
  }

  /// Remembers what the folder says now: of the file that and nothing else.
  ///
  /// - Parameters:
  ///   - acknowledgement: What it says.
  ///   - before: By what the file was known.
  /// - Throws: ``RegisterError``.
  public mutating func remember(
    _ acknowledgement: Acknowledgement, over before: [CollectionItem]
  ) throws {
    let origin = acknowledgement.origin
    if let known = acknowledgement.known {
      try writer.change(known.id, from: known.origin, to: origin)
    } else {
      _ = try writer.create(origin)
    }
    for item in before where item.origin != acknowledgement.known?.id {
      try release(item)
    }
  }

  /// Those of the items that a file was known by which it still is, now that it is one record: it had
  /// no identifier, or another.
  ///
  /// The instances of a series that it was are no longer the file's.
  ///
  /// - Parameters:
  ///   - before: The items that the file was known by before it came in.
  ///   - record: What it is now.
  /// - Returns: The items that it is known by still.
  /// - Throws: ``RegisterError``.
  public func remaining(
    _ before: [CollectionItem], as record: IncomingRecord
  ) throws -> [CollectionItem] {
    guard let key = record.key else { return before }
    let stored = OriginKey(key, in: try collection()).stored
    return try before.filter { item in
      guard let origin = try Content.Origin.fetch(item.origin, db) else { return true }
      return origin.key == stored
    }
  }

  /// Forgets items whose files say something else now, unless they came in from other files since:
  /// these were renamed.
  ///
  /// - Parameter items: The items as they were known before.
  /// - Returns: Those whose records have no file any more: somebody removed them there. They are kept in
  ///   mind as such.
  /// - Throws: ``RegisterError``.
  public mutating func release(_ items: [CollectionItem]) throws -> [CollectionItem] {
    var gone: [CollectionItem] = []
    for item in items
    where try Content.Origin.fetch(item.origin, db)?.source == item.file {
      if try item.state != .present || item.isInstance || isKnownOtherwise(item) {
        try release(item)
      } else {
        try noteMissing(item)
        gone.append(item)
      }
    }
    return gone
  }

  /// Whether the folder knows the record of an item by another key, too.
  private func isKnownOtherwise(_ item: CollectionItem) throws -> Bool {
    let span = OriginKey.items(of: try collection())
    return try db.row(
      """
      SELECT 1 FROM origin
      WHERE record_kind = ? AND record_id = ? AND id <> ? AND key >= ? AND key < ? LIMIT 1
      """, [item.record.kind.rawValue, item.record.id, item.origin, span.from, span.below]) != nil
  }

  /// Forgets an item whose file says something else now; an instance of a series stays one.
  private mutating func release(_ item: CollectionItem) throws {
    guard let origin = try Content.Origin.fetch(item.origin, db) else { return }
    if OriginKey(stored: origin.key).own.isInstance {
      try putAway(item)
    } else {
      try drop(item.origin)
    }
  }

  /// Notes what is to be remembered of a file with several records.
  ///
  /// - Parameters:
  ///   - trace: What is remembered of it.
  ///   - before: The items that the file was known by before it came in.
  ///   - records: The records that came in.
  /// - Throws: ``RegisterError``.
  public mutating func note(
    _ trace: ItemTrace, of before: [CollectionItem], and records: [IncomingRecord]
  ) throws {
    var ids = before.map(\.origin)
    for record in records {
      guard let key = record.key else { continue }
      let stored = OriginKey(key, in: try collection()).stored
      if let known = try Content.Origin.known(by: stored, record.kind, db) { ids.append(known.id) }
    }
    for id in ids {
      guard let origin = try Content.Origin.fetch(id, db) else { continue }
      var noted = origin
      noted.digest = trace.stored
      try writer.change(id, from: origin, to: noted)
    }
  }

  /// Keeps in mind that an item was taken from the folder, and what it said that we have no room
  /// for: it may come back.
  ///
  /// An item whose record is gone is forgotten.
  public mutating func putAway(_ item: CollectionItem) throws {
    guard item.state != .gone else { return try drop(item.origin) }
    try writer.change(item.origin, Content.Origin.self) { $0.digest = ItemTrace.removed.stored }
  }

  /// Keeps in mind that it was told that the file of an item is gone, which we did not take away.
  public mutating func noteMissing(_ item: CollectionItem) throws {
    try writer.change(item.origin, Content.Origin.self) {
      $0.digest = ItemTrace.missing.stored
    }
  }

  private mutating func drop(_ id: Int64) throws {
    if let origin = try Content.Origin.fetch(id, db) { try writer.remove(id, origin) }
  }
}
