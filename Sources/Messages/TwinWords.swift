package import Diplomacy

/// What is said of actors that may be one, and of those that became one.
package enum TwinWords {
  /// Why two actors may be one, in a few words.
  package static func reason(_ reason: TwinReason) -> Phrase {
    switch reason {
    case .email: Phrase(fr: "même courriel", en: "same e-mail")
    case .phone: Phrase(fr: "même téléphone", en: "same phone")
    case .name: Phrase(fr: "même nom", en: "same name")
    case .order: Phrase(fr: "mêmes mots, autre ordre", en: "same words, other order")
    case .romanisation: Phrase(fr: "même nom, autre graphie", en: "same name, spelt otherwise")
    }
  }

  /// All the reasons.
  package static func reasons(_ reasons: [TwinReason]) -> Phrase {
    // One is the rule, and a hundred thousand pairs are told.
    if reasons.count == 1 { return reason(reasons[0]) }
    func joined(_ language: Language) -> String {
      reasons.map { reason($0)[language] }.joined(separator: ", ")
    }
    return Phrase(fr: joined(.french), en: joined(.english))
  }

  package static let archived = Phrase(fr: "archivé", en: "archived")
  package static let firstActor = Phrase(fr: "Acteur", en: "Actor")
  package static let secondActor = Phrase(fr: "Peut-être le même", en: "Perhaps the same")
  package static let why = Phrase(fr: "Pourquoi", en: "Why")

  // MARK: Adding

  /// An actor that may be the one to be added.
  package static func likelyTwin(_ known: LikelyTwin, _ language: Language) -> String {
    let archived = known.twin.isArchived ? ", \(self.archived[language])" : ""
    return """
      \(known.twin.id.lettered) \(known.twin.label.text) \
      (\(reasons(known.reasons)[language])\(archived))
      """
  }

  /// Somebody may be there already.
  package static func mayBeThere(_ name: String) -> Phrase {
    Phrase(
      fr: "«\u{A0}\(name)\u{A0}» est peut-être déjà au registre",
      en: "'\(name)' may be there already")
  }

  /// Somebody may be there already, and who that is.
  package static func mayBe(_ name: String, _ known: [LikelyTwin]) -> Phrase {
    func joined(_ language: Language, _ separator: String) -> String {
      known.map { likelyTwin($0, language) }.joined(separator: separator)
    }
    return Phrase(
      fr: "\(mayBeThere(name)[.french])\u{A0}: \(joined(.french, "\u{A0}; "))",
      en: "\(mayBeThere(name)[.english]): \(joined(.english, "; "))")
  }

  package static func mayBeHint(_ reference: String) -> Phrase {
    Phrase(
      fr: """
        la fiche\u{A0}: cess contacts show \(reference)\u{A0}; pour l’ajouter quand même\u{A0}: --new
        """,
      en: "the card: cess contacts show \(reference); to add it anyway: --new")
  }

  /// The actor is the one that is there.
  package static func itIs(_ known: LikelyTwin) -> Phrase {
    Phrase(
      fr: "c’est \(likelyTwin(known, .french))", en: "it is \(likelyTwin(known, .english))")
  }

  package static let addAnyway = Phrase(fr: "ajouter quand même", en: "add anyway")
  package static let cancel = Phrase(fr: "annuler", en: "cancel")

  // MARK: Merging

  /// An actor became another.
  package static func merged(_ lose: ActorName, into keep: ActorName) -> Phrase {
    Phrase(
      fr: "\(named(lose)) fusionné avec \(named(keep))",
      en: "\(named(lose)) merged into \(named(keep))")
  }

  /// An actor that was looked for is another now.
  package static func became(_ lose: ActorName, _ keep: ActorName) -> Phrase {
    Phrase(
      fr: "\(named(lose)) a été fusionné avec \(named(keep))",
      en: "\(named(lose)) was merged into \(named(keep))")
  }

  /// A merge was taken back.
  package static func unmerged(_ lose: ActorName, from keep: ActorName, records: Int) -> Phrase {
    let count = Phrase.count(
      records, one: Phrase(fr: "fiche rétablie", en: "record restored"),
      other: Phrase(fr: "fiches rétablies", en: "records restored"))
    return Phrase(
      fr: "\(named(lose)) à nouveau distinct de \(named(keep)) (\(count[.french]))",
      en: "\(named(lose)) apart from \(named(keep)) again (\(count[.english]))")
  }

  private static func named(_ actor: ActorName) -> String { "\(actor.id.lettered) \(actor.name)" }

  /// A part of what moves.
  package static func ofWhich(_ part: Phrase) -> Phrase {
    Phrase(fr: "dont \(part[.french])", en: "of which \(part[.english])")
  }

  /// What moves, and how much.
  package static func moved(_ what: MergeOutcome.Moved, _ count: Int) -> Phrase {
    func counted(_ one: Phrase, _ other: Phrase) -> Phrase { .count(count, one: one, other: other) }
    return switch what {
    case .exchanges:
      counted(Phrase(fr: "échange", en: "exchange"), Phrase(fr: "échanges", en: "exchanges"))
    case .sharedExchanges:
      counted(
        Phrase(fr: "échange avec les deux", en: "exchange with both"),
        Phrase(fr: "échanges avec les deux", en: "exchanges with both"))
    case .statements:
      counted(
        Phrase(fr: "position exprimée", en: "statement"),
        Phrase(fr: "positions exprimées", en: "statements"))
    case .followUps:
      counted(
        Phrase(fr: "suite à donner", en: "follow-up"),
        Phrase(fr: "suites à donner", en: "follow-ups"))
    case .mandates:
      counted(Phrase(fr: "mandat", en: "mandate"), Phrase(fr: "mandats", en: "mandates"))
    case .sameMandates:
      counted(
        Phrase(fr: "mandat noté deux fois", en: "mandate recorded twice"),
        Phrase(fr: "mandats notés deux fois", en: "mandates recorded twice"))
    case .posts: counted(Phrase(fr: "poste", en: "post"), Phrase(fr: "postes", en: "posts"))
    case .samePosts:
      counted(
        Phrase(fr: "poste noté deux fois", en: "post recorded twice"),
        Phrase(fr: "postes notés deux fois", en: "posts recorded twice"))
    case .relations:
      counted(Phrase(fr: "lien", en: "tie"), Phrase(fr: "liens", en: "ties"))
    case .sameRelations:
      counted(
        Phrase(fr: "lien qui disparaît", en: "tie that goes"),
        Phrase(fr: "liens qui disparaissent", en: "ties that go"))
    case .responsibilities:
      counted(
        Phrase(fr: "acteur suivi", en: "actor looked after"),
        Phrase(fr: "acteurs suivis", en: "actors looked after"))
    }
  }

  package static let moves = Phrase(fr: "passe d’une fiche à l’autre", en: "moves")
  package static let movesNothing = Phrase(fr: "rien", en: "nothing")
  package static let gains = Phrase(fr: "gagne", en: "gains")

  /// What the two disagree on, and who wins.
  package static func disagreement(_ field: Phrase, _ kept: String, _ lost: String) -> Phrase {
    Phrase(
      fr: """
        désaccord, \(field[.french])\u{A0}: «\u{A0}\(kept)\u{A0}» reste, pas \
        «\u{A0}\(lost)\u{A0}»
        """,
      en: "disagreement, \(field[.english]): '\(kept)' stays, not '\(lost)'")
  }

  package static let question = Phrase(
    fr: "Fusionner\u{A0}? [o/N]", en: "Merge them? [y/N]")

  package static let needsYes = Phrase(
    fr: "la fusion demande confirmation", en: "a merge has to be confirmed")
  package static let needsYesHint = Phrase(
    fr: "pour voir ce qui se passerait\u{A0}: -n\u{A0}; pour le faire\u{A0}: --yes",
    en: "to see what would happen: -n; to do it: --yes")
  package static let notMerged = Phrase(
    fr: "rien n’a été fusionné", en: "nothing was merged")

  /// Why two actors cannot become one, or two again.
  package static func error(_ error: MergeError) -> Phrase {
    switch error {
    case .itself(let actor):
      return Phrase(
        fr: "\(named(actor)) ne peut pas être fusionné avec lui-même",
        en: "\(named(actor)) cannot be merged with itself")
    case .differentNatures(let person, let organisation):
      return Phrase(
        fr: "\(named(person)) est une personne, \(named(organisation)) une organisation",
        en: "\(named(person)) is a person, \(named(organisation)) an organisation")
    case .alreadyMerged(let actor, let into):
      return Phrase(
        fr: "\(named(actor)) a déjà été fusionné avec \(named(into))",
        en: "\(named(actor)) was already merged into \(named(into))")
    case .home(let actor):
      return Phrase(
        fr: "\(named(actor)) est notre organisation\u{A0}: elle reste",
        en: "\(named(actor)) is our organisation: it stays")
    case .nothingMerged(let actor):
      return Phrase(
        fr: "aucun acteur n’a été fusionné avec \(named(actor))",
        en: "no actor was merged into \(named(actor))")
    case .severalMerged(let into, _):
      return Phrase(
        fr: "plusieurs acteurs ont été fusionnés avec \(named(into))",
        en: "several actors were merged into \(named(into))")
    }
  }

  /// What to do about it.
  package static func hint(_ error: MergeError) -> Phrase? {
    switch error {
    case .home(let actor):
      Phrase(
        fr: "dans l’autre sens\u{A0}: cess contacts merge \(actor.id.lettered) …",
        en: "the other way round: cess contacts merge \(actor.id.lettered) …")
    case .severalMerged(_, let actors): ErrorWords.sayWhich(actors.map(named))
    case .alreadyMerged(let actor, _):
      Phrase(
        fr: "pour les séparer\u{A0}: cess contacts unmerge \(actor.id.lettered)",
        en: "to part them: cess contacts unmerge \(actor.id.lettered)")
    case .itself, .differentNatures, .nothingMerged: nil
    }
  }
}
