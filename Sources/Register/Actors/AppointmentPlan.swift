import Diplomacy
import GRDB

/// What an appointment makes of the mandates that a person has in a post.
struct AppointmentPlan {
  /// The mandate that is meant, as it is known; `nil` for a new one.
  let known: Mandate?
  /// The mandate as it is to be.
  let draft: MandateDraft

  /// Whether somebody comes into functions who was not.
  var isTakingUp: Bool {
    let inFunctions: [MandateStatus] = [.inPost, .adInterim]
    return inFunctions.contains(draft.status)
      && !(known.map { inFunctions.contains($0.status) } ?? false)
  }

  /// Plans an appointment: what is said replaces what is known.
  ///
  /// - Parameters:
  ///   - person: Who is appointed; `nil` for somebody who is not recorded yet.
  ///   - position: The post.
  ///   - appointment: What is said.
  ///   - db: The register.
  /// - Throws: `MandateError` for what cannot be.
  init(
    of person: Actor.ID?, in position: Position.ID, _ appointment: Appointment, _ db: Database
  ) throws {
    let mandates = try Self.mandates(of: person, in: position, appointment, db)
    let known = appointment.terms.meant(among: mandates, today: appointment.today)
    let draft = try (known?.draft ?? Self.blank(position, appointment)).corrected(
      by: appointment.terms, today: appointment.today)
    try draft.check(beside: mandates, known: known)
    (self.known, self.draft) = (known, draft)
  }

  /// Plans an appointment that an import tells of: what is known stays.
  ///
  /// - Throws: `MandateError` for days that cannot be of one mandate,
  ///   ``RegisterError/holdsAlready(person:post:)`` for those that cannot be of the one known.
  init(
    of person: Actor.ID, completing position: Position.ID, _ appointment: Appointment,
    _ db: Database
  ) throws {
    let terms = appointment.terms
    let mandates = try Self.mandates(of: person, in: position, appointment, db)
    // What ends before it began is another.
    let known = mandates.first { mandate in
      mandate.isOpen
        && (try? Tenure(
          since: mandate.tenure.since ?? terms.tenure.since, until: terms.tenure.until)) != nil
    }
    self.known = known
    guard let known else {
      draft = try Self.blank(position, appointment).corrected(
        by: terms, today: appointment.today)
      return
    }
    guard
      let completed = try? known.draft.corrected(
        by: terms.beyond(known), today: appointment.today)
    else {
      throw RegisterError.holdsAlready(
        person: try Directory(db).name(of: person.value).name, post: appointment.title.text)
    }
    draft = completed
  }

  private static func mandates(
    of person: Actor.ID?, in position: Position.ID, _ appointment: Appointment, _ db: Database
  ) throws -> [Mandate] {
    guard let person else { return [] }
    return try Mandate.all(of: person, in: appointment.organisation, db)
      .filter { $0.position == position }
  }

  private static func blank(
    _ position: Position.ID, _ appointment: Appointment
  ) throws -> MandateDraft {
    MandateDraft(position: position, title: appointment.title, tenure: try Tenure())
  }
}

extension Content.Mandate {
  /// Makes the content of a person's mandate.
  init(_ mandate: MandateDraft, of person: Actor.ID) {
    self.init(
      person: person.value, position: mandate.position.value, title: mandate.title.text,
      status: mandate.status.rawValue, since: mandate.tenure.since?.description,
      until: mandate.tenure.until?.description, agrement: mandate.agrement?.description,
      credentials: mandate.credentials?.description,
      zones: mandate.accreditations.isEmpty
        ? nil
        : mandate.accreditations.map {
          Accreditation(zone: $0.zone.value, isResident: $0.isResident)
        })
  }
}
