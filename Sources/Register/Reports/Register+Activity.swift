public import Diplomacy
import GRDB

extension Register {
  /// Tells exchanges heading by heading, in each the latest first, all from one moment of the
  /// register.
  ///
  /// The numbers of the exchanges are held, the exchanges are not: memory stays flat.
  ///
  /// - Parameters:
  ///   - filter: Which exchanges; the clearance tells some of them.
  ///   - tree: The tree of zones.
  ///   - language: The language in whose order the countries stand.
  ///   - isPublic: Whether the page is for the public.
  ///   - head: Called first, once.
  ///   - section: Called before the exchanges of a heading.
  ///   - each: Called for each exchange.
  /// - Throws: ``RegisterError``, or what a callback throws.
  public func activity(
    _ filter: InteractionFilter, tree: ZoneTree, in language: Language, isPublic: Bool,
    head: (ActivitySummary) throws -> Void, section: (ActivityHeading) throws -> Void,
    each: (TimelineEntry) throws -> Void
  ) throws {
    try read { db in
      let home = try Settings(db, path: path).home
      let row = try db.row("SELECT name, country_id FROM actor WHERE id = ?", [home.value])
      let country = (row?[1] as Int64?).map { [Zone.ID($0)] } ?? []
      let rule = ActivityRule(
        tree: tree, home: country + (try StoredActor.zones(of: home.value, db)))
      let admission = try Admission(filter, db)
      var numbers: [ActivityHeading: [Int64]] = [:]
      // Where nothing may be told, a million exchanges need not be looked at again.
      if admission.told > 0 {
        try ActivityReader(db).read(InteractionQuery(filter)) { id, facts in
          numbers[rule.heading(of: facts), default: []].append(id)
        }
      }
      let headings = rule.sorted(numbers.keys, in: language)
      try head(
        ActivitySummary(
          isPublic: isPublic, home: row?[0] ?? "", period: filter.period,
          sections: headings.map {
            ActivitySummary.Section(heading: $0, count: numbers[$0]?.count ?? 0)
          },
          admission: admission))
      let reader = try TimelineReader(db, directory: Directory(db, naming))
      for heading in headings {
        try section(heading)
        try reader.read(numbered: (numbers[heading] ?? []).reversed(), each: each)
      }
    }
  }
}

/// Reads what decides on the headings of exchanges, in portions.
private struct ActivityReader {
  private let db: Database
  private let zones: LinkReader

  init(_ db: Database) throws {
    self.db = db
    zones = try LinkReader(
      db,
      """
      SELECT interaction_id, zone_id FROM interaction_zone
      WHERE interaction_id IN (?) ORDER BY interaction_id, ordinal
      """)
  }

  func read(
    _ query: InteractionQuery, each: (_ id: Int64, ActivityFacts) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db, sql: query.select("i.id, i.kind, i.format, i.chatham_house"),
      arguments: query.arguments)
    var drafts: [(id: Int64, kind: InteractionKind, format: ExchangeFormat?, isChatham: Bool)] = []
    func tell() throws {
      var subjects = [[Zone.ID]](repeating: [], count: drafts.count)
      try zones.read(drafts.map(\.id)) { place, row in subjects[place].append(Zone.ID(row[1])) }
      for (draft, zones) in zip(drafts, subjects) {
        try each(
          draft.id,
          ActivityFacts(
            kind: draft.kind, format: draft.format, zones: zones,
            isUnderChathamHouseRule: draft.isChatham))
      }
      drafts.removeAll(keepingCapacity: true)
    }
    while let row = try rows.next() {
      guard let kind = InteractionKind(rawValue: row[1]) else {
        throw RegisterError.invalidRecord(table: "interaction", id: row[0], value: row[1])
      }
      let format = (row[2] as String?).flatMap { ExchangeFormat(rawValue: $0) }
      drafts.append((row[0], kind, format, row[3]))
      if drafts.count == LinkReader.portion { try tell() }
    }
    try tell()
  }
}

extension TimelineReader {
  /// Tells exchanges by their numbers, in the order of these.
  func read(
    numbered ids: some Collection<Int64>, each: (TimelineEntry) throws -> Void
  ) throws {
    let reader = try LinkReader(
      db, "SELECT \(Draft.columns) FROM interaction i WHERE i.id IN (?)")
    var rest = ids[...]
    while !rest.isEmpty {
      let portion = Array(rest.prefix(LinkReader.portion))
      rest = rest.dropFirst(portion.count)
      var drafts = [Draft?](repeating: nil, count: portion.count)
      try reader.read(portion) { place, row in drafts[place] = try Draft(row: row) }
      try tell(drafts.compactMap(\.self), each: each)
    }
  }
}
