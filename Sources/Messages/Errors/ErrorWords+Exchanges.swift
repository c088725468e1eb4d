package import Diplomacy

/// What is wrong with texts, exchanges and follow-ups.
extension ErrorWords {
  /// The first words of a text of several lines.
  private static func beginning(of text: String) -> String {
    String(text.prefix { !$0.isNewline }.prefix(60))
  }

  package static func text(_ error: TextError) -> Phrase {
    switch error {
    case .empty: Phrase(fr: "texte vide", en: "empty text")
    case .lineBreak(let text):
      Phrase(
        fr: "une seule ligne est attendue\u{A0}: «\u{A0}\(beginning(of: text))…\u{A0}»",
        en: "a single line is expected: '\(beginning(of: text))…'")
    case .tooLong(let bytes, let limit):
      Phrase(
        fr: "trop long\u{A0}: \(bytes) octets, pour \(limit) au plus",
        en: "too long: \(bytes) bytes, for \(limit) at the most")
    case .nul:
      Phrase(
        fr: "caractère nul (U+0000)\u{A0}: ce n’est pas du texte",
        en: "a null character (U+0000): this is no text")
    }
  }

  package static func textHint(_ error: TextError) -> Phrase? {
    switch error {
    case .empty, .nul: nil
    case .lineBreak: Phrase(fr: "le reste va dans --notes", en: "the rest goes into --notes")
    case .tooLong(_, Line.maximumBytes):
      Phrase(
        fr: "une ligne suffit ici\u{A0}; le reste va dans les notes",
        en: "a line is enough here; the rest goes into the notes")
    case .tooLong:
      Phrase(
        fr: "gardez le document à part et notez où il est",
        en: "keep the document aside and note where it is")
    }
  }

  package static func interaction(_ error: InteractionError) -> Phrase {
    switch error {
    case .notYet(let date):
      DateWords.isToCome(date).followed(
        by: Phrase(
          fr: "cet échange n’a pas encore été tenu", en: "this exchange has not been held yet"))
    case .twice(let actor):
      Phrase(
        fr: "le même acteur participe deux fois\u{A0}: \(actor.lettered)",
        en: "the same actor takes part twice: \(actor.lettered)")
    case .formOfNoLetter(let form, let kind):
      Phrase(
        fr:
          "une forme est celle d’un courrier\u{A0}: \(form.label[.french]), \(kind.label[.french])",
        en: "a form is a letter's: \(form.label[.english]), \(kind.label[.english])")
    case .isCancelled(let reason):
      Phrase(
        fr: "cet échange a été annulé" + (reason.map { "\u{A0}: \($0)" } ?? ""),
        en: "this exchange was cancelled" + (reason.map { ": \($0)" } ?? ""))
    case .isHeld:
      Phrase(fr: "cet échange a déjà été tenu", en: "this exchange was held already")
    case .hasSpoken(let actor): hasSpoken(actor.lettered)
    case .notThere(let actor): notThere(actor.lettered)
    }
  }

  package static func interactionHint(_ error: InteractionError) -> Phrase? {
    switch error {
    case .notYet: planHint
    case .notThere(let actor): notThereHint(actor.lettered)
    case .formOfNoLetter: Phrase(fr: "--kind letter", en: "--kind letter")
    case .twice, .isCancelled, .isHeld, .hasSpoken: nil
    }
  }

  package static func twice(_ name: String) -> Phrase {
    Phrase(
      fr: "le même acteur participe deux fois\u{A0}: \(name)",
      en: "the same actor takes part twice: \(name)")
  }

  package static func unknownRole(_ word: String, _ typed: String) -> Phrase {
    Phrase(
      fr: "rôle inconnu\u{A0}: «\u{A0}\(word)\u{A0}», dans «\u{A0}\(typed)\u{A0}»",
      en: "unknown role: '\(word)', in '\(typed)'")
  }

  package static func followUpWithoutDay(_ typed: String) -> Phrase {
    Phrase(
      fr: "une suite à donner demande un jour\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "a follow-up needs a day: '\(typed)'")
  }

  package static let followUpHint = Phrase(
    fr: "le texte, une arobase, le jour\u{A0}: \"Relancer l’ambassade @ +6w\"",
    en: "the text, an at sign, the day: \"Call the embassy back @ +6w\"")

  package static let followUpOrDueHint = Phrase(
    fr: "par exemple\u{A0}: \"Relancer l’ambassade @ +6w\", ou --due demain",
    en: "for instance: \"Call the embassy back @ +6w\", or --due tomorrow")

  package static func followUp(_ error: FollowUpError) -> Phrase {
    switch error {
    case .closed(let id, let state):
      Phrase(
        fr: "\(id.lettered) est déjà close (\(state.label[.french]))",
        en: "\(id.lettered) is closed already (\(state.label[.english]))")
    case .snoozedToThePast(let day):
      Phrase(
        fr: "on ne reporte qu’à un jour à venir, pas au \(DateWords.day(day, .french))",
        en: "only a day to come will do, not \(DateWords.day(day, .english))")
    case .snoozedBeforeDue(let id, let day, let due):
      Phrase(
        fr: """
          \(id.lettered) est à faire pour le \(DateWords.day(due, .french))\u{A0}: \
          le \(DateWords.day(day, .french)) n’est pas un report
          """,
        en: """
          \(id.lettered) is due on \(DateWords.day(due, .english)): \
          \(DateWords.day(day, .english)) does not put it off
          """)
    case .stillOpen(let id): stillOpen(id.lettered)
    case .doneThatDay(let id, let day, let next): doneThatDay(id.lettered, day, next: next)
    }
  }

  /// What to do instead; `nil` where the message says it.
  package static func followUpHint(_ error: FollowUpError) -> Phrase? {
    switch error {
    case .doneThatDay: doneThatDayHint
    case .snoozedBeforeDue(let id, let day, _):
      Phrase(
        fr: "pour changer l’échéance\u{A0}: cess followups edit \(id.lettered) --due \(day)",
        en: "to change the day it is due: cess followups edit \(id.lettered) --due \(day)")
    case .closed, .snoozedToThePast, .stillOpen: nil
    }
  }

  package static func notDoneYet(_ day: CivilDate) -> Phrase {
    Phrase(
      fr: "le \(DateWords.day(day, .french)) n’est pas encore venu",
      en: "\(DateWords.day(day, .english)) has not come yet")
  }

  package static func notANumber(_ typed: String) -> Phrase {
    Phrase(
      fr: "ce n’est pas un numéro\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "not a number: '\(typed)'")
  }

  package static let meetingNumberHint = Phrase(
    fr: "les numéros\u{A0}: cess meeting list", en: "the numbers: cess meeting list")
  package static let followUpNumberHint = Phrase(
    fr: "les numéros\u{A0}: cess followups list", en: "the numbers: cess followups list")
}
