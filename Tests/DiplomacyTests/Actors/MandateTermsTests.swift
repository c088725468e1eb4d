import Diplomacy
import TestSupport
import Testing

@Suite struct MandateTermsTests {
  private let today: CivilDate

  init() throws { today = try Sample.day("2026-05-06") }

  private func terms(
    until: String? = nil, _ status: MandateStatus? = nil, credentials: String? = nil
  ) throws -> MandateTerms {
    try MandateTerms(
      tenure: Sample.tenure(nil, until), status: status,
      credentials: credentials.map { Credentials(day: try Sample.day($0)) })
  }

  @Test(arguments: [MandateStatus.designated, .agreed])
  func `who presented letters of credence is in post, from that day on`(
    status: MandateStatus
  ) throws {
    func standing(_ credentials: String) throws -> MandateStatus {
      try terms(credentials: credentials).standing(after: status, today: today)
    }
    #expect(try standing("2026-05-05") == .inPost)
    #expect(try standing("2026-05-06") == .inPost)
    #expect(try standing("2026-05-07") == status)
  }

  @Test(arguments: MandateStatus.allCases)
  func `a status that is said stands, whatever the days tell`(status: MandateStatus) throws {
    let said = try terms(until: "2020", status, credentials: "2019-01-01")
    for known in MandateStatus.allCases {
      #expect(said.standing(after: known, today: today) == status)
    }
  }

  @Test(arguments: MandateStatus.allCases)
  func `of whom nothing is said stays as they were`(status: MandateStatus) throws {
    #expect(try terms().standing(after: status, today: today) == status)
  }

  @Test func `what ended before today is over, but who stood in did so for good`() throws {
    #expect(try terms(until: "2026-05-05").standing(today: today) == .ended)
    #expect(try terms(until: "2026-05-06").standing(today: today) == .inPost)
    #expect(try terms(until: "2026").standing(today: today) == .inPost)
    #expect(try terms(until: "2026-04").standing(after: .adInterim, today: today) == .adInterim)
  }

  @Test func `without a day to see it from the days tell nothing`() throws {
    let said = try terms(until: "2020", credentials: "2019-01-01")
    #expect(said.standing(today: nil) == .inPost)
    #expect(said.standing(after: .agreed, today: nil) == .agreed)
  }
}
