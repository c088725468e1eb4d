public import Diplomacy
import GRDB

/// A mandate to be recorded, with the post it is for.
public struct Appointment: Sendable {
  /// The title as its holder bears it.
  public let title: Line
  /// Where the post is.
  public let organisation: Actor.ID
  /// What is said of the mandate.
  public let terms: MandateTerms
  /// The day from which it is seen: it decides how the mandate stands where nobody says so.
  public let today: CivilDate?
  /// The post, where it is known by its number; else the one of that title.
  public let position: Position.ID?
  /// The holder who is succeeded, if one is: it is the same post, and their mandate
  /// ends where the tenure says when this one begins.
  public let successorOf: Actor.ID?

  /// Makes an appointment.
  ///
  /// - Throws: `MandateError` for days that cannot be of one mandate.
  public init(
    title: Line, organisation: Actor.ID, tenure: Tenure, status: MandateStatus? = nil,
    position: Position.ID? = nil, agrement: CivilDate? = nil, credentials: Credentials? = nil,
    accreditations: [Accreditation] = [], successorOf: Actor.ID? = nil, today: CivilDate? = nil
  ) throws(MandateError) {
    self.title = title
    self.organisation = organisation
    self.position = position
    self.successorOf = successorOf
    self.today = today
    terms = try MandateTerms(
      tenure: tenure, status: status, agrement: agrement, credentials: credentials,
      accreditations: accreditations)
  }
}

/// What recording an appointment did.
public struct AppointmentOutcome: Sendable {
  /// The mandate, new or corrected.
  public let mandate: Mandate
  /// The mandate as it was, where the person had it in that post already.
  public let known: Mandate?
  /// The mandate that ended for it.
  public let ended: Mandate?
  /// Who else holds the post at some time of the mandate.
  public let others: [ActorName]
}

extension Register {
  /// Adds an actor.
  ///
  /// - Parameters:
  ///   - profile: What is known of the actor.
  ///   - handle: The short name wanted; one is made of the name when `nil`.
  ///   - stamp: Who, when, by which command.
  /// - Returns: The number of the actor.
  /// - Throws: ``RegisterError/handleTaken(_:by:)``.
  public func addActor(
    _ profile: ActorProfile, handle: Handle? = nil, by stamp: Stamp
  ) throws -> Actor.ID {
    try write(stamp) { writer in try writer.add(profile, handle: handle) }
  }

  /// Adds a person with a mandate, and the organisation of the mandate where it is new.
  ///
  /// - Parameters:
  ///   - person: The person.
  ///   - handle: The short name wanted; one is made of the name when `nil`.
  ///   - organisation: The organisation to be added first; `nil` when the
  ///     appointment names one that is there.
  ///   - appointment: Makes the appointment, given the organisation added.
  ///   - stamp: Who, when, by which command.
  /// - Returns: The person, the organisation added, and what the appointment did.
  /// - Throws: ``RegisterError``, or what `appointment` throws.
  public func addPerson(
    _ person: ActorProfile, handle: Handle? = nil, organisation: ActorProfile? = nil,
    appointment: (Actor.ID?) throws -> Appointment, by stamp: Stamp
  ) throws -> (person: Actor.ID, organisation: Actor.ID?, outcome: AppointmentOutcome) {
    try write(stamp) { writer in
      let added = try organisation.map { try writer.add($0, handle: nil) }
      let id = try writer.add(person, handle: handle)
      let outcome = try writer.appoint(id, appointment(added))
      return (id, added, outcome)
    }
  }

  /// Gives a person a mandate, and adds the organisation of the mandate where it is new; the
  /// mandate that the person has in that post is corrected.
  ///
  /// What is given is as for ``addPerson(_:handle:organisation:appointment:by:)``.
  public func appoint(
    _ person: Actor.ID, organisation: ActorProfile? = nil,
    appointment: (Actor.ID?) throws -> Appointment, by stamp: Stamp
  ) throws -> (organisation: Actor.ID?, outcome: AppointmentOutcome) {
    try write(stamp) { writer in
      let added = try organisation.map { try writer.add($0, handle: nil) }
      return (added, try writer.appoint(person, appointment(added)))
    }
  }

  /// Ends the mandates a person holds in an organisation, those too that have a later end to come;
  /// where there is none, a day that is said corrects the end of the one that is over or ends
  /// before.
  ///
  /// - Parameters:
  ///   - person: Who leaves.
  ///   - organisation: What they leave.
  ///   - until: The last day, or as much of it as is known.
  ///   - isCorrecting: Whether the day may be that of a mandate that is over.
  ///   - today: The day from which it is seen: who leaves later is in post until then. `nil` where
  ///     days tell nothing.
  ///   - stamp: Who, when, by which command.
  /// - Returns: The mandates as they were.
  /// - Throws: ``RegisterError/holdsNoPost(person:organisation:)``,
  ///   ``RegisterError/leftAlready(person:organisation:mandates:)``, or `MandateError` when one
  ///   began later than it would end.
  public func leave(
    _ person: Actor.ID, organisation: Actor.ID, until: PartialDate, isCorrecting: Bool = false,
    today: CivilDate? = nil, by stamp: Stamp
  ) throws -> [Mandate] {
    try write(stamp) { writer in
      let mandates = try Mandate.all(of: person, in: organisation, writer.db)
      var ending = mandates.ending(on: until, today: today)
      if ending.isEmpty, isCorrecting {
        ending = mandates.correctable(on: today).map { [$0] } ?? []
      }
      guard !ending.isEmpty else {
        let directory = try Directory(writer.db)
        guard !mandates.isEmpty else { throw try directory.holdsNoPost(person, in: organisation) }
        throw RegisterError.leftAlready(
          person: try directory.name(of: person.value),
          organisation: try directory.name(of: organisation.value), mandates: mandates)
      }
      for mandate in ending {
        let terms = try mandate.terms(of: Tenure(since: mandate.tenure.since, until: until))
        try writer.end(mandate, tenure: terms.tenure, today: today)
      }
      return ending
    }
  }

  /// Adds to an actor what else is known of it; replaces nothing.
  ///
  /// - Returns: Whether anything was new.
  /// - Throws: `ActorError` where the two disagree.
  public func completeActor(
    _ id: Actor.ID, with profile: ActorProfile, by stamp: Stamp
  ) throws -> Bool {
    try write(stamp) { writer in
      let known = try StoredActor.fetch(id, writer.db)
      let completed = try known.actor.profile.completed(with: profile)
      guard completed != known.actor.profile else { return false }
      try writer.replace(known, with: completed)
      return true
    }
  }
}

extension Directory {
  /// Says that a person holds no post in an organisation.
  func holdsNoPost(_ person: Actor.ID, in organisation: Actor.ID) throws -> RegisterError {
    .holdsNoPost(
      person: try name(of: person.value).name, organisation: try name(of: organisation.value).name)
  }
}

extension Writer {
  mutating func add(_ profile: ActorProfile, handle wanted: Handle?) throws -> Actor.ID {
    let handle = try freeHandle(wanted, for: profile)
    return Actor.ID(
      try create(Content.Actor(uuid: stamp.makeUUID(), handle: handle, profile: profile)))
  }

  mutating func replace(_ known: StoredActor, with profile: ActorProfile) throws {
    try change(
      known.actor.id.value, from: known.content,
      to: Content.Actor(
        uuid: known.content.uuid, handle: known.actor.handle, profile: profile,
        standing: known.actor.standing))
  }

  private func freeHandle(_ wanted: Handle?, for profile: ActorProfile) throws -> Handle {
    func holder(of handle: Handle) throws -> Actor.ID? {
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM actor WHERE handle = ?"),
        arguments: [handle.text]
      ).map { Actor.ID($0) }
    }
    if let wanted {
      if let holder = try holder(of: wanted) {
        throw RegisterError.handleTaken(wanted, by: holder)
      }
      return wanted
    }
    let first = Handle.suggested(for: profile.name.text)
    guard try holder(of: first) != nil else { return first }
    // Thousands may share a name without a Latin letter: the first number after one that is taken
    // is looked for by halves.
    var (taken, free) = (1, 2)
    while try holder(of: first.numbered(free)) != nil { (taken, free) = (free, free * 2) }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if try holder(of: first.numbered(middle)) != nil { taken = middle } else { free = middle }
    }
    return first.numbered(free)
  }
}
