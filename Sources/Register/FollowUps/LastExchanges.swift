public import Diplomacy
import GRDB

/// The latest held exchanges, for as long as one read lasts.
///
/// Those alone that a clearance admits: what is above it never was.
///
/// Whoever is asked about again, the same persons on many a line, is looked up once.
public final class LastExchanges {
  private let db: Database
  private let clearance: Clearance
  /// Asked once for each actor: prepared once.
  private lazy var lookup = Result {
    try db.makeStatement(
      sql: """
        SELECT i.id, i.occurred, i.title FROM (\(LastContact.exchanges(with: "?", clearance))) e
        CROSS JOIN interaction i ON i.id = e.id
        ORDER BY i.occurred DESC, i.id DESC LIMIT 1
        """)
  }
  private var known: [Actor.ID: Found?] = [:]

  /// More than these are not kept: memory stays flat however long the list.
  private static let capacity = 10_000

  init(_ db: Database, _ clearance: Clearance) {
    self.db = db
    self.clearance = clearance
  }

  /// Returns the latest held exchange with those whom a follow-up concerns; failing them, with
  /// those who took part in the exchange it came from, our own side apart.
  public func last(before followUp: FollowUpEntry) throws -> FollowUpEntry.Exchange? {
    guard followUp.actors.isEmpty, let origin = followUp.exchange else {
      return try latest(with: followUp.actors.map(\.id))
    }
    let others = try db.rows(
      """
      SELECT p.actor_id FROM participation p
      JOIN interaction i ON i.id = p.interaction_id AND i.chatham_house = 0
      WHERE p.interaction_id = ? AND p.side <> 'ours' ORDER BY p.ordinal
      """, [origin.id.value])
    return try latest(with: Array(others.map { Actor.ID($0[0]) }))
  }

  /// Returns the latest held exchange with those who are to take part in a planned one, our own
  /// side apart.
  public func last(before meeting: TimelineEntry) throws -> FollowUpEntry.Exchange? {
    try latest(with: meeting.participants.filter { $0.side != .ours }.map(\.actor))
  }

  /// Returns the latest held exchange with an actor.
  func last(with actor: Actor.ID) throws -> FollowUpEntry.Exchange? {
    try latest(with: actor)?.exchange
  }

  private func latest(with actors: [Actor.ID]) throws -> FollowUpEntry.Exchange? {
    try actors.compactMap { try latest(with: $0) }
      .max { ($0.occurred, $0.exchange.id) < ($1.occurred, $1.exchange.id) }?.exchange
  }

  private func latest(with actor: Actor.ID) throws -> Found? {
    if let found = known[actor] { return found }
    let row = try Row.fetchOne(lookup.get(), arguments: [actor.value, actor.value])
    let found = try row.map { row in
      guard let date = PartialDate(sortKey: row[1]) else {
        throw RegisterError.invalidRecord(table: "interaction", id: row[0], value: row[1])
      }
      return Found(
        occurred: row[1],
        exchange: FollowUpEntry.Exchange(id: Interaction.ID(row[0]), date: date, title: row[2]))
    }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[actor] = .some(found)
    return found
  }

  /// An exchange, and its moment as it is stored for comparison.
  private struct Found {
    let occurred: String
    let exchange: FollowUpEntry.Exchange
  }
}
