/// Everything a register holds, put to the `sqlite3` shell: the same columns, value for value.
extension Queries {
  /// `cess meeting list --format csv`.
  static let meetingsAsTable = """
    \(offices)
    SELECT \(exchange),
      \(unlessWithheld("i.place")) AS place,
      \(unlessWithheld("""
        (SELECT group_concat(a.name, '; ') FROM participation p JOIN actor a ON a.id = p.actor_id
         WHERE p.interaction_id = i.id ORDER BY p.ordinal)
        """)) AS participants,
      \(unlessWithheld("""
        (SELECT group_concat(\(office("organisation")), '; ') FROM participation p
         WHERE p.interaction_id = i.id ORDER BY p.ordinal)
        """)) AS organisations,
      (SELECT group_concat(x.code, '; ') FROM \(axes)) AS axes,
      i.marking, CASE i.chatham_house WHEN 0 THEN 'false' ELSE 'true' END AS chathamHouse
    FROM interaction i ORDER BY i.occurred, i.id;
    """

  /// `cess meeting list --format json`.
  static let meetingsAsObjects = """
    \(offices)
    SELECT \(exchange),
      \(unlessWithheld("i.place")) AS place,
      \(unlessWithheld("""
        (SELECT json_group_array(json_object(
           'id', a.id, 'name', a.name, 'honorific', a.honorific, 'title', \(office("title")),
           'organisation', \(office("organisation")), 'side', p.side, 'role', p.role))
         FROM participation p JOIN actor a ON a.id = p.actor_id
         WHERE p.interaction_id = i.id ORDER BY p.ordinal)
        """)) AS participants,
      (SELECT json_group_array(x.code) FROM \(axes)) AS axes,
      i.marking, i.chatham_house AS chathamHouse
    FROM interaction i ORDER BY i.occurred, i.id;
    """

  private static let offices = """
    WITH office AS MATERIALIZED (
      SELECT m.person_id, m.starts, m.ends, m.title, org.name AS organisation
      FROM \(mandates) WHERE \(isHeld) ORDER BY m.person_id, m.starts DESC, m.id)
    """

  private static let exchange =
    "i.id, i.occurred, i.time_zone AS timeZone, i.kind, i.status, i.title"

  private static let axes = """
    interaction_axis ia JOIN axis x ON x.id = ia.axis_id
      WHERE ia.interaction_id = i.id ORDER BY ia.ordinal
    """

  /// What the office held on the day of an exchange says.
  private static func office(_ column: String) -> String {
    """
    (SELECT m.\(column) FROM office m WHERE m.person_id = p.actor_id
      AND m.starts <= p.occurred || '~' AND m.ends >= substr(p.occurred, 1, 10) LIMIT 1)
    """
  }

  /// What the Chatham House Rule keeps back.
  private static func unlessWithheld(_ value: String) -> String {
    "CASE WHEN NOT i.chatham_house THEN \(value) END"
  }
}
