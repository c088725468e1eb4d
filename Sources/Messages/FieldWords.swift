package import Diplomacy

/// What the fields of records and the codes in them are called.
package enum FieldWords {
  /// The name of a field, as it stands in the journal, in words; itself when it is new here.
  package static func label(_ name: String) -> Phrase {
    labels[name] ?? Phrase(verbatim: name)
  }

  private static let labels: [String: Phrase] = [
    "key": Phrase(fr: "réglage", en: "setting"),
    "line": Phrase(fr: "ligne", en: "line"),
    "kept": Phrase(
      fr: "autres données de la source", en: "other data of the source"),
    "mandate": Phrase(fr: "mandat", en: "mandate"),
    "value": Phrase(fr: "valeur", en: "value"),
    "code": Phrase(fr: "code", en: "code"),
    "nameFr": Phrase(fr: "nom français", en: "French name"),
    "nameEn": Phrase(fr: "nom anglais", en: "English name"),
    "parent": Phrase(fr: "dans", en: "in"),
    "iso2": Phrase(fr: "code ISO", en: "ISO code"),
    "m49": Phrase(fr: "code M49", en: "M49 code"),
    "kind": Phrase(fr: "nature", en: "kind"),
    "retiredOn": Phrase(fr: "retirée le", en: "retired on"),
    "name": Phrase(fr: "nom", en: "name"),
    "nature": Phrase(fr: "nature", en: "kind"),
    "handle": Phrase(fr: "nom court", en: "handle"),
    "honorific": Phrase(fr: "traitement", en: "style"),
    "familyName": Phrase(fr: "nom de famille", en: "family name"),
    "gender": Phrase(fr: "genre", en: "gender"),
    "aliases": Phrase(fr: "autres noms", en: "other names"),
    "emails": Phrase(fr: "courriel", en: "e-mail"),
    "phones": Phrase(fr: "téléphone", en: "phone"),
    "zones": Phrase(fr: "zones", en: "zones"),
    "country": Phrase(fr: "pays", en: "country"),
    "tier": Phrase(fr: "rang", en: "tier"),
    "responsible": Phrase(fr: "suivi par", en: "looked after by"),
    "details.address": Phrase(fr: "adresse", en: "address"),
    "details.web": Phrase(fr: "page", en: "web page"),
    "details.language": Phrase(fr: "langues", en: "languages"),
    "details.tag": Phrase(fr: "étiquettes", en: "tags"),
    "details.source": Phrase(fr: "sources", en: "sources"),
    "details.courtesy": Phrase(fr: "formule d’appel", en: "form of address"),
    "note": Phrase(fr: "note", en: "note"),
    "archivedOn": Phrase(fr: "archivé le", en: "archived on"),
    "archiveReason": Phrase(fr: "raison", en: "reason"),
    "mergedInto": Phrase(fr: "fusionné avec", en: "merged into"),
    "title": Phrase(fr: "intitulé", en: "title"),
    "titles": Phrase(fr: "autres intitulés", en: "other titles"),
    "organisation": Phrase(fr: "organisation", en: "organisation"),
    "person": Phrase(fr: "titulaire", en: "holder"),
    "position": Phrase(fr: "poste", en: "post"),
    "status": Phrase(fr: "état", en: "status"),
    "since": Phrase(fr: "depuis", en: "since"),
    "until": Phrase(fr: "jusqu’à", en: "until"),
    "agrement": Phrase(fr: "agrément", en: "agrément"),
    "credentials": Phrase(fr: "lettres de créance", en: "letters of credence"),
    "occurred": Phrase(fr: "date", en: "date"),
    "timeZone": Phrase(fr: "fuseau horaire", en: "time zone"),
    "place": Phrase(fr: "lieu", en: "place"),
    "participations": Phrase(fr: "participants", en: "participants"),
    "axes": Phrase(fr: "axes", en: "axes"),
    "notes": Phrase(fr: "notes", en: "notes"),
    "cancelReason": Phrase(fr: "motif", en: "reason"),
    "minutes": Phrase(fr: "durée en minutes", en: "length in minutes"),
    "city": Phrase(fr: "ville", en: "city"),
    "marking": Phrase(fr: "mention TLP", en: "TLP marking"),
    "chathamHouse": Phrase(fr: "règle de Chatham House", en: "Chatham House Rule"),
    "form": Phrase(fr: "forme", en: "form"),
    "format": Phrase(fr: "format", en: "format"),
    "formality": Phrase(fr: "formalité", en: "formality"),
    "track": Phrase(fr: "voie", en: "track"),
    "initiative": Phrase(fr: "initiative", en: "initiative"),
    "channel": Phrase(fr: "canal", en: "channel"),
    "languages": Phrase(fr: "langues", en: "languages"),
    "subjectZones": Phrase(fr: "pays évoqués", en: "countries discussed"),
    "documents": Phrase(fr: "documents", en: "documents"),
    "summary": Phrase(fr: "résumé", en: "summary"),
    "decisions": Phrase(fr: "décisions", en: "decisions"),
    "axis": Phrase(fr: "axe", en: "axis"),
    "stated": Phrase(fr: "date", en: "date"),
    "text": Phrase(fr: "propos", en: "words"),
    "grade": Phrase(fr: "cotation", en: "grade"),
    "source": Phrase(fr: "source", en: "source"),
    "due": Phrase(fr: "échéance", en: "due"),
    "owner": Phrase(fr: "responsable", en: "owner"),
    "interaction": Phrase(fr: "échange", en: "exchange"),
    "actors": Phrase(fr: "concerne", en: "concerns"),
    "state": Phrase(fr: "état", en: "state"),
    "snoozedUntil": Phrase(fr: "reportée au", en: "put off until"),
    "closedOn": Phrase(fr: "close le", en: "closed on"),
    "closingNote": Phrase(fr: "note de clôture", en: "closing note"),
    "fulfilledBy": Phrase(fr: "faite lors de", en: "fulfilled by"),
    "sharers": Phrase(fr: "partagée avec", en: "shared with"),
    "direction": Phrase(fr: "de qui", en: "whose"),
    "priority": Phrase(fr: "priorité", en: "priority"),
    "lead": Phrase(fr: "préavis", en: "lead time"),
    "recurrence": Phrase(fr: "récurrence", en: "recurrence"),
    "recursFrom": Phrase(fr: "compte", en: "counts"),
    "anchor": Phrase(fr: "à compter du", en: "counted from"),
    "working": Phrase(fr: "jours ouvrés", en: "working days"),
    "followUp": Phrase(fr: "suite", en: "follow-up"),
    "doneOn": Phrase(fr: "faite le", en: "done on"),
    "actor": Phrase(fr: "acteur", en: "actor"),
    "zone": Phrase(fr: "zone", en: "zone"),
    "tag": Phrase(fr: "étiquette", en: "tag"),
    "every": Phrase(fr: "idéal", en: "ideal"),
    "atMost": Phrase(fr: "maximum", en: "maximum"),
    "type": Phrase(fr: "lien", en: "link"),
    "from": Phrase(fr: "de", en: "from"),
    "to": Phrase(fr: "à", en: "to"),
    "forum": Phrase(fr: "enceinte", en: "forum"),
    "member": Phrase(fr: "membre", en: "member"),
  ]

  /// A stored code in words; itself when the set has no words for it.
  package static func code(_ code: String, _ set: RecordValue.CodeSet) -> Phrase {
    let label: Phrase? =
      switch set {
      case .nature: ActorNature(code: code)?.label
      case .gender: genders[code]
      case .interactionKind: InteractionKind(rawValue: code)?.label
      case .interactionStatus: InteractionStatus(rawValue: code)?.label
      case .side: Participation.Side(rawValue: code)?.label
      case .role: Participation.Role(rawValue: code)?.label
      case .followUpState: FollowUp.StateCode(rawValue: code)?.label
      case .mandateStatus: MandateStatus(rawValue: code)?.label
      case .nameKind: nameKinds[code]
      case .facet: facet(code)
      case .direction: FollowUpTerms.Direction(rawValue: code)?.label
      case .priority: FollowUpTerms.Priority(rawValue: code)?.label
      case .counting: Recurrence.Counting(rawValue: code)?.label
      case .other: nil
      }
    return label ?? Phrase(verbatim: code)
  }

  /// A facet of an exchange in words; the codes of the facets differ from one another.
  private static func facet(_ code: String) -> Phrase? {
    if let form = LetterForm(rawValue: code) { return form.label }
    if let format = ExchangeFormat(rawValue: code) { return format.label }
    if let formality = Formality(rawValue: code) { return formality.label }
    if let track = Track(rawValue: code) { return track.label }
    if let initiative = Initiative(rawValue: code) { return initiative.label }
    if let channel = Channel(rawValue: code) { return channel.label }
    if let attendance = Participation.Attendance(rawValue: code) { return attendance.label }
    if let direction = ExchangedDocument.Direction(rawValue: code) { return direction.label }
    return code == "true" ? Phrase(fr: "oui", en: "yes") : nil
  }

  private static let genders = [
    "f": Gender.feminine.label, "m": Gender.masculine.label,
  ]

  private static let nameKinds = [
    "official": Phrase(fr: "officiel", en: "official"),
    "usual": Phrase(fr: "d’usage", en: "usual"),
    "former": Phrase(fr: "ancien", en: "former"),
    "native": Phrase(fr: "d’origine", en: "native"),
    "romanised": NameKind.romanised.label, "acronym": Phrase(fr: "sigle", en: "acronym"),
  ]

  // MARK: History

  /// The title of a record's history.
  package static func historyOf(_ reference: String) -> Phrase {
    Phrase(fr: "Historique de \(reference)", en: "History of \(reference)")
  }

  /// What happened to a record.
  package static func event(_ event: HistoryEntry.Event) -> Phrase {
    switch event {
    case .created: Phrase(fr: "création", en: "created")
    case .changed: Phrase(fr: "modification", en: "changed")
    case .removed: Phrase(fr: "retrait", en: "removed")
    }
  }

  package static let nothing = Phrase(fr: "(rien)", en: "(nothing)")

  /// An actor became the one whose history this is.
  package static func absorbed(_ name: String) -> Phrase {
    Phrase(fr: "\(name) a été fusionné avec cette fiche", en: "\(name) was merged into this one")
  }

  /// How long a text is of which only a part is shown.
  package static func characters(_ count: Int) -> Phrase {
    Phrase(fr: "(\(count) caractères)", en: "(\(count) characters)")
  }
}
