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
    let content: IncomingRecord.Content =
      switch mapping.kind {
      case .contacts: .actor(try actor())
      case .meetings: .exchange(try whole(exchange()))
      case .followups: .followUp(try followUp())
      }
    let key = first(.uid).map { terms.key($0.text) }
    return IncomingRecord(content, key: key, place: row.place)
  }

  // MARK: Cells

  private struct Cell {
    let column: TableMapping.Column
    let text: String
  }

  private func filled(_ field: TableField) -> [Cell] {
    mapping.columns.filter { $0.field == field }.compactMap { column in
      let text = cells.at(column.place).cleaned
      return text.isEmpty ? nil : Cell(column: column, text: text)
    }
  }

  private func first(_ field: TableField) -> Cell? { filled(field).first }

  private func problem(_ cell: Cell, _ reason: ImportProblem.Reason) -> ImportProblem {
    ImportProblem(
      place: row.place, field: cell.column.heading, value: cell.text, reason: reason)
  }

  private func missing(_ field: TableField) -> ImportProblem {
    let column = mapping.columns.first { $0.field == field }
    return ImportProblem(
      place: row.place, field: column?.heading ?? field.rawValue, reason: .missing)
  }

  private func line(_ cell: Cell) throws -> Line {
    do {
      return try Line(cell.text.onOneLine)
    } catch {
      throw problem(cell, .text(error))
    }
  }

  private func line(_ field: TableField) throws -> Line? { try first(field).map(line) }

  /// The lines of all columns of a field; several in a cell where the terms split it, or
  /// the field's cells hold several by custom.
  private func lines(_ field: TableField, splittingAt separators: String? = nil) throws -> [Line] {
    try filled(field).flatMap { cell -> [Line] in
      guard let separators = terms.splitting ?? separators else { return [try line(cell)] }
      return try cell.text.split(whereSeparator: { separators.contains($0) }).map {
        Cell(column: cell.column, text: String($0).cleaned)
      }.filter { !$0.text.isEmpty }.map(line)
    }.uniqued()
  }

  /// The addresses of electronic mail; of « Zoé Essai <zoe@exemple.org> » what is in brackets.
  private func addresses() throws -> [Line] {
    try filled(.email).flatMap { cell -> [Line] in
      let words = cell.text.split {
        ",; \t\n".contains($0) || terms.splitting?.contains($0) == true
      }
      let bracketed = words.filter { $0.hasPrefix("<") && $0.hasSuffix(">") }
      return try (bracketed.isEmpty ? words : bracketed).map { word in
        let address = word.drop { $0 == "<" }.prefix { $0 != ">" }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts.contains(where: \.isEmpty) else {
          throw problem(cell, .email)
        }
        return try line(Cell(column: cell.column, text: String(address)))
      }
    }.uniqued()
  }

  private func prose(_ field: TableField) throws -> Prose? {
    let cells = filled(field)
    guard let first = cells.first else { return nil }
    do {
      return try Prose(cells.map(\.text).joined(separator: "\n\n"))
    } catch {
      throw problem(first, .text(error))
    }
  }

  private func code<Code: RawRepresentable<String> & CaseIterable>(
    _ field: TableField, _: Code.Type = Code.self
  ) throws -> Code? {
    guard let cell = first(field) else { return nil }
    if let code = Code(rawValue: terms.code(field, cell.text) ?? cell.text) { return code }
    throw problem(cell, .code(Code.allCases.map(\.rawValue)))
  }

  private func occurrence(_ field: TableField) throws -> Occurrence? {
    guard let cell = first(field) else { return nil }
    if let pattern = cell.column.format {
      guard let date = pattern.date(cell.text) else { throw problem(cell, .date) }
      return .on(date)
    }
    do {
      return try terms.occurrence(cell.text)
    } catch is DateError {
      throw problem(cell, .date)
    } catch is TableTerms.RelativeDate {
      throw problem(cell, .relativeDate)
    }
  }

  // MARK: Actors

  private func actor() throws -> IncomingActor {
    let (given, family) = (try line(.givenName), try line(.familyName))
    let whole = try line(.name)
    let organisation = try line(.organisation)
    let joined = [given, family].compactMap { $0?.text }.joined(separator: " ")
    let emails = try addresses()
    let personName = whole ?? (joined.isEmpty ? nil : try? Line(joined))
    let isPerson = personName != nil || organisation == nil
    guard let name = personName ?? organisation ?? emails.first else { throw missing(.name) }
    var details: [ActorDetails.Kind: [Line]] = [
      .address: try lines(.address), .web: try lines(.web),
      .tag: try lines(.tag, splittingAt: ",;"), .language: try lines(.language, splittingAt: ",;"),
    ]
    details = details.filter { !$0.value.isEmpty }
    let profile = ActorProfile(
      nature: isPerson ? .person : .organisation(.guessed(fromName: name.text)), name: name,
      honorific: isPerson ? try line(.honorific) : nil,
      familyName: isPerson && hasNamesInParts ? family : nil,
      gender: isPerson ? try code(.gender) : nil,
      aliases: try lines(.alias, splittingAt: ";").map { Alias($0) }, emails: emails,
      phones: try lines(.phone, splittingAt: ";"), tier: try code(.tier),
      details: ActorDetails(details), note: try note(organisation))
    var offices: [IncomingActor.Office] = []
    let (since, until) = (try occurrence(.since)?.date, try occurrence(.until)?.date)
    if isPerson, let organisation {
      do {
        offices = [
          IncomingActor.Office(
            title: try line(.title), organisation: organisation,
            tenure: try Tenure(since: since, until: until))
        ]
      } catch let error as MandateError {
        throw ImportProblem(
          place: row.place, value: until?.description ?? "", reason: .mandate(error))
      }
    }
    return IncomingActor(
      profile, country: try line(.country), zones: try lines(.zone, splittingAt: ",;"),
      offices: offices)
  }

  /// Whether a column of family names is one: where no other has the rest of the name, it has
  /// the whole of it.
  private var hasNamesInParts: Bool {
    mapping.columns.contains { [.givenName, .name].contains($0.field) }
  }

  /// The note, and the title of whoever has no organisation to hold it in.
  private func note(_ organisation: Line?) throws -> Prose? {
    let note = try prose(.note)
    guard organisation == nil, let cell = first(.title) else { return note }
    let text = [note?.text, "\(cell.column.heading)\u{A0}: \(cell.text.onOneLine)"]
      .compactMap(\.self).joined(separator: "\n\n")
    do {
      return try Prose(text)
    } catch {
      throw problem(cell, .text(error))
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
    guard let occurrence = try occurrence(.on) else { throw missing(.on) }
    let persons = try lines(.with).compactMap { IncomingParty(name: $0) }
    let organisations = try lines(.organisation).compactMap {
      IncomingParty(name: $0, nature: .organisation(.guessed(fromName: $0.text)))
    }
    let ours = try lines(.ours).compactMap { IncomingParty(name: $0, side: .ours) }
    let parties = ours + persons + organisations
    let subject = try line(.subject)
    let party = (persons + organisations).first?.name
    // Until another row of the same exchange has something to call it by.
    let title = try subject ?? party ?? Line(occurrence.sortKey)
    let status = try code(.status, InteractionStatus.self)
    let kind = try code(.kind, InteractionKind.self)
    var exchange = IncomingExchange(
      kind: kind ?? .named(firstInTitle: title.text),
      status: status ?? (occurrence.date.earliest > terms.today ? .planned : .held), title: title,
      occurrence: occurrence, parties: parties)
    exchange.isStatusGuessed = status == nil
    exchange.place = try line(.place)
    exchange.city = try line(.city)
    exchange.zones = try lines(.zone, splittingAt: ",;")
    exchange.axes = try lines(.axis, splittingAt: ",;")
    exchange.summary = try prose(.summary)
    exchange.notes = try prose(.note)
    if let cell = first(.minutes) {
      guard let length = ExchangeLength(typed: cell.text) else { throw problem(cell, .malformed) }
      exchange.length = length
    }
    if let cell = first(.marking) {
      guard let marking = Marking(typed: cell.text) else {
        throw problem(cell, .code(Marking.allCases.map(\.rawValue)))
      }
      exchange.marking = marking
    }
    return RowExchange(
      exchange: exchange, isKindSaid: kind != nil,
      naming: subject != nil ? .said : party != nil ? .guessed : .none)
  }

  // MARK: Follow-ups

  private func followUp() throws -> IncomingFollowUp {
    guard let title = try line(.subject) else { throw missing(.subject) }
    guard let cell = first(.due), let due = try occurrence(.due) else { throw missing(.due) }
    guard let day = due.date.day else { throw problem(cell, .date) }
    let closing = min(day, terms.today)
    let state: FollowUp.State =
      switch try code(.state, FollowUp.StateCode.self) ?? .open {
      case .open: .open(snoozedUntil: nil)
      case .done: .done(on: closing, note: nil)
      // Nobody says why: who says so stands in for it.
      case .dropped: .dropped(on: closing, reason: try Line(terms.source))
      }
    var followUp = IncomingFollowUp(title: title, due: day, state: state)
    followUp.isClosingGuessed = true
    followUp.parties =
      try lines(.with).compactMap { IncomingParty(name: $0) }
      + lines(.organisation).compactMap {
        IncomingParty(name: $0, nature: .organisation(.guessed(fromName: $0.text)))
      }
    followUp.owner = try line(.owner).flatMap { IncomingParty(name: $0, side: .ours) }
    followUp.zones = try lines(.zone, splittingAt: ",;")
    followUp.terms.priority = try code(.priority) ?? .normal
    return followUp
  }
}
