package import Diplomacy

/// Dates as they are written in a sentence.
package enum DateWords {
  private static let months: [Phrase] = [
    Phrase(fr: "janvier", en: "January"), Phrase(fr: "février", en: "February"),
    Phrase(fr: "mars", en: "March"), Phrase(fr: "avril", en: "April"),
    Phrase(fr: "mai", en: "May"), Phrase(fr: "juin", en: "June"),
    Phrase(fr: "juillet", en: "July"), Phrase(fr: "août", en: "August"),
    Phrase(fr: "septembre", en: "September"), Phrase(fr: "octobre", en: "October"),
    Phrase(fr: "novembre", en: "November"), Phrase(fr: "décembre", en: "December"),
  ]

  static let weekdays: [Phrase] = [
    Phrase(fr: "lundi", en: "Monday"), Phrase(fr: "mardi", en: "Tuesday"),
    Phrase(fr: "mercredi", en: "Wednesday"), Phrase(fr: "jeudi", en: "Thursday"),
    Phrase(fr: "vendredi", en: "Friday"), Phrase(fr: "samedi", en: "Saturday"),
    Phrase(fr: "dimanche", en: "Sunday"),
  ]

  /// Returns the name of a month, 1 for January to 12; any other number gives itself.
  package static func month(_ number: Int, _ language: Language) -> String {
    months.indices.contains(number - 1) ? months[number - 1][language] : String(number)
  }

  /// Returns a day: « 1er mai 2025 », « 5 mai 2025 », "5 May 2025".
  package static func day(_ day: CivilDate, _ language: Language) -> String {
    // Put together byte by byte: every line of a list or a report says a day.
    let month = spacedMonths[language == .french ? 0 : 1][day.month - 1]
    return String(unsafeUninitializedCapacity: 40) { bytes in
      var count = 0
      func write(_ text: [UInt8]) {
        for byte in text {
          bytes[count] = byte
          count += 1
        }
      }
      func write(_ number: Int) {
        if number > 9 { write(number / 10) }
        bytes[count] = UInt8(ascii: "0") + UInt8(number % 10)
        count += 1
      }
      write(day.day)
      if day.day == 1, language == .french { write(Array("er".utf8)) }
      write(month)
      write(day.year)
      return count
    }
  }

  /// The names of the months with a space before and after, in French and in English.
  private static let spacedMonths: [[[UInt8]]] = [Language.french, .english].map { language in
    months.map { Array(" \($0[language]) ".utf8) }
  }

  /// Returns a day with its name: « lundi 5 mai 2025 ».
  package static func weekdayAndDay(_ day: CivilDate, _ language: Language) -> String {
    "\(weekdays[day.weekday.rawValue - 1][language]) \(self.day(day, language))"
  }

  /// Returns a day within its week: « lundi 5 ».
  package static func weekdayAndNumber(_ day: CivilDate, _ language: Language) -> String {
    "\(weekdays[day.weekday.rawValue - 1][language]) \(day.day)"
  }

  /// Returns a date as precisely as it is known: « 2025 », « mai 2025 », « 5 mai 2025 ».
  package static func date(_ date: PartialDate, _ language: Language) -> String {
    switch date.precision {
    case .year: String(date.earliest.year)
    case .month: "\(month(date.earliest.month, language)) \(date.earliest.year)"
    case .day: day(date.earliest, language)
    }
  }

  /// Returns when an exchange took place, with its time and zone if it has them.
  package static func occurrence(_ occurrence: Occurrence, _ language: Language) -> String {
    switch occurrence {
    case .on(let date): return self.date(date, language)
    case .at(let moment):
      let clock = at(moment.time.description)[language]
      return "\(day(moment.date, language)) \(clock) (\(moment.zone))"
    }
  }

  /// Returns an instant: « 6 mai 2025 à 7 h 30 UTC ».
  ///
  /// - Parameters:
  ///   - text: The instant in UTC, RFC 3339.
  ///   - language: The language.
  /// - Returns: The words; the text itself when it is something else.
  package static func instant(_ text: String, _ language: Language) -> String {
    guard let day = CivilDate(String(text.prefix(10))), text.utf8.count == 20 else { return text }
    let clock = at(String(text.dropFirst(11).prefix(5)))[language]
    return "\(self.day(day, language)) \(clock) UTC"
  }

  /// At a time of the form `14:30`: « à 14 h 30 », « à 9 h », "at 14:30".
  package static func at(_ time: String) -> Phrase {
    let clock = clock(time)
    return Phrase(fr: "à \(clock[.french])", en: "at \(clock[.english])")
  }

  /// A time of the form `14:30`: « 14 h 30 », « 9 h », "14:30".
  package static func clock(_ time: String) -> Phrase {
    let parts = time.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { return Phrase(verbatim: time) }
    let minutes = parts[1] == 0 ? "" : "\u{A0}\(parts[1] < 10 ? "0" : "")\(parts[1])"
    return Phrase(fr: "\(parts[0])\u{A0}h\(minutes)", en: time)
  }

  /// Says that a date is still to come: « le 27 janvier 2026 est à venir ».
  package static func isToCome(_ date: PartialDate) -> Phrase {
    let article = date.precision == .day ? "le " : ""
    return Phrase(
      fr: "\(article)\(self.date(date, .french)) est à venir",
      en: "\(self.date(date, .english)) is still to come")
  }

  /// Returns the time a report covers; `nil` for all time.
  package static func period(_ period: Period) -> Phrase? {
    func phrase(_ make: (Language) -> String) -> Phrase {
      Phrase(fr: make(.french), en: make(.english))
    }
    switch (period.start, period.end) {
    case (nil, nil): return nil
    case let (start?, nil):
      return Phrase(
        fr: "depuis le \(day(start, .french))", en: "since \(day(start, .english))")
    case let (nil, end?):
      return Phrase(
        fr: "jusqu’au \(day(end, .french))", en: "until \(day(end, .english))")
    case let (start?, end?):
      if let year = period.wholeYear { return Phrase(verbatim: String(year)) }
      if let quarter = period.wholeQuarter {
        let ordinal = quarter.number == 1 ? "1er" : "\(quarter.number)e"
        return Phrase(
          fr: "\(ordinal) trimestre \(quarter.year)", en: "Q\(quarter.number) \(quarter.year)")
      }
      return phrase { language in
        Phrase(
          fr: "du \(day(start, .french)) au \(day(end, .french))",
          en: "\(day(start, .english)) to \(day(end, .english))")[language]
      }
    }
  }

  /// Returns from when until when a mandate runs; `nil` when neither is known.
  package static func tenure(_ tenure: Tenure) -> Phrase? {
    func french(_ date: PartialDate, article: String) -> String {
      (date.precision == .day ? article : "") + self.date(date, .french)
    }
    switch (tenure.since, tenure.until) {
    case (nil, nil): return nil
    case let (since?, nil):
      return Phrase(
        fr: "depuis \(french(since, article: "le "))", en: "since \(date(since, .english))")
    case let (nil, until?):
      return Phrase(
        fr: "jusqu’\(until.precision == .day ? "au " : "en ")\(date(until, .french))",
        en: "until \(date(until, .english))")
    case let (since?, until?):
      return Phrase(
        fr: "\(date(since, .french)) – \(date(until, .french))",
        en: "\(date(since, .english)) – \(date(until, .english))")
    }
  }
}
