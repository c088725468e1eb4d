import Diplomacy
import GRDB

/// How the promises of a report were kept, and month by month how they were made and closed:
/// one pass over them.
extension EngagementFacts {
  /// What one pass over the promises due in the period tells.
  struct Promises {
    /// How they were kept.
    let discipline: EngagementDetail.Discipline
    /// When they were made and closed; nothing where no picture is wanted.
    let courses: [EngagementPictures.PromiseCourse]
  }

  func promises() throws -> Promises {
    var filter = followUps([])
    filter.due = spec.period
    let query = FollowUpQuery(filter)
    // A promise was made the month of the exchange it came from, else when it was entered.
    let course =
      spec.isDrawn
      ? """
      CASE WHEN length(i.occurred) >= 7 THEN substr(i.occurred, 1, 7)
        ELSE COALESCE((
          SELECT substr(b.at, 1, 7) FROM change c JOIN batch b ON b.id = c.batch_id
          WHERE c.record_kind = '\(RecordKind.followUp.rawValue)' AND c.record_id = f.id
          ORDER BY c.id LIMIT 1), substr(f.due, 1, 7)) END,
      substr(f.closed_on, 1, 7)
      """ : "NULL, NULL"
    let rows = try Row.fetchAll(
      db,
      sql: query.aggregate(
        """
        f.state, f.closed_on > f.due, COALESCE(f.snoozed_until, f.due) < ?, count(*), \(course)
        """, suffix: "GROUP BY 1, 2, 3, 5, 6"),
      arguments: [spec.today.description] + query.arguments)
    func count(_ state: FollowUp.StateCode, _ column: Int? = nil, _ value: Bool = true) -> Int {
      rows.filter { row in
        row[0] as String == state.rawValue && (column.map { row[$0] as Bool? == value } ?? true)
      }.reduce(0) { $0 + ($1[3] as Int) }
    }
    let returned = try returned()
    return Promises(
      discipline: EngagementDetail.Discipline(
        doneInTime: count(.done, 1, false) + returned.inTime,
        doneLate: count(.done, 1, true) + returned.late, open: count(.open, 2, false),
        overdue: count(.open, 2, true), dropped: count(.dropped)),
      courses: courses(rows) + returned.courses)
  }

  private func courses(_ rows: [Row]) -> [EngagementPictures.PromiseCourse] {
    guard spec.isDrawn else { return [] }
    return rows.map {
      EngagementPictures.PromiseCourse(opened: $0[4], closed: $0[5], count: $0[3])
    }
  }

  /// The times that promises which return were done: each was made and closed in the month.
  private func returned() throws -> (
    inTime: Int, late: Int, courses: [EngagementPictures.PromiseCourse]
  ) {
    // In some time they are found by their day, and else from the follow-ups of the zones.
    let states = spec.period == .all ? [] : FollowUp.StateCode.allCases
    var query = FollowUpQuery(followUps(states))
    query.restrict("c.due", to: spec.period)
    let rows = try Row.fetchAll(
      db,
      sql: query.aggregate(
        "c.done_on > c.due, count(*), substr(c.done_on, 1, 7)",
        joining: "JOIN follow_up_completion c ON c.follow_up_id = f.id", suffix: "GROUP BY 1, 3"),
      arguments: query.arguments)
    func count(_ isLate: Bool) -> Int {
      rows.filter { $0[0] as Bool == isLate }.reduce(0) { $0 + ($1[1] as Int) }
    }
    return (
      count(false), count(true),
      rows.map { EngagementPictures.PromiseCourse(opened: $0[2], closed: $0[2], count: $0[1]) }
    )
  }
}
