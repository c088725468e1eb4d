import Diplomacy

extension TableKind {
  /// Whether a heading has a word for such records.
  func isSpokenOf(in headings: [String]) -> Bool {
    switch self {
    case .contacts: false
    case .meetings:
      Self.have(
        headings,
        [
          "meeting", "meetings", "reunion", "reunions", "rencontre", "rencontres",
          "interlocuteur", "interlocuteurs", "rencontree", "rencontrees",
        ])
    case .followups:
      Self.have(headings, Self.deeds)
        || Self.have(
          headings, ["echeance", "deadline", "due", "delai", "responsable", "owner", "pilote"])
        // « Quoi, qui, quand »: what is told of a meeting begins with when.
        || [["quoi", "quand"], ["what", "when"]].contains { plan in
          Set(headings.map { Folding.fold($0) }).isSuperset(of: plan)
        }
    }
  }

  /// Whether headings speak of those who were there, and of nothing that is to be done: by whom, or
  /// how urgent, is of a meeting then.
  static func areOfPresence(_ headings: [String]) -> Bool {
    have(headings, ["participants", "presents", "attendees", "interlocuteurs", "interlocuteur"])
      && !have(headings, deeds)
  }

  /// Words for what is to be done, folded.
  private static let deeds: Set = [
    "action", "actions", "tache", "taches", "task", "tasks", "suite", "suites", "relance",
    "promesse", "promesses", "promises", "commitments",
  ]

  private static func have(_ headings: [String], _ words: Set<String>) -> Bool {
    headings.contains { heading in
      Folding.words(Folding.fold(apart(heading) ?? heading)).contains {
        words.contains(String($0))
      }
    }
  }
}

extension TableField {
  /// What is said of a promise beside the promise itself.
  static let ofPromises: [TableField] = [.due, .owner, .state, .doneOn]

  /// Whether a second and a third column of this are numbered, as programs write them: of
  /// organisations the first is the one.
  fileprivate var isNumberedByCustom: Bool {
    switch self {
    case .email, .phone, .address, .web, .with, .axis: true
    default: false
    }
  }
}

extension TableKind {
  /// The fields that headings give away, each in its place; `nil` for none.
  func fields(under headings: [String]) -> [TableField?] {
    var found = headings.map { field(under: $0) }
    switch self {
    case .contacts:
      if let place = civility(headings, found) { found[place] = .honorific }
      tellFamilyNames(headings, &found)
      leaveOutOthers(headings, &found)
    case .meetings:
      tellBeginnings(headings, &found)
      tellOwners(headings, &found)
      tellInvited(headings, &found)
      tellStates(&found)
      // By when, by whom: of what is to be done, where a column says that.
      if !found.contains(.followUp) {
        found = found.map { $0.map(TableField.ofPromises.contains) ?? false ? nil : $0 }
      }
    case .followups:
      preferDeadlines(headings, &found)
      preferWords(headings, &found)
    }
    return found
  }

  /// The field that a heading gives away by itself.
  private func field(under heading: String) -> TableField? {
    // A book in the first row is searched for no word.
    guard heading.utf8.count <= Line.maximumBytes else { return nil }
    let key = Folding.fold(Self.inOneNumber(heading))
    guard !key.isEmpty else { return nil }
    return fields.first { $0.rawValue == heading || headings(of: $0).contains(key) }
      ?? (self == .contacts ? AddressHeading(heading)?.part ?? field(qualified: key) : nil)
      ?? field(numbered: key)
      ?? Self.apart(heading).flatMap { field(under: $0) }
  }

  /// "DueDate" as "Due Date", as databases write it; `nil` for any other.
  private static func apart(_ heading: String) -> String? {
    guard heading.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
    var words = ""
    for letter in heading {
      if letter.isUppercase, words.last?.isLowercase ?? false { words.append(" ") }
      words.append(letter)
    }
    return words == heading ? nil : words
  }

  /// « Interlocuteur(s) » as « Interlocuteur ».
  private static func inOneNumber(_ heading: String) -> String {
    ["(s)", "(e)", "(es)"].reduce(heading) { $0.replacing($1, with: "") }
  }

  /// The field of a heading that says whose or which address or number it is: « Téléphone portable »,
  /// "Work Email".
  private func field(qualified key: String) -> TableField? {
    let words = Folding.words(key).filter { !Self.qualifiers.contains($0) && Int($0) == nil }
    guard !words.isEmpty else { return nil }
    let bare = words.joined(separator: " ")
    return [TableField.email, .phone].first { headings(of: $0).contains(bare) }
  }

  /// Of which address or number somebody has it is, folded.
  private static let qualifiers: Set<Substring> = [
    "pro", "professionnel", "professionnelle", "perso", "personnel", "personnelle", "bureau",
    "domicile", "fixe", "portable", "mobile", "direct", "directe", "ligne", "principal",
    "principale", "secondaire", "autre", "work", "home", "office", "business", "personal",
    "primary", "secondary", "main", "direct", "other",
  ]

  /// The field of one of several columns, which have numbers: « Adresse de messagerie 2 »,
  /// "E-mail 1 - Value".
  private func field(numbered key: String) -> TableField? {
    let words = Folding.words(key)
    let bare = words.filter { Int($0) == nil }
    guard bare.count + 1 == words.count else { return nil }
    let name = bare.joined(separator: " ")
    return fields.first { field in
      headings(of: field).contains(name) && (words.contains("1") || field.isNumberedByCustom)
    }
  }

  /// « Début » beside a date, or a second one as Outlook has it, is the time.
  private func tellBeginnings(_ headings: [String], _ found: inout [TableField?]) {
    func isBeginning(_ place: Int) -> Bool {
      ["debut", "start"].contains(Folding.fold(headings[place]))
    }
    let dates = found.indices.filter { found[$0] == .on }
    let day = dates.first { !isBeginning($0) } ?? dates.first
    for place in dates where place != day && isBeginning(place) { found[place] = .time }
  }

  /// « Qui » beside those who were there is who is to do what was promised.
  private func tellOwners(_ headings: [String], _ found: inout [TableField?]) {
    func isWho(_ place: Int) -> Bool { ["qui", "who"].contains(Folding.fold(headings[place])) }
    let present = found.indices.filter { found[$0] == .with }
    guard found.contains(.followUp), !found.contains(.owner),
      present.contains(where: { !isWho($0) })
    else { return }
    for place in present where isWho(place) { found[place] = .owner }
  }

  /// Those invited are not those who came, where another column has these.
  private func tellInvited(_ headings: [String], _ found: inout [TableField?]) {
    func isInvited(_ place: Int) -> Bool {
      ["invites", "invite"].contains(Folding.fold(headings[place]))
    }
    let people = found.indices.filter { found[$0] == .with }
    guard people.contains(where: { Self.present.contains(Folding.fold(headings[$0])) }) else {
      return
    }
    for place in people where isInvited(place) { found[place] = nil }
  }

  /// Headings of those who came, folded.
  private static let present: Set = [
    "presents", "present", "participants", "personnes presentes", "participants presents",
  ]

  /// « Statut » after what is to be done, and by when or by whom, is how that stands, and not the
  /// meeting.
  private func tellStates(_ found: inout [TableField?]) {
    guard !found.contains(.state), let status = found.firstIndex(of: .status) else { return }
    let before = found[..<status]
    guard before.contains(.followUp), before.contains(.due) || before.contains(.owner) else {
      return
    }
    found[status] = .state
  }

  /// « Nom d’usage » beside a given name is the family name, where no other column has that.
  private func tellFamilyNames(_ headings: [String], _ found: inout [TableField?]) {
    guard found.contains(.givenName), !found.contains(.familyName),
      let place = headings.firstIndex(where: { Folding.fold($0) == "nom d usage" })
    else { return }
    found[place] = .familyName
  }

  /// Of two people in a row, « Nom, Prénom, Nom, Prénom », the first is the one it is about.
  private func leaveOutOthers(_ headings: [String], _ found: inout [TableField?]) {
    var said: Set<String> = []
    for place in found.indices where found[place] == .givenName || found[place] == .familyName {
      if !said.insert(Folding.fold(headings[place])).inserted { found[place] = nil }
    }
  }

  /// « Date » beside « Échéance » is the day it was noted, not the one it is due.
  private func preferDeadlines(_ headings: [String], _ found: inout [TableField?]) {
    func isAnyDate(_ place: Int) -> Bool {
      ["date", "quand", "when"].contains(Folding.fold(headings[place]))
    }
    let dates = found.indices.filter { found[$0] == .due }
    guard dates.contains(where: { !isAnyDate($0) }) else { return }
    for place in dates where isAnyDate(place) { found[place] = nil }
  }

  /// « % achevé » beside « État » says less: what was dropped, it does not know.
  private func preferWords(_ headings: [String], _ found: inout [TableField?]) {
    func isShare(_ place: Int) -> Bool {
      ["acheve", "complete", "avancement"].contains(Folding.fold(headings[place]))
    }
    let states = found.indices.filter { found[$0] == .state }
    guard states.contains(where: { !isShare($0) }) else { return }
    for place in states where isShare(place) { found[place] = nil }
  }

  /// The place of a column « Titre » of civilities, as Outlook calls it: beside the names, or beside
  /// another that has the post.
  private func civility(_ headings: [String], _ found: [TableField?]) -> Int? {
    let keys = headings.map { Folding.fold($0) }
    guard !found.contains(.honorific),
      let place = keys.firstIndex(where: { ["titre", "title"].contains($0) })
    else { return nil }
    if keys.contains(where: { ["fonction", "poste", "qualite"].contains($0) }) { return place }
    guard found.contains(.givenName) else { return nil }
    let names: [TableField?] = [.givenName, .familyName]
    let isBesideNames = found.indices.contains(place + 1) && names.contains(found[place + 1])
    let isBeforePost = keys[(place + 1)...].contains {
      ["titre", "title", "job title"].contains($0)
    }
    return isBesideNames || isBeforePost ? place : nil
  }

  private func headings(of field: TableField) -> [String] {
    switch (self, field) {
    // « Type » of contacts is whatever its owner sorts people by: only our own word is the nature.
    case (.contacts, .kind): []
    // Of a meeting « Qui » was there; of what is to be done, « Qui » is to do it.
    case (.meetings, .with): field.headings + ["qui", "who"]
    case (.followups, .subject):
      field.headings + TableField.followUp.headings + ["quoi", "what"]
    case (.meetings, .subject): field.headings + ["quoi", "what"]
    default: field.headings
    }
  }
}
