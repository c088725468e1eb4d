/// A time typed at the end of a phrase: `14:30`, `14h30`, `14 h`, `à 9h05`.
struct TypedTime {
  /// The time, on a 24-hour clock.
  let time: TimeOfDay

  /// What comes before the time, and before the "à" or "at" that leads to it.
  let phraseBefore: String

  /// Finds the time at the end of a text, or returns nil if nothing there looks like one.
  ///
  /// - Throws: `DateError.badTime` for an end that looks like a time and is not one.
  init?(endOf text: String) throws(DateError) {
    var words = Self.separatingISOTime(text).split(whereSeparator: \.isWhitespace)
    guard let time = try Self.time(words.suffix(Self.wordsOfTime(endOf: words)).joined()) else {
      return nil
    }
    words.removeLast(min(Self.wordsOfTime(endOf: words), words.count))
    if let last = words.last, ["a", "at"].contains(Folding.fold(String(last))) {
      words.removeLast()
    }
    // « 14/03/2026, 14:30 », as telephones write it.
    if words.last?.last == "," { words[words.count - 1].removeLast() }
    self.time = time
    phraseBefore = words.joined(separator: " ")
  }

  /// Returns how many words a time would take: « 14 h 30 » is three, « 14 h » two.
  private static func wordsOfTime(endOf words: [Substring]) -> Int {
    let isHourMark = words.suffix(2).map { $0 == "h" || $0 == "H" }
    if isHourMark.last == true { return 2 }
    return isHourMark.first == true ? 3 : 1
  }

  /// Returns `2025-05-05T14:30` with a space in place of the `T`.
  private static func separatingISOTime(_ text: String) -> String {
    var reader = FixedWidthReader(text)
    guard
      reader.digits(4) != nil, reader.skip(.hyphen), reader.digits(2) != nil,
      reader.skip(.hyphen), reader.digits(2) != nil,
      reader.skip(letter: UInt8(ascii: "t"))
    else { return text }
    return text.prefix(10) + " " + text.dropFirst(11)
  }

  /// Reads `14:30`, `9h05` or `14h`, or returns nil for what does not start like one.
  private static func time(_ text: String) throws(DateError) -> TimeOfDay? {
    var reader = FixedWidthReader(text)
    guard let hour = reader.digits(2) ?? reader.digits(1) else { return nil }
    let isHourAlone: Bool
    if reader.skip(.colon) {
      isHourAlone = false
    } else if reader.skip(letter: UInt8(ascii: "h")) {
      isHourAlone = reader.isAtEnd
    } else {
      return nil
    }
    guard let minute = isHourAlone ? 0 : reader.digits(2), reader.isAtEnd else {
      throw .badTime(text)
    }
    do throws(DateError) {
      return try TimeOfDay(hour: hour, minute: minute)
    } catch {
      throw error.quoting(text)
    }
  }
}
