import Diplomacy
import GRDB

extension Writer {
  /// Gives a person a mandate, or corrects the one they have in that post, and tells who else
  /// holds it.
  mutating func appoint(
    _ person: Actor.ID, _ appointment: Appointment
  ) throws -> AppointmentOutcome {
    try check(person, appointment)
    guard appointment.successorOf != person else { throw MandateError.succeedsOneself }
    let (position, ended) = try place(of: appointment)
    let plan = try AppointmentPlan(of: person, in: position, appointment, db)
    let mandate = try write(plan, of: person)
    return AppointmentOutcome(
      mandate: mandate, known: plan.known, ended: ended,
      others: try Mandate.holders(
        during: plan.draft, besides: person, today: appointment.today, db))
  }

  /// Gives a person a mandate, or the one they have in that post what was not known of it:
  /// what is known stays.
  mutating func enter(_ appointment: Appointment, of person: Actor.ID) throws {
    try check(person, appointment)
    let (position, _) = try place(of: appointment)
    _ = try write(
      AppointmentPlan(of: person, completing: position, appointment, db), of: person)
  }

  /// Records a mandate, or what a known one is now.
  ///
  /// - Returns: The mandate with its number.
  /// - Throws: ``RegisterError/holdsAlready(person:post:)`` when nothing is new.
  private mutating func write(_ plan: AppointmentPlan, of person: Actor.ID) throws -> Mandate {
    let content = Content.Mandate(plan.draft, of: person)
    guard let known = plan.known else {
      return Mandate(id: Mandate.ID(try create(content)), person: person, plan.draft)
    }
    let isNew = try change(known.id.value, Content.Mandate.self) { $0 = content }
    guard isNew else {
      throw RegisterError.holdsAlready(
        person: try Directory(db).name(of: person.value).name, post: plan.draft.title.text)
    }
    return Mandate(id: known.id, person: person, plan.draft)
  }

  /// Finds the post of an appointment, or makes it; whoever is succeeded leaves it, and who leaves
  /// it before does so then.
  private mutating func place(
    of appointment: Appointment
  ) throws -> (position: Position.ID, ended: Mandate?) {
    guard let predecessor = appointment.successorOf else {
      let known = appointment.position
      return (try known ?? post(title: appointment.title, in: appointment.organisation), nil)
    }
    let held = try Mandate.all(of: predecessor, in: appointment.organisation, db)
    guard let last = held.held(on: appointment.today) else {
      throw try Directory(db).holdsNoPost(predecessor, in: appointment.organisation)
    }
    guard let since = appointment.terms.tenure.since,
      last.tenure.lastDay.map({ $0 >= since.earliest }) ?? true
    else { return (last.position, nil) }
    let terms = try last.terms(of: last.tenure.succeeded(from: since))
    try end(last, tenure: terms.tenure, today: appointment.today)
    return (last.position, last)
  }

  /// Refuses what became of the actors and the post since they were found: another command may
  /// have come between.
  private func check(_ person: Actor.ID, _ appointment: Appointment) throws {
    for actor in [person, appointment.organisation] {
      let row = try db.row("SELECT name, merged_into FROM actor WHERE id = ?", [actor.value])
      guard let row else { throw RegisterError.unknownRecord(.actor, actor.value) }
      let mergedInto: Int64? = row[1]
      guard mergedInto == nil else { throw RegisterError.changedMeanwhile(row[0]) }
    }
    guard let position = appointment.position else { return }
    let post = try Content.Position.fetch(position.value, db)
    guard post?.organisation == appointment.organisation.value else {
      throw RegisterError.unknownRecord(.position, position.value)
    }
  }

  /// Ends a mandate: at once, or on a day to come.
  mutating func end(_ mandate: Mandate, tenure: Tenure, today: CivilDate?) throws {
    let standing = tenure.standing(after: mandate.status, today: today)
    try change(mandate.id.value, Content.Mandate.self) { content in
      content.since = tenure.since?.description
      content.until = tenure.until?.description
      content.status = standing.rawValue
    }
  }

  /// Returns the post of a title in an organisation; makes it where there is none.
  ///
  /// « Ambassadrice » and « Ambassadeur » are one post.
  private mutating func post(
    title: Line, in organisation: Actor.ID
  ) throws -> Position.ID {
    let key = OfficeTitle.key(title.text)
    let known = try Content.Position.id(of: organisation.value, key: key, db)
    if let known { return Position.ID(known) }
    return Position.ID(
      try create(
        Content.Position(organisation: organisation.value, title: title.text, key: key)))
  }
}

extension Mandate {
  /// Who else holds the post of a mandate at some time of it, by name; nobody beside one that is
  /// not taken up yet, nor who has left by today.
  static func holders(
    during mandate: MandateDraft, besides person: Actor.ID?, today: CivilDate?, _ db: Database
  ) throws -> [ActorName] {
    guard [.inPost, .adInterim].contains(mandate.status) else { return [] }
    return try Array(
      db.rows(
        """
        SELECT a.id, a.name, m.id, m.since, m.until
        FROM mandate m JOIN actor a ON a.id = m.person_id
        WHERE m.position_id = ? AND m.starts <= ? AND m.ends >= ?
          AND (m.status = 'ad-interim' OR m.status = 'in-post' AND m.ends >= ?)
        ORDER BY a.fold, a.id
        """,
        [
          mandate.position.value, mandate.tenure.ends, mandate.tenure.starts,
          today?.description ?? "",
        ]
      ).map { row in
        (
          ActorName(id: Actor.ID(row[0]), name: row[1]),
          try Tenure(mandate: row[2], since: row[3], until: row[4])
        )
      }
    ).filter { $0.0.id != person && $0.1.isBeside(mandate.tenure) }.map(\.0).uniqued()
  }

  /// The mandates of a person in an organisation, the latest first.
  static func all(
    of person: Actor.ID, in organisation: Actor.ID, _ db: Database
  ) throws -> [Mandate] {
    try all(of: person, "p.organisation_id = ?", organisation.value, db)
  }

  /// The mandates of a person in every organisation but some, the latest first.
  static func all(
    of person: Actor.ID, outside organisations: [Actor.ID], _ db: Database
  ) throws -> [Mandate] {
    try all(
      of: person, "p.organisation_id NOT IN (SELECT value FROM json_each(?))",
      "[\(organisations.map(\.value.description).joined(separator: ","))]", db)
  }

  /// The organisations in which a person holds or held a post, or of which they are a member.
  static func houses(of person: Actor.ID, _ db: Database) throws -> [Actor.ID] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT p.organisation_id FROM mandate m JOIN position p ON p.id = m.position_id
          WHERE m.person_id = ?1
          UNION SELECT to_id FROM relation WHERE from_id = ?1 AND kind = ?2
          """), arguments: [person.value, RelationKind.memberOf.rawValue]
    ).map { Actor.ID($0) }
  }

  private static func all(
    of person: Actor.ID, _ condition: String, _ value: any DatabaseValueConvertible,
    _ db: Database
  ) throws -> [Mandate] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Mandate.columns)
        FROM mandate m JOIN position p ON p.id = m.position_id
        WHERE m.person_id = ? AND \(condition)
        ORDER BY m.starts DESC, m.id
        """)
    return try Array(
      Row.fetchCursor(statement, arguments: [person.value, value])
        .map { try Mandate(row: $0, accreditations: accreditations(of: $0[0], db)) })
  }
}
