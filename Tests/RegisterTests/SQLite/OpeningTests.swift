import Diplomacy
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Register

@Suite struct OpeningTests {
  @Test func `a register is found again as it was left`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let created = try SampleRegister.create(at: path)
      try created.person("Boris Essai")
      #expect(try Register.open(at: path).dump() == created.register.dump())
    }
  }

  @Test func `no file is a missing register`() throws {
    try withTemporaryFolder { folder throws in
      expect(.missing, opening: folder + "/none.db")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }

  @Test(arguments: [1, 500])
  func `a text is not a register, and stays as it is`(lines: Int) throws {
    let text = String(repeating: "Ceci n’est pas un registre.\n", count: lines)
    try withTemporaryFolder { folder throws in
      let path = folder + "/notes.txt"
      try Data(text.utf8).write(to: URL(filePath: path))
      expect(.notARegister, opening: path)
      expect(.notARegister, creating: path)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(text.utf8))
    }
  }

  @Test func `another program's database is not a register, and stays as it is`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/other.db"
      let other = try DatabaseQueue(path: path)
      try other.write { db in try db.execute(sql: "CREATE TABLE recipe (id INTEGER)") }
      try other.close()
      let bytes = try Data(contentsOf: URL(filePath: path))
      expect(.notARegister, opening: path)
      expect(.notARegister, creating: path)
      #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["other.db"])
    }
  }

  @Test func `a database with another program's mark is not a register`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/other.db"
      let other = try DatabaseQueue(path: path)
      try other.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA application_id = 7") }
      try other.close()
      expect(.notARegister, opening: path)
      expect(.notARegister, creating: path)
    }
  }

  @Test func `an empty file is not a register, and can become one`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/empty.db"
      try Data().write(to: URL(filePath: path))
      expect(.notARegister, opening: path)
      #expect(try Data(contentsOf: URL(filePath: path)).isEmpty)
      let sample = try SampleRegister.create(at: path)
      #expect(try sample.register.faults() == [])
    }
  }

  @Test func `a folder is not a register`() throws {
    try withTemporaryFolder { folder throws in
      expect(.notARegister, opening: folder)
      expect(.notARegister, creating: folder)
      #expect(FileManager.default.fileExists(atPath: folder))
    }
  }

  @Test func `a register from a newer version is refused with both versions`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let sample = try SampleRegister.create(at: path)
      let newer = Migration.latest + 1
      try sample.register.execute("PRAGMA user_version = \(newer)")
      let before = try sample.register.dump()
      do {
        _ = try Register.open(at: path)
        Issue.record("opened")
      } catch RegisterError.tooNew(path, newer, Migration.latest) {}
      #expect(try sample.register.dump() == before)
    }
  }

  @Test func `a damaged file is said to be damaged, or no register`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let sample = try SampleRegister.create(at: path)
      for number in 1...50 { try sample.person("Essai Numéro \(number)") }
      try sample.register.queue.close()
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes.replaceSubrange(
        4096..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - 4096))
      try bytes.write(to: URL(filePath: path))
      expect(.damaged, .notARegister) {
        try Register.open(at: path).actors(ActorFilter(), today: .first) { _ in }
      }
    }
  }

  @Test func `a file cut short is said to be damaged`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let sample = try SampleRegister.create(at: path)
      for number in 1...50 { try sample.person("Essai Numéro \(number)") }
      try sample.register.queue.close()
      let bytes = try Data(contentsOf: URL(filePath: path))
      try bytes.prefix(8 * 4096).write(to: URL(filePath: path))
      expect(.damaged) {
        try Register.open(at: path).actors(ActorFilter(), today: .first) { _ in }
      }
    }
  }

  @Test func `what the system does not say is not that there is no register`() throws {
    try withTemporaryFolder { folder throws in
      let link = folder + "/loop.db"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: link)
      expect(.system, opening: link)
      expect(.system) { try Register.exists(at: link) }
      expect(.system, opening: folder + "/" + String(repeating: "x", count: 300))
      expect(.missing, opening: folder + "/none/cess.db")
    }
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may enter every folder"))
  func `a register in a folder that may not be entered is a matter of permission`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/closed/cess.db"
      try FileManager.default.createDirectory(
        atPath: folder + "/closed", withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0])
      expect(.permission, opening: path)
      expect(.permission) { try Register.exists(at: path) }
    }
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may read everything"))
  func `a file nobody may read is a matter of permission`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      _ = try SampleRegister.create(at: path)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      expect(.permission, opening: path)
    }
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may write everything"))
  func `a file that may only be read is read, and writing it a matter of permission`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let created = try SampleRegister.create(at: path)
      try created.log("Entretien", on: "2025-05-05")
      try created.register.queue.close()
      try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
      let sample = try SampleRegister(Register.open(at: path), home: created.home)
      #expect(try sample.timeline().map(\.title) == ["Entretien"])
      expect(.permission) { try sample.person("Boris Essai") }
    }
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may write everything"))
  func `a folder that may not be written is a matter of permission`() throws {
    try withTemporaryFolder { folder throws in
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
      expect(.permission, creating: folder + "/cess.db")
      expect(.permission, creating: folder + "/below/cess.db")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }

  @Test func `a register that may only be read refuses to be written, and is read`() throws {
    let sample = try SampleRegister()
    let before = try sample.register.dump()
    try sample.register.execute("PRAGMA query_only = 1")
    expect(.permission) { try sample.person("Boris Essai") }
    #expect(try sample.register.dump() == before)
    #expect(try sample.timeline().isEmpty)
  }
}
