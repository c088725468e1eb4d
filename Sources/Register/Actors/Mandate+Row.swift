import Diplomacy
import GRDB

extension Mandate {
  /// The condition on `m` that says, with its days, what ``isHeld(on:)`` says.
  static let wasHeld = """
    (m.status IN ('in-post', 'ad-interim') OR (m.status = 'ended' AND m.until IS NOT NULL))
    """

  /// Decodes id, person, position, title, status, since, until: the first seven columns.
  init(row: Row) throws {
    let id: Int64 = row[0]
    func invalid(_ column: Int) -> RegisterError {
      .invalidRecord(table: "mandate", id: id, value: row[column] as String? ?? "")
    }
    guard let title = try? Line(row[3]) else { throw invalid(3) }
    guard let status = MandateStatus(rawValue: row[4]) else { throw invalid(4) }
    let tenure = try Tenure(mandate: id, since: row[5], until: row[6])
    self.init(
      id: ID(id), person: Actor.ID(row[1]), position: Position.ID(row[2]), title: title,
      tenure: tenure, status: status)
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
