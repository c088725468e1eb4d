public import Diplomacy
import Messages

extension FollowUpEntry {
  /// Lowers a follow-up to an item of a list, where the page may name its exchange already.
  func item(isUnderItsExchange: Bool = false, _ words: Vocabulary) -> Block.Item {
    let urgency = urgency(today: words.today)
    var details: [String] = []
    let standing = standing(urgency, words)
    if !standing.isEmpty { details.append(standing) }
    let said = said(words)
    if !said.isEmpty { details.append(said) }
    if let exchange, !isUnderItsExchange {
      details.append(ReportWords.from(exchange, words.language))
    }
    if !actors.isEmpty { details.append(concerned) }
    return Block.Item(
      lead: DateWords.day(wakingDay, words.language), margin: .date, text: title,
      reference: id.lettered,
      details: details, tone: state.code == .open && urgency == .overdue ? .alert : .plain)
  }

  /// What is to be known of a follow-up outside a list, line by line.
  public func description(_ words: Vocabulary) -> String {
    var lines = [id.lettered]
    if wakingDay != due { lines.append(ReportWords.promised(due)[words]) }
    if let owner { lines.append(owner.name) }
    if let exchange { lines.append(ReportWords.from(exchange, words.language)) }
    if !actors.isEmpty { lines.append(concerned) }
    return lines.joined(separator: "\n")
  }

  /// How it stands, who is to do it, and what was said of it.
  ///
  /// - Parameters:
  ///   - words: What names things.
  ///   - isAmongAwaited: Whether a heading says already that it is awaited.
  /// - Returns: What there is of these.
  func circumstances(_ words: Vocabulary, isAmongAwaited: Bool) -> [String] {
    [
      standing(urgency(today: words.today), words), said(words, isAmongAwaited: isAmongAwaited),
    ].filter { !$0.isEmpty }
  }

  /// How it stands, and who is to do it.
  private func standing(_ urgency: Urgency, _ words: Vocabulary) -> String {
    var text = ""
    func add(_ part: String) {
      if !text.isEmpty { text += " · " }
      text += part
    }
    switch state {
    case .open(let snoozedUntil):
      if urgency == .overdue {
        let missed = terms.recurrence == nil ? 0 : missed(today: words.today)
        if missed > 1 { add(FollowUpWords.missed(missed)[words]) }
        add(ReportWords.late(days: wakingDay.days(to: words.today), words.language))
      }
      if snoozedUntil != nil { add(ReportWords.promised(due)[words]) }
    case .done(let day, let note):
      add(ReportWords.closed(.done, on: day, note: note?.text)[words])
    case .dropped(let day, let reason):
      add(ReportWords.closed(.dropped, on: day, note: reason.text)[words])
    }
    if let owner { add(owner.name) }
    if !sharers.isEmpty {
      add("\(FollowUpWords.shared[words]) \(sharers.map(\.name).joined(separator: ", "))")
    }
    return text
  }

  /// What was said of it beyond its text and its day; nothing of most.
  private func said(_ words: Vocabulary, isAmongAwaited: Bool = false) -> String {
    guard terms != .plain else { return "" }
    var parts: [String] = []
    if terms.direction == .awaited, !isAmongAwaited { parts.append(FollowUpWords.awaited[words]) }
    if let priority = terms.priority.mention { parts.append(priority[words]) }
    if let recurrence = terms.recurrence {
      parts.append(RecurrenceWords.recurrence(recurrence)[words])
    }
    return parts.joined(separator: " · ")
  }

  private var concerned: String {
    var text = ""
    text.reserveCapacity(actors.reduce(4) { $0 + $1.name.utf8.count + 2 })
    text += "→ "
    for actor in actors {
      if text.utf8.count > 4 { text += ", " }
      text += actor.name
    }
    return text
  }
}
