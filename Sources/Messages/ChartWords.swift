package import Diplomacy

/// What charts say beside their own labels.
package enum ChartWords {
  /// Over the figures of a chart, which a reader may unfold.
  package static let figures = Phrase(fr: "Les chiffres", en: "The figures")
  /// In place of a chart of nothing.
  package static let nothing = Phrase(fr: "Rien à montrer", en: "Nothing to show")
  /// Headings of the columns of figures.
  package static let month = Phrase(fr: "Mois", en: "Month")
  package static let year = Phrase(fr: "Année", en: "Year")
  /// What stands beside a month: its days, with how many on each where there were several.
  package static let daysAndNumbers = Phrase(fr: "Jours (et nombre)", en: "Days (and number)")
  package static let from = Phrase(fr: "Entre", en: "Between")
  package static let and = Phrase(fr: "Et", en: "And")
  package static let exchanges = Phrase(fr: "Échanges", en: "Exchanges")
  package static let period = Phrase(fr: "Période", en: "Period")
  /// What a burn-down counts.
  package static let opened = Phrase(fr: "Ouvertes", en: "Opened")
  package static let closed = Phrase(fr: "Closes", en: "Closed")
  package static let open = Phrase(fr: "Encore ouvertes", en: "Still open")

  /// What is not shown because there is no room.
  package static func others(_ count: Int) -> Phrase {
    Phrase(
      fr: count > 1 ? "et \(count) autres" : "et 1 autre",
      en: count > 1 ? "and \(count) others" : "and 1 other")
  }

  private static let months: [Phrase] = [
    Phrase(fr: "janv.", en: "Jan"), Phrase(fr: "févr.", en: "Feb"), Phrase(fr: "mars", en: "Mar"),
    Phrase(fr: "avr.", en: "Apr"), Phrase(fr: "mai", en: "May"), Phrase(fr: "juin", en: "Jun"),
    Phrase(fr: "juil.", en: "Jul"), Phrase(fr: "août", en: "Aug"), Phrase(fr: "sept.", en: "Sep"),
    Phrase(fr: "oct.", en: "Oct"), Phrase(fr: "nov.", en: "Nov"), Phrase(fr: "déc.", en: "Dec"),
  ]

  /// Returns the short name of a month, 1 for January to 12; any other number gives itself.
  package static func month(_ number: Int, _ language: Language) -> String {
    months.indices.contains(number - 1) ? months[number - 1][language] : String(number)
  }

  /// Returns the name of a month in three letters, 1 for January to 12.
  package static func shortMonth(_ number: Int, _ language: Language) -> String {
    // Two French months begin with the same three.
    switch (language, number) {
    case (.french, 6): "jun"
    case (.french, 7): "jul"
    default: String(month(number, language).prefix(3))
    }
  }

  /// Returns the letter of a day of the week, 0 for Monday to 6.
  package static func weekday(_ number: Int, _ language: Language) -> String {
    let letters = Phrase(fr: "LMMJVSD", en: "MTWTFSS")[language]
    return String(letters.dropFirst(number % 7).prefix(1))
  }
}
