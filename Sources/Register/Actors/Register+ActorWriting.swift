public import Diplomacy
import GRDB

/// A mandate to be recorded, with the post it is for.
public struct Appointment: Sendable {
  /// The title as its holder bears it.
  public let title: Line
  /// Where the post is.
  public let organisation: Actor.ID
  /// From when until when.
  public let tenure: Tenure
  /// How the mandate stands.
  public let status: MandateStatus
  /// The holder who is succeeded, if one is: it is the same post, and their mandate
  /// ends where the tenure says when this one begins.
  public let successorOf: Actor.ID?

  /// Makes an appointment.
  public init(
    title: Line, organisation: Actor.ID, tenure: Tenure, status: MandateStatus = .inPost,
    successorOf: Actor.ID? = nil
  ) {
    self.title = title
    self.organisation = organisation
    self.tenure = tenure
    self.status = status
    self.successorOf = successorOf
  }
}

/// What recording an appointment did.
public struct AppointmentOutcome: Sendable {
  /// The new mandate.
  public let mandate: Mandate.ID
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

  /// Gives a person a mandate, and adds the organisation of the mandate where it is new.
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

  /// Ends the mandates a person holds in an organisation.
  ///
  /// - Parameters:
  ///   - person: Who leaves.
  ///   - organisation: What they leave.
  ///   - until: The last day, or as much of it as is known.
  ///   - stamp: Who, when, by which command.
  /// - Returns: The mandates as they were.
  /// - Throws: ``RegisterError/holdsNoPost(person:organisation:)``, or `MandateError`
  ///   when one began later than it would end.
  public func leave(
    _ person: Actor.ID, organisation: Actor.ID, until: PartialDate, by stamp: Stamp
  ) throws -> [Mandate] {
    try write(stamp) { writer in
      let held = try Mandate.all(of: person, in: organisation, writer.db).filter {
        $0.tenure.until == nil && $0.status != .ended
      }
      guard !held.isEmpty else {
        let directory = try Directory(writer.db)
        throw RegisterError.holdsNoPost(
          person: try directory.name(of: person.value).name,
          organisation: try directory.name(of: organisation.value).name)
      }
      for mandate in held {
        try writer.end(mandate, tenure: Tenure(since: mandate.tenure.since, until: until))
      }
      return held
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

extension Writer {
  mutating func add(_ profile: ActorProfile, handle wanted: Handle?) throws -> Actor.ID {
    let handle = try freeHandle(wanted, for: profile)
    let uuid = stamp.makeUUID()
    let id = try insert(
      """
      INSERT INTO actor (uuid, handle, nature, name, fold, honorific, note)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        uuid, handle.text, profile.nature.code, profile.name.text,
        Folding.fold(profile.name.text), profile.honorific?.text, profile.note?.text,
      ])
    try insertLinks(of: profile, id)
    try record(
      .actor, id, before: nil,
      after: Content.Actor(uuid: uuid, handle: handle, profile: profile))
    return Actor.ID(id)
  }

  mutating func replace(_ known: StoredActor, with profile: ActorProfile) throws {
    let id = known.actor.id.value
    try run(
      """
      UPDATE actor SET nature = ?, name = ?, fold = ?, honorific = ?, note = ? WHERE id = ?
      """,
      [
        profile.nature.code, profile.name.text, Folding.fold(profile.name.text),
        profile.honorific?.text, profile.note?.text, id,
      ])
    for table in ["actor_name", "actor_word", "actor_detail", "actor_zone"] {
      try run("DELETE FROM \(table) WHERE actor_id = ?", [id])
    }
    try insertLinks(of: profile, id)
    let handle = known.actor.handle
    try record(
      .actor, id,
      before: Content.Actor(uuid: known.uuid, handle: handle, profile: known.actor.profile),
      after: Content.Actor(uuid: known.uuid, handle: handle, profile: profile))
  }

  private func insertLinks(of profile: ActorProfile, _ id: Int64) throws {
    for (ordinal, alias) in profile.aliases.enumerated() {
      try run(
        "INSERT INTO actor_name (actor_id, ordinal, text, fold) VALUES (?, ?, ?, ?)",
        [id, ordinal, alias.text, Folding.fold(alias.text)])
    }
    let names = [profile.name] + profile.aliases
    for word in names.flatMap({ Folding.words(Folding.fold($0.text)) }).uniqued() {
      try run("INSERT INTO actor_word (word, actor_id) VALUES (?, ?)", [String(word), id])
    }
    for (kind, values) in [("email", profile.emails), ("phone", profile.phones)] {
      for (ordinal, value) in values.enumerated() {
        try run(
          """
          INSERT INTO actor_detail (actor_id, kind, ordinal, value, key) VALUES (?, ?, ?, ?, ?)
          """,
          [id, kind, ordinal, value.text, Self.detailKey(kind: kind, value.text)])
      }
    }
    for (ordinal, zone) in profile.zones.enumerated() {
      try run(
        "INSERT INTO actor_zone (zone_id, actor_id, ordinal) VALUES (?, ?, ?)",
        [zone.value, id, ordinal])
    }
  }

  /// An e-mail is found in any case, a number by its digits.
  private static func detailKey(kind: String, _ value: String) -> String {
    kind == "email" ? value.lowercased() : value.filter { $0.isASCII && $0.isNumber }
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
    // Begin after those there are: hundreds may share a name without a Latin letter.
    var number = 1 + (try handlesBeginning(first.text + "-"))
    repeat { number += 1 } while try holder(of: first.numbered(number)) != nil
    return first.numbered(number)
  }
}

extension Writer {
  private func handlesBeginning(_ text: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM actor WHERE handle >= ? AND handle < ?"),
      arguments: [text, text + "\u{10FFFF}"]) ?? 0
  }
}

extension Content.Actor {
  init(uuid: String, handle: Handle, profile: ActorProfile) {
    self.init(
      uuid: uuid, handle: handle.text, nature: profile.nature.code, name: profile.name.text,
      honorific: profile.honorific?.text, aliases: profile.aliases.map(\.text),
      emails: profile.emails.map(\.text), phones: profile.phones.map(\.text),
      zones: profile.zones.map(\.value), note: profile.note?.text)
  }
}
