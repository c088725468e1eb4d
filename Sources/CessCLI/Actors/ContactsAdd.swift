import ArgumentParser
import Diplomacy
import Messages
import Register

/// Adds a person or an organisation.
struct ContactsAdd: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: HelpKey.contactsAdd.rawValue)

  @Argument(help: ArgumentHelp(.actorName, valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp(.kindOfOrganisation, valueName: "kind"))
  var kind: String?

  @Flag(help: ArgumentHelp(.person))
  var person = false

  @OptionGroup var mandate: MandateOptions

  @OptionGroup var details: ProfileOptions

  @Option(help: ArgumentHelp(.handle, valueName: "handle"))
  var handle: String?

  @Flag(help: ArgumentHelp(.new))
  var new = false

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let profile = try profile(in: session)
    session.flagMalformed(details.email, write)
    if profile.nature.isPerson {
      try addPerson(profile, in: session)
    } else {
      guard !mandate.isGiven else { throw Failure(.usage, ErrorWords.mandateOfOrganisation) }
      try addOrganisation(profile, in: session)
    }
  }

  private func profile(in session: Session) throws -> ActorProfile {
    try details.applied(
      to: ActorProfile(
        nature: nature(), said: Line(name, named: "<name>"), honorific: details.typedHonorific),
      in: session)
  }

  /// Returns what the switches say, else what the name does: « Ambassade… » is an embassy.
  private func nature() throws -> ActorNature {
    if let kind {
      guard !person else { throw Failure(.usage, ErrorWords.personAndKind) }
      return .organisation(try OrganisationKind.resolved(kind, ErrorWords.unknownKind))
    }
    if person || mandate.isGiven || details.honorific != nil || details.gender != nil {
      return .person
    }
    let guess = OrganisationKind.guessed(fromName: name)
    return guess == .other ? .person : .organisation(guess)
  }

  private func typedHandle() throws -> Handle? {
    try handle.map { text in
      guard let handle = Handle(text) else {
        throw Failure(.usage, ErrorWords.badHandle(text), hint: ErrorWords.handleHint)
      }
      return handle
    }
  }

  // MARK: Persons

  private func addPerson(_ profile: ActorProfile, in session: Session) throws {
    if try !new && settleTwins(of: profile, in: session) { return }
    guard mandate.isGiven else {
      let id = try session.register.addActor(
        profile, handle: typedHandle(), by: session.stamp("contacts add", write))
      try reportAdded(id, profile.name.text, profile.nature.label, in: session)
      return
    }
    let resolved = try mandate.resolved(in: session, zones: profile.zones)
    try resolved.confirm(for: nil, in: session)
    let zoned = profile.zones.isEmpty ? profile.with(zones: resolved.zones) : profile
    let (id, added, outcome) = try session.register.addPerson(
      zoned, handle: typedHandle(), organisation: resolved.organisation.profile,
      appointment: resolved.appointment, by: session.stamp("contacts add", write))
    try session.say(outcome, added: added, resolved.organisation.profile, write)
    try reportAdded(
      id, profile.name.text, MandateWords.office(outcome.mandate, resolved.organisation.name),
      in: session)
  }

  // MARK: Organisations

  /// Adds an organisation, or completes the one of that name: institutions
  /// have no namesakes, and one may have been named in passing before.
  private func addOrganisation(_ profile: ActorProfile, in session: Session) throws {
    let namesakes = try namesakes(of: profile, in: session)
    guard let known = namesakes.first, !new else {
      if try !new && settleTwins(of: profile, in: session) { return }
      let id = try session.register.addActor(
        profile, handle: typedHandle(), by: session.stamp("contacts add", write))
      try reportAdded(id, profile.name.text, profile.nature.label, in: session)
      return
    }
    guard namesakes.count == 1 else {
      throw Failure(
        .refused, ErrorWords.ambiguousActor(name),
        hint: ErrorWords.sayWhich(namesakes.map { "\($0.id.lettered) \($0.name)" }))
    }
    do {
      let isNews = try session.register.completeActor(
        known.id, with: profile, by: session.stamp("contacts add", write))
      try session.report(
        isNews ? NoticeWords.completed(known.name) : NoticeWords.alreadyKnown(known.name),
        reference: known.id.lettered, write)
    } catch let error as ActorError {
      throw Failure(
        .refused, ErrorWords.actor(error), hint: ErrorWords.contradictionHint(known.id.lettered))
    }
  }

  /// Those of the same name and the same nature: a person is no namesake of an institution.
  private func namesakes(of profile: ActorProfile, in session: Session) throws -> [ActorName] {
    try session.register.actors(named: profile.name).filter {
      try session.register.actor($0.id).profile.nature.isPerson == profile.nature.isPerson
    }
  }

  private func reportAdded(
    _ id: Actor.ID, _ name: String, _ what: Phrase, in session: Session
  ) throws {
    try session.report(
      NoticeWords.added(id.lettered, name, what), reference: id.lettered, write)
  }
}

extension ActorProfile {
  /// The same profile in other zones.
  fileprivate func with(zones: [Zone.ID]) -> ActorProfile {
    changed { $0.zones = zones }
  }
}
