import ArgumentParser
import Diplomacy
import Messages
import Register

/// The switches that describe a mandate.
struct MandateOptions: ParsableArguments {
  @Option(
    name: [.customLong("title"), .customLong("to")],
    help: ArgumentHelp(.title, valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp(.of, valueName: "organisation"))
  var of: String?

  @OptionGroup var span: TenureOptions

  @Option(help: ArgumentHelp(.replaces, valueName: "actor"))
  var replaces: String?

  @Option(help: ArgumentHelp(.mandateStatus, valueName: "status"))
  var status: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.agrement, valueName: "day"))
  var agrement: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.credentials, valueName: "day"))
  var credentials: String?

  @Option(help: ArgumentHelp(.accredited, valueName: "zone"))
  var accredited: [String] = []

  var isGiven: Bool {
    [title, of, replaces, status, agrement, credentials].contains { $0 != nil }
      || span.isGiven || !accredited.isEmpty
  }

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
    guard let title, of != nil || Position.ID(typed: title) != nil else {
      throw Failure(.usage, ErrorWords.titleAndOf, hint: ErrorWords.titleAndOfHint)
    }
    let (organisation, post) = try place(title, zones, in: session)
    let worn = try post?.post.position.title ?? Line(title, named: "--title")
    let successorOf = try replaces.map { try session.actor($0).id }
    var start = try span.first(in: session)
    if successorOf != nil, start == nil { start = .day(session.today) }
    let end = try span.last(in: session)
    let tenure = try Tenure(since: start, until: end)
    let standing = try status.map { try MandateStatus.resolved($0, ErrorWords.unknownStatus) }
    let agreed = try agrement.map { try session.day($0, leaning: .past) }
    let presented = try credentials.map { try session.credentials($0) }
    let zonesOfAccreditation = try accredited.map { try session.accreditation($0) }
    return Resolved(
      organisation: organisation, zones: try inherited(organisation, in: session),
      appointment: { added in
        let id =
          if case .known(let actor) = organisation { actor.id } else { added }
        guard let id else { throw Failure(.bug, ErrorWords.bug("no organisation")) }
        return try Appointment(
          title: worn, organisation: id, tenure: tenure, status: standing,
          position: post?.post.position.id, agrement: agreed, credentials: presented,
          accreditations: zonesOfAccreditation, successorOf: successorOf, today: session.today)
      })
  }

  /// Where the post is: in the organisation named, or where the post of that number is.
  ///
  /// - Throws: ``Failure`` for the number of a post of another organisation than the one named.
  private func place(
    _ title: String, _ zones: [Zone.ID], in session: Session
  ) throws -> (NamedOrganisation, (post: Post, organisation: ActorName)?) {
    let post = try Position.ID(typed: title).map { try session.register.post($0) }
    guard let of else {
      guard let post else {
        throw Failure(.usage, ErrorWords.titleAndOf, hint: ErrorWords.titleAndOfHint)
      }
      return (.known(post.organisation), post)
    }
    let organisation = try organisation(of, zones, in: session)
    if let post {
      guard case .known(let named) = organisation, named.id == post.organisation.id else {
        throw Failure(
          .refused,
          ErrorWords.postElsewhere(
            title, post.post.position.title.text, of: post.organisation.name,
            not: organisation.name),
          hint: ErrorWords.postElsewhereHint(title))
      }
    }
    return (organisation, post)
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

extension MandateOptions.Resolved {
  /// Asks before a second person comes into an office that one person holds at a time.
  ///
  /// It happens: an ambassador stays on while the next one presents her letters. But
  /// as a rule the predecessor was forgotten.
  ///
  /// - Throws: ``Failure`` where nobody is there to say yes.
  func confirm(for person: Actor.ID?, in session: Session) throws {
    guard case .known(let organisation) = organisation else { return }
    let planned = try appointment(organisation.id)
    guard planned.successorOf == nil, OfficeTitle.isHeldByOne(planned.title.text) else { return }
    let others = try session.register.holders(during: planned, besides: person)
    guard !others.isEmpty else { return }
    let taken = ErrorWords.postTaken(others.map { "\($0.id.lettered) \($0.name)" })
    let question = Phrase(
      fr: taken[.french] + "\n" + ErrorWords.addAnyway[.french],
      en: taken[.english] + "\n" + ErrorWords.addAnyway[.english])
    guard session.confirms(question) else {
      throw Failure(.refused, taken, hint: ErrorWords.postTakenHint)
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
      let end = try outcome.mandate.tenure.since.flatMap {
        try ended.tenure.succeeded(from: $0).until
      }
      let coming = end.flatMap { $0.latest < today ? nil : $0 }
      say(
        MandateWords.ended(try register.actor(ended.person).profile.name.text, coming), options)
    }
    if !outcome.others.isEmpty {
      say(NoticeWords.alsoInPost(outcome.others.map { "\($0.id.lettered) \($0.name)" }), options)
    }
  }
}
