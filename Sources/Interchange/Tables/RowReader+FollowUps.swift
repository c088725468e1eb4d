import Diplomacy

/// Follow-ups: of a table of them, and those that a table of exchanges tells beside each.
extension RowReader {
  /// What cells tell of one follow-up, beside what is to be done.
  private struct Circumstances {
    let due, owner, state, doneOn: Cell?

    init(_ cell: (TableField) -> Cell?) {
      (due, owner) = (cell(.due), cell(.owner))
      (state, doneOn) = (cell(.state), cell(.doneOn))
    }
  }

  /// Who is to do it: the first whom the cell names.
  private func owner(_ told: Circumstances) throws -> IncomingParty? {
    try told.owner.flatMap(owners)?.first
  }

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

  /// Whether the cell of who is to do it says more than who it is: who else, as what they are introduced.
  private func isUntold(ownerOf told: Circumstances) throws -> Bool {
    guard let cell = told.owner else { return false }
    return try owners(in: cell).count > 1 || parts(of: cell).contains(where: introduces)
  }

  /// The follow-up of the row.
  ///
  /// - Throws: `ImportProblem`.
  func followUp() throws -> IncomingFollowUp {
    guard let title = try line(.subject) else { throw missing(.subject) }
    guard let due = first(.due) else { throw missing(.due) }
    var followUp = try followUp(title, by: day(in: due), Circumstances(first))
    followUp.parties = try parties(.with) + organisations()
    followUp.zones = try lines(.zone, splittingAt: Self.betweenZones)
    followUp.terms.direction = try code(.turn) ?? .ours
    followUp.terms.priority = try code(.priority) ?? .normal
    return followUp
  }

  /// What cells say for which a follow-up has no room, as they are: as what somebody is introduced,
  /// and who is to do it with its owner.
  func leftOver() throws -> [String] {
    let owner = try isUntold(ownerOf: Circumstances(first)) ? filled(.owner) : []
    return try (introducing(.with) + owner)
      .map { "\($0.column.heading): \($0.text.onOneLine)" }
  }

  /// What is to be done by a day, as cells tell it.
  private func followUp(
    _ title: Line, by day: CivilDate, _ told: Circumstances
  ) throws -> IncomingFollowUp {
    let (code, since) = try standing(told)
    let closing = min(since ?? day, terms.today)
    let state: FollowUp.State =
      switch code {
      case .open: .open(snoozedUntil: nil)
      case .done: .done(on: closing, note: nil)
      // Nobody says why: who says so stands in for it.
      case .dropped: .dropped(on: closing, reason: try Line(terms.source))
      }
    var followUp = IncomingFollowUp(title: title, due: day, state: state)
    followUp.isClosingGuessed = since == nil
    followUp.owner = try owner(told)
    return followUp
  }

  /// How it stands, and since when where a cell says that.
  private func standing(
    _ told: Circumstances
  ) throws -> (code: FollowUp.StateCode, since: CivilDate?) {
    let done = try told.doneOn.map(day)
    guard let cell = told.state else { return (done == nil ? .open : .done, done) }
    // People tick what is done with the day, too.
    if cell.text.contains(where: \.isNumber), !cell.text.contains("%"), let day = try? day(in: cell)
    {
      return (.done, done ?? day)
    }
    let code = try self.code(cell) ?? FollowUp.StateCode.open
    // What was done on a day is done, though nobody changed the word.
    return (code == .open && done != nil ? .done : code, done)
  }

  private func day(in cell: Cell) throws -> CivilDate {
    guard let day = try occurrence(cell).date.day else {
      throw problem(cell, .date)
    }
    return day
  }

  // MARK: Of an exchange

  /// What was promised in the exchange of the row: follow-ups where a day is said by which.
  ///
  /// A list in the cell is one for each of its items.
  ///
  /// - Returns: They, and the cells that are for the notes: nothing could be due without a day; by when,
  ///   by whom and how it stands says something where nobody says what; and a follow-up has no room for
  ///   a second owner, nor for as what one is introduced. Then the deadlines that are no day.
  /// - Throws: `ImportProblem`.
  func promises(
    to parties: [IncomingParty]
  ) throws -> (followUps: [IncomingFollowUp], noted: [Cell], undated: [ImportProblem]) {
    let circumstances = TableField.ofPromises.compactMap(first)
    guard let cell = first(.followUp) else { return ([], circumstances, []) }
    let list = cell.column.isOurs ? [] : cell.text.listItems
    // A list as long as a book is none.
    let items = (1...TableRecords.mostRows).contains(list.count) ? list : [cell.text]
    var (followUps, isUntold) = ([IncomingFollowUp](), false)
    var undated: [ImportProblem] = []
    let beside = Dictionary(
      uniqueKeysWithValues: TableField.ofPromises.map { ($0, cells($0, ofEach: items.count)) })
    for (place, item) in items.enumerated() {
      let told = Circumstances { beside[$0]?[place] }
      guard let day = try dueDay(told.due), let title = try? Line(item.onOneLine) else {
        if let found = told.due.map({ problem($0, .noDay) }), !undated.contains(found) {
          undated.append(found)
        }
        continue
      }
      var followUp = try followUp(title, by: day, told)
      followUp.parties = parties
      followUps.append(followUp)
      if try self.isUntold(ownerOf: told) { isUntold = true }
    }
    guard followUps.count == items.count else {
      return (followUps, [cell] + circumstances, undated)
    }
    return (followUps, isUntold ? filled(.owner) : [], [])
  }

  /// What a cell says of each of several things: a line of it where it has as many, else the whole.
  private func cells(_ field: TableField, ofEach count: Int) -> [Cell?] {
    let cell = first(field)
    guard count > 1, let column = cell?.column else { return Array(repeating: cell, count: count) }
    // An empty line says nothing of its item; those between others say nothing at all.
    var lines = cells.at(column.place).unprotected
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).trimmed }
    while lines.count > count, lines.last == "" { lines.removeLast() }
    let ways = [lines, lines.filter { !$0.isEmpty }]
    guard let found = ways.first(where: { $0.count == count }) else {
      return Array(repeating: cell, count: count)
    }
    return found.map { line in
      let cell = Cell(column: column, text: line.withoutBullet.cleaned)
      return cell.isBlank ? nil : cell
    }
  }

  /// The day by which; `nil` for a month, or for words that name none.
  ///
  /// - Throws: `ImportProblem` for a day that there is not: who mistyped it waits for it.
  private func dueDay(_ cell: Cell?) throws -> CivilDate? {
    guard let cell else { return nil }
    do {
      return try occurrence(cell).date.day
    } catch let problem as ImportProblem {
      guard !isMistyped(cell) else { throw problem }
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
