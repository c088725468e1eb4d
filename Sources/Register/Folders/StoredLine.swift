import Foundation
import GRDB

/// What the register says of a record once it is written, which must be what its line said.
struct StoredLine {
  private let statement: GRDB.Statement

  init(table: String, line: String, _ db: Database) throws {
    statement = try db.makeStatement(sql: "SELECT \(line) FROM \(table) t WHERE t.id = ?")
  }

  /// Compares a line with the record of a number.
  ///
  /// As bytes first; a line that was written by hand says the same in other bytes.
  ///
  /// - Throws: ``FolderError/Problem`` for what the line says and the register does not.
  func compare(_ bytes: [UInt8], with id: Int64) throws {
    let rows = try Row.fetchCursor(statement, arguments: [id])
    guard let row = try rows.next() else { throw FolderError.Problem.notJSON }
    let isSame = try row.withUnsafeData(atIndex: 0) { $0.map { $0.elementsEqual(bytes) } ?? false }
    if !isSame { try compareValues(bytes, row[0]) }
  }

  private func compareValues(_ bytes: [UInt8], _ kept: String) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FolderError.Problem.notUTF8
    }
    // What we write has every key once: a line with one twice is never the same as bytes.
    if let repeated = RepeatedKey.first(in: bytes) {
      throw FolderError.Problem.keyTwice(repeated.key)
    }
    let decoder = JSONDecoder()
    func members(_ text: String) throws -> [String: JSONValue] {
      guard
        case .object(let members)? = try? decoder.decode(JSONValue.self, from: Data(text.utf8))
      else { throw FolderError.Problem.notJSON }
      return members.filter { $0.value != .null }
    }
    let (said, known) = (try members(text), try members(kept))
    for (key, value) in said.sorted(by: { $0.key < $1.key }) where known[key] != value {
      throw known[key] == nil && !value.isEmpty
        ? FolderError.Problem.unknownKey(key) : .notKept(key)
    }
    for key in known.keys.sorted() where said[key] == nil { throw FolderError.Problem.notKept(key) }
  }
}

extension JSONValue {
  /// Whether it is a list or an object of nothing, or what is left out where it is so.
  fileprivate var isEmpty: Bool {
    switch self {
    case .list(let list): list.isEmpty
    case .object(let members): members.isEmpty
    case .truth(let truth): !truth
    case .text(let text): text.isEmpty
    case .number, .null: false
    }
  }
}

extension Database {
  /// Runs a body that writes a row, and says in the folder's terms what the tables refused.
  ///
  /// - Parameters:
  ///   - table: The table of the row.
  ///   - reference: What the row is called, where its number is taken.
  ///   - missing: What it refers to that is not there; `nil` where nobody knows.
  ///   - body: Writes it.
  /// - Throws: ``FolderError/Problem`` for what was refused, or what the body throws.
  func constrained(
    to table: String, called reference: () throws -> String, missing: () throws -> String?,
    _ body: () throws -> Void
  ) throws {
    do {
      try body()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      let detail = error.message ?? ""
      switch error.extendedResultCode {
      case .SQLITE_CONSTRAINT_FOREIGNKEY:
        throw FolderError.Problem.missing(try missing() ?? detail)
      case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
        let columns = detail.split(separator: ": ").last.map(String.init) ?? detail
        throw columns == "\(table).id"
          ? FolderError.Problem.twice(try reference()) : .taken(columns)
      default: throw FolderError.Problem.rule(detail)
      }
    }
  }

  /// Runs a body that writes the record of a line.
  func constrained(_ kind: RecordKind, _ bytes: [UInt8], _ body: () throws -> Void) throws {
    try constrained(
      to: kind.table ?? "", called: { try reference(kind, bytes) },
      missing: { try missing(kind, bytes) }, body)
  }

  private func reference(_ kind: RecordKind, _ bytes: [UInt8]) throws -> String {
    RecordReference(kind: kind, id: try members(bytes)["id"]?.number ?? 0).text
  }

  private func members(_ bytes: [UInt8]) throws -> [String: JSONValue] {
    guard case .object(let members) = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    else { return [:] }
    return members
  }

  /// The first of the records to which a line refers that is not there.
  private func missing(_ kind: RecordKind, _ bytes: [UInt8]) throws -> String? {
    let members = try members(bytes)
    for (name, shape) in kind.shapes {
      guard let value = members[name] else { continue }
      for (other, id) in value.elements.flatMap({ $0.references(shape) }) {
        guard let table = other.table else { continue }
        if try row("SELECT 1 FROM \(table) WHERE id = ?", [id]) == nil {
          return RecordReference(kind: other, id: id).text
        }
      }
    }
    return nil
  }
}

extension JSONValue {
  /// The records that a value names.
  fileprivate func references(_ shape: RecordShape) -> [(RecordKind, Int64)] {
    switch shape {
    case .text, .texts, .code: []
    case .actor: [(.actor, number)]
    case .zone: [(.zone, number)]
    case .axis: [(.axis, number)]
    case .interaction: [(.interaction, number)]
    case .followUp: [(.followUp, number)]
    case .position: [(.position, number)]
    case .group(let parts):
      if case .object(let members) = self {
        parts.flatMap { part in members[part.name]?.references(part.shape) ?? [] }
      } else {
        []
      }
    }
  }
}
