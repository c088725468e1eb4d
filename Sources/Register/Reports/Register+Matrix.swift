public import Diplomacy
import GRDB

extension Register {
  /// Counts exchanges held by two things; SQLite counts, and no exchange is loaded.
  ///
  /// - Parameters:
  ///   - spec: What is asked.
  ///   - tree: The tree of zones.
  /// - Returns: The matrix.
  /// - Throws: ``RegisterError``, or `MatrixError`.
  public func matrix(_ spec: MatrixSpec, tree: ZoneTree) throws -> Matrix {
    try read { db in
      try MatrixReader(db: db, spec: spec, tree: tree, directory: Directory(db, naming)).matrix()
    }
  }
}

/// Counts exchanges for a matrix, one question a method.
private struct MatrixReader {
  let db: Database
  let spec: MatrixSpec
  let tree: ZoneTree
  let directory: Directory

  private var filter: InteractionFilter {
    let asked = spec.exchanges
    return InteractionFilter(
      zones: tree.subtree(of: asked.zones), actors: asked.actors.map(\.id), axes: asked.axes,
      period: asked.period, kinds: asked.kinds, statuses: asked.statuses,
      clearance: asked.clearance,
      // A count by name would say who was there under the Rule.
      isAttributable: spec.rows == .actors || !asked.actors.isEmpty)
  }

  func matrix() throws -> Matrix {
    let admission = try Admission(filter, db)
    let columns = try columns()
    let found = try rows()
    // In the order of the tree: the busiest are kept, not moved.
    let kept = Set(
      found.enumerated().sorted { ($1.element.total, $0.offset) < ($0.element.total, $1.offset) }
        .prefix(spec.limit).map(\.offset))
    let told = found.enumerated().filter { kept.contains($0.offset) }.map(\.element)
    let rows = try told.map { row in
      Matrix.Row(key: row.key, cells: try cells(of: row, columns), total: row.total)
    }
    return Matrix(
      spec: spec,
      rows: spec.rows == .zones ? rows : rows.sorted { $0.total > $1.total },
      columns: columns, total: admission.told, others: try others(than: found, rows.count),
      admission: admission)
  }

  // MARK: Rows

  private struct Found {
    let key: Matrix.Key
    let total: Int
    /// The exchanges that stand in the row.
    let filter: InteractionFilter
    /// Who is to have been met in them; of the row of an actor.
    var met: Int64?
  }

  private func rows() throws -> [Found] {
    switch spec.rows {
    case .zones:
      return try tree.slices(of: spec.exchanges.zones).compactMap { slice in
        let inside = within(slice.zones)
        let total = try count(inside)
        return total > 0 ? Found(key: slice.key, total: total, filter: inside) : nil
      }
    case .actors:
      return try counts(filter, by: Self.actors, limit: spec.limit).map { row in
        let id = Int64.fromDatabaseValue(row.row) ?? 0
        var own = filter
        own.actors.append(Actor.ID(id))
        return Found(
          key: .actor(try directory.name(of: id)), total: row.count, filter: own, met: id)
      }
    case .axes:
      return try counts(filter, by: Self.axes).map { row in
        let axis = Axis.ID(Int64.fromDatabaseValue(row.row) ?? 0)
        var own = filter
        own.axes.append(axis)
        return Found(key: .axis(axis), total: row.count, filter: own)
      }
    case .kinds:
      return try counts(filter, by: Self.kinds).map { row in
        let code = String.fromDatabaseValue(row.row) ?? ""
        guard let kind = InteractionKind(rawValue: code) else {
          throw RegisterError.invalidRecord(table: "interaction", id: 0, value: code)
        }
        var own = filter
        own.kinds = [kind]
        return Found(key: .kind(kind), total: row.count, filter: own)
      }
    }
  }

  private func others(than found: [Found], _ told: Int) throws -> Int {
    guard spec.rows == .actors else { return found.count - told }
    guard told == spec.limit else { return 0 }
    let query = InteractionQuery(filter)
    let all = try Int.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT p.actor_id) FROM (\(Self.base(query))) h \(Self.actors.join)
        """, arguments: query.arguments)
    return (all ?? told) - told
  }

  // MARK: Columns and cells

  private func columns() throws -> [Matrix.Column] {
    switch spec.columns {
    case .zones:
      return try tree.slices(of: spec.exchanges.zones).compactMap { slice in
        let total = try count(within(slice.zones))
        return total > 0 ? Matrix.Column(key: slice.key, total: total) : nil
      }
    case .axes:
      return try counts(filter, by: Self.axes).map { row in
        Matrix.Column(
          key: .axis(Axis.ID(Int64.fromDatabaseValue(row.row) ?? 0)), total: row.count)
      }
    case .months, .quarters, .years:
      let totals = Dictionary(
        try counts(filter, by: Self.time(spec.columns)).map {
          (String.fromDatabaseValue($0.row) ?? "", $0.count)
        }
      ) { first, _ in first }
      return try spec.timeColumns(found: Array(totals.keys)).map {
        Matrix.Column(key: .stretch($0), total: totals[$0] ?? 0)
      }
    }
  }

  private func cells(of row: Found, _ columns: [Matrix.Column]) throws -> [Int] {
    if spec.columns == .zones {
      let slices = tree.slices(of: spec.exchanges.zones)
      return try columns.map { column in
        guard let slice = slices.first(where: { $0.key == column.key }) else { return 0 }
        return try count(within(slice.zones, row.filter), met: row.met)
      }
    }
    let part = spec.columns == .axes ? Self.axes : Self.time(spec.columns)
    var counted: [Matrix.Key: Int] = [:]
    for cell in try counts(row.filter, by: part, met: row.met) {
      let key: Matrix.Key =
        spec.columns == .axes
        ? .axis(Axis.ID(Int64.fromDatabaseValue(cell.row) ?? 0))
        : .stretch(String.fromDatabaseValue(cell.row) ?? "")
      counted[key] = cell.count
    }
    return columns.map { counted[$0.key] ?? 0 }
  }

  // MARK: Counting

  /// How a key is found: what is joined to the exchanges `h`, and the key.
  private struct Part {
    let join: String
    let key: String
  }

  private static let actors = Part(
    join: "JOIN participation p ON p.interaction_id = h.interaction_id AND p.side <> 'ours'",
    key: "p.actor_id")
  private static let axes = Part(
    join: "JOIN interaction_axis a ON a.interaction_id = h.interaction_id", key: "a.axis_id")
  private static let kinds = Part(join: "", key: "h.kind")

  private static func time(_ columns: MatrixColumns) -> Part {
    let month = "substr(h.occurred, 1, 7)"
    let key =
      switch columns {
      case .months: month
      case .quarters:
        """
        CASE WHEN length(h.occurred) = 4 THEN h.occurred
          ELSE substr(h.occurred, 1, 4) || '-Q' || ((substr(h.occurred, 6, 2) + 2) / 3) END
        """
      case .years, .axes, .zones: "substr(h.occurred, 1, 4)"
      }
    return Part(join: "", key: key)
  }

  private static func base(_ query: InteractionQuery) -> String {
    query.select("i.id AS interaction_id, x.occurred AS occurred, i.kind AS kind", suffix: "")
  }

  /// The exchanges of a filter that lie in some zones too.
  private func within(_ zones: [Zone.ID], _ other: InteractionFilter? = nil) -> InteractionFilter {
    var inside = other ?? filter
    inside.zones = zones
    return inside
  }

  private func count(_ filter: InteractionFilter, met: Int64? = nil) throws -> Int {
    let query = InteractionQuery(filter)
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM (\(Self.base(query))) h \(Self.meeting(met))",
      arguments: query.arguments) ?? 0
  }

  /// Leaves of the exchanges `h` those in which somebody was met: who took part on our side
  /// was not.
  private static func meeting(_ actor: Int64?) -> String {
    guard let actor else { return "" }
    return """
      JOIN participation m ON m.interaction_id = h.interaction_id AND m.side <> 'ours'
        AND m.actor_id = \(actor)
      """
  }

  /// How many exchanges have each key, the most frequent first.
  private func counts(
    _ filter: InteractionFilter, by part: Part, met: Int64? = nil, limit: Int? = nil
  ) throws -> [(row: DatabaseValue, count: Int)] {
    let query = InteractionQuery(filter)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(part.key) AS key, count(*) AS exchanges FROM (\(Self.base(query))) h
        \(Self.meeting(met)) \(part.join)
        GROUP BY key ORDER BY exchanges DESC, key\(limit.map { " LIMIT \($0)" } ?? "")
        """, arguments: query.arguments)
    return try Array(rows.map { ($0[0], $0[1]) })
  }
}
