import Diplomacy
import TestSupport
import Testing

@Suite struct EngagementPicturesTests {
  private func told(
    _ courses: [EngagementPictures.PromiseCourse], to day: String, from first: String = ""
  ) throws -> [String] {
    EngagementPictures.months(of: courses, to: try Sample.day(day), from: first)
      .map { "\($0.month) +\($0.opened) -\($0.closed) =\($0.open)" }
  }

  @Test func `promises are counted from the first month of any`() throws {
    #expect(
      try told(
        [
          .init(opened: "2025-04", closed: nil, count: 2),
          .init(opened: "2025-04", closed: "2025-05", count: 1),
          .init(opened: "2025-06", closed: "2025-06", count: 3),
        ], to: "2025-06-20")
        == ["2025-04 +3 -0 =3", "2025-05 +0 -1 =2", "2025-06 +3 -3 =2"])
    #expect(try told([], to: "2025-06-20") == [])
  }

  @Test func `what was open before the twelve months is their beginning`() throws {
    let months = try told(
      [
        .init(opened: "2020-01", closed: nil, count: 4),
        .init(opened: "2020-01", closed: "2023-01", count: 9),
        .init(opened: "2020-01", closed: "2025-06", count: 1),
      ], to: "2025-06-20")
    #expect(months.count == 12)
    #expect(months.first == "2024-07 +0 -0 =5")
    #expect(months.last == "2025-06 +0 -1 =4")
  }

  @Test func `a promise entered after it was closed was made that month`() throws {
    #expect(
      try told([.init(opened: "2025-06", closed: "2025-05", count: 1)], to: "2025-06-20")
        == ["2025-05 +1 -1 =0", "2025-06 +0 -0 =0"])
  }

  @Test func `a period that begins later shows no month before`() throws {
    #expect(
      try told(
        [.init(opened: "2025-01", closed: nil, count: 2)], to: "2025-06-20", from: "2025-05")
        == ["2025-05 +0 -0 =2", "2025-06 +0 -0 =2"])
  }
}
