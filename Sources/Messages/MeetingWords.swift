package import Diplomacy

/// The words of exchanges and of what was said in them.
package enum MeetingWords {
  // On the card.

  package static let cancelReason = Phrase(fr: "Motif", en: "Reason")
  package static let length = Phrase(fr: "Durée", en: "Length")

  /// How long an exchange lasts: in days where it takes several whole ones.
  package static func text(of length: ExchangeLength) -> Phrase {
    let days = length.minutes / 1_440
    guard days > 1, length.minutes.isMultiple(of: 1_440) else {
      return Phrase(verbatim: length.text)
    }
    return Phrase(fr: "\(days) jours", en: "\(days) days")
  }
  package static let city = Phrase(fr: "Ville", en: "City")
  package static let form = Phrase(fr: "Forme", en: "Form")
  package static let setting = Phrase(fr: "Cadre", en: "Setting")
  package static let languages = Phrase(fr: "Langues", en: "Languages")
  package static let subjectZones = Phrase(fr: "Pays évoqués", en: "Countries discussed")
  package static let absentees = Phrase(fr: "Absents", en: "Absent")
  package static let documents = Phrase(fr: "Documents", en: "Documents")
  package static let summary = Phrase(fr: "Résumé", en: "Summary")
  package static let decisions = Phrase(fr: "Décisions", en: "Decisions")
  package static let statements = Phrase(fr: "Positions exprimées", en: "Statements")
  package static let chathamHouse = Phrase(
    fr: "règle de Chatham House", en: "Chatham House Rule")
  package static let namesWithheld = Phrase(
    fr: "participants et lieu réservés (règle de Chatham House)",
    en: "participants and place withheld (Chatham House Rule)")

  /// As what somebody was introduced.
  package static func introducedAs(_ title: String) -> Phrase {
    Phrase(fr: "présenté(e) comme \(title)", en: "introduced as \(title)")
  }

  /// Who came along.
  package static func companions(_ text: String) -> Phrase {
    Phrase(fr: "et \(text)", en: "and \(text)")
  }

  // Lists of statements.

  package static let speaker = Phrase(fr: "Auteur", en: "Speaker")
  package static let axis = Phrase(fr: "Axe", en: "Axis")
  package static let text = Phrase(fr: "Propos", en: "Words")
  package static let grade = Phrase(fr: "Cotation", en: "Grade")
  package static let origin = Phrase(fr: "Origine", en: "Origin")

  /// The axis of a statement, after its speaker.
  package static func on(_ axis: String) -> Phrase { Phrase(fr: "sur \(axis)", en: "on \(axis)") }

  // What was done.

  /// A draft was kept.
  package static func drafted(_ reference: String, _ title: String, _ occurrence: Occurrence)
    -> Phrase
  {
    Phrase(
      fr: "\(reference) brouillon\u{A0}: \(title), \(DateWords.occurrence(occurrence, .french))",
      en: "\(reference) draft: \(title), \(DateWords.occurrence(occurrence, .english))")
  }

  /// An exchange was held.
  package static func held(_ reference: String, _ title: String, _ occurrence: Occurrence)
    -> Phrase
  {
    Phrase(
      fr: "\(reference) tenu\u{A0}: \(title), \(DateWords.occurrence(occurrence, .french))",
      en: "\(reference) held: \(title), \(DateWords.occurrence(occurrence, .english))")
  }

  /// An exchange was called off.
  package static func cancelled(_ reference: String, _ title: String) -> Phrase {
    Phrase(fr: "\(reference) annulé\u{A0}: \(title)", en: "\(reference) cancelled: \(title)")
  }

  /// What is recorded of an exchange was changed; when it takes place, where that was said.
  package static func edited(
    _ reference: String, _ title: String, _ occurrence: Occurrence? = nil
  ) -> Phrase {
    dated(
      Phrase(fr: "\(reference) modifié\u{A0}: \(title)", en: "\(reference) changed: \(title)"),
      occurrence)
  }

  /// What was given was known.
  package static func unchanged(
    _ reference: String, _ title: String, _ occurrence: Occurrence? = nil
  ) -> Phrase {
    dated(
      Phrase(
        fr: "\(reference) inchangé, rien de neuf\u{A0}: \(title)",
        en: "\(reference) unchanged, nothing new: \(title)"), occurrence)
  }

  private static func dated(_ phrase: Phrase, _ occurrence: Occurrence?) -> Phrase {
    guard let occurrence else { return phrase }
    return Phrase(
      fr: "\(phrase[.french]), \(DateWords.occurrence(occurrence, .french))",
      en: "\(phrase[.english]), \(DateWords.occurrence(occurrence, .english))")
  }

  /// A statement was recorded; its day, where that was said.
  package static func stated(
    _ reference: String, _ speaker: String, _ day: PartialDate? = nil
  ) -> Phrase {
    dated(
      Phrase(
        fr: "\(reference) position exprimée\u{A0}: \(speaker)",
        en: "\(reference) stated: \(speaker)"), day.map(Occurrence.on))
  }

  /// A statement was changed; its day, where that was said.
  package static func statementEdited(_ reference: String, _ day: PartialDate? = nil) -> Phrase {
    dated(
      Phrase(fr: "\(reference) modifiée", en: "\(reference) changed"), day.map(Occurrence.on))
  }

  /// A statement is what it was.
  package static func statementUnchanged(_ reference: String) -> Phrase {
    Phrase(fr: "\(reference) inchangée", en: "\(reference) unchanged")
  }

  /// A statement was taken away.
  package static func statementRemoved(_ reference: String) -> Phrase {
    Phrase(fr: "\(reference) retirée", en: "\(reference) removed")
  }

  // Questions.

  /// Asks whether an exchange in the future is a plan.
  package static func isItPlanned(_ date: PartialDate) -> Phrase {
    Phrase(
      fr:
        "\(DateWords.date(date, .french))\u{A0}: pas encore tenu. L’enregistrer comme prévu\u{202F}? [o/N]",
      en: "\(DateWords.date(date, .english)): not held yet. Record it as planned? [y/N]")
  }

  /// Asks whether what was planned for later was held today.
  package static func heldToday(_ date: PartialDate) -> Phrase {
    Phrase(
      fr:
        "prévu pour plus tard (\(DateWords.date(date, .french))). Tenu aujourd’hui\u{202F}? [o/N]",
      en: "planned for later (\(DateWords.date(date, .english))). Held today? [y/N]")
  }

  /// Asks whether to add somebody nobody knows.
  package static func addNewcomer(_ name: String, _ kind: Phrase) -> Phrase {
    Phrase(
      fr:
        "«\u{A0}\(name)\u{A0}» n’est pas au registre. L’ajouter (\(kind[.french]))\u{202F}? [o/N]",
      en: "'\(name)' is not in the register. Add it (\(kind[.english]))? [y/N]")
  }

  /// The choice of adding somebody, among those who may be meant.
  package static func orAdd(_ name: String, _ kind: Phrase) -> Phrase {
    Phrase(
      fr: "ajouter «\u{A0}\(name)\u{A0}» (\(kind[.french]))",
      en: "add '\(name)' (\(kind[.english]))")
  }
}
