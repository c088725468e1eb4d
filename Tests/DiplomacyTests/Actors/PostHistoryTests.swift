import Diplomacy
import TestSupport
import Testing

/// The life of a post, seen from a day.
@Suite struct PostHistoryTests {
  private static let organisation = ActorName(id: Actor.ID(1), name: "Ambassade Exemple")

  private func held(
    _ id: Int64, _ since: String?, _ until: String?, _ status: MandateStatus = .ended
  ) throws -> HeldMandate {
    HeldMandate(
      mandate: Mandate(
        id: Mandate.ID(id), person: Actor.ID(10 + id),
        MandateDraft(
          position: Position.ID(1), title: try Line("Ambassadeur"),
          tenure: try Sample.tenure(since, until), status: status)),
      person: ActorName(id: Actor.ID(10 + id), name: "Titulaire \(id)"), honorific: nil,
      organisation: Self.organisation)
  }

  private func history(
    _ mandates: [HeldMandate], today: String = "2026-06-01"
  ) throws -> PostHistory {
    PostHistory(
      of: Post(
        position: Position(
          id: Position.ID(1), organisation: Actor.ID(1), title: try Line("Ambassadeur")),
        mandates: mandates), today: try Sample.day(today))
  }

  private func told(_ history: PostHistory) -> [String] {
    history.periods.map { period in
      switch period {
      case .mandate(let held): held.person.name
      case .vacant(let from, let until): "vacant \(from)/\(until.map { "\($0)" } ?? "")"
      }
    }
  }

  @Test func `three holders, an interim and a vacancy, the latest first`() throws {
    let history = try history([
      held(1, "2015-09-01", "2019-06-30"),
      held(2, "2019-09-01", "2023-01-31"),
      held(3, "2023-02-01", "2023-05-31", .adInterim),
      held(4, "2023-06-01", nil, .inPost),
    ])
    #expect(
      told(history) == [
        "Titulaire 4", "Titulaire 3", "Titulaire 2", "vacant 2019-07-01/2019-08-31",
        "Titulaire 1",
      ])
    #expect(!history.isVacant)
  }

  @Test func `a post whose last holder left is vacant since the day after`() throws {
    let history = try history([held(1, "2020", "2025-12-31")])
    #expect(told(history) == ["vacant 2026-01-01/", "Titulaire 1"])
    #expect(history.isVacant)
  }

  @Test func `a gap counts only when it certainly was one`() throws {
    #expect(
      told(try history([held(1, "2015", "2019"), held(2, "2020", nil, .inPost)]))
        == ["Titulaire 2", "Titulaire 1"])
    #expect(
      told(try history([held(1, "2015", "2018"), held(2, "2020-03", nil, .inPost)]))
        == ["Titulaire 2", "vacant 2019-01-01/2020-02-29", "Titulaire 1"])
  }

  @Test func `two holders at once leave no gap, whoever ends first`() throws {
    let history = try history([
      held(1, "2015-01-01", "2022-12-31"), held(2, "2018-01-01", "2019-12-31"),
      held(3, "2023-01-01", nil, .inPost),
    ])
    #expect(told(history) == ["Titulaire 3", "Titulaire 2", "Titulaire 1"])
  }

  @Test func `who is designated comes first and does not fill the post`() throws {
    let history = try history([
      held(1, "2020-01-01", "2026-03-31"), held(2, nil, nil, .designated),
    ])
    #expect(told(history) == ["Titulaire 2", "vacant 2026-04-01/", "Titulaire 1"])
    #expect(history.isVacant)
  }

  @Test func `one may hold a post twice`() throws {
    let again = try history([
      held(1, "2010-01-01", "2014-12-31"), held(2, "2020-01-01", nil, .inPost),
    ])
    #expect(told(again).contains("vacant 2015-01-01/2019-12-31"))
  }

  @Test func `a post nobody ever held is vacant`() throws {
    #expect(try history([]).isVacant)
  }
}
