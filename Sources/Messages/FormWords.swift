package import Diplomacy

/// What is said of the forms of exchanges and of cards.
package enum FormWords {
  // MARK: Keys

  /// How each fact is called in a form besides the name of its switch.
  ///
  /// In French, folded, words joined by a hyphen. The first is the one the form shows.
  private static let french: [(name: String, called: [String])] = [
    ("title", ["titre", "objet"]),
    ("on", ["date", "jour", "quand", "le"]),
    ("tz", ["fuseau", "fuseau-horaire"]),
    ("kind", ["nature", "genre", "type"]),
    ("planned", ["prevu"]),
    ("place", ["lieu"]),
    ("city", ["ville"]),
    ("with", ["avec", "participant", "participants"]),
    ("zone", ["zone", "zones"]),
    ("axis", ["axe", "axes"]),
    ("notes", ["notes", "compte-rendu"]),
    ("follow-up", ["suite", "suites", "suite-a-donner"]),
    ("owner", ["responsable"]),
    ("said", ["dit", "position", "positions"]),
    ("summary", ["resume", "synthese"]),
    ("decisions", ["decisions", "decision"]),
    ("marking", ["marquage", "diffusion"]),
    ("chatham-house", ["chatham"]),
    ("form", ["forme"]),
    ("meeting-format", ["cadre"]),
    ("formality", ["formalite"]),
    ("track", ["voie"]),
    ("initiative", ["initiative"]),
    ("channel", ["canal"]),
    ("duration", ["duree"]),
    ("until", ["jusqu-a"]),
    ("language", ["langue", "langues"]),
    ("about", ["pays-evoques", "pays-evoque"]),
    ("handed", ["remis"]),
    ("received", ["recu"]),
    ("name", ["nom"]),
    ("honorific", ["traitement"]),
    ("family-name", ["nom-de-famille"]),
    ("gender", ["genre"]),
    ("country", ["pays"]),
    ("alias", ["autre-nom", "autres-noms"]),
    ("email", ["courriel", "courriels"]),
    ("phone", ["telephone", "telephones"]),
    ("address", ["adresse", "adresses"]),
    ("web", ["site", "sites"]),
    ("tag", ["etiquette", "etiquettes"]),
    ("tier", ["rang", "priorite"]),
    ("responsible", ["suivi-par", "responsable"]),
    ("source", ["source", "sources"]),
    ("courtesy", ["formule-d-appel"]),
    ("note", ["note", "notes"]),
  ]

  /// Returns the names of the switches that a French word may stand for.
  package static func names(called word: String) -> [String] {
    french.filter { $0.called.contains(word) }.map(\.name)
  }

  /// Every French word for a key.
  package static let allNames: [String] = french.flatMap(\.called)

  /// Returns how a form in a language calls a fact.
  package static func key(_ name: String, _ language: Language) -> String {
    guard language == .french, let called = french.first(where: { $0.name == name })?.called.first
    else { return name }
    return accented[called] ?? called
  }

  private static let accented = [
    "prevu": "prévu", "resume": "résumé", "decisions": "décisions", "formalite": "formalité",
    "duree": "durée", "jusqu-a": "jusqu’à", "pays-evoques": "pays évoqués", "recu": "reçu",
    "nom-de-famille": "nom de famille", "autre-nom": "autre nom", "telephone": "téléphone",
    "etiquette": "étiquette", "suivi-par": "suivi par",
    "formule-d-appel": "formule d’appel",
  ]

  /// Returns what a value of a fact without one says; `nil` for neither yes nor no.
  package static func isYes(_ value: String) -> Bool? {
    switch Folding.fold(value) {
    case "oui", "yes", "o", "y", "x", "true", "vrai": true
    case "non", "no", "n", "false", "faux": false
    default: nil
    }
  }

  // MARK: Faults

  /// Words where in a file something is.
  package static func at(_ source: String, _ line: Int, _ what: Phrase) -> Phrase {
    ErrorWords.stream(Phrase(verbatim: "\(source):\(line)"), what)
  }

  /// Words what is wrong with the value of a key.
  package static func ofKey(_ key: String, _ what: Phrase) -> Phrase {
    ErrorWords.stream(Phrase(verbatim: key), what)
  }

  package static func unknownKey(_ key: String) -> Phrase {
    Phrase(fr: "clé inconnue\u{A0}: «\u{A0}\(key)\u{A0}»", en: "unknown key: '\(key)'")
  }

  package static func neitherYesNorNo(_ key: String, _ value: String) -> Phrase {
    Phrase(
      fr: "\(key)\u{A0}: ni oui ni non\u{A0}: «\u{A0}\(value)\u{A0}»",
      en: "\(key): neither yes nor no: '\(value)'")
  }

  package static let yesNoHint = Phrase(fr: "oui ou non", en: "yes or no")

  package static func noFacts(_ line: String) -> Phrase {
    Phrase(
      fr: "un formulaire commence par une ligne «\u{A0}---\u{A0}»\u{A0}: «\u{A0}\(line)\u{A0}»",
      en: "a form begins with a line '---': '\(line)'")
  }

  package static let factsWithoutEnd = Phrase(
    fr: "les faits qui commencent ici n’ont pas leur ligne «\u{A0}---\u{A0}» de fin",
    en: "the facts that begin here have no '---' line to end them")

  package static func notAFact(_ line: String) -> Phrase {
    Phrase(
      fr: "ni «\u{A0}clé: valeur\u{A0}», ni «\u{A0}- valeur\u{A0}»\u{A0}: «\u{A0}\(line)\u{A0}»",
      en: "neither 'key: value' nor '- value': '\(line)'")
  }

  package static let commentWithoutEnd = Phrase(
    fr: "ce commentaire n’a pas de fin «\u{A0}-->\u{A0}»", en: "this comment has no '-->' to end it"
  )

  package static let formHint = Phrase(
    fr: "le formulaire vierge\u{A0}: cess meeting log --edit",
    en: "the empty form: cess meeting log --edit")

  package static let titleMissing = Phrase(
    fr: "il manque le titre de l’échange", en: "the exchange's title is missing")

  package static let titleHint = Phrase(
    fr: "donnez-le dans le formulaire (titre: …) ou avant les options",
    en: "give it in the form (title: …) or before the options")

  package static let fromAndEdit = Phrase(
    fr: "--from et --edit se contredisent", en: "--from and --edit disagree")

  /// Returns what a message quotes, in French: what was typed.
  package static func quotations(in message: Phrase) -> [String] {
    var found: [String] = []
    var rest = message[.french][...]
    while let open = rest.firstRange(of: "«\u{A0}") {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "\u{A0}»") else { break }
      found.append(String(rest[..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return found.filter { !$0.isEmpty }
  }
}
