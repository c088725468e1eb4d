import Diplomacy
import Messages
import Register
import Reporting

/// A profile as a text that a person changes in an editor: a line for each fact.
struct ProfileForm {
  let session: Session
  let tree: ZoneTree

  init(in session: Session) throws {
    self.session = session
    tree = try session.register.zoneTree()
  }

  /// The keys, in the order of the form; the note comes last, on lines of its own.
  private enum Key: String, CaseIterable {
    case name, kind, honorific
    case familyName = "family-name"
    case gender, alias, email, phone, zone, country, tier, responsible
    case address, web, language, tag, source, courtesy

    var detail: ActorDetails.Kind? { ActorDetails.Kind(rawValue: rawValue) }
  }

  // MARK: Writing

  /// Returns the form of a profile.
  func text(of profile: ActorProfile) throws -> String {
    var text = ErrorWords.formHelp[session.language] + "\n\n"
    for key in Key.allCases {
      if key == .kind, profile.nature.isPerson { continue }
      let values = try values(of: key, in: profile)
      for value in values.isEmpty ? [""] : values { text += "\(key.rawValue): \(value)\n" }
    }
    return text + "note:\n" + (profile.note.map { $0.text + "\n" } ?? "")
  }

  private func values(of key: Key, in profile: ActorProfile) throws -> [String] {
    func code(_ zone: Zone.ID) -> String { tree[zone]?.code.text ?? zone.description }
    if let detail = key.detail { return profile.details[detail].map(\.text) }
    return switch key {
    case .name: [profile.name.text]
    case .kind: [profile.nature.code]
    case .honorific: profile.honorific.map { [$0.text] } ?? []
    case .familyName: profile.familyName.map { [$0.text] } ?? []
    case .gender: profile.gender.map { [$0.rawValue] } ?? []
    case .alias: profile.aliases.map(Self.typed)
    case .email: profile.emails.map(\.text)
    case .phone: profile.phones.map(\.text)
    case .zone: profile.zones.map(code)
    case .country: profile.country.map { [code($0)] } ?? []
    case .tier: profile.tier.map { [$0.rawValue] } ?? []
    case .responsible:
      try profile.responsible.map { [try session.register.actor($0).handle.text] } ?? []
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
  /// - Throws: ``Failure`` that names the line.
  func profile(from text: String, of known: ActorProfile) throws -> ActorProfile {
    var values: [Key: [String]] = [:]
    var note: [Substring] = []
    var isNote = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      if isNote {
        note.append(line)
        continue
      }
      if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
      let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let word = String(halves[0]).trimmed
      if word == "note", halves.count == 2 {
        isNote = true
        note = halves[1].allSatisfy(\.isWhitespace) ? [] : [halves[1].drop(while: \.isWhitespace)]
        continue
      }
      guard halves.count == 2, let key = Key(rawValue: word) else {
        throw Failure(.malformedInput, ErrorWords.badFormLine(place + 1, String(line)))
      }
      let value = String(halves[1]).trimmed
      if !value.isEmpty { values[key, default: []].append(value) }
    }
    return try profile(values, note: note.joined(separator: "\n"), of: known)
  }

  private func profile(
    _ values: [Key: [String]], note: String, of known: ActorProfile
  ) throws -> ActorProfile {
    func lines(_ key: Key) throws -> [Line] {
      try (values[key] ?? []).map { try Line($0, named: key.rawValue) }
    }
    func last(_ key: Key) -> String? { values[key]?.last }
    return try known.changed { profile in
      profile.name = try Line(last(.name) ?? "", named: "name")
      if !known.nature.isPerson, let kind = last(.kind) {
        profile.nature = .organisation(
          try OrganisationKind.resolved(kind, ErrorWords.unknownKind))
      }
      profile.honorific = try lines(.honorific).last
      profile.familyName = try lines(.familyName).last
      profile.gender = try last(.gender).map {
        try Gender.resolved($0, ErrorWords.unknownGender)
      }
      profile.aliases = try (values[.alias] ?? []).map { try TypedAlias($0).alias }
      profile.emails = try lines(.email).uniqued()
      profile.phones = try lines(.phone).uniqued()
      let tree = try session.register.zoneTree()
      // What is recorded may stay, though its zone is out of service today.
      func zone(_ typed: String, unless isRecorded: (Zone.ID) -> Bool) throws -> [Zone.ID] {
        let id = try tree.zone(typed).id
        return isRecorded(id) ? [id] : try session.zones([typed])
      }
      profile.zones = try (values[.zone] ?? []).flatMap {
        try zone($0, unless: known.zones.contains)
      }
      profile.country = try last(.country).flatMap {
        try zone($0) { $0 == known.country }.first
      }
      profile.tier = try last(.tier).map { try Tier.resolved($0, ErrorWords.unknownTier) }
      profile.responsible = try session.owner(last(.responsible))?.id
      for key in Key.allCases {
        if let detail = key.detail { profile.details[detail] = try lines(key) }
      }
      let words = note.trimmedOfBlankLines
      profile.note =
        words.isEmpty ? nil : try Prose(words)
    }
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

extension Session {
  /// Lets a person change a profile in their editor, again as long as it cannot be read
  /// and they want to correct it.
  ///
  /// - Returns: The changed profile; `nil` when it was left as it was.
  func edited(_ profile: ActorProfile) throws -> ActorProfile? {
    let form = try ProfileForm(in: self)
    let first = try form.text(of: profile)
    let command =
      environment.nonEmpty("VISUAL") ?? environment.nonEmpty("EDITOR") ?? "vi"
    var text = try environment.edit(first, command)
    while true {
      guard text != first else { return nil }
      do {
        return try form.profile(from: text, of: profile)
      } catch {
        let failure = Failure(error)
        environment.streams.say(failure.text(in: language))
        guard !common.yes, confirms(ErrorWords.tryAgain) else { throw failure }
        text = try environment.edit(text, command)
      }
    }
  }
}
