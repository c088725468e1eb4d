public import Diplomacy
import GRDB

/// Which statements are wanted.
public struct StatementFilter: Sendable {
  /// Made in this exchange.
  public var interaction: Interaction.ID?
  /// Made by any of these actors; by anyone when empty.
  public var actors: [Actor.ID]
  /// On any of these axes; on anything when empty.
  public var axes: [Axis.ID]
  /// In this time.
  public var period: Period
  /// How far the answer may travel: a statement goes no further than the exchange it was
  /// made in.
  public var clearance: Clearance
  /// Whether only statements are wanted of which it may be told who made them: not those
  /// of exchanges under the Chatham House Rule.
  public var isAttributable: Bool

  /// Makes a filter that lets everything through unless told otherwise.
  public init(
    interaction: Interaction.ID? = nil, actors: [Actor.ID] = [], axes: [Axis.ID] = [],
    period: Period = .all, clearance: Clearance = .all, isAttributable: Bool = false
  ) {
    self.interaction = interaction
    self.actors = actors
    self.axes = axes
    self.period = period
    self.clearance = clearance
    self.isAttributable = isAttributable
  }
}

extension Register {
  /// Records what an actor said.
  ///
  /// - Throws: ``RegisterError/unknownRecord(_:_:)`` for an exchange that is not there,
  ///   `InteractionError.notThere` for an actor who took no part in it.
  @discardableResult
  public func addStatement(_ draft: StatementDraft, by stamp: Stamp) throws
    -> Diplomacy.Statement.ID
  {
    try write(stamp) { writer in
      if let interaction = draft.interaction {
        guard let exchange = try Content.Interaction.fetch(interaction.value, writer.db) else {
          throw RegisterError.unknownRecord(.interaction, interaction.value)
        }
        try exchange.checkIsThere(draft.actor)
      }
      return try writer.add(draft)
    }
  }

  /// Returns a statement.
  ///
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  public func statement(_ id: Diplomacy.Statement.ID) throws -> Diplomacy.Statement {
    try read { db in
      guard let content = try Content.Statement.fetch(id.value, db) else {
        throw RegisterError.unknownRecord(.statement, id.value)
      }
      return try content.statement(id.value)
    }
  }

  /// Changes what is recorded of a statement.
  ///
  /// - Parameters:
  ///   - id: Which statement.
  ///   - stamp: Who, when, by which command.
  ///   - change: Makes the changed statement of the present one.
  /// - Returns: Whether anything changed.
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``, `InteractionError.notThere`, or what
  ///   the change throws.
  public func editStatement(
    _ id: Diplomacy.Statement.ID, by stamp: Stamp,
    _ change: (StatementDraft) throws -> StatementDraft
  ) throws -> Bool {
    try write(stamp) { writer in
      guard let content = try Content.Statement.fetch(id.value, writer.db) else {
        throw RegisterError.unknownRecord(.statement, id.value)
      }
      let known = try content.statement(id.value).account
      let changed = try change(known)
      if changed.actor != known.actor, let interaction = changed.interaction {
        try Content.Interaction.fetch(interaction.value, writer.db)?.checkIsThere(changed.actor)
      }
      return try writer.change(
        id.value, from: content, to: Content.Statement(uuid: content.uuid, changed))
    }
  }

  /// Takes a statement away.
  ///
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  public func removeStatement(_ id: Diplomacy.Statement.ID, by stamp: Stamp) throws {
    try write(stamp) { writer in
      guard let content = try Content.Statement.fetch(id.value, writer.db) else {
        throw RegisterError.unknownRecord(.statement, id.value)
      }
      try writer.remove(id.value, content)
    }
  }

  /// Tells the statements that pass a filter one by one, in time order.
  public func statements(
    _ filter: StatementFilter, each: (StatementEntry) throws -> Void
  ) throws {
    try read { db in
      try StatementReader(db, directory: Directory(db, naming)).read(
        filter, each: each)
    }
  }
}

extension Writer {
  mutating func add(_ draft: StatementDraft) throws -> Diplomacy.Statement.ID {
    Diplomacy.Statement.ID(try create(Content.Statement(uuid: stamp.makeUUID(), draft)))
  }
}

extension Content.Interaction {
  /// Checks that an actor takes part.
  ///
  /// - Throws: `InteractionError.notThere`.
  func checkIsThere(_ actor: Actor.ID) throws {
    guard participations.contains(where: { $0.actor == actor.value && !$0.isAbsent }) else {
      throw InteractionError.notThere(actor)
    }
  }
}

/// Reads statements with who made them and where.
struct StatementReader {
  let db: Database
  let directory: Directory

  init(_ db: Database, directory: Directory) {
    self.db = db
    self.directory = directory
  }

  func read(_ filter: StatementFilter, each: (StatementEntry) throws -> Void) throws {
    let (sql, arguments) = Self.query(filter)
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    while let row = try rows.next() { try each(entry(row)) }
  }

  /// The statement that finds what a filter lets through, and its arguments.
  ///
  /// - Parameters:
  ///   - filter: Which statements.
  ///   - counting: Whether to count those that would pass, were it not for its clearance.
  /// - Returns: The statement, and its arguments.
  static func query(
    _ filter: StatementFilter, countingWithheld counting: Bool = false
  ) -> (sql: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if let interaction = filter.interaction {
      conditions.append("s.interaction_id = ?")
      arguments += [interaction.value]
    }
    for (column, ids) in [
      ("s.actor_id", filter.actors.map(\.value)), ("s.axis_id", filter.axes.map(\.value)),
    ] where !ids.isEmpty {
      conditions.append("\(column) IN (\(Marks.list(ids.count)))")
      arguments += StatementArguments(ids)
    }
    if filter.period != .all {
      let bounds = filter.period.sortKeyBounds
      conditions += ["s.stated >= ?", "s.stated < ?"]
      arguments += [bounds.lower, bounds.upper]
      for key in bounds.excluded {
        conditions.append("s.stated <> ?")
        arguments += [key]
      }
    }
    if filter.isAttributable { conditions.append("i.chatham_house IS NOT 1") }
    if let exchange = filter.clearance.condition(on: "i.marking"),
      let own = filter.clearance.condition(on: "s.marking")
    {
      let told = """
        ((s.interaction_id IS NULL OR \(exchange))
         AND (\(own) OR (s.marking IS NULL AND s.interaction_id IS NOT NULL)))
        """
      conditions.append(counting ? "\(told) IS NOT TRUE" : told)
    }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    guard !counting else {
      return (
        """
        SELECT count(*) FROM statement s LEFT JOIN interaction i ON i.id = s.interaction_id
        \(condition)
        """, arguments
      )
    }
    return (
      """
      SELECT s.id, s.uuid, s.actor_id, s.axis_id, s.interaction_id, s.stated, s.text, s.grade,
        s.source, s.marking, i.occurred, i.time_zone, i.title
      FROM statement s LEFT JOIN interaction i ON i.id = s.interaction_id
      \(condition) ORDER BY s.stated, s.id
      """, arguments
    )
  }

  private func entry(_ row: Row) throws -> StatementEntry {
    let content = Content.Statement(
      uuid: row[1], actor: row[2], axis: row[3], interaction: row[4], stated: row[5],
      text: row[6], grade: row[7], source: row[8], marking: row[9])
    let statement = try content.statement(row[0])
    var exchange: FollowUpEntry.Exchange?
    if let id = statement.account.interaction {
      let zone = (row[11] as String?).flatMap { TimeZoneName($0) }
      guard let occurrence = Occurrence(sortKey: row[10], zone: zone) else {
        throw RegisterError.invalidRecord(
          table: "interaction", id: id.value, value: row[10] as String? ?? "")
      }
      exchange = FollowUpEntry.Exchange(id: id, date: occurrence.date, title: row[12])
    }
    return StatementEntry(
      statement: statement,
      speaker: try directory.label(of: content.actor, on: statement.account.day),
      exchange: exchange)
  }
}
