import Diplomacy
import Foundation
import GRDB

/// Reads the documents of the journal field by field, and names what their numbers refer to.
///
/// The names are those of today: a journal keeps numbers.
struct RecordReader {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Returns the fields of a content that hold something, in the order of their kind.
  func fields<Record: StoredContent>(_ content: Record) throws -> [RecordField] {
    try fields(Record.kind, String(decoding: JSONEncoder().encode(content), as: UTF8.self))
  }

  /// Returns the fields of a document that hold something, in the order of their kind;
  /// none for no document.
  func fields(_ kind: RecordKind, _ document: String?) throws -> [RecordField] {
    guard let document,
      case .object(let members) = try JSONDecoder().decode(
        JSONValue.self, from: Data(document.utf8))
    else { return [] }
    return try kind.shapes.flatMap { name, shape -> [RecordField] in
      guard let value = members[name] else { return [] }
      // Details by kind are as many fields.
      if case .object(let parts) = value, shape == .texts {
        return parts.sorted { $0.key < $1.key }.map { key, value in
          RecordField("\(name).\(key)", value.elements.map { .text($0.text) })
        }
      }
      let values = try value.elements.map { try self.value($0, shape) }
      return values.isEmpty ? [] : [RecordField(name, values)]
    }
  }

  /// What a record is called by its own document: its title or its name, in the language of
  /// the register's people; `nil` for a kind that has neither.
  func name(_ kind: RecordKind, _ document: String?) throws -> String? {
    let names = ["title", "name", "nameFr"]
    let fields = try fields(kind, document)
    return names.lazy.compactMap { name in fields.first { $0.name == name } }.first.flatMap {
      if case .text(let text)? = $0.values.first { text } else { nil }
    }
  }

  private func value(_ value: JSONValue, _ shape: RecordShape) throws -> RecordValue {
    switch shape {
    case .text, .texts: return .text(value.text)
    case .code(let set): return .code(value.text, set)
    case .zone: return .zone(Zone.ID(value.number))
    case .axis: return .axis(Axis.ID(value.number))
    case .actor: return try named(.actor, value.number, "SELECT name FROM actor WHERE id = ?")
    case .interaction:
      return try named(.interaction, value.number, "SELECT title FROM interaction WHERE id = ?")
    case .followUp:
      return try named(.followUp, value.number, "SELECT title FROM follow_up WHERE id = ?")
    case .position:
      return try named(
        .position, value.number,
        """
        SELECT p.title || ', ' || a.name FROM position p JOIN actor a ON a.id = p.organisation_id
        WHERE p.id = ?
        """)
    case .group(let parts):
      guard case .object(let members) = value else { return .text(value.text) }
      return .group(
        try parts.compactMap { part in
          try members[part.name].map { try self.value($0, part.shape) }
        })
    }
  }

  /// Names a record; by its number alone when it is no longer there.
  private func named(_ kind: RecordKind, _ id: Int64, _ sql: String) throws -> RecordValue {
    let name = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
    return .record(RecordReference(kind: kind, id: id).text, name)
  }
}

/// What stands in a field of a document.
indirect enum RecordShape: Equatable {
  case text
  /// Lists of texts by kind.
  case texts
  case code(RecordValue.CodeSet)
  case actor, zone, axis, interaction, followUp, position
  /// Several named values that are one.
  case group([Part])

  struct Part: Equatable {
    let name: String
    let shape: RecordShape
  }

  static func group(_ parts: KeyValuePairs<String, RecordShape>) -> RecordShape {
    .group(parts.map { Part(name: $0.key, shape: $0.value) })
  }
}

extension RecordKind {
  /// The fields of the kind's documents that mean something to a reader, in order.
  ///
  /// What another system or the search needs is left out.
  var shapes: [(name: String, shape: RecordShape)] {
    let fields: KeyValuePairs<String, RecordShape> =
      switch self {
      case .setting: ["key": .text, "value": .text]
      case .zone:
        [
          "code": .text, "nameFr": .text, "nameEn": .text, "parent": .zone, "iso2": .text,
          "m49": .text, "kind": .code(.other), "retiredOn": .text,
        ]
      case .axis: ["code": .text, "nameFr": .text, "nameEn": .text]
      case .actor:
        [
          "name": .text, "nature": .code(.nature), "handle": .text, "honorific": .text,
          "familyName": .text, "gender": .code(.gender),
          "aliases": .group(["text": .text, "kind": .code(.nameKind), "language": .text]),
          "emails": .text, "phones": .text, "zones": .zone, "country": .zone, "tier": .text,
          "responsible": .actor, "details": .texts, "note": .text, "archivedOn": .text,
          "archiveReason": .text, "mergedInto": .actor,
        ]
      case .position:
        [
          "title": .text, "organisation": .actor,
          "titles": .group(["text": .text, "language": .text, "gender": .code(.gender)]),
        ]
      case .mandate:
        [
          "person": .actor, "position": .position, "title": .text,
          "status": .code(.mandateStatus), "since": .text, "until": .text, "agrement": .text,
          "credentials": .text, "zones": .group(["zone": .zone, "isResident": .text]),
        ]
      case .interaction:
        [
          "title": .text, "kind": .code(.interactionKind), "status": .code(.interactionStatus),
          "cancelReason": .text, "occurred": .text, "timeZone": .text, "minutes": .text,
          "place": .text, "city": .text, "marking": .text, "chathamHouse": .code(.facet),
          "form": .code(.facet), "format": .code(.facet), "formality": .code(.facet),
          "track": .code(.facet), "initiative": .code(.facet), "channel": .code(.facet),
          "languages": .text,
          "participations": .group([
            "actor": .actor, "side": .code(.side), "role": .code(.role),
            "attendance": .code(.facet), "introducedAs": .text, "companions": .text,
          ]), "zones": .zone, "subjectZones": .zone, "axes": .axis,
          "documents": .group(["direction": .code(.facet), "title": .text]),
          "summary": .text, "decisions": .text, "notes": .text,
        ]
      case .followUp:
        [
          "title": .text, "due": .text, "owner": .actor, "interaction": .interaction,
          "actors": .actor, "zones": .zone, "state": .code(.followUpState),
          "snoozedUntil": .text, "closedOn": .text, "closingNote": .text,
          "fulfilledBy": .interaction, "sharers": .actor, "direction": .code(.direction),
          "priority": .code(.priority), "lead": .text, "recurrence": .text,
          "recursFrom": .code(.counting), "anchor": .text, "working": .text,
        ]
      case .relation:
        [
          "type": .code(.other), "from": .actor, "to": .actor, "since": .text, "until": .text,
        ]
      case .statement:
        [
          "actor": .actor, "axis": .axis, "interaction": .interaction, "source": .text,
          "stated": .text, "text": .text, "grade": .text, "marking": .text,
        ]
      case .membership:
        [
          "forum": .zone, "member": .zone, "status": .code(.other), "since": .text,
          "until": .text,
        ]
      case .completion:
        [
          "followUp": .followUp, "due": .text, "doneOn": .text, "note": .text,
          "interaction": .interaction,
        ]
      case .cadence:
        [
          "actor": .actor, "zone": .zone, "tier": .text, "tag": .text, "every": .text,
          "atMost": .text,
        ]
      case .origin: ["source": .text, "line": .text, "key": .text]
      }
    return fields.map { ($0.key, $0.value) }
  }
}
