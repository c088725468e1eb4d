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

  @Test(
    arguments: [
      (.inPost, "2026-05-05", .ended), (.inPost, "2026-05-06", .inPost), (.inPost, nil, .inPost),
      (.ended, "2026-05-06", .inPost), (.ended, nil, .ended), (.ended, "2026-05-05", .ended),
      (.adInterim, "2020", .adInterim), (.designated, "2020", .designated),
      (.agreed, "2027", .agreed),
    ] as [(MandateStatus, String?, MandateStatus)])
  func `how a mandate stands on a day follows from its days`(
    recorded: MandateStatus, until: String?, seen: MandateStatus
  ) throws {
    let known = try mandate("2019", until, recorded)
    #expect(known.standing(on: today) == seen)
    if [.inPost, .ended].contains(recorded) {
      #expect(known.isHeld(on: .day(today)) == (seen == .inPost))
      #expect(known.isOver(on: today) == (seen == .ended))
    }
  }

  @Test(
    arguments: [
      (.inPost, "2026-05-05", .ended), (.inPost, "2026-05-06", .inPost),
      (.ended, "2026-06", .inPost), (.designated, "2026-06", .designated),
      (.designated, "2026-04", .ended), (.adInterim, "2026-04", .adInterim),
      (.inPost, nil, .ended),
    ] as [(MandateStatus, String?, MandateStatus)])
  func `who is given an end is over with it once it is past`(
    known: MandateStatus, until: String?, then: MandateStatus
  ) throws {
    let tenure = try Sample.tenure("2019", until)
    #expect(tenure.standing(after: known, today: today) == then)
    #expect(tenure.standing(after: known, today: nil) == (known == .adInterim ? known : .ended))
  }

  @Test(
    arguments: [
      (nil, "2026-05-05", true), ("2026-05-05", "2026-05-05", false),
      ("2026-05-06", "2026-05-05", true), ("2026-05-04", "2026-05-05", false),
      ("2026-05", "2026-05", false), ("2026", "2026-05-05", false), ("2027", nil, true),
      ("2025", nil, true),
    ] as [(String?, String?, Bool)])
  func `who follows another on one day does not hold the post beside them`(
    until: String?, since: String?, isBeside: Bool
  ) throws {
    let (former, next) = (try Sample.tenure("2020", until), try Sample.tenure(since, nil))
    #expect(former.isBeside(next) == isBeside && next.isBeside(former) == isBeside)
  }

  // MARK: Correcting

  private func mandate(
    _ since: String?, _ until: String? = nil, _ status: MandateStatus = .inPost, id: Int64 = 1,
    agrement: String? = nil, credentials: String? = nil
  ) throws -> Mandate {
    try Mandate(
      id: Mandate.ID(id), person: Actor.ID(1),
      MandateDraft(
        position: Position.ID(1), title: Line("Ambassadrice"), tenure: Sample.tenure(since, until),
        status: status, agrement: agrement.map(Sample.day),
        credentials: credentials.map { Credentials(day: try Sample.day($0)) }))
  }

  private func said(_ since: String?, _ until: String? = nil) throws -> MandateTerms {
    try MandateTerms(tenure: Sample.tenure(since, until))
  }

  @Test func `a day that is said replaces the one known, the others stay`() throws {
    let known = try mandate(
      "2022-03", agrement: "2022-01-10", credentials: "2022-04-01")
    let corrected = try known.draft.corrected(by: terms(credentials: "2022-04-02"), today: today)
    #expect(corrected.credentials?.description == "2022-04-02")
    #expect(corrected.tenure == known.tenure && corrected.agrement == known.agrement)
    #expect(
      try known.draft.corrected(by: said("2022-02"), today: today).tenure.since?.description
        == "2022-02")
  }

  @Test(
    arguments: [
      ("2022-05", nil, nil), (nil, "2021", nil), (nil, nil, "2022-02-28"), (nil, nil, "2022-01-09"),
      (nil, "2022-03-31", nil),
    ] as [(String?, String?, String?)])
  func `a day that makes the mandate impossible is refused`(
    since: String?, until: String?, credentials: String?
  ) throws {
    let known = try mandate("2022-03", agrement: "2022-01-10", credentials: "2022-04-01")
    let said = try MandateTerms(
      tenure: Sample.tenure(since, until),
      credentials: credentials.map { Credentials(day: try Sample.day($0)) })
    #expect(throws: MandateError.self) { try known.draft.corrected(by: said, today: today) }
  }

  @Test
  func `who comes into post by letters of credence does so that day, unless another is known`()
    throws
  {
    let said = try terms(credentials: "2026-04-28")
    let unknown = try mandate(nil, nil, .agreed).draft.corrected(by: said, today: today)
    #expect(unknown.tenure.since?.description == "2026-04-28" && unknown.status == .inPost)
    let known = try mandate("2026-04-15", nil, .agreed).draft.corrected(by: said, today: today)
    #expect(known.tenure.since?.description == "2026-04-15" && known.status == .inPost)
    let held = try mandate(nil).draft.corrected(by: said, today: today)
    #expect(held.tenure.since == nil)
  }

  @Test(
    arguments: [
      // Whatever is said of somebody who is there is said of the mandate held.
      (nil, nil, 2), ("2023", nil, 2), ("2015", nil, 2), (nil, "2030", 2), ("2019", "2030", 2),
      // Unless both days come before it: those of the one that is over, or of another.
      ("2018-02", "2020-07", 1), ("2010", "2012", nil), ("2020-07-01", "2021", nil),
    ] as [(String?, String?, Int64?)])
  func `of the mandates in a post the one is meant that is held, or whose days those said meet`(
    since: String?, until: String?, meant: Int64?
  ) throws {
    let mandates = [
      try mandate("2022-03", id: 2), try mandate("2018-03", "2020-06-30", .ended, id: 1),
    ]
    #expect(try said(since, until).meant(among: mandates, today: today)?.id.value == meant)
  }

  @Test func `of somebody who left another mandate is meant, of somebody who will leave the same`()
    throws
  {
    let left = try mandate("2018", "2020-06-30", .ended)
    #expect(try said("2021").meant(among: [left], today: today) == nil)
    #expect(try said("2019").meant(among: [left], today: today) == nil)
    let leaving = try mandate("2018", "2026-08-31", .ended)
    #expect(try said("2019").meant(among: [leaving], today: today) == leaving)
    #expect(try said("2026-09-01").meant(among: [leaving], today: today) == nil)
  }

  @Test func `nobody holds a post twice on one day, what is not certain apart`() throws {
    let former = try mandate("2018", "2020-06-30", .ended)
    func isRefused(_ since: String?, known: Mandate? = nil) throws -> Bool {
      do {
        try mandate(since, id: 2).draft.check(beside: [former], known: known)
        return false
      } catch { return true }
    }
    #expect(try isRefused("2019") && isRefused("2020-06-30"))
    #expect(try !isRefused("2020-07-01") && !isRefused("2020") && !isRefused(nil))
    #expect(try !isRefused("2019", known: mandate("2020-01", id: 2)), "they met before")
  }
}
