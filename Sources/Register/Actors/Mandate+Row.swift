import Diplomacy
import GRDB

extension Mandate {
  /// The condition on `m` that says, with its days, what ``isHeld(on:)`` says.
  static let wasHeld = """
    (m.status IN ('in-post', 'ad-interim') OR (m.status = 'ended' AND m.until IS NOT NULL))
    """

  /// The columns that ``init(row:accreditations:)`` decodes: the first nine of a row.
  static let columns = """
    m.id, m.person_id, m.position_id, m.title, m.status, m.since, m.until, m.agrement,
      m.credentials
    """

  /// Decodes the first nine columns of a row (``columns``).
  init(row: Row, accreditations: [Accreditation] = []) throws {
    let id: Int64 = row[0]
    func invalid(_ column: Int) -> RegisterError {
      .invalidRecord(table: "mandate", id: id, value: row[column] as String? ?? "")
    }
    guard let title = try? Line(row[3]) else { throw invalid(3) }
    guard let status = MandateStatus(rawValue: row[4]) else { throw invalid(4) }
    let tenure = try Tenure(mandate: id, since: row[5], until: row[6])
    self.init(
      id: ID(id), person: Actor.ID(row[1]),
      MandateDraft(
        position: Position.ID(row[2]), title: title, tenure: tenure, status: status,
        agrement: try (row[7] as String?).map { text in
          guard let day = CivilDate(text) else { throw invalid(7) }
          return day
        },
        credentials: try (row[8] as String?).map { text in
          guard let moment = Credentials(text) else { throw invalid(8) }
          return moment
        }, accreditations: accreditations))
  }

  /// The zones the holder of a mandate is accredited to.
  static func accreditations(of mandate: Int64, _ db: Database) throws -> [Accreditation] {
    try Array(
      db.rows(
        "SELECT zone_id, resident FROM mandate_zone WHERE mandate_id = ? ORDER BY ordinal",
        [mandate]
      ).map { Accreditation(zone: Zone.ID($0[0]), isResident: $0[1]) })
  }
}

extension Tenure {
  /// Reads a tenure as stored.
  init(mandate: Int64, since: String?, until: String?) throws {
    func date(_ text: String?) throws -> PartialDate? {
      guard let text else { return nil }
      guard let date = PartialDate(text) else {
        throw RegisterError.invalidRecord(table: "mandate", id: mandate, value: text)
      }
      return date
    }
    do {
      try self.init(since: date(since), until: date(until))
    } catch is MandateError {
      throw RegisterError.invalidRecord(table: "mandate", id: mandate, value: until ?? "")
    }
  }

  /// The first day as stored for comparison.
  var starts: String { firstDay?.description ?? "0001-01-01" }

  /// The last day as stored for comparison.
  var ends: String { lastDay?.description ?? "9999-12-31" }
}
