import Diplomacy
import Messages
import Reporting

extension Session {
  /// From so many exchanges on a page of HTML is more than a browser shows at ease.
  static let longPage = 10_000

  /// Says on standard error that a page will be long, and offers a shorter time.
  ///
  /// - Parameters:
  ///   - exchanges: How many the page tells.
  ///   - format: The format asked for: only a page in a browser has to be shown whole.
  ///   - period: The time asked for.
  ///   - last: The date of the last exchange, where it is known.
  func warn(
    ofPageOf exchanges: Int, as format: OutputFormat, in period: Period, until last: PartialDate?
  ) {
    guard format == .html, exchanges > Self.longPage, !common.quiet else { return }
    let year = last?.year ?? min(period.end ?? today, today).year
    say(LongPageWords.long(exchanges))
    say(LongPageWords.hint(year: year, isShort: period.isWithinAYear))
  }
}

extension Period {
  /// Whether the time is a year or less, so that only a shorter one helps.
  fileprivate var isWithinAYear: Bool {
    guard let start, let end else { return false }
    return start.days(to: end) <= 366
  }
}
