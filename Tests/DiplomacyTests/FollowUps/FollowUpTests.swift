import Diplomacy
import TestSupport
import Testing

@Suite struct FollowUpTests {
  private let today: CivilDate
  private let due: CivilDate
  private let reason: Line

  init() throws {
    today = try Sample.day("2025-06-30")
    due = try Sample.day("2025-07-15")
    reason = try Line("Sans objet")
  }

  private func followUp(_ state: FollowUp.State = .open(snoozedUntil: nil)) throws -> FollowUp {
    try FollowUp(
      id: FollowUp.ID(3), promise: FollowUpDraft(title: Line("Relancer"), due: due), state: state)
  }

  @Test func `an open one is done, given up or put off, and its promise stays`() throws {
    let open = try followUp()
    #expect(try open.done(on: today, note: reason).state == .done(on: today, note: reason))
    #expect(try open.done(on: today, note: nil).state == .done(on: today, note: nil))
    #expect(
      try open.dropped(on: today, reason: reason).state == .dropped(on: today, reason: reason))
    let snoozed = try open.snoozed(until: .last, today: today)
    #expect(snoozed.state == .open(snoozedUntil: .last))
    #expect(snoozed.promise == open.promise && snoozed.id == open.id)
    #expect(try snoozed.done(on: today, note: nil).state == .done(on: today, note: nil))
  }

  @Test func `a closed one stays closed, and says how`() throws {
    for (state, code) in [
      (FollowUp.State.done(on: today, note: nil), FollowUp.StateCode.done),
      (.dropped(on: today, reason: reason), .dropped),
    ] {
      let closed = try followUp(state)
      let error = FollowUpError.closed(FollowUp.ID(3), code)
      #expect(throws: error) { try closed.done(on: today, note: nil) }
      #expect(throws: error) { try closed.dropped(on: today, reason: reason) }
      #expect(throws: error) { try closed.snoozed(until: .last, today: today) }
      #expect(closed.state.code == code && closed.wakingDay == nil)
    }
  }

  @Test func `one is put off to a day after today and after the day it is due on`() throws {
    let open = try followUp()
    let after = try #require(due.adding(days: 1))
    for day in [today, .first] {
      #expect(throws: FollowUpError.snoozedToThePast(day)) {
        try open.snoozed(until: day, today: today)
      }
    }
    for day in [try #require(today.adding(days: 1)), due] {
      #expect(throws: FollowUpError.snoozedBeforeDue(FollowUp.ID(3), day, due: due)) {
        try open.snoozed(until: day, today: today)
      }
    }
    #expect(try open.snoozed(until: after, today: today).wakingDay == after)
    let late = try Sample.day("2025-08-01")
    #expect(throws: FollowUpError.snoozedToThePast(late)) {
      try open.snoozed(until: late, today: late)
    }
  }

  @Test func `one that was put off may be put off to an earlier day, after the day it is due on`()
    throws
  {
    let far = try followUp().snoozed(until: .last, today: today)
    let near = try #require(due.adding(days: 1))
    #expect(try far.snoozed(until: near, today: today).wakingDay == near)
  }

  @Test func `an open one wakes on its day, or on the day it is put off to`() throws {
    #expect(try followUp().wakingDay == due)
    #expect(try followUp(.open(snoozedUntil: .last)).wakingDay == .last)
  }

  @Test func `actors and zones are there once`() throws {
    let draft = try FollowUpDraft(
      title: Line("Relancer"), due: due, actors: [2, 1, 2].map { Actor.ID($0) },
      zones: [1, 1].map { Zone.ID($0) })
    #expect(draft.actors == [2, 1].map { Actor.ID($0) } && draft.zones == [Zone.ID(1)])
  }

  @Test(
    arguments: [
      ("2025-07-14", nil, .upcoming), ("2025-07-15", nil, .today), ("2025-07-16", nil, .overdue),
      ("2025-07-16", "2025-07-20", .upcoming), ("2025-07-20", "2025-07-20", .today),
      ("2025-07-21", "2025-07-20", .overdue),
    ] as [(String, String?, FollowUpEntry.Urgency)])
  func `urgency is seen from a day`(
    day: String, snoozed: String?, urgency: FollowUpEntry.Urgency
  ) throws {
    let entry = try FollowUpEntry(
      id: FollowUp.ID(3), title: "Relancer", due: due,
      state: .open(snoozedUntil: snoozed.map(Sample.day)), owner: nil, exchange: nil, actors: [])
    #expect(try entry.urgency(today: Sample.day(day)) == urgency)
  }
}
