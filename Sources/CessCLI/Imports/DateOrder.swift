import Interchange

/// In which order the days of a table are written, as far as they give it away.
///
/// Days are read before months. Of a table that has « 3/14/2021 », and no day above 12 in the first
/// place, every other date would be read as another day.
final class DateOrder {
  /// A date whose month stands first, and where.
  struct MonthFirst {
    /// The date as it is written.
    let date: String
    let column: TableMapping.Column
    /// What stands between its numbers.
    let sign: Character
    /// How many digits its year has.
    let yearWidth: Int
  }

  private var monthFirst: MonthFirst?
  private var isDayFirst = false

  /// Notes a date as it is written in a column.
  func note(_ text: String, in column: TableMapping.Column) {
    let date = text.prefix { !$0.isWhitespace }
    // With dashes a day stands first where the year stands last: 3-14-2021.
    let parts = date.split { "/-".contains($0) }
    guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]) else { return }
    let sign: Character = date.contains("/") ? "/" : "-"
    let yearWidth = parts[2].prefix(while: \.isNumber).count
    guard sign == "/" || yearWidth == 4 else { return }
    if (13...31).contains(first) { isDayFirst = true }
    guard monthFirst == nil, (1...12).contains(first), (13...31).contains(second) else { return }
    monthFirst = MonthFirst(date: text, column: column, sign: sign, yearWidth: yearWidth)
  }

  /// A date that shows that months stand first in all of them; `nil` where nothing does.
  var american: MonthFirst? { isDayFirst ? nil : monthFirst }
}
