import Diplomacy
import Foundation
import GRDB

@testable import Register

/// A document of the journal, as text.
struct ChangeRow {
  let batch: Int64
  /// `actor 3`; a setting is named by its key.
  let record: String
  let before: String?
  let after: String?
}

/// A batch of the journal.
struct BatchRow: Equatable {
  let at: String
  let who: String
  let command: String
  let version: String
}

extension Register {
  /// Returns the changes in the order in which they were entered.
  func changes() throws -> [ChangeRow] {
    try queue.read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT batch_id, record_kind, record_id, before, after FROM change ORDER BY id"
      ).map { row in
        let kind: String = row[1]
        let id: Int64 = row[2]
        let document = (row[4] as String?) ?? row[3] ?? ""
        let key = try? JSONDecoder().decode(Content.Setting.self, from: Data(document.utf8)).key
        return ChangeRow(
          batch: row[0], record: kind == "setting" ? "setting \(key ?? "")" : "\(kind) \(id)",
          before: row[3], after: row[4])
      }
    }
  }

  /// Returns the batches in the order in which they were opened.
  func batches() throws -> [BatchRow] {
    try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT at, who, command, version FROM batch ORDER BY id").map {
        BatchRow(at: $0[0], who: $0[1], command: $0[2], version: $0[3])
      }
    }
  }

  /// Returns, for each record, what the journal would say of it, made of the tables alone.
  func presentDocuments() throws -> [String: String] {
    try queue.read { db in
      var documents: [String: String] = [:]
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      func gather<Record: StoredContent>(_ type: Record.Type, _ table: String) throws {
        for id in try Int64.fetchAll(db, sql: "SELECT id FROM \(table)") {
          documents["\(Record.kind.rawValue) \(id)"] = try Record.fetch(id, db).map {
            String(decoding: try encoder.encode($0), as: UTF8.self)
          }
        }
      }
      for row in try Row.fetchAll(db, sql: "SELECT key, value FROM setting") {
        documents["setting \(row[0] as String)"] = String(
          decoding: try encoder.encode(Content.Setting(key: row[0], value: row[1])),
          as: UTF8.self)
      }
      try gather(Content.Zone.self, "zone")
      try gather(Content.Axis.self, "axis")
      try gather(Content.Actor.self, "actor")
      try gather(Content.Position.self, "position")
      try gather(Content.Mandate.self, "mandate")
      try gather(Content.Interaction.self, "interaction")
      try gather(Content.FollowUp.self, "follow_up")
      try gather(Content.Relation.self, "relation")
      try gather(Content.Membership.self, "membership")
      try gather(Content.Statement.self, "statement")
      try gather(Content.Completion.self, "follow_up_completion")
      try gather(Content.Cadence.self, "cadence")
      try gather(Content.Origin.self, "origin")
      return documents
    }
  }
}
