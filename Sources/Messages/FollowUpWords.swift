package import Diplomacy

/// What is said of promises in full.
package enum FollowUpWords {
  package static let awaited = Phrase(fr: "attendue de leur part", en: "awaited from them")
  package static let shared = Phrase(fr: "avec", en: "with")
  package static let recurrence = Phrase(fr: "Revient", en: "Returns")
  package static let completions = Phrase(fr: "Fois où cela a été fait", en: "Times it was done")
  package static let priority = Phrase(fr: "Priorité", en: "Priority")
  package static let lead = Phrase(fr: "Préavis", en: "Lead time")
  package static let working = Phrase(fr: "Jours ouvrés", en: "Working days")
  package static let fulfilledBy = Phrase(fr: "Faite lors de", en: "Fulfilled by")
  package static let origin = Phrase(fr: "Issue de", en: "From")
  package static let concerns = Phrase(fr: "Concerne", en: "Concerns")
  package static let sharers = Phrase(fr: "Partagée avec", en: "Shared with")
  package static let awaitedHeading = Phrase(
    fr: "Attendu des autres", en: "Awaited from others")
  package static let missedLabel = Phrase(fr: "Manquées", en: "Missed")
  package static let direction = Phrase(fr: "De qui", en: "Whose")

  /// How often a promise that returns went by unanswered.
  package static func missed(_ count: Int) -> Phrase {
    Phrase.count(
      count, one: Phrase(fr: "échéance manquée", en: "occurrence missed"),
      other: Phrase(fr: "échéances manquées", en: "occurrences missed"))
  }

  /// A promise was done and returns.
  package static func doneAndReturns(
    _ reference: String, _ title: String, _ day: CivilDate, next: CivilDate
  ) -> Phrase {
    Phrase(
      fr:
        "\(reference) faite le \(DateWords.day(day, .french)), revient le \(DateWords.weekdayAndDay(next, .french))\u{A0}: \(title)",
      en:
        "\(reference) done on \(DateWords.day(day, .english)), returns on \(DateWords.weekdayAndDay(next, .english)): \(title)"
    )
  }

  /// How often a new promise returns.
  package static func returns(_ recurrence: Recurrence) -> Phrase {
    let words = RecurrenceWords.recurrence(recurrence)
    return Phrase(
      fr: "elle revient\u{A0}: \(words[.french])", en: "it returns: \(words[.english])")
  }

  /// A promise was put on a working day.
  package static func moved(from day: CivilDate, to due: CivilDate) -> Phrase {
    Phrase(
      fr:
        "le \(DateWords.weekdayAndDay(day, .french)) n’est pas ouvré\u{A0}: reportée au \(DateWords.weekdayAndDay(due, .french))",
      en:
        "\(DateWords.weekdayAndDay(day, .english)) is no working day: put on \(DateWords.weekdayAndDay(due, .english))"
    )
  }

  /// A promise was changed.
  package static func edited(_ reference: String, _ title: String, _ due: CivilDate) -> Phrase {
    Phrase(
      fr:
        "\(reference) modifiée, pour le \(DateWords.weekdayAndDay(due, .french))\u{A0}: \(title)",
      en: "\(reference) changed, due \(DateWords.weekdayAndDay(due, .english)): \(title)")
  }

  /// A promise was as wanted.
  package static func unchanged(_ reference: String) -> Phrase {
    Phrase(fr: "\(reference) est déjà ainsi", en: "\(reference) is so already")
  }

  /// A promise is open again.
  package static func reopened(_ reference: String, _ title: String, _ due: CivilDate) -> Phrase {
    Phrase(
      fr:
        "\(reference) rouverte, pour le \(DateWords.weekdayAndDay(due, .french))\u{A0}: \(title)",
      en: "\(reference) open again, due \(DateWords.weekdayAndDay(due, .english)): \(title)")
  }

  /// What was done for which day.
  package static func completed(_ completion: FollowUpCompletion) -> Phrase {
    Phrase(
      fr: "pour le \(DateWords.day(completion.due, .french))",
      en: "for \(DateWords.day(completion.due, .english))")
  }
}

extension FollowUpTerms.Direction {
  /// What the direction is called.
  package var label: Phrase {
    switch self {
    case .ours: Phrase(fr: "à nous", en: "ours to do")
    case .awaited: FollowUpWords.awaited
    }
  }
}

extension FollowUpTerms.Priority {
  /// What the priority is called.
  package var label: Phrase {
    switch self {
    case .high: Phrase(fr: "haute", en: "high")
    case .normal: Phrase(fr: "normale", en: "normal")
    case .low: Phrase(fr: "basse", en: "low")
    }
  }

  /// The priority in a list; `nil` where it is as usual.
  package var mention: Phrase? {
    self == .normal
      ? nil
      : Phrase(fr: "priorité \(label[.french])", en: "\(label[.english]) priority")
  }
}

extension WorkingCalendar {
  /// Whose working days they are.
  package var label: Phrase {
    switch self {
    case .france: Phrase(fr: "France", en: "France")
    case .belgium: Phrase(fr: "Belgique", en: "Belgium")
    }
  }
}

extension Recurrence.Counting {
  /// From what the next day counts.
  package var label: Phrase {
    switch self {
    case .fixed: Phrase(fr: "à dates fixes", en: "on fixed days")
    case .completion: Phrase(fr: "depuis le jour où c’est fait", en: "from the day it is done")
    }
  }
}
