import Diplomacy

extension TableField {
  /// The headings, folded, under which people keep a field: what spreadsheets, Outlook and
  /// Google call it in French and in English, and the field's own code.
  ///
  /// None for what only our own lists have (see ``TableKind/ownColumns``).
  fileprivate var headings: [String] {
    switch self {
    case .uid: ["uid", "id", "identifiant", "reference", "ref", "numero", "no", "meeting id"]
    case .zone:
      ["zone", "zones", "region", "area", "aire", "pays", "country", "pays concerne", "pays zone"]
    case .note:
      ["note", "notes", "remarques", "commentaires", "commentaire", "comments", "remarks"]
    case .tag:
      [
        "tag", "tags", "etiquette", "etiquettes", "categories", "categorie", "mots cles", "labels",
        "libelles", "group membership",
      ]
    case .name:
      [
        "name", "nom complet", "full name", "display name", "nom affiche", "contact", "personne",
        "nom et prenom", "prenom et nom", "nom prenom", "interlocuteur", "contact principal",
        "personne de contact", "personne a contacter", "point de contact", "point focal",
        "contact person", "point of contact", "contact name", "nom du contact", "representant",
        "representative",
      ]
    case .givenName:
      [
        "given name", "prenom", "first name", "prenoms", "firstname", "middle name",
        "deuxieme prenom", "additional name", "forename", "forenames",
      ]
    case .familyName:
      [
        "family name", "nom", "nom de famille", "last name", "surname", "lastname", "patronyme",
        "nom marital",
      ]
    case .honorific:
      [
        "honorific", "civilite", "titre de civilite", "traitement", "courtoisie", "prefix",
        "prefixe", "name prefix",
      ]
    case .gender: ["gender", "sexe", "genre"]
    case .title:
      [
        "title", "fonction", "poste", "job title", "titre", "position", "role", "qualite",
        "organization title",
      ]
    case .organisation:
      [
        "organisation", "organization", "organisme", "societe", "company", "institution",
        "structure", "employeur", "organization name", "organisations", "entite",
      ]
    case .since: ["since", "depuis", "en poste depuis", "start date", "debut", "date de debut"]
    case .until: ["until", "jusqu au", "fin", "end date", "date de fin", "jusqu a"]
    case .email:
      [
        "email", "e mail", "mail", "courriel", "adresse e mail", "email address",
        "adresse electronique", "adresse de messagerie", "e mail address", "e mail value",
      ]
    case .phone:
      [
        "phone", "telephone", "tel", "mobile", "portable", "telephone mobile", "mobile phone",
        "business phone", "telephone bureau", "phone value", "gsm", "tel mobile", "home phone",
        "other phone", "primary phone", "company main phone", "telephone domicile",
        "telephone autre", "telephone principal", "telephone societe",
      ]
    case .address:
      ["address", "adresse", "adresse postale", "postal address", "address formatted"]
    case .web:
      ["web", "site", "site web", "website", "url", "web page", "page web", "website value"]
    case .country: ["country", "pays", "nationalite", "pays region"]
    case .language: ["language", "langue", "langues", "languages"]
    case .alias: ["alias", "surnom", "nickname", "autre nom", "autres noms", "nom d usage"]
    case .tier: ["tier", "rang", "niveau", "importance"]
    case .on:
      [
        "on", "date", "le", "jour", "day", "date de la reunion", "date de reunion",
        "date reunion", "date de l entretien", "date d entretien", "date entretien",
        "date de la rencontre", "date de rencontre", "date rencontre", "date du rendez vous",
        "date rdv", "date et heure", "date heure", "date and time", "meeting date", "quand",
        "start date", "date de debut", "debut", "start",
      ]
    case .time: ["time", "heure", "heure de debut", "heure debut", "horaire", "start time"]
    case .end: ["end", "fin", "heure de fin", "heure fin", "end time", "date de fin", "end date"]
    case .subject:
      [
        "subject", "objet", "sujet", "titre", "title", "intitule", "motif", "reason", "purpose",
        "reunion", "meeting", "evenement", "event",
      ]
    case .kind: ["kind", "type", "nature", "format", "type d echange"]
    case .status: ["status", "statut"]
    case .with:
      [
        "with", "avec", "participants", "participant", "interlocuteur", "interlocuteurs",
        "representative", "representant", "contact", "personne rencontree", "invites",
        "attendees", "pour", "for", "nom", "meeting organizer", "required attendees",
        "optional attendees", "organisateur d une reunion", "participants obligatoires",
        "participants facultatifs", "personnes rencontrees", "personne", "personnes", "invite",
        "presents", "present", "personnes presentes", "participants presents",
      ]
    case .ours:
      [
        "ours", "de notre cote", "notre cote", "officier", "charge de mission",
        "nos participants", "notre delegation",
      ]
    case .place: ["place", "lieu", "location", "endroit", "salle", "emplacement"]
    case .city: ["city", "ville"]
    case .axis: ["axis", "axe", "axes", "theme", "themes", "thematique", "thematiques", "topic"]
    case .summary: ["summary", "resume", "synthese", "compte rendu", "description"]
    case .minutes: ["minutes", "duree", "duration"]
    case .marking:
      [
        "marking", "tlp", "diffusion", "marquage", "critere de diffusion", "sensitivity",
        "confidentialite", "confidentiality", "classification", "sensibilite", "classification tlp",
      ]
    case .due:
      [
        "due", "echeance", "date d echeance", "pour le", "deadline", "due date", "date",
        "date limite", "delai", "quand", "a faire pour", "a faire avant", "avant le",
      ]
    case .owner: ["owner", "responsable", "qui", "who", "assigned to", "pilote", "charge"]
    case .state:
      ["state", "etat", "statut", "status", "fait", "done", "avancement", "etat d avancement"]
    case .priority: ["priority", "priorite"]
    case .followUp:
      [
        "follow up", "tache", "task", "action", "actions", "suite", "suites", "suite a donner",
        "suites a donner", "action a mener", "actions a mener", "a faire", "relance", "to do",
        "action item", "action items", "next steps", "promesse", "promesses", "promis", "promise",
        "promises", "promised", "engagement pris", "engagements pris", "commitment", "commitments",
      ]
    case .street, .postcode, .region, .addressCountry, .timeZone, .chathamHouse, .turn: []
    }
  }
}

extension TableMapping.Column {
  /// What stands between several things in a cell where nobody says it: semicolons, and between
  /// people lines; the long name of an organisation may go on on the next.
  var separators: String {
    switch field {
    case .with, .ours, .owner: ";\n"
    case .organisation: ";"
    default: ""
    }
  }
}

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
      Folding.words(Folding.fold(heading)).contains { words.contains(String($0)) }
    }
  }
}

extension TableField {
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
        found = found.map { [.due, .owner, .state].contains($0) ? nil : $0 }
      }
    case .followups: preferDeadlines(headings, &found)
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
      ?? (self == .contacts ? AddressHeading(heading)?.part : nil) ?? field(numbered: key)
  }

  /// « Interlocuteur(s) » as « Interlocuteur ».
  private static func inOneNumber(_ heading: String) -> String {
    ["(s)", "(e)", "(es)"].reduce(heading) { $0.replacing($1, with: "") }
  }

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

  /// « Statut » after what is to be done, by when or by whom is how that stands, and not the meeting.
  private func tellStates(_ found: inout [TableField?]) {
    guard found.contains(.followUp), !found.contains(.state),
      let status = found.firstIndex(of: .status),
      found[..<status].contains(.followUp)
    else { return }
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
      ["date", "quand"].contains(Folding.fold(headings[place]))
    }
    let dates = found.indices.filter { found[$0] == .due }
    guard dates.contains(where: { !isAnyDate($0) }) else { return }
    for place in dates where isAnyDate(place) { found[place] = nil }
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
    case (.followups, .subject): field.headings + TableField.followUp.headings
    default: field.headings
    }
  }
}
