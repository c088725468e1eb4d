import Diplomacy

/// Follow-ups: of a table of them, and those that a table of exchanges tells beside each.
extension RowReader {
  /// Who is to do it: the first whom the cell names.
  private func owner() throws -> IncomingParty? { try first(.owner).flatMap(owners)?.first }

  /// Those whom a cell names who are to do it.
  ///
  /// « Moi » is whoever reads the table, and somebody else next time: nobody.
  private func owners(in cell: Cell) throws -> [IncomingParty] {
    // What we wrote names one.
    let parts = cell.column.isOurs ? [cell] : parts(of: cell)
    guard !parts.contains(where: { ["me", "moi"].contains(Folding.fold($0.text)) }) else {
      throw problem(cell, .malformed)
    }
    return try parts.flatMap { try parties(in: $0, side: .ours) }.uniqued()
  }

  /// The cells of who is to do it that say more than who it is: who else, as what they are
  /// introduced.
  private func untoldOwners() throws -> [Cell] {
    guard let cell = first(.owner) else { return [] }
    return try owners(in: cell).count > 1 ? [cell] : introducing(.owner)
  }

  /// The follow-up of the row.
  ///
  /// - Throws: `ImportProblem`.
  func followUp() throws -> IncomingFollowUp {
    guard let title = try line(.subject) else { throw missing(.subject) }
    guard let cell = first(.due), let due = try occurrence(.due) else { throw missing(.due) }
    guard let day = due.date.day else { throw problem(cell, .date) }
    var followUp = IncomingFollowUp(title: title, due: day, state: try state(on: day))
    followUp.isClosingGuessed = true
    followUp.parties = try parties(.with) + organisations()
    followUp.owner = try owner()
    followUp.zones = try lines(.zone, splittingAt: Self.betweenZones)
    followUp.terms.direction = try code(.turn) ?? .ours
    followUp.terms.priority = try code(.priority) ?? .normal
    return followUp
  }

  /// What cells say for which a follow-up has no room, as they are: as what somebody is introduced,
  /// and who is to do it with its owner.
  func leftOver() throws -> [String] {
    try (introducing(.with) + untoldOwners())
      .map { "\($0.column.heading): \($0.text.onOneLine)" }
  }

  /// How it stands; what is closed is closed on its day, or today if that is to come.
  private func state(on due: CivilDate) throws -> FollowUp.State {
    let closing = min(due, terms.today)
    return switch try code(.state, FollowUp.StateCode.self) ?? .open {
    case .open: .open(snoozedUntil: nil)
    case .done: .done(on: closing, note: nil)
    // Nobody says why: who says so stands in for it.
    case .dropped: .dropped(on: closing, reason: try Line(terms.source))
    }
  }

  // MARK: Of an exchange

  /// What was promised in the exchange of the row: a follow-up where a day is said by which.
  ///
  /// - Returns: It, and the cells that are for the notes: nothing could be due without a day; by when,
  ///   by whom and how it stands says something where nobody says what; and a follow-up has no room for
  ///   a second owner, nor for as what one is introduced.
  /// - Throws: `ImportProblem`.
  func promise(
    to parties: [IncomingParty]
  ) throws -> (followUp: IncomingFollowUp?, noted: [Cell]) {
    let circumstances = [TableField.due, .owner, .state].compactMap { first($0) }
    guard let cell = first(.followUp), let day = try dueDay(),
      let title = try? Line(cell.text.onOneLine)
    else { return (nil, filled(.followUp) + circumstances) }
    var followUp = IncomingFollowUp(title: title, due: day, state: try state(on: day))
    followUp.isClosingGuessed = true
    followUp.parties = parties
    followUp.owner = try owner()
    return (followUp, try untoldOwners())
  }

  /// The day by which; `nil` for a month, or for words that name none.
  ///
  /// - Throws: `ImportProblem` for a day that there is not: who mistyped it waits for it.
  private func dueDay() throws -> CivilDate? {
    do {
      return try occurrence(.due)?.date.day
    } catch let problem as ImportProblem {
      guard let cell = first(.due), !isMistyped(cell) else { throw problem }
      return nil
    }
  }

  /// Whether a cell that is no date was to be one: « 31/11/2026 », and not « avant l’été ».
  private func isMistyped(_ cell: Cell) -> Bool {
    guard cell.text.contains(where: \.isLetter) else { return true }
    do {
      _ = try terms.occurrence(cell.text, true)
      return false
    } catch DateError.pastEndOfMonth, DateError.impossibleDay, DateError.otherWeekday {
      return true
    } catch {
      return false
    }
  }

  /// The notes of an exchange, and the cells of a promise that are for them.
  func notes(and promise: [Cell]) throws -> Prose? {
    let notes = try prose(.note)
    guard let cell = promise.first else { return notes }
    let told = promise.map { "\($0.column.heading)\u{A0}: \($0.text)" }.joined(separator: "\n")
    do {
      return try Prose([notes?.text, told].compactMap(\.self).joined(separator: "\n\n"))
    } catch {
      throw problem(cell, .text(error))
    }
  }
}
