public import Diplomacy

/// The words of reports, lists and cards.
public enum ReportWords {
  public static let allTime = Phrase(fr: "toute la période", en: "all time")
  public static let heldExchanges = Phrase(fr: "Échanges tenus", en: "Exchanges held")
  public static let plannedExchanges = Phrase(fr: "Échanges prévus", en: "Exchanges planned")
  public static let actorsMet = Phrase(fr: "Acteurs rencontrés", en: "Actors met")
  public static let openFollowUps = Phrase(fr: "Suites à donner", en: "Open follow-ups")
  public static let overdueFollowUps = Phrase(fr: "dont en retard", en: "of which overdue")
  public static let lastContact = Phrase(fr: "Dernier contact", en: "Last contact")
  public static let never = Phrase(fr: "jamais", en: "never")
  public static let none = Phrase(fr: "aucun", en: "none")

  public static let timeline = Phrase(fr: "Chronologie", en: "Timeline")
  public static let noExchange = Phrase(
    fr: "Aucun échange dans la période.", en: "No exchange in this period.")
  public static let dayUnknown = Phrase(fr: "jour inconnu", en: "day unknown")
  public static let monthUnknown = Phrase(fr: "mois inconnu", en: "month unknown")
  public static let followUpsHeading = Phrase(fr: "Suites à donner", en: "Open follow-ups")
  public static let noFollowUp = Phrase(
    fr: "Aucune suite à donner.", en: "No open follow-up.")
  public static let metHeading = Phrase(fr: "Acteurs rencontrés", en: "Actors met")
  public static let nobodyMet = Phrase(
    fr: "Personne n’a été rencontré dans la période.", en: "Nobody was met in this period.")
  public static let unmetHeading = Phrase(
    fr: "Acteurs jamais rencontrés", en: "Actors never met")
  public static let everyoneMet = Phrase(
    fr: "Tous les acteurs de la zone ont été rencontrés.",
    en: "Every actor of the zone has been met.")

  public static let with = Phrase(fr: "avec", en: "with")
  public static let oursPrefix = Phrase(fr: "pour nous\u{A0}:", en: "for us:")
  public static let axesPrefix = Phrase(fr: "axes\u{A0}:", en: "axes:")
  public static let listSeparator = Phrase(fr: "\u{A0}; ", en: "; ")

  /// How many exchanges were held with someone, and when the last was.
  public static func met(_ exchanges: Int, last: PartialDate) -> Phrase {
    let count = Phrase.count(
      exchanges, one: Phrase(fr: "échange", en: "exchange"),
      other: Phrase(fr: "échanges", en: "exchanges"))
    return Phrase(
      fr: "\(count[.french]), le dernier\u{A0}: \(DateWords.date(last, .french))",
      en: "\(count[.english]), last \(DateWords.date(last, .english))")
  }

  // Cards.
  public static let number = Phrase(fr: "Numéro", en: "Number")
  public static let handle = Phrase(fr: "Nom court", en: "Handle")
  public static let kind = Phrase(fr: "Nature", en: "Kind")
  public static let code = Phrase(fr: "Code", en: "Code")
  public static let aliases = Phrase(fr: "Autres noms", en: "Other names")
  public static let zones = Phrase(fr: "Zones", en: "Zones")
  public static let zone = Phrase(fr: "Zone", en: "Zone")
  public static let email = Phrase(fr: "Courriel", en: "E-mail")
  public static let phone = Phrase(fr: "Téléphone", en: "Phone")
  public static let note = Phrase(fr: "Note", en: "Note")
  public static let mandates = Phrase(fr: "Mandats", en: "Mandates")
  public static let posts = Phrase(fr: "Postes", en: "Posts")
  public static let today = Phrase(fr: "aujourd’hui", en: "today")
  public static let vacant = Phrase(fr: "vacant", en: "vacant")
  public static let datesUnknown = Phrase(fr: "dates inconnues", en: "dates unknown")
  public static let latestExchanges = Phrase(fr: "Derniers échanges", en: "Latest exchanges")
  public static let noExchangeEver = Phrase(fr: "Aucun échange.", en: "No exchange.")
  public static let date = Phrase(fr: "Date", en: "Date")
  public static let status = Phrase(fr: "État", en: "Status")
  public static let place = Phrase(fr: "Lieu", en: "Place")
  public static let participants = Phrase(fr: "Participants", en: "Participants")
  public static let axes = Phrase(fr: "Axes", en: "Axes")
  public static let notes = Phrase(fr: "Notes", en: "Notes")
  public static let recorded = Phrase(fr: "Saisi le", en: "Recorded")
  public static let parent = Phrase(fr: "Dans", en: "In")
  public static let children = Phrase(fr: "Contient", en: "Contains")
  public static let iso = Phrase(fr: "ISO 3166-1", en: "ISO 3166-1")
  public static let m49 = Phrase(fr: "ONU M49", en: "UN M49")
  public static let name = Phrase(fr: "Nom", en: "Name")
  public static let title = Phrase(fr: "Objet", en: "Subject")
  public static let due = Phrase(fr: "Échéance", en: "Due")
  public static let owner = Phrase(fr: "Responsable", en: "Owner")
  public static let office = Phrase(fr: "Fonction", en: "Office")

  /// Says that the list of exchanges goes on.
  public static func earlierExchanges(_ reference: String) -> Phrase {
    Phrase(
      fr: "et d’autres avant\u{A0}: cess meeting list --actor \(reference)",
      en: "and earlier ones: cess meeting list --actor \(reference)")
  }

  // Follow-ups.

  /// The title over what is due on a day.
  public static func dueOn(_ day: String) -> Phrase {
    Phrase(fr: "Suites à donner, \(day)", en: "Follow-ups due, \(day)")
  }

  /// How long a follow-up has been waiting.
  public static func late(days: Int) -> Phrase {
    let count = Phrase.count(
      days, one: Phrase(fr: "jour", en: "day"), other: Phrase(fr: "jours", en: "days"))
    return Phrase(fr: "\(count[.french]) de retard", en: "\(count[.english]) late")
  }

  /// When a follow-up that was put off was first due.
  public static func promised(_ day: CivilDate) -> Phrase {
    Phrase(
      fr: "promis pour le \(DateWords.day(day, .french))",
      en: "promised for \(DateWords.day(day, .english))")
  }

  /// Until when a follow-up is put off.
  public static func snoozed(until day: CivilDate) -> Phrase {
    Phrase(
      fr: "reporté au \(DateWords.day(day, .french))",
      en: "put off until \(DateWords.day(day, .english))")
  }

  /// When and how a follow-up was closed.
  public static func closed(_ state: FollowUp.StateCode, on day: CivilDate, note: String?) -> Phrase
  {
    let words = note.map { Phrase(fr: "\u{A0}: \($0)", en: ": \($0)") }
    return Phrase(
      fr: "\(state.label[.french]) le \(DateWords.day(day, .french))\(words?[.french] ?? "")",
      en: "\(state.label[.english]) on \(DateWords.day(day, .english))\(words?[.english] ?? "")")
  }

  /// The exchange a follow-up came from.
  public static func from(_ exchange: FollowUpEntry.Exchange) -> Phrase {
    Phrase(
      fr: """
        \(exchange.id.lettered), \(DateWords.date(exchange.date, .french))\u{A0}: \(exchange.title)
        """,
      en: """
        \(exchange.id.lettered), \(DateWords.date(exchange.date, .english)): \(exchange.title)
        """)
  }
}
