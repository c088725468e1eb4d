import GRDB

/// What a statement wants of its rows: conditions that must all hold, and the values in them,
/// which stand together in the statement.
struct Conditions {
  /// The conditions, in the order in which they were added.
  private(set) var sql: [String] = []
  /// The values, in the order of their marks.
  private(set) var arguments: StatementArguments = []

  /// Whether nothing is wanted.
  var isEmpty: Bool { sql.isEmpty }

  /// Adds a condition, with the values of its marks.
  mutating func require(_ condition: String, _ values: StatementArguments = []) {
    sql.append(condition)
    arguments += values
  }

  /// Wants one of some values of an expression; any where there are none.
  mutating func require(_ expression: String, in values: [some DatabaseValueConvertible]) {
    guard !values.isEmpty else { return }
    require("\(expression) IN (\(Marks.list(values.count)))", StatementArguments(values))
  }

  /// The conditions as one; true where nothing is wanted.
  var joined: String { isEmpty ? "TRUE" : sql.joined(separator: " AND ") }

  /// The conditions as a clause; empty where nothing is wanted.
  var clause: String { isEmpty ? "" : "WHERE " + joined }
}
