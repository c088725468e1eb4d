import GRDB
import TestSupport
import Testing

@testable import Register

@Suite struct SchemaTests {
  @Test func `versions count from 1 without gaps`() {
    #expect(Migration.all.map(\.version) == Array(1...Migration.all.count))
    #expect(Migration.latest == Migration.all.last?.version)
  }

  @Test func `every step has a name of its own`() {
    #expect(Set(Migration.all.map(\.name)).count == Migration.all.count)
  }

  @Test(arguments: Migration.all.map(\.version))
  func `the schema after each step is as it was released`(version: Int) throws {
    let queue = try DatabaseQueue()
    try queue.inTransaction { db in
      try Migrator().migrate(db, to: version)
      return .commit
    }
    try expectGolden(queue.read(Self.schema), named: "schema-v\(version).sql")
  }

  @Test func `a new register bears the mark of registers and the latest version`() throws {
    try Register.inMemory().queue.read { db throws in
      #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == 0x6365_7373)
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == Migration.latest)
    }
  }

  @Test func `to migrate twice changes nothing`() throws {
    let queue = try DatabaseQueue()
    try queue.write { db in
      try Migrator().migrate(db)
      let once = try Self.schema(db)
      try Migrator().migrate(db)
      #expect(try Self.schema(db) == once)
    }
  }

  private static func schema(_ db: Database) throws -> String {
    let statements = try String.fetchAll(
      db,
      sql: """
        SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
        ORDER BY tbl_name, type DESC, name
        """)
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    return "-- user_version \(version)\n\n"
      + statements.map { $0 + ";\n" }.joined(separator: "\n")
  }
}

@Suite struct MigratorTests {
  private static let later = Migration(
    version: Migration.latest + 1, name: "later",
    sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;")
  private static let faulty = Migration(
    version: Migration.latest + 2, name: "faulty",
    sql: "CREATE TABLE one (id INTEGER) STRICT; CREATE TABLE later (id INTEGER) STRICT;")

  @Test func `a register keeps its records through a later step`() throws {
    let sample = try SampleRegister()
    let before = try sample.register.dump()
    try sample.register.queue.inTransaction(.immediate) { db in
      try Migrator(migrations: Migration.all + [Self.later]).migrate(db)
      return .commit
    }
    #expect(try sample.register.count("later") == 0)
    try sample.register.execute("DROP TABLE later")
    #expect(try sample.register.dump() == before)
    #expect(try sample.register.version == Migration.latest + 1)
  }

  @Test func `a step that fails leaves the schema as it was`() throws {
    let sample = try SampleRegister()
    let before = try sample.register.dump()
    #expect(throws: DatabaseError.self) {
      try sample.register.queue.inTransaction(.immediate) { db in
        try Migrator(migrations: Migration.all + [Self.later, Self.faulty]).migrate(db)
        return .commit
      }
    }
    #expect(try sample.register.dump() == before)
    #expect(try sample.register.version == Migration.latest)
  }
}

extension Register {
  fileprivate var version: Int? {
    get throws { try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } }
  }
}
