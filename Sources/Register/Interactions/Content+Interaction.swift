import Diplomacy
import GRDB

extension Content {
  /// An exchange, with who took part, where and on what.
  struct Interaction: StoredContent {
    struct Participation: Codable, Equatable {
      var actor: Int64
      var side: String
      var role: String
    }

    var uuid: String
    var kind: String
    var status: String
    var occurred: String
    var timeZone: String?
    var title: String
    var place: String?
    var recordedAt: String
    var notes: String?
    var participations: [Participation]
    var zones: [Int64]
    var axes: [Int64]

    static let kind = RecordKind.interaction
  }
}

extension Content.Interaction {
  private static let columns = """
    uuid, kind, status, occurred, time_zone, title, place, recorded_at, notes
    """

  static func fetch(_ id: Int64, _ db: Database) throws -> Content.Interaction? {
    guard let row = try db.row("SELECT \(columns) FROM interaction WHERE id = ?", [id]) else {
      return nil
    }
    func links(_ sql: String) throws -> [Int64] {
      try Array(db.rows(sql, [id]).map { $0[0] })
    }
    return Content.Interaction(
      uuid: row[0], kind: row[1], status: row[2], occurred: row[3], timeZone: row[4],
      title: row[5], place: row[6], recordedAt: row[7], notes: row[8],
      participations: try Array(
        db.rows(
          """
          SELECT actor_id, side, role FROM participation WHERE interaction_id = ? ORDER BY ordinal
          """, [id]
        ).map { Participation(actor: $0[0], side: $0[1], role: $0[2]) }),
      zones: try links(
        "SELECT zone_id FROM interaction_zone WHERE interaction_id = ? ORDER BY ordinal"),
      axes: try links(
        "SELECT axis_id FROM interaction_axis WHERE interaction_id = ? ORDER BY ordinal"))
  }

  private var values: StatementArguments {
    [uuid, kind, status, occurred, timeZone, title, place, recordedAt, notes]
  }

  func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
    try db.run(
      "INSERT INTO interaction (id, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [id] + values)
    let id = db.lastInsertedRowID
    try insertParticipations(id, db)
    try insertZones(id, db)
    try insertAxes(id, db)
    try searchTexts.add(id, db)
    return id
  }

  func update(_ id: Int64, from old: Content.Interaction, _ db: Database) throws {
    // The links go first: their copies of the date must follow the exchange's own.
    let isMoved = occurred != old.occurred
    let changesParticipations = isMoved || participations != old.participations
    let changesZones = isMoved || zones != old.zones
    if changesParticipations { try delete(from: "participation", id, db) }
    if changesZones { try delete(from: "interaction_zone", id, db) }
    if axes != old.axes { try delete(from: "interaction_axis", id, db) }
    try db.run(
      "UPDATE interaction SET (\(Self.columns)) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
      values + [id])
    if changesParticipations { try insertParticipations(id, db) }
    if changesZones { try insertZones(id, db) }
    if axes != old.axes { try insertAxes(id, db) }
    if searchTexts != old.searchTexts {
      try old.searchTexts.remove(id, db)
      try searchTexts.add(id, db)
    }
  }

  func delete(_ id: Int64, _ db: Database) throws {
    try searchTexts.remove(id, db)
    for table in ["participation", "interaction_zone", "interaction_axis"] {
      try delete(from: table, id, db)
    }
    try db.run("DELETE FROM interaction WHERE id = ?", [id])
  }

  private func delete(from table: String, _ id: Int64, _ db: Database) throws {
    try db.run("DELETE FROM \(table) WHERE interaction_id = ?", [id])
  }

  private func insertParticipations(_ id: Int64, _ db: Database) throws {
    for (ordinal, participation) in participations.enumerated() {
      try db.run(
        """
        INSERT INTO participation (interaction_id, ordinal, actor_id, side, role, occurred)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [id, ordinal, participation.actor, participation.side, participation.role, occurred])
    }
  }

  private func insertZones(_ id: Int64, _ db: Database) throws {
    for (ordinal, zone) in zones.enumerated() {
      try db.run(
        """
        INSERT INTO interaction_zone (zone_id, occurred, interaction_id, ordinal)
        VALUES (?, ?, ?, ?)
        """, [zone, occurred, id, ordinal])
    }
  }

  private func insertAxes(_ id: Int64, _ db: Database) throws {
    for (ordinal, axis) in axes.enumerated() {
      try db.run(
        "INSERT INTO interaction_axis (interaction_id, ordinal, axis_id) VALUES (?, ?, ?)",
        [id, ordinal, axis])
    }
  }

  /// What the search finds an exchange by: the title, then the place and the notes.
  private var searchTexts: SearchTexts {
    SearchTexts(
      table: .interaction, first: title,
      other: [place, notes].compactMap(\.self).joined(separator: " . "))
  }
}

extension Content.Interaction {
  init(uuid: String, recordedAt: String, _ draft: InteractionDraft) {
    self.init(
      uuid: uuid, kind: draft.kind.rawValue, status: draft.status.rawValue,
      occurred: draft.occurrence.sortKey, timeZone: draft.occurrence.timeZone?.description,
      title: draft.title.text, place: draft.place?.text, recordedAt: recordedAt,
      notes: draft.notes?.text,
      participations: draft.participations.map {
        Participation(
          actor: $0.actor.value, side: $0.side.rawValue, role: $0.role.rawValue)
      },
      zones: draft.zones.map(\.value), axes: draft.axes.map(\.value))
  }
}

extension Occurrence {
  /// The time zone of a timed occurrence.
  var timeZone: TimeZoneName? {
    if case .at(let moment) = self { moment.zone } else { nil }
  }
}
