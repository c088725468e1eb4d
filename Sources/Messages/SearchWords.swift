package import Diplomacy

/// What is said of searches and of the register's health.
package enum SearchWords {
  // What is found.

  /// Says that more was found than is shown.
  package static func more(than count: Int) -> Phrase {
    if count == 1 {
      return Phrase(
        fr: "seul le premier résultat est montré\u{A0}; pour la suite\u{A0}: --limit",
        en: "only the first result is shown; for more: --limit")
    }
    return Phrase(
      fr: "seuls les \(count) premiers résultats sont montrés\u{A0}; pour la suite\u{A0}: --limit",
      en: "only the first \(count) results are shown; for more: --limit")
  }

  package static let nothing = Phrase(fr: "rien trouvé", en: "nothing found")

  package static let nothingToLookFor = Phrase(
    fr: "rien à chercher\u{A0}: il n’y a là ni lettre ni chiffre",
    en: "nothing to look for: there is no letter and no digit in it")

  /// An actor is archived.
  package static func archived(_ day: CivilDate) -> Phrase {
    Phrase(
      fr: "archivé le \(DateWords.day(day, .french))",
      en: "archived on \(DateWords.day(day, .english))")
  }

  /// The kind of record a zone is.
  package static let zone = Phrase(fr: "zone", en: "zone")
  /// The kind of record a follow-up is.
  package static let followUp = Phrase(fr: "suite à donner", en: "follow-up")

  /// What the text is in which something was found.
  package static func field(_ field: SearchHit.Field) -> Phrase {
    switch field {
    case .name: Phrase(fr: "autre nom", en: "other name")
    case .note: Phrase(fr: "note", en: "note")
    case .tag: Phrase(fr: "étiquette", en: "tag")
    case .title: Phrase(fr: "objet", en: "subject")
    case .place: Phrase(fr: "lieu", en: "place")
    case .notes: Phrase(fr: "notes", en: "notes")
    case .summary: Phrase(fr: "résumé", en: "summary")
    case .decisions: Phrase(fr: "décisions", en: "decisions")
    case .statement: Phrase(fr: "position exprimée", en: "statement")
    case .closingNote: Phrase(fr: "clôture", en: "closing")
    }
  }

  // The register's health.

  package static func sound(_ path: String) -> Phrase {
    Phrase(fr: "registre sain\u{A0}: \(path)", en: "the register is sound: \(path)")
  }

  package static func rebuilt(_ count: Int) -> Phrase {
    Phrase(
      fr: "index de recherche refait\u{A0}: "
        + Phrase.count(
          count, one: Phrase(verbatim: "fiche"), other: Phrase(verbatim: "fiches"))[.french],
      en: "search index rebuilt: "
        + Phrase.count(
          count, one: Phrase(verbatim: "record"), other: Phrase(verbatim: "records"))[.english])
  }

  package static func rebuilding(_ done: Int, of total: Int) -> Phrase {
    Phrase(
      fr: "index de recherche\u{A0}: \(done) sur \(total)", en: "search index: \(done) of \(total)")
  }

  /// SQLite's own words on what is damaged.
  package static func damage(_ detail: String) -> Phrase {
    Phrase(fr: "fichier endommagé\u{A0}: \(detail)", en: "damaged file: \(detail)")
  }

  package static func dangling(_ table: String, _ count: Int) -> Phrase {
    Phrase(
      fr: "renvois vers ce qui n’existe pas\u{A0}: \(table), \(count)",
      en: "references to what is not there: \(table), \(count)")
  }

  package static func outOfStep(_ kind: String, missing: Int, stray: Int) -> Phrase {
    Phrase(
      fr: "index de recherche en désaccord\u{A0}: \(kind), \(missing) absents, \(stray) en trop",
      en: "search index out of step: \(kind), \(missing) missing, \(stray) stray")
  }

  package static func troubles(_ path: String) -> Phrase {
    Phrase(
      fr: "le registre n’est pas sain\u{A0}: \(path)", en: "the register is not sound: \(path)")
  }

  package static let rebuildHint = Phrase(
    fr: "pour refaire l’index\u{A0}: cess check --rebuild-search",
    en: "to rebuild the index: cess check --rebuild-search")
}

/// What is wrong with a search.
extension ErrorWords {
  package static func search(_ error: SearchError) -> Phrase {
    switch error {
    case .empty: Phrase(fr: "rien à chercher", en: "nothing to look for")
    case .tooManyWords(let count):
      Phrase(
        fr: "trop de mots à chercher\u{A0}: \(count), au plus \(SearchQuery.maximumTerms)",
        en: "too many words to look for: \(count), at most \(SearchQuery.maximumTerms)")
    case .filterWithoutValue(let filter):
      Phrase(
        fr: "filtre sans valeur\u{A0}: «\u{A0}\(filter)\u{A0}»",
        en: "a filter without its value: '\(filter)'")
    }
  }

  package static func searchHint(_ error: SearchError) -> Phrase? {
    switch error {
    case .empty:
      Phrase(
        fr: "donnez au moins un mot\u{A0}: cess search déminage zone:kazakhstan",
        en: "give at least one word: cess search demining zone:kazakhstan")
    case .tooManyWords: nil
    case .filterWithoutValue:
      Phrase(
        fr: "sans espace\u{A0}: kind:person zone:kazakhstan after:2025-05 before:2026",
        en: "without a space: kind:person zone:kazakhstan after:2025-05 before:2026")
    }
  }

  package static func unknownSearchKind(_ typed: String) -> Phrase {
    Phrase(fr: "nature inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown kind: '\(typed)'")
  }

  package static func badLimit(_ typed: String) -> Phrase {
    Phrase(
      fr: "--limit doit être un nombre de 1 à 10000\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "--limit must be a number from 1 to 10000: '\(typed)'")
  }
}
