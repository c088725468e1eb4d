import Diplomacy

/// Contacts: persons and organisations.
extension RowReader {
  /// What the row says an actor is; `nil` where it does not.
  private func nature() throws -> ActorNature? {
    guard let cell = first(.kind) else { return nil }
    if let nature = ActorNature(code: terms.code(.kind, cell.text) ?? cell.text) { return nature }
    let codes = [ActorNature.person.code] + OrganisationKind.allCases.map(\.rawValue)
    throw problem(cell, .code(codes))
  }

  /// Whether the row is one of an organisation that it names.
  var isOfOrganisation: Bool { (try? nature() ?? houseNamed()).map { !$0.isPerson } ?? false }

  /// The organisation that a row names where it would name a person: « Ambassade d’Ouzbékistan »,
  /// in one column and of no other house.
  private func houseNamed() throws -> ActorNature? {
    let columns: [TableField] = [.name, .givenName, .familyName]
    guard columns.flatMap(filled).count == 1, let name = try personName(),
      let kind = OrganisationKind.guessed(fromBeginningOf: name.text)
    else { return nil }
    let house = try line(.organisation)?.text ?? name.text
    return Folding.fold(house) == Folding.fold(name.text) ? .organisation(kind) : nil
  }

  /// The name in the columns of persons, whole or in parts.
  private func personName() throws -> Line? {
    let joined = (try lines(.givenName) + [try line(.familyName)].compactMap(\.self))
      .map(\.text).joined(separator: " ")
    return try line(.name) ?? (joined.isEmpty ? nil : try? Line(joined))
  }

  /// The actor of the row, who has certain addresses.
  ///
  /// - Throws: `ImportProblem`.
  func actor(emails: [Line]) throws -> IncomingActor {
    let said = try nature()
    let nature = try said ?? houseNamed()
    let family = try line(.familyName)
    let organisation = try line(.organisation)
    let personName = try personName()
    let isPerson = nature?.isPerson ?? (personName != nil || organisation == nil)
    // Somebody is not called as the house they are in.
    let houseName = nature == .person ? nil : organisation
    guard let called = personName ?? houseName ?? emails.first else { throw missing(.name) }
    let courtesy = try courtesy()
    let introduced = isPerson ? introduced(called) : nil
    let person = try introduced.map { PersonName($0.name, honorific: try line(.honorific)) }
    let name = person?.name ?? called
    var details: [ActorDetails.Kind: [Line]] = [
      .address: try postalAddresses(), .web: try lines(.web),
      // Google's own groups: « * myContacts ».
      .tag: try lines(.tag, splittingAt: ",;").filter { !$0.text.hasPrefix("*") },
      .language: try lines(.language, splittingAt: ",;"),
    ]
    details = details.filter { !$0.value.isEmpty }
    // Posts are held by persons, in organisations.
    var unplaced: [TableField] =
      isPerson && organisation != nil ? [] : [.title, .since, .until]
    if !isPerson, let organisation, organisation != name { unplaced.append(.organisation) }
    if introduced?.introduction != nil { unplaced.append(.name) }
    let profile = ActorProfile(
      nature: nature ?? (isPerson ? .person : .organisation(.guessed(fromName: name.text))),
      name: name,
      honorific: isPerson ? courtesy.style ?? person?.honorific : nil,
      familyName: isPerson && hasNamesInParts ? family ?? person?.familyName : person?.familyName,
      gender: isPerson ? try code(.gender) ?? courtesy.gender ?? person?.gender : nil,
      aliases: try lines(.alias, splittingAt: ";").map { Alias($0) }, emails: emails,
      phones: try phones(), tier: try code(.tier),
      details: ActorDetails(details), note: try note(withoutPlace: unplaced))
    var offices: [IncomingActor.Office] = []
    let (since, until) = (try occurrence(.since)?.date, try occurrence(.until)?.date)
    if isPerson, let organisation {
      do {
        offices = [
          IncomingActor.Office(
            title: try title(), organisation: organisation,
            tenure: try Tenure(since: since, until: until))
        ]
      } catch let error as MandateError {
        throw ImportProblem(
          place: row.place, value: until?.description ?? "", reason: .mandate(error))
      }
    }
    return IncomingActor(
      profile, country: try line(.country), zones: try lines(.zone, splittingAt: Self.betweenZones),
      offices: offices, isKindGuessed: said == nil)
  }

  /// The telephone numbers: several in a cell stand on a line each, or have a sign between them.
  ///
  /// Before a comma or a slash stands a whole number, and after it: « 01 40 00 00 00, poste 12 » is
  /// one.
  private func phones() throws -> [Line] {
    try filled(.phone).flatMap { cell in
      try parts(of: cell, splittingAt: ";\n").flatMap { part in
        let numbers = part.text.split { ",/".contains($0) }
        let areWhole = numbers.allSatisfy { $0.count(where: \.isNumber) >= 8 }
        return areWhole && !cell.column.isOurs
          ? try numbers.map { try line(Cell(column: cell.column, text: String($0).cleaned)) }
          : [try line(part)]
      }
    }.uniqued()
  }

  /// The title of the post; « Mme » in a column « Titre » is none.
  private func title() throws -> Line? {
    try addressedTitle() == nil ? line(.title) : nil
  }

  /// The cell of the title, where it says how the person is addressed, and no post.
  private func addressedTitle() throws -> Cell? {
    guard first(.honorific) == nil, let cell = first(.title), !cell.column.isOurs else {
      return nil
    }
    let civility = Civility(try line(cell))
    return civility.gender != nil && civility.style == nil ? cell : nil
  }

  /// What a column of courtesy says, a style or a gender; in a list of ours a style, whatever was
  /// recorded.
  private func courtesy() throws -> (style: Line?, gender: Gender?) {
    guard let cell = try first(.honorific) ?? addressedTitle() else { return (nil, nil) }
    let text = try line(cell)
    let courtesy = Civility(text)
    return cell.column.isOurs ? (text, nil) : (courtesy.style, courtesy.gender)
  }

  /// The whole name of a person and what introduces them; `nil` in a list of ours, which has it as
  /// it was recorded.
  private func introduced(_ name: Line) -> IntroducedName? {
    guard let cell = first(.name) else { return IntroducedName(alone: name) }
    return cell.column.isOurs ? nil : IntroducedName(name)
  }

  /// Whether a column of family names is one: where no other has the rest of the name, it has
  /// the whole of it.
  private var hasNamesInParts: Bool {
    mapping.columns.contains { [.givenName, .name].contains($0.field) }
  }

  /// The note, and what else the row says that has no place: the title of whoever has no
  /// organisation to hold it in, and since when.
  private func note(withoutPlace fields: [TableField]) throws -> Prose? {
    let note = try prose(.note)
    let cells = fields.compactMap { first($0) }
    guard let cell = cells.first else { return note }
    let texts = cells.map { "\($0.column.heading)\u{A0}: \($0.text.onOneLine)" }
    do {
      return try Prose(((note.map { [$0.text] } ?? []) + texts).joined(separator: "\n\n"))
    } catch {
      throw problem(cell, .text(error))
    }
  }
}
