import Diplomacy

/// When there was contact, as an expression of SQL.
enum LastContact {
  /// The day, as it is stored, of the latest held exchange with an actor, or with those
  /// who held its posts that day; empty for none.
  ///
  /// Each is found at the end of an index: it costs the same however many exchanges came
  /// before. An exchange of « 2025 » may fall in a mandate that began in March.
  ///
  /// - Parameters:
  ///   - actor: The number of the actor, as an expression.
  ///   - told: Which exchanges `i` count, as conditions that begin with `AND`.
  /// - Returns: The expression.
  static func of(_ actor: String, told: String = "") -> String {
    """
    max(
      COALESCE((
        SELECT p.occurred FROM participation p JOIN interaction i ON i.id = p.interaction_id
        WHERE p.actor_id = \(actor) AND i.status = 'held'\(told)
        ORDER BY p.occurred DESC LIMIT 1), ''),
      COALESCE((
        SELECT max((
          SELECT p.occurred FROM participation p JOIN interaction i ON i.id = p.interaction_id
          WHERE p.actor_id = m.person_id AND i.status = 'held'\(told)
            AND p.occurred >= substr(m.starts, 1, 4) AND p.occurred <= m.ends || '~'
            AND p.occurred || '~' >= m.starts
          ORDER BY p.occurred DESC LIMIT 1))
        FROM position po JOIN mandate m ON m.position_id = po.id
        WHERE po.organisation_id = \(actor) AND \(Mandate.wasHeld)), ''))
    """
  }
}
