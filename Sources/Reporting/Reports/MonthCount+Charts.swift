import Diplomacy
import Messages

extension [EngagementDetail.MonthCount] {
  /// Of fewer exchanges in the year the lists say as much as a picture.
  private static let worthDrawing = 12

  /// The months of a year, beside the same of the year before; `nil` where there is too little
  /// to be seen.
  ///
  /// - Parameters:
  ///   - end: The last day covered: of that year, until its month; `nil` for all of the last
  ///     year in which anything was held.
  ///   - words: What names things.
  /// - Returns: Bars.
  func chart(until end: CivilDate? = nil, _ words: Vocabulary) -> Chart? {
    guard let year = end?.year ?? map(\.month.year).max() else { return nil }
    let last = end?.month ?? 12
    let (now, before) = (counts(of: year, until: last), counts(of: year - 1, until: last))
    let (held, heldBefore) = (now.reduce(0, +), before.reduce(0, +))
    guard held >= Self.worthDrawing else { return nil }
    return Chart(
      title: EngagementWords.monthChart(year)[words],
      description: EngagementWords.monthChartTold(
        held, before: heldBefore, year: year, until: last)[words],
      language: words.language, .bars(.months(of: year, now, before: before, words.language)))
  }

  private func counts(of year: Int, until last: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: last)
    for count in self where count.month.year == year {
      if let month = count.month.month, month <= last { counts[month - 1] += count.held }
    }
    return counts
  }
}

extension JSONWriter {
  /// Writes how many exchanges were held each month.
  mutating func months(_ months: [EngagementDetail.MonthCount]) {
    array("byMonth") { json in
      for count in months {
        json.object { json in
          json.member("month", count.month.description)
          json.member("held", count.held)
        }
      }
    }
  }
}
