import Diplomacy
import TestSupport
import Testing

@testable import Register

/// What is offered while a name is typed, and who is named in a text.
@Suite struct CompletionTests {
  private let sample: SampleRegister
  private let gulsara: Actor.ID
  private let anna: Actor.ID
  private let anne: Actor.ID

  init() throws {
    sample = try SampleRegister()
    gulsara = try sample.person("Gulsara Arystankulova", aliases: ["Гульсара Арыстанкулова"])
    anna = try sample.person("Anna Martynova")
    anne = try sample.person("Anne Martin")
  }

  private func offered(_ typed: String, limit: Int = 6) throws -> [Actor.ID] {
    try sample.register.completions(of: typed, today: SampleRegister.today, limit: limit).map(\.id)
  }

  @Test func `words begin with what is typed, in any order and script`() throws {
    #expect(try offered("g") == [gulsara])
    #expect(try offered("ary gul") == [gulsara] && offered("арыс") == [gulsara])
    #expect(try offered("ann") == [anna, anne] && offered("mart an").count == 2)
    #expect(try offered("mart ann", limit: 1).count == 1)
    #expect(try offered("a\(anne.value)") == [anne])
    #expect(try offered("zzz") == [] && offered("") == [] && offered("anna gulsara") == [])
  }

  @Test func `a name is offered once, whatever the number of its words`() throws {
    let twice = try sample.person("Martine Martin", aliases: ["Martinette Marthe"])
    #expect(try offered("mart").filter { $0 == twice }.count == 1)
  }

  @Test func `full names and handles in a text name actors, parts and common words do not`() throws
  {
    func named(_ text: String) throws -> [Actor.ID] {
      try sample.register.actors(in: NamesInText(text), today: SampleRegister.today).map(\.id)
    }
    #expect(try named("Vu Anne Martin et Гульсара Арыстанкулова.") == [gulsara, anne])
    #expect(try named("Vu Gulsara, Martin, anne martin, Annette Martin") == [])
    #expect(try named("vu anna-martynova") == [anna])
  }

  @Test func `the index of words is asked, and nothing is sorted or read whole`() throws {
    for typed in ["m", "mart", "mart ann", "mart ann zz"] {
      let plans = try sample.register.plans { _ = try offered(typed) }
      for plan in plans { #expect(plan.scans == [] && !plan.sorts, "\(plan)") }
      #expect(plans.contains { $0.steps.contains { $0.contains("actor_word") } })
    }
    let plans = try sample.register.plans {
      _ = try sample.register.actors(
        in: NamesInText("Vu Anne Martin"), today: SampleRegister.today)
    }
    for plan in plans { #expect(plan.scans == [], "\(plan)") }
  }
}
