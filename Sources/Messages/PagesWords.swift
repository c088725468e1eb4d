package import Diplomacy

/// What several reports say.
package enum PagesWords {
  /// How many exchanges a limit keeps back.
  package static func withheld(_ count: Int, above limit: Marking) -> Phrase {
    Phrase(
      fr: count < 2
        ? "\(count) échange va au-delà de \(limit.label) et n’est pas montré."
        : "\(count) échanges vont au-delà de \(limit.label) et ne sont pas montrés.",
      en: count == 1
        ? "1 exchange is above \(limit.label) and is not shown."
        : "\(count) exchanges are above \(limit.label) and are not shown.")
  }

  /// How many exchanges have no day to stand on in a calendar.
  package static func withoutDay(_ count: Int) -> Phrase {
    Phrase(
      fr: count < 2
        ? "\(count) échange sans jour connu n’est pas dans le calendrier"
        : "\(count) échanges sans jour connu ne sont pas dans le calendrier",
      en: count == 1
        ? "1 exchange without a known day is not in the calendar"
        : "\(count) exchanges without a known day are not in the calendar")
  }
}
