import Diplomacy
import Messages

/// What a brief tells in a line each.
extension TimelineEntry {
  /// How many of those who were there are named in a line; of more the number is said.
  private static let room = 4

  /// Lowers an exchange to a line of a brief: when, what, who else was there on the other side.
  ///
  /// - Parameters:
  ///   - actor: Of whom the brief is, and who is not named again.
  ///   - isUpcoming: Whether when and where it is to take place is told.
  ///   - words: What names things.
  /// - Returns: The line.
  func line(besides actor: Actor.ID, isUpcoming: Bool = false, _ words: Vocabulary) -> Block.Item {
    var parts = [kind.label[words]]
    if status != .held, !isUpcoming { parts.append(status.label[words]) }
    if isUpcoming {
      if case .at(let moment) = occurrence { parts.append("\(moment.time) (\(moment.zone))") }
      if let place { parts.append(place) }
    }
    let others = participants.filter { $0.side != .ours && $0.actor != actor }
    if !others.isEmpty {
      // One more takes no more room than the number of one.
      let named = others.count <= Self.room + 1 ? others[...] : others.prefix(Self.room)
      let names = named.map { Phrase(verbatim: $0.label.styled) }
      let more = others.count > named.count ? [BriefWords.more(others.count - named.count)] : []
      parts.append("\(ReportWords.with[words]) \(Phrase.list(names + more)[words])")
    }
    return Block.Item(
      lead: DateWords.date(occurrence.date, words.language), margin: .date, text: title,
      aside: parts.joined(separator: " · "), reference: id.lettered,
      tone: status == .held || isUpcoming ? .plain : .muted)
  }
}

extension FollowUpEntry {
  /// Lowers a follow-up to a line of a brief: how late it is, whose it is, for whom and from
  /// which exchange.
  ///
  /// - Parameters:
  ///   - actor: Of whom the brief is, and who is not named where nobody else is concerned;
  ///     `nil` for a page on several.
  ///   - words: What names things.
  /// - Returns: The line.
  func line(of actor: Actor.ID?, _ words: Vocabulary) -> Block.Item {
    var parts = circumstances(words, isAmongAwaited: terms.direction == .awaited)
    if let exchange { parts.append(exchange.id.lettered) }
    var aside = parts.joined(separator: " · ")
    if actors.contains(where: { $0.id != actor }) {
      aside += (aside.isEmpty ? "→ " : " → ") + actors.map(\.name).joined(separator: ", ")
    }
    let isLate = state.code == .open && urgency(today: words.today) == .overdue
    return Block.Item(
      lead: DateWords.day(wakingDay, words.language), margin: .date, text: title,
      aside: aside, reference: id.lettered,
      tone: isLate ? .alert : .plain)
  }
}
