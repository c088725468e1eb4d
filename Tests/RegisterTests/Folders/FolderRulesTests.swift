import Diplomacy
import Foundation
import TestSupport
import Testing

@testable import Register

/// What a folder says as a whole, and what its records are held against beside themselves.
extension BadFolderTests {
  /// A folder whose manifest says something else.
  private func folder(saying new: String, insteadOf old: String) throws -> MemoryFolder {
    var folder = try folder()
    let lines = folder.lines(FolderFile.manifest)
    #expect(lines.contains { $0.contains(old) })
    folder.replace(
      FolderFile.manifest, lines.map { $0.replacingOccurrences(of: old, with: new) })
    return folder
  }

  @Test func `a folder of a later program is refused`() throws {
    try refuse(
      folder(saying: "\"schema\": 999", insteadOf: "\"schema\": \(Migration.latest)"),
      FolderError(
        file: FolderFile.manifest, .tooNew(version: 999, supported: Migration.latest)))
  }

  @Test func `a folder of a later format is refused, with the number of that`() throws {
    try refuse(
      folder(saying: "\"version\": 2", insteadOf: "\"version\": 1"),
      FolderError(file: FolderFile.manifest, .formatTooNew(version: 2, supported: 1)))
  }

  @Test func `a last number after which there are none is refused`() throws {
    let last = "\"axes.jsonl\": {\"records\": 3"
    try refuse(
      folder(saying: "\(last), \"last\": 9223372036854775807}", insteadOf: "\(last)}"),
      FolderError(
        file: FolderFile.manifest, .tooHigh("axes.jsonl, last", limit: Self.limit)))
  }

  @Test func `the highest number there is is read, and the next one is given`() throws {
    var folder = try folder()
    folder.replace(
      "axes.jsonl",
      folder.lines("axes.jsonl").map {
        $0.replacingOccurrences(of: "\"id\":3,", with: "\"id\":9007199254740991,")
      })
    try withTemporaryFolder { path in
      try folder.create(at: "\(path)/new.db")
      let copy = try Register.open(at: "\(path)/new.db")
      let id = try copy.addAxis(Sample.axis("suivant"), by: .sample("axes add"))
      #expect(id.value == Self.limit + 1)
    }
  }

  @Test func `an organisation of ours that is not there is refused`() throws {
    try refuse(
      folder(saying: "\"home\": 99", insteadOf: "\"home\": 1"),
      FolderError(file: FolderFile.manifest, .setting("home", value: "99")))
  }

  @Test func `an organisation of ours that is a person is refused`() throws {
    try refuse(
      folder(saying: "\"home\": 2", insteadOf: "\"home\": 1"),
      FolderError(file: FolderFile.manifest, .notAnOrganisation("a2")))
  }

  @Test func `what is held on a day to come is refused`() throws {
    let folder = try folder()
    try withTemporaryFolder { (path: String) throws in
      let error = #expect(throws: FolderError.self) {
        try folder.create(at: "\(path)/new.db", lastDay: Sample.day("2025-05-04"))
      }
      #expect(
        error == FolderError(file: "interactions.jsonl", line: 1, .notYet("2025-05-05")))
      #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
      try folder.create(at: "\(path)/new.db", lastDay: Sample.day("2025-05-05"))
    }
  }

  @Test(arguments: ["2025-06", "2026"])
  func `of a month or a year to come nothing is held yet`(date: String) throws {
    var folder = try folder()
    var lines = folder.lines("interactions.jsonl")
    Self.swap(1, "\"2025-05-05\"", "\"\(date)\"")(&lines)
    folder.replace("interactions.jsonl", lines)
    try withTemporaryFolder { (path: String) throws in
      let error = #expect(throws: FolderError.self) {
        try folder.create(at: "\(path)/new.db", lastDay: Sample.day("2025-05-31"))
      }
      #expect(error?.problem == .notYet(date))
      // The month and the year have begun on their first day.
      try folder.create(at: "\(path)/new.db", lastDay: Sample.day("2026-01-01"))
    }
  }

  @Test func `a time zone of the system's own, or of the calendars', is a clock`() throws {
    for zone in ["Mars/X", "Asia/Almaty", "GMT+3"] {
      var folder = try folder()
      var lines = folder.lines("interactions.jsonl")
      Self.swap(
        1, "\"occurred\":\"2025-05-05\"",
        "\"occurred\":\"2025-05-05T14:30\",\"timeZone\":\"\(zone)\"")(&lines)
      folder.replace("interactions.jsonl", lines)
      try withTemporaryFolder { path in
        _ = try folder.create(at: "\(path)/new.db", isTimeZone: { $0 == "Mars/X" })
      }
    }
  }

  @Test func `a key that a manifest has twice is found, with its line`() throws {
    let lines = try folder().lines(FolderFile.manifest)
    let place = try #require(lines.firstIndex { $0.contains("\"home\"") })
    func found(_ lines: [String]) -> (key: String, line: Int)? {
      FolderManifest.repeatedKey(in: Array(lines.joined(separator: "\n").utf8))
    }
    #expect(found(lines)?.key == nil)
    var twice = lines
    twice.insert("  \"home\": 2,", at: place + 1)
    #expect(found(twice)?.key == "home")
    #expect(found(twice)?.line == place + 2)
  }

  @Test(arguments: [
    #"{"a":1,"b":{"a":1}}"#, #"[{"a":1},{"a":"\"a\":"},"a"]"#, "{", "\"\\", "",
  ])
  func `a key in another object, or in a text, is no key twice`(text: String) {
    #expect(RepeatedKey.first(in: Array(text.utf8)) == nil)
  }
}
