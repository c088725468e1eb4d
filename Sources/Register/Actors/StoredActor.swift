import Diplomacy
import GRDB

/// An actor's record as it is stored.
struct StoredActor {
  let uuid: String
  let actor: Actor

  static func fetch(_ id: Actor.ID, _ db: Database) throws -> StoredActor {
    let statement = try db.cachedStatement(
      sql: "SELECT uuid, handle, nature, name, honorific, note FROM actor WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.value]) else {
      throw RegisterError.unknownRecord(.actor, id.value)
    }
    func invalid(_ column: Int) -> RegisterError {
      .invalidRecord(table: "actor", id: id.value, value: row[column] as String? ?? "")
    }
    guard let handle = Handle(row[1]) else { throw invalid(1) }
    guard let nature = ActorNature(code: row[2]) else { throw invalid(2) }
    guard let name = try? Line(row[3]) else { throw invalid(3) }
    func details(_ kind: String) throws -> [Line] {
      try lines(
        "SELECT value FROM actor_detail WHERE actor_id = ? AND kind = ? ORDER BY ordinal",
        [id.value, kind], db)
    }
    return StoredActor(
      uuid: row[0],
      actor: Actor(
        id: id, handle: handle,
        profile: ActorProfile(
          nature: nature, name: name,
          honorific: (row[4] as String?).flatMap { try? Line($0) },
          aliases: try lines(
            "SELECT text FROM actor_name WHERE actor_id = ? ORDER BY ordinal", [id.value], db),
          emails: try details("email"), phones: try details("phone"),
          zones: try zones(of: id.value, db),
          note: (row[5] as String?).flatMap { try? Prose($0) })))
  }

  static func zones(of actor: Int64, _ db: Database) throws -> [Zone.ID] {
    let statement = try db.cachedStatement(
      sql: "SELECT zone_id FROM actor_zone WHERE actor_id = ? ORDER BY ordinal")
    return try Int64.fetchAll(statement, arguments: [actor]).map { Zone.ID($0) }
  }

  private static func lines(
    _ sql: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [Line] {
    try String.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
      .compactMap { try? Line($0) }
  }
}
