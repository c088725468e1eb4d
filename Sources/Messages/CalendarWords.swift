package import Diplomacy

/// What is said of calendars.
package enum CalendarWords {
  package static let expected = Phrase(
    fr: "un calendrier (iCalendar) est attendu", en: "a calendar (iCalendar) is expected")

  package static let busyNeedsCalendar = Phrase(
    fr: "--busy-above ne vaut que pour un calendrier (--format ics)",
    en: "--busy-above is for calendars alone (--format ics)")

  package static let untitled = Phrase(fr: "(sans titre)", en: "(untitled)")

  /// What a file is that is no table.
  package static let file = Phrase(fr: "un calendrier", en: "a calendar")

  package static func noCalendar(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) n’est pas un calendrier\u{A0}: --from et --until n’y ont pas de sens",
      en: "\(name) is no calendar: --from and --until mean nothing there")
  }

  package static func endsBefore(from first: CivilDate, until last: CivilDate) -> Phrase {
    Phrase(
      fr:
        "--until (\(DateWords.day(last, .french))) est avant --from (\(DateWords.day(first, .french)))",
      en:
        "--until (\(DateWords.day(last, .english))) is before --from (\(DateWords.day(first, .english)))"
    )
  }

  /// Which days of series came in, and how many.
  package static func window(
    _ window: ClosedRange<CivilDate>, series: Int, instances: Int, outside: Int
  ) -> Phrase {
    func days(_ language: Language) -> (String, String) {
      (DateWords.day(window.lowerBound, language), DateWords.day(window.upperBound, language))
    }
    let (french, english) = (days(.french), days(.english))
    let left = Phrase(
      fr: outside > 0
        ? "\u{A0}; \(outside) \(outside < 2 ? "entrée" : "entrées") en dehors" : "",
      en: outside > 0 ? "; \(outside) \(outside == 1 ? "entry" : "entries") outside" : "")
    return Phrase(
      fr:
        "  séries (\(series)), du \(french.0) au \(french.1) (--from, --until)\u{A0}: \(instances) fois\(left[.french])",
      en:
        "  series (\(series)), from \(english.0) until \(english.1) (--from, --until): \(instances) \(instances == 1 ? "time" : "times")\(left[.english])"
    )
  }

  package static func unknownZones(_ names: [String]) -> Phrase {
    let list = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? "…" : "")
    return Phrase(
      fr: "  fuseaux que personne ne connaît, lus à l’heure d’ici\u{A0}: \(list)",
      en: "  time zones nobody knows, read on the clock here: \(list)")
  }

  package static func answers(_ count: Int) -> Phrase {
    Phrase(
      fr: "  laissées, réponses à des invitations\u{A0}: \(count)",
      en: "  left out, answers to invitations: \(count)")
  }

  package static func others(_ count: Int) -> Phrase {
    Phrase(
      fr: "  laissés, ni échange ni suite (journaux, disponibilités)\u{A0}: \(count)",
      en: "  left out, neither exchanges nor follow-ups (journals, free times): \(count)")
  }
}
