public import Diplomacy
import GRDB

extension Register {
  /// Tells the exchanges that pass a filter one by one, in time order.
  ///
  /// Memory stays flat however many there are.
  ///
  /// - Parameters:
  ///   - filter: Which exchanges.
  ///   - each: Called once for each; what it throws ends the telling.
  /// - Throws: ``RegisterError``, or what `each` throws.
  public func timeline(
    _ filter: InteractionFilter, each: (TimelineEntry) throws -> Void
  ) throws {
    try timeline(filter) { entry, _ in try each(entry) }
  }

  /// Tells the exchanges that pass a filter one by one, in time order, each with what finds the
  /// latest exchange before it.
  public func timeline(
    _ filter: InteractionFilter, each: (TimelineEntry, LastExchanges) throws -> Void
  ) throws {
    try read { db in
      let exchanges = LastExchanges(db, filter.clearance)
      try TimelineReader(db, directory: Directory(db, naming)).read(InteractionQuery(filter)) {
        try each($0, exchanges)
      }
    }
  }

  /// Tells the exchanges that would pass a filter, were it not for its clearance, so that they
  /// can be counted.
  public func withheld(
    from filter: InteractionFilter, each: (TimelineEntry) throws -> Void
  ) throws {
    guard filter.clearance != .all else { return }
    try read { db in
      try TimelineReader(db, directory: Directory(db, naming)).read(
        InteractionQuery(filter, withheld: true), each: each)
    }
  }

  /// Returns all that is known of an exchange; `nil` when no exchange has this number.
  public func interaction(_ id: Interaction.ID) throws -> InteractionCard? {
    try read { db in
      guard let content = try Content.Interaction.fetch(id.value, db),
        let row = try db.row(
          "SELECT \(TimelineReader.Draft.columns) FROM interaction i WHERE id = ?", [id.value])
      else { return nil }
      let account = try content.account(id.value)
      let directory = try Directory(db, naming)
      var entry: TimelineEntry?
      let reader = try TimelineReader(db, directory: directory, names: .always)
      try reader.tell([try TimelineReader.Draft(row: row)]) { entry = $0 }
      var statements: [StatementEntry] = []
      try StatementReader(db, directory: directory).read(StatementFilter(interaction: id)) {
        statements.append($0)
      }
      return try entry.map {
        InteractionCard(
          entry: $0,
          absentees: try account.participations.filter(\.isAbsent).map {
            TimelineEntry.Participant(
              actor: $0.actor,
              label: try directory.label(of: $0.actor.value, on: account.occurrence.date),
              side: $0.side, role: $0.role)
          },
          account: account, recordedAt: content.recordedAt,
          statements: statements.sorted { $0.id < $1.id },
          followUps: try FollowUpReader(db, citing: .everything)
            .entries(FollowUpQuery(from: id)))
      }
    }
  }
}

/// Reads exchanges in portions: the rows first, then who took part and on what,
/// one statement for a whole portion.
struct TimelineReader {
  /// Whether the names of an exchange are told.
  enum Names {
    /// Unless it was held under the Chatham House Rule: then neither who took part nor
    /// where, which would tell with whom, leaves the record.
    case unlessWithheld
    /// Always: the record itself, for who opens it.
    case always
  }

  let db: Database
  private let directory: Directory
  private let names: Names
  private let participations: LinkReader
  private let axes: LinkReader

  init(_ db: Database, directory: Directory, names: Names = .unlessWithheld) throws {
    self.db = db
    self.names = names
    self.directory = directory
    participations = try LinkReader(
      db,
      """
      SELECT interaction_id, actor_id, side, role FROM participation
      WHERE interaction_id IN (?) ORDER BY interaction_id, ordinal
      """)
    axes = try LinkReader(
      db,
      """
      SELECT interaction_id, axis_id FROM interaction_axis
      WHERE interaction_id IN (?) ORDER BY interaction_id, ordinal
      """)
  }

  /// The row of an exchange, before its links are known.
  struct Draft {
    let id: Int64
    let occurrence: Occurrence
    let kind: InteractionKind
    let status: InteractionStatus
    let title: String
    let place: String?
    let marking: Marking?
    let isUnderChathamHouseRule: Bool

    static let columns = """
      i.id, i.occurred, i.time_zone, i.kind, i.status, i.title, i.place, i.marking, i.chatham_house
      """
    /// How many columns these are: what a statement selects beside them begins here.
    static let width = 9

    init(row: Row) throws {
      id = row[0]
      func invalid(_ column: Int) -> RegisterError {
        .invalidRecord(
          table: "interaction", id: row[0], value: row[column] as String? ?? "")
      }
      let zone = (row[2] as String?).flatMap { TimeZoneName($0) }
      guard let occurrence = Occurrence(sortKey: row[1], zone: zone) else { throw invalid(1) }
      guard let kind = InteractionKind(rawValue: row[3]) else { throw invalid(3) }
      guard let status = InteractionStatus(rawValue: row[4]) else { throw invalid(4) }
      self.occurrence = occurrence
      self.kind = kind
      self.status = status
      title = row[5]
      place = row[6]
      marking = try (row[7] as String?).map { code in
        guard let marking = Marking(rawValue: code) else { throw invalid(7) }
        return marking
      }
      isUnderChathamHouseRule = row[8]
    }
  }

  func read(_ query: InteractionQuery, each: (TimelineEntry) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db, sql: query.select(Draft.columns), arguments: query.arguments)
    var drafts: [Draft] = []
    drafts.reserveCapacity(LinkReader.portion)
    while let row = try rows.next() {
      drafts.append(try Draft(row: row))
      if drafts.count == LinkReader.portion {
        try tell(drafts, each: each)
        drafts.removeAll(keepingCapacity: true)
      }
    }
    try tell(drafts, each: each)
  }

  /// Completes a portion of rows with their links and tells them.
  func tell(_ drafts: [Draft], each: (TimelineEntry) throws -> Void) throws {
    guard !drafts.isEmpty else { return }
    let ids = drafts.map { $0.id }
    let areNamed = drafts.map { names == .always || !$0.isUnderChathamHouseRule }
    var participants = [[TimelineEntry.Participant]](repeating: [], count: ids.count)
    try participations.read(ids) { place, row in
      guard areNamed[place] else { return }
      participants[place].append(
        try participant(row: row, on: drafts[place].occurrence.date))
    }
    var subjects = [[Axis.ID]](repeating: [], count: ids.count)
    try axes.read(ids) { place, row in subjects[place].append(Axis.ID(row[1])) }
    for (place, draft) in drafts.enumerated() {
      try each(
        TimelineEntry(
          id: Interaction.ID(draft.id), occurrence: draft.occurrence, kind: draft.kind,
          status: draft.status, title: draft.title, place: areNamed[place] ? draft.place : nil,
          participants: participants[place], axes: subjects[place], marking: draft.marking,
          isUnderChathamHouseRule: draft.isUnderChathamHouseRule))
    }
  }

  private func participant(
    row: Row, on date: PartialDate
  ) throws -> TimelineEntry.Participant {
    func invalid(_ column: Int) -> RegisterError {
      .invalidRecord(table: "participation", id: row[0], value: row[column])
    }
    guard let side = Participation.Side(rawValue: row[2]) else { throw invalid(2) }
    guard let role = Participation.Role(rawValue: row[3]) else { throw invalid(3) }
    let actor: Int64 = row[1]
    return TimelineEntry.Participant(
      actor: Actor.ID(actor), label: try directory.label(of: actor, on: date), side: side,
      role: role)
  }
}
