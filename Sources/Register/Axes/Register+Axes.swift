public import Diplomacy
import GRDB

extension Register {
  /// Returns all axes, in the order recorded.
  public func axes() throws -> [Axis] {
    try read { db in try Axis.fetchAll(db) }
  }

  /// Adds an axis.
  ///
  /// - Throws: ``RegisterError/axisTaken(_:)`` for a code that exists.
  public func addAxis(_ draft: AxisDraft, by stamp: Stamp) throws -> Axis.ID {
    try write(stamp) { writer in try writer.add(draft) }
  }
}

extension Writer {
  mutating func add(_ draft: AxisDraft) throws -> Axis.ID {
    let taken = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM axis WHERE code = ?)", arguments: [draft.code.text])
    guard taken != true else { throw RegisterError.axisTaken(draft.code) }
    return Axis.ID(
      try create(
        Content.Axis(
          code: draft.code.text, nameFr: draft.name[.french], nameEn: draft.name[.english])))
  }
}

extension Axis {
  static func fetchAll(_ db: Database) throws -> [Axis] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, code, name_fr, name_en FROM axis ORDER BY id")
    return try Array(Row.fetchCursor(statement).map(Axis.init(row:)))
  }

  private init(row: Row) throws {
    guard let code = Handle(row[1] as String), let french = try? Line(row[2]),
      let english = try? Line(row[3])
    else { throw RegisterError.invalidRecord(table: "axis", id: row[0], value: row[1]) }
    self.init(
      id: ID(row[0]), code: code, name: BilingualName(french: french, english: english))
  }
}
