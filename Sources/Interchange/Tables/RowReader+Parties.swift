import Diplomacy

/// Whom cells name: who takes part, who is to do something.
extension RowReader {
  /// The parties of all columns of a field.
  func parties(
    _ field: TableField, side: Participation.Side? = nil
  ) throws -> [IncomingParty] {
    try filled(field).map(withGivenName).flatMap { cell in
      try parts(of: cell).flatMap { try parties(in: $0, side: side) }
    }.uniqued()
  }

  /// The cell of a family name with the given name that has a column of its own before it: « Nom »,
  /// « Prénom ».
  private func withGivenName(_ cell: Cell) -> Cell {
    let key = Folding.fold(cell.column.heading)
    guard let given = first(.givenName), !cell.column.isOurs,
      TableField.familyName.headings.contains(key)
    else { return cell }
    return Cell(column: cell.column, text: "\(given.text) \(cell.text)")
  }

  /// The parties of the columns of organisations.
  func organisations() throws -> [IncomingParty] {
    try lines(.organisation).compactMap {
      IncomingParty(name: $0, nature: .organisation(.guessed(fromName: $0.text)))
    }
  }

  /// The cells of a field that introduce somebody, for which a follow-up has no room.
  func introducing(_ field: TableField) throws -> [Cell] {
    try filled(field).flatMap { parts(of: $0) }.filter(introduces)
  }

  /// Whether a cell says as what somebody is introduced.
  func introduces(_ cell: Cell) throws -> Bool {
    try !cell.column.isOurs
      && parties(in: cell, side: nil).contains { $0.introduced?.introduction != nil }
  }

  /// A name, and whether who bears it came: « Zoé Essai (excusée) » did not.
  private static func present(
    _ name: Line
  ) -> (name: Line, attendance: Participation.Attendance?) {
    let introduced = IntroducedName(name)
    let attendance = introduced.introduction.flatMap { absences[Folding.fold($0.text)] }
    return attendance == nil ? (name, nil) : (introduced.name, attendance)
  }

  /// What stands beside the name of somebody who did not come, folded.
  private static let absences: [String: Participation.Attendance] = [
    "absent": .noShow, "absente": .noShow, "no show": .noShow, "excuse": .declined,
    "excusee": .declined, "apologies": .declined, "excused": .declined, "decline": .declined,
    "declined": .declined,
  ]

  /// Whom a cell names: by a name, by an address, by both; several where there are several
  /// addresses.
  ///
  /// - Throws: `ImportProblem`, also for names of which nobody can tell which address is whose.
  func parties(in cell: Cell, side: Participation.Side?) throws -> [IncomingParty] {
    // What we wrote is a name as it was recorded.
    guard let mailboxes = cell.column.isOurs ? [] : try? MailAddress.inCell(cell.text) else {
      throw problem(cell, .malformed)
    }
    func party(_ name: Line?, _ email: Line? = nil) -> IncomingParty? {
      let present = name.map(Self.present)
      return IncomingParty(
        name: present?.name, email: email,
        nature: .guessed(fromBeginningOf: present?.name.text ?? ""), side: side,
        attendance: present?.attendance)
    }
    guard !mailboxes.isEmpty else { return [party(try line(cell))].compactMap(\.self) }
    return try mailboxes.compactMap { mailbox in
      func line(_ text: String) throws -> Line {
        // « M. Essai (a@…) et Mme Test (b@…) »
        let joining = ["et ", "and ", "& "].first { text.hasPrefix($0) } ?? ""
        return try self.line(Cell(column: cell.column, text: String(text.dropFirst(joining.count))))
      }
      return party(try mailbox.name.map(line), try mailbox.address.map(line))
    }
  }
}
