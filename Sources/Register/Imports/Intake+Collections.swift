public import Diplomacy
import GRDB

/// A record of an item of a folder, as it was when it last came in or went out.
public struct CollectionItem: Sendable, Equatable {
  /// The name of the file.
  public let file: String
  /// What is remembered of the file.
  public let trace: ItemTrace
  /// The row that remembers what the file says of the record.
  let origin: Int64
  /// What it is of; an actor may be another by now than it was.
  public let record: RecordReference
  /// How that stands.
  public let state: State
  /// Whether the file says only that there is something then.
  public let isBusy: Bool
  /// Whether it is an instance of a series, of which the same file has others on other days.
  public let isInstance: Bool

  /// How the record of an item stands.
  public enum State: Sendable, Equatable {
    case present
    /// An actor put away.
    case archived
    /// An actor whom another has taken up: ``CollectionItem/record``.
    case merged
    /// No longer there: what added it was undone.
    case gone
  }
}

/// What a folder is to be remembered to say of a record.
public struct Acknowledgement {
  fileprivate let origin: Content.Origin
  fileprivate let known: KnownOrigin?
}

/// A folder whose items are brought together with the register, both ways.
extension Intake {
  /// The folder that comes in.
  ///
  /// - Throws: ``RegisterError`` when the source is no folder's.
  private func collection() throws -> String {
    guard let collection = source.collection else {
      throw RegisterError.unknownRecord(.origin, 0)
    }
    return collection.text
  }

  /// The items of the folder, by the names of their files; an item with several records is
  /// there with each.
  ///
  /// - Parameter kind: What they are of.
  /// - Returns: The items.
  /// - Throws: ``RegisterError``.
  public func items(_ kind: RecordKind) throws -> [CollectionItem] {
    let prefix = OriginKey.prefix(of: try collection())
    var items: [CollectionItem] = []
    let rows = try db.rows(
      """
      SELECT id, source, digest, record_id, kept LIKE ?, key FROM origin
      WHERE record_kind = ? AND key >= ? AND key < ? ORDER BY source, id
      """,
      ["%\"\(IncomingRecord.busy)\"%", kind.rawValue, prefix, prefix + "\u{10FFFF}"])
    while let row = try rows.next() {
      let (record, state) = try standing(of: RecordReference(kind: kind, id: row[3]))
      items.append(
        CollectionItem(
          file: row[1], trace: ItemTrace(stored: row[2]), origin: row[0], record: record,
          state: state, isBusy: row[4] ?? false,
          isInstance: OriginKey(stored: row[5]).own.isInstance))
    }
    return items
  }

  /// The item of the folder that a record came from before, or the record here that bears its
  /// identifier; `nil` for neither.
  public func known(
    _ record: IncomingRecord
  ) throws -> (item: CollectionItem?, record: RecordReference)? {
    try record.key.flatMap { try known(by: $0, record.kind) }
  }

  /// The record here whose own identifier an entry of a calendar bears, with the item of the
  /// folder that it came from before; `nil` for an entry of another program.
  public func own(
    entry uid: String, _ kind: RecordKind
  ) throws -> (item: CollectionItem?, record: RecordReference)? {
    guard let id = try numbered(uid, kind),
      let known = try known(by: SourceKey(CalendarKey(uid: uid)), kind),
      known.record.id == id
    else { return nil }
    return known
  }

  private func known(
    by key: SourceKey, _ kind: RecordKind
  ) throws -> (item: CollectionItem?, record: RecordReference)? {
    let stored = OriginKey(key, in: try collection()).stored
    if let (id, origin) = try Content.Origin.known(by: stored, kind, db) {
      let (record, state) = try standing(of: RecordReference(kind: kind, id: origin.record))
      let item = CollectionItem(
        file: origin.source, trace: ItemTrace(stored: origin.digest), origin: id, record: record,
        state: state, isBusy: origin.kept?.contains(IncomingRecord.busy) ?? false,
        isInstance: key.isInstance)
      return (item, record)
    }
    return try identified(key, kind).map { (nil, RecordReference(kind: kind, id: $0)) }
  }

  /// What a record is by now, and how that stands.
  private func standing(
    of record: RecordReference
  ) throws -> (RecordReference, CollectionItem.State) {
    switch record.kind {
    case .actor:
      guard let stored = try Content.Actor.fetch(record.id, db) else { return (record, .gone) }
      guard let keeper = stored.mergedInto else {
        return (record, stored.archivedOn == nil ? .present : .archived)
      }
      let present = try present(keeper, Content.Actor.self)?.id ?? keeper
      return (RecordReference(kind: .actor, id: present), .merged)
    case .followUp:
      let row = try db.row("SELECT 1 FROM follow_up WHERE id = ?", [record.id])
      return (record, row == nil ? .gone : .present)
    default:
      let row = try db.row("SELECT 1 FROM interaction WHERE id = ?", [record.id])
      return (record, row == nil ? .gone : .present)
    }
  }

  /// Whether an item whose record is gone came from here, and not from another program, to which
  /// it belongs: we were the first to write it, or it bears our identifier.
  public func wasOurs(_ item: CollectionItem) throws -> Bool {
    guard let origin = try Content.Origin.fetch(item.origin, db) else { return false }
    guard origin.line != Content.Origin.here else { return true }
    let uuid = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT json_extract(before, '$.uuid') FROM change
          WHERE record_kind = ? AND record_id = ? AND after IS NULL ORDER BY id DESC LIMIT 1
          """), arguments: [item.record.kind.rawValue, item.record.id])
    return uuid == OriginKey(stored: origin.key).uid?.lowercased()
  }

  /// Whether we wrote an entry that is not known in this folder: another known folder has the same
  /// bytes under its key (the folder was renamed), or its UID is that of a record which was undone.
  func wasOurs(_ record: IncomingRecord) throws -> Bool {
    guard let collection = source.collection?.text, let key = record.key, key.entry != nil else {
      return false
    }
    let kind = record.kind
    for other in try collections(of: kind) where other != collection {
      let stored = OriginKey(key, in: other).stored
      if let origin = try Content.Origin.known(by: stored, kind, db)?.origin,
        origin.line == Content.Origin.here, origin.digest == source.digest
      {
        return true
      }
    }
    return try key.wholeEntry.map { try isOfRemoved($0, kind) } ?? false
  }

  /// Whether an identifier was that of a record which is no longer there.
  private func isOfRemoved(_ uid: String, _ kind: RecordKind) throws -> Bool {
    // Ours are of version 7 (RFC 9562, 5.7): for others the journal need not be read.
    guard uid.utf8.count == 36, uid.utf8.dropFirst(14).first == UInt8(ascii: "7") else {
      return false
    }
    return try db.row(
      """
      SELECT 1 FROM change
      WHERE record_kind = ? AND after IS NULL AND json_extract(before, '$.uuid') = ? LIMIT 1
      """, [kind.rawValue, uid.lowercased()]) != nil
  }

  /// The folders of which anything of a kind is known.
  func collections(of kind: RecordKind) throws -> [String] {
    let next = try db.cachedStatement(
      sql: """
        SELECT key FROM origin WHERE record_kind = ? AND key >= ? AND key < ? ORDER BY key LIMIT 1
        """)
    var (collections, from): ([String], String) = ([], OriginKey.folderPrefix)
    // From one folder to the next, however many items each has.
    while let key = try String.fetchOne(
      next, arguments: [kind.rawValue, from, OriginKey.folderPrefix + "\u{10FFFF}"]),
      let collection = OriginKey(stored: key).collection
    {
      collections.append(collection)
      from = OriginKey.prefix(of: collection) + "\u{10FFFF}"
    }
    return collections
  }

  /// What is to be said of an actor to the folder: in the words of an item that there is, of
  /// several of one contact each in its own.
  public func outgoing(_ id: Actor.ID, as item: CollectionItem?) throws -> OutgoingActor {
    try OutgoingActor(id, today: terms.today, as: item?.origin, db)
  }

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

  /// Forgets what a file said before, where it is one record and is known otherwise now: it had
  /// no identifier, or another.
  ///
  /// The instances of a series that it was are no longer the file's.
  ///
  /// - Parameters:
  ///   - before: The items that the file was known by before it came in.
  ///   - record: What it is now.
  /// - Returns: The items that it is known by still.
  /// - Throws: ``RegisterError``.
  public mutating func settle(
    _ before: [CollectionItem], on record: IncomingRecord
  ) throws -> [CollectionItem] {
    guard let key = record.key else { return before }
    let stored = OriginKey(key, in: try collection()).stored
    return try before.filter { item in
      guard let origin = try Content.Origin.fetch(item.origin, db), origin.key != stored else {
        return true
      }
      try release(item)
      return false
    }
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

  /// What the record of an item is called.
  public func name(of record: RecordReference) throws -> String {
    switch record.kind {
    case .actor: try StoredActor.fetch(Actor.ID(record.id), db).actor.profile.name.text
    case .followUp: try Content.FollowUp.fetch(record.id, db)?.title ?? record.text
    default: try Content.Interaction.fetch(record.id, db)?.title ?? record.text
    }
  }

  private mutating func drop(_ id: Int64) throws {
    if let origin = try Content.Origin.fetch(id, db) { try writer.remove(id, origin) }
  }
}

extension IncomingRecord {
  /// The kind of record it is.
  var kind: RecordKind {
    switch content {
    case .actor: .actor
    case .exchange, .cancellation: .interaction
    case .followUp: .followUp
    }
  }
}
