import Foundation
import GRDB

/// Puts the records of a folder into the tables of a new register, each under its number.
///
/// A line is read as the journal reads a document, held against the rules of the domain, and
/// written; then the register must say of the record what the line says of it.
final class FolderReader {
  /// How many lines are read before that is told.
  private static let progressInterval = 50_000

  let db: Database
  /// The batch as whose work the records are journaled; `nil` where the journal comes along.
  let batch: Int64?
  let terms: FolderTerms
  let progress: (Int) -> Void
  /// The time zones that are known to be some.
  var timeZones: Set<String> = []
  private let decoder = JSONDecoder()
  private var done = 0

  init(_ db: Database, batch: Int64?, terms: FolderTerms, progress: @escaping (Int) -> Void) {
    self.db = db
    self.batch = batch
    self.terms = terms
    self.progress = progress
  }

  /// A record before its number is taken off.
  private struct Numbered<Record: StoredContent>: Decodable {
    let id: Int64
    let content: Record

    private enum Key: String, CodingKey { case id }

    init(from decoder: any Decoder) throws {
      id = try decoder.container(keyedBy: Key.self).decode(Int64.self, forKey: .id)
      content = try Record(from: decoder)
    }
  }

  /// A number that is too high to be decoded as one, as far as it can be told.
  private struct Rough: Decodable {
    let id: Double
  }

  /// A record that refers to a later one of its kind.
  private struct Waiting {
    let id: Int64
    let line: Int
    let other: Int64
  }

  /// Reads the file of a kind.
  ///
  /// - Returns: How many records it has.
  /// - Throws: ``FolderError``, or what reading throws.
  func read(_ kind: RecordKind, _ next: @escaping () throws -> [UInt8]?) throws -> Int {
    guard let type = kind.content, let table = kind.table, let line = PresentDocument.line(kind)
    else { return 0 }
    return try read(type, StoredLine(table: table, line: line, db), next)
  }

  private func read<Record: StoredContent>(
    _: Record.Type, _ stored: StoredLine, _ next: @escaping () throws -> [UInt8]?
  ) throws -> Int {
    // What is above a zone, or who looks after an actor, may have a later number.
    let refersToItsOwn = Record.kind == .zone || Record.kind == .actor
    try db.execute(sql: "PRAGMA defer_foreign_keys = \(refersToItsOwn ? "ON" : "OFF")")
    let entering = try batch == nil ? nil : entering(Record.kind)
    var waiting: [Waiting] = []
    let count = try each(Record.kind.file, next) { bytes, line in
      let read = try decode(Numbered<Record>.self, bytes)
      let content = read.content
      try check(number: read.id)
      try check(content, read.id)
      if refersToItsOwn {
        for other in try later(content) {
          waiting.append(Waiting(id: read.id, line: line, other: other))
        }
      }
      try db.constrained(Record.kind, bytes) { _ = try content.insert(read.id, db) }
      try stored.compare(bytes, with: read.id)
      try entering?.execute(arguments: [batch, Record.kind.rawValue, read.id])
    }
    for one in waiting { try close(one, Record.kind) }
    return count
  }

  /// Calls a body with each line of a file, and says of what it throws where it was.
  func each(
    _ file: String, _ next: @escaping () throws -> [UInt8]?,
    _ body: (_ bytes: [UInt8], _ line: Int) throws -> Void
  ) throws -> Int {
    var lines = FolderLines(next)
    var line: [UInt8] = []
    do {
      while let bytes = try lines.read() {
        line = bytes
        try body(bytes, lines.number)
        done += 1
        if done.isMultiple(of: Self.progressInterval) { progress(done) }
      }
    } catch let problem as FolderError.Problem {
      throw FolderError(file: file, line: lines.number, problem)
    } catch RegisterError.invalidRecord(_, _, let value) {
      throw FolderError(
        file: file, line: lines.number, .value(value, key: Self.key(of: value, in: line)))
    }
    return lines.number
  }

  /// The one key of a line that has a value.
  private static func key(of value: String, in line: [UInt8]) -> String? {
    guard case .object(let members)? = try? JSONDecoder().decode(JSONValue.self, from: Data(line))
    else { return nil }
    let number = Int64(value).map { JSONValue.number($0) }
    let keys = members.filter { $0.value == .text(value) || $0.value == number }.map(\.key)
    return keys.count == 1 ? keys[0] : nil
  }

  /// Reads a line as what it must be.
  func decode<Value: Decodable>(_: Value.Type, _ bytes: [UInt8]) throws -> Value {
    do {
      return try decoder.decode(Value.self, from: Data(bytes))
    } catch let error as DecodingError {
      let limit = FolderManifest.highestNumber
      if let rough = try? decoder.decode(Rough.self, from: Data(bytes)), rough.id > Double(limit) {
        throw FolderError.Problem.tooHigh("id", limit: limit)
      }
      throw FolderError.Problem(error)
    }
  }

  /// Returns the statement that enters the record of a number in the journal as it stands in the tables.
  private func entering(_ kind: RecordKind) throws -> Statement? {
    guard let table = kind.table, let document = PresentDocument.sql(kind) else { return nil }
    return try db.makeStatement(
      sql: """
        INSERT INTO change (batch_id, record_kind, record_id, after)
        SELECT ?, ?, t.id, \(document) FROM \(table) t WHERE t.id = ?
        """)
  }

  // MARK: References within a kind

  /// The records of its own kind to which a record refers and that have not been read yet;
  /// its other references must be there.
  private func later(_ content: some StoredContent) throws -> [Int64] {
    var own: [Int64?] = []
    switch content {
    case let zone as Content.Zone: own = [zone.parent]
    case let actor as Content.Actor:
      own = [actor.responsible, actor.mergedInto]
      for zone in [actor.country].compactMap(\.self) + actor.zones where try !isThere(.zone, zone) {
        throw FolderError.Problem.missing(RecordReference(kind: .zone, id: zone).text)
      }
    default: break
    }
    let kind = type(of: content).kind
    return try own.compactMap(\.self).filter { try !isThere(kind, $0) }
  }

  private func isThere(_ kind: RecordKind, _ id: Int64) throws -> Bool {
    try db.row("SELECT 1 FROM \(kind.table ?? "") WHERE id = ?", [id]) != nil
  }

  /// Holds a reference to a later record against what is there now: it must be there, and must
  /// not lead back.
  private func close(_ one: Waiting, _ kind: RecordKind) throws {
    func refuse(_ problem: FolderError.Problem) -> FolderError {
      FolderError(file: kind.file, line: one.line, problem)
    }
    guard try isThere(kind, one.other) else {
      throw refuse(.missing(RecordReference(kind: kind, id: one.other).text))
    }
    let above = kind == .zone ? "parent_id" : "merged_into"
    var passed: Set<Int64> = []
    var next: Int64? = one.id
    while let id = next {
      guard passed.insert(id).inserted else { throw refuse(.circle) }
      next = try db.row("SELECT \(above) FROM \(kind.table ?? "") WHERE id = ?", [id])?[0]
    }
  }
}

extension FolderError.Problem {
  /// Says what a decoder found.
  init(_ error: DecodingError) {
    func key(_ path: [any CodingKey]) -> String {
      path.map(\.stringValue).joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let missing, let context):
      self = .lacks(key(context.codingPath + [missing]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = context.codingPath.isEmpty ? .notJSON : .wrongSort(key(context.codingPath))
    case .dataCorrupted: self = .notJSON
    @unknown default: self = .notJSON
    }
  }
}
