import Diplomacy
import GRDB

extension Content {
  /// An exchange, with who took part, where and on what.
  struct Interaction: StoredContent {
    struct Participation: Codable, Equatable {
      var actor: Int64
      var side: String
      var role: String
      var attendance: String?
      var introducedAs: String?
      var companions: String?
    }

    struct Document: Codable, Equatable {
      var direction: String
      var title: String
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
    var form: String?
    var format: String?
    var formality: String?
    var track: String?
    var initiative: String?
    var channel: String?
    var city: String?
    var minutes: Int?
    var languages: [String]?
    var summary: String?
    var decisions: String?
    var marking: String?
    var chathamHouse: Bool?
    var cancelReason: String?
    var subjectZones: [Int64]?
    var documents: [Document]?

    static let kind = RecordKind.interaction
  }
}

extension Content.Interaction {
  private static let columns = """
    uuid, kind, status, occurred, time_zone, title, place, recorded_at, notes
    """
  /// The columns of what is known of few exchanges.
  private static let furtherColumns = """
    form, format, formality, track, initiative, channel, city, minutes, languages, summary,
    decisions, marking, chatham_house, cancel_reason
    """

  private static let selection =
    "SELECT \(columns), \(furtherColumns) FROM interaction WHERE id = ?"
  private static let insertion = """
    INSERT INTO interaction (id, \(columns)) VALUES (\(Marks.list(10)))
    """
  private static let fullInsertion = """
    INSERT INTO interaction (id, \(columns), \(furtherColumns)) VALUES (\(Marks.list(24)))
    """
  private static let updating = """
    UPDATE interaction SET (\(columns), \(furtherColumns)) = (\(Marks.list(23))) WHERE id = ?
    """

  static func fetch(_ id: Int64, _ db: Database) throws -> Content.Interaction? {
    guard let row = try db.row(selection, [id]) else { return nil }
    func links(_ sql: String) throws -> [Int64] {
      try Array(db.rows(sql, [id]).map { $0[0] })
    }
    let subjectZones = try links(
      "SELECT zone_id FROM interaction_subject_zone WHERE interaction_id = ? ORDER BY ordinal")
    let documents = try Array(
      db.rows(
        """
        SELECT direction, title FROM interaction_document WHERE interaction_id = ?
        ORDER BY ordinal
        """, [id]
      ).map { Document(direction: $0[0], title: $0[1]) })
    let isUnderChathamHouseRule: Bool = row[21]
    return Content.Interaction(
      uuid: row[0], kind: row[1], status: row[2], occurred: row[3], timeZone: row[4],
      title: row[5], place: row[6], recordedAt: row[7], notes: row[8],
      participations: try fetchParticipations(id, db),
      zones: try links(
        "SELECT zone_id FROM interaction_zone WHERE interaction_id = ? ORDER BY ordinal"),
      axes: try links(
        "SELECT axis_id FROM interaction_axis WHERE interaction_id = ? ORDER BY ordinal"),
      form: row[9], format: row[10], formality: row[11], track: row[12], initiative: row[13],
      channel: row[14], city: row[15], minutes: row[16],
      languages: (row[17] as String?)?.split(separator: " ").map(String.init),
      summary: row[18], decisions: row[19], marking: row[20],
      chathamHouse: isUnderChathamHouseRule ? true : nil, cancelReason: row[22],
      subjectZones: subjectZones.isEmpty ? nil : subjectZones,
      documents: documents.isEmpty ? nil : documents)
  }

  /// Those who took part and those who did not, in the order given.
  private static func fetchParticipations(
    _ id: Int64, _ db: Database
  ) throws -> [Participation] {
    try Array(
      db.rows(
        """
        SELECT actor_id, side, role, attendance, introduced_as, companions, ordinal
        FROM participation WHERE interaction_id = ?
        UNION ALL
        SELECT actor_id, side, role, attendance, introduced_as, companions, ordinal
        FROM absence WHERE interaction_id = ? ORDER BY ordinal
        """, [id, id]
      ).map {
        Participation(
          actor: $0[0], side: $0[1], role: $0[2], attendance: $0[3], introducedAs: $0[4],
          companions: $0[5])
      })
  }

  private var values: StatementArguments {
    [uuid, kind, status, occurred, timeZone, title, place, recordedAt, notes]
  }

  private var furtherValues: StatementArguments {
    [
      form, format, formality, track, initiative, channel, city, minutes,
      languages?.joined(separator: " "), summary, decisions, marking, chathamHouse ?? false,
      cancelReason,
    ]
  }

  /// Whether anything is known that most exchanges say nothing of.
  private var hasFurtherValues: Bool {
    minutes != nil || languages != nil || chathamHouse != nil
      || [
        form, format, formality, track, initiative, channel, city, summary, decisions, marking,
        cancelReason,
      ].contains { $0 != nil }
  }

  func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
    if hasFurtherValues {
      try db.run(Self.fullInsertion, [id] + values + furtherValues)
    } else {
      try db.run(Self.insertion, [id] + values)
    }
    let id = db.lastInsertedRowID
    try insertParticipations(id, db)
    try insertZones(id, db)
    try insertAxes(id, db)
    try insertSubjectZones(id, db)
    try insertDocuments(id, db)
    // Nothing can have been said in it yet.
    try ownTexts.searchTexts(said: []).add(id, db)
    return id
  }

  func update(_ id: Int64, from old: Content.Interaction, _ db: Database) throws {
    // The links go first: their copies of the date must follow the exchange's own.
    let isMoved = occurred != old.occurred
    let changesParticipations = isMoved || participations != old.participations
    let changesZones = isMoved || zones != old.zones
    if changesParticipations { try deleteParticipations(id, db) }
    if changesZones { try delete(from: "interaction_zone", id, db) }
    if axes != old.axes { try delete(from: "interaction_axis", id, db) }
    if subjectZones != old.subjectZones { try delete(from: "interaction_subject_zone", id, db) }
    if documents != old.documents { try delete(from: "interaction_document", id, db) }
    try db.run(Self.updating, values + furtherValues + [id])
    if changesParticipations { try insertParticipations(id, db) }
    if changesZones { try insertZones(id, db) }
    if axes != old.axes { try insertAxes(id, db) }
    if subjectZones != old.subjectZones { try insertSubjectZones(id, db) }
    if documents != old.documents { try insertDocuments(id, db) }
    if ownTexts != old.ownTexts {
      let said = try ExchangeTexts.said(in: id, db)
      try old.ownTexts.searchTexts(said: said).remove(id, db)
      try ownTexts.searchTexts(said: said).add(id, db)
    }
  }

  func delete(_ id: Int64, _ db: Database) throws {
    try ownTexts.searchTexts(said: try ExchangeTexts.said(in: id, db)).remove(id, db)
    try deleteParticipations(id, db)
    for table in [
      "interaction_zone", "interaction_axis", "interaction_subject_zone",
      "interaction_document",
    ] {
      try delete(from: table, id, db)
    }
    try db.run("DELETE FROM interaction WHERE id = ?", [id])
  }

  private func deleteParticipations(_ id: Int64, _ db: Database) throws {
    try delete(from: "participation", id, db)
    try delete(from: "absence", id, db)
  }

  private func delete(from table: String, _ id: Int64, _ db: Database) throws {
    try db.run("DELETE FROM \(table) WHERE interaction_id = ?", [id])
  }

  private func insertParticipations(_ id: Int64, _ db: Database) throws {
    for (ordinal, one) in participations.enumerated() {
      if one.isAbsent {
        try db.run(
          """
          INSERT INTO absence (interaction_id, ordinal, actor_id, side, role, attendance,
            introduced_as, companions)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            id, ordinal, one.actor, one.side, one.role, one.attendance, one.introducedAs,
            one.companions,
          ])
      } else {
        try db.run(
          """
          INSERT INTO participation (interaction_id, ordinal, actor_id, side, role, occurred,
            attendance, introduced_as, companions)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            id, ordinal, one.actor, one.side, one.role, occurred, one.attendance,
            one.introducedAs, one.companions,
          ])
      }
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

  private func insertSubjectZones(_ id: Int64, _ db: Database) throws {
    for (ordinal, zone) in (subjectZones ?? []).enumerated() {
      try db.run(
        """
        INSERT INTO interaction_subject_zone (interaction_id, ordinal, zone_id) VALUES (?, ?, ?)
        """, [id, ordinal, zone])
    }
  }

  private func insertDocuments(_ id: Int64, _ db: Database) throws {
    for (ordinal, document) in (documents ?? []).enumerated() {
      try db.run(
        """
        INSERT INTO interaction_document (interaction_id, ordinal, direction, title)
        VALUES (?, ?, ?, ?)
        """, [id, ordinal, document.direction, document.title])
    }
  }

  private var ownTexts: ExchangeTexts {
    ExchangeTexts(title: title, others: [place, city, notes, summary, decisions])
  }
}

extension Content.Interaction.Participation {
  /// Whether they were not there, or will not be.
  var isAbsent: Bool {
    attendance.flatMap { Participation.Attendance(rawValue: $0) }?.isAbsence ?? false
  }
}
