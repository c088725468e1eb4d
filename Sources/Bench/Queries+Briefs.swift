/// A brief before a meeting, put to the `sqlite3` shell.
extension Queries {
  /// `cess brief`: the record and the mandates, the latest exchanges, what was said on which
  /// axis, what is owed both ways with how much more there is, who held the office before, who
  /// else is in post there and when they were met, other zones' business, what was handed over,
  /// and the markings of all that is told.
  ///
  /// - Parameter fold: The folded name typed.
  /// - Returns: The statements.
  static func brief(fold: String) -> String {
    let id = actor(fold: fold)
    return """
      \(brief(of: id, exchanges: 6, statements: 8, followUps: 12))

      WITH present AS MATERIALIZED (
        SELECT po.organisation_id AS id FROM mandate m JOIN position po ON po.id = m.position_id
        WHERE m.person_id = \(id) AND m.starts <= \(today) AND m.ends >= \(today) AND \(isHeld))
      SELECT 'a' || a.id, \(label("a.id", on: today, .tables)), (
        SELECT p.occurred FROM participation p JOIN interaction i ON i.id = p.interaction_id
        WHERE p.actor_id = a.id AND i.status = 'held' AND i.chatham_house = 0
        ORDER BY p.occurred DESC LIMIT 1) AS last
      FROM (SELECT DISTINCT m.person_id FROM present
            CROSS JOIN position po ON po.organisation_id = present.id
            CROSS JOIN mandate m ON m.position_id = po.id
            WHERE m.starts <= \(today) AND m.ends >= \(today) AND \(isHeld)) w
      CROSS JOIN actor a ON a.id = w.person_id
      WHERE a.id <> \(id) ORDER BY last DESC, a.id LIMIT 8;

      WITH latest AS MATERIALIZED (
        SELECT p.occurred, p.interaction_id,
          row_number() OVER (ORDER BY p.occurred DESC, p.interaction_id DESC) AS place
        FROM (SELECT p.occurred, p.interaction_id FROM participation p
              CROSS JOIN interaction i ON i.id = p.interaction_id
              WHERE p.actor_id = \(id) AND i.status = 'held' AND i.chatham_house = 0
              ORDER BY p.occurred DESC, p.interaction_id DESC LIMIT 500) p)
      SELECT w.name_fr, count(*) AS times, 'i' || l.interaction_id, l.occurred, min(l.place)
      FROM latest l CROSS JOIN interaction_zone z ON z.interaction_id = l.interaction_id
      CROSS JOIN zone w ON w.id = z.zone_id
      WHERE z.zone_id NOT IN (
        SELECT zone_id FROM actor_zone WHERE actor_id = \(id)
        UNION SELECT az.zone_id FROM mandate m JOIN position po ON po.id = m.position_id
        JOIN actor_zone az ON az.actor_id = po.organisation_id WHERE m.person_id = \(id))
      GROUP BY z.zone_id ORDER BY times DESC, 5 LIMIT 8;

      SELECT p.occurred, d.title, 'i' || p.interaction_id FROM participation p
      CROSS JOIN interaction_document d ON d.interaction_id = p.interaction_id
      CROSS JOIN interaction i ON i.id = p.interaction_id
      WHERE p.actor_id = \(id) AND d.direction = 'handed' AND i.status = 'held'
        AND i.chatham_house = 0
      ORDER BY p.occurred DESC, p.interaction_id DESC, d.ordinal LIMIT 8;
      """
  }

  /// `cess brief --for`: the same of each who takes part, shorter and without what surrounds
  /// them; of the organisations whose posts they hold the record and what is owed.
  ///
  /// - Parameters:
  ///   - meeting: The number of the exchange.
  ///   - persons: Those who take part and are not ours.
  ///   - organisations: Where they hold posts.
  /// - Returns: The statements.
  static func brief(
    for meeting: String, _ persons: [String], organisations: [String]
  ) -> String {
    let others = organisations.map { brief(of: $0, exchanges: 0, statements: 0, followUps: 6) }
    return """
      SELECT \(timelineColumns(.tables)) FROM interaction i WHERE i.id = \(meeting);
      \((persons.map { brief(of: $0, exchanges: 3, statements: 3, followUps: 6) } + others)
        .joined(separator: "\n"))
      """
  }

  private static func brief(
    of id: String, exchanges: Int, statements: Int, followUps: Int
  ) -> String {
    """
    \(record(of: id))

    SELECT value, kind FROM actor_detail WHERE actor_id = \(id) AND kind IN ('language', 'address');
    SELECT o.name FROM actor a JOIN actor o ON o.id = a.responsible_id WHERE a.id = \(id);

    SELECT \(timelineColumns(.tables)), i.marking
    FROM participation w JOIN interaction i ON i.id = w.interaction_id
    WHERE w.actor_id = \(id) AND i.status IN ('held', 'planned') AND i.chatham_house = 0
    ORDER BY w.occurred DESC, w.interaction_id DESC LIMIT \(exchanges);

    SELECT s.stated, s.text, x.name_fr, s.grade, s.source, 'i' || i.id, s.marking, i.marking
    FROM statement s LEFT JOIN interaction i ON i.id = s.interaction_id
    LEFT JOIN axis x ON x.id = s.axis_id
    WHERE s.actor_id = \(id) AND COALESCE(i.chatham_house, 0) = 0
    ORDER BY s.stated DESC, s.id DESC LIMIT \(statements);

    WITH owed AS MATERIALIZED (
      SELECT f.id, COALESCE(f.direction, 'ours') AS direction,
        row_number() OVER (PARTITION BY COALESCE(f.direction, 'ours')
          ORDER BY COALESCE(f.snoozed_until, f.due), f.id) AS place,
        count(*) OVER (PARTITION BY COALESCE(f.direction, 'ours')) AS number
      FROM (SELECT DISTINCT follow_up_id FROM follow_up_actor WHERE actor_id = \(id)
          OR actor_id IN (SELECT po.organisation_id FROM mandate m
            JOIN position po ON po.id = m.position_id
            WHERE m.person_id = \(id) AND m.starts <= \(today) AND m.ends >= \(today))
          OR actor_id IN (SELECT m.person_id FROM mandate m
            JOIN position po ON po.id = m.position_id WHERE po.organisation_id = \(id)
              AND m.starts <= \(today) AND m.ends >= \(today))) w
      CROSS JOIN follow_up f ON f.id = w.follow_up_id
      WHERE f.state = 'open')
    SELECT \(followUpColumns), w.direction, w.number, i.marking
    FROM owed w CROSS JOIN follow_up f ON f.id = w.id
    LEFT JOIN interaction i ON i.id = f.interaction_id
    LEFT JOIN actor o ON o.id = f.owner_id
    WHERE w.place <= \(followUps) ORDER BY w.direction DESC, w.place;

    SELECT 'a' || a.id, a.name, b.starts, b.ends
    FROM mandate m JOIN mandate b ON b.position_id = m.position_id AND b.person_id <> m.person_id
      AND b.starts < m.starts JOIN actor a ON a.id = b.person_id
    WHERE m.person_id = \(id) AND m.starts <= \(today) AND m.ends >= \(today)
    ORDER BY b.starts DESC LIMIT 1;

    SELECT 'a' || a.id, a.name, m.title FROM position po JOIN mandate m ON m.position_id = po.id
    JOIN actor a ON a.id = m.person_id
    WHERE po.organisation_id = \(id) AND m.starts <= \(today) AND m.ends >= \(today);
    """
  }

  /// The planned exchange with most participants who are not ours.
  static let fullestMeeting = """
    SELECT p.interaction_id FROM interaction i JOIN participation p ON p.interaction_id = i.id
    WHERE i.status = 'planned' AND i.chatham_house = 0 AND p.side <> 'ours'
    GROUP BY p.interaction_id ORDER BY count(*) DESC, p.interaction_id LIMIT 1;
    """

  /// Who takes part in an exchange and is not ours.
  static func others(in meeting: String) -> String {
    """
    SELECT actor_id FROM participation WHERE interaction_id = \(meeting) AND side <> 'ours'
    ORDER BY ordinal;
    """
  }

  /// Where those hold posts.
  static func delegations(in meeting: String) -> String {
    """
    SELECT DISTINCT po.organisation_id FROM participation p
    JOIN mandate m ON m.person_id = p.actor_id JOIN position po ON po.id = m.position_id
    WHERE p.interaction_id = \(meeting) AND p.side <> 'ours'
      AND m.starts <= \(today) AND m.ends >= \(today) AND \(isHeld);
    """
  }
}
