import Diplomacy
import GRDB

/// An actor's record as it is stored.
struct StoredActor {
  let content: Content.Actor
  let actor: Actor

  static func fetch(_ id: Actor.ID, _ db: Database) throws -> StoredActor {
    guard let content = try Content.Actor.fetch(id.value, db) else {
      throw RegisterError.unknownRecord(.actor, id.value)
    }
    return StoredActor(content: content, actor: try content.actor(id.value))
  }

  static func zones(of actor: Int64, _ db: Database) throws -> [Zone.ID] {
    let statement = try db.cachedStatement(
      sql: "SELECT zone_id FROM actor_zone WHERE actor_id = ? ORDER BY ordinal")
    return try Int64.fetchAll(statement, arguments: [actor]).map { Zone.ID($0) }
  }
  /// The country that an actor is of.
  static func country(of actor: Int64, _ db: Database) throws -> Zone.ID? {
    let statement = try db.cachedStatement(
      sql: "SELECT country_id FROM actor WHERE id = ? AND country_id IS NOT NULL")
    return try Int64.fetchOne(statement, arguments: [actor]).map { Zone.ID($0) }
  }
}
