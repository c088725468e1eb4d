import Diplomacy
import GRDB
import TestSupport

@testable import Register

/// Promises that return, relations to be tended.
extension RandomLife {
  mutating func addingFollowUp() throws -> Command {
    let register = sample.register
    let last = Int64(try register.count("interaction"))
    let draft = try FollowUpDraft(
      title: Line("Relancer \(number())"), due: day(), owner: chance(2) ? one(persons) : nil,
      interaction: chance(2) ? Interaction.ID(.random(in: 1...(last + 1), using: &random)) : nil,
      actors: some(persons + organisations), zones: some(register.zoneTree().zones.map(\.id)),
      terms: terms())
    return Command(name: "followups add") {
      _ = try register.addFollowUp(draft, by: $0)
      return true
    }
  }

  mutating func changingFollowUp() throws -> Command {
    let register = sample.register
    let last = Int64(try register.count("follow_up"))
    let id = FollowUp.ID(.random(in: 1...(last + 1), using: &random))
    let (day, way) = (try day(), Int.random(in: 0..<3, using: &random))
    let reason = try Line("Sans objet")
    return Command(name: "followups change") {
      _ = try register.changeFollowUp(id, by: $0) { followUp throws(FollowUpError) in
        switch way {
        case 0: try followUp.done(on: day, note: nil)
        case 1: try followUp.dropped(on: day, reason: reason)
        default: try followUp.snoozed(until: day, today: SampleRegister.today)
        }
      }
      return true
    }
  }

  mutating func terms() throws -> FollowUpTerms {
    guard chance(2) else { return .plain }
    let rule = try RecurrenceRule(rule: one(["FREQ=MONTHLY", "FREQ=WEEKLY;COUNT=3"]))
    return try FollowUpTerms(
      direction: one(FollowUpTerms.Direction.allCases),
      priority: one(FollowUpTerms.Priority.allCases),
      lead: chance(2) ? Span(count: number(), unit: .day) : nil, sharers: some(persons),
      recurrence: chance(2)
        ? Recurrence(rule, counting: one(Recurrence.Counting.allCases), from: day()) : nil,
      working: chance(3) ? one(WorkingCalendar.allCases) : nil)
  }

  mutating func completing() throws -> Command {
    let register = sample.register
    let last = Int64(try register.count("follow_up"))
    let id = FollowUp.ID(.random(in: 1...(last + 1), using: &random))
    let exchanges = Int64(try register.count("interaction"))
    let exchange =
      chance(2) ? Interaction.ID(.random(in: 1...(exchanges + 1), using: &random)) : nil
    let (day, note) = (try day(), chance(2) ? try Line("Fait") : nil)
    return Command(name: "followups done") {
      _ = try register.completeFollowUp(id, on: day, note: note, by: exchange, stamp: $0)
      return true
    }
  }

  mutating func tending() throws -> Command {
    let register = sample.register
    let zones = try register.zoneTree().zones.map(\.id)
    let subject: CadenceSubject =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .tier(one(Tier.allCases))
      case 1: .zone(one(zones))
      case 2: .tag("Mot \(number() % 3)")
      default: .actor(ActorName(id: one(persons + organisations), name: ""))
      }
    guard !chance(4) else {
      return Command(name: "contacts cadence") {
        _ = try register.endCadence(of: subject, by: $0)
        return true
      }
    }
    let every = Span(count: number(), unit: one(Span.Unit.allCases))
    guard let every else { return try tending() }
    let cadence = try Cadence(every: every)
    return Command(name: "contacts cadence") {
      _ = try register.setCadence(cadence, for: subject, by: $0)
      return true
    }
  }
}
