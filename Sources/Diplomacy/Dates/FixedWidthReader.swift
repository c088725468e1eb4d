/// A reader of ASCII text of fixed width, such as `2025-05-05`.
///
/// Each step consumes what it accepts; a step that refuses leaves the reader where
/// it was.
struct FixedWidthReader {
  /// The first bytes, which no fixed form exceeds; held in place, since every
  /// row of a register has dates to read.
  private var bytes = InlineArray<24, UInt8>(repeating: 0)
  /// How many bytes the text has.
  private let count: Int
  private var place = 0

  init(_ text: some StringProtocol) {
    count = text.utf8.count
    for (place, byte) in text.utf8.prefix(bytes.count).enumerated() { bytes[place] = byte }
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { place == count }

  private var next: UInt8? { place < min(count, bytes.count) ? bytes[place] : nil }

  /// Reads the number written by exactly `width` ASCII digits.
  mutating func digits(_ width: Int) -> Int? {
    guard place + width <= min(count, bytes.count) else { return nil }
    var value = 0
    for index in place..<(place + width) {
      guard let digit = bytes[index].asciiDigit else { return nil }
      value = value * 10 + digit
    }
    place += width
    return value
  }

  /// Reads one byte, if it is the one given.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  /// Reads an ASCII letter, if it is the one given in lower case, whatever its case.
  mutating func skip(letter: UInt8) -> Bool {
    guard let next, next | 0x20 == letter else { return false }
    place += 1
    return true
  }

  /// Reads a day, `2025-05-05`.
  mutating func day() -> CivilDate? {
    var reader = self
    guard
      let year = reader.digits(4), reader.skip(.hyphen),
      let month = reader.digits(2), reader.skip(.hyphen),
      let day = reader.digits(2), CivilDate.exists(year, month, day)
    else { return nil }
    self = reader
    return CivilDate(existing: year, month, day)
  }

  /// Reads a time, `14:30`.
  mutating func time() -> TimeOfDay? {
    var reader = self
    guard
      let hour = reader.digits(2), reader.skip(.colon), let minute = reader.digits(2),
      let time = try? TimeOfDay(hour: hour, minute: minute)
    else { return nil }
    self = reader
    return time
  }
}

extension UInt8 {
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")

  /// The value of an ASCII digit, or nil for any other byte.
  var asciiDigit: Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? Int(self - UInt8(ascii: "0")) : nil
  }
}

extension Int {
  /// Returns the number in decimal, with leading zeros up to `width` digits.
  func padded(_ width: Int) -> String {
    var digits = String(self)
    while digits.utf8.count < width { digits = "0" + digits }
    return digits
  }
}
