import Diplomacy
import Messages

extension FollowUpEntry {
  /// Lowers a follow-up to an item of a list, where the page may name its exchange already.
  func item(isUnderItsExchange: Bool = false, _ words: Vocabulary) -> Block.Item {
    let urgency = urgency(today: words.today)
    var notes: [String] = []
    switch state {
    case .open(let snoozedUntil):
      if urgency == .overdue {
        notes.append(ReportWords.late(days: wakingDay.days(to: words.today))[words])
      }
      if snoozedUntil != nil { notes.append(ReportWords.promised(due)[words]) }
    case .done(let day, let note):
      notes.append(ReportWords.closed(.done, on: day, note: note?.text)[words])
    case .dropped(let day, let reason):
      notes.append(ReportWords.closed(.dropped, on: day, note: reason.text)[words])
    }
    if let owner { notes.append(owner.name) }
    var details = notes.isEmpty ? [] : [notes.joined(separator: " · ")]
    if let exchange, !isUnderItsExchange {
      details.append(ReportWords.from(exchange, words.language))
    }
    if !actors.isEmpty {
      details.append("→ " + actors.map(\.name).joined(separator: ", "))
    }
    return Block.Item(
      lead: DateWords.day(wakingDay, words.language), margin: .date, text: title,
      reference: id.lettered,
      details: details, tone: state.code == .open && urgency == .overdue ? .alert : .plain)
  }
}
