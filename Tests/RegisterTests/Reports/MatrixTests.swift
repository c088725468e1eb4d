import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Exchanges counted by two things, against the same counts made by hand.
@Suite struct MatrixTests {
  /// A register with exchanges at random, and what was written.
  private struct Work {
    let sample: SampleRegister
    let actors: [Actor.ID]
    var drafts: [InteractionDraft] = []

    init(seed: UInt64) throws {
      var random = SplitMix64(seed: seed)
      sample = try SampleRegister()
      actors = try (0..<5).map { [sample] in try sample.person("Personne \($0)") }
      let zones = try sample.register.zoneTree().zones.map(\.id)
      let axes = try sample.register.axes().map(\.id)
      let actors = actors
      drafts = try sample.register.write(.sample("meeting log")) { writer in
        try (0..<200).map { number in
          let day = try Sample.day("2024-03-01").adding(days: .random(in: 0..<600, using: &random))
          let date = try #require(day)
          let occurrence: Occurrence =
            switch Int.random(in: 0..<5, using: &random) {
            case 0: try .on(.year(date.year))
            case 1: try .on(.month(year: date.year, month: date.month))
            default: .on(.day(date))
            }
          var draft = try InteractionDraft(
            recorded: InteractionKind.allCases.randomElement(using: &random) ?? .meeting,
            status: Int.random(in: 0..<4, using: &random) == 0 ? .planned : .held,
            title: Line("Échange \(number)"), occurrence: occurrence, place: nil,
            participations: actors.shuffled(using: &random).prefix(number % 3).enumerated().map {
              Participation(actor: $1, side: $0 == 0 ? .theirs : .ours)
            },
            zones: Array(zones.shuffled(using: &random).prefix(1 + number % 3)),
            axes: Array(axes.shuffled(using: &random).prefix(number % 3)), notes: nil)
          draft.isUnderChathamHouseRule = Int.random(in: 0..<4, using: &random) == 0
          draft.marking = ([nil] + Marking.allCases).randomElement(using: &random) ?? nil
          _ = try writer.add(draft)
          return draft
        }
      }
    }
  }

  /// The keys under which an exchange counts.
  private static func keys(
    _ dimension: String, _ draft: InteractionDraft, _ tree: ZoneTree, _ asked: [Zone.ID]
  ) -> [String] {
    let occurred = draft.occurrence.date.description
    switch dimension {
    case "zones":
      return tree.slices(of: asked).filter { !Set($0.zones).isDisjoint(with: draft.zones) }
        .map { "\($0.key)" }
    case "actors":
      guard !draft.isUnderChathamHouseRule else { return [] }
      return draft.participations.filter { $0.side != .ours }.map { $0.actor.description }
    case "axes": return draft.axes.map { "\(Matrix.Key.axis($0))" }
    case "kinds": return ["\(Matrix.Key.kind(draft.kind))"]
    case "months": return [String(occurred.prefix(7))]
    case "quarters":
      guard let month = draft.occurrence.date.month else { return [occurred] }
      return ["\(occurred.prefix(4))-Q\((month + 2) / 3)"]
    default: return [String(occurred.prefix(4))]
    }
  }

  private static func name(_ key: Matrix.Key) -> String {
    switch key {
    case .actor(let actor): actor.id.description
    case .stretch(let time): time
    default: "\(key)"
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `any matrix counts what a slow hand counts`(seed: UInt64) throws {
    let work = try Work(seed: seed)
    let tree = try work.sample.register.zoneTree()
    let asked = try [[], [work.sample.zone("asie-centrale")], [work.sample.zone("otan")]]
    let periods = try [Period.all, .year(2024), .quarter(2025, 1)]
    let clearances = [Clearance.all, Clearance(limit: .green), .publicOnly]
    for rows in MatrixRows.allCases {
      for columns in MatrixColumns.allCases where rows.rawValue != columns.rawValue {
        for (turn, zones) in asked.enumerated() {
          let exchanges = TimelineSpec(
            zones: zones, statuses: [.held], period: periods[turn],
            clearance: clearances[(turn + Int(seed)) % 3])
          let spec = try MatrixSpec(rows, by: columns, of: exchanges, limit: 100)
          let matrix = try work.sample.register.matrix(spec, tree: tree)
          let scope = tree.subtree(of: zones)
          let counted = work.drafts.filter { draft in
            draft.status == .held && exchanges.period.contains(draft.occurrence.date)
              && (scope.isEmpty || !Set(scope).isDisjoint(with: draft.zones))
              && exchanges.clearance.admits(draft.marking)
              && (rows != .actors || !draft.isUnderChathamHouseRule)
          }
          let comment: Comment = "\(seed): \(rows) × \(columns), \(turn)"
          #expect(matrix.total == counted.count, comment)
          var cells: [String: Int] = [:]
          var totals: [String: Int] = [:]
          var heads: [String: Int] = [:]
          for draft in counted {
            let own = Self.keys(rows.rawValue, draft, tree, zones)
            let across = Self.keys(columns.rawValue, draft, tree, zones)
            for row in own { totals[row, default: 0] += 1 }
            for column in across { heads[column, default: 0] += 1 }
            for row in own { for column in across { cells["\(row)|\(column)", default: 0] += 1 } }
          }
          var told = 0
          for row in matrix.rows {
            #expect(row.total == totals[Self.name(row.key)] ?? 0, comment)
            for (column, cell) in zip(matrix.columns, row.cells) {
              #expect(
                cell == cells["\(Self.name(row.key))|\(Self.name(column.key))"] ?? 0, comment)
              told += cell
            }
          }
          #expect(told == cells.values.reduce(0, +), comment)
          #expect(matrix.rows.count == totals.count && matrix.others == 0, comment)
          #expect(
            matrix.columns.filter { $0.total > 0 }.map { [Self.name($0.key): $0.total] }
              .reduce(into: [:]) { $0.merge($1) { first, _ in first } } == heads, comment)
        }
      }
    }
  }

  @Test func `the busiest rows are kept, and the others are counted`() throws {
    let work = try Work(seed: 7)
    let tree = try work.sample.register.zoneTree()
    let exchanges = TimelineSpec(statuses: [.held])
    for rows in MatrixRows.allCases {
      let all = try work.sample.register.matrix(
        MatrixSpec(rows, by: .years, of: exchanges, limit: 100), tree: tree)
      let two = try work.sample.register.matrix(
        MatrixSpec(rows, by: .years, of: exchanges, limit: 2), tree: tree)
      #expect(two.rows.count == 2 && two.others == all.rows.count - 2, "\(rows)")
      #expect(
        two.rows.map(\.total).sorted() == all.rows.map(\.total).sorted().suffix(2), "\(rows)")
      #expect(two.columns == all.columns)
    }
  }

  @Test func `rows and columns are not the same, and columns are not without end`() throws {
    let exchanges = TimelineSpec(statuses: [.held])
    #expect(throws: MatrixError.sameTwice(.zones)) {
      try MatrixSpec(.zones, by: .zones, of: exchanges, limit: 5)
    }
    let long = TimelineSpec(
      statuses: [.held], period: try Sample.period("0001-01-01", "9999-12-31"))
    for columns in [MatrixColumns.months, .quarters, .years] {
      #expect(throws: MatrixError.tooManyColumns(columns)) {
        try MatrixSpec(.zones, by: columns, of: long, limit: 5)
      }
    }
    let sample = try SampleRegister()
    for day in ["1950-01-01", "2025-01-01"] { try sample.log("Loin", on: day, zones: ["otan"]) }
    let spec = try MatrixSpec(.zones, by: .years, of: exchanges, limit: 5)
    #expect(throws: MatrixError.tooManyColumns(.years)) {
      try sample.register.matrix(spec, tree: sample.register.zoneTree())
    }
  }

  @Test func `the usual period ends with the month of today`() throws {
    let today = try Sample.day("2025-05-14")
    func bounds(_ columns: MatrixColumns) -> [String?] {
      let period = MatrixSpec.usualPeriod(of: columns, today: today)
      return [period.start?.description, period.end?.description]
    }
    #expect(bounds(.months) == ["2024-06-01", "2025-05-31"])
    #expect(bounds(.quarters) == ["2023-07-01", "2025-05-31"])
    #expect(bounds(.years) == [nil, nil])
  }

  @Test func `a matrix of a period or a zone reads no table from end to end`() throws {
    let work = try Work(seed: 1)
    let tree = try work.sample.register.zoneTree()
    let exchanges = TimelineSpec(
      zones: [try work.sample.zone("asie-centrale")], statuses: [.held],
      period: try .year(2025))
    for rows in MatrixRows.allCases {
      for columns in [MatrixColumns.months, .axes] where rows.rawValue != columns.rawValue {
        let plans = try work.sample.register.plans {
          _ = try work.sample.register.matrix(
            MatrixSpec(rows, by: columns, of: exchanges, limit: 3), tree: tree)
        }
        let scans = plans.filter { !$0.scans.isEmpty }
        #expect(scans.isEmpty, "\(scans)")
      }
    }
  }
}
