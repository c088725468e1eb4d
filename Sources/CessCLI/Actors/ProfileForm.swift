import Diplomacy
import Messages
import Register

/// What is known of an actor as a form that a person changes in an editor: the facts that the
/// switches of `contacts edit` give, filled in.
struct ProfileForm {
  private let id: Actor.ID
  private let known: ActorProfile
  private let session: Session
  private let keys: FormKeys
  private let tree: ZoneTree

  /// The name of the switch that what stands below the facts is for.
  private static let note = "note"

  init(of id: Actor.ID, _ known: ActorProfile, in session: Session) throws {
    self.id = id
    self.known = known
    self.session = session
    // A person is of no kind, an organisation of no gender.
    keys = try FormKeys(
      of: ["contacts", "edit"], argument: nil, body: Self.note,
      without: ["remove", "clear", known.nature.isPerson ? "kind" : "gender"])
    tree = try session.register.zoneTree()
  }

  /// How the form of an actor begins.
  var mark: FormMark { FormMark(command: "contacts edit", reference: id.lettered) }

  // MARK: Writing

  /// The form as text.
  func text() throws -> String {
    var values: [String: [String]] = [:]
    for fact in keys.facts { values[fact.name] = try self.values(of: fact.name) }
    let note = known.note?.text ?? ""
    // Below the facts a comment would be lost.
    let isBelow = !note.contains("<!--")
    values[Self.note] = isBelow ? [] : ["\n" + note]
    return FormTemplate(
      keys: keys, language: session.language,
      heading: mark.line + "\n" + CaptureWords.profileHelp[session.language],
      bodyHelp: CaptureWords.noteHelp
    ).text(values, body: isBelow ? note : "")
  }

  private func values(of fact: String) throws -> [String] {
    func code(_ zone: Zone.ID) -> String { tree[zone]?.code.text ?? zone.description }
    if let detail = ActorDetails.Kind(rawValue: fact) { return known.details[detail].map(\.text) }
    return switch fact {
    case "name": [known.name.text]
    case "kind": [known.nature.code]
    case "honorific": known.honorific.map { [$0.text] } ?? []
    case "family-name": known.familyName.map { [$0.text] } ?? []
    case "gender": known.gender.map { [$0.rawValue] } ?? []
    case "alias": known.aliases.map(Self.typed)
    case "email": known.emails.map(\.text)
    case "phone": known.phones.map(\.text)
    case "zone": known.zones.map(code)
    case "country": known.country.map { [code($0)] } ?? []
    case "tier": known.tier.map { [$0.rawValue] } ?? []
    case "responsible":
      try known.responsible.map { [try session.register.actor($0).handle.text] } ?? []
    default: []
    }
  }

  private static func typed(_ alias: Alias) -> String {
    var text = alias.text.text
    if alias.kind != .usual || alias.language != nil { text += ":\(alias.kind.rawValue)" }
    if let language = alias.language { text += ":\(language)" }
    return text
  }

  // MARK: Reading

  /// Returns the profile that a form describes.
  ///
  /// - Parameters:
  ///   - text: The form as it is now.
  ///   - source: What it is called in an error.
  /// - Returns: The profile.
  /// - Throws: ``Failure`` that names the line.
  func profile(from text: String, in source: String) throws -> ActorProfile {
    let given = try keys.arguments(of: .read(text, from: source, hint: nil), from: source)
    do {
      return try profile(given.values)
    } catch {
      throw given.located(Failure(error))
    }
  }

  private func profile(_ values: [String: [String]]) throws -> ActorProfile {
    func lines(_ fact: String) throws -> [Line] {
      try (values[fact] ?? []).map { try Line($0, named: fact) }
    }
    func last(_ fact: String) -> String? { values[fact]?.last }
    return try known.changed { profile in
      if !known.nature.isPerson, let kind = last("kind") {
        profile.nature = .organisation(
          try OrganisationKind.resolved(kind, ErrorWords.unknownKind))
      }
      profile.honorific = try lines("honorific").last
      profile.familyName = try lines("family-name").last
      profile.gender = try last("gender").map {
        try Gender.resolved($0, ErrorWords.unknownGender)
      }
      profile.aliases = try (values["alias"] ?? []).map { try TypedAlias($0).alias }
      profile.rename(try Line(last("name") ?? "", named: "name"))
      profile.emails = try lines("email").uniqued()
      profile.phones = try lines("phone").uniqued()
      profile.zones = try (values["zone"] ?? []).flatMap {
        try zones($0, unless: known.zones.contains)
      }
      profile.country = try last("country").flatMap {
        try zones($0) { $0 == known.country }.first
      }
      profile.tier = try last("tier").map { try Tier.resolved($0, ErrorWords.unknownTier) }
      profile.responsible = try session.owner(last("responsible"))?.id
      for kind in ActorDetails.Kind.allCases { profile.details[kind] = try lines(kind.rawValue) }
      let words = (last(Self.note) ?? "").trimmedOfBlankLines
      profile.note = words.isEmpty ? nil : try Prose(words)
    }.romanised()
  }

  /// What is recorded may stay, though its zone is out of service today.
  private func zones(
    _ typed: String, unless isRecorded: (Zone.ID) -> Bool
  ) throws -> [Zone.ID] {
    let id = try tree.zone(typed).id
    return isRecorded(id) ? [id] : try session.zones([typed])
  }
}

extension String {
  /// The text without the blank lines at its ends.
  fileprivate var trimmedOfBlankLines: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
