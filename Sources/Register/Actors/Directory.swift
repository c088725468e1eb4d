import Diplomacy
import GRDB

/// The names and offices of actors, read once each, for as long as one read lasts.
///
/// An exchange names each person with the office held on its day, and a long
/// timeline names the same persons again and again: reading the mandates once
/// and choosing in memory costs less than asking for every line.
final class Directory {
  private let people: Statement
  private let mandates: Statement
  private var entries: [Int64: Entry] = [:]

  /// More names than this are not kept: memory stays flat however long the list.
  private static let capacity = 20_000

  private struct Entry {
    let name: String
    let honorific: String?
    /// The offices, the one to name first at the head.
    let offices: [(mandate: Mandate, label: ActorLabel.Office)]
  }

  init(_ db: Database) throws {
    people = try db.cachedStatement(sql: "SELECT name, honorific FROM actor WHERE id = ?")
    // Of two offices held on the same day the one taken up last is named, then
    // the one recorded first.
    mandates = try db.cachedStatement(
      sql: """
        SELECT m.id, m.person_id, m.position_id, m.title, m.status, m.since, m.until, o.name
        FROM mandate m
        JOIN position p ON p.id = m.position_id
        JOIN actor o ON o.id = p.organisation_id
        WHERE m.person_id = ?
        ORDER BY m.starts DESC, m.id
        """)
  }

  /// Returns how an actor is named on a date.
  func label(of actor: Int64, on date: PartialDate) throws -> ActorLabel {
    let entry = try entry(of: actor)
    let office = entry.offices.first { $0.mandate.isHeld(on: date) }?.label
    return ActorLabel(name: entry.name, honorific: entry.honorific, office: office)
  }

  /// Returns an actor's number and name.
  func name(of actor: Int64) throws -> ActorName {
    ActorName(id: Actor.ID(actor), name: try entry(of: actor).name)
  }

  private func entry(of actor: Int64) throws -> Entry {
    if let known = entries[actor] { return known }
    guard let person = try Row.fetchOne(people, arguments: [actor]) else {
      throw RegisterError.unknownRecord(.actor, actor)
    }
    let offices = try Row.fetchCursor(mandates, arguments: [actor]).map { row in
      let mandate = try Mandate(row: row)
      return (mandate, ActorLabel.Office(title: mandate.title.text, organisation: row[7]))
    }
    let entry = Entry(name: person[0], honorific: person[1], offices: try Array(offices))
    if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
    entries[actor] = entry
    return entry
  }
}
