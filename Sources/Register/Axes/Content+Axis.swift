import GRDB

extension Content {
  /// An axis.
  struct Axis: StoredContent {
    var code: String
    var nameFr: String
    var nameEn: String

    static let kind = RecordKind.axis

    static func fetch(_ id: Int64, _ db: Database) throws -> Axis? {
      try db.row("SELECT code, name_fr, name_en FROM axis WHERE id = ?", [id]).map {
        Axis(code: $0[0], nameFr: $0[1], nameEn: $0[2])
      }
    }

    func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
      try db.run(
        "INSERT INTO axis (id, code, name_fr, name_en) VALUES (?, ?, ?, ?)",
        [id, code, nameFr, nameEn])
      return db.lastInsertedRowID
    }

    func update(_ id: Int64, from old: Axis, _ db: Database) throws {
      try db.run(
        "UPDATE axis SET code = ?, name_fr = ?, name_en = ? WHERE id = ?",
        [code, nameFr, nameEn, id])
    }

    func delete(_ id: Int64, _ db: Database) throws {
      try db.run("DELETE FROM axis WHERE id = ?", [id])
    }
  }
}
