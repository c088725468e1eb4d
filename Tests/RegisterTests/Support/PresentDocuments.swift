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
      func gather<Content: Encodable>(
        _ kind: RecordKind, _ sql: String, _ content: (Row) throws -> Content
      ) throws {
        for row in try Row.fetchAll(db, sql: sql) {
          let encoder = JSONEncoder()
          encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
          let text = String(decoding: try encoder.encode(content(row)), as: UTF8.self)
          documents["\(kind.rawValue) \(row[0] as DatabaseValue)".filter { $0 != "\"" }] = text
        }
      }
      func list<Value: DatabaseValueConvertible>(_ sql: String, _ id: Int64) throws -> [Value] {
        try Value.fetchAll(db, sql: sql, arguments: [id])
      }
      try gather(.setting, "SELECT key, value FROM setting") {
        Content.Setting(key: $0[0], value: $0[1])
      }
      try gather(.zone, "SELECT id, code, parent_id, name_fr, name_en, iso2, m49 FROM zone") {
        Content.Zone(
          code: $0[1], parent: $0[2], nameFr: $0[3], nameEn: $0[4], iso2: $0[5], m49: $0[6])
      }
      try gather(.axis, "SELECT id, code, name_fr, name_en FROM axis") {
        Content.Axis(code: $0[1], nameFr: $0[2], nameEn: $0[3])
      }
      try gather(.position, "SELECT id, organisation_id, title, key FROM position") {
        Content.Position(organisation: $0[1], title: $0[2], key: $0[3])
      }
      try gather(
        .mandate, "SELECT id, person_id, position_id, title, status, since, until FROM mandate"
      ) {
        Content.Mandate(
          person: $0[1], position: $0[2], title: $0[3], status: $0[4], since: $0[5], until: $0[6])
      }
      try gather(.actor, "SELECT id, uuid, handle, nature, name, honorific, note FROM actor") {
        let id: Int64 = $0[0]
        let details = "SELECT value FROM actor_detail WHERE actor_id = ? AND kind ="
        return Content.Actor(
          uuid: $0[1], handle: $0[2], nature: $0[3], name: $0[4], honorific: $0[5],
          aliases: try list("SELECT text FROM actor_name WHERE actor_id = ? ORDER BY ordinal", id),
          emails: try list("\(details) 'email' ORDER BY ordinal", id),
          phones: try list("\(details) 'phone' ORDER BY ordinal", id),
          zones: try list("SELECT zone_id FROM actor_zone WHERE actor_id = ? ORDER BY ordinal", id),
          note: $0[6])
      }
      try gather(
        .interaction,
        """
        SELECT id, uuid, kind, status, occurred, time_zone, title, place, recorded_at, notes
        FROM interaction
        """
      ) {
        let id: Int64 = $0[0]
        let links = "WHERE interaction_id = ? ORDER BY ordinal"
        return Content.Interaction(
          uuid: $0[1], kind: $0[2], status: $0[3], occurred: $0[4], timeZone: $0[5], title: $0[6],
          place: $0[7], recordedAt: $0[8], notes: $0[9],
          participations: try Row.fetchAll(
            db, sql: "SELECT actor_id, side, role FROM participation \(links)", arguments: [id]
          ).map { Content.Interaction.Participation(actor: $0[0], side: $0[1], role: $0[2]) },
          zones: try list("SELECT zone_id FROM interaction_zone \(links)", id),
          axes: try list("SELECT axis_id FROM interaction_axis \(links)", id))
      }
      try gather(
        .followUp,
        """
        SELECT id, uuid, title, due, owner_id, interaction_id, state, snoozed_until, closed_on,
          closing_note
        FROM follow_up
        """
      ) {
        let id: Int64 = $0[0]
        let links = "WHERE follow_up_id = ? ORDER BY ordinal"
        return Content.FollowUp(
          uuid: $0[1], title: $0[2], due: $0[3], owner: $0[4], interaction: $0[5],
          actors: try list("SELECT actor_id FROM follow_up_actor \(links)", id),
          zones: try list("SELECT zone_id FROM follow_up_zone \(links)", id), state: $0[6],
          snoozedUntil: $0[7], closedOn: $0[8], closingNote: $0[9])
      }
      return documents
    }
  }
}
