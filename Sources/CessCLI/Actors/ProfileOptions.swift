import ArgumentParser
import Diplomacy
import Messages
import Register

/// The switches that say what is known of an actor.
struct ProfileOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.honorific, valueName: "style"))
  var honorific: String?

  @Option(help: ArgumentHelp(.familyName, valueName: "name"))
  var familyName: String?

  @Option(help: ArgumentHelp(.gender, valueName: "f|m"))
  var gender: String?

  @Option(help: ArgumentHelp(.actorZone, valueName: "zone"))
  var zone: [String] = []

  @Option(help: ArgumentHelp(.country, valueName: "zone"))
  var country: String?

  @Option(help: ArgumentHelp(.alias, valueName: "name"))
  var alias: [String] = []

  @Option(help: ArgumentHelp(.email, valueName: "address"))
  var email: [String] = []

  @Option(help: ArgumentHelp(.phone, valueName: "number"))
  var phone: [String] = []

  @Option(help: ArgumentHelp(.address, valueName: "text"))
  var address: [String] = []

  @Option(help: ArgumentHelp(.web, valueName: "address"))
  var web: [String] = []

  @Option(help: ArgumentHelp(.spokenLanguage, valueName: "tag"))
  var language: [String] = []

  @Option(help: ArgumentHelp(.tag, valueName: "word"))
  var tag: [String] = []

  @Option(help: ArgumentHelp(.tier, valueName: "A-D"))
  var tier: String?

  @Option(help: ArgumentHelp(.responsible, valueName: "actor"))
  var responsible: String?

  @Option(help: ArgumentHelp(.source, valueName: "address"))
  var source: [String] = []

  @Option(help: ArgumentHelp(.courtesy, valueName: "text"))
  var courtesy: [String] = []

  @Option(help: ArgumentHelp(.note, valueName: "text"))
  var note: String?

  /// Whether anything is given.
  var isGiven: Bool {
    [honorific, familyName, gender, country, tier, responsible, note].contains { $0 != nil }
      || [zone, alias, email, phone, address, web, language, tag, source, courtesy]
        .contains { !$0.isEmpty }
  }

  /// The style of courtesy that is given.
  var typedHonorific: Line? {
    get throws { try honorific.map { try Line($0, named: "--honorific") } }
  }

  /// Returns a profile with what the switches say: one value replaces, one of several
  /// is added.
  func applied(to profile: ActorProfile, in session: Session) throws -> ActorProfile {
    try profile.changed { profile in
      if let honorific = try typedHonorific { profile.honorific = honorific }
      if let familyName { profile.familyName = try Line(familyName, named: "--family-name") }
      if let gender { profile.gender = try Gender.resolved(gender, ErrorWords.unknownGender) }
      if let country { profile.country = try session.zones([country]).first }
      if let tier { profile.tier = try Tier.resolved(tier, ErrorWords.unknownTier) }
      if let responsible { profile.responsible = try session.owner(responsible)?.id }
      if let note { profile.note = try Prose(note, named: "--note", in: session.environment) }
      profile.zones += try session.zones(zone)
      for typed in alias { try profile.add(TypedAlias(typed).alias) }
      profile.emails = try added(email, to: profile.emails, "--email")
      profile.phones = try added(phone, to: profile.phones, "--phone")
      let lists: [(ActorDetails.Kind, [String])] = [
        (.address, address), (.web, web), (.language, language), (.tag, tag),
        (.source, source), (.courtesy, courtesy),
      ]
      for (kind, values) in lists where !values.isEmpty {
        profile.details[kind] = try added(values, to: profile.details[kind], "--\(kind)")
      }
    }.romanised()
  }

  private func added(_ typed: [String], to known: [Line], _ name: String) throws -> [Line] {
    (known + (try typed.map { try Line($0, named: name) })).uniqued()
  }
}

extension Session {
  /// Says which of the e-mail addresses given do not look like any.
  ///
  /// They are kept: what was on the card is what was on the card.
  func flagMalformed(_ emails: [String], _ write: WriteOptions) {
    for address in emails where !EmailShape.isUsual(address) {
      say(NoticeWords.oddEmail(address), write)
    }
  }
}

/// Another name as typed: `TEXT`, `TEXT:KIND` or `TEXT:KIND:LANGUAGE`.
struct TypedAlias {
  let alias: Alias

  init(_ typed: String) throws {
    var parts = typed.split(separator: ":", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    var language: LanguageTag?
    if parts.count > 2, let tag = LanguageTag(parts[parts.count - 1]),
      NameKind(typed: parts[parts.count - 2]) != nil
    {
      language = tag
      parts.removeLast()
    }
    var kind = NameKind.usual
    if parts.count > 1, let named = NameKind(typed: parts[parts.count - 1]) {
      kind = named
      parts.removeLast()
    }
    alias = Alias(
      try Line(parts.joined(separator: ":"), named: "--alias"), kind: kind, language: language)
  }
}

extension ActorProfile {
  /// The profile with a name in Latin letters beside the others, where it has none:
  /// so that it can be read and typed by everyone.
  func romanised() -> ActorProfile {
    let names = [name] + aliases.map(\.text)
    let romanised = names.map { Romanisation.latin(of: $0.text) }
    guard romanised.allSatisfy({ $0 != nil }), let first = romanised.first ?? nil,
      let line = try? Line(first)
    else { return self }
    return changed { $0.aliases.append(Alias(line, kind: .romanised)) }
  }

  /// Gives another name to display, as somebody says it; whoever knew the one before finds the
  /// actor by it.
  ///
  /// Words of courtesy before a person's are the style and the gender, as they are of a newcomer.
  mutating func rename(_ said: Line) {
    let former = name
    if said != former { take(said) }
    aliases.removeAll { $0.text == name }
    if former != name { add(Alias(former)) }
  }

  private mutating func take(_ said: Line) {
    guard nature.isPerson else {
      name = said
      return
    }
    let person = PersonName(said, honorific: honorific)
    name = person.name
    honorific = person.honorific ?? honorific
    gender = person.gender ?? gender
    familyName = person.familyName ?? familyName.flatMap { isIn(name, family: $0) ? $0 : nil }
  }

  /// Whether a family name begins a name, or ends it: one that does neither is no longer theirs.
  private func isIn(_ name: Line, family: Line) -> Bool {
    name == family || name.text.hasSuffix(" \(family.text)")
      || name.text.hasPrefix("\(family.text) ")
  }

  /// Adds another name, in the place of the same one where less was known of it.
  mutating func add(_ alias: Alias) {
    let key = Folding.fold(alias.text.text)
    if let place = aliases.firstIndex(where: { Folding.fold($0.text.text) == key }) {
      if alias.kind != .usual || alias.language != nil { aliases[place] = alias }
    } else if key != Folding.fold(name.text) || alias.text != name {
      aliases.append(alias)
    }
  }
}
