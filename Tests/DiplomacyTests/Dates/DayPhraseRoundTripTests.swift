import Diplomacy
import TestSupport
import Testing

/// Every phrase that can be made of a day and of today leads back to that day, or is
/// refused with that day among the readings: never to another.
@Suite struct DayPhraseRoundTripTests {
  static let months = [
    ["janvier", "January"], ["février", "February"], ["mars", "March"], ["avril", "April"],
    ["mai", "May"], ["juin", "June"], ["juillet", "July"], ["août", "August"],
    ["septembre", "September"], ["octobre", "October"], ["novembre", "November"],
    ["décembre", "December"],
  ]
  static let weekdays = [
    ["lundi", "Monday"], ["mardi", "Tuesday"], ["mercredi", "Wednesday"], ["jeudi", "Thursday"],
    ["vendredi", "Friday"], ["samedi", "Saturday"], ["dimanche", "Sunday"],
  ]

  /// The phrases for a day that do not depend on today.
  private static func absolute(_ day: CivilDate) -> [String] {
    let (french, english) = (months[day.month - 1][0], months[day.month - 1][1])
    let names = weekdays[day.weekday.rawValue - 1]
    let year = day.description.prefix(4)
    let ordinal = day.day == 1 ? "1er" : "\(day.day)"
    return [
      day.description, "\(day.day)/\(day.month)/\(year)", "\(day.day).\(day.month).\(year)",
      "\(ordinal) \(french) \(year)", "le \(ordinal) \(french) \(year)",
      "\(names[0]) \(ordinal) \(french) \(year)", "\(day.day) \(english) \(year)",
      "\(english) \(day.day)th, \(year)", "\(names[1]), \(english) \(day.day), \(year)",
      "the \(day.day)th of \(english) \(year)",
    ]
  }

  /// The phrases for a day as seen from another, in both languages, each with the leaning
  /// with which it is said.
  private static func relative(_ day: CivilDate, from today: CivilDate) -> [(String, Leaning)] {
    let distance = today.days(to: day)
    let leaning: Leaning = distance < 0 ? .past : .future
    let count = abs(distance)
    let names = weekdays[day.weekday.rawValue - 1]
    let (french, english) = (months[day.month - 1][0], months[day.month - 1][1])
    var phrases = [distance < 0 ? "-\(count)d" : "+\(count)j"]
    phrases +=
      distance < 0
      ? ["il y a \(count) jours", "\(count) days ago"]
      : ["dans \(count) jours", "in \(count) days", "\(count) days from now"]
    if count.isMultiple(of: 7) {
      phrases +=
        distance < 0
        ? ["il y a \(count / 7) semaines", "\(count / 7) weeks ago"]
        : ["dans \(count / 7) semaines", "in \(count / 7) weeks", "within \(count / 7) weeks"]
    }
    let near = [
      -2: ["avant-hier", "the day before yesterday"], -1: ["hier", "yesterday", "hier soir"],
      0: ["aujourd’hui", "today", "ce matin"], 1: ["demain", "tomorrow", "tomorrow morning"],
      2: ["après-demain", "the day after tomorrow"], 7: ["aujourd’hui en huit"],
    ]
    phrases += near[distance] ?? []
    if (1...7).contains(distance) {
      phrases += [
        names[0], names[1], "\(names[0]) prochain", "next \(names[1])", "d’ici \(names[0])",
        "by \(names[1])",
      ]
    }
    if (8...14).contains(distance) { phrases += ["\(names[0]) en huit", "\(names[1]) week"] }
    if (-7 ... -1).contains(distance) {
      phrases += [names[0], names[1], "\(names[0]) dernier", "last \(names[1])"]
    }
    let monday = today.dayNumber - today.weekday.rawValue + 1
    let weeks = Int((Double(day.dayNumber - monday) / 7).rounded(.down))
    if (-1...1).contains(weeks) {
      let which = [("dernière", "last"), ("", "this"), ("prochaine", "next")][weeks + 1]
      phrases.append(
        weeks == 0
          ? "\(names[0]) de cette semaine" : "\(names[0]) de la semaine \(which.0)")
      phrases.append("\(names[1]) \(which.1) week")
    }
    if (-1...1).contains((day.year - today.year) * 12 + day.month - today.month) {
      let months = (day.year - today.year) * 12 + day.month - today.month
      let which = ["du mois dernier", "de ce mois", "du mois prochain"][months + 1]
      phrases.append("le \(day.day) \(which)")
    }
    if count < 28 { phrases += ["le \(day.day)", "the \(day.day)th"] }
    if count < 365 {
      phrases += [
        "\(day.day) \(french)", "\(english) \(day.day)", "\(names[0]) \(day.day) \(french)",
        "\(day.day)/\(day.month)",
      ]
      if day == day.lastOfMonth { phrases += ["fin \(french)", "end of \(english)"] }
      if day.day == 1 { phrases += ["début \(french)", "beginning of \(english)"] }
      if day.day == 15 { phrases += ["mi-\(french)", "mid-\(english)"] }
    }
    if day == today.lastOfMonth { phrases += ["fin de mois", "end of month"] }
    return phrases.map { ($0, leaning) }
  }

  @Test(arguments: [41, 42, 43] as [UInt64])
  func `a phrase made of a day leads back to it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var resolved = 0
    for _ in 0..<600 {
      let today = try RandomDate.day(years: 1950...2090, &random)
      let distance =
        Bool.random(using: &random)
        ? Int.random(in: -15...15, using: &random) : Int.random(in: -400...400, using: &random)
      let day = try #require(today.adding(days: distance))
      let phrases =
        Self.absolute(day).flatMap { [($0, Leaning.past), ($0, .future)] }
        + Self.relative(day, from: today)
      for (phrase, leaning) in phrases {
        do throws(DateError) {
          let date = try DayPhrase.parse(phrase).resolved(from: today, leaning: leaning)
          #expect(date == .day(day), "\(phrase) from \(today), seed \(seed)")
          resolved += 1
        } catch .ambiguous(_, let readings) {
          #expect(
            readings.contains(day.description) && readings.count == 2,
            "\(phrase) from \(today): \(readings), seed \(seed)")
        } catch .pastEndOfMonth {
          // « le 31 » from a month of 30 days: refused, never another day.
          #expect(
            phrase.hasSuffix("31") || phrase.hasSuffix("30") || phrase.hasSuffix("29")
              || phrase.hasSuffix("th"), "\(phrase) from \(today), seed \(seed)")
        } catch {
          Issue.record("\(phrase) from \(today), seed \(seed): \(error)")
        }
      }
    }
    #expect(resolved > 10_000, "seed \(seed): \(resolved)")
  }
}
