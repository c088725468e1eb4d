package import Diplomacy

/// The words of reports, lists and cards.
package enum ReportWords {
  package static let allTime = Phrase(fr: "toute la période", en: "all time")
  package static let heldExchanges = Phrase(fr: "Échanges tenus", en: "Exchanges held")
  package static let plannedExchanges = Phrase(fr: "Échanges prévus", en: "Exchanges planned")
  package static let actorsMet = Phrase(fr: "Acteurs rencontrés", en: "Actors met")
  package static let openFollowUps = Phrase(fr: "Suites à donner", en: "Open follow-ups")
  package static let overdueFollowUps = Phrase(fr: "dont en retard", en: "of which overdue")
  package static let lastContact = Phrase(fr: "Dernier contact", en: "Last contact")
  package static let never = Phrase(fr: "jamais", en: "never")
  package static let noneInPeriod = Phrase(fr: "aucun dans la période", en: "none in the period")
  package static let none = Phrase(fr: "aucun", en: "none")

  package static let timeline = Phrase(fr: "Chronologie", en: "Timeline")
  package static let noExchange = Phrase(
    fr: "Aucun échange dans la période.", en: "No exchange in this period.")
  /// How many exchanges a period may have had or not, and that they are not counted.
  package static func undated(_ count: Int, _ dates: [PartialDate]) -> Phrase {
    let french = dates.map { date in
      let text = DateWords.date(date, .french)
      return Phrase(verbatim: (text.first.map { "ao".contains($0) } ?? false ? "d’" : "de ") + text)
    }
    let english = dates.map { Phrase(verbatim: DateWords.date($0, .english)) }
    let (of, dated) = (Phrase.list(french)[.french], Phrase.list(english)[.english])
    return Phrase(
      fr: count < 2
        ? "\(count) échange, daté seulement \(of), n’est pas compté."
        : "\(count) échanges, datés seulement \(of), ne sont pas comptés.",
      en: count == 1
        ? "1 exchange, dated only \(dated), is not counted."
        : "\(count) exchanges, dated only \(dated), are not counted.")
  }

  package static let monthUnknown = Phrase(fr: "mois inconnu", en: "month unknown")
  package static let followUpsHeading = Phrase(fr: "Suites à donner", en: "Open follow-ups")
  package static let allFollowUps = Phrase(fr: "Suites", en: "Follow-ups")
  package static let noFollowUp = Phrase(
    fr: "Aucune suite à donner.", en: "No open follow-up.")
  package static let metHeading = Phrase(fr: "Acteurs rencontrés", en: "Actors met")
  package static let nobodyMet = Phrase(
    fr: "Personne n’a été rencontré dans la période.", en: "Nobody was met in this period.")
  package static let unmetHeading = Phrase(
    fr: "Acteurs sans échange à leur nom", en: "Actors with no exchange to their name")
  package static let nobodyUnmet = Phrase(fr: "Aucun.", en: "None.")

  package static let with = Phrase(fr: "avec", en: "with")
  package static let oursPrefix = Phrase(fr: "pour nous\u{A0}:", en: "for us:")
  package static let axesPrefix = Phrase(fr: "axes\u{A0}:", en: "axes:")
  package static let listSeparator = Phrase(fr: "\u{A0}; ", en: "; ")

  /// How many exchanges were held with someone, and when the last was.
  package static func met(_ exchanges: Int, last: PartialDate) -> Phrase {
    let count = Phrase.count(
      exchanges, one: Phrase(fr: "échange", en: "exchange"),
      other: Phrase(fr: "échanges", en: "exchanges"))
    return Phrase(
      fr: "\(count[.french]), le dernier\u{A0}: \(DateWords.date(last, .french))",
      en: "\(count[.english]), last \(DateWords.date(last, .english))")
  }

  // Cards.
  package static let number = Phrase(fr: "Numéro", en: "Number")
  package static let handle = Phrase(fr: "Nom court", en: "Handle")
  package static let kind = Phrase(fr: "Nature", en: "Kind")
  package static let code = Phrase(fr: "Code", en: "Code")
  package static let aliases = Phrase(fr: "Autres noms", en: "Other names")
  package static let zones = Phrase(fr: "Zones", en: "Zones")
  package static let zone = Phrase(fr: "Zone", en: "Zone")
  package static let email = Phrase(fr: "Courriel", en: "E-mail")
  package static let phone = Phrase(fr: "Téléphone", en: "Phone")
  package static let note = Phrase(fr: "Note", en: "Note")
  package static let tier = Phrase(fr: "Rang", en: "Tier")
  package static let familyName = Phrase(fr: "Nom de famille", en: "Family name")
  package static let gender = Phrase(fr: "Genre", en: "Gender")
  package static let country = Phrase(fr: "Pays", en: "Country")
  package static let responsible = Phrase(fr: "Suivi par", en: "Looked after by")
  package static let archived = Phrase(fr: "Archivé", en: "Archived")
  package static let relations = Phrase(fr: "Liens", en: "Ties")
  package static let toBeChecked = Phrase(fr: "à vérifier", en: "to be checked")
  package static let holder = Phrase(fr: "Titulaire", en: "Holder")
  package static let organisation = Phrase(fr: "Organisation", en: "Organisation")
  package static let otherTitles = Phrase(fr: "Autres titres", en: "Other titles")
  package static let history = Phrase(fr: "Historique du poste", en: "History of the post")
  package static let nonResident = Phrase(fr: "non résident", en: "non-resident")
  package static let accreditations = Phrase(fr: "accréditation", en: "accredited to")

  /// When the receiving state agreed.
  package static func agreed(_ day: CivilDate) -> Phrase {
    Phrase(
      fr: "agrément le \(DateWords.day(day, .french))",
      en: "agrément \(DateWords.day(day, .english))")
  }

  /// When letters of credence were presented.
  package static func credentials(_ moment: Credentials) -> Phrase {
    let time = moment.time.map { DateWords.at($0.description) }
    return Phrase(
      fr: "lettres de créance le \(DateWords.day(moment.day, .french))"
        + (time.map { " \($0[.french])" } ?? ""),
      en: "credentials \(DateWords.day(moment.day, .english))"
        + (time.map { " \($0[.english])" } ?? ""))
  }

  /// Since when, until when a post was vacant.
  package static func vacant(from: CivilDate, until: CivilDate?) -> Phrase {
    guard let until else {
      return Phrase(
        fr: "vacant depuis le \(DateWords.day(from, .french))",
        en: "vacant since \(DateWords.day(from, .english))")
    }
    return Phrase(
      fr: "vacant du \(DateWords.day(from, .french)) au \(DateWords.day(until, .french))",
      en: "vacant \(DateWords.day(from, .english)) – \(DateWords.day(until, .english))")
  }

  package static let mandates = Phrase(fr: "Mandats", en: "Mandates")
  package static let posts = Phrase(fr: "Postes", en: "Posts")
  package static let today = Phrase(fr: "aujourd’hui", en: "today")
  package static let vacant = Phrase(fr: "vacant", en: "vacant")
  package static let datesUnknown = Phrase(fr: "dates inconnues", en: "dates unknown")
  package static let latestExchanges = Phrase(fr: "Derniers échanges", en: "Latest exchanges")
  package static let noExchangeEver = Phrase(fr: "Aucun échange.", en: "No exchange.")
  package static let date = Phrase(fr: "Date", en: "Date")
  package static let status = Phrase(fr: "État", en: "Status")
  package static let place = Phrase(fr: "Lieu", en: "Place")
  package static let participants = Phrase(fr: "Participants", en: "Participants")
  package static let axes = Phrase(fr: "Axes", en: "Axes")
  package static let notes = Phrase(fr: "Notes", en: "Notes")
  package static let recorded = Phrase(fr: "Saisi le", en: "Recorded")
  package static let parent = Phrase(fr: "Dans", en: "In")
  package static let children = Phrase(fr: "Contient", en: "Contains")
  package static let iso = Phrase(fr: "ISO 3166-1", en: "ISO 3166-1")
  package static let m49 = Phrase(fr: "ONU M49", en: "UN M49")
  package static let name = Phrase(fr: "Nom", en: "Name")
  package static let title = Phrase(fr: "Objet", en: "Subject")
  package static let due = Phrase(fr: "Échéance", en: "Due")
  package static let owner = Phrase(fr: "Responsable", en: "Owner")
  package static let office = Phrase(fr: "Fonction", en: "Office")

  package static let belongsTo = Phrase(fr: "Appartenances", en: "Belongs to")
  package static let formerMembers = Phrase(fr: "Anciens membres", en: "Former members")

  /// From when a zone is out of service.
  package static func retired(_ day: CivilDate) -> Phrase {
    Phrase(
      fr: "retirée le \(DateWords.day(day, .french))",
      en: "retired on \(DateWords.day(day, .english))")
  }

  /// Says that the list of exchanges goes on.
  package static func earlierExchanges(_ reference: String) -> Phrase {
    Phrase(
      fr: "et d’autres avant\u{A0}: cess meeting list --actor \(reference)",
      en: "and earlier ones: cess meeting list --actor \(reference)")
  }

  // Follow-ups.

  /// The title over what is due on a day.
  package static func dueOn(_ day: String) -> Phrase {
    Phrase(fr: "Suites à donner, \(day)", en: "Follow-ups due, \(day)")
  }

  /// How long a follow-up has been waiting.
  package static func late(days: Int, _ language: Language) -> String {
    switch language {
    case .french: String(days) + (days < 2 ? " jour de retard" : " jours de retard")
    case .english: String(days) + (days == 1 ? " day late" : " days late")
    }
  }

  /// When a follow-up that was put off was first due.
  package static func promised(_ day: CivilDate) -> Phrase {
    Phrase(
      fr: "promise pour le \(DateWords.day(day, .french))",
      en: "promised for \(DateWords.day(day, .english))")
  }

  /// Until when a follow-up is put off.
  package static func snoozed(until day: CivilDate) -> Phrase {
    Phrase(
      fr: "reportée au \(DateWords.day(day, .french))",
      en: "put off until \(DateWords.day(day, .english))")
  }

  /// When and how a follow-up was closed.
  package static func closed(_ state: FollowUp.StateCode, on day: CivilDate, note: String?)
    -> Phrase
  {
    let words = note.map { Phrase(fr: "\u{A0}: \($0)", en: ": \($0)") }
    return Phrase(
      fr: "\(state.label[.french]) le \(DateWords.day(day, .french))\(words?[.french] ?? "")",
      en: "\(state.label[.english]) on \(DateWords.day(day, .english))\(words?[.english] ?? "")")
  }

  /// The exchange a follow-up came from.
  package static func from(_ exchange: FollowUpEntry.Exchange, _ language: Language) -> String {
    var text = ""
    text.reserveCapacity(exchange.title.utf8.count + 40)
    text += exchange.id.lettered
    text += ", "
    text += DateWords.date(exchange.date, language)
    text += Phrase.colon[language]
    text += exchange.title
    return text
  }
}
