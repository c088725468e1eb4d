import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

/// The table from which the open follow-ups of a zone are read is never out of step.
@Suite struct ZoneWakingTests {
  private static let disagreement = """
    WITH said (follow_up_id, zone_id, wakes) AS (
      SELECT f.id, z.zone_id, COALESCE(f.snoozed_until, f.due)
      FROM follow_up f JOIN interaction_zone z ON z.interaction_id = f.interaction_id
      WHERE f.state = 'open'
      UNION
      SELECT f.id, z.zone_id, COALESCE(f.snoozed_until, f.due)
      FROM follow_up f JOIN follow_up_zone z ON z.follow_up_id = f.id
      WHERE f.state = 'open')
    SELECT count(*) FROM (
      SELECT * FROM (
        SELECT follow_up_id, zone_id, wakes FROM zone_waking EXCEPT SELECT * FROM said)
      UNION ALL
      SELECT * FROM (
        SELECT * FROM said EXCEPT SELECT follow_up_id, zone_id, wakes FROM zone_waking))
    """

  @Test(arguments: [81, 82, 83] as [UInt64])
  func `it says what the records say after any sequence of commands`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    let register = life.sample.register
    var seen = 0
    for _ in 0..<120 {
      let command = try life.next()
      do {
        _ = try command.run(.sample(command.name))
      } catch  where RandomLife.isRefusal(error) {}
      seen = max(seen, try register.count("zone_waking"))
      #expect(
        try register.queue.read { try Int.fetchOne($0, sql: Self.disagreement) } == 0,
        "seed \(seed), \(command.name)")
    }
    #expect(seen > 0, "seed \(seed)")
  }

  @Test(arguments: [
    "DELETE FROM interaction_zone WHERE zone_id = (SELECT id FROM zone WHERE code = 'kazakhstan')",
    "DELETE FROM follow_up_zone",
    "UPDATE follow_up SET interaction_id = NULL",
    "UPDATE follow_up SET due = '2027-01-01'",
    "UPDATE interaction SET occurred = '2024-05-05'",
    "DELETE FROM follow_up",
  ])
  func `it follows whatever is changed by whatever means`(sql: String) throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let exchange = try sample.log(
      "Entretien", on: "2025-05-05", with: [ada], zones: ["kazakhstan", "almaty"])
    try sample.followUp("Relancer", due: "2025-06-16", from: exchange)
    try sample.register.queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO follow_up_zone (zone_id, follow_up_id, ordinal)
          SELECT id, 1, ordinal FROM (
            SELECT id, row_number() OVER () - 1 AS ordinal FROM zone
            WHERE code IN ('kazakhstan', 'asie-centrale'))
          """)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM zone_waking") == 3)
      try db.execute(sql: sql)
      #expect(try Int.fetchOne(db, sql: Self.disagreement) == 0)
    }
  }

  @Test func `what keeps it in step reads nothing from end to end`() throws {
    let register = try SampleRegister().register
    try register.queue.read { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_master WHERE name LIKE 'zone_waking_after_%'")
      #expect(triggers.count == 7)
      for trigger in triggers {
        let body = trigger.split(separator: "BEGIN")[1].replacing("END", with: "")
        let statements = body.replacing(/(NEW|OLD)\.\w+/, with: "1").split(separator: ";")
          .filter { $0.contains { !$0.isWhitespace } }
        #expect(statements.count == 3)
        for statement in statements {
          let steps = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + statement)
            .map { $0["detail"] as String }
          #expect(steps.allSatisfy { !$0.hasPrefix("SCAN") }, "\(statement): \(steps)")
        }
      }
    }
  }
}
