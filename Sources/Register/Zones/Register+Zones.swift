public import Diplomacy
import GRDB

extension Register {
  /// Returns the whole tree of zones.
  public func zoneTree() throws -> ZoneTree {
    try read { db in try ZoneTree(Zone.fetchAll(db)) }
  }

  /// Adds a zone to the tree.
  ///
  /// - Throws: `ZoneError` for a parent that is not in the tree or a code that is taken.
  public func addZone(_ draft: ZoneDraft, by stamp: Stamp) throws -> Zone.ID {
    try write(stamp) { writer in try writer.add(draft) }
  }

  /// Changes a zone: its names, its place, its codes, whether it is in service.
  ///
  /// - Returns: The zone after the change, and whether anything changed.
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``, or `ZoneError` where the change
  ///   breaks a rule.
  public func editZone(
    _ id: Zone.ID, _ edit: ZoneEdit, by stamp: Stamp
  ) throws -> (zone: Zone, isNews: Bool) {
    try write(stamp) { writer in
      let tree = try ZoneTree(Zone.fetchAll(writer.db))
      guard let zone = tree[id] else { throw RegisterError.unknownRecord(.zone, id.value) }
      let edited = try tree.applying(edit, to: zone)
      let isNews = try writer.change(id.value) { (content: inout Content.Zone) in
        content.parent = edited.parent?.value
        content.nameFr = edited.name[.french]
        content.nameEn = edited.name[.english]
        content.iso2 = edited.iso?.text
        content.m49 = edited.m49?.text
        content.kind = edited.kind?.rawValue
        content.retiredOn = edited.retiredOn?.description
      }
      return (edited, isNews)
    }
  }
}

extension Writer {
  mutating func add(_ draft: ZoneDraft) throws -> Zone.ID {
    let parent = try draft.parent.map { code in
      guard
        let row = try db.row("SELECT id, retired_on FROM zone WHERE code = ?", [code.text])
      else { throw ZoneError.missingParent(code) }
      if let day = (row[1] as String?).flatMap({ CivilDate($0) }) {
        throw ZoneError.retired(code, on: day)
      }
      return row[0] as Int64
    }
    return try add(draft, inside: parent)
  }

  mutating func add(_ draft: ZoneDraft, inside parent: Int64?) throws -> Zone.ID {
    try refuseTaken(draft)
    return Zone.ID(
      try create(
        Content.Zone(
          code: draft.code.text, parent: parent, nameFr: draft.name[.french],
          nameEn: draft.name[.english], iso2: draft.iso?.text, m49: draft.m49?.text,
          kind: draft.kind?.rawValue)))
  }

  private func refuseTaken(_ draft: ZoneDraft) throws {
    let taken = try Row.fetchOne(
      db,
      sql: "SELECT code, iso2, m49 FROM zone WHERE code = ? OR iso2 = ? OR m49 = ?",
      arguments: [draft.code.text, draft.iso?.text, draft.m49?.text])
    guard let taken, let holder = ZoneCode(taken[0] as String) else { return }
    let clash =
      if holder == draft.code {
        draft.code.text
      } else if let iso = draft.iso?.text, taken[1] as String? == iso {
        iso
      } else {
        draft.m49?.text ?? draft.code.text
      }
    throw ZoneError.taken(clash, by: holder)
  }
}

extension Zone {
  /// The code of the zone of a number; empty for none.
  static func code(of id: ID, _ db: Database) throws -> String {
    try db.row("SELECT code FROM zone WHERE id = ?", [id.value])?[0] ?? ""
  }

  static func fetchAll(_ db: Database) throws -> [Zone] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, code, parent_id, name_fr, name_en, iso2, m49, kind, retired_on
        FROM zone ORDER BY id
        """)
    return try Array(Row.fetchCursor(statement).map(Zone.init(row:)))
  }

  private init(row: Row) throws {
    let id: Int64 = row[0]
    func invalid(_ column: Int) -> RegisterError {
      .invalidRecord(table: "zone", id: id, value: row[column] as String? ?? "")
    }
    guard let code = ZoneCode(row[1] as String) else { throw invalid(1) }
    guard let french = try? Line(row[3]), let english = try? Line(row[4]) else {
      throw invalid(3)
    }
    // What is read as nothing would be written back as nothing.
    func known<Value>(_ column: Int, _ make: (String) -> Value?) throws -> Value? {
      guard let text = row[column] as String? else { return nil }
      guard let value = make(text) else { throw invalid(column) }
      return value
    }
    try self.init(
      id: ID(id), code: code, parent: (row[2] as Int64?).map { ID($0) },
      name: BilingualName(french: french, english: english),
      iso: known(5) { CountryCode($0) }, m49: known(6) { M49Code($0) },
      kind: known(7) { ZoneKind(rawValue: $0) }, retiredOn: known(8) { CivilDate($0) })
  }
}
