import Diplomacy

/// Reads the cells of one row as the fields of a record.
struct RowReader {
  let row: TableRow
  let cells: [String]
  let mapping: TableMapping
  let terms: TableTerms

  /// The record of the row.
  ///
  /// - Throws: `ImportProblem`.
  func record() throws -> IncomingRecord {
    try checkIsBounded()
    let key = first(.uid).map { terms.key($0.text) }
    func record(_ content: IncomingRecord.Content, kept: [String] = []) -> IncomingRecord {
      IncomingRecord(content, key: key, place: row.place, kept: kept)
    }
    switch mapping.kind {
    case .contacts:
      let addresses = try addresses()
      var record = record(.actor(try actor(emails: addresses.emails)))
      record.unkept = addresses.unkept
      return record
    case .meetings:
      let told = try exchange()
      var record = record(.exchange(try whole(told)))
      record.unkept = [told.unkeptEnd].compactMap(\.self) + told.undated
      return record
    case .followups: return record(.followUp(try followUp()), kept: try leftOver())
    }
  }

  // MARK: Cells

  /// So many things may stand in one cell, so that a small file does not fill the memory.
  static let mostParts = 1_000

  /// Refuses a cell in which more stands than may, but for text, which has as many lines as it has.
  func checkIsBounded() throws {
    for column in mapping.columns where !column.field.isProse {
      let text = cells.at(column.place)
      guard text.utf8.count > Self.mostParts else { continue }
      let signs = Set((",;/:\n" + (terms.splitting ?? "")).unicodeScalars)
      guard text.unicodeScalars.count(where: signs.contains) > Self.mostParts else { continue }
      throw problem(
        Cell(column: column, text: String(text.prefix(60))), .tooManyParts(Self.mostParts))
    }
  }

  struct Cell {
    let column: TableMapping.Column
    let text: String

    /// Whether there is nothing in it, or a sign or a word for nothing; in a list of ours that is
    /// what was recorded.
    var isBlank: Bool {
      if text.isEmpty { return true }
      if column.isOurs { return false }
      return !column.field.isToTheLetter && text.saysNothing
        || column.field.isOfPeople && text.namesNobody
    }
  }

  func filled(_ field: TableField) -> [Cell] {
    mapping.columns.filter { $0.field == field }.map { column in
      Cell(column: column, text: cells.at(column.place).unprotected.cleaned)
    }.filter { !$0.isBlank }
  }

  func first(_ field: TableField) -> Cell? { filled(field).first }

  func problem(_ cell: Cell, _ reason: ImportProblem.Reason) -> ImportProblem {
    ImportProblem(
      place: row.place, field: cell.column.heading, value: cell.text, reason: reason)
  }

  func missing(_ field: TableField) -> ImportProblem {
    let column = mapping.columns.first { $0.field == field }
    return ImportProblem(
      place: row.place, field: column?.heading ?? field.rawValue, reason: .missing)
  }

  func line(_ cell: Cell) throws -> Line {
    // What we wrote has its spaces as they were recorded.
    if cell.column.isOurs, let line = try? Line(cell.text) { return line }
    do {
      return try Line(cell.text.onOneLine)
    } catch {
      throw problem(cell, .text(error))
    }
  }

  func line(_ field: TableField) throws -> Line? { try first(field).map(line) }

  /// What stands between several things in a cell that we wrote: « Fuchs; Arystankulova ».
  private static let betweenOurs = "; "
  /// What people write between zones: no name of one has them.
  static let betweenZones = ",;/\n"

  /// The several things of a cell as Google writes them: « x ::: y ».
  static func apart(_ text: String) -> [Substring] {
    // To look for three signs in a row costs more than all else that is done with a short cell.
    text.utf8.contains(UInt8(ascii: ":")) ? text.split(separator: ":::") : [text[...]]
  }

  /// The lines of all columns of a field; several in a cell where the terms split it, where we
  /// wrote it, or where the field's cells hold several by custom.
  func lines(_ field: TableField, splittingAt separators: String? = nil) throws -> [Line] {
    try filled(field).flatMap { try parts(of: $0, splittingAt: separators).map(line) }.uniqued()
  }

  /// The several things of a cell, each as a cell of its own.
  func parts(of cell: Cell, splittingAt separators: String? = nil) -> [Cell] {
    var parts: [Substring]
    if cell.column.isOurs, terms.splitting == nil {
      parts = cell.text.split(separator: Self.betweenOurs)
    } else {
      // People on a line each are several, whatever else is between them.
      let lines = cell.column.separators.contains("\n") ? "\n" : ""
      let separators = terms.splitting.map { $0 + lines } ?? separators ?? cell.column.separators
      parts = Self.apart(cell.text).flatMap { part in
        separators.isEmpty ? [part] : part.split(whereSeparator: { separators.contains($0) })
      }
    }
    let isOfPeople = cell.column.separators.contains("\n") && !cell.column.isOurs
    if isOfPeople { parts = parts.flatMap(AddressedPeople.apart) }
    // No house is to do something; and who has cells split says that they name several.
    if isOfPeople, cell.column.field == .owner || terms.splitting != nil {
      parts = parts.flatMap(AddressedPeople.namesApart)
    }
    return parts.map { part in
      let text = String(part).cleaned
      return Cell(column: cell.column, text: isOfPeople ? text.withoutBullet : text)
    }.filter { !$0.isBlank }
  }

  func prose(_ field: TableField) throws -> Prose? {
    let cells = filled(field)
    guard let first = cells.first else { return nil }
    do {
      return try Prose(cells.map(\.text).joined(separator: "\n\n"))
    } catch {
      throw problem(first, .text(error))
    }
  }

  /// The marking; what Outlook calls confidential is AMBER, as in a calendar, and what it says of
  /// anything else is no word of ours.
  func marking() throws -> Marking? {
    guard let cell = first(.marking) else { return nil }
    if let marking = Marking(typed: cell.text) { return marking }
    switch Folding.fold(cell.text) {
    case "confidentiel", "confidentielle", "confidential": return .amber
    case "normal", "normale", "prive", "private", "personnel", "personal", "public": return nil
    default: throw problem(cell, .code(Marking.allCases.map(\.rawValue)))
    }
  }

  func code<Code: RawRepresentable<String> & CaseIterable>(
    _ field: TableField, _: Code.Type = Code.self
  ) throws -> Code? {
    try first(field).flatMap(code)
  }

  func code<Code: RawRepresentable<String> & CaseIterable>(_ cell: Cell) throws -> Code? {
    let said = terms.code(cell.column.field, cell.text)
    if said?.isEmpty ?? false { return nil }
    if let code = Code(rawValue: said ?? cell.text) { return code }
    throw problem(cell, .code(Code.allCases.map(\.rawValue)))
  }

  func occurrence(_ field: TableField) throws -> Occurrence? {
    try first(field).map(occurrence)
  }

  /// The date of a cell, as the pattern of its column has it where there is one; else as that of
  /// another column: a table has its dates in one order.
  func occurrence(_ cell: Cell) throws -> Occurrence {
    let patterns = cell.column.format.map { [$0] } ?? mapping.datePatterns
    for pattern in patterns {
      if let read = try patterned(cell, pattern) { return read }
    }
    if let pattern = patterns.first, cell.column.format != nil || pattern.isMonthFirst,
      !Self.isSameInAnyOrder(cell.text)
    {
      throw problem(cell, .pattern(pattern.text))
    }
    terms.noteDate(cell.text, cell.column)
    do {
      return try terms.occurrence(cell.text, cell.column.field == .due)
    } catch DateError.badTime {
      throw problem(cell, .time)
    } catch DateError.timeWithoutDay {
      throw problem(cell, .timeWithoutDay)
    } catch is DateError {
      throw problem(cell, CellDate.reason(against: cell.text))
    } catch is TableTerms.RelativeDate {
      throw problem(cell, .relativeDate)
    }
  }

  // MARK: Exchanges

  /// What is told in one row has something to call it by there.
  private func whole(_ row: RowExchange) throws -> IncomingExchange {
    guard row.naming > .none else { throw missing(.subject) }
    return row.exchange
  }

  /// The exchange of the row.
  ///
  /// - Throws: `ImportProblem`.
  func exchange() throws -> RowExchange {
    guard let occurrence = try moment() else { throw missing(.on) }
    let others = try parties(.with) + organisations()
    let parties = try parties(.ours, side: .ours) + others
    let subject = try line(.subject)
    let party = others.first.flatMap { $0.name ?? $0.email }
    // Until another row of the same exchange has something to call it by.
    let title = try subject ?? party ?? Line(occurrence.sortKey)
    let status =
      try code(.status, InteractionStatus.self)
      ?? (InteractionStatus.isCancelled(byTitle: title.text) ? .cancelled : nil)
    let kind = try code(.kind, InteractionKind.self)
    var exchange = IncomingExchange(
      kind: kind ?? .named(firstInTitle: title.text),
      status: status ?? (occurrence.date.earliest > terms.today ? .planned : .held), title: title,
      occurrence: occurrence, parties: parties)
    exchange.isStatusGuessed = status == nil
    exchange.isZoneGuessed = first(.timeZone) == nil && !(first(.on).map(Self.isUTC) ?? false)
    exchange.place = try line(.place)
    exchange.city = try line(.city)
    exchange.zones = try lines(.zone, splittingAt: Self.betweenZones)
    exchange.axes = try lines(.axis, splittingAt: ",;")
    exchange.summary = try prose(.summary)
    let promised = try promises(to: others)
    exchange.promises = promised.followUps
    exchange.notes = try notes(and: promised.noted)
    let lasting = try length(from: occurrence)
    exchange.length = lasting.length
    exchange.marking = try marking()
    try checkMayBeNamed()
    return RowExchange(
      exchange: exchange, isKindSaid: kind != nil,
      naming: subject != nil ? .said : party != nil ? .guessed : .none,
      unkeptEnd: lasting.unkept, undated: promised.undated)
  }

  /// Refuses an exchange under the Chatham House Rule: a table has no names of it, and here nobody
  /// would know that names may not be told.
  private func checkMayBeNamed() throws {
    guard let cell = first(.chathamHouse),
      !["false", "faux", "non", "no"].contains(Folding.fold(cell.text))
    else { return }
    throw ImportProblem(
      place: row.place, field: TableField.chathamHouse.rawValue, value: cell.text,
      reason: .code(["false"]))
  }
}
