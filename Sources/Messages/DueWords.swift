package import Diplomacy

/// What is said on the morning page alone.
package enum DueWords {
  /// The latest exchange before what is due, in one line.
  package static func last(_ exchange: FollowUpEntry.Exchange) -> Phrase {
    let (title, reference) = (exchange.title, exchange.id.lettered)
    return Phrase(
      fr:
        "dernier échange\u{A0}: \(DateWords.date(exchange.date, .french)), \(title) (\(reference))",
      en: "last exchange: \(DateWords.date(exchange.date, .english)), \(title) (\(reference))")
  }

  /// What others recorded.
  package static let news = Phrase(
    fr: "Nouveau chez vos interlocuteurs", en: "New with those you follow")

  /// Who recorded an exchange, and when.
  package static func recorded(by who: String, at moment: String) -> Phrase {
    Phrase(
      fr: "enregistré par \(who), le \(moment)", en: "recorded by \(who) on \(moment)")
  }
}
