/// In which order the days of a table are written, as far as they give it away.
///
/// Days are read before months. Of a table that has « 3/14/2021 », and no day above 12 in the first
/// place, every other date would be read as another day.
final class DateOrder {
  /// A date whose month stands first; `nil` where none does.
  private(set) var monthFirst: String?
  private var isDayFirst = false

  /// Notes a date as it is written.
  func note(_ text: String) {
    let date = text.prefix { !$0.isWhitespace }
    // With dashes a day stands first where the year stands last: 3-14-2021.
    let parts = date.split { "/-".contains($0) }
    guard parts.count == 3, date.contains("/") || parts[2].prefix(while: \.isNumber).count == 4,
      let first = Int(parts[0]), let second = Int(parts[1])
    else { return }
    if (13...31).contains(first) { isDayFirst = true }
    if (1...12).contains(first), (13...31).contains(second) { monthFirst = monthFirst ?? text }
  }

  /// A date that shows that months stand first in all of them; `nil` where nothing does.
  var american: String? { isDayFirst ? nil : monthFirst }
}
