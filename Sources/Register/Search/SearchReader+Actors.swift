import Diplomacy
import GRDB

/// The actors that a search finds.
extension SearchReader {
  /// Reads actors; those archived after the others.
  mutating func readActors(_ expression: SearchExpression) throws {
    guard filter.wantsActors, room > 0 else { return }
    var (active, archived): ([Found], [Found]) = ([], [])
    let sql = SearchTexts.Table.actor.matches(
      Found.columns, as: "a", where: conditions.sql)
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: [expression.text] + conditions.arguments)
    while active.count < room, let row = try rows.next() {
      guard let found = try survivor(Found(row)), !foundActors.contains(found.id) else {
        continue
      }
      if found.archivedOn == nil {
        active.append(found)
        foundActors.insert(found.id)
      } else if archived.count < room {
        archived.append(found)
      }
    }
    active.sort { $0.sortKey < $1.sortKey }
    archived.sort { $0.sortKey < $1.sortKey }
    for found in (active + archived).prefix(room) {
      foundActors.insert(found.id)
      add([try hit(found)])
    }
  }

  /// What must be true of an actor; of one that was merged nothing, since it is the
  /// actor it became that must pass.
  private var conditions: (sql: [String], arguments: StatementArguments) {
    guard !filter.zones.isEmpty else { return ([], []) }
    return (
      [
        """
        (a.merged_into IS NOT NULL OR EXISTS (
           SELECT 1 FROM actor_zone z
           WHERE z.actor_id = a.id AND z.zone_id IN (\(SearchScope.marks(filter.zones.count)))))
        """
      ], StatementArguments(filter.zones.map(\.value))
    )
  }

  /// An actor of the index.
  private struct Found {
    static let columns =
      "a.id, a.nature, a.name, a.note, a.archived_on, a.sort_key, a.merged_into"

    let id: Int64
    let nature: ActorNature
    let name: String
    let note: String?
    let archivedOn: CivilDate?
    let sortKey: String
    let mergedInto: Int64?
    /// The actor of the index that has become this one.
    var formerly: ActorName?

    init(_ row: Row) throws {
      id = row[0]
      guard let nature = ActorNature(code: row[1]) else {
        throw RegisterError.invalidRecord(table: "actor", id: row[0], value: row[1])
      }
      self.nature = nature
      name = row[2]
      note = row[3]
      archivedOn = (row[4] as String?).flatMap { CivilDate($0) }
      sortKey = row[5]
      mergedInto = row[6]
    }
  }

  /// Returns the actor that one has become, if it was merged; `nil` for one that is
  /// not wanted.
  private func survivor(_ found: Found) throws -> Found? {
    var survivor = found
    var seen: Set<Int64> = [found.id]
    while let next = survivor.mergedInto, seen.insert(next).inserted {
      guard
        let row = try db.row("SELECT \(Found.columns) FROM actor a WHERE a.id = ?", [next])
      else { break }
      survivor = try Found(row)
      survivor.formerly = ActorName(id: Actor.ID(found.id), name: found.name)
    }
    guard filter.lets(survivor.nature) else { return nil }
    if survivor.formerly != nil, !filter.zones.isEmpty {
      let zones = try StoredActor.zones(of: survivor.id, db)
      if Set(filter.zones.map(\.value)).isDisjoint(with: zones.map(\.value)) { return nil }
    }
    return survivor
  }

  private func hit(_ found: Found) throws -> SearchHit {
    let actor = FoundActor(
      id: Actor.ID(found.id), nature: found.nature,
      label: try directory.label(of: found.id, on: .day(today)), archivedOn: found.archivedOn,
      formerly: found.formerly)
    var texts: [(SearchHit.Field, String?)] = []
    if let formerly = found.formerly { texts.append((.name, formerly.name)) }
    let ids = [found.id, found.formerly?.id.value].compactMap(\.self)
    for id in ids { texts += try strings(Self.otherNames, id).map { (.name, $0) } }
    texts.append((.note, found.note))
    for id in ids { texts += try strings(Self.tags, id).map { (.tag, $0) } }
    return SearchHit(.actor(actor), of: query, heading: found.name, texts: texts)
  }

  private static let otherNames =
    "SELECT text FROM actor_name WHERE actor_id = ? ORDER BY ordinal"

  private static let tags =
    "SELECT value FROM actor_detail WHERE actor_id = ? AND kind = 'tag' ORDER BY ordinal"

  private func strings(_ sql: String, _ id: Int64) throws -> [String] {
    try Array(db.rows(sql, [id]).map { $0[0] })
  }
}
