import GRDB

/// Taking back what was just written, as if it never was.
extension Writer {
  /// Takes back every change since the writer was another, and the journal's word of them.
  ///
  /// An import does this for a record with something wrong. A savepoint for each would do the
  /// same, and cost every sound record an eighth of its time: pages kept twice, and an index of
  /// the search written once a record.
  ///
  /// - Parameter earlier: The writer as it was; what was written since is of records, never of
  ///   settings.
  /// - Throws: What SQLite throws, or what a document that cannot be read throws.
  mutating func retract(to earlier: Writer) throws {
    if let batch, changes > earlier.changes {
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, record_kind, record_id, before, after FROM change
          WHERE batch_id = ? ORDER BY id DESC LIMIT ?
          """, arguments: [batch, changes - earlier.changes])
      for row in rows {
        guard let kind = RecordKind(rawValue: row[1]), let type = kind.content else {
          throw RegisterError.invalidRecord(table: "change", id: row[0], value: row[1])
        }
        try retract(row[2], before: row[3], after: row[4], type)
        try giveBack(row[0], of: "change")
      }
    }
    if let batch, earlier.batch == nil { try giveBack(batch, of: "batch") }
    self = earlier
  }

  private func retract<Record: StoredContent>(
    _ id: Int64, before: String?, after: String?, _: Record.Type
  ) throws {
    switch try Transition<Record>(before: before, after: after) {
    case .created(let record):
      try record.delete(id, db)
      if let table = Record.kind.table { try giveBack(id, of: table) }
    case .changed(let before, let after): try before.update(id, from: after, db)
    case .removed(let record): _ = try record.insert(id, db)
    }
  }

  /// Takes a row away, if it is still there, and lets its number be given again.
  private func giveBack(_ id: Int64, of table: String) throws {
    try db.run("DELETE FROM \(table) WHERE id = ?", [id])
    try db.run(
      "UPDATE sqlite_sequence SET seq = ? WHERE name = ? AND seq = ?", [id - 1, table, id])
    try db.run("DELETE FROM sqlite_sequence WHERE name = ? AND seq = 0", [table])
  }
}
