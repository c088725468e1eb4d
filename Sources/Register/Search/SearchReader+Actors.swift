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
      let found = try Found(row)
      guard filter.lets(found.nature), !foundActors.contains(found.id) else { continue }
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

  /// What must be true of an actor; one that became another is not in the index.
  private var conditions: (sql: [String], arguments: StatementArguments) {
    guard !filter.zones.isEmpty else { return ([], []) }
    return (
      [
        """
        EXISTS (
          SELECT 1 FROM actor_zone z
          WHERE z.actor_id = a.id AND z.zone_id IN (\(Marks.list(filter.zones.count))))
        """
      ], StatementArguments(filter.zones.map(\.value))
    )
  }

  /// An actor of the index.
  private struct Found {
    static let columns = "a.id, a.nature, a.name, a.note, a.archived_on, a.sort_key"

    let id: Int64
    let nature: ActorNature
    let name: String
    let note: String?
    let archivedOn: CivilDate?
    let sortKey: String

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
    }
  }

  private func hit(_ found: Found) throws -> SearchHit {
    let actor = FoundActor(
      id: Actor.ID(found.id), nature: found.nature,
      label: try directory.label(of: found.id, on: .day(today)), archivedOn: found.archivedOn)
    var texts: [(SearchHit.Field, String?)] = []
    texts += try strings(Self.otherNames, found.id).map { (.name, $0) }
    texts.append((.note, found.note))
    texts += try strings(Self.tags, found.id).map { (.tag, $0) }
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
