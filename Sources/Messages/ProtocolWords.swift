package import Diplomacy

/// The words of protocol: orders of precedence and forms of address.
package enum ProtocolWords {
  // MARK: Precedence

  /// The title over an order of precedence.
  package static func precedence(on day: CivilDate) -> Phrase {
    Phrase(
      fr: "Ordre de préséance, \(DateWords.day(day, .french))",
      en: "Order of precedence, \(DateWords.day(day, .english))")
  }

  /// What the order follows.
  package static func rules(nuncioFirst: Bool) -> Phrase {
    Phrase(
      fr: "Convention de Vienne sur les relations diplomatiques (1961), art. 13, 14, 16 et 19"
        + (nuncioFirst ? "\u{A0}; représentant du Saint-Siège en tête (art. 16, §\u{A0}3)" : ""),
      en: "Vienna Convention on Diplomatic Relations (1961), arts. 13, 14, 16 and 19"
        + (nuncioFirst ? "; representative of the Holy See first (art. 16(3))" : ""))
  }

  package static let noRuleHeading = Phrase(fr: "Sans règle de rang", en: "No rule of rank")

  /// Says that those listed are not heads of mission in one state.
  package static let mixesStates = Phrase(
    fr: """
      Tous ne sont pas accrédités auprès d’un même État\u{A0}: la Convention ne les compare pas.
      """,
    en: "Not all are accredited to one state: the Convention does not compare them.")

  /// A rank, marked when it is shared or open.
  package static func rank(_ place: PrecedencePlace) -> String {
    guard let rank = place.rank else { return "" }
    switch place.certainty {
    case .shared: return "\(rank)="
    case .undecided: return "\(rank)?"
    case .decided, .noRule: return "\(rank)"
    }
  }

  /// When credentials were presented.
  package static func credentials(_ moment: Credentials) -> Phrase {
    Phrase(
      fr: "lettres de créance\u{A0}: \(DateWords.day(moment.day, .french))"
        + (moment.time.map { " \(DateWords.at($0.description)[.french])" } ?? ""),
      en: "credentials: \(DateWords.day(moment.day, .english))"
        + (moment.time.map { " \(DateWords.at($0.description)[.english])" } ?? ""))
  }

  /// Since when an office is held.
  package static func since(_ date: PartialDate) -> Phrase {
    Phrase(
      fr: "depuis \(date.precision == .day ? "le " : "")\(DateWords.date(date, .french))",
      en: "since \(DateWords.date(date, .english))")
  }

  // MARK: Forms of address

  package static let envelope = Phrase(fr: "Enveloppe", en: "Envelope")
  package static let salutation = Phrase(fr: "Appel", en: "Salutation")
  package static let closing = Phrase(fr: "Formule finale", en: "Closing")

  /// The heading over the forms for a gender, where it is not known.
  package static func heading(_ gender: Gender) -> Phrase {
    switch gender {
    case .feminine: Phrase(fr: "Au féminin", en: "To a woman")
    case .masculine: Phrase(fr: "Au masculin", en: "To a man")
    }
  }

  /// Which rules were used, and where they come from: each source with its places.
  package static func rules(_ rules: [FormOfAddress]) -> [Phrase] {
    var sources: [(source: String, function: String, places: [String])] = []
    for rule in rules {
      let known = sources.firstIndex { $0.source == rule.source && $0.function == rule.function }
      if let known {
        sources[known].places.append(rule.place)
      } else {
        sources.append((rule.source, rule.function, [rule.place]))
      }
    }
    return sources.map { source, function, places in
      let places = places.joined(separator: ", ")
      return Phrase(
        fr: "règle\u{A0}: \(function) (\(places))\u{A0}; source\u{A0}: \(source)",
        en: "rule: \(function) (\(places)); source: \(source)")
    }
  }

  /// Which parts are the person's own.
  package static func own(_ parts: [AddressPart]) -> Phrase {
    func list(_ language: Language) -> String {
      parts.map { label($0)[language].lowercased() }.joined(separator: ", ")
    }
    return Phrase(
      fr: "propre à cette personne\u{A0}: \(list(.french))",
      en: "this person's own: \(list(.english))")
  }

  private static func label(_ part: AddressPart) -> Phrase {
    switch part {
    case .envelope: envelope
    case .salutation: salutation
    case .closing: closing
    }
  }

  /// A form of a person's own that cannot be read.
  package static func unreadable(_ detail: String) -> Phrase {
    Phrase(
      fr: """
        formule propre illisible\u{A0}: «\u{A0}\(detail)\u{A0}» \
        (attendu\u{A0}: fr salutation: Madame la Présidente,)
        """,
      en: "own form that cannot be read: '\(detail)' (expected: en salutation: Madam President,)")
  }

  /// Says that nobody recorded in which gender a person is addressed.
  package static func genderUnknown(_ name: String) -> Phrase {
    Phrase(
      fr: "genre inconnu\u{A0}: \(name)\u{A0}; les deux formes sont données",
      en: "gender unknown: \(name); both forms are given")
  }

  /// Says that the gender was taken from a title.
  package static func genderFromTitle(_ title: String) -> Phrase {
    Phrase(
      fr: "genre d’après le titre «\u{A0}\(title)\u{A0}»", en: "gender from the title '\(title)'")
  }
}

extension HeadOfMissionClass {
  /// What the class is called.
  package var label: Phrase {
    switch self {
    case .ambassador:
      Phrase(
        fr: "première classe\u{A0}: ambassadeurs et nonces",
        en: "first class: ambassadors and nuncios")
    case .envoy:
      Phrase(
        fr: "deuxième classe\u{A0}: envoyés, ministres et internonces",
        en: "second class: envoys, ministers and internuncios")
    case .chargeDAffaires:
      Phrase(
        fr: "troisième classe\u{A0}: chargés d’affaires en pied",
        en: "third class: chargés d’affaires en pied")
    case .chargeAdInterim:
      Phrase(
        fr: "après les trois classes\u{A0}: chargés d’affaires par intérim (art. 19)",
        en: "after the three classes: chargés d’affaires ad interim (art. 19)")
    }
  }
}

extension MissionStanding.NoRule {
  /// Why there is no rule.
  package var label: Phrase {
    switch self {
    case .notInFunctions:
      Phrase(
        fr: "n’a pas encore pris ses fonctions (art. 13)",
        en: "has not taken up functions yet (art. 13)")
    case .memberOfMission:
      Phrase(
        fr: """
          membre d’une mission sans en être le chef (art. 17\u{A0}: l’ordre que notifie le \
          chef de mission)
          """,
        en: "of a mission's staff, not its head (art. 17: the order the head of mission notifies)")
    case .permanentRepresentation:
      Phrase(
        fr: "représentation permanente\u{A0}: l’usage de l’organisation décide",
        en: "permanent representation: the organisation's own practice decides")
    case .otherOffice:
      Phrase(
        fr: "hors des missions diplomatiques\u{A0}: un ordre national, s’il y en a un",
        en: "outside the diplomatic missions: a national order, if there is one")
    case .noOffice: Phrase(fr: "aucune fonction ce jour-là", en: "no office that day")
    case .noHead:
      Phrase(fr: "aucun chef de mission ce jour-là", en: "no head of mission that day")
    }
  }
}

extension PrecedencePlace.Ground {
  /// What decides a place, or is missing; `nil` for what the line says anyway.
  package var label: Phrase? {
    switch self {
    case .rank, .credentials: nil
    case .holySee:
      Phrase(fr: "Saint-Siège en tête (art. 16, §\u{A0}3)", en: "Holy See first (art. 16(3))")
    case .aloneInClass:
      Phrase(
        fr: "personne d’autre de ce rang\u{A0}; date des lettres de créance inconnue",
        en: "nobody else of this rank; date of credentials not known")
    case .credentialsMissing:
      Phrase(
        fr: "date des lettres de créance inconnue\u{A0}: place à fixer dans la classe",
        en: "date of credentials not known: place in the class to be settled")
    case .hourMissing:
      Phrase(
        fr: "heure non connue, et quelqu’un d’autre le même jour",
        en: "hour not known, and somebody else the same day")
    case .hourOfAnotherMissing:
      Phrase(
        fr: "le même jour que quelqu’un dont l’heure n’est pas connue",
        en: "the same day as somebody whose hour is not known")
    case .sameMoment: Phrase(fr: "même jour et même heure", en: "same day and hour")
    case .noOrderAdInterim:
      Phrase(
        fr: "entre intérimaires la Convention ne fixe pas d’ordre",
        en: "the Convention gives no order among those ad interim")
    case .classNotSaid:
      Phrase(
        fr: "en pied ou par intérim\u{A0}: le titre ne le dit pas",
        en: "en pied or ad interim: the title does not say")
    }
  }
}
