package import Diplomacy

/// What is said of the columns of a table that comes in.
extension ImportWords {
  /// What the columns of a table are, line by line.
  package static func columns(
    _ kind: TableKind, _ taken: [(heading: String, field: TableField, isFilledDown: Bool)],
    left: [String], groupBy: String?
  ) -> [Phrase] {
    func line(_ heading: String, _ what: Phrase, _ code: String) -> Phrase {
      Phrase(
        fr: "  \(heading.shortened) → \(what[.french]) (\(code))",
        en: "  \(heading.shortened) → \(what[.english]) (\(code))")
    }
    var lines = [label(kind)]
    lines += taken.map { column in
      let code = column.field.rawValue
      return line(
        column.heading, label(column.field),
        column.isFilledDown ? "\(code), --fill-down" : code)
    }
    if let groupBy { lines.append(line(groupBy, grouping, "--group-by")) }
    if !left.isEmpty { lines.append(leftOut(left.map(\.shortened).joined(separator: ", "))) }
    return lines
  }

  /// What is said of a table whose dates begin with the month.
  package static func monthsFirst(_ date: String) -> Phrase {
    Phrase(
      fr:
        "les dates semblent commencer par le mois\u{A0}: «\u{A0}\(date)\u{A0}»\u{A0}; rien n’est importé",
      en: "dates seem to begin with the month: '\(date)'; nothing is imported")
  }

  /// How to say in which order the dates of a column are.
  ///
  /// - Parameters:
  ///   - assignment: The column and what it is: `Start Date=on`.
  ///   - sign: What stands between the numbers of its dates.
  ///   - yearWidth: How many digits its years have.
  /// - Returns: What to type for either order.
  package static func monthsFirstHint(
    _ assignment: String, sign: Character, yearWidth: Int
  ) -> Phrase {
    func pattern(_ parts: String...) -> String {
      ":" + (parts + [yearWidth == 2 ? "YY" : "YYYY"]).joined(separator: String(sign))
    }
    let (american, other) = (pattern("MM", "DD"), pattern("DD", "MM"))
    return Phrase(
      fr: "--map \"\(assignment)\(american)\" les lit ainsi, \(other) le jour d’abord",
      en: "--map \"\(assignment)\(american)\" reads them so, \(other) the day first")
  }

  /// On which row the headings stand, where titles stand above them.
  package static func headingsBelowTitles(_ row: Int) -> Phrase {
    Phrase(
      fr: "les en-têtes sont à la ligne \(row), sous des titres",
      en: "the headings are on row \(row), below titles")
  }

  private static let grouping = Phrase(
    fr: "une même valeur, un échange", en: "one value, one exchange")

  private static func leftOut(_ list: String) -> Phrase {
    Phrase(fr: "  colonnes laissées de côté\u{A0}: \(list)", en: "  columns left out: \(list)")
  }

  package static func label(_ kind: TableKind) -> Phrase {
    switch kind {
    case .contacts: Phrase(fr: "contacts, une ligne chacun", en: "contacts, a row each")
    case .meetings:
      Phrase(
        fr: "échanges, par ligne ou par groupe de lignes",
        en: "exchanges, by row or by group of rows")
    case .followups: Phrase(fr: "suites, une ligne chacune", en: "follow-ups, a row each")
    }
  }

  package static func label(_ field: TableField) -> Phrase {
    switch field {
    case .uid: Phrase(fr: "identifiant", en: "identifier")
    case .zone: Phrase(fr: "zone", en: "zone")
    case .note: Phrase(fr: "notes", en: "notes")
    case .tag: Phrase(fr: "étiquette", en: "tag")
    case .name: Phrase(fr: "nom complet", en: "full name")
    case .givenName: Phrase(fr: "prénom", en: "given name")
    case .familyName: Phrase(fr: "nom de famille", en: "family name")
    case .honorific: Phrase(fr: "traitement", en: "style")
    case .gender: Phrase(fr: "genre", en: "gender")
    case .title: Phrase(fr: "fonction", en: "post")
    case .organisation: Phrase(fr: "organisation", en: "organisation")
    case .since: Phrase(fr: "en poste depuis", en: "in post since")
    case .until: Phrase(fr: "en poste jusqu’à", en: "in post until")
    case .email: Phrase(fr: "courriel", en: "e-mail")
    case .phone: Phrase(fr: "téléphone", en: "phone")
    case .address: Phrase(fr: "adresse", en: "address")
    case .street: Phrase(fr: "rue", en: "street")
    case .postcode: Phrase(fr: "code postal", en: "postcode")
    case .region: Phrase(fr: "région", en: "region")
    case .addressCountry: Phrase(fr: "pays de l’adresse", en: "country of the address")
    case .web: Phrase(fr: "page", en: "web page")
    case .country: Phrase(fr: "pays", en: "country")
    case .language: Phrase(fr: "langue", en: "language")
    case .alias: Phrase(fr: "autre nom", en: "other name")
    case .tier: Phrase(fr: "rang", en: "tier")
    case .on: Phrase(fr: "date", en: "date")
    case .time: Phrase(fr: "heure", en: "time")
    case .end: Phrase(fr: "fin", en: "end")
    case .subject: Phrase(fr: "objet", en: "subject")
    case .kind: Phrase(fr: "nature", en: "kind")
    case .timeZone: Phrase(fr: "fuseau horaire", en: "time zone")
    case .status: Phrase(fr: "état", en: "status")
    case .with: Phrase(fr: "avec qui", en: "with whom")
    case .ours: Phrase(fr: "de notre côté", en: "on our side")
    case .place: Phrase(fr: "lieu", en: "place")
    case .city: Phrase(fr: "ville", en: "city")
    case .axis: Phrase(fr: "axe", en: "axis")
    case .summary: Phrase(fr: "résumé", en: "summary")
    case .minutes: Phrase(fr: "durée", en: "length")
    case .marking: Phrase(fr: "mention TLP", en: "TLP marking")
    case .chathamHouse: Phrase(fr: "règle de Chatham House", en: "Chatham House Rule")
    case .followUp: Phrase(fr: "suite à donner", en: "follow-up")
    case .due: Phrase(fr: "échéance", en: "due day")
    case .owner: Phrase(fr: "responsable", en: "owner")
    case .state: Phrase(fr: "état", en: "state")
    case .doneOn: Phrase(fr: "jour où c’est fait", en: "day it was done")
    case .turn: Phrase(fr: "à qui d’agir", en: "whose turn it is")
    case .priority: Phrase(fr: "priorité", en: "priority")
    }
  }

  package static func notAnAssignment(_ typed: String) -> Phrase {
    Phrase(
      fr: "colonne=champ est attendu\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "column=field is expected: '\(typed)'")
  }

  package static func unknownField(_ typed: String) -> Phrase {
    Phrase(
      fr: "champ inconnu ici\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown field here: '\(typed)'")
  }

  package static func unknownColumn(_ typed: String) -> Phrase {
    Phrase(fr: "colonne inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown column: '\(typed)'")
  }

  package static func badPattern(_ typed: String) -> Phrase {
    Phrase(
      fr: "forme de date inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»\u{A0}; par exemple DD/MM/YYYY",
      en: "unknown form of a date: '\(typed)'; for example DD/MM/YYYY")
  }

  package static func unclear(_ headings: [String]) -> Phrase {
    let list = headings.prefix(20).map(\.shortened).joined(separator: ", ")
    return Phrase(
      fr: "rien ne dit ce que contient ce tableau\u{A0}: \(list)",
      en: "nothing tells what this table holds: \(list)")
  }

  package static func unclearHint(_ kind: TableKind) -> Phrase {
    let (french, english) =
      switch kind {
      case .contacts: ("Qui=name,Maison=organisation", "Who=name,House=organisation")
      case .meetings: ("Date=on,Ministre=with", "Date=on,Minister=with")
      case .followups: ("Action=subject,Avant=due", "Action=subject,Before=due")
      }
    return Phrase(
      fr: "dites-le\u{A0}: --kind \(kind.rawValue) --map \"\(french)\"",
      en: "say so: --kind \(kind.rawValue) --map \"\(english)\"")
  }

  package static func lacks(_ kind: TableKind, _ fields: [String]) -> Phrase {
    func list(_ language: Language) -> String {
      fields.map { name in
        let label = TableField(rawValue: name).map { Self.label($0)[language] } ?? name
        return language == .french ? "«\u{A0}\(label)\u{A0}»" : "'\(label)'"
      }.joined(separator: language == .french ? " ou " : " or ")
    }
    return Phrase(
      fr: "aucune colonne ne dit \(list(.french)), dont --kind \(kind.rawValue) a besoin",
      en: "no column tells \(list(.english)), which --kind \(kind.rawValue) needs")
  }

  package static func twice(_ first: String, _ second: String, _ field: String) -> Phrase {
    Phrase(
      fr:
        "une seule colonne peut être \(field)\u{A0}: «\u{A0}\(first)\u{A0}» ou «\u{A0}\(second)\u{A0}»",
      en: "only one column can be \(field): '\(first)' or '\(second)'")
  }

  /// What is said of a column that was said to be one thing and another.
  package static func oneThing(_ assignments: [String]) -> Phrase {
    func list(_ language: Language) -> String {
      assignments.map { text in
        language == .french ? "«\u{A0}\(text)\u{A0}»" : "'\(text)'"
      }.joined(separator: language == .french ? " ou " : " or ")
    }
    return Phrase(
      fr: "une colonne ne peut être qu’une chose\u{A0}: \(list(.french))",
      en: "a column can be one thing only: \(list(.english))")
  }

  package static func noGroups(_ kind: TableKind) -> Phrase {
    Phrase(
      fr: "--group-by ne vaut que pour des échanges (meetings), pas pour \(kind.rawValue)",
      en: "--group-by is for exchanges (meetings) only, not for \(kind.rawValue)")
  }

  package static func lacksHint(_ fields: [String]) -> Phrase {
    let field = fields.first ?? ""
    return Phrase(
      fr: "--map \"Colonne=\(field)\" dit quelle colonne c’est",
      en: "--map \"Column=\(field)\" says which column it is")
  }
}
