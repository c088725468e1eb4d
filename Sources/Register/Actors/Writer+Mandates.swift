import Diplomacy
import GRDB

extension Writer {
  /// Gives a person a mandate, and tells who else holds the post.
  mutating func appoint(
    _ person: Actor.ID, _ appointment: Appointment
  ) throws -> AppointmentOutcome {
    let entered = try enter(appointment, of: person)
    let others = try Mandate.holders(of: entered.post, during: appointment, db)
      .filter { $0.id != person }
    return AppointmentOutcome(mandate: entered.mandate, ended: entered.ended, others: others)
  }

  /// Gives a person a mandate.
  ///
  /// - Returns: The mandate, its post, and the mandate that ended for it.
  mutating func enter(
    _ appointment: Appointment, of person: Actor.ID
  ) throws -> (mandate: Mandate.ID, post: Position.ID, ended: Mandate?) {
    try check(person, appointment)
    let position: Position.ID
    var ended: Mandate?
    if let predecessor = appointment.successorOf {
      let held = try Mandate.all(of: predecessor, in: appointment.organisation, db)
      guard let last = held.first(where: { $0.tenure.until == nil && $0.status != .ended })
      else {
        let directory = try Directory(db)
        throw RegisterError.holdsNoPost(
          person: try directory.name(of: predecessor.value).name,
          organisation: try directory.name(of: appointment.organisation.value).name)
      }
      position = last.position
      if let since = appointment.terms.tenure.since {
        try end(last, tenure: last.tenure.succeeded(from: since))
        ended = last
      }
    } else {
      position =
        try appointment.position ?? post(title: appointment.title, in: appointment.organisation)
    }
    if ended == nil, let known = try completing(person, position, with: appointment) {
      return (known, position, nil)
    }
    let terms = appointment.terms
    let id = try create(
      Content.Mandate(
        person: person.value, position: position.value, title: appointment.title.text,
        status: terms.standing(today: appointment.today).rawValue,
        since: terms.tenure.since?.description, until: terms.tenure.until?.description,
        agrement: terms.agrement?.description, credentials: terms.credentials?.description,
        zones: terms.accreditations.isEmpty
          ? nil
          : terms.accreditations.map {
            Content.Mandate.Accreditation(zone: $0.zone.value, isResident: $0.isResident)
          }))
    return (Mandate.ID(id), position, ended)
  }

  /// Gives the mandate that a person holds in a post what was not known of it: since when, the
  /// agrément, the credentials.
  ///
  /// - Returns: The mandate; `nil` where there is none that is still held, or where what is said
  ///   is of another.
  /// - Throws: ``RegisterError/holdsAlready(person:post:)`` when nothing of it is new.
  private mutating func completing(
    _ person: Actor.ID, _ position: Position.ID, with appointment: Appointment
  ) throws -> Mandate.ID? {
    let terms = appointment.terms
    let held = try Mandate.all(of: person, in: appointment.organisation, db).first { mandate in
      mandate.position == position && mandate.tenure.until == nil && mandate.status != .ended
        && (mandate.tenure.since == nil || terms.tenure.since == nil
          || mandate.tenure.since == terms.tenure.since)
        // What ends before it began is another.
        && (try? Tenure(
          since: mandate.tenure.since ?? terms.tenure.since, until: terms.tenure.until)) != nil
    }
    guard let held else { return nil }
    let isNew = try change(held.id.value, Content.Mandate.self) { content in
      content.since = content.since ?? terms.tenure.since?.description
      content.until = terms.tenure.until?.description
      content.agrement = content.agrement ?? terms.agrement?.description
      content.credentials = content.credentials ?? terms.credentials?.description
      content.status = terms.standing(after: held.status, today: appointment.today).rawValue
      if content.zones == nil, !terms.accreditations.isEmpty {
        content.zones = terms.accreditations.map {
          Content.Mandate.Accreditation(zone: $0.zone.value, isResident: $0.isResident)
        }
      }
    }
    guard isNew else {
      throw RegisterError.holdsAlready(
        person: try Directory(db).name(of: person.value).name, post: appointment.title.text)
    }
    return held.id
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

  mutating func end(_ mandate: Mandate, tenure: Tenure) throws {
    try change(mandate.id.value, Content.Mandate.self) { content in
      content.since = tenure.since?.description
      content.until = tenure.until?.description
      // Who stood in did so for good: the history of the post tells it.
      if content.status != MandateStatus.adInterim.rawValue {
        content.status = MandateStatus.ended.rawValue
      }
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
  /// Who holds a post at some time of an appointment to it, by name; nobody beside one
  /// that is not taken up yet.
  static func holders(
    of position: Position.ID, during appointment: Appointment, _ db: Database
  ) throws -> [ActorName] {
    guard [.inPost, .adInterim].contains(appointment.terms.standing(today: appointment.today))
    else { return [] }
    let tenure = appointment.terms.tenure
    return try Array(
      db.rows(
        """
        SELECT DISTINCT a.id, a.name FROM mandate m JOIN actor a ON a.id = m.person_id
        WHERE m.position_id = ? AND m.status IN ('in-post', 'ad-interim')
          AND m.starts <= ? AND m.ends >= ?
        ORDER BY a.fold, a.id
        """, [position.value, tenure.ends, tenure.starts]
      ).map { ActorName(id: Actor.ID($0[0]), name: $0[1]) })
  }

  /// The mandates of a person in an organisation, the latest first.
  static func all(
    of person: Actor.ID, in organisation: Actor.ID, _ db: Database
  ) throws -> [Mandate] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Mandate.columns)
        FROM mandate m JOIN position p ON p.id = m.position_id
        WHERE m.person_id = ? AND p.organisation_id = ?
        ORDER BY m.starts DESC, m.id
        """)
    return try Array(
      Row.fetchCursor(statement, arguments: [person.value, organisation.value])
        .map { try Mandate(row: $0) })
  }
}
