public import Diplomacy
import GRDB

extension Register {
  /// Returns an actor with the offices held on a day, those not taken up yet included.
  ///
  /// - Parameters:
  ///   - id: Which actor.
  ///   - day: The day.
  /// - Returns: The record; without offices for an organisation.
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  public func protocolRecord(of id: Actor.ID, on day: CivilDate) throws -> ProtocolRecord {
    try read { db in try protocolReader(db, day: day).record(of: id.value) }
  }

  /// Returns those who hold a post of an organisation on a day and are its head of mission.
  ///
  /// - Returns: The records, each with the offices in this organisation only; none when
  ///   the organisation is no mission or nobody heads it that day.
  /// - Throws: ``RegisterError``.
  public func headsOfMission(of organisation: Actor.ID, on day: CivilDate) throws
    -> [ProtocolRecord]
  {
    try read { db in
      try protocolReader(db, day: day).holders(of: organisation.value).map { record in
        ProtocolRecord(
          actor: record.actor,
          offices: record.offices.filter {
            $0.organisation.id == organisation && $0.standing.head != nil
          }, postalAddresses: record.postalAddresses)
      }.filter { !$0.offices.isEmpty }
    }
  }

  /// Returns every head of mission on a day, in the order of their records.
  ///
  /// - Parameters:
  ///   - zones: Only those who are in one of these zones, themselves or by their mission;
  ///     nothing of what lies below is added. `nil` for all.
  ///   - day: The day.
  /// - Returns: The records, each with the offices that make a head of mission.
  /// - Throws: ``RegisterError``.
  public func headsOfMission(in zones: [Zone.ID]?, on day: CivilDate) throws -> [ProtocolRecord] {
    try read { db in
      let reader = try protocolReader(db, day: day)
      return try reader.personsOfMissions(in: zones?.map(\.value)).map(reader.record(of:))
        .map { record in
          ProtocolRecord(
            actor: record.actor, offices: record.offices.filter { $0.standing.head != nil },
            postalAddresses: record.postalAddresses)
        }.filter { !$0.offices.isEmpty }
    }
  }

  private func protocolReader(_ db: Database, day: CivilDate) throws -> ProtocolReader {
    ProtocolReader(db, day: day, home: try Settings(db, path: path).home)
  }
}

/// Reads what protocol asks of an actor: who they are, and the offices of one day.
struct ProtocolReader {
  private let db: Database
  private let day: CivilDate
  private let home: Actor.ID

  init(_ db: Database, day: CivilDate, home: Actor.ID) {
    self.db = db
    self.day = day
    self.home = home
  }

  func record(of id: Int64) throws -> ProtocolRecord {
    let offices = try offices(of: id)
    var addresses: [Actor.ID: Line] = [:]
    for organisation in Set(offices.map(\.organisation.id)) {
      let address = try db.row(
        """
        SELECT value FROM actor_detail
        WHERE actor_id = ? AND kind = 'address' ORDER BY ordinal LIMIT 1
        """, [organisation.value])
      addresses[organisation] = address.flatMap { try? Line($0[0] as String) }
    }
    return ProtocolRecord(
      actor: try StoredActor.fetch(Actor.ID(id), db).actor, offices: offices,
      postalAddresses: addresses)
  }

  /// The records of those who hold a post of an organisation on the day.
  func holders(of organisation: Int64) throws -> [ProtocolRecord] {
    let persons = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT m.person_id FROM position p JOIN mandate m ON m.position_id = p.id
        WHERE p.organisation_id = ? AND m.starts <= ? AND m.ends >= ? ORDER BY m.person_id
        """, arguments: [organisation, day.description, day.description])
    return try persons.map(record(of:))
  }

  /// The condition on `o` that it may be a mission: rather too many than too few.
  private static let mayBeMission =
    "(o.nature = 'embassy'"
    + MissionNames.beginnings.map { " OR o.fold GLOB '\($0)*'" }.joined() + ")"

  /// The persons who hold some post of a mission on the day, by number.
  func personsOfMissions(in zones: [Int64]?) throws -> [Int64] {
    let held = "m.starts <= ? AND m.ends >= ?"
    let day = day.description
    guard let zones else {
      return try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT m.person_id FROM actor o
          JOIN position p ON p.organisation_id = o.id JOIN mandate m ON m.position_id = p.id
          WHERE \(Self.mayBeMission) AND o.archived_on IS NULL AND o.merged_into IS NULL AND \(held)
          ORDER BY m.person_id
          """, arguments: [day, day])
    }
    guard !zones.isEmpty else { return [] }
    let marks = Marks.list(zones.count)
    let inZone = StatementArguments(zones)
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT m.person_id FROM actor_zone z CROSS JOIN actor o ON o.id = z.actor_id
        CROSS JOIN position p ON p.organisation_id = o.id
        CROSS JOIN mandate m ON m.position_id = p.id
        WHERE z.zone_id IN (\(marks)) AND \(Self.mayBeMission)
          AND o.archived_on IS NULL AND o.merged_into IS NULL AND \(held)
        UNION
        SELECT m.person_id FROM actor_zone z CROSS JOIN mandate m ON m.person_id = z.actor_id
        CROSS JOIN position p ON p.id = m.position_id
        CROSS JOIN actor o ON o.id = p.organisation_id
        CROSS JOIN actor a ON a.id = m.person_id
        WHERE z.zone_id IN (\(marks)) AND \(Self.mayBeMission)
          AND a.archived_on IS NULL AND a.merged_into IS NULL AND \(held)
        ORDER BY 1
        """, arguments: inZone + [day, day] + inZone + [day, day])
  }

  // MARK: Offices

  private func offices(of person: Int64) throws -> [ProtocolOffice] {
    let rows = try db.rows(
      """
      SELECT m.id, m.title, m.status, m.since, m.until, m.credentials, m.position_id,
        o.id, o.name, o.nature, EXISTS (
          SELECT 1 FROM actor_zone z JOIN zone c ON c.id = z.zone_id AND c.iso2 IS NOT NULL
          JOIN actor_zone ours ON ours.zone_id = z.zone_id AND ours.actor_id = ?
          WHERE z.actor_id = o.id)
      FROM mandate m
      JOIN position p ON p.id = m.position_id
      JOIN actor o ON o.id = p.organisation_id
      WHERE m.person_id = ? AND m.starts <= ? AND m.ends >= ?
      ORDER BY m.starts DESC, m.id
      """, [home.value, person, day.description, day.description])
    return try Array(rows.compactMap(office(of:)))
  }

  /// Decodes an office; `nil` for a mandate that is over, and one that ended nobody
  /// knows when.
  private func office(of row: Row) throws -> ProtocolOffice? {
    let mandate: Int64 = row[0]
    func invalid(_ value: String) -> RegisterError {
      .invalidRecord(table: "mandate", id: mandate, value: value)
    }
    guard let status = MandateStatus(rawValue: row[2]) else { throw invalid(row[2]) }
    let tenure = try Tenure(mandate: mandate, since: row[3], until: row[4])
    switch status {
    case .designated, .agreed: guard tenure.covers(.day(day)) else { return nil }
    case .inPost, .adInterim, .ended:
      guard tenure.isHeld(on: .day(day), status) else { return nil }
    }
    let credentials = try (row[5] as String?).map { text in
      guard let moment = Credentials(text) else { throw invalid(text) }
      return moment
    }
    let organisation = ActorName(id: Actor.ID(row[7]), name: row[8])
    guard let nature = ActorNature(code: row[9]) else {
      throw RegisterError.invalidRecord(table: "actor", id: organisation.id.value, value: row[9])
    }
    return ProtocolOffice(
      title: row[1], titles: try titles(ofPosition: row[6]), organisation: organisation,
      namesByLanguage: try names(of: organisation.id.value), nature: nature, status: status,
      tenure: tenure, credentials: credentials, accreditedTo: try zones(ofMandate: mandate),
      isOfOurCountry: row[10])
  }

  private func titles(ofPosition id: Int64) throws -> [OfficeName] {
    try Array(
      db.rows(
        """
        SELECT language, gender, text FROM position_title WHERE position_id = ? ORDER BY ordinal
        """, [id]
      ).map { row in
        OfficeName(
          language: row[0], gender: (row[1] as String?).flatMap { Gender(rawValue: $0) },
          text: row[2])
      })
  }

  /// The official or usual names of an organisation that are in a known language.
  private func names(of organisation: Int64) throws -> [String: String] {
    let rows = try db.rows(
      """
      SELECT language, text FROM actor_name
      WHERE actor_id = ? AND language IS NOT NULL AND kind IN ('official', 'usual')
      ORDER BY ordinal
      """, [organisation])
    return try Dictionary(Array(rows.map { ($0[0] as String, $0[1] as String) })) { first, _ in
      first
    }
  }

  private func zones(ofMandate id: Int64) throws -> [Zone.ID] {
    try Array(
      db.rows("SELECT zone_id FROM mandate_zone WHERE mandate_id = ? ORDER BY ordinal", [id])
        .map { Zone.ID($0[0]) })
  }
}
