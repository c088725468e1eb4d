import Diplomacy

/// The clock of the registers: fixed, so that what is due today is due for ever.
enum Clock {
  /// The day on which every command is measured.
  static let today = day(2026, 11, 21)
  /// The first day of the registers: twenty years before.
  static let first = day(2006, 11, 21)
  /// What `CESS_NOW` says.
  static let now = "\(today)T09:00:00Z"

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    (try? CivilDate(year: year, month: month, day: day)) ?? .first
  }
}

/// Makes identifiers in time order, like those of the program (UUID version 7).
///
/// By repeatable chance; one thread makes them.
final class Identifiers: @unchecked Sendable {
  private var chance: Chance
  private var count: UInt64 = 0

  init(seed: UInt64) {
    chance = Chance(seed: seed)
  }

  func make() -> String {
    count += 1
    let high = (0x0189_0000_0000 + count) << 16 | 0x7000 | chance.next() & 0x0FFF
    let low = 0x8000_0000_0000_0000 | chance.next() >> 2
    var text: [UInt8] = []
    for (place, digit) in (hexadecimal(high) + hexadecimal(low)).enumerated() {
      if [8, 12, 16, 20].contains(place) { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func hexadecimal(_ number: UInt64) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return stride(from: 60, through: 0, by: -4).map { digits[Int(number >> UInt64($0) & 15)] }
  }
}
