public import Diplomacy
import Foundation
import GRDB

/// An item of a folder, one record a file, as it was when it last came in or went out.
public struct CollectionItem: Sendable, Equatable {
  /// The name of the file.
  public let file: String
  /// The SHA-256 of the file.
  public let digest: String
  /// The actor it is of, who may be another by now than it was.
  public let actor: Actor.ID
  /// How the actor stands.
  public let state: State

  /// How the actor of an item stands.
  public enum State: Sendable, Equatable {
    case present
    /// Put away.
    case archived
    /// Another has taken up this one: ``CollectionItem/actor``.
    case merged
  }
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

  /// The cards of the folder, by the names of their files; those whose actor is gone left out.
  public func cards() throws -> [CollectionItem] {
    let prefix = OriginKey.prefix(of: try collection())
    var items: [CollectionItem] = []
    let rows = try db.rows(
      """
      SELECT source, digest, record_id FROM origin
      WHERE record_kind = ? AND key >= ? AND key < ? ORDER BY source, id
      """, [RecordKind.actor.rawValue, prefix, prefix + "\u{10FFFF}"])
    while let row = try rows.next() {
      let (file, digest, id): (String, String, Int64) = (row[0], row[1], row[2])
      guard let stored = try Content.Actor.fetch(id, db) else { continue }
      let actor = try stored.mergedInto.map { try keeper(of: $0) } ?? id
      items.append(
        CollectionItem(
          file: file, digest: digest, actor: Actor.ID(actor),
          state: stored.mergedInto != nil
            ? .merged : stored.archivedOn != nil ? .archived : .present))
    }
    return items
  }

  /// Who an actor is who was merged, perhaps more than once.
  private func keeper(of id: Int64) throws -> Int64 {
    var id = id
    while let next = try Content.Actor.fetch(id, db)?.mergedInto { id = next }
    return id
  }

  /// What is to be said of an actor to the folder.
  public func outgoing(_ id: Actor.ID) throws -> OutgoingActor {
    try OutgoingActor(id, today: terms.today, in: collection(), db)
  }

  /// Keeps in mind that the folder says of an actor what was written to it.
  public mutating func acknowledge(_ record: IncomingRecord, of actor: Actor.ID) throws {
    guard case .actor(let incoming) = record.content, let key = record.key else { return }
    let said = Content.Actor(
      uuid: "", handle: Handle.suggested(for: ""), profile: incoming.profile)
    let stored = OriginKey(key, in: try collection()).stored
    let arrival = Arrival(
      identity: Identity(key: stored, isGiven: true, first: nil), record: record, there: said,
      apart: [], name: incoming.profile.name.text)
    try remember(
      arrival, said, as: actor.value, try Content.Origin.known(by: stored, .actor, db))
  }

  /// Forgets that the folder has an item.
  public mutating func forget(_ item: CollectionItem) throws {
    let prefix = OriginKey.prefix(of: try collection())
    let ids = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM origin
          WHERE record_kind = ? AND key >= ? AND key < ? AND source = ?
          """),
      arguments: [RecordKind.actor.rawValue, prefix, prefix + "\u{10FFFF}", item.file])
    for id in ids {
      if let origin = try Content.Origin.fetch(id, db) { try writer.remove(id, origin) }
    }
  }
}
