import Diplomacy
import GRDB

extension Mandate {
  /// Decodes id, person, position, title, status, since, until: the first seven columns.
  init(row: Row) throws {
    let id: Int64 = row[0]
    func invalid(_ column: Int) -> RegisterError {
      .invalidRecord(table: "mandate", id: id, value: row[column] as String? ?? "")
    }
    guard let title = try? Line(row[3]) else { throw invalid(3) }
    guard let status = MandateStatus(rawValue: row[4]) else { throw invalid(4) }
    let since = (row[5] as String?).map { PartialDate($0) }
    let until = (row[6] as String?).map { PartialDate($0) }
    if case .some(.none) = since { throw invalid(5) }
    if case .some(.none) = until { throw invalid(6) }
    guard let tenure = try? Tenure(since: since ?? nil, until: until ?? nil) else {
      throw invalid(6)
    }
    self.init(
      id: ID(id), person: Actor.ID(row[1]), position: Position.ID(row[2]), title: title,
      tenure: tenure, status: status)
  }
}

extension Tenure {
  /// The first day as stored for comparison.
  var starts: String { firstDay?.description ?? "0001-01-01" }

  /// The last day as stored for comparison.
  var ends: String { lastDay?.description ?? "9999-12-31" }
}
