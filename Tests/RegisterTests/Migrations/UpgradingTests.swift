import Foundation
import GRDB
import Testing

@testable import Register

@Suite struct UpgradingTests {
  /// Version 0 stands for an earlier one while the schema has one version only: the mark of a
  /// register, and no table yet.
  @Test func `an older register is upgraded, with a copy of what it was beside it`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let old = try DatabaseQueue(path: path)
      try old.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
        try db.execute(sql: "CREATE TABLE earlier (id INTEGER); INSERT INTO earlier VALUES (7)")
      }
      try old.close()
      let register = try Register.open(at: path)
      #expect(try register.count("interaction") == 0)
      #expect(try register.count("earlier") == 1)
      let copy = try DatabaseQueue(path: path + ".v0.backup")
      try copy.read { db throws in
        #expect(try Int.fetchOne(db, sql: "SELECT id FROM earlier") == 7)
        #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == 0)
        #expect(try db.tableExists("interaction") == false)
      }
    }
  }

  @Test func `the copy is its owner's alone`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let old = try DatabaseQueue(path: path)
      try old.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
      }
      try old.close()
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      _ = try Register.open(at: path)
      #expect(try permissions(of: path + ".v0.backup") == 0o600)
    }
  }
}
