import Diplomacy
import GRDB

/// When there was contact with an actor, and by which exchange, as SQL.
///
/// Contact is a held exchange with the actor, or with somebody who held one of its posts that
/// day. Each is found at the end of an index: it costs the same however many exchanges came
/// before.
enum LastContact {
  /// The day, as it is stored, of the latest held exchange with an actor; empty for none.
  ///
  /// - Parameters:
  ///   - actor: The number of the actor, as an expression.
  ///   - condition: What else is wanted of the exchange `i`.
  /// - Returns: The expression.
  static func of(_ actor: String, where condition: String = "TRUE") -> String {
    """
    max(
      COALESCE(\(latest("p.occurred", of: actor, where: condition)), ''),
      COALESCE((
        SELECT max(\(latest(
          "p.occurred", of: "m.person_id",
          where: "\(condition) AND \(during("m.starts", "m.ends"))")))
        FROM \(holders(of: actor))), ''))
    """
  }

  /// The statement that selects the latest held exchange with an actor, among a few others.
  ///
  /// Its column is `id`, which may be empty; the actor stands in it twice. What was held under
  /// the Chatham House Rule is left out: it may not be told with whom.
  ///
  /// - Parameters:
  ///   - actor: The number of the actor, as an expression.
  ///   - clearance: How far what is told may travel.
  /// - Returns: The statement.
  static func exchanges(with actor: String, _ clearance: Clearance = .all) -> String {
    """
    SELECT \(latest("p.interaction_id", of: actor, where: clearance.ofActors)) AS id
    UNION ALL
    SELECT \(latest(
      "p.interaction_id", of: "m.person_id",
      where: "\(clearance.ofActors) AND \(during("m.starts", "m.ends"))"))
    FROM \(holders(of: actor))
    """
  }

  /// The condition that a participation, `p`, lies between two days as tenures have them.
  ///
  /// It walks the index between years, then drops what the days cannot cover: an exchange of
  /// « 2025 » may fall in a mandate that began in March.
  static func during(_ starts: String, _ ends: String) -> String {
    """
    p.occurred >= substr(\(starts), 1, 4) AND p.occurred <= \(ends) || '~'
      AND p.occurred || '~' >= \(starts)
    """
  }

  /// The condition that somebody took part, `p`, while they held a post by the mandate `m`.
  static let inOffice = "\(Mandate.wasHeld) AND \(during("m.starts", "m.ends"))"

  private static func latest(
    _ column: String, of actor: String, where condition: String
  ) -> String {
    """
    (SELECT \(column) FROM participation p JOIN interaction i ON i.id = p.interaction_id
     WHERE p.actor_id = \(actor) AND i.status = 'held' AND \(condition)
     ORDER BY p.occurred DESC, p.interaction_id DESC LIMIT 1)
    """
  }

  /// Whoever held a post of an actor, by the mandate `m`.
  private static func holders(of actor: String) -> String {
    """
    position po JOIN mandate m ON m.position_id = po.id
    WHERE po.organisation_id = \(actor) AND \(Mandate.wasHeld)
    """
  }
}
