/// The analysis of a quarter, the timeline, the matrix and the page of activities, put to the
/// `sqlite3` shell.
extension Queries {
  /// Every zone with the area it lies in.
  private static let areas = """
    CREATE TEMP TABLE area AS WITH RECURSIVE below (top, id) AS (
      SELECT id, id FROM zone WHERE parent_id IS NULL
      UNION ALL SELECT below.top, z.id FROM zone z JOIN below ON z.parent_id = below.id)
    SELECT top, id FROM below;
    """

  /// `cess report --quarter 2025-Q2`: the figures of the quarter, of the one before and of the
  /// year before; axes and follow-ups; of each area how much it had and had before, who was met,
  /// what is due, and its exchanges.
  static let quarterOfAll = """
    \(areas)
    CREATE TEMP TABLE told AS
    SELECT x.top, i.id, i.occurred, i.status, i.kind, i.title, i.place
    FROM (SELECT DISTINCT s.top, z.occurred, z.interaction_id
          FROM area s CROSS JOIN interaction_zone z ON z.zone_id = s.id
          WHERE z.occurred >= '2025-04' AND z.occurred < '2025-07') x
    JOIN interaction i ON i.id = x.interaction_id
    WHERE i.status IN ('held', 'planned') ORDER BY x.top, x.occurred, x.interaction_id;

    \(figures(from: "2025-04", to: "2025-07"))
    \(figures(from: "2025-01", to: "2025-04"))
    \(figures(from: "2024-04", to: "2024-07"))

    SELECT x.name_fr, count(*) AS times FROM interaction i
    JOIN interaction_axis a ON a.interaction_id = i.id JOIN axis x ON x.id = a.axis_id
    WHERE i.occurred >= '2025-04' AND i.occurred < '2025-07' AND i.status = 'held'
    GROUP BY a.axis_id ORDER BY times DESC LIMIT 12;

    SELECT state, closed_on > due, COALESCE(snoozed_until, due) < \(today), count(*)
    FROM follow_up WHERE due >= '2025-04-01' AND due <= '2025-06-30' GROUP BY 1, 2, 3;

    SELECT z.name_fr, count(*) FILTER (WHERE t.status = 'held') AS times, (
      SELECT count(DISTINCT b.interaction_id)
      FROM area s CROSS JOIN interaction_zone b ON b.zone_id = s.id
      JOIN interaction i ON i.id = b.interaction_id
      WHERE s.top = t.top AND b.occurred >= '2025-01' AND b.occurred < '2025-04'
        AND i.status = 'held')
    FROM told t JOIN zone z ON z.id = t.top GROUP BY t.top ORDER BY times DESC;

    SELECT w.top, 'a' || a.id, \(label("a.id", on: "w.last", .tables))
      || \(newline) || w.times || ' échanges, le dernier : ' || w.last, w.others
    FROM (
      SELECT *, row_number() OVER (PARTITION BY top ORDER BY times DESC, last DESC, actor_id)
          AS place, count(*) OVER (PARTITION BY top) AS others
      FROM (
        SELECT t.top, p.actor_id, count(*) AS times, max(p.occurred) AS last
        FROM told t CROSS JOIN participation p ON p.interaction_id = t.id
        WHERE t.status = 'held' AND p.side <> 'ours' GROUP BY t.top, p.actor_id)) w
    JOIN actor a ON a.id = w.actor_id WHERE w.place <= 12 ORDER BY w.top, w.place;

    SELECT w.top, 'f' || f.id, w.wakes, f.title, w.others
    FROM (
      SELECT *, row_number() OVER (PARTITION BY top ORDER BY wakes, follow_up_id) AS place,
        count(*) OVER (PARTITION BY top) AS others
      FROM (SELECT DISTINCT s.top, z.wakes, z.follow_up_id
            FROM area s CROSS JOIN zone_waking z ON z.zone_id = s.id)) w
    JOIN follow_up f ON f.id = w.follow_up_id WHERE w.place <= 12 ORDER BY w.top, w.place;

    \(allOffices)
    SELECT \(timelineColumns(.gathered)) FROM told i ORDER BY i.rowid;
    """

  private static func figures(from start: String, to end: String) -> String {
    let period = "i.occurred >= '\(start)' AND i.occurred < '\(end)'"
    return """
      SELECT count(*) FILTER (WHERE status = 'held'), count(*) FILTER (WHERE status = 'planned')
      FROM interaction i WHERE \(period);
      SELECT count(DISTINCT p.actor_id)
      FROM interaction i CROSS JOIN participation p ON p.interaction_id = i.id
      WHERE \(period) AND i.status = 'held' AND p.side <> 'ours';
      """
  }

  /// `cess timeline --zone Z`: the exchanges alone.
  static func timeline(zone: String) -> String {
    """
    \(allOffices)
    SELECT \(timelineColumns(.gathered))
    FROM (SELECT DISTINCT occurred, interaction_id FROM interaction_zone
          WHERE zone_id IN \(subtree(zone))) x
    JOIN interaction i ON i.id = x.interaction_id
    WHERE i.status IN ('held', 'planned') ORDER BY x.occurred, x.interaction_id;
    """
  }

  /// `cess agenda`: what is planned and what is to be done in four weeks from today.
  static let agenda = """
    SELECT \(timelineColumns(.tables)) FROM interaction i
    WHERE i.occurred >= \(today) AND i.occurred <= date(\(today), '+28 days') || '~'
      AND i.status = 'planned' ORDER BY i.occurred, i.id;
    SELECT \(followUpColumns) FROM follow_up f LEFT JOIN interaction i ON i.id = f.interaction_id
    LEFT JOIN actor o ON o.id = f.owner_id
    WHERE f.state = 'open' AND COALESCE(f.snoozed_until, f.due) >= \(today)
      AND COALESCE(f.snoozed_until, f.due) <= date(\(today), '+28 days')
    ORDER BY COALESCE(f.snoozed_until, f.due), f.id;
    """

  /// `cess matrix`: areas by the months of a year, and all by month.
  static let matrix = """
    \(areas)
    SELECT z.name_fr, substr(x.occurred, 1, 7), count(*)
    FROM (SELECT DISTINCT s.top, z.occurred, z.interaction_id
          FROM area s CROSS JOIN interaction_zone z ON z.zone_id = s.id
          WHERE z.occurred >= '2025-12' AND z.occurred < '2026-12') x
    JOIN interaction i ON i.id = x.interaction_id JOIN zone z ON z.id = x.top
    WHERE i.status = 'held' GROUP BY x.top, 2;
    SELECT substr(occurred, 1, 7), count(*) FROM interaction
    WHERE occurred >= '2025-12' AND occurred < '2026-12' AND status = 'held' GROUP BY 1;
    """

  /// `cess activity --quarter 2025-Q2`: each exchange held with its zones, by kind, the latest
  /// first.
  static let activity = """
    \(allOffices)
    SELECT \(timelineColumns(.gathered)), (
      SELECT group_concat(z.name_fr, ', ') FROM interaction_zone iz JOIN zone z ON z.id = iz.zone_id
      WHERE iz.interaction_id = i.id)
    FROM interaction i
    WHERE i.occurred >= '2025-04' AND i.occurred < '2025-07' AND i.status = 'held'
    ORDER BY i.kind, i.occurred DESC, i.id DESC;
    """

  /// `cess activity --public` of a register in which nothing is marked for the public: that
  /// there is nothing, and how much is withheld.
  static let publicActivity = """
    SELECT count(*) FILTER (WHERE marking = 'CLEAR') FROM interaction WHERE status = 'held';
    """
}
