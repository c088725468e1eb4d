public import Diplomacy
import GRDB

extension Register {
  /// Returns the exchanges, planned or held, that others recorded, or recorded as held, with
  /// actors whom somebody looks after.
  ///
  /// It is the recording that counts, not the day of the exchange: what took place last year and
  /// was recorded this morning is news. It costs what was recorded since. What was held under the
  /// Chatham House Rule is news of nobody: it would tell who was there.
  ///
  /// - Parameters:
  ///   - owner: Who looks after the actors.
  ///   - who: Whose own recordings are no news, as they named themselves.
  ///   - place: The last batch that is known already; nothing is news where there is none.
  ///   - zones: Only exchanges in these zones; in all when empty.
  /// - Returns: The news in time order, and the last batch there is.
  /// - Throws: ``RegisterError``.
  public func news(
    for owner: Actor.ID, besides who: String, after place: Batch.ID?, zones: [Zone.ID] = []
  ) throws -> (news: [ExchangeNews], upTo: Batch.ID) {
    try read { db in
      let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM batch") ?? 0
      guard let place, place.value < last else { return ([], Batch.ID(last)) }
      let rows = try Row.fetchAll(
        db, sql: NewsQuery.sql(zones: zones.count),
        arguments: [place.value, who, owner.value] + StatementArguments(zones.map(\.value)))
      let width = TimelineReader.Draft.width
      let recordings = rows.map {
        (by: $0[width] as String, batch: $0[width + 1] as Int64, at: $0[width + 2] as String)
      }
      var news: [ExchangeNews] = []
      try TimelineReader(db, directory: Directory(db, naming)).tell(
        rows.map { try TimelineReader.Draft(row: $0) }
      ) { entry in
        let recording = recordings[news.count]
        news.append(
          ExchangeNews(
            entry: entry, by: recording.by, batch: Batch.ID(recording.batch), at: recording.at))
      }
      return (news, Batch.ID(last))
    }
  }
}

/// The question what others recorded, as one statement: from the batches of late, by their
/// numbers, to the exchanges they made or settled.
private enum NewsQuery {
  static func sql(zones: Int) -> String {
    """
    WITH recent (interaction_id, batch_id, who, at) AS (
      SELECT c.record_id, max(b.id), b.who, b.at
      FROM batch b CROSS JOIN change c ON c.batch_id = b.id
      WHERE b.id > ? AND b.who <> ? AND c.record_kind = 'interaction' AND c.after IS NOT NULL
        AND (c.before IS NULL
          OR (c.before ->> '$.status' <> 'held' AND c.after ->> '$.status' = 'held'))
      GROUP BY c.record_id)
    SELECT \(TimelineReader.Draft.columns), recent.who, recent.batch_id, recent.at
    FROM recent CROSS JOIN interaction i ON i.id = recent.interaction_id
    WHERE i.status IN ('held', 'planned') AND i.chatham_house = 0
      AND EXISTS (
        SELECT 1 FROM participation p CROSS JOIN actor a ON a.id = p.actor_id
        WHERE p.interaction_id = i.id AND a.responsible_id = ?)
      \(zones == 0 ? "" : """
        AND EXISTS (
          SELECT 1 FROM interaction_zone z
          WHERE z.interaction_id = i.id AND z.zone_id IN (\(Marks.list(zones))))
        """)
    ORDER BY i.occurred, i.id
    """
  }
}
