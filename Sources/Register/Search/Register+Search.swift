public import Diplomacy
import GRDB

extension Register {
  /// Looks for words in all that is recorded.
  ///
  /// The order: actors and zones by their names, then exchanges and follow-ups by their
  /// titles, then whatever says it elsewhere; among exchanges and follow-ups those with
  /// the very words before those with words that only begin so. Of those alike the
  /// latest come first; archived actors come after the others.
  ///
  /// - Parameters:
  ///   - query: What is looked for; its own filters are for whoever made `filter`.
  ///   - filter: In what to look.
  ///   - limit: How many hits to return at the most.
  ///   - tree: The zones.
  ///   - language: The language in which zones are named.
  ///   - today: The day on which the offices shown are held.
  /// - Returns: The hits; none for a query without words.
  /// - Throws: ``RegisterError``.
  public func search(
    _ query: SearchQuery, _ filter: SearchFilter = SearchFilter(), limit: Int = 50,
    tree: ZoneTree, language: Language, today: CivilDate
  ) throws -> SearchAnswer {
    guard !query.terms.isEmpty, limit > 0 else { return SearchAnswer(hits: [], hasMore: false) }
    return try read { db in
      var reader = try SearchReader(
        db, query, filter, wanted: limit + 1, tree: tree, language: language, today: today,
        directory: Directory(db, naming))
      try reader.read()
      return SearchAnswer(
        hits: Array(reader.hits.prefix(limit)), hasMore: reader.hits.count > limit)
    }
  }
}

/// Gathers what a search finds, the best first, until there is enough.
struct SearchReader {
  let db: Database
  let query: SearchQuery
  let filter: SearchFilter
  let tree: ZoneTree
  let language: Language
  let today: CivilDate
  let directory: Directory
  let scope: SearchScope
  private let wanted: Int
  private(set) var hits: [SearchHit] = []
  var foundActors: Set<Int64> = []
  private var foundInteractions: Set<Int64> = []
  private var foundFollowUps: Set<Int64> = []

  init(
    _ db: Database, _ query: SearchQuery, _ filter: SearchFilter, wanted: Int, tree: ZoneTree,
    language: Language, today: CivilDate, directory: Directory
  ) throws {
    self.db = db
    self.query = query
    self.filter = filter
    self.wanted = wanted
    self.tree = tree
    self.language = language
    self.today = today
    self.directory = directory
    scope = try SearchScope(filter, db)
  }

  /// How many hits there is still room for.
  var room: Int { wanted - hits.count }

  mutating func add(_ more: [SearchHit]) { hits += more.prefix(room) }

  mutating func read() throws {
    let exact = query.ofWholeWords
    let ways = query.mayGoOn ? [exact, query] : [exact]
    try readNames(ways)
    for way in ways {
      try readDated(SearchExpression(way, onlyIn: "title"))
      if room > 0 {
        // What is said of actors elsewhere than in their names has no day: it comes first.
        try readActors(SearchExpression(way))
        try readDated(SearchExpression(way))
      }
    }
  }

  private mutating func readNames(_ ways: [SearchQuery]) throws {
    let zones = filter.wantsZones ? tree.zones(answering: query, among: filter.zones) : []
    let key = query.terms.flatMap(\.words).joined(separator: " ")
    let isNamedSo = { (zone: Zone) in
      Language.allCases.contains { Folding.fold(zone.name[$0]) == key }
    }
    add(zones.filter(isNamedSo).map(hit))
    for way in ways where room > 0 {
      try readActors(SearchExpression(way, onlyIn: "names"))
    }
    add(zones.filter { !isNamedSo($0) }.map(hit))
  }

  private func hit(_ zone: Zone) -> SearchHit {
    let other = Language.allCases.filter { $0 != language }.map { zone.name[$0] }
    return SearchHit(
      .zone(zone), of: query, heading: zone.name[language],
      texts: (other + [zone.code.text, zone.iso?.text]).map { (.name, $0) })
  }
}

// MARK: - Exchanges and follow-ups

extension SearchReader {
  /// An exchange or a follow-up that was found, before all is read of it.
  private struct Dated {
    let day: String
    let id: Int64
    /// The row and the texts of an exchange; none for a follow-up.
    var exchange: (draft: TimelineReader.Draft, texts: [(SearchHit.Field, String?)])?
  }

  /// Reads exchanges and follow-ups, and tells them the latest first.
  private mutating func readDated(_ expression: SearchExpression) throws {
    guard room > 0 else { return }
    var found = try interactions(expression)
    found += try followUps(expression)
    found.sort { ($0.day, $0.id) > ($1.day, $1.id) }
    found = Array(found.prefix(room))
    guard !found.isEmpty else { return }
    var hits: [Int64: SearchHit] = [:]
    let exchanges = found.compactMap(\.exchange)
    var said = [[(SearchHit.Field, String?)]](repeating: [], count: exchanges.count)
    try LinkReader(
      db,
      """
      SELECT interaction_id, text FROM statement WHERE interaction_id IN (?)
      ORDER BY interaction_id, id
      """
    ).read(exchanges.map(\.draft.id)) { place, row in said[place].append((.statement, row[1])) }
    var place = 0
    try TimelineReader(db, directory: directory).tell(exchanges.map(\.draft)) { entry in
      hits[entry.id.value] = SearchHit(
        .interaction(entry), of: query, heading: entry.title,
        texts: exchanges[place].texts + said[place])
      place += 1
    }
    foundInteractions.formUnion(hits.keys)
    let ids = found.filter { $0.exchange == nil }.map(\.id)
    if !ids.isEmpty {
      for entry in try FollowUpReader(db).entries(FollowUpQuery(ids: ids)) {
        // Below zero, where no exchange is.
        hits[-entry.id.value] = SearchHit(
          .followUp(entry), of: query, heading: entry.title,
          texts: [(.closingNote, entry.closingNote)])
      }
    }
    foundFollowUps.formUnion(ids)
    add(found.compactMap { hits[$0.exchange == nil ? -$0.id : $0.id] })
  }

  private func interactions(_ expression: SearchExpression) throws -> [Dated] {
    guard !scope.holdsNoInteraction else { return [] }
    let sql = SearchTexts.Table.interaction.matches(
      "\(TimelineReader.Draft.columns), i.notes, i.summary, i.decisions, i.city", as: "i",
      where: scope.interactions.sql)
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: [expression.text] + scope.interactions.arguments)
    var found: [Dated] = []
    while found.count < room, let row = try rows.next() {
      guard !foundInteractions.contains(row[0]) else { continue }
      let draft = try TimelineReader.Draft(row: row)
      let width = TimelineReader.Draft.width
      let account: [(SearchHit.Field, String?)] = [
        (.summary, row[width + 1]), (.notes, row[width]), (.decisions, row[width + 2]),
      ]
      // Where it was tells with whom.
      let places: [(SearchHit.Field, String?)] =
        draft.isUnderChathamHouseRule ? [] : [(.place, draft.place), (.place, row[width + 3])]
      found.append(Dated(day: row[1], id: row[0], exchange: (draft, account + places)))
    }
    return found
  }

  private func followUps(_ expression: SearchExpression) throws -> [Dated] {
    guard filter.wantsFollowUps else { return [] }
    let sql = SearchTexts.Table.followUp.matches(
      "f.id, f.due", as: "f", where: scope.followUps.sql)
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: [expression.text] + scope.followUps.arguments)
    var found: [Dated] = []
    while found.count < room, let row = try rows.next() {
      let id: Int64 = row[0]
      if !foundFollowUps.contains(id) { found.append(Dated(day: row[1], id: id)) }
    }
    return found
  }
}

extension FollowUpEntry {
  /// The word on its end.
  fileprivate var closingNote: String? {
    switch state {
    case .open: nil
    case .done(_, let note): note?.text
    case .dropped(_, let reason): reason.text
    }
  }
}
