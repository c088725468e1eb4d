public import Diplomacy

/// Reads a card as a record of an actor.
///
/// What we have no room for is kept as the card has it: pictures, birthdays, what sort of
/// number a number is, the properties of other programs.
public struct CardReader {
  private let card: CardLines
  private let isOld: Bool
  private var kept: [String] = []
  private var names: [Alias] = []
  private var parts: [String] = []
  private var nameLine: ContentProperty?
  private var firstName: ContentProperty?
  private var aliases: [Alias] = []
  private var emails: [Line] = []
  private var phones: [Line] = []
  private var details: [ActorDetails.Kind: [Line]] = [:]
  private var notes: [String] = []
  private var organisations: [(group: String?, parts: [String], property: ContentProperty)] = []
  private var titles: [(group: String?, text: Line, property: ContentProperty)] = []
  private var roles: [(text: Line, property: ContentProperty)] = []
  private var gender: Gender?
  private var kind: String?
  private var organisationKind: OrganisationKind?
  private var uid: String?

  private init(_ card: CardLines) {
    self.card = card
    isOld = card.lines.contains {
      $0.name == "VERSION" && String(decoding: $0.value, as: UTF8.self).trimmed.hasPrefix("2")
    }
  }

  /// Returns the record of a card.
  ///
  /// - Throws: `ImportProblem`.
  public static func record(of card: CardLines) throws(ImportProblem) -> IncomingRecord {
    var reader = CardReader(card)
    for (place, line) in card.lines.enumerated() {
      let property = ContentProperty(line: line, isOld: reader.isOld)
      if card.nested.contains(place) {
        reader.kept.append(try property.kept())
      } else {
        try reader.take(property)
      }
    }
    return try reader.record()
  }

  private mutating func keep(_ property: ContentProperty) throws(ImportProblem) {
    kept.append(try property.kept())
  }

  private mutating func take(_ property: ContentProperty) throws(ImportProblem) {
    switch property.name {
    case "VERSION", "PRODID", "REV": break
    case "FN":
      let found = try property.aliases()
      // How the first stands to the name is known at the end.
      if names.isEmpty { firstName = property } else if property.saysMore { try keep(property) }
      names += found
    case "N":
      // Of several the first counts: the others are the same name in other scripts.
      if nameLine == nil {
        parts = try property.parts()
        nameLine = property
      } else {
        try keep(property)
      }
    case "NICKNAME":
      aliases += try property.aliases()
      if property.saysMore { try keep(property) }
    case "EMAIL":
      try add(property.line(property.text(without: "mailto:")), to: \.emails, property)
    case "TEL": try add(property.phone(), to: \.phones, property)
    case "ADR":
      if let address = try property.address() {
        details[.address, default: []].append(address)
        if try !property.isBareAddress(address) { try keep(property) }
      }
    case "URL": try add(property.line(property.text()), to: .web, property)
    case "LANG", "X-LANG": try add(property.line(property.text()), to: .language, property)
    case "CATEGORIES":
      for tag in try property.list() { try add(property.line(tag), to: .tag, nil) }
      if property.saysMore { try keep(property) }
    case "NOTE":
      let note = try property.text()
      if !note.isEmpty { notes.append(note) }
      if property.saysMore { try keep(property) }
    case "ORG":
      let parts = try property.parts(joiningLists: false).filter { !$0.isEmpty }
      if parts.isEmpty { break }
      organisations.append((property.line.group, parts, property))
    case "TITLE":
      if let title = try property.line(property.text()) {
        titles.append((property.line.group, title, property))
      }
    case "ROLE":
      if let role = try property.line(property.text()) { roles.append((role, property)) }
    case "GENDER", "X-GENDER":
      let found = try property.gender()
      let parts = try property.parts()
      gender = gender ?? found
      if found == nil || parts.count > 1 || property.saysMore { try keep(property) }
    case "KIND", "X-ADDRESSBOOKSERVER-KIND":
      let text = try property.text().lowercased()
      kind = kind ?? text
      if !["individual", "org", "organization"].contains(text) { try keep(property) }
    case "X-ABSHOWAS":
      if try property.text().uppercased() == "COMPANY" { kind = kind ?? "org" }
      try keep(property)
    case "X-CESS-KIND":
      organisationKind = OrganisationKind(rawValue: try property.text().lowercased())
    case "UID" where uid == nil: uid = try property.text(without: "urn:uuid:")
    default: try keep(property)
    }
  }

  private mutating func add(
    _ line: Line?, to list: WritableKeyPath<CardReader, [Line]>, _ property: ContentProperty
  ) throws(ImportProblem) {
    guard let line else { return }
    if !self[keyPath: list].contains(line) { self[keyPath: list].append(line) }
    if property.saysMore { try keep(property) }
  }

  private mutating func add(
    _ line: Line?, to kind: ActorDetails.Kind, _ property: ContentProperty?
  ) throws(ImportProblem) {
    guard let line else { return }
    details[kind, default: []].append(line)
    if let property, property.saysMore { try keep(property) }
  }

  // MARK: The record

  private mutating func record() throws(ImportProblem) -> IncomingRecord {
    let at = { [parts] (place: Int) in parts.indices.contains(place) ? parts[place] : "" }
    let whole = [at(1), at(2), at(0)].filter { !$0.isEmpty }.joined(separator: " ")
    let isPerson = isPerson(called: whole)
    var honorific: Line?
    var familyName: Line?
    if isPerson, let nameLine {
      honorific = try nameLine.line(at(3))
      familyName = try nameLine.line(at(0))
    }
    let said = try name(whole: whole, isPerson: isPerson)
    let person = isPerson ? CardName.takenApart(said, honorific: honorific) : nil
    let name = person?.name ?? said
    honorific = honorific ?? person?.honorific
    familyName = familyName ?? person?.familyName
    let given = CardName(
      name: name.text, familyName: familyName?.text, honorific: honorific?.text,
      isPerson: isPerson)
    aliases += names.dropFirst()
    if let firstName, firstName.saysMore || names.first?.text.text != given.full {
      try keep(firstName)
    }
    // Of a house the name in parts is the name once more.
    let isToldAgain = !isPerson && parts.allSatisfy { $0.isEmpty || $0 == name.text }
    let isInParts = isToldAgain || given.parts == (0..<5).map(at)
    if let nameLine, !isInParts || nameLine.saysMore { try keep(nameLine) }
    var profile = ActorProfile(
      nature: isPerson
        ? .person : .organisation(organisationKind ?? .guessed(fromName: name.text)),
      name: name, honorific: honorific, familyName: familyName,
      gender: isPerson
        ? gender ?? honorific.flatMap { Civility($0).gender } ?? person?.gender : nil,
      aliases: aliases.uniqued(), emails: emails, phones: phones, details: ActorDetails(details))
    let offices = try offices(isPerson: isPerson, name)
    if !notes.isEmpty {
      do {
        profile.note = try Prose(notes.joined(separator: Self.betweenNotes))
      } catch {
        throw problem("NOTE", .text(error))
      }
    }
    let key = uid.flatMap { $0.isEmpty ? nil : SourceKey(card: $0) }
    let actor = IncomingActor(profile, offices: offices, isKindGuessed: organisationKind == nil)
    return IncomingRecord(
      .actor(actor), key: key, place: card.place,
      kept: try KeptLines.checked(kept, at: card.place))
  }

  private func problem(_ field: String, _ reason: ImportProblem.Reason) -> ImportProblem {
    ImportProblem(place: card.place, field: field, reason: reason)
  }

  /// A card is of a person unless it says otherwise, has no name but its organisation's, or one
  /// that begins as a house is called and nothing that only a person has.
  private func isPerson(called whole: String) -> Bool {
    switch kind {
    case "individual": return true
    case "org", "organization", "group", "location": return false
    default: break
    }
    let name = names.first?.text.text ?? whole
    let isOwnHouse = organisations.allSatisfy {
      name.isEmpty || Folding.fold(name) == Folding.fold($0.parts[0])
    }
    guard isOwnHouse else { return true }
    let hasParts = parts.prefix(2).contains { !$0.isEmpty }
    if !hasParts, !organisations.isEmpty { return false }
    // A given name, a style, a post are a person's.
    let isSomebody =
      parts.dropFirst().contains { !$0.isEmpty } || gender != nil
      || !titles.isEmpty || !roles.isEmpty
    return isSomebody || OrganisationKind.guessed(fromBeginningOf: name) == nil
  }

  /// The name: as it is written, else of its parts, else by what is left to tell.
  private func name(whole: String, isPerson: Bool) throws(ImportProblem) -> Line {
    if let name = names.first?.text { return name }
    let property = nameLine ?? organisations.first?.property
    if let name = try property?.line(whole) { return name }
    if let first = organisations.first, !isPerson || whole.isEmpty,
      let name = try first.property.line(first.parts[0])
    {
      return name
    }
    if let name = aliases.first?.text ?? emails.first ?? phones.first { return name }
    throw problem("FN", .missing)
  }

  private mutating func offices(
    isPerson: Bool, _ name: Line
  ) throws(ImportProblem) -> [IncomingActor.Office] {
    var titles = titles
    var offices: [IncomingActor.Office] = []
    for (group, parts, property) in organisations {
      // What an organisation is part of has no place yet.
      guard isPerson, let organisation = try property.line(parts[0]) else {
        if !isPerson, parts.count > 1 || Folding.fold(parts[0]) != Folding.fold(name.text) {
          try keep(property)
        }
        continue
      }
      if parts.count > 1 || property.saysMore { try keep(property) }
      let place =
        titles.firstIndex { $0.group != nil && $0.group == group }
        ?? titles.firstIndex { $0.group == nil || group == nil }
      var title = place.map { titles[$0].text }
      if let place {
        if titles[place].property.saysMore { try keep(titles[place].property) }
        titles.remove(at: place)
      } else if let role = roles.first {
        title = role.text
        if role.property.saysMore { try keep(role.property) }
        roles.removeFirst()
      }
      if let tenure = try? Tenure() {
        let office = IncomingActor.Office(title: title, organisation: organisation, tenure: tenure)
        if !offices.contains(office) { offices.append(office) }
      }
    }
    for title in titles { try note(title.text, title.property, isPerson: isPerson) }
    for role in roles { try note(role.text, role.property, isPerson: isPerson) }
    return offices
  }

  /// Keeps a post of which nobody says where it is: the note tells it.
  private mutating func note(
    _ title: Line, _ property: ContentProperty, isPerson: Bool
  ) throws(ImportProblem) {
    try keep(property)
    if isPerson, !notes.contains(where: { $0.contains(title.text) }) { notes.append(title.text) }
  }

  /// What stands between two notes of one card.
  static let betweenNotes = "\n\n"
}

/// How a name stands in the `N` of a card.
struct CardName {
  let parts: [String]
  /// The name as `FN` has it.
  let full: String

  /// Takes a name apart.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - familyName: The family name; a person without one is all given name, since programs show
  ///     people by these parts, and one without them as nobody.
  ///   - honorific: The style.
  ///   - isPerson: Whether it is a person's.
  init(name: String, familyName: String?, honorific: String?, isPerson: Bool) {
    var given = isPerson && familyName == nil ? name : ""
    if let familyName {
      if name.hasSuffix(" \(familyName)") {
        given = String(name.dropLast(familyName.count + 1)).trimmed
      } else if name.hasPrefix("\(familyName) ") {
        given = String(name.dropFirst(familyName.count + 1)).trimmed
      }
    }
    parts = [familyName ?? "", given, "", honorific ?? "", ""]
    full = honorific.map { "\($0) \(name)" } ?? name
  }

  /// A person's name as `FN` has it taken apart, the style that `N` has left out.
  static func takenApart(_ said: Line, honorific: Line?) -> PersonName {
    let bare = honorific.flatMap { PersonName.bare(said.text, without: $0.text) }
    return PersonName(bare.flatMap { try? Line($0) } ?? said)
  }
}

extension ContentProperty {
  /// Whether an address is nothing but the street, as one is written that was one line.
  func isBareAddress(_ address: Line) throws(ImportProblem) -> Bool {
    let parts = try parts(joiningLists: false)
    return !saysMore && parts == ["", "", address.text, "", "", "", ""]
  }
}
