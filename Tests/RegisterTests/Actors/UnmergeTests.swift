import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

@Suite struct UnmergeTests {
  @Test func `an unmerge gives back every record as it was`() throws {
    let two = try TwoRecords()
    let register = two.sample.register
    let before = try register.dumpOfRecords()
    _ = try two.merge()
    #expect(try register.dumpOfRecords() != before)
    let (keep, lose, records) = try register.unmerge(two.lose, by: .sample("contacts unmerge"))
    #expect(keep.id == two.keep && lose.id == two.lose && records == 10)
    #expect(try register.dumpOfRecords() == before)
    #expect(try register.faults() == [])
    #expect(try register.actors(matching: "a\(two.lose)").map(\.id) == [two.lose])
    // And the whole can be done again.
    _ = try two.merge()
    _ = try register.unmerge(two.keep, by: .sample("contacts unmerge"))
    #expect(try register.dumpOfRecords() == before)
  }

  @Test func `work elsewhere stays, and does not stand in the way`() throws {
    let two = try TwoRecords()
    _ = try two.merge()
    let exchange = try two.sample.log("Plus tard", on: "2025-06-01", with: [two.keep, two.other])
    try two.sample.appoint(two.keep, "Envoyé", of: two.embassy, since: "2025")
    _ = try two.sample.register.unmerge(two.keep, by: .sample("contacts unmerge"))
    let card = try two.sample.register.actorCard(two.keep)
    #expect(card.exchanges.contains { $0.id == exchange })
    #expect(card.mandates.map(\.mandate.title.text) == ["Envoyé", "Ambassadeur"])
  }

  @Test func `what later work touched is named, and nothing is taken back`() throws {
    let two = try TwoRecords()
    let register = two.sample.register
    _ = try two.merge()
    _ = try register.completeActor(
      two.keep,
      with: ActorProfile(nature: .person, name: Line("Boris Essai"), phones: [Line("01 02")]),
      by: .sample("contacts add"))
    _ = try register.changeFollowUp(FollowUp.ID(1), by: .sample("followups done")) {
      followUp throws(FollowUpError) in
      try followUp.done(on: SampleRegister.today, note: nil)
    }
    let before = try register.dump()
    do {
      _ = try register.unmerge(two.lose, by: .sample("contacts unmerge"))
      Issue.record("unmerged")
    } catch UndoError.changedSince(let records) {
      #expect(records.map(\.reference) == ["a\(two.keep)", "f1"])
    }
    #expect(try register.dump() == before)
  }

  @Test func `who was not merged cannot be unmerged`() throws {
    let two = try TwoRecords()
    let name = ActorName(id: two.keep, name: "Boris Essai")
    #expect(throws: MergeError.nothingMerged(name)) {
      try two.sample.register.unmerge(two.keep, by: .sample("contacts unmerge"))
    }
    expect(.unknownRecord) {
      try two.sample.register.unmerge(Actor.ID(99), by: .sample("contacts unmerge"))
    }
  }

  @Test func `of several that became one it must be said which`() throws {
    let two = try TwoRecords()
    _ = try two.merge()
    _ = try two.sample.register.merge(two.other, into: two.keep, by: .sample("contacts merge"))
    do {
      _ = try two.sample.register.unmerge(two.keep, by: .sample("contacts unmerge"))
      Issue.record("unmerged")
    } catch MergeError.severalMerged(_, let actors) {
      #expect(actors.map(\.id) == [two.other, two.lose])
    }
    _ = try two.sample.register.unmerge(two.other, by: .sample("contacts unmerge"))
    _ = try two.sample.register.unmerge(two.keep, by: .sample("contacts unmerge"))
    #expect(try two.sample.register.actor(two.lose).standing == .active)
  }
}
