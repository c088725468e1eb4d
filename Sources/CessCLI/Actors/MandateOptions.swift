import ArgumentParser
import Diplomacy
import Messages
import Register

/// The switches that describe a mandate.
struct MandateOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.title, valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp(.of, valueName: "organisation"))
  var of: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.since, valueName: "day"))
  var since: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.until, valueName: "day"))
  var until: String?

  @Option(help: ArgumentHelp(.replaces, valueName: "actor"))
  var replaces: String?

  var isGiven: Bool { [title, of, since, until, replaces].contains { $0 != nil } }

  /// A mandate with its organisation, which may have to be added first.
  struct Resolved {
    let organisation: NamedOrganisation
    /// The zones of the organisation, for a person who is given none.
    let zones: [Zone.ID]
    let appointment: (Actor.ID?) throws -> Appointment
  }

  /// An organisation that is known, or one named in passing.
  enum NamedOrganisation {
    case known(ActorName)
    case new(ActorProfile)

    var profile: ActorProfile? {
      if case .new(let profile) = self { profile } else { nil }
    }

    var name: String {
      switch self {
      case .known(let actor): actor.name
      case .new(let profile): profile.name.text
      }
    }
  }

  /// Finds what the switches name; an organisation added in passing has the zones given.
  func resolved(in session: Session, zones: [Zone.ID]) throws -> Resolved {
    guard let title, let of else {
      throw Failure(.usage, ErrorWords.titleAndOf, hint: ErrorWords.titleAndOfHint)
    }
    let worn = try Line(title, named: "--title")
    let successorOf = try replaces.map { try session.actor($0).id }
    var start = try since.map { try session.date($0, leaning: .past) }
    if successorOf != nil, start == nil { start = .day(session.today) }
    let end = try until.map { try session.date($0, leaning: .past) }
    let tenure = try Tenure(since: start, until: end)
    let isOver = end.map { $0.latest < session.today } ?? false
    let organisation = try organisation(of, zones, in: session)
    return Resolved(
      organisation: organisation, zones: try inherited(organisation, in: session),
      appointment: { added in
        let id =
          if case .known(let actor) = organisation { actor.id } else { added }
        guard let id else { throw Failure(.bug, ErrorWords.bug("no organisation")) }
        return Appointment(
          title: worn, organisation: id, tenure: tenure, status: isOver ? .ended : .inPost,
          successorOf: successorOf)
      })
  }

  private func organisation(
    _ typed: String, _ zones: [Zone.ID], in session: Session
  ) throws -> NamedOrganisation {
    if let known = try session.actorIfKnown(typed) {
      guard try !session.register.actor(known.id).profile.nature.isPerson else {
        throw ActorError.notAnOrganisation(known.name)
      }
      return .known(known)
    }
    return .new(
      ActorProfile(
        nature: .organisation(OrganisationKind.guessed(fromName: typed)),
        name: try Line(typed, named: "--of"), zones: zones))
  }

  private func inherited(
    _ organisation: NamedOrganisation, in session: Session
  ) throws -> [Zone.ID] {
    switch organisation {
    case .known(let actor): try session.register.actor(actor.id).profile.zones
    case .new(let profile): profile.zones
    }
  }
}

extension Session {
  /// Says what an appointment did, apart from the person.
  func say(
    _ outcome: AppointmentOutcome, added: Actor.ID?, _ organisation: ActorProfile?,
    _ options: WriteOptions
  ) throws {
    if let added, let organisation {
      say(
        NoticeWords.added(
          added.lettered, organisation.name.text, organisation.nature.label), options)
    }
    if let ended = outcome.ended {
      say(
        NoticeWords.mandateEnded(try register.actor(ended.person).profile.name.text), options)
    }
    if !outcome.others.isEmpty {
      say(NoticeWords.alsoInPost(outcome.others.map { "\($0.id.lettered) \($0.name)" }), options)
    }
  }
}
