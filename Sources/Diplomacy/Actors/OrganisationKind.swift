/// What sort of organisation an actor is.
public enum OrganisationKind: String, CaseIterable, Sendable {
  case embassy
  case permanentRepresentation = "permanent-representation"
  case consulate
  case ministry
  case government
  case parliament
  case parliamentaryGroup = "parliamentary-group"
  case euInstitution = "eu-institution"
  case internationalOrganisation = "international-organisation"
  case agency
  case thinkTank = "think-tank"
  case ngo
  case company
  case media
  case university
  case other

  /// Whether every country has one of the same name, which is its own: « Ministère des Affaires
  /// étrangères », and not « Assemblée parlementaire de l’OSCE ».
  ///
  /// - Parameter name: The name as typed.
  /// - Returns: Whether it is.
  public func isOfOneCountry(named name: String) -> Bool {
    let words = Set(Folding.words(Folding.fold(name)))
    switch self {
    case .ministry, .government: return true
    case .parliament: return words.isDisjoint(with: Self.common)
    default: return !words.isEmpty && words.isSubset(of: Self.nameless)
    }
  }

  /// Words of which the names of houses are made that are told apart by their country alone,
  /// « Ambassade », « Présidence de la République », folded.
  private static let nameless: Set<Substring> = [
    "ambassade", "embassy", "consulat", "consulate", "general", "mission", "permanente",
    "permanent", "representation", "delegation", "mae", "mfa", "mofa", "presidence", "presidency",
    "president", "republique", "republic", "cabinet", "office", "premier", "prime", "ministre",
    "minister", "primature", "chancellerie", "chancellery", "chambre", "chamber", "commerce",
    "industrie", "industry", "banque", "bank", "centrale", "central", "nationale", "national",
    "cour", "court", "supreme", "constitutionnelle", "constitutional", "etat", "major", "armees",
    "police", "gendarmerie", "douanes", "customs", "le", "la", "les", "l", "de", "du", "des", "d",
    "et", "the", "of", "and", "for", "s",
  ]

  /// Words in the names of assemblies that several countries have in common, folded.
  private static let common: Set<Substring> = [
    "parlementaire", "parliamentary", "interparlementaire", "interparliamentary", "inter", "pan",
    "panafricain", "panafrican", "europeen", "european", "arabe", "arab", "latino", "andin",
    "andean", "nordique", "nordic", "baltique", "baltic", "benelux", "mediterranee",
    "mediterranean", "eurasienne", "eurasian", "francophonie", "cei", "cis", "osce", "otan", "nato",
    "cedeao", "ecowas", "asean", "aipa", "mercosur", "parlasur", "union",
  ]

  /// Guesses the kind from an organisation's name, in French or English.
  ///
  /// - Parameter name: The name as typed.
  /// - Returns: The kind whose word stands in the name, or ``other``. A guess,
  ///   to be shown to the person who typed the name.
  public static func guessed(fromName name: String) -> OrganisationKind {
    let folded = " " + Folding.fold(name) + " "
    if let kind = known[folded.trimmed] { return kind }
    return telltales.first { folded.containsText($0.beginning) }?.kind ?? .other
  }

  /// Guesses the kind of what a name among those of persons begins as: « Ambassade de Corée »,
  /// « la Délégation kazakhe ».
  ///
  /// Stricter than ``guessed(fromName:)``, since a person is never to be taken for a house: whole
  /// words only, so that no « Ambassadeur » is an embassy.
  ///
  /// - Parameter name: The name as somebody says it.
  /// - Returns: The kind; `nil` for what may be a person.
  public static func guessed(fromBeginningOf name: String) -> OrganisationKind? {
    var folded = Folding.fold(name) + " "
    for article in ["l ", "le ", "la ", "the "] where folded.hasPrefix(article) {
      folded.removeFirst(article.count)
    }
    if let kind = known[folded.trimmed] { return kind }
    let begins = beginnings[firstWord(folded)]?.contains(where: folded.hasPrefix) ?? false
    return begins ? guessed(fromName: name) : nil
  }

  /// The words with which the name of a house begins, whole, of one or of several; by the first.
  private static let beginnings = Dictionary(
    grouping: (telltales.map(\.word.trimmed) + houses).flatMap { ["\($0) ", "\($0)s "] },
    by: firstWord)

  private static func firstWord(_ folded: String) -> Substring {
    Substring(folded.utf8.prefix { $0 != UInt8(ascii: " ") })
  }

  /// Organisations by the whole of their name, folded.
  private static let known: [String: OrganisationKind] = {
    var kinds: [String: OrganisationKind] = [:]
    for name in [
      "otan", "nato", "osce", "onu", "nations unies", "united nations", "conseil de l europe",
      "council of europe", "union africaine", "african union", "pnud", "undp", "unesco", "oms",
      "fmi", "imf", "banque mondiale", "world bank", "ocde", "oecd",
    ] { kinds[name] = .internationalOrganisation }
    for name in ["ue", "union europeenne", "european union", "seae", "eeas"] {
      kinds[name] = .euInstitution
    }
    return kinds
  }()

  /// Words for houses of no one kind, with which no person's name begins.
  private static let houses = [
    "commission", "delegation", "secretariat", "fondation", "foundation", "federation",
    "association", "consulate", "institute",
  ]

  /// Beginnings of words that give a kind away; the more telling come first.
  private static let telltales: [(word: String, beginning: String, kind: OrganisationKind)] = [
    ("ambassade ", .embassy), ("embassy", .embassy),
    ("representation permanente", .permanentRepresentation),
    ("permanent representation", .permanentRepresentation),
    ("mission permanente", .permanentRepresentation),
    ("permanent mission", .permanentRepresentation),
    ("nonciature", .embassy), ("consulat", .consulate),
    ("ministere", .ministry), ("ministry", .ministry),
    ("groupe d amitie", .parliamentaryGroup), ("friendship group", .parliamentaryGroup),
    ("commission europeenne", .euInstitution), ("european commission", .euInstitution),
    ("parlement europeen", .euInstitution), ("european parliament", .euInstitution),
    ("conseil europeen", .euInstitution), ("european council ", .euInstitution),
    ("assemblee nationale", .parliament), ("senat ", .parliament), ("parlement", .parliament),
    ("parliament", .parliament),
    ("universite", .university), ("university", .university),
    ("agence", .agency), ("agency", .agency),
    // « Institute for Government », "Local Government Association" govern nobody.
    ("institut", .thinkTank), ("think tank", .thinkTank), ("association", .other),
    ("gouvernement", .government), ("government", .government),
  ].map { word, kind in (word, " " + word, kind) }
}

extension ActorNature {
  /// Guesses what somebody is who is named among others: an organisation where the name begins with
  /// the word for one, a person else.
  public static func guessed(fromBeginningOf name: String) -> ActorNature {
    OrganisationKind.guessed(fromBeginningOf: name).map { .organisation($0) } ?? .person
  }
}

extension String {
  /// Whether a text stands somewhere in this one, byte for byte.
  package func containsText(_ needle: String) -> Bool {
    var (text, needle) = (self, needle)
    return text.withUTF8 { text in
      needle.withUTF8 { needle in
        guard let first = needle.first else { return true }
        guard text.count >= needle.count else { return false }
        return (0...text.count - needle.count).contains { start in
          text[start] == first && text[start...].starts(with: needle)
        }
      }
    }
  }
}
