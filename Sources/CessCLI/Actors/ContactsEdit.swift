import ArgumentParser
import Diplomacy
import Messages
import Register

/// Corrects or completes what is known of an actor.
struct ContactsEdit: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: HelpKey.contactsEdit.rawValue)

  @Argument(help: ArgumentHelp(.actorReference, valueName: "actor"))
  var actor: String

  @Option(help: ArgumentHelp(.newName, valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp(.kindOfOrganisation, valueName: "kind"))
  var kind: String?

  @OptionGroup var profile: ProfileOptions

  @Option(help: ArgumentHelp(.remove, valueName: "value"))
  var remove: [String] = []

  @Option(help: ArgumentHelp(.clear, valueName: "fact"))
  var clear: [String] = []

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let who = try session.actor(actor)
    if !isGiven { return try edit(who, in: session) }
    let known = try session.register.actor(who.id).profile
    let changed = try changed(known, in: session)
    let isNews = try session.register.editActor(
      who.id, from: known, to: changed, by: session.stamp("contacts edit", write))
    session.flagMalformed(profile.email, write)
    try report(who.id, isNews: isNews, from: known, to: changed, in: session)
  }

  private var isGiven: Bool {
    name != nil || kind != nil || profile.isGiven || !remove.isEmpty || !clear.isEmpty
  }

  /// Opens the profile in the editor, where a person is there to change it.
  private func edit(_ who: ActorName, in session: Session) throws {
    guard session.isAttended else {
      throw Failure(.usage, ErrorWords.nothingToChange, hint: ErrorWords.editHint)
    }
    let known = try session.register.actor(who.id).profile
    let form = try ProfileForm(of: who.id, known, in: session)
    let drafts = DraftEditing(
      session: session, write: write, failed: CaptureWords.profileNotChanged)
    let untouched = try form.text()
    let draft = try drafts.takenUp(where: form.mark.isOf, title: { _ in who.name })
    let path = try draft ?? drafts.keep(untouched)
    try drafts.edit(draftAt: path, from: untouched) { text in
      let changed = try form.profile(from: text, in: path)
      let isNews = try session.register.editActor(
        who.id, from: known, to: changed, by: session.stamp("contacts edit", write))
      let added = changed.emails.filter { !known.emails.contains($0) }
      session.flagMalformed(added.map(\.text), write)
      try report(who.id, isNews: isNews, from: known, to: changed, in: session)
    }
  }

  private func report(
    _ id: Actor.ID, isNews: Bool, from known: ActorProfile, to changed: ActorProfile,
    in session: Session
  ) throws {
    let (before, name) = (known.name.text, changed.name.text)
    try session.report(
      isNews
        ? NoticeWords.edited(id.lettered, name, formerly: name == before ? nil : before)
        : NoticeWords.unchanged(id.lettered, name), reference: id.lettered, write)
  }

  private func changed(_ known: ActorProfile, in session: Session) throws -> ActorProfile {
    let trimmed = try known.changed { profile in
      for value in remove { try take(value, from: &profile, in: session) }
      for fact in clear {
        try ClearableFact.resolved(fact, ErrorWords.unknownFact).clear(&profile)
      }
      // What the other switches say comes before what the name tells.
      if let name { profile.rename(try Line(name, named: "--name")) }
    }
    return try profile.applied(to: trimmed, in: session).changed { profile in
      if let kind {
        guard !profile.nature.isPerson else { throw Failure(.usage, ErrorWords.personAndKind) }
        profile.nature = .organisation(
          try OrganisationKind.resolved(kind, ErrorWords.unknownKind))
      }
    }
  }

  /// Takes a value out of whichever list has it.
  private func take(
    _ value: String, from profile: inout ActorProfile, in session: Session
  ) throws {
    let key = Folding.fold(value)
    func isMeant(_ line: Line) -> Bool {
      line.text == value || (!key.isEmpty && Folding.fold(line.text) == key)
    }
    let before = profile
    profile.aliases.removeAll { isMeant($0.text) }
    profile.emails.removeAll(where: isMeant)
    profile.phones.removeAll(where: isMeant)
    for kind in profile.details.kinds { profile.details[kind].removeAll(where: isMeant) }
    let tree = try session.register.zoneTree()
    profile.zones.removeAll { id in tree.matches(value).contains { $0.id == id } }
    guard profile != before else {
      throw Failure(
        .refused, ErrorWords.nothingToRemove(value, profile.name.text),
        hint: ErrorWords.showHint("\"\(profile.name.text)\""))
    }
  }
}

/// A fact of a profile that can be forgotten.
enum ClearableFact: String, TypedCode {
  case honorific
  case familyName = "family-name"
  case gender, country, tier, responsible, note

  var label: Phrase { Phrase(verbatim: rawValue) }

  func clear(_ profile: inout ActorProfile) {
    switch self {
    case .honorific: profile.honorific = nil
    case .familyName: profile.familyName = nil
    case .gender: profile.gender = nil
    case .country: profile.country = nil
    case .tier: profile.tier = nil
    case .responsible: profile.responsible = nil
    case .note: profile.note = nil
    }
  }
}
