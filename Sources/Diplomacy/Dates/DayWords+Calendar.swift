/// The words for weeks, months and years, and those that name no day.
extension DayWords {
  static let weekNames: Set<Substring> = ["semaine", "week"]
  static let weekendNames: Set<Substring> = ["weekend"]
  static let monthNames: Set<Substring> = ["mois", "month"]
  static let yearNames: Set<Substring> = ["annee", "an", "year"]

  /// Returns the words with « week-end » as one word.
  static func joiningWeekends(_ words: [Substring]) -> [Substring] {
    var joined: [Substring] = []
    for word in words {
      if word == "end", joined.last == "week" {
        joined[joined.count - 1] = "weekend"
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// Returns the part of a month that « début », « mi » or "end" names.
  static func part(_ word: Substring) -> DayPhrase.Part? { parts[word] }

  private static let parts: [Substring: DayPhrase.Part] = [
    "debut": .start, "start": .start, "beginning": .start,
    "mi": .middle, "milieu": .middle, "mid": .middle, "middle": .middle,
    "fin": .end, "end": .end,
  ]

  /// Lengths of time that are said for two numbers of days: « quinze jours » are two
  /// weeks to most who say it, and fifteen days to the others.
  static let looseLengths: [String: [Int]] = [
    "huit jours": [7, 8], "8 jours": [7, 8], "une huitaine": [7, 8], "huitaine": [7, 8],
    "une huitaine de jours": [7, 8], "quinze jours": [14, 15], "15 jours": [14, 15],
    "une quinzaine": [14, 15], "quinzaine": [14, 15], "une quinzaine de jours": [14, 15],
  ]

  /// Returns whether words speak of a time without naming a day.
  static func areVague(_ words: [Substring]) -> Bool { words.contains(where: vague.contains) }

  private static let vague: Set<Substring> = [
    "printemps", "ete", "automne", "hiver", "rentree", "bientot", "prochainement", "courant",
    "sous", "peu", "tot", "tard", "plusieurs", "quelques", "dizaine", "spring", "summer",
    "autumn", "fall", "winter", "soon", "asap", "shortly", "early", "late", "later", "few",
    "several", "sometime",
  ]
}
