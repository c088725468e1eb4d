/// What the words in a day mean, in French and in English.
enum DayWords {
  /// Returns a text without the white space around it.
  static func trim(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    let blanksAtEnd = start.reversed().prefix(while: \.isWhitespace).count
    return String(start.dropLast(blanksAtEnd))
  }

  /// Returns the folded words of a text, or nil if it holds anything else.
  ///
  /// Accents, case, kinds of apostrophe and extra spaces no longer matter. Folding
  /// alone would also forget signs that do: "in -3 weeks" is not "in 3 weeks".
  static func split(_ text: String) -> [Substring]? {
    var isAfterWord = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "-":
        guard isAfterWord else { return nil }
        isAfterWord = false
      case "'", "’", "ʼ", ",", ".":
        isAfterWord = false
      case _ where scalar.properties.isWhitespace:
        isAfterWord = false
      default:
        isAfterWord = true
        guard mayBeInWord(scalar) else { return nil }
      }
    }
    return Folding.words(Folding.fold(text))
  }

  private static func mayBeInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .decimalNumber, .nonspacingMark: true
    default: false
    }
  }

  /// Returns the weekday of a name or a three-letter abbreviation.
  static func weekday(_ word: Substring) -> Weekday? { weekdays[word] }

  /// Returns the month, 1 to 12, of a name or an abbreviation.
  static func month(_ word: Substring) -> Int? { months[word] }

  /// Returns the way that "next" and "dernier" point.
  static func direction(_ word: Substring) -> Leaning? { directions[word] }

  /// Returns the days from today of "hier" or "the day after tomorrow".
  static func daysFromToday(_ words: String) -> Int? { nearDays[words] }

  /// Returns the day of the month in `5`, `05`, `1er`, `premier` or `5th`, which may be
  /// none: `32`.
  static func dayOfMonth(_ word: Substring) -> Int? {
    if word == "premier" || word == "first" { return 1 }
    let digits = word.prefix(while: isDigit)
    let ordinal = word.dropFirst(digits.count)
    guard
      (1...2).contains(digits.count), let day = Int(digits),
      ordinal.isEmpty || (ordinal == "er" && day == 1) || englishOrdinals.contains(ordinal)
    else { return nil }
    return day
  }

  /// Returns a word that is made of ASCII digits.
  static func number(_ word: Substring) -> Substring? {
    !word.isEmpty && word.allSatisfy(isDigit) ? word : nil
  }

  /// Returns whether a character is an ASCII digit.
  static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static let englishOrdinals: Set<Substring> = ["st", "nd", "rd", "th"]

  private static let directions: [Substring: Leaning] = [
    "next": .future, "coming": .future, "prochain": .future, "prochaine": .future,
    "last": .past, "past": .past, "dernier": .past, "derniere": .past, "passe": .past,
    "passee": .past,
  ]

  private static let nearDays: [String: Int] = [
    "avant hier": -2, "day before yesterday": -2, "the day before yesterday": -2,
    "hier": -1, "yesterday": -1, "last night": -1,
    "aujourd hui": 0, "aujourdhui": 0, "today": 0, "ce jour": 0,
    "ce matin": 0, "ce midi": 0, "cet apres midi": 0, "cette apres midi": 0, "ce soir": 0,
    "this morning": 0, "this afternoon": 0, "this evening": 0, "tonight": 0,
    "demain": 1, "tomorrow": 1,
    "apres demain": 2, "day after tomorrow": 2, "the day after tomorrow": 2,
    "aujourd hui en huit": 7, "d aujourd hui en huit": 7, "a week today": 7, "today week": 7,
    "demain en huit": 8, "a week tomorrow": 8, "tomorrow week": 8,
    "a week from tomorrow": 8,
    "aujourd hui en quinze": 14, "d aujourd hui en quinze": 14, "a fortnight today": 14,
    "demain en quinze": 15, "a fortnight tomorrow": 15,
  ]

  // « mar » alone is mardi; with a day or a year it is March.
  private static let weekdays = table(
    Weekday.allCases,
    [
      "lundi lun monday mon", "mardi mar tuesday tue", "mercredi mer wednesday wed",
      "jeudi jeu thursday thu", "vendredi ven friday fri", "samedi sam saturday sat",
      "dimanche dim sunday sun",
    ])

  private static let months = table(
    Array(1...12),
    [
      "janvier janv january jan", "fevrier fevr fev february feb", "mars mar march",
      "avril avr april apr", "mai may", "juin june jun", "juillet juil july jul",
      "aout aou august aug", "septembre september sept sep", "octobre october oct",
      "novembre november nov", "decembre december dec",
    ])

  private static func table<Value>(_ values: [Value], _ names: [String]) -> [Substring: Value] {
    var table: [Substring: Value] = [:]
    for (value, names) in zip(values, names) {
      for name in names.split(separator: " ") { table[name] = value }
    }
    return table
  }
}
