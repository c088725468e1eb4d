import GRDB

@testable import Register

/// A statement that was run and how SQLite goes about it.
struct QueryPlan: CustomStringConvertible {
  let sql: String
  /// The lines of `EXPLAIN QUERY PLAN`.
  let steps: [String]

  var description: String { sql + "\n  " + steps.joined(separator: "\n  ") }

  /// The steps that read a whole table or make an index for the occasion.
  ///
  /// To walk through the rows that a step before has found is no such thing: SQLite names
  /// these `MATERIALIZE` or `CO-ROUTINE`. Nor is to read the two settings, the few hundred
  /// zones, or the numbers that were handed over as a list (`json_each`).
  var scans: [String] {
    let found = steps.filter { $0.hasPrefix("MATERIALIZE ") || $0.hasPrefix("CO-ROUTINE ") }
      .compactMap { $0.split(separator: " ").last }
    return steps.filter { step in
      if step.contains("AUTOMATIC") { return true }
      let words = step.split(separator: " ")
      guard words.first == "SCAN", words.count > 1 else { return false }
      return !found.contains(words[1]) && !Self.small.contains(words[1])
    }
  }

  private static let small: Set<Substring> = ["setting", "zone", "axis", "json_each", "CONSTANT"]

  /// Whether the rows are sorted after they were found, and not read in order.
  var sorts: Bool { steps.contains { $0.hasPrefix("USE TEMP B-TREE FOR ORDER BY") } }
}

extension Register {
  /// Returns the plans of the queries that a body makes the register run, each once.
  func plans(_ body: () throws -> Void) throws -> [QueryPlan] {
    let trace = Trace()
    queue.inDatabase { db in
      db.trace { event in
        if case .statement(let statement) = event { trace.statements.append(statement.sql) }
      }
    }
    try body()
    return try queue.inDatabase { db in
      db.trace(nil)
      var seen: Set<String> = []
      return try trace.statements.filter { sql in
        ["SELECT", "WITH"].contains { sql.hasPrefix($0) } && seen.insert(sql).inserted
      }
      .map { sql in
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        statement.setUncheckedArguments([])
        let rows = try Row.fetchAll(statement)
        return QueryPlan(sql: sql, steps: rows.map { $0[3] })
      }
    }
  }
}

/// The statements run on a database; only its own queue writes here.
private final class Trace: @unchecked Sendable {
  var statements: [String] = []
}
