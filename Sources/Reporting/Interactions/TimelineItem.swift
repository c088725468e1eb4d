import Diplomacy
import Messages

extension TimelineEntry {
  /// Lowers an exchange to an item of a list.
  ///
  /// - Parameters:
  ///   - isUnderItsMonth: Whether a heading names the month already.
  ///   - words: What names things.
  /// - Returns: The item, with the day or the date in its margin.
  func item(isUnderItsMonth: Bool = false, _ words: Vocabulary) -> Block.Item {
    var details: [String] = []
    var circumstances = kind.label[words]
    if status != .held { circumstances += " · \(status.label[words])" }
    if case .at(let moment) = occurrence {
      circumstances += " · \(moment.time) (\(moment.zone))"
    }
    if let place { circumstances += " · \(place)" }
    details.append(circumstances)
    if isUnderChathamHouseRule, participants.isEmpty {
      details.append(MeetingWords.namesWithheld[words])
    }
    if let others = names({ $0 != .ours }, words) {
      details.append("\(ReportWords.with[words]) \(others)")
    }
    if let ours = names({ $0 == .ours }, words) {
      details.append("\(ReportWords.oursPrefix[words]) \(ours)")
    }
    if !axes.isEmpty {
      let names = axes.map(words.axis).joined(separator: ", ")
      details.append("\(ReportWords.axesPrefix[words]) \(names)")
    }
    let date = occurrence.date
    return Block.Item(
      lead: isUnderItsMonth
        ? date.day.map { String($0.day) } ?? "–" : DateWords.date(date, words.language),
      margin: isUnderItsMonth ? .dayOfMonth : .date, text: title, reference: id.lettered,
      details: details, tone: status == .held ? .plain : .muted)
  }

  /// The names of those on some sides; `nil` when there is nobody.
  private func names(
    _ isWanted: (Participation.Side) -> Bool, _ words: Vocabulary
  ) -> String? {
    var text = ""
    for participant in participants where isWanted(participant.side) {
      if !text.isEmpty { text += ReportWords.listSeparator[words] }
      text += participant.label.text
      if participant.role != .participant { text += participant.roleText(words) }
    }
    return text.isEmpty ? nil : text
  }
}

extension TimelineEntry.Participant {
  /// The name, with the part taken where it is more than taking part.
  func text(_ words: Vocabulary) -> String {
    role == .participant ? label.text : label.text + roleText(words)
  }

  fileprivate func roleText(_ words: Vocabulary) -> String { " [\(role.label[words])]" }
}

/// Groups a timeline by year and month, entry by entry.
struct TimelineGrouping {
  private var year: Int?
  private var month: Int??

  /// Returns the headings that come before an entry.
  mutating func headings(before entry: TimelineEntry, _ words: Vocabulary) -> [Block] {
    let date = entry.occurrence.date
    var blocks: [Block] = []
    if date.year != year {
      blocks.append(.heading(String(date.year), level: 2))
      year = date.year
      month = .none
    }
    if month != .some(date.month) {
      let name =
        date.month.map { DateWords.month($0, words.language) } ?? ReportWords.monthUnknown[words]
      blocks.append(.heading(name, level: 3))
      month = .some(date.month)
    }
    return blocks
  }
}
