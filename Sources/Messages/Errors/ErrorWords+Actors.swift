package import Diplomacy

/// What is wrong with actors, posts and mandates.
extension ErrorWords {
  package static func unknownActor(_ typed: String) -> Phrase {
    Phrase(fr: "acteur inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown actor: '\(typed)'")
  }

  /// How an actor is named.
  package static let actorHint = Phrase(
    fr: "un acteur se dit par son numéro, son nom court, son courriel ou une partie de son nom",
    en: "an actor is named by its number, handle, e-mail or a part of its name")

  package static func archivedActor(_ name: String, _ reference: String) -> Phrase {
    Phrase(
      fr: "\(name) (\(reference)) est archivé", en: "\(name) (\(reference)) is archived")
  }

  package static func restoreHint(_ reference: String) -> Phrase {
    Phrase(
      fr: "cess contacts restore \(reference), ou \(reference) pour le nommer tel quel",
      en: "cess contacts restore \(reference), or \(reference) to name it as it is")
  }

  package static func addActorHint(_ typed: String) -> Phrase {
    Phrase(
      fr: """
        pour le chercher\u{A0}: cess search "\(typed)"\u{A0}; pour l’ajouter\u{A0}: \
        cess contacts add "\(typed)"
        """,
      en: "to look for it: cess search \"\(typed)\"; to add it: cess contacts add \"\(typed)\"")
  }

  package static func didYouMean(_ names: [String]) -> Phrase {
    Phrase(
      fr: "peut-être\u{A0}: \(names.joined(separator: "\u{A0}; "))",
      en: "perhaps: \(names.joined(separator: "; "))")
  }

  package static func ambiguousActor(_ typed: String) -> Phrase {
    Phrase(
      fr: "plusieurs acteurs répondent à «\u{A0}\(typed)\u{A0}»",
      en: "several actors answer to '\(typed)'")
  }

  /// Asks to choose among what a name may mean: actors, zones or axes.
  package static func sayWhich(_ names: [String]) -> Phrase {
    Phrase(
      fr: "précisez\u{A0}: \(names.joined(separator: "\u{A0}; "))",
      en: "say which: \(names.joined(separator: "; "))")
  }

  package static let whichOne = Phrase(fr: "numéro\u{A0}?", en: "number?")

  package static func unknownSelf(_ who: String) -> Phrase {
    Phrase(
      fr: "«\u{A0}me\u{A0}», mais «\u{A0}\(who)\u{A0}» n’est pas au registre",
      en: "'me', but '\(who)' is not in the register")
  }

  package static let selfHint = Phrase(
    fr: "dites qui vous êtes\u{A0}: --as NOM, ou CESS_AS",
    en: "say who you are: --as NAME, or CESS_AS")

  package static func namesake(_ reference: String, _ name: String) -> Phrase {
    Phrase(
      fr: "une personne de ce nom est déjà au registre\u{A0}: \(reference) \(name)",
      en: "a person of this name is already there: \(reference) \(name)")
  }

  package static func namesakeHint(_ reference: String) -> Phrase {
    Phrase(
      fr: """
        un nouveau poste\u{A0}: cess contacts appoint \(reference) --title … --of …\u{A0}; \
        un homonyme\u{A0}: --new
        """,
      en: """
        a new post: cess contacts appoint \(reference) --title … --of …; a namesake: --new
        """)
  }

  package static func contradictionHint(_ reference: String) -> Phrase {
    Phrase(
      fr:
        "ce qui est au registre\u{A0}: cess contacts show \(reference)\u{A0}; un homonyme\u{A0}: --new",
      en: "what is there: cess contacts show \(reference); a namesake: --new")
  }

  package static func handleTaken(_ handle: String, _ holder: String) -> Phrase {
    Phrase(
      fr: "le nom court «\u{A0}\(handle)\u{A0}» est déjà celui de \(holder)",
      en: "the handle '\(handle)' is already \(holder)'s")
  }

  package static func badHandle(_ text: String) -> Phrase {
    Phrase(fr: "nom court impossible\u{A0}: «\u{A0}\(text)\u{A0}»", en: "not a handle: '\(text)'")
  }

  package static func badCode(_ text: String) -> Phrase {
    Phrase(fr: "code impossible\u{A0}: «\u{A0}\(text)\u{A0}»", en: "not a code: '\(text)'")
  }

  package static let handleHint = Phrase(
    fr: "2 à 64 lettres minuscules sans accent, chiffres et traits d’union\u{A0}: asie-centrale",
    en: "2 to 64 lower-case letters without accents, digits and hyphens: central-asia")

  package static func unknownKind(_ typed: String) -> Phrase {
    Phrase(fr: "nature inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown kind: '\(typed)'")
  }

  package static func unknownStatus(_ typed: String) -> Phrase {
    Phrase(fr: "état inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown status: '\(typed)'")
  }

  package static let personAndKind = Phrase(
    fr: "une personne n’a pas de nature d’organisation", en: "a person has no kind of organisation")
  package static let mandateOfOrganisation = Phrase(
    fr: "une organisation n’occupe pas de poste\u{A0}: --title et --of vont avec une personne",
    en: "an organisation holds no post: --title and --of go with a person")
  package static let titleAndOf = Phrase(
    fr: "un poste s’indique par --title et --of, ensemble",
    en: "a post needs both --title and --of")
  package static let titleAndOfHint = Phrase(
    fr: "--title \"Ambassadrice\" --of \"Ambassade du Kazakhstan en France\"",
    en: "--title \"Ambassador\" --of \"Embassy of Kazakhstan in France\"")

  package static func postElsewhere(
    _ typed: String, _ title: String, of organisation: String, not named: String
  ) -> Phrase {
    Phrase(
      fr: """
        \(typed) est le poste «\u{A0}\(title)\u{A0}» de «\u{A0}\(organisation)\u{A0}», non de «\u{A0}\(named)\u{A0}»
        """,
      en: "\(typed) is the post '\(title)' of '\(organisation)', not of '\(named)'")
  }
  package static func postElsewhereHint(_ typed: String) -> Phrase {
    Phrase(
      fr: "\(typed) seul suffit\u{A0}; cess contacts post list montre les postes",
      en: "\(typed) alone is enough; cess contacts post list shows the posts")
  }

  package static func actor(_ error: ActorError) -> Phrase {
    switch error {
    case .contradiction(let field, let known, let given):
      let what =
        switch field {
        case .kind: Phrase(fr: "la nature", en: "the kind")
        case .honorific: Phrase(fr: "le traitement", en: "the style")
        case .note: Phrase(fr: "la note", en: "the note")
        }
      return Phrase(
        fr: """
          déjà au registre avec une autre valeur\u{A0}: \(what[.french]) est «\u{A0}\(known)\u{A0}», \
          pas «\u{A0}\(given)\u{A0}»
          """,
        en: "already there and different: \(what[.english]) is '\(known)', not '\(given)'")
    case .notAPerson(let name):
      return Phrase(
        fr: "«\u{A0}\(name)\u{A0}» n’est pas une personne", en: "'\(name)' is not a person")
    case .notAnOrganisation(let name):
      return Phrase(
        fr: "«\u{A0}\(name)\u{A0}» n’est pas une organisation",
        en: "'\(name)' is not an organisation")
    }
  }

  package static func mandate(_ error: MandateError) -> Phrase {
    switch error {
    case .endsBeforeItStarts(let since, let until):
      Phrase(
        fr: "le mandat finirait (\(until)) avant de commencer (\(since))",
        en: "the mandate would end (\(until)) before it starts (\(since))")
    case .credentialsBeforeAgreement(let credentials, let agrement):
      Phrase(
        fr: """
          lettres de créance (\(credentials)) avant l’agrément (\(agrement))\u{A0}: \
          Convention de Vienne, art. 4 et 13
          """,
        en: """
          letters of credence (\(credentials)) before the agrément (\(agrement)): \
          Vienna Convention, arts. 4 and 13
          """)
    case .credentialsBeforeStart(let credentials, let since):
      Phrase(
        fr: "lettres de créance (\(credentials)) avant le début du mandat (\(since))",
        en: "letters of credence (\(credentials)) before the mandate starts (\(since))")
    case .credentialsAfterEnd(let credentials, let until):
      Phrase(
        fr: "lettres de créance (\(credentials)) après la fin du mandat (\(until))",
        en: "letters of credence (\(credentials)) after the mandate ends (\(until))")
    case .heldTwice(let mandate, let other): heldTwice(mandate, other)
    case .succeedsOneself:
      Phrase(
        fr: "personne ne se succède à soi-même (--replaces)",
        en: "nobody succeeds themselves (--replaces)")
    }
  }

  private static func heldTwice(_ mandate: Tenure, _ other: Tenure) -> Phrase {
    func told(_ tenure: Tenure, _ language: Language) -> String {
      (DateWords.tenure(tenure) ?? ReportWords.datesUnknown)[language]
    }
    return Phrase(
      fr: """
        la même personne occuperait ce poste deux fois à la fois\u{A0}: \
        \(told(mandate, .french)), et \(told(other, .french))
        """,
      en: """
        the same person would hold that post twice at once: \
        \(told(mandate, .english)), and \(told(other, .english))
        """)
  }

  /// What to do instead; `nil` where the message says it.
  package static func mandateHint(_ error: MandateError) -> Phrase? {
    guard case .heldTwice = error else { return nil }
    return Phrase(
      fr: """
        de qui revient, --since est après la fin\u{A0}; --since et --until ensemble corrigent \
        un mandat terminé
        """,
      en: """
        of somebody who comes back, --since is after the end; --since and --until together \
        correct a mandate that is over
        """)
  }

  /// The mandates of a person in an organisation have an end already.
  package static func leftAlready(
    _ person: String, _ organisation: String, _ mandates: [Mandate]
  ) -> Phrase {
    func told(_ language: Language) -> String {
      mandates.map { mandate in
        let tenure = DateWords.tenure(mandate.tenure) ?? ReportWords.datesUnknown
        return "\(mandate.title), \(tenure[language])"
      }.joined(separator: ReportWords.listSeparator[language])
    }
    return Phrase(
      fr: """
        \(person), «\u{A0}\(organisation)\u{A0}»\u{A0}: la fin est déjà connue\u{A0}: \
        \(told(.french))
        """,
      en: "\(person), '\(organisation)': the end is known already: \(told(.english))")
  }

  /// How the end of a mandate is corrected.
  package static func leftAlreadyHint(_ person: String, _ mandates: [Mandate]) -> Phrase {
    guard mandates.count > 1, let last = mandates.first else {
      return Phrase(
        fr: "--until JOUR corrige la fin de ce mandat", en: "--until DAY corrects its end")
    }
    let since = last.tenure.since?.description ?? "…"
    let command = "cess contacts appoint \(person) --to \(last.position.lettered) --since \(since)"
    return Phrase(
      fr: "pour corriger un de ces mandats\u{A0}: \(command) --until …",
      en: "to correct one of these mandates: \(command) --until …")
  }

  package static func holdsNoPost(_ person: String, _ organisation: String) -> Phrase {
    Phrase(
      fr: "\(person) n’occupe aucun poste dans «\u{A0}\(organisation)\u{A0}»",
      en: "\(person) holds no post in '\(organisation)'")
  }
}
