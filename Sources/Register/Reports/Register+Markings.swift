public import Diplomacy
import GRDB

extension Register {
  /// Returns the marking of a whole that tells of exchanges, follow-ups and last contacts; `nil`
  /// where no part has one.
  ///
  /// - Parameters:
  ///   - exchanges: The exchanges.
  ///   - followUps: The follow-ups, each marked as the exchange it came from.
  ///   - contacts: Those of whom it tells the day of the last contact.
  ///   - clearance: Which exchanges count as contact.
  /// - Returns: The highest marking.
  /// - Throws: ``RegisterError``.
  public func marking(
    exchanges: [Interaction.ID], followUps: [FollowUp.ID], contacts: [Relationship] = [],
    clearance: Clearance = .all
  ) throws -> Marking? {
    try read { db in
      let reader = MarkingReader(db: db)
      return try reader.marking(
        besides: reader.markings(ofContacts: contacts).filter(clearance.admits),
        exchanges: exchanges,
        followUps: followUps)
    }
  }
}

extension MarkingReader {
  /// Reads the markings of what was held on the day of the last contact; a cadence itself has
  /// none.
  fileprivate func markings(ofContacts relationships: [Relationship]) throws -> [Marking?] {
    guard !relationships.isEmpty else { return [] }
    let days = relationships.compactMap { relationship in
      relationship.lastContact.map { "[\(relationship.actor.id.value),\"\($0)\"]" }
    }
    let list = "[" + days.joined(separator: ",") + "]"
    let thatDay = """
      p.occurred >= e.value ->> 1 AND p.occurred <= (e.value ->> 1) || '~' AND i.status = 'held'
      """
    return [nil]
      + (try markings(
        """
        SELECT i.marking FROM json_each(?) e
        CROSS JOIN participation p ON p.actor_id = e.value ->> 0
        CROSS JOIN interaction i ON i.id = p.interaction_id
        WHERE \(thatDay)
        UNION
        SELECT i.marking FROM json_each(?) e
        CROSS JOIN position po ON po.organisation_id = e.value ->> 0
        CROSS JOIN mandate m ON m.position_id = po.id
        CROSS JOIN participation p ON p.actor_id = m.person_id
        CROSS JOIN interaction i ON i.id = p.interaction_id
        WHERE \(thatDay) AND \(LastContact.inOffice)
        """, [list, list]))
  }
}
