import Diplomacy
import Messages
import Register

/// The participants of an exchange while it is being described: those recorded, those
/// named, and those whom nobody knows yet.
struct ParticipantList {
  private let session: Session
  /// The parts, in the order named.
  private(set) var participations: [Participation]
  /// Who is to be added to the register with the exchange.
  private(set) var newcomers: [ActorProfile] = []
  private var named: Set<Actor.ID> = []
  /// Parts on record, by the texts that tell them.
  private let recorded: [String: Participation]

  /// Begins with the parts recorded.
  ///
  /// - Parameters:
  ///   - known: The parts of those who are there.
  ///   - recorded: Parts by the texts that tell them: named so, they are what they were.
  ///   - newcomers: Those to be added whom somebody agreed to already.
  ///   - session: The command at work.
  init(
    _ known: [Participation], recorded: [String: Participation] = [:],
    newcomers: [ActorProfile] = [], in session: Session
  ) {
    participations = known
    self.recorded = recorded
    self.newcomers = newcomers
    self.session = session
  }

  /// Adds those who were named, or says more of the part of one who is there.
  ///
  /// - Throws: ``Failure`` for somebody named twice, unknown, or one of several.
  mutating func add(_ typed: [String], on date: PartialDate) throws {
    var found: [(actor: ActorName, part: TypedParticipant)] = []
    for text in typed {
      if let part = recorded[text.trimmed], named.insert(part.actor).inserted {
        participations.append(part)
        continue
      }
      let part = try TypedParticipant(text) { try session.actorIfKnown($0) != nil }
      let actor = try resolve(part.who)
      guard named.insert(actor.id).inserted else {
        throw Failure(.refused, ErrorWords.twice(actor.name))
      }
      found.append((actor, part))
    }
    let ours = try session.register.ours(among: found.map(\.actor.id), on: date)
    for (actor, part) in found {
      let place = participations.firstIndex { $0.actor == actor.id }
      let participation = part.participation(
        of: actor.id, isOurs: ours.contains(actor.id),
        known: place.map { participations[$0] })
      if let place {
        participations[place] = participation
      } else {
        participations.append(participation)
      }
    }
  }

  /// Returns who of those who are there is meant.
  ///
  /// - Throws: ``Failure`` for somebody who takes no part.
  mutating func speaker(_ typed: String) throws -> ActorName {
    let actor = try resolve(typed)
    guard participations.contains(where: { $0.actor == actor.id && !$0.isAbsent }) else {
      throw Failure(
        .refused, ErrorWords.notThere(actor.name), hint: ErrorWords.notThereHint(actor.name))
    }
    return actor
  }

  /// Takes somebody out; returns whether one of those who are there was meant.
  mutating func remove(_ typed: String) throws -> Bool {
    let meant = try Set(session.register.actors(matching: typed).map(\.id))
    let matching = participations.filter { meant.contains($0.actor) }
    guard matching.count == 1 else { return false }
    participations.removeAll { $0 == matching[0] }
    return true
  }

  /// Returns the participants with the numbers of those who were added.
  func settled(_ added: [Actor.ID]) -> [Participation] {
    participations.map { part in
      Participation(
        actor: settled(part.actor, added), side: part.side, role: part.role,
        attendance: part.attendance, introducedAs: part.introducedAs,
        companions: part.companions)
    }
  }

  /// Returns the number of an actor once those who are new have theirs.
  ///
  /// Until then they are counted below zero, where no number is.
  func settled(_ actor: Actor.ID, _ added: [Actor.ID]) -> Actor.ID {
    actor.value < 0 ? added[Int(-actor.value) - 1] : actor
  }

  // MARK: Who

  /// Those who are there, or were until now.
  private var present: Set<Actor.ID> {
    Set(participations.map(\.actor) + recorded.values.map(\.actor))
  }

  private mutating func resolve(_ typed: String) throws -> ActorName {
    let key = Folding.fold(typed)
    if let place = newcomers.firstIndex(where: { Folding.fold($0.name.text) == key }) {
      return ActorName(id: Actor.ID(Int64(-place - 1)), name: newcomers[place].name.text)
    }
    switch try session.participant(typed, preferring: present) {
    case .known(let actor): return actor
    case .newcomer(let profile):
      newcomers.append(profile)
      return ActorName(id: Actor.ID(Int64(-newcomers.count)), name: profile.name.text)
    }
  }
}
