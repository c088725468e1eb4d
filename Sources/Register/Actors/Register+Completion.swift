public import Diplomacy
import Foundation
import GRDB

extension Register {
  /// Finds the first actors of whose names some word begins with each word typed, as
  /// quickly as a person types.
  ///
  /// The rarest word is looked up in the index of words and the others are checked; of a
  /// beginning that very many names share, not all are looked at: the next letter tells
  /// more. Archived and merged actors are left out.
  ///
  /// - Parameters:
  ///   - typed: What is typed so far.
  ///   - today: The day of the offices shown.
  ///   - limit: How many to return at the most.
  /// - Returns: The actors in the order of the words found.
  /// - Throws: ``RegisterError``.
  public func completions(
    of typed: String, today: CivilDate, limit: Int
  ) throws -> [ActorSuggestion] {
    if let id = Actor.ID(typed: typed.trimmed) {
      return try suggestions(today) { db in
        try Int64.fetchAll(
          db, sql: "SELECT id FROM actor WHERE id = ? AND merged_into IS NULL",
          arguments: [id.value])
      }
    }
    let words = Folding.words(Folding.fold(typed)).map(String.init).uniqued()
    guard !words.isEmpty else { return [] }
    return try suggestions(today) { db in
      let ranges = try words.map { word in (word, try Self.count(of: word, db)) }
        .sorted { $0.1 < $1.1 }.map(\.0)
      let checks = String(
        repeating: """
           AND EXISTS (
            SELECT 1 FROM actor_word c
            WHERE c.actor_id = w.actor_id AND c.word >= ? AND c.word < ?)
          """, count: ranges.count - 1)
      let statement = try db.cachedStatement(
        sql: """
          SELECT w.actor_id FROM (
            SELECT actor_id FROM actor_word WHERE word >= ? AND word < ?
            ORDER BY word, actor_id LIMIT \(Self.looked)) w
          JOIN actor a ON a.id = w.actor_id
          WHERE a.archived_on IS NULL AND a.merged_into IS NULL\(checks) LIMIT ?
          """)
      // A name may have several words that begin so.
      let arguments = StatementArguments(ranges.flatMap { [$0, $0.pastAllBeginningSo] })
      return try Array(
        Int64.fetchAll(statement, arguments: arguments + [limit * 4]).uniqued().prefix(limit))
    }
  }

  /// How many entries of the index are looked at for a key that was typed.
  private static let looked = 2_000

  /// How many entries begin with a word, as far as it matters.
  private static func count(of word: String, _ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM (
          SELECT 1 FROM actor_word WHERE word >= ? AND word < ? LIMIT \(looked))
        """)
    return try Int.fetchOne(statement, arguments: [word, word.pastAllBeginningSo]) ?? 0
  }

  /// Finds the actors that a text names in full, or by their handles.
  ///
  /// - Parameters:
  ///   - names: What in the text may be a name.
  ///   - today: The day of the offices shown.
  ///   - limit: How many to return at the most.
  /// - Returns: The actors, by number.
  /// - Throws: ``RegisterError``.
  public func actors(
    in names: NamesInText, today: CivilDate, limit: Int = 20
  ) throws -> [ActorSuggestion] {
    guard !names.keys.isEmpty || !names.handles.isEmpty else { return [] }
    let keys = try Self.list(names.keys)
    return try suggestions(today) { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT a.id FROM (
            SELECT id FROM actor WHERE fold IN (SELECT value FROM json_each(?))
            UNION
            SELECT actor_id FROM actor_name WHERE fold IN (SELECT value FROM json_each(?))
            UNION
            SELECT id FROM actor WHERE handle IN (SELECT value FROM json_each(?))) f
          JOIN actor a ON a.id = f.id
          WHERE a.archived_on IS NULL AND a.merged_into IS NULL ORDER BY a.id LIMIT ?
          """,
        arguments: [keys, keys, try Self.list(names.handles), limit])
    }
  }

  private static func list(_ texts: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
  }

  private func suggestions(
    _ today: CivilDate, _ find: (Database) throws -> [Int64]
  ) throws -> [ActorSuggestion] {
    try read { db in
      let found = try find(db)
      guard !found.isEmpty else { return [] }
      let directory = try Directory(db, naming)
      return try found.map { id in
        ActorSuggestion(id: Actor.ID(id), label: try directory.label(of: id, on: .day(today)))
      }
    }
  }
}
