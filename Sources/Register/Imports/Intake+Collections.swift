public import Diplomacy
import GRDB

/// A folder whose items are brought together with the register, both ways.
extension Intake {
  /// The folder that comes in.
  ///
  /// - Throws: ``RegisterError`` when the source is no folder's.
  func collection() throws -> String {
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
    let span = OriginKey.items(of: try collection())
    var items: [CollectionItem] = []
    let rows = try db.rows(
      """
      SELECT id, source, digest, record_id, kept LIKE ?, key FROM origin
      WHERE record_kind = ? AND key >= ? AND key < ? ORDER BY source, id
      """,
      ["%\"\(IncomingRecord.busy)\"%", kind.rawValue, span.from, span.below])
    while let row = try rows.next() {
      let (record, state) = try standing(of: RecordReference(kind: kind, id: row[3]))
      var (file, trace): (String, ItemTrace) = (row[1], ItemTrace(stored: row[2]))
      // A series has a thousand items of one file: what they share stands in memory once.
      if let last = items.last, last.file == file, last.trace == trace {
        (file, trace) = (last.file, last.trace)
      }
      items.append(
        CollectionItem(
          file: file, trace: trace, origin: row[0], record: record,
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
    var (collections, rest) = ([String](), OriginKey.itemsOfFolders)
    // From one folder to the next, however many items each has.
    while let key = try String.fetchOne(next, arguments: [kind.rawValue, rest.from, rest.below]),
      let collection = OriginKey(stored: key).collection
    {
      collections.append(collection)
      rest = OriginKey.Span(from: OriginKey.items(of: collection).below, below: rest.below)
    }
    return collections
  }

  /// What is to be said of an actor to the folder: in the words of an item that there is, of
  /// several of one contact each in its own.
  public func outgoing(_ id: Actor.ID, as item: CollectionItem?) throws -> OutgoingActor {
    try OutgoingActor(id, today: terms.today, as: item?.origin, db)
  }

  /// What the record of an item is called.
  public func name(of record: RecordReference) throws -> String {
    switch record.kind {
    case .actor: try StoredActor.fetch(Actor.ID(record.id), db).actor.profile.name.text
    case .followUp: try Content.FollowUp.fetch(record.id, db)?.title ?? record.text
    default: try Content.Interaction.fetch(record.id, db)?.title ?? record.text
    }
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
