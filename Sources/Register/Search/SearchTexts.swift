import Diplomacy
import GRDB

/// The texts by which the search finds a record, and the index that holds them.
///
/// The index keeps folded words alone (FTS5 without content): what is found is read
/// from the record itself. Such an index forgets a text only when told the text again,
/// so that whoever changes a record says what it was.
struct SearchTexts: Equatable {
  /// The indexes, one for each kind of record.
  enum Table: String, CaseIterable {
    case actor = "search_actor"
    case interaction = "search_interaction"
    case followUp = "search_follow_up"

    /// What names a record of this kind.
    var firstColumn: String { self == .actor ? "names" : "title" }
  }

  let table: Table
  /// What names the record.
  let first: String
  /// All else that is said in it.
  let other: String

  /// Enters a record in the index.
  func add(_ id: Int64, _ db: Database) throws {
    try db.run(
      "INSERT INTO \(table.rawValue) (rowid, \(table.firstColumn), other) VALUES (?, ?, ?)",
      [id, Folding.fold(first), Folding.fold(other)])
  }

  /// Takes a record out of the index; the texts are those that were entered.
  func remove(_ id: Int64, _ db: Database) throws {
    let name = table.rawValue
    try db.run(
      """
      INSERT INTO \(name) (\(name), rowid, \(table.firstColumn), other)
      VALUES ('delete', ?, ?, ?)
      """, [id, Folding.fold(first), Folding.fold(other)])
  }

  /// Fills the indexes anew from the records.
  ///
  /// - Parameters:
  ///   - db: The register.
  ///   - progress: Told how many records are entered, every ``step`` of them.
  /// - Throws: What SQLite throws.
  static func rebuildAll(_ db: Database, progress: (Int) -> Void = { _ in }) throws {
    var count = 0
    for table in Table.allCases {
      try db.execute(
        sql: "INSERT INTO \(table.rawValue) (\(table.rawValue)) VALUES ('delete-all')")
      let rows = try Row.fetchCursor(db, sql: table.source)
      while let row = try rows.next() {
        try SearchTexts(table: table, first: row[1], other: row[2] ?? "").add(row[0], db)
        count += 1
        if count.isMultiple(of: step) { progress(count) }
      }
    }
  }

  /// After how many records progress is told: about as many as are entered in a second.
  static let step = 50_000
}

extension SearchTexts.Table {
  /// The table of the records that are indexed here.
  var records: String {
    switch self {
    case .actor: "actor"
    case .interaction: "interaction"
    case .followUp: "follow_up"
    }
  }

  /// The number and the texts of every record.
  fileprivate var source: String {
    switch self {
    case .actor:
      """
      SELECT a.id,
        a.name || COALESCE((
          SELECT group_concat(' . ' || text, '') FROM (
            SELECT text FROM actor_name WHERE actor_id = a.id ORDER BY ordinal)), ''),
        COALESCE(a.note, '') || COALESCE((
          SELECT group_concat(' . ' || value, '') FROM (
            SELECT value FROM actor_detail WHERE actor_id = a.id AND kind = 'tag'
            ORDER BY ordinal)), '')
      FROM actor a WHERE a.merged_into IS NULL
      """
    case .interaction:
      """
      SELECT i.id, i.title,
        COALESCE(i.place, '') || ' . ' || COALESCE(i.city, '') || ' . '
          || COALESCE(i.notes, '') || ' . ' || COALESCE(i.summary, '') || ' . '
          || COALESCE(i.decisions, '') || COALESCE((
            SELECT group_concat(' . ' || text, '') FROM (
              SELECT text FROM statement WHERE interaction_id = i.id ORDER BY id)), '')
      FROM interaction i
      """
    case .followUp: "SELECT id, title, closing_note FROM follow_up"
    }
  }
}
