package import Diplomacy

/// What a command says it did.
package enum NoticeWords {
  package static let ourOrganisation = Phrase(fr: "Notre organisation", en: "Our organisation")
  package static let noZone = Phrase(
    fr: "sans zone\u{A0}: cet échange n’apparaîtra dans aucun rapport de zone (--zone)",
    en: "no zone: this exchange will appear in no zone's report (--zone)")

  /// The register was created.
  package static func created(_ path: String, zones: Int) -> Phrase {
    Phrase(
      fr: "registre créé\u{A0}: \(path) (\(zones) zones)",
      en: "register created: \(path) (\(zones) zones)")
  }

  /// Who we are.
  package static func home(_ reference: String, _ name: String) -> Phrase {
    Phrase(
      fr: "\(reference) notre organisation\u{A0}: \(name)",
      en: "\(reference) our organisation: \(name)")
  }

  /// An actor was added.
  package static func added(_ reference: String, _ name: String, _ what: Phrase) -> Phrase {
    Phrase(
      fr: "\(reference) ajouté\u{A0}: \(name) (\(what[.french]))",
      en: "\(reference) added: \(name) (\(what[.english]))")
  }

  /// What was given completed what was known.
  package static func completed(_ name: String) -> Phrase {
    Phrase(fr: "déjà au registre, complété\u{A0}: \(name)", en: "already there, completed: \(name)")
  }

  /// What was given was known.
  package static func alreadyKnown(_ name: String) -> Phrase {
    Phrase(
      fr: "déjà au registre, rien de neuf\u{A0}: \(name)", en: "already there, nothing new: \(name)"
    )
  }

  /// What is known of an actor or a post was changed; what it was called before, where that
  /// changed.
  package static func edited(
    _ reference: String, _ name: String, formerly: String? = nil
  ) -> Phrase {
    Phrase(
      fr: "\(reference) modifié\u{A0}: \(name)"
        + (formerly.map { " (auparavant «\u{A0}\($0)\u{A0}»)" } ?? ""),
      en: "\(reference) changed: \(name)" + (formerly.map { " (formerly '\($0)')" } ?? ""))
  }

  /// What was given of an actor or a post was known.
  package static func unchanged(_ reference: String, _ name: String) -> Phrase {
    Phrase(
      fr: "\(reference) inchangé, rien de neuf\u{A0}: \(name)",
      en: "\(reference) unchanged, nothing new: \(name)")
  }

  /// An actor was put away.
  package static func archived(_ name: String) -> Phrase {
    Phrase(fr: "archivé\u{A0}: \(name)", en: "archived: \(name)")
  }

  /// An actor was taken back.
  package static func restored(_ name: String) -> Phrase {
    Phrase(fr: "rétabli\u{A0}: \(name)", en: "restored: \(name)")
  }

  /// What one actor is to another was recorded, with its days.
  package static func related(
    _ one: String, _ tie: Phrase, _ other: String, _ tenure: Tenure
  ) -> Phrase {
    let days = DateWords.tenure(tenure)
    return Phrase(
      fr: "\(one) → \(tie[.french]) \(other)" + (days.map { ", \($0[.french])" } ?? ""),
      en: "\(one) → \(tie[.english]) \(other)" + (days.map { ", \($0[.english])" } ?? ""))
  }

  /// What one actor was to another was ended.
  package static func unrelated(_ one: String, _ other: String, _ last: PartialDate) -> Phrase {
    Phrase(
      fr: "lien terminé\u{A0}: \(one), \(other) (\(DateWords.date(last, .french)))",
      en: "tie ended: \(one), \(other) (\(DateWords.date(last, .english)))")
  }

  /// An e-mail address does not look like one.
  package static func oddEmail(_ address: String) -> Phrase {
    Phrase(
      fr:
        "à vérifier, gardé tel quel\u{A0}: «\u{A0}\(address)\u{A0}» ne ressemble pas à une adresse électronique",
      en: "to be checked, kept as it is: '\(address)' does not look like an e-mail address")
  }

  /// Others hold the same post.
  package static func alsoInPost(_ people: [String]) -> Phrase {
    let names = people.joined(separator: ", ")
    return Phrase(
      fr: "le poste est aussi occupé par \(names)\u{A0}; pour une succession\u{A0}: --replaces",
      en: "the post is also held by \(names); for a succession: --replaces")
  }

  /// A zone was added.
  package static func zoneAdded(_ name: BilingualName) -> Phrase {
    Phrase(fr: "zone ajoutée\u{A0}: \(name[.french])", en: "zone added: \(name[.english])")
  }

  /// A zone was changed.
  package static func zoneEdited(_ name: BilingualName) -> Phrase {
    Phrase(fr: "zone modifiée\u{A0}: \(name[.french])", en: "zone changed: \(name[.english])")
  }

  /// A zone is already as it was to be.
  package static func zoneUnchanged(_ name: BilingualName) -> Phrase {
    Phrase(
      fr: "rien ne change\u{A0}: \(name[.french])", en: "nothing changes: \(name[.english])")
  }

  /// A zone lies elsewhere: in another, or at the top.
  package static func zoneMoved(_ name: BilingualName, into parent: BilingualName?) -> Phrase {
    Phrase(
      fr:
        "zone déplacée\u{A0}: \(name[.french]), \(parent.map { "dans \($0[.french])" } ?? "en tête de l’arbre")",
      en:
        "zone moved: \(name[.english]), \(parent.map { "in \($0[.english])" } ?? "at the top of the tree")"
    )
  }

  /// A zone is out of service from a day on, or in service again.
  package static func zoneRetired(_ name: BilingualName, on day: CivilDate?) -> Phrase {
    guard let day else {
      return Phrase(
        fr: "zone remise en service\u{A0}: \(name[.french])",
        en: "zone back in service: \(name[.english])")
    }
    return Phrase(
      fr: "zone retirée à partir du \(DateWords.day(day, .french))\u{A0}: \(name[.french])",
      en: "zone retired from \(DateWords.day(day, .english)): \(name[.english])")
  }

  /// A zone belongs to a forum.
  package static func joined(
    _ member: BilingualName, _ forum: BilingualName, _ status: MembershipStatus, _ tenure: Tenure
  ) -> Phrase {
    let dates = DateWords.tenure(tenure)
    return Phrase(
      fr:
        "\(member[.french]) → \(forum[.french])\u{A0}: \(status.label[.french])\(dates.map { ", \($0[.french])" } ?? "")",
      en:
        "\(member[.english]) → \(forum[.english]): \(status.label[.english])\(dates.map { ", \($0[.english])" } ?? "")"
    )
  }

  /// What a zone was in a forum before ends.
  package static func formerStatusEnds(_ tenure: Tenure) -> Phrase? {
    DateWords.tenure(tenure).map { dates in
      Phrase(
        fr: "le statut antérieur prend fin\u{A0}: \(dates[.french])",
        en: "the earlier status ends: \(dates[.english])")
    }
  }

  /// A zone belongs to a forum no longer.
  package static func leftForum(
    _ member: BilingualName, _ forum: BilingualName, _ last: PartialDate
  ) -> Phrase {
    Phrase(
      fr:
        "\(member[.french]) → \(forum[.french])\u{A0}: appartenance terminée (\(DateWords.date(last, .french)))",
      en:
        "\(member[.english]) no longer belongs to \(forum[.english]) (\(DateWords.date(last, .english)))"
    )
  }

  /// Standard zones that were missing were added.
  package static func zonesRefreshed(_ codes: [String]) -> Phrase {
    let list = codes.joined(separator: ", ")
    let count = Phrase.count(
      codes.count, one: Phrase(fr: "zone ajoutée", en: "zone added"),
      other: Phrase(fr: "zones ajoutées", en: "zones added"))
    return Phrase(fr: "\(count[.french])\u{A0}: \(list)", en: "\(count[.english]): \(list)")
  }

  /// It is now recorded of zones what they are.
  package static func kindsRefreshed(_ count: Int) -> Phrase {
    .count(
      count,
      one: Phrase(
        fr: "zone dont la nature est maintenant notée", en: "zone whose kind is now recorded"),
      other: Phrase(
        fr: "zones dont la nature est maintenant notée", en: "zones whose kind is now recorded"))
  }

  /// Standard memberships that were missing were added to a forum.
  package static func membershipsRefreshed(_ forum: String, _ count: Int) -> Phrase {
    let counted = Phrase.count(
      count, one: Phrase(fr: "appartenance ajoutée", en: "membership added"),
      other: Phrase(fr: "appartenances ajoutées", en: "memberships added"))
    return Phrase(
      fr: "\(forum)\u{A0}: \(counted[.french])", en: "\(forum): \(counted[.english])")
  }

  package static let zonesUpToDate = Phrase(
    fr: "les zones usuelles y sont toutes\u{A0}: rien à ajouter",
    en: "the standard zones are all there: nothing to add")

  /// An axis was added.
  package static func axisAdded(_ name: BilingualName) -> Phrase {
    Phrase(fr: "axe ajouté\u{A0}: \(name[.french])", en: "axis added: \(name[.english])")
  }

  /// An exchange was recorded.
  package static func logged(
    _ reference: String, _ title: String, _ occurrence: Occurrence, planned: Bool
  ) -> Phrase {
    Phrase(
      fr: """
        \(reference) \(planned ? "prévu" : "enregistré")\u{A0}: \(title), \
        \(DateWords.occurrence(occurrence, .french))
        """,
      en: """
        \(reference) \(planned ? "planned" : "recorded"): \(title), \
        \(DateWords.occurrence(occurrence, .english))
        """)
  }

  /// A follow-up was added.
  package static func promised(
    _ reference: String, _ title: String, _ due: CivilDate, _ direction: FollowUpTerms.Direction
  ) -> Phrase {
    let what =
      switch direction {
      case .ours: Phrase(fr: "à faire pour le", en: "due")
      case .awaited: Phrase(fr: "attendue pour le", en: "awaited by")
      }
    return Phrase(
      fr:
        "\(reference) \(what[.french]) \(DateWords.weekdayAndDay(due, .french))\u{A0}: \(title)",
      en: "\(reference) \(what[.english]) \(DateWords.weekdayAndDay(due, .english)): \(title)")
  }

  /// A follow-up was done.
  package static func done(_ reference: String, _ title: String, _ day: CivilDate) -> Phrase {
    Phrase(
      fr: "\(reference) faite le \(DateWords.day(day, .french))\u{A0}: \(title)",
      en: "\(reference) done on \(DateWords.day(day, .english)): \(title)")
  }

  /// A follow-up was put off.
  package static func snoozed(_ reference: String, _ title: String, _ day: CivilDate) -> Phrase {
    Phrase(
      fr: "\(reference) reportée au \(DateWords.weekdayAndDay(day, .french))\u{A0}: \(title)",
      en: "\(reference) put off until \(DateWords.weekdayAndDay(day, .english)): \(title)")
  }

  /// A follow-up was given up.
  package static func dropped(_ reference: String, _ title: String) -> Phrase {
    Phrase(fr: "\(reference) abandonnée\u{A0}: \(title)", en: "\(reference) dropped: \(title)")
  }
}
