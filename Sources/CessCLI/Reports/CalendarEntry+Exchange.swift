import Diplomacy
import Interchange
import Register
import Reporting

extension CalendarEntry {
  /// Makes an entry of an exchange; `nil` for one without a day.
  init?(
    _ exchange: TimelineEntry, _ details: CalendarDetails, _ words: Vocabulary
  ) {
    let start: Start
    switch exchange.occurrence {
    case .at(let moment): start = details.instant.map { .instant($0) } ?? .local(moment)
    case .on(let date):
      guard let day = date.day else { return nil }
      start = .day(day)
    }
    self.init(
      uid: details.uid, summary: exchange.title, description: exchange.note(words),
      start: start, length: details.length,
      location: [exchange.place, details.city].compactMap(\.self).uniqued()
        .joined(separator: ", "),
      status: exchange.status, marking: exchange.marking)
  }
}
