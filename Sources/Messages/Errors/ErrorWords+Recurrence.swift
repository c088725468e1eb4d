package import Diplomacy

/// What is wrong with recurrences.
extension ErrorWords {
  package static func recurrence(_ error: RecurrenceError) -> Phrase {
    switch error {
    case .notUnderstood(let text):
      Phrase(
        fr: "récurrence incomprise\u{A0}: «\u{A0}\(text)\u{A0}»",
        en: "not understood as a recurrence: '\(text)'")
    case .tooFrequent(let part):
      Phrase(
        fr: "plus d’une fois par jour\u{A0}: \(part)", en: "more than once a day: \(part)")
    case .badPart(let part):
      Phrase(
        fr: "partie de récurrence impossible\u{A0}: \(part)",
        en: "no possible part of a recurrence: \(part)")
    case .unsupportedPart(let part):
      Phrase(
        fr: "partie de récurrence que cess ne connaît pas\u{A0}: \(part)",
        en: "a part of a recurrence that cess does not know: \(part)")
    case .beyondLimit(let part, let limit):
      Phrase(
        fr: "récurrence au-delà de la limite (\(limit))\u{A0}: \(part)",
        en: "a recurrence beyond the limit (\(limit)): \(part)")
    case .tooLong(let limit):
      Phrase(
        fr: "récurrence trop longue (\(limit) octets au plus)",
        en: "too long for a recurrence (\(limit) bytes at the most)")
    case .twoEnds(let text):
      Phrase(
        fr: "une seule fin, un dernier jour ou un nombre de fois\u{A0}: \(text)",
        en: "one end only, a last day or a number of times: \(text)")
    case .neverOccurs(let text):
      Phrase(
        fr: "ce jour ne vient jamais\u{A0}: «\u{A0}\(text)\u{A0}»",
        en: "that day never comes: '\(text)'")
    case .endBeforeStart(let end, let start):
      Phrase(
        fr:
          "la récurrence finirait (\(DateWords.day(end, .french))) avant de commencer (\(DateWords.day(start, .french)))",
        en:
          "the recurrence would end (\(DateWords.day(end, .english))) before it begins (\(DateWords.day(start, .english)))"
      )
    case .notALength(let text):
      Phrase(
        fr: "depuis le jour où c’est fait, seule une durée peut compter, pas «\u{A0}\(text)\u{A0}»",
        en: "from the day it is done only a length of time can count, not '\(text)'")
    }
  }

  /// What to type instead; `nil` where the message says it.
  package static func recurrenceHint(_ error: RecurrenceError) -> Phrase? {
    switch error {
    case .beyondLimit, .tooLong, .endBeforeStart, .twoEnds: nil
    case .notALength:
      Phrase(
        fr: "par exemple\u{A0}: --every \"6 semaines\"", en: "for instance: --every \"6 weeks\"")
    default:
      Phrase(
        fr:
          "par exemple\u{A0}: \"3 mois\", \"dernier vendredi\", \"lundi et jeudi\", \"15 du mois\", RRULE:FREQ=MONTHLY;BYDAY=-1FR",
        en:
          "for instance: \"3 months\", \"last friday\", \"monday and thursday\", \"15th of the month\", RRULE:FREQ=MONTHLY;BYDAY=-1FR"
      )
    }
  }

  /// A switch that only makes sense with another.
  package static func needsEvery(_ option: String) -> Phrase {
    Phrase(fr: "\(option) demande --every", en: "\(option) needs --every")
  }

  package static func unknownPriority(_ typed: String) -> Phrase {
    Phrase(
      fr: "priorité inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown priority: '\(typed)'")
  }

  package static func unknownWorkingCalendar(_ typed: String) -> Phrase {
    Phrase(
      fr: "jours ouvrés de quel pays\u{A0}? «\u{A0}\(typed)\u{A0}»",
      en: "working days of which country? '\(typed)'")
  }

  package static func unknownTerm(_ typed: String) -> Phrase {
    Phrase(
      fr: "rien de ce nom à retirer\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "nothing of that name to take away: '\(typed)'")
  }

  package static func stillOpen(_ reference: String) -> Phrase {
    Phrase(fr: "\(reference) n’est pas close", en: "\(reference) is not closed")
  }

  package static func doneThatDay(_ reference: String, _ day: CivilDate, next: CivilDate) -> Phrase
  {
    Phrase(
      fr:
        "\(reference) a déjà été faite le \(DateWords.day(day, .french))\u{A0}; elle revient le \(DateWords.day(next, .french))",
      en:
        "\(reference) was done on \(DateWords.day(day, .english)) already; it returns on \(DateWords.day(next, .english))"
    )
  }

  package static let doneThatDayHint = Phrase(
    fr: "si la suivante est faite aussi\u{A0}: --yes", en: "if the next is done too: --yes")
}
