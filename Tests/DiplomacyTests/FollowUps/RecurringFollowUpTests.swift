import Diplomacy
import TestSupport
import Testing

/// Promises that return.
@Suite struct RecurringFollowUpTests {
  private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private static func followUp(
    _ rule: String, due: String, counting: Recurrence.Counting = .fixed,
    working: WorkingCalendar? = nil
  ) throws -> FollowUp {
    let due = try day(due)
    return FollowUp(
      id: FollowUp.ID(1),
      promise: FollowUpDraft(
        title: try Line("Relancer"), due: due,
        terms: FollowUpTerms(
          recurrence: try Recurrence(
            RecurrenceRule(rule: rule), counting: counting, from: due), working: working)),
      state: .open(snoozedUntil: nil))
  }

  @Test func `a fixed one goes on after both its day and the day it was done`() throws {
    let promise = try Self.followUp("FREQ=MONTHLY", due: "2025-05-01")
    for (done, next) in [
      ("2025-04-28", "2025-06-01"), ("2025-05-01", "2025-06-01"), ("2025-05-20", "2025-06-01"),
      ("2025-06-01", "2025-07-01"), ("2025-09-05", "2025-10-01"),
    ] {
      let after = try promise.done(on: Self.day(done), note: nil)
      #expect(after.promise.due == (try Self.day(next)), "done on \(done)")
      #expect(after.state == .open(snoozedUntil: nil))
    }
  }

  @Test func `one counted from completion waits so long from the day it was done`() throws {
    let promise = try Self.followUp(
      "FREQ=WEEKLY;INTERVAL=6", due: "2025-05-05", counting: .completion)
    #expect(
      try promise.done(on: Self.day("2025-05-20"), note: nil).promise.due == Self.day("2025-07-01"))
    let monthly = try Self.followUp("FREQ=MONTHLY", due: "2025-05-05", counting: .completion)
    #expect(
      try monthly.done(on: Self.day("2025-01-31"), note: nil).promise.due == Self.day("2025-02-28"))
  }

  @Test func `the last one closes it`() throws {
    let day = try Self.day("2025-05-01")
    var promise = try Self.followUp("FREQ=MONTHLY;COUNT=2", due: "2025-05-01")
    promise = try promise.done(on: day, note: nil)
    #expect(promise.state == .open(snoozedUntil: nil))
    promise = try promise.done(on: Self.day("2025-06-01"), note: nil, times: 1)
    #expect(promise.state == .done(on: try Self.day("2025-06-01"), note: nil))
    #expect(throws: FollowUpError.closed(FollowUp.ID(1), .done)) {
      try promise.done(on: day, note: nil, times: 2)
    }
    let counted = try Self.followUp(
      "FREQ=WEEKLY;COUNT=2", due: "2025-05-01", counting: .completion)
    #expect(try counted.done(on: day, note: nil).state.code == .open)
    #expect(try counted.done(on: day, note: nil, times: 1).state.code == .done)
    let until = try Self.followUp("FREQ=MONTHLY;UNTIL=20250615", due: "2025-05-01")
    #expect(try until.done(on: Self.day("2025-05-03"), note: nil).state.code == .open)
    #expect(try until.done(on: Self.day("2025-06-03"), note: nil).state.code == .done)
  }

  @Test func `after an absence one thing is due, and says how many were missed`() throws {
    let promise = try Self.followUp("FREQ=MONTHLY", due: "2025-05-01").promise
    let entry = FollowUpEntry(
      id: FollowUp.ID(1), title: "Relancer", due: promise.due, state: .open(snoozedUntil: nil),
      owner: nil, exchange: nil, actors: [], terms: promise.terms)
    for (today, missed) in [
      ("2025-05-01", 0), ("2025-05-02", 1), ("2025-06-01", 1), ("2025-06-02", 2), ("2025-09-05", 5),
    ] {
      #expect(entry.missed(today: try Self.day(today)) == missed, "on \(today)")
    }
  }

  @Test func `on working days a day off is moved, and two moved together are one`() throws {
    // 1 May 2025 is a Thursday off; the 3rd and the 4th are a weekend.
    var promise = try Self.followUp("FREQ=DAILY", due: "2025-05-01", working: .france)
    #expect(promise.promise.due == (try Self.day("2025-05-02")))
    promise = try promise.done(on: Self.day("2025-05-02"), note: nil)
    #expect(promise.promise.due == (try Self.day("2025-05-05")))
    promise = try promise.done(on: Self.day("2025-05-05"), note: nil)
    #expect(promise.promise.due == (try Self.day("2025-05-06")))
  }

  @Test(arguments: [false, true])
  func `for 1 000 rules at random the next day is the one a walk finds`(working: Bool) throws {
    var source = RandomRecurrence(random: SplitMix64(seed: working ? 4_401 : 4_400))
    let calendar: WorkingCalendar? = working ? .belgium : nil
    for number in 0..<1_000 {
      let (any, start) = (source.rule(), source.day())
      // Refused when it is made: it would end before it begins.
      if case .until(let end) = any.end, end < start { continue }
      let due = calendar.map(start.nextWorkingDay) ?? start
      let done = try #require(due.adding(days: .random(in: -5..<200, using: &source.random)))
      let last = try #require(max(done, due).adding(days: 366))
      let rule = try any.bounded(by: last)
      let recurrence = Recurrence(stored: rule, counting: .fixed, from: start)
      var oracle = SlowRecurrence(rule: rule, start: start)
      let days = oracle.days(through: last).map { calendar.map($0.nextWorkingDay) ?? $0 }
      let next = recurrence.next(afterDone: done, for: due, times: 0, in: calendar)
      #expect(
        next.flatMap { $0 <= last ? $0 : nil }
          == days.first { $0 > max(done, due) && $0 <= last },
        "\(number): \(rule) from \(start), done on \(done)")
      #expect(
        recurrence.missed(since: due, before: done, in: calendar)
          == Set(days.filter { $0 >= due && $0 < done }).count,
        "\(number): \(rule) from \(start), on \(done)")
    }
  }

  @Test func `a follow-up that was closed can be opened again, another not`() throws {
    let promise = FollowUp(
      id: FollowUp.ID(1),
      promise: FollowUpDraft(title: try Line("Relancer"), due: try Self.day("2025-05-01")),
      state: .open(snoozedUntil: nil))
    #expect(throws: FollowUpError.stillOpen(FollowUp.ID(1))) { try promise.reopened() }
    let done = try promise.done(on: Self.day("2025-05-02"), note: nil, by: Interaction.ID(3))
    #expect(done.fulfilledBy == Interaction.ID(3))
    #expect(try done.reopened() == promise)
  }
}
