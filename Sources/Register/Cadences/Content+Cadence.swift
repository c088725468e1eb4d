import Diplomacy
import GRDB

extension Content {
  /// How often we mean to be in contact with one actor, or with those of a tag, a tier or
  /// a zone.
  struct Cadence: StoredContent {
    var actor: Int64?
    var zone: Int64?
    var tier: String?
    var tag: String?
    var every: String
    var atMost: String?

    static let kind = RecordKind.cadence

    static func fetch(_ id: Int64, _ db: Database) throws -> Cadence? {
      try db.row(
        "SELECT actor_id, zone_id, tier, tag, every, at_most FROM cadence WHERE id = ?", [id]
      ).map {
        Cadence(
          actor: $0[0], zone: $0[1], tier: $0[2], tag: $0[3], every: $0[4], atMost: $0[5])
      }
    }

    private var values: StatementArguments {
      [actor, zone, tier, tag, tag.map { Folding.fold($0) }, every, atMost]
    }

    func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
      try db.run(
        """
        INSERT INTO cadence (id, actor_id, zone_id, tier, tag, tag_key, every, at_most)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, [id] + values)
      return db.lastInsertedRowID
    }

    func update(_ id: Int64, from old: Cadence, _ db: Database) throws {
      try db.run(
        """
        UPDATE cadence SET (actor_id, zone_id, tier, tag, tag_key, every, at_most)
          = (?, ?, ?, ?, ?, ?, ?) WHERE id = ?
        """, values + [id])
    }

    func delete(_ id: Int64, _ db: Database) throws {
      try db.run("DELETE FROM cadence WHERE id = ?", [id])
    }
  }
}

extension CadenceSubject {
  /// The condition that finds the cadence of a subject, and its argument.
  var condition: (sql: String, arguments: StatementArguments) {
    switch self {
    case .actor(let actor): ("actor_id = ?", [actor.id.value])
    case .zone(let zone): ("zone_id = ?", [zone.value])
    case .tier(let tier): ("tier = ?", [tier.rawValue])
    case .tag(let tag): ("tag_key = ?", [Folding.fold(tag)])
    }
  }
}
