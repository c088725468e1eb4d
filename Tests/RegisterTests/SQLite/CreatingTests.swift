import Diplomacy
import Foundation
import TestSupport
import Testing

@testable import Register

@Suite struct CreatingTests {
  @Test func `the file is its owner's alone, in a folder that is too`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/a/b/cess.db"
      _ = try SampleRegister.create(at: path)
      #expect(try permissions(of: path) == 0o600)
      #expect(try permissions(of: folder + "/a/b") == 0o700)
      #expect(try permissions(of: folder + "/a") == 0o700)
      for beside in ["-wal", "-shm"]
      where FileManager.default.fileExists(atPath: path + beside) {
        #expect(try permissions(of: path + beside) == 0o600)
      }
    }
  }

  @Test func `a folder that was there keeps its permissions`() throws {
    try withTemporaryFolder { folder throws in
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      _ = try SampleRegister.create(at: folder + "/cess.db")
      #expect(try permissions(of: folder) == 0o755)
    }
  }

  @Test func `a register that exists is refused and stays as it is`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let sample = try SampleRegister.create(at: path)
      let before = try sample.register.dump()
      expect(.exists, creating: path)
      #expect(try sample.register.dump() == before)
    }
  }

  @Test func `a founding that fails leaves no file`() throws {
    try withTemporaryFolder { folder throws in
      let founding = try Founding(
        home: ActorProfile(nature: .organisation(.thinkTank), name: Line("Institut Exemple")),
        language: .english, zones: [Sample.zone("ici"), Sample.zone("ici")], axes: [])
      #expect(throws: ZoneError.self) {
        try Register.create(at: folder + "/new/cess.db", founding: founding, by: .sample("init"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/new") == [])
    }
  }

  @Test func `a founding that is rehearsed leaves no records`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      _ = try Register.create(
        at: path, founding: SampleRegister.founding(), by: .sample("init", isRehearsal: true))
      expect(.notARegister, .missing, opening: path)
    }
  }

  @Test func `a folder that is a file is refused`() throws {
    try withTemporaryFolder { folder throws in
      try Data("x".utf8).write(to: URL(filePath: folder + "/file"))
      expect(.system, creating: folder + "/file/cess.db")
    }
  }

  @Test func `a founding holds what it was given, in one batch`() throws {
    let sample = try SampleRegister()
    let founding = try SampleRegister.founding()
    #expect(
      try sample.register.zoneTree().zones.map(\.code).sorted()
        == founding.zones.map(\.code).sorted())
    #expect(try sample.register.axes().map(\.code) == founding.axes.map(\.code))
    #expect(try sample.register.actor(sample.home).profile == founding.home)
    #expect(try sample.register.settings().home == sample.home)
    #expect(try sample.register.settings().language == .french)
    #expect(try sample.register.count("batch") == 1)
  }
}
