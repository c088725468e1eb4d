import Diplomacy
import Foundation
import TestSupport
import Testing

@testable import Register

/// A line that is no record is refused with its place, and nothing is left behind.
@Suite struct BadFolderTests {
  /// What is changed in a file, and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let line: Int?
    let problem: FolderError.Problem
    let change: @Sendable (inout [String]) -> Void

    init(
      _ name: String, _ file: String, _ line: Int?, _ problem: FolderError.Problem,
      _ change: @escaping @Sendable (inout [String]) -> Void
    ) {
      (self.name, self.file, self.line) = (name, file, line)
      (self.problem, self.change) = (problem, change)
    }

    var testDescription: String { name }
  }

  /// Changes a text in a line, counted from 1.
  static func swap(
    _ line: Int, _ old: String, _ new: String
  ) -> @Sendable (inout [String]) -> Void {
    { lines in lines[line - 1] = lines[line - 1].replacingOccurrences(of: old, with: new) }
  }

  private static func append(_ text: String) -> @Sendable (inout [String]) -> Void {
    { $0.append(text) }
  }

  /// Gives a line another identifier.
  static func identify(_ line: Int, as uuid: String) -> @Sendable (inout [String]) -> Void {
    { lines in
      let known = /"uuid":"[^"]*"/
      lines[line - 1] = lines[line - 1].replacing(known, with: "\"uuid\":\"\(uuid)\"")
    }
  }

  /// The highest number there is: 2^53 - 1.
  static let limit: Int64 = 9_007_199_254_740_991

  static let cases: [Case] = [
    Case("no JSON", "actors.jsonl", 2, .notJSON, { $0[1] = "{" }),
    Case("a list", "actors.jsonl", 2, .notJSON, { $0[1] = "[1]" }),
    Case("cut in the middle", "actors.jsonl", 3, .notJSON, { $0[2].removeLast(9) }),
    Case("a text for a number", "actors.jsonl", 2, .wrongSort("id"), swap(2, "2,", "\"2\",")),
    Case("no number", "axes.jsonl", 1, .lacks("id"), swap(1, "\"id\":1,", "")),
    Case("number 0", "axes.jsonl", 1, .value("0", key: "id"), swap(1, "\"id\":1,", "\"id\":0,")),
    Case(
      "a number after which there are none", "axes.jsonl", 1, .tooHigh("id", limit: limit),
      swap(1, "\"id\":1,", "\"id\":9223372036854775807,")),
    Case(
      "a number one too high", "axes.jsonl", 1, .tooHigh("id", limit: limit),
      swap(1, "\"id\":1,", "\"id\":9007199254740992,")),
    Case(
      "a number that is no integer here", "axes.jsonl", 1, .tooHigh("id", limit: limit),
      swap(1, "\"id\":1,", "\"id\":99999999999999999999,")),
    Case("no title", "interactions.jsonl", 1, .lacks("title"), swap(1, "\"title\"", "\"titre\"")),
    Case(
      "a key nobody knows", "interactions.jsonl", 1, .unknownKey("resume"),
      swap(1, "\"uuid\"", "\"resume\":\"x\",\"uuid\"")),
    Case(
      "a key twice", "interactions.jsonl", 1, .keyTwice("title"),
      swap(1, "\"title\"", "\"title\":\"Autre\",\"title\"")),
    Case(
      "a key twice, written otherwise", "interactions.jsonl", 1, .keyTwice("title"),
      swap(1, "\"title\"", "\"t\\u0069tle\":\"Autre\",\"title\"")),
    Case(
      "a key twice in a list's object", "interactions.jsonl", 1, .keyTwice("role"),
      swap(1, "\"role\"", "\"role\":\"speaker\",\"role\"")),
    Case(
      "an identifier that is no UUID", "actors.jsonl", 2, .notUUID("abc"),
      identify(2, as: "abc")),
    Case(
      "a UUID with another letter in it", "interactions.jsonl", 1,
      .notUUID("00000000-0000-4000-8000-00000000000g"),
      identify(1, as: "00000000-0000-4000-8000-00000000000g")),
    Case(
      "a UUID in capitals", "interactions.jsonl", 1,
      .notUUID("00000000-0000-4000-8000-00000000000A"),
      identify(1, as: "00000000-0000-4000-8000-00000000000A")),
    Case(
      "a time zone that no clock knows", "interactions.jsonl", 1, .unknownTimeZone("Mars/X"),
      swap(
        1, "\"occurred\":\"2025-05-05\"",
        "\"occurred\":\"2025-05-05T14:30\",\"timeZone\":\"Mars/X\"")),
    Case(
      "a post in a person", "positions.jsonl", 1, .notAnOrganisation("a2"),
      swap(1, "\"organisation\":1", "\"organisation\":2")),
    Case(
      "a kind nobody knows", "interactions.jsonl", 1, .value("seance", key: "kind"),
      swap(1, "\"kind\":\"meeting\"", "\"kind\":\"seance\"")),
    Case(
      "a day that does not exist", "interactions.jsonl", 1, .value("2025-02-30", key: "occurred"),
      swap(1, "2025-05-05", "2025-02-30")),
    Case(
      "an actor who is not there", "interactions.jsonl", 1, .missing("a99"),
      swap(1, "\"actor\":2", "\"actor\":99")),
    Case(
      "a zone that is not there", "actors.jsonl", 2, .missing("zone 99"),
      swap(2, "\"zones\":[]", "\"zones\":[99]")),
    Case(
      "whoever looks after the actor is not there", "actors.jsonl", 2, .missing("a99"),
      swap(2, "\"phones\":[],", "\"phones\":[],\"responsible\":99,")),
    Case(
      "a zone in itself", "zones.jsonl", 1, .circle,
      swap(1, "\"nameFr\"", "\"parent\":3,\"nameFr\"")),
    Case(
      "a number that comes twice", "actors.jsonl", 4, .twice("a2"),
      { $0.append($0[1].replacingOccurrences(of: "ada-exemple", with: "autre")) }),
    Case(
      "a short name that is taken", "actors.jsonl", 3, .taken("actor.handle"),
      swap(3, "boris-essai", "ada-exemple")),
    Case("CRLF", "actors.jsonl", 1, .carriageReturn, { $0[0] += "\r" }),
    Case("BOM", "actors.jsonl", 1, .byteOrderMark, { $0[0] = "\u{FEFF}" + $0[0] }),
    Case("an empty line", "actors.jsonl", 4, .empty, append("")),
    Case("a line gone", "actors.jsonl", nil, .count(said: 3, found: 2), { $0.removeLast() }),
    Case(
      "a list of nothing where it is left out", "interactions.jsonl", 1, .notKept("languages"),
      swap(1, "\"notes\"", "\"languages\":[],\"notes\"")),
  ]

  func folder(withJournal: Bool = false) throws -> MemoryFolder {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    _ = try sample.person("Boris Essai")
    try sample.appoint(ada, "Conseillère", of: sample.home)
    _ = try sample.register.record(
      ExchangeRecording(account: { _ in
        try InteractionDraft(
          recorded: .meeting, status: .held, title: Line("Point d’étape"),
          occurrence: .on(.day(Sample.day("2025-05-05"))), place: nil,
          participations: [Participation(actor: ada, side: .theirs, role: .participant)],
          zones: [], axes: [], notes: Prose("Notes."))
      }), by: .sample("meeting log"))
    return try MemoryFolder(sample.register, withJournal: withJournal)
  }

  func refuse(
    _ folder: MemoryFolder, withJournal: Bool = false, _ expected: FolderError
  ) throws {
    try withTemporaryFolder { (path: String) throws in
      let error = #expect(throws: FolderError.self) {
        try folder.create(at: "\(path)/new.db", withJournal: withJournal)
      }
      #expect(error == expected)
      #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
    }
  }

  @Test(arguments: cases)
  func `a bad line is refused with file and line`(bad: Case) throws {
    var folder = try folder()
    var lines = folder.lines(bad.file)
    bad.change(&lines)
    folder.replace(bad.file, lines)
    try refuse(folder, FolderError(file: bad.file, line: bad.line, bad.problem))
  }

  @Test func `bytes that are no text are refused`() throws {
    var folder = try folder()
    let place = folder.files["actors.jsonl"]?.firstIndex(of: UInt8(ascii: "I")) ?? 0
    folder.files["actors.jsonl"]?[place] = 0xFF
    try withTemporaryFolder { (path: String) throws in
      let error = #expect(throws: FolderError.self) { try folder.create(at: "\(path)/new.db") }
      #expect(error?.line == 1 && [.notUTF8, .notJSON].contains(error?.problem))
    }
  }

  @Test func `a line that was written by hand is read, and written back as ours`() throws {
    let original = try folder()
    var folder = original
    var lines = folder.lines("interactions.jsonl")
    lines[0] = lines[0].replacingOccurrences(of: ",\"kind\"", with: " , \"kind\"")
      .replacingOccurrences(of: "Point d’étape", with: "Point d\\u2019\\u00e9tape")
    folder.replace("interactions.jsonl", lines)
    // The order of the lines is of no account, nor the end of the last one.
    folder.replace("actors.jsonl", folder.lines("actors.jsonl").reversed())
    folder.files["actors.jsonl"]?.removeLast()
    try withTemporaryFolder { (path: String) throws in
      try folder.create(at: "\(path)/new.db")
      let copy = try MemoryFolder(Register.open(at: "\(path)/new.db"))
      #expect(copy.files == original.files)
    }
  }

  @Test func `a journal that is not there cannot be taken`() throws {
    try refuse(
      folder(), withJournal: true, FolderError(file: FolderFile.manifest, .withoutJournal))
  }

  @Test func `a journal that does not give the records is refused`() throws {
    var folder = try folder(withJournal: true)
    folder.replace(
      "actors.jsonl",
      folder.lines("actors.jsonl").map {
        $0.replacingOccurrences(of: "Boris Essai", with: "Boris Autre")
      })
    try withTemporaryFolder { (path: String) throws in
      let error = #expect(throws: FolderError.self) {
        try folder.create(at: "\(path)/new.db", withJournal: true)
      }
      #expect(error?.file == FolderFile.changes)
      #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
    }
  }

  @Test func `what is left of a register that is gone does not go into the new one`() throws {
    try withTemporaryFolder { (path: String) throws in
      for rest in ["new.db-wal", "new.db-journal"] {
        #expect(FileManager.default.createFile(atPath: "\(path)/\(rest)", contents: Data([1])))
        #expect(throws: RegisterError.self) { try folder().create(at: "\(path)/new.db") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [rest])
        try FileManager.default.removeItem(atPath: "\(path)/\(rest)")
      }
    }
  }

  @Test(arguments: ["9223372036854775807", "-1"])
  func `counts that no register has are no manifest's`(count: String) throws {
    let folder = try folder()
    let text = folder.lines(FolderFile.manifest).joined(separator: "\n")
    let bad = text.replacing(/"records": [0-9]+/, with: "\"records\": \(count)")
    #expect(FolderManifest(bytes: Array(text.utf8)) != nil)
    #expect(FolderManifest(bytes: Array(bad.utf8)) == nil)
  }

  @Test(arguments: [FolderFile.batches, FolderFile.changes])
  func `a number of the journal after which there are none is refused`(file: String) throws {
    var folder = try folder(withJournal: true)
    var lines = folder.lines(file)
    Self.swap(1, "{\"id\":1,", "{\"id\":9223372036854775807,")(&lines)
    folder.replace(file, lines)
    try refuse(
      folder, withJournal: true,
      FolderError(file: file, line: 1, .tooHigh("id", limit: Self.limit)))
  }

  @Test func `a batch without a UUID is refused`() throws {
    var folder = try folder(withJournal: true)
    var lines = folder.lines(FolderFile.batches)
    Self.identify(1, as: "abc")(&lines)
    folder.replace(FolderFile.batches, lines)
    try refuse(
      folder, withJournal: true,
      FolderError(file: FolderFile.batches, line: 1, .notUUID("abc")))
  }

  @Test func `a change of a batch that is not there is refused`() throws {
    var folder = try folder(withJournal: true)
    var lines = folder.lines(FolderFile.changes)
    lines[2] = lines[2].replacingOccurrences(of: "\"batch\":1,", with: "\"batch\":77,")
    folder.replace(FolderFile.changes, lines)
    try refuse(
      folder, withJournal: true, FolderError(file: FolderFile.changes, line: 3, .missing("b77")))
  }
}
