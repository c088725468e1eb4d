public import Diplomacy

/// Writes actors as cards (vCard 4.0, RFC 6350; 3.0, RFC 2426).
///
/// What a source said that we have no room for is written back as it said it; of what we know,
/// the source's own line is written as long as it says the same. The tier, the zones, who looks
/// after the relation and the forms of address are ours and stay here.
public struct CardWriter {
  private let actor: OutgoingActor
  private var lines: [String] = []
  private var kept: [Kept] = []

  /// A line of the source, read.
  private struct Kept {
    let text: String
    let property: ContentProperty?
    var isWritten = false
  }

  /// Returns the card of an actor: each line is ended by CR and LF, none is longer than 75
  /// octets.
  public static func text(of actor: OutgoingActor, as version: CardVersion = .v4) -> String {
    var writer = CardWriter(actor)
    writer.write()
    // The older version wants a name in parts, be they empty (RFC 2426, 3.1.2).
    let isWhole =
      version == .v4 || writer.lines.contains { $0.hasPrefix("N:") || $0.hasPrefix("N;") }
    let lines =
      ["BEGIN:VCARD", "VERSION:\(version.rawValue)"] + (isWhole ? [] : ["N:;;;;"])
      + writer.lines.map(version.written) + ["END:VCARD"]
    return lines.map { ContentText.folded($0) + "\r\n" }.joined()
  }

  private init(_ actor: OutgoingActor) {
    self.actor = actor
    kept = actor.kept.map { text in
      Kept(
        text: text,
        property: ContentLine(Array(text.utf8), number: 0).map {
          ContentProperty(line: $0)
        })
    }
  }

  private mutating func write() {
    let profile = actor.profile
    let isPerson = profile.nature.isPerson
    let uid = actor.uid.isUUID ? "urn:uuid:\(actor.uid)" : ContentText.escaped(actor.uid)
    let uidOf: (ContentProperty) -> String? = { try? $0.text(without: "urn:uuid:") }
    put("UID:\(uid)", or: ["UID"], saying: actor.uid, uidOf)
    put(
      "KIND:\(isPerson ? "individual" : "org")", or: CardVersion.names(of: "KIND"),
      saying: isPerson,
      { property in
        (try? property.text().lowercased()).map { !["group", "location", "org"].contains($0) }
      })
    if case .organisation(let kind) = profile.nature,
      kind != .guessed(fromName: profile.name.text)
    {
      lines.append("X-CESS-KIND:\(kind.rawValue)")
    }
    writeName(profile, isPerson: isPerson)
    // Telephones show an organisation by this, and a card without it as nobody's.
    if !isPerson, !kept.contains(where: { $0.property?.name == "ORG" }) {
      lines.append("ORG:\(ContentText.escaped(profile.name.text))")
    }
    writeOffices()
    if let gender = profile.gender {
      put(
        "GENDER:\(gender.rawValue.uppercased())", or: CardVersion.names(of: "GENDER"),
        saying: gender
      ) {
        try? $0.gender()
      }
    }
    for email in profile.emails {
      put(
        "EMAIL:\(ContentText.escaped(email.text))", or: ["EMAIL"], saying: email,
        by: { TwinTraits.emailKey($0.text) }
      ) { property in
        try? property.line(property.text(without: "mailto:"))
      }
    }
    for phone in profile.phones {
      put(
        "TEL:\(ContentText.escaped(phone.text))", or: ["TEL"], saying: phone,
        by: { TwinTraits.phoneKey($0.text) ?? $0.text }
      ) { try? $0.phone() }
    }
    for address in profile.details[.address] {
      put("ADR:;;\(ContentText.escaped(address.text));;;;", or: ["ADR"], saying: address) {
        try? $0.address()
      }
    }
    for (kind, name) in [(ActorDetails.Kind.web, "URL"), (.language, "LANG")] {
      for detail in profile.details[kind] {
        let text = ContentText.escaped(detail.text)
        put("\(name):\(text)", or: CardVersion.names(of: name), saying: detail) { property in
          try? property.line(property.text())
        }
      }
    }
    let tags = profile.details[.tag].map { ContentText.escaped($0.text) }
    if !tags.isEmpty { lines.append("CATEGORIES:\(tags.joined(separator: ","))") }
    let note = profile.note.map { withoutTitles($0.text) } ?? ""
    if !note.isEmpty {
      put("NOTE:\(ContentText.escaped(note))", or: ["NOTE"], saying: note) { try? $0.text() }
    }
    writeKept()
  }

  // MARK: Properties

  private mutating func writeName(_ profile: ActorProfile, isPerson: Bool) {
    let name = CardName(
      name: profile.name.text, familyName: profile.familyName?.text,
      honorific: profile.honorific?.text, isPerson: isPerson)
    put("FN:\(ContentText.escaped(name.full))", or: ["FN"], saying: true) { property in
      (try? property.line(property.text())).map { said in Self.says(said, profile) }
    }
    // The family name and the style decide: the source knows what is in between. What stands in
    // the name need not stand here.
    let told = isPerson ? (try? Line(name.full)).flatMap { PersonName($0).honorific?.text } : nil
    let isKept = use(["N"], [name.parts[0], name.parts[3]]) { property in
      (try? property.parts()).map { parts in
        let own = [0, 3].map { parts.indices.contains($0) ? parts[$0] : "" }
        return [own[0], own[1].isEmpty ? told ?? "" : own[1]]
      }
    }
    if !isKept, name.parts.contains(where: { !$0.isEmpty }) {
      lines.append("N:\(name.parts.map { ContentText.escaped($0) }.joined(separator: ";"))")
    }
    var run: [Alias] = []
    for alias in profile.aliases {
      if let first = run.first, first.kind != alias.kind || first.language != alias.language {
        write(run)
        run = []
      }
      run.append(alias)
    }
    write(run)
  }

  /// Whether a name as a card has it is that of a profile, and says nothing against it.
  private static func says(_ said: Line, _ profile: ActorProfile) -> Bool {
    guard profile.nature.isPerson else { return said == profile.name }
    let person = CardName.takenApart(said, honorific: profile.honorific)
    return person.name == profile.name
      && [nil, profile.honorific].contains(person.honorific)
      && [nil, profile.gender].contains(person.gender)
  }

  /// Writes names of one sort and language.
  private mutating func write(_ names: [Alias]) {
    guard let first = names.first else { return }
    let kept = use(["NICKNAME"], names) { try? $0.aliases() }
    guard !kept else { return }
    var rest: [Alias] = []
    for name in names where !use(["FN", "NICKNAME"], [name], { try? $0.aliases() }) {
      rest.append(name)
    }
    guard !rest.isEmpty else { return }
    var head = "NICKNAME"
    if let language = first.language { head += ";LANGUAGE=\(language)" }
    if first.kind != .usual { head += ";X-CESS-KIND=\(first.kind.rawValue)" }
    lines.append(
      "\(head):\(rest.map { ContentText.escaped($0.text.text) }.joined(separator: ","))")
  }

  private mutating func writeOffices() {
    for (place, office) in actor.offices.enumerated() {
      // What belongs together bears one group, where there are several.
      let group = actor.offices.count > 1 ? "cess\(place + 1)." : ""
      let organisation = office.organisation.text
      let own = kept.firstIndex { kept in
        guard !kept.isWritten, let property = kept.property, property.name == "ORG" else {
          return false
        }
        return (try? property.parts(joiningLists: false).first { !$0.isEmpty }) == organisation
      }
      var ownGroup = group
      if let own {
        kept[own].isWritten = true
        lines.append(kept[own].text)
        ownGroup = kept[own].property?.line.group.map { "\($0)." } ?? ""
      } else {
        lines.append("\(group)ORG:\(ContentText.escaped(organisation))")
      }
      guard let title = office.title else { continue }
      put(
        "\(ownGroup)TITLE:\(ContentText.escaped(title.text))", or: ["TITLE", "ROLE"], saying: title
      ) { property in try? property.line(property.text()) }
    }
  }

  /// Whether a title that the source had without an organisation would be read as one in an
  /// organisation of which the person is a member.
  private var titlesWouldBePosts: Bool { actor.offices.contains { $0.title == nil } }

  /// A note without the titles at its end that go out as the source has them.
  private func withoutTitles(_ note: String) -> String {
    guard !titlesWouldBePosts else { return note }
    let between = CardReader.betweenNotes
    let titles = kept.filter { !$0.isWritten }.compactMap { kept -> String? in
      guard let property = kept.property, ["TITLE", "ROLE"].contains(property.name) else {
        return nil
      }
      return try? property.line(property.text())?.text
    }
    var rest = note[...]
    while let title = titles.first(where: { rest == $0 || rest.hasSuffix(between + $0) }) {
      rest = rest.dropLast(rest == title ? title.count : (between + title).count)
    }
    return String(rest)
  }

  /// Writes a line, or the source's own where that says the same.
  private mutating func put<Value: Equatable>(
    _ line: String, or names: Set<String>, saying value: Value,
    _ reading: (ContentProperty) -> Value?
  ) {
    if !use(names, value, reading) { lines.append(line) }
  }

  /// Writes a line, or the source's own where that says the same, be it in another spelling: it says
  /// of what sort the address is.
  private mutating func put(
    _ line: String, or names: Set<String>, saying value: Line, by key: (Line) -> String,
    _ reading: (ContentProperty) -> Line?
  ) {
    if !use(names, value, reading) {
      put(line, or: names, saying: key(value)) { reading($0).map(key) }
    }
  }

  private mutating func use<Value: Equatable>(
    _ names: Set<String>, _ value: Value, _ reading: (ContentProperty) -> Value?
  ) -> Bool {
    let place = kept.firstIndex { kept in
      guard !kept.isWritten, let property = kept.property, names.contains(property.name) else {
        return false
      }
      return reading(property) == value
    }
    guard let place else { return false }
    kept[place].isWritten = true
    lines.append(kept[place].text)
    return true
  }

  // MARK: What was kept

  /// What we know: a line of it that was not written says what is no longer so.
  private static let known: Set<String> = [
    "FN", "N", "NICKNAME", "EMAIL", "TEL", "ADR", "URL", "LANG", "CATEGORIES", "NOTE", "ORG",
    "KIND", "UID", "VERSION", "BEGIN", "END", "X-LANG", "X-ADDRESSBOOKSERVER-KIND",
  ]

  private mutating func writeKept() {
    let (isPerson, hasTitle, hasGender) = (
      actor.profile.nature.isPerson, actor.offices.contains { $0.title != nil },
      actor.profile.gender != nil
    )
    var depth = 0
    // A label of what is no longer so says nothing.
    let gone = Set(
      kept.compactMap { kept in
        kept.isWritten
          ? nil : kept.property.flatMap { Self.known.contains($0.name) ? $0.line.group : nil }
      })
    let present = Set(
      kept.compactMap { kept in kept.isWritten ? kept.property?.line.group : nil })
    for line in kept where !line.isWritten {
      guard let property = line.property else { continue }
      if property.name == "BEGIN" { depth += 1 }
      defer { if property.name == "END" { depth = max(0, depth - 1) } }
      if depth == 0 {
        if Self.known.contains(property.name), !(property.name == "ORG" && !isPerson) {
          // Other spellings of the name, which no profile has.
          guard property.name == "N",
            property.line.parameters.contains(where: { $0.name == "ALTID" })
          else { continue }
        }
        // One of a post says more than its text, or it would not have been kept.
        if property.name == "TITLE", hasTitle, property.saysMore { continue }
        if ["TITLE", "ROLE"].contains(property.name), titlesWouldBePosts { continue }
        if hasGender, CardVersion.names(of: "GENDER").contains(property.name) { continue }
        if let group = property.line.group, gone.contains(group), !present.contains(group) {
          continue
        }
      }
      lines.append(line.text)
    }
  }
}

extension String {
  /// Whether this is a UUID as RFC 9562 writes it, in either case.
  var isUUID: Bool {
    guard utf8.count == 36 else { return false }
    return zip(0..., utf8).allSatisfy { place, byte in
      switch byte {
      case UInt8(ascii: "-"): [8, 13, 18, 23].contains(place)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        ![8, 13, 18, 23].contains(place)
      default: false
      }
    }
  }
}
