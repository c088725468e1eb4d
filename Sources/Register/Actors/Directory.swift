import Diplomacy
import GRDB

/// The names and offices of actors, read once each, for as long as one read lasts.
///
/// An exchange names each person with the office held on its day, and a long
/// timeline names the same persons again and again: reading the mandates once
/// and choosing in memory costs less than asking for every line.
final class Directory {
  private let statement: GRDB.Statement
  private var namer: Naming.Namer?
  private var entries: [Int64: Entry] = [:]

  /// More names than this are not kept: memory stays flat however long the list.
  private static let capacity = 42_000

  private struct Entry {
    /// The name alone.
    let bare: ActorLabel
    /// The offices, the one to name first at the head.
    let offices: [(mandate: Int64, tenure: Tenure, status: MandateStatus, label: ActorLabel)]
  }

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - db: The register.
  ///   - naming: How actors are named; as they are recorded when `nil`.
  /// - Throws: What SQLite throws.
  init(_ db: Database, _ naming: Naming? = nil) throws {
    namer = naming.map { Naming.Namer($0) }
    let wanted = naming.flatMap { $0.translates ? $0.language.rawValue : nil }
    let title = wanted.map { language in
      """
      COALESCE((
        SELECT t.text FROM position_title t
        WHERE t.position_id = p.id AND t.language = '\(language)'
          AND (t.gender IS NULL OR t.gender = a.gender)
        ORDER BY t.gender IS NULL, t.ordinal LIMIT 1), m.title)
      """
    }
    let organisation = wanted.map { language in
      """
      COALESCE((
        SELECT n.text FROM actor_name n
        WHERE n.actor_id = o.id AND n.language = '\(language)' AND n.kind IN ('official', 'usual')
        ORDER BY n.ordinal LIMIT 1), o.name)
      """
    }
    // Of two offices held on the same day the one taken up last is named, then
    // the one recorded first.
    statement = try db.cachedStatement(
      sql: """
        SELECT a.name, a.honorific, m.id, \(title ?? "m.title"), m.status, m.since, m.until,
          \(organisation ?? "o.name"), a.gender, a.nature, o.id, o.nature
        FROM actor a
        LEFT JOIN mandate m ON m.person_id = a.id
        LEFT JOIN position p ON p.id = m.position_id
        LEFT JOIN actor o ON o.id = p.organisation_id
        WHERE a.id = ?
        ORDER BY m.starts DESC, m.id
        """)
  }

  /// Returns how an actor is named on a date.
  func label(of actor: Int64, on date: PartialDate) throws -> ActorLabel {
    let entry = try entry(of: actor)
    return entry.offices.first { $0.tenure.isHeld(on: date, $0.status) }?.label ?? entry.bare
  }

  /// Returns how an office is named; `nil` where the actor holds none by that mandate.
  func office(of actor: Actor.ID, by mandate: Mandate.ID) throws -> ActorLabel.Office? {
    try entry(of: actor.value).offices.first { $0.mandate == mandate.value }?.label.office
  }

  /// Returns an actor's number and name.
  func name(of actor: Int64) throws -> ActorName {
    ActorName(id: Actor.ID(actor), name: try entry(of: actor).bare.name)
  }

  private func entry(of actor: Int64) throws -> Entry {
    if let known = entries[actor] { return known }
    var bare: ActorLabel?
    var offices: [(Int64, Tenure, MandateStatus, ActorLabel)] = []
    let rows = try Row.fetchCursor(statement, arguments: [actor])
    while let row = try rows.next() {
      let name: String = row[0]
      let honorific: String? = row[1]
      let gender = try (row[8] as String?).map { code in
        guard let gender = Gender(rawValue: code) else {
          throw RegisterError.invalidRecord(table: "actor", id: actor, value: code)
        }
        return gender
      }
      let isPerson = (row[9] as String) == ActorNature.person.code
      func label(_ office: ProtocolOffice?) -> ActorLabel {
        if isPerson,
          let label = namer?.label(
            of: name, honorific: honorific, gender: gender, office: office)
        {
          return label
        }
        return ActorLabel(
          name: name, honorific: honorific,
          office: office.map {
            ActorLabel.Office(title: $0.title, organisation: $0.organisation.name)
          })
      }
      if bare == nil { bare = label(nil) }
      guard let mandate = row[2] as Int64? else { continue }
      guard let status = MandateStatus(rawValue: row[4]) else {
        throw RegisterError.invalidRecord(table: "mandate", id: mandate, value: row[4])
      }
      guard let nature = ActorNature(code: row[11]) else {
        throw RegisterError.invalidRecord(table: "actor", id: row[10], value: row[11])
      }
      let tenure = try Tenure(mandate: mandate, since: row[5], until: row[6])
      let office = ProtocolOffice(
        title: row[3], organisation: ActorName(id: Actor.ID(row[10]), name: row[7]),
        nature: nature, status: status, tenure: tenure)
      offices.append((mandate, tenure, status, label(office)))
    }
    guard let bare else { throw RegisterError.unknownRecord(.actor, actor) }
    let entry = Entry(bare: bare, offices: offices)
    if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
    entries[actor] = entry
    return entry
  }
}
