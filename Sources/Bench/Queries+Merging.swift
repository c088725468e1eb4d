/// Twins and merges, put to the `sqlite3` shell.
extension Queries {
  /// `cess contacts duplicates`, of which this does the least part: the numbers of
  /// those of one folded name, straight from the index on it.
  static let sameNames = """
    SELECT fold, count(*), group_concat('a' || id) FROM actor GROUP BY fold HAVING count(*) > 1;
    """

  /// The persons recorded last, who are not ours.
  static let latestPersons = """
    SELECT id FROM actor WHERE nature = 'person'
      AND id NOT IN (SELECT m.person_id FROM mandate m JOIN position p ON p.id = m.position_id
                     WHERE p.organisation_id = (SELECT value FROM setting WHERE key = 'home'))
    ORDER BY id DESC LIMIT 60;
    """

  /// What merges left: journal entries, participations and mandates that moved.
  static let merged = """
    SELECT (SELECT count(*) FROM change c JOIN batch b ON b.id = c.batch_id
            WHERE b.command = 'contacts merge'),
      (SELECT count(*) FROM participation p JOIN actor a ON a.id = p.actor_id
       WHERE a.merged_into IS NOT NULL),
      (SELECT count(*) FROM actor WHERE merged_into IS NOT NULL),
      (SELECT count(*) FROM participation), (SELECT count(*) FROM mandate);
    """

  /// `cess contacts merge`: the same rows, journal included, in one transaction.
  static func merge(keep: Int, lose: Int, batch: String) -> String {
    """
    BEGIN IMMEDIATE;
    CREATE TEMP TABLE moved AS SELECT interaction_id AS id FROM participation WHERE actor_id = \(lose);
    INSERT INTO batch (uuid, at, who, command, version)
    VALUES ('\(batch)', '\(Clock.now)', 'banc', 'contacts merge', '0.1.0');
    INSERT INTO change (batch_id, record_kind, record_id, before, after)
    SELECT (SELECT max(id) FROM batch), 'interaction', d.id, d.text,
      replace(d.text, '"actor":\(lose),', '"actor":\(keep),')
    FROM (SELECT i.id, json_object('axes', (SELECT json_group_array(axis_id)
            FROM interaction_axis WHERE interaction_id = i.id), 'kind', i.kind, 'notes', i.notes,
          'occurred', i.occurred, 'participations', (SELECT json_group_array(json_object(
              'actor', actor_id, 'role', role, 'side', side)) FROM participation
            WHERE interaction_id = i.id), 'place', i.place, 'recordedAt', i.recorded_at,
          'status', i.status, 'timeZone', i.time_zone, 'title', i.title, 'uuid', i.uuid,
          'zones', (SELECT json_group_array(zone_id) FROM interaction_zone
            WHERE interaction_id = i.id)) AS text
          FROM moved JOIN interaction i ON i.id = moved.id) d;
    DELETE FROM participation WHERE actor_id = \(lose) AND interaction_id IN (
      SELECT interaction_id FROM participation WHERE actor_id = \(keep));
    UPDATE participation SET actor_id = \(keep) WHERE actor_id = \(lose);
    CREATE TEMP TABLE due AS SELECT id FROM follow_up WHERE owner_id = \(lose)
      UNION SELECT follow_up_id FROM follow_up_actor WHERE actor_id = \(lose);
    INSERT INTO change (batch_id, record_kind, record_id, before, after)
    SELECT (SELECT max(id) FROM batch), 'follow-up', d.id, d.text, d.text
    FROM (SELECT f.id, json_object('actors', (SELECT json_group_array(actor_id)
            FROM follow_up_actor WHERE follow_up_id = f.id), 'due', f.due, 'interaction',
          f.interaction_id, 'owner', f.owner_id, 'state', f.state, 'title', f.title, 'uuid',
          f.uuid, 'zones', json('[]')) AS text FROM due JOIN follow_up f ON f.id = due.id) d;
    UPDATE follow_up SET owner_id = \(keep) WHERE owner_id = \(lose);
    DELETE FROM follow_up_actor WHERE actor_id = \(lose) AND follow_up_id IN (
      SELECT follow_up_id FROM follow_up_actor WHERE actor_id = \(keep));
    UPDATE follow_up_actor SET actor_id = \(keep) WHERE actor_id = \(lose);
    INSERT INTO change (batch_id, record_kind, record_id, before, after)
    SELECT (SELECT max(id) FROM batch), 'mandate', d.id, d.text, d.text
    FROM (SELECT id, json_object('person', person_id, 'position', position_id, 'since', since,
          'status', status, 'title', title, 'until', until) AS text
          FROM mandate WHERE person_id = \(lose)) d;
    UPDATE mandate SET person_id = \(keep) WHERE person_id = \(lose);
    INSERT INTO change (batch_id, record_kind, record_id, before, after)
    SELECT (SELECT max(id) FROM batch), 'actor', id, name, name FROM actor
    WHERE id IN (\(keep), \(lose));
    INSERT INTO actor_name (actor_id, ordinal, text, fold)
    SELECT \(keep), 100 + id, name, fold FROM actor WHERE id = \(lose);
    UPDATE OR IGNORE actor_word SET actor_id = \(keep) WHERE actor_id = \(lose);
    DELETE FROM actor_word WHERE actor_id = \(lose);
    UPDATE actor SET merged_into = \(keep) WHERE id = \(lose);
    SELECT 'a\(keep)';
    COMMIT;
    """
  }
}
