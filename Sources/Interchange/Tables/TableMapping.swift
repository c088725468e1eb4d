public import Diplomacy

/// Which column of a table is what.
public struct TableMapping: Sendable, Equatable {
  /// What the rows are.
  public let kind: TableKind
  /// The columns taken, in the order of the table.
  public let columns: [Column]
  /// The heading of the column that is the same in the rows of one exchange.
  public let groupBy: String?
  /// The place of that column.
  let groupPlace: Int?
  /// How dates are written in the columns of which a person said it, and in whatever order these
  /// show in the others.
  let datePatterns: [DatePattern]

  /// A column that is taken.
  public struct Column: Sendable, Equatable {
    /// Its place in a row, counted from 0.
    public let place: Int
    /// Its heading.
    public let heading: String
    /// What it is.
    public let field: TableField
    /// How its dates are written, `DD-MM-YYYY`; as people write them when `nil`.
    public let format: DatePattern?
    /// Whether we wrote it: its cells are as they were, with « ; » between several things.
    let isOurs: Bool
  }

  /// A column as a person says it: `Date=on:DD-MM-YYYY`.
  public struct Assignment: Sendable, Equatable {
    /// The heading.
    public let heading: String
    /// What it is; `nil` for a column that is to be left out.
    public let field: TableField?
    /// How its dates are written.
    public let format: DatePattern?
    /// Its number, counted from 1, where several columns have the heading; `nil` for the first.
    public let number: Int?
    /// Whether a table without the column is one it may be said of.
    public let isOptional: Bool

    /// Says what a column is.
    ///
    /// - Parameters:
    ///   - heading: The heading, or the number of a column without one.
    ///   - field: What it is; `nil` to leave it out.
    ///   - format: How its dates are written.
    ///   - number: Its number, counted from 1, where several columns have the heading.
    ///   - isOptional: Whether the table need not have it.
    public init(
      heading: String, field: TableField?, format: DatePattern?, number: Int? = nil,
      isOptional: Bool = false
    ) {
      self.heading = heading
      self.field = field
      self.format = format
      self.number = number
      self.isOptional = isOptional
    }
  }

  /// What keeps a mapping from being made.
  public enum Problem: Error, Hashable, Sendable {
    /// `Date=on` it is not; carries what was typed.
    case notAnAssignment(String)
    /// No field is called so; carries it and the fields there are.
    case unknownField(String, [String])
    /// No column is called so; carries it and the columns there are.
    case unknownColumn(String, [String])
    /// No pattern of a date is written so.
    case pattern(String)
    /// Nothing tells what sort of records these are; carries the headings, and of what they speak.
    case unclear([String], TableKind?)
    /// A record has to have one of these, and no column is one; carries their codes.
    case lacks(TableKind, [String])
    /// Two columns are said to be what only one can be; carries both headings and the field.
    case twice(String, String, String)
    /// Rows are gathered into exchanges only; carries what these are.
    case noGroups(TableKind)
  }

  /// Makes the mapping of a table: what a person said, then what the headings give away.
  ///
  /// - Parameters:
  ///   - headings: The cells of the first row.
  ///   - kind: What the rows are; guessed when `nil`.
  ///   - assignments: What a person said of columns.
  ///   - groupBy: The heading of the column that rows of one exchange share.
  /// - Throws: ``Problem``.
  public init(
    headings: [String], kind: TableKind?, assignments: [Assignment], groupBy: String?
  ) throws {
    // What we wrote ourselves says what it is.
    let kind = kind ?? TableKind.allCases.first { $0.isOwnList(headings) }
    var said: [Int: Assignment] = [:]
    for assignment in assignments {
      do {
        let place = try Self.place(of: assignment.heading, number: assignment.number, in: headings)
        said[place] = assignment
      } catch {
        if !assignment.isOptional { throw error }
      }
    }
    for (place, assignment) in said.sorted(by: { $0.key < $1.key }) {
      guard let field = assignment.field, !field.isRepeatable else { continue }
      let other = said.first { $0.value.field == field && $0.key < place }
      if let other { throw Problem.twice(headings[other.key], headings[place], field.rawValue) }
    }
    let group = try groupBy.map { try Self.place(of: $0, in: headings) }
    if let kind, group != nil, kind != .meetings { throw Problem.noGroups(kind) }
    let kinds = kind.map { [$0] } ?? (group == nil ? TableKind.allCases : [.meetings])
    let candidates = kinds.map { kind in
      (kind: kind, columns: Self.columns(headings, kind, said, groupedBy: group))
    }.filter { candidate in
      Self.lacking(candidate.kind, candidate.columns) == nil
        && said.values.allSatisfy { said in
          said.field.map { candidate.kind.fields.contains($0) } ?? true
        }
    }
    func weight(_ kind: TableKind, _ columns: [Column]) -> Int {
      if kind == .followups, TableKind.areOfPresence(headings) { return 0 }
      // By when something is to be done says nothing of meetings in which nothing was promised.
      let telling =
        kind != .meetings || columns.contains { $0.field == .followUp }
        ? columns : columns.filter { !TableField.ofPromises.contains($0.field) }
      // Where as many columns would do for either it is a meeting, unless a heading tells.
      return 4 * telling.count + (kind.isSpokenOf(in: headings) ? 2 : 0)
        + (kind == .meetings ? 1 : 0)
    }
    let best = candidates.max { weight($0.kind, $0.columns) < weight($1.kind, $1.columns) }
    guard let best else {
      guard let kind else {
        throw Problem.unclear(
          headings, TableKind.allCases.first { $0.isSpokenOf(in: headings) })
      }
      let columns = Self.columns(headings, kind, said, groupedBy: group)
      if let lacking = Self.lacking(kind, columns) {
        throw Problem.lacks(kind, lacking.map(\.rawValue))
      }
      let wrong = said.values.compactMap(\.field).first { !kind.fields.contains($0) }
      throw Problem.unknownField(wrong?.rawValue ?? "", kind.fields.map(\.rawValue))
    }
    self.kind = best.kind
    self.groupBy = group.map { headings[$0] }
    groupPlace = group
    columns = best.columns
    let patterns = best.columns.compactMap(\.format).uniqued()
    datePatterns =
      patterns
      + (patterns.contains(where: \.isMonthFirst)
        ? [DatePattern.monthFirst].compactMap(\.self) : [])
  }

  /// The place of the column that a person means: as it is written (« N » is not « N° »), else by its
  /// letters, whatever their case and signs; a column without a heading is called by its number.
  private static func place(
    of typed: String, number: Int? = nil, in headings: [String]
  ) throws -> Int {
    let key = Folding.fold(typed)
    if let number, number > 0, headings.indices.contains(number - 1),
      Folding.fold(headings[number - 1]) == key
    {
      return number - 1
    }
    let found =
      headings.firstIndex(of: typed)
      ?? headings.firstIndex { $0.lowercased() == typed.lowercased() }
      ?? headings.firstIndex { !key.isEmpty && Folding.fold($0) == key }
    if let found, !typed.isEmpty { return found }
    if let number = Int(typed), number > 0, headings.indices.contains(number - 1) {
      return number - 1
    }
    throw Problem.unknownColumn(typed, headings)
  }

  private static func lacking(_ kind: TableKind, _ columns: [Column]) -> [TableField]? {
    kind.needed.first { needed in
      !columns.contains { needed.contains($0.field) }
    }
  }

  private static func columns(
    _ headings: [String], _ kind: TableKind, _ said: [Int: Assignment], groupedBy group: Int?
  ) -> [Column] {
    let ours = kind.isOwnList(headings) ? kind.ownColumns : [:]
    var guessed = kind.fields(under: headings)
    if let group, let field = guessed[group] {
      // What the rows of an exchange share identifies it already, and yields to a column that
      // has nothing else to say.
      let others = guessed.indices.filter { $0 != group }
      if field == .uid || others.contains(where: { guessed[$0] == field }) { guessed[group] = nil }
    }
    var columns: [Column] = []
    for (place, heading) in headings.enumerated() {
      let isOurs = ours.keys.contains(heading)
      if let said = said[place] {
        guard let field = said.field else { continue }
        columns.append(
          Column(
            place: place, heading: heading, field: field, format: said.format, isOurs: isOurs))
        continue
      }
      let meaning: TableField? =
        if let known = ours[heading] { known } else { guessed[place] }
      guard let field = meaning,
        // A second column of what there is one of is left out: which is right nobody can tell.
        field.isRepeatable
          || !said.values.contains(where: { $0.field == field })
            && !columns.contains(where: { $0.field == field })
      else { continue }
      columns.append(
        Column(place: place, heading: heading, field: field, format: nil, isOurs: isOurs))
    }
    return columns
  }
}

extension TableMapping {
  /// What the table itself calls a field: the heading of its column, or of the one that says it in
  /// its stead; `nil` where none has a heading.
  public func heading(of field: TableField) -> String? {
    let others: [TableField] =
      switch field {
      case .name: [.familyName, .givenName, .organisation]
      case .with: [.organisation, .ours]
      default: []
      }
    let columns = ([field] + others).flatMap { field in self.columns.filter { $0.field == field } }
    return columns.first { !$0.heading.isEmpty }?.heading
  }
}

extension TableField {
  /// Whether several columns may be this.
  var isRepeatable: Bool {
    switch self {
    case .givenName, .end, .email, .phone, .address, .street, .postcode, .city, .region,
      .addressCountry, .web, .zone, .tag, .language, .alias, .with,
      .organisation, .ours, .axis, .note, .summary:
      true
    default: false
    }
  }
}

extension TableField {
  /// Whether a dash is taken as it stands: in free text, and where an address should be, which
  /// is told.
  var isToTheLetter: Bool { [.note, .summary, .email].contains(self) }

  /// Whether it holds text of any length.
  var isProse: Bool { [.note, .summary, .followUp, .subject].contains(self) }

  /// Whether it holds names of people.
  var isOfPeople: Bool { [.name, .familyName, .with, .ours, .owner].contains(self) }
}

extension TableMapping.Assignment {
  /// Reads assignments as they are typed, commas between them: `Ministre=ours,Date=on:DD-MM-YYYY`;
  /// `Original File=` leaves a column out.
  ///
  /// - Throws: `TableMapping.Problem`.
  public static func parse(_ typed: String) throws -> [TableMapping.Assignment] {
    try typed.split(separator: ",").map { part in
      guard let equals = part.lastIndex(of: "=") else {
        throw TableMapping.Problem.notAnAssignment(String(part))
      }
      let heading = String(part[..<equals]).trimmed
      let target = part[part.index(after: equals)...].split(separator: ":", maxSplits: 1)
      guard let code = target.first.map({ String($0).trimmed }), !code.isEmpty else {
        return TableMapping.Assignment(heading: heading, field: nil, format: nil)
      }
      guard let field = TableField(rawValue: code == "actor" ? "with" : code) else {
        throw TableMapping.Problem.unknownField(code, TableField.allCases.map(\.rawValue))
      }
      let format = try target.dropFirst().first.map { text in
        guard let pattern = DatePattern(String(text).trimmed) else {
          throw TableMapping.Problem.pattern(String(text))
        }
        return pattern
      }
      return TableMapping.Assignment(heading: heading, field: field, format: format)
    }
  }
}
