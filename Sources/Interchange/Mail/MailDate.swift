import Diplomacy

/// A date and a time as mails have them (RFC 5322, 3.3 and 4.3), as an instant.
struct MailDate: Sendable, Equatable {
  /// The instant in UTC, RFC 3339: `2025-05-06T07:30:00Z`.
  let instant: String
  /// The day where it was written.
  let day: CivilDate

  /// Reads a date.
  ///
  /// Besides RFC 5322 what programs of all times have written: no day of the week, years of two
  /// digits, names of time zones, hyphens between day, month and year, the form of `asctime`. A
  /// zone that nobody knows, or none, is UTC.
  /// - Returns: `nil` for what is no date, or does not exist.
  init?(_ text: some Collection<UInt8>) {
    let words = Self.words(text)
    guard let month = words.firstIndex(where: { Self.month($0) != nil }),
      let monthNumber = Self.month(words[month]),
      let clock = words.firstIndex(where: { $0.contains(":") && $0.first?.isNumber == true }),
      let (hour, minute) = Self.time(words[clock])
    else { return nil }
    var numbers = words.indices.filter { $0 != clock && $0 < max(clock, month) + 4 }.filter {
      words[$0].count <= 4 && words[$0].allSatisfy { $0.isASCII && $0.isNumber }
    }
    // The day stands before the month, or, as `asctime` has it, after it.
    guard
      let dayPlace = numbers.first(where: { $0 == month - 1 })
        ?? numbers.first(where: { $0 == month + 1 }), let day = Int(words[dayPlace])
    else { return nil }
    numbers.removeAll { $0 <= max(dayPlace, month) }
    guard let yearPlace = numbers.first, let year = Self.year(words[yearPlace]),
      let date = try? CivilDate(year: year, month: monthNumber, day: day)
    else { return nil }
    let zone = words.indices.first { $0 > clock && $0 != yearPlace }.map { words[$0] } ?? ""
    let minutes = date.dayNumber * 1_440 + hour * 60 + minute - Self.offset(zone)
    let (number, rest) = (minutes.floored(1_440), minutes - minutes.floored(1_440) * 1_440)
    guard let utc = CivilDate(dayNumber: number),
      let time = try? TimeOfDay(hour: rest / 60, minute: rest % 60)
    else { return nil }
    instant = "\(utc)T\(time):00Z"
    self.day = date
  }

  /// The words of a date: comments left out, a hyphen between a day and a month taken apart.
  private static func words(_ text: some Collection<UInt8>) -> [String] {
    var words: [[UInt8]] = [[]]
    var depth = 0
    for byte in text.prefix(1_000) {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case _ where depth > 0: break
      case 0x20, 0x09...0x0D, UInt8(ascii: ","): words.append([])
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        // The sign of a zone, at the beginning of a word or glued to the time.
        let word = words[words.count - 1]
        if word.isEmpty || word == Array("GMT".utf8) || word == Array("UTC".utf8) {
          words[words.count - 1].append(byte)
        } else {
          words.append(word.contains(UInt8(ascii: ":")) ? [byte] : [])
        }
      default: words[words.count - 1].append(byte)
      }
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The number of a month; three letters of it are enough.
  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let word = word.lowercased()
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static func time(_ word: String) -> (hour: Int, minute: Int)? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = Int(parts[0]),
      let minute = Int(parts[1].prefix(2)), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return (hour, minute)
  }

  /// A year of two digits is of 1950 to 2049, one of three counts from 1900 (RFC 5322, 4.3).
  private static func year(_ word: String) -> Int? {
    guard let number = Int(word) else { return nil }
    switch word.count {
    case 4: return number
    case 3: return number + 1_900
    case 2: return number < 50 ? number + 2_000 : number + 1_900
    default: return nil
    }
  }

  /// The minutes that a zone is before UTC.
  private static func offset(_ zone: String) -> Int {
    var text = zone.uppercased()
    if let minutes = zones[text] { return minutes }
    for prefix in ["UTC", "GMT"] where text.hasPrefix(prefix) { text.removeFirst(3) }
    guard let sign = text.first, sign == "+" || sign == "-" else { return 0 }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 4 || digits.count == 2, let number = Int(digits) else { return 0 }
    let (hours, minutes) = digits.count == 2 ? (number, 0) : (number / 100, number % 100)
    guard hours < 24, minutes < 60 else { return 0 }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  /// The zones that RFC 5322 knows (4.3), and those of our parts.
  private static let zones: [String: Int] = [
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "MET": 60, "CEST": 120, "MEST": 120,
    "MESZ": 120, "MEZ": 60, "EET": 120, "EEST": 180, "MSK": 180, "JST": 540,
  ]
}

extension Int {
  /// The quotient, rounded down.
  fileprivate func floored(_ divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
