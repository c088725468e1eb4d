/// Cadences, holding what was planned and taking back, put to the `sqlite3` shell.
extension Queries {
  /// The zones at the top: a cadence on each is a cadence on every actor of a zone.
  static let topZones = "SELECT code FROM zone WHERE parent_id IS NULL ORDER BY id;"

  /// `cess due` where every actor of a zone is to be met every three months: what is due, and
  /// whom nobody met for as long, in the order of the silence.
  ///
  /// An organisation is met through those who held its posts that day; each last exchange is
  /// found at the end of an index.
  static let dueWithCadence = """
    \(due)
    SELECT 'a' || id, name, last FROM (
      SELECT a.id, a.name, max(
        COALESCE((
          SELECT p.occurred FROM participation p JOIN interaction i ON i.id = p.interaction_id
          WHERE p.actor_id = a.id AND i.status = 'held'
          ORDER BY p.occurred DESC LIMIT 1), ''),
        COALESCE((
          SELECT max((
            SELECT p.occurred FROM participation p JOIN interaction i ON i.id = p.interaction_id
            WHERE p.actor_id = m.person_id AND i.status = 'held'
              AND p.occurred >= substr(m.starts, 1, 4) AND p.occurred <= m.ends || '~'
            ORDER BY p.occurred DESC LIMIT 1))
          FROM position po JOIN mandate m ON m.position_id = po.id
          WHERE po.organisation_id = a.id), '')) AS last
      FROM actor a
      WHERE a.id IN (SELECT actor_id FROM actor_zone) AND a.archived_on IS NULL
        AND a.merged_into IS NULL AND a.id <> \(home))
    WHERE last < date(\(today), '-3 months') ORDER BY last, id;
    """

  /// `cess meeting hold`: the exchange and its days, with the record before and after in the
  /// journal, in one transaction.
  ///
  /// - Parameters:
  ///   - id: Which exchange.
  ///   - batch: An identifier for the batch.
  /// - Returns: The statements.
  static func hold(_ id: Int, batch: String) -> String {
    """
    BEGIN IMMEDIATE;
    INSERT INTO batch (uuid, at, who, command, version)
    VALUES ('\(batch)', '\(Clock.now)', 'banc', 'meeting hold', '0.1.0');
    INSERT INTO change (batch_id, record_kind, record_id, before, after)
    SELECT last_insert_rowid(), 'interaction', \(id), after,
      json_set(after, '$.status', 'held', '$.occurred', '\(held)')
    FROM change WHERE record_kind = 'interaction' AND record_id = \(id)
    ORDER BY id DESC LIMIT 1;
    \(stand("held", on: held, id))
    SELECT 'i\(id)';
    COMMIT;
    """
  }

  /// `cess undo` of that: the exchange stands as before, and the journal says so.
  ///
  /// - Parameters:
  ///   - id: Which exchange.
  ///   - batch: An identifier for the batch.
  /// - Returns: The statements.
  static func takeBack(_ id: Int, batch: String) -> String {
    """
    BEGIN IMMEDIATE;
    INSERT INTO batch (uuid, at, who, command, version, takes_back)
    SELECT '\(batch)', '\(Clock.now)', 'banc', 'undo', '0.1.0', max(batch_id)
    FROM change WHERE record_kind = 'interaction' AND record_id = \(id);
    INSERT INTO change (batch_id, record_kind, record_id, before, after)
    SELECT last_insert_rowid(), 'interaction', \(id), after, before
    FROM change WHERE record_kind = 'interaction' AND record_id = \(id)
    ORDER BY id DESC LIMIT 1;
    \(stand("planned", on: planned, id))
    SELECT max(id) FROM batch;
    COMMIT;
    """
  }

  /// The days for which the bench plans exchanges, and on which it holds them.
  static let planned = "2026-12-15"
  static let held = "2026-11-20"

  /// An exchange stands otherwise, on another day; its links follow by their references.
  private static func stand(_ status: String, on day: String, _ id: Int) -> String {
    """
    PRAGMA defer_foreign_keys = ON;
    UPDATE interaction SET status = '\(status)', occurred = '\(day)' WHERE id = \(id);
    UPDATE participation SET occurred = '\(day)' WHERE interaction_id = \(id);
    UPDATE interaction_zone SET occurred = '\(day)' WHERE interaction_id = \(id);
    """
  }

  /// What holding and taking back left: exchanges and their links, and what the journal says.
  static let practised = """
    SELECT (SELECT count(*) FROM interaction), (SELECT count(*) FROM participation),
      (SELECT count(*) FROM interaction_zone), (SELECT count(*) FROM change),
      (SELECT count(*) FROM interaction WHERE status = 'planned'),
      (SELECT sum(length(before)) FROM change);
    """

  /// The part of `cess check` that is said in a few lines.
  ///
  /// The file, the references, that every change begins where the one before it ended, and
  /// that the last one of each record says of the main facts what the tables say. Links, the
  /// search index and what is made of other tables are left out.
  static let check = """
    PRAGMA integrity_check; PRAGMA foreign_key_check;
    SELECT count(*) FROM change c WHERE record_kind <> 'setting' AND before IS NOT (
      SELECT after FROM change p
      WHERE p.record_kind = c.record_kind AND p.record_id = c.record_id AND p.id < c.id
      ORDER BY p.id DESC LIMIT 1);
    \(newest("interaction", in: "interaction", ["title", "status", "occurred", "notes", "place"]))
    \(newest("follow-up", in: "follow_up", ["title", "state", "due"]))
    \(newest("actor", in: "actor", ["name", "handle", "nature", "note"]))
    """

  /// How many records of a kind are not what their last change made of them.
  private static func newest(_ kind: String, in table: String, _ columns: [String]) -> String {
    """
    SELECT count(*) FROM \(table) t WHERE (\(columns.joined(separator: ", "))) IS NOT (
      SELECT \(columns.map { "after ->> '\($0)'" }.joined(separator: ", ")) FROM change
      WHERE record_kind = '\(kind)' AND record_id = t.id ORDER BY id DESC LIMIT 1);
    """
  }
}
