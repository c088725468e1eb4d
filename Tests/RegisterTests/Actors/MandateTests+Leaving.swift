import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Who leaves a post.
extension MandateTests {
  @Test func `who leaves holds no post from the day after`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020")
    try sample.appoint(ada, "Doyenne", of: embassy, since: "2021")
    let left = try sample.register.leave(
      ada, organisation: embassy, until: Sample.date("2024-06-30"), by: .sample("contacts leave"))
    #expect(left.count == 2 && left.allSatisfy { $0.tenure.until == nil })
    #expect(try mandates(ada).allSatisfy { $0.tenure.until?.description == "2024-06-30" })
    #expect(try office(of: ada, on: "2024-06-30") != nil)
    #expect(try office(of: ada, on: "2024-07-01") == nil)
    for post in try posts() {
      #expect(post.holders(on: try Sample.day("2024-07-01")).isEmpty, "vacant")
    }
    expect(.leftAlready) {
      try sample.register.leave(
        ada, organisation: embassy, until: Sample.date("2025"), by: .sample("contacts leave"))
    }
  }

  @Test func `who leaves ends what would last longer, and keeps the ends there are`() throws {
    func leave(_ until: String, isCorrecting: Bool = true) throws -> [String] {
      try sample.register.leave(
        ada, organisation: embassy, until: Sample.date(until), isCorrecting: isCorrecting,
        today: SampleRegister.today, by: .sample("contacts leave")
      ).map(\.title.text)
    }
    func ends() throws -> [String?] {
      try mandates(ada).sorted { $0.id < $1.id }.map(\.tenure.until?.description)
    }
    try sample.appoint(ada, "Attachée", of: embassy, since: "2010", until: "2012")
    try sample.appoint(ada, "Conseillère", of: embassy, since: "2023", until: "2026-03-31")
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024")
    #expect(try leave("2026-06-30") == ["Ambassadrice"])
    #expect(try ends() == ["2012", "2026-03-31", "2026-06-30"])
    #expect(try leave("2026-02", isCorrecting: false) == ["Ambassadrice", "Conseillère"])
    #expect(try ends() == ["2012", "2026-02", "2026-02"])
    #expect(try mandates(ada).map(\.status) == [.inPost, .inPost, .inPost])
    // Which of the two would last longer is not said.
    expect(.leftAlready) { try leave("2026-12-31") }
    #expect(try leave("2025-01-31", isCorrecting: false) == ["Ambassadrice", "Conseillère"])
    #expect(try mandates(ada).map(\.status) == [.ended, .ended, .inPost])
    expect(.leftAlready) { try leave("2025-02-28", isCorrecting: false) }
  }

  @Test func `an end to come may be moved to a later day`() throws {
    try sample.appoint(ada, "Attachée", of: embassy, since: "2010", until: "2012")
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024", until: "2026-03-31")
    _ = try sample.register.leave(
      ada, organisation: embassy, until: Sample.date("2026-12-31"), isCorrecting: true,
      today: SampleRegister.today, by: .sample("contacts leave"))
    #expect(try mandates(ada).map(\.tenure.until?.description) == ["2026-12-31", "2012"])
    #expect(try mandates(ada).first?.status == .inPost)
  }

  @Test func `what an import tells of an end to come is in post until then`() throws {
    for (until, status) in [("2026-12-31", MandateStatus.inPost), ("2024-12-31", .ended)] {
      let person = try sample.person("Zoé \(until)")
      try sample.register.write(.sample("import")) { writer in
        try writer.enter(
          Appointment(
            title: Line("Conseillère"), organisation: embassy,
            tenure: Sample.tenure("2023", until), today: SampleRegister.today), of: person)
      }
      #expect(try mandates(person).map(\.status) == [status])
    }
  }

  @Test func `nobody leaves before they came`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024-03-15")
    let before = try sample.register.dump()
    #expect(throws: MandateError.self) {
      try sample.register.leave(
        ada, organisation: embassy, until: Sample.date("2024-02"), by: .sample("contacts leave"))
    }
    #expect(try sample.register.dump() == before)
  }
}
