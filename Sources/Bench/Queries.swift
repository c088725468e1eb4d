/// The questions of the commands, put to the `sqlite3` shell.
///
/// Each is the best query we know for the columns that the command prints, over the
/// same tables and indexes; the answer comes in as many lines, headings apart.
enum Queries {
  static let today = "'\(Clock.today)'"
  static let newline = "char(10)"

  // MARK: Due

  /// `cess due`: the day, the title and the number; how late, and whose; the
  /// exchange; those concerned, and the last exchange with them.
  static let due = """
    SELECT \(followUpColumns)
      || COALESCE((
        SELECT \(newline) || 'dernier échange : ' || last.occurred || ', ' || last.title
        FROM (
          SELECT \(latest(of: "fa.actor_id")) AS id
          FROM follow_up_actor fa WHERE fa.follow_up_id = f.id
          UNION ALL
          SELECT \(latest(of: "m.person_id", during: "m"))
          FROM follow_up_actor fa JOIN position po ON po.organisation_id = fa.actor_id
          JOIN mandate m ON m.position_id = po.id WHERE fa.follow_up_id = f.id) e
        JOIN interaction last ON last.id = e.id
        ORDER BY last.occurred DESC LIMIT 1), '')
    FROM follow_up f LEFT JOIN interaction i ON i.id = f.interaction_id
    LEFT JOIN actor o ON o.id = f.owner_id
    WHERE f.state = 'open' AND COALESCE(f.snoozed_until, f.due) <= \(today)
    ORDER BY COALESCE(f.snoozed_until, f.due), f.id;
    """

  /// The latest held exchange of an actor; in a mandate, where one is named.
  private static func latest(of actor: String, during mandate: String? = nil) -> String {
    """
    (SELECT p.interaction_id FROM participation p JOIN interaction i ON i.id = p.interaction_id
     WHERE p.actor_id = \(actor) AND i.status = 'held' AND i.chatham_house = 0
       \(mandate.map { """
         AND p.occurred >= substr(\($0).starts, 1, 4) AND p.occurred <= \($0).ends || '~'
         """ } ?? "")
     ORDER BY p.occurred DESC LIMIT 1)
    """
  }

  static let followUpColumns = """
    COALESCE(f.snoozed_until, f.due), f.title, 'f' || f.id
      || \(newline) || (CASE WHEN COALESCE(f.snoozed_until, f.due) < \(today)
           THEN CAST(julianday(\(today)) - julianday(COALESCE(f.snoozed_until, f.due)) AS INTEGER)
             || ' jours de retard · ' ELSE '' END)
      || COALESCE(o.name, '')
      || COALESCE(\(newline) || 'i' || i.id || ', ' || i.occurred || ' : ' || i.title, '')
      || COALESCE(\(newline) || '→ ' || (
           SELECT group_concat(a.name, ', ')
           FROM follow_up_actor fa JOIN actor a ON a.id = fa.actor_id
           WHERE fa.follow_up_id = f.id), '')
    """

  // MARK: Report

  /// `cess report --zone Z`: figures, timeline, follow-ups, who was met, how often on which
  /// axis and in which month, which organisations at all, who was silent, who never was met.
  ///
  /// The exchanges are gathered once, in a temporary table that the rest reads.
  ///
  /// - Parameters:
  ///   - zone: The code of the zone.
  ///   - period: A condition on `occurred` that begins with `AND`, or nothing.
  /// - Returns: The statements.
  static func report(zone: String, period: String = "") -> String {
    let offices: Offices = period.isEmpty ? .gathered : .tables
    return """
      CREATE TEMP TABLE told AS
      SELECT i.id, i.occurred, i.status, i.kind, i.title, i.place
      FROM (SELECT DISTINCT occurred, interaction_id FROM interaction_zone
            WHERE zone_id IN \(subtree(zone)) \(period)) x
      JOIN interaction i ON i.id = x.interaction_id
      WHERE i.status IN ('held', 'planned') ORDER BY x.occurred, x.interaction_id;

      SELECT count(*) FILTER (WHERE status = 'held'), count(*) FILTER (WHERE status = 'planned'),
        max(occurred) FILTER (WHERE status = 'held')
      FROM told;

      \(offices == .gathered ? allOffices : "")
      SELECT \(timelineColumns(offices)) FROM told i ORDER BY i.rowid;

      SELECT \(followUpColumns)
      FROM (SELECT DISTINCT wakes, follow_up_id FROM zone_waking
            WHERE zone_id IN \(subtree(zone))) w
      CROSS JOIN follow_up f ON f.id = w.follow_up_id
      LEFT JOIN interaction i ON i.id = f.interaction_id
      LEFT JOIN actor o ON o.id = f.owner_id
      ORDER BY w.wakes, w.follow_up_id;

      SELECT 'a' || a.id, \(label("a.id", on: "w.last", .tables))
        || \(newline) || w.times || ' échanges, le dernier : ' || w.last
      FROM (
        SELECT p.actor_id, count(*) AS times, max(p.occurred) AS last
        FROM told i CROSS JOIN participation p ON p.interaction_id = i.id
        WHERE i.status = 'held' AND p.side <> 'ours'
        GROUP BY p.actor_id) w JOIN actor a ON a.id = w.actor_id
      ORDER BY w.last DESC, a.id;

      SELECT 'a' || a.id, \(label("a.id", on: today, .tables))
        || CASE a.nature WHEN 'person' THEN '' ELSE \(newline) || a.nature END
      FROM actor a
      WHERE a.id IN (SELECT actor_id FROM actor_zone WHERE zone_id IN \(subtree(zone)))
        AND a.id <> \(home)
        AND NOT EXISTS (
          SELECT 1 FROM mandate m JOIN position po ON po.id = m.position_id
          WHERE m.person_id = a.id AND po.organisation_id = \(home))
        AND NOT EXISTS (
          SELECT 1 FROM participation p JOIN interaction i ON i.id = p.interaction_id
          WHERE p.actor_id = a.id AND i.status = 'held')
        AND NOT EXISTS (
          SELECT 1 FROM position po
          JOIN mandate m ON m.position_id = po.id
          JOIN participation p ON p.actor_id = m.person_id
          JOIN interaction i ON i.id = p.interaction_id
          WHERE po.organisation_id = a.id AND i.status = 'held'
            AND m.starts <= p.occurred || '~' AND m.ends >= substr(p.occurred, 1, 10))
      ORDER BY a.fold, a.id;

      \(detail(zone: zone))
      """
  }

  /// What the report says beyond its timeline and who was met.
  private static func detail(zone: String) -> String {
    """
    SELECT substr(occurred, 1, 7), status, count(*) FROM told GROUP BY 1, 2;

    SELECT a.axis_id, count(*) FROM told i JOIN interaction_axis a ON a.interaction_id = i.id
    WHERE i.status = 'held' GROUP BY 1 ORDER BY 2 DESC;

    SELECT z.zone_id, a.axis_id, count(*)
    FROM told i JOIN interaction_axis a ON a.interaction_id = i.id
    JOIN interaction_zone z ON z.interaction_id = i.id
    WHERE i.status = 'held' AND z.zone_id IN \(subtree(zone)) GROUP BY 1, 2;

    WITH wanted AS MATERIALIZED (
      SELECT id FROM actor WHERE nature <> 'person'
        AND id IN (SELECT actor_id FROM actor_zone WHERE zone_id IN \(subtree(zone)))),
    office AS MATERIALIZED (
      SELECT m.person_id, m.starts, m.ends, m.title, po.organisation_id
      FROM wanted CROSS JOIN position po ON po.organisation_id = wanted.id
      CROSS JOIN mandate m ON m.position_id = po.id WHERE \(isHeld)),
    presence AS MATERIALIZED (
      SELECT p.actor_id AS organisation_id, p.interaction_id, NULL AS title
      FROM told i JOIN participation p ON p.interaction_id = i.id
      WHERE i.status = 'held' AND p.side <> 'ours' AND p.actor_id IN (SELECT id FROM wanted)
      UNION
      SELECT o.organisation_id, p.interaction_id, o.title
      FROM told i CROSS JOIN participation p ON p.interaction_id = i.id
      CROSS JOIN office o ON o.person_id = p.actor_id
      WHERE i.status = 'held' AND p.side <> 'ours'
        AND o.starts <= p.occurred || '~' AND o.ends >= substr(p.occurred, 1, 10))
    SELECT organisation_id, count(DISTINCT interaction_id) AS times, group_concat(DISTINCT title)
    FROM presence GROUP BY organisation_id ORDER BY times DESC LIMIT 10;

    SELECT a.id, a.name, (
      SELECT p.occurred FROM participation p JOIN interaction i ON i.id = p.interaction_id
      WHERE p.actor_id = a.id AND i.status = 'held' ORDER BY p.occurred DESC LIMIT 1) AS last
    FROM actor a
    WHERE a.id IN (SELECT actor_id FROM actor_zone WHERE zone_id IN \(subtree(zone)))
      AND last < date(\(today), '-6 months') ORDER BY last LIMIT 10;

    SELECT f.state, f.closed_on > f.due, COALESCE(f.snoozed_until, f.due) < \(today), count(*)
    FROM (SELECT follow_up_id FROM follow_up_zone WHERE zone_id IN \(subtree(zone))
          UNION SELECT u.id FROM told i JOIN follow_up u ON u.interaction_id = i.id) w
    CROSS JOIN follow_up f ON f.id = w.follow_up_id GROUP BY 1, 2, 3;
    """
  }

  /// A quarter, as a condition for ``report(zone:period:)``.
  static let quarter = "AND occurred >= '2025-04' AND occurred < '2025-07'"

  static let home = "(SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'home')"

  /// The zone and everything below it.
  static func subtree(_ zone: String) -> String {
    """
    (WITH RECURSIVE below (id) AS (
       SELECT id FROM zone WHERE code = '\(zone)'
       UNION ALL SELECT z.id FROM zone z JOIN below ON z.parent_id = below.id)
     SELECT id FROM below)
    """
  }

  /// An exchange: its day, title and number; its kind and place; who was there, with
  /// the office of that day; who was there for us; the axes.
  static func timelineColumns(_ offices: Offices) -> String {
    """
    i.occurred, i.title, 'i' || i.id
      || \(newline) || i.kind || CASE i.status WHEN 'held' THEN '' ELSE ' · ' || i.status END
      || COALESCE(' · ' || i.place, '')
      || COALESCE((
           SELECT COALESCE(\(newline) || 'avec '
               || group_concat(\(participant(offices)), ' ; ') FILTER (WHERE p.side <> 'ours'), '')
             || COALESCE(\(newline) || 'pour nous : '
               || group_concat(\(participant(offices)), ' ; ') FILTER (WHERE p.side = 'ours'), '')
           FROM participation p JOIN actor a ON a.id = p.actor_id
           WHERE p.interaction_id = i.id), '')
      || COALESCE(\(newline) || 'axes : ' || (
           SELECT group_concat(x.name_fr, ', ')
           FROM interaction_axis ia JOIN axis x ON x.id = ia.axis_id
           WHERE ia.interaction_id = i.id), '')
    """
  }

  private static func participant(_ offices: Offices) -> String {
    """
    \(label("p.actor_id", on: "p.occurred", offices))
      || CASE p.role WHEN 'participant' THEN '' ELSE ' [' || p.role || ']' END
    """
  }

  /// Where the office of a day is looked up.
  enum Offices {
    /// In the tables, actor by actor: best for a few.
    case tables
    /// In all of them written out first (``allOffices``): best for many.
    case gathered
  }

  /// Every office with its organisation, once, for a statement to begin with.
  static let allOffices = """
    WITH office AS MATERIALIZED (
      SELECT m.person_id, m.starts, m.ends, ', ' || m.title || ' (' || org.name || ')' AS text
      FROM \(mandates) WHERE \(isHeld) ORDER BY m.person_id, m.starts DESC, m.id)
    """

  static let mandates = """
    mandate m JOIN position po ON po.id = m.position_id
    JOIN actor org ON org.id = po.organisation_id
    """

  static let isHeld =
    "(m.status IN ('in-post', 'ad-interim') OR m.status = 'ended' AND m.until IS NOT NULL)"

  /// The name of the actor `a` with the office held on a date.
  static func label(
    _ actor: String, on date: String, _ offices: Offices
  ) -> String {
    let office =
      switch offices {
      case .tables:
        """
        SELECT ', ' || m.title || ' (' || org.name || ')' FROM \(mandates)
        WHERE m.person_id = \(actor)
          AND m.starts <= \(date) || '~' AND m.ends >= substr(\(date), 1, 10) AND \(isHeld)
        ORDER BY m.starts DESC, m.id LIMIT 1
        """
      case .gathered:
        """
        SELECT m.text FROM office m WHERE m.person_id = \(actor)
          AND m.starts <= \(date) || '~' AND m.ends >= substr(\(date), 1, 10) LIMIT 1
        """
      }
    return "COALESCE(a.honorific || ' ', '') || a.name || COALESCE((\(office)), '')"
  }

  // MARK: Lists and cards

  /// `cess meeting list`: number, day, kind, status, title, participants.
  static let meetings = """
    SELECT 'i' || i.id, i.occurred, i.kind, i.status, i.title, (
      SELECT group_concat(COALESCE(a.honorific || ' ', '') || a.name, ', ')
      FROM participation p JOIN actor a ON a.id = p.actor_id WHERE p.interaction_id = i.id)
    FROM interaction i ORDER BY i.occurred, i.id;
    """

  /// `cess contacts show`: the record, mandates, open follow-ups, the latest exchanges.
  ///
  /// - Parameter fold: The folded name typed.
  /// - Returns: The statements.
  static func card(fold: String) -> String {
    let id = actor(fold: fold)
    return """
      \(record(of: id))

      SELECT \(followUpColumns)
      FROM follow_up f LEFT JOIN interaction i ON i.id = f.interaction_id
      LEFT JOIN actor o ON o.id = f.owner_id
      WHERE f.state = 'open'
        AND f.id IN (SELECT follow_up_id FROM follow_up_actor WHERE actor_id = \(id))
      ORDER BY COALESCE(f.snoozed_until, f.due), f.id;

      SELECT \(timelineColumns(.tables))
      FROM participation w JOIN interaction i ON i.id = w.interaction_id
      WHERE w.actor_id = \(id) ORDER BY w.occurred DESC, w.interaction_id DESC LIMIT 10;
      """
  }

  /// The actor of a folded name.
  static func actor(fold: String) -> String { "(SELECT id FROM actor WHERE fold = '\(fold)')" }

  /// An actor's record with the latest contact, and the mandates.
  static func record(of id: String) -> String {
    """
    SELECT a.name || \(newline) || a.nature || \(newline) || 'a' || a.id || \(newline) || a.handle
      || COALESCE(\(newline) || (SELECT group_concat(text, ', ') FROM actor_name
           WHERE actor_id = a.id), '')
      || COALESCE(\(newline) || (SELECT group_concat(z.name_fr, ', ') FROM actor_zone az
           JOIN zone z ON z.id = az.zone_id WHERE az.actor_id = a.id), '')
      || COALESCE(\(newline) || (SELECT group_concat(value, ', ') FROM actor_detail
           WHERE actor_id = a.id AND kind = 'email'), '')
      || COALESCE(\(newline) || (SELECT group_concat(value, ', ') FROM actor_detail
           WHERE actor_id = a.id AND kind = 'phone'), '')
      || COALESCE(\(newline) || (
           SELECT p.occurred FROM participation p JOIN interaction i ON i.id = p.interaction_id
           WHERE p.actor_id = a.id AND i.status = 'held' ORDER BY p.occurred DESC LIMIT 1), '')
    FROM actor a WHERE a.id = \(id);

    SELECT m.starts, m.ends, m.title || ' – ' || o.name, 'a' || o.id
    FROM mandate m JOIN position p ON p.id = m.position_id
    JOIN actor o ON o.id = p.organisation_id
    WHERE m.person_id = \(id) ORDER BY m.starts DESC, m.id;
    """
  }
}
