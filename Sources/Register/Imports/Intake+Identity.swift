import Diplomacy
import GRDB

/// By what a record is known.
extension Intake {
  /// By what a record is known.
  struct Identity {
    /// The key: the source's own, else what the record says, within its source.
    let key: String
    /// Whether the source has something to know it by.
    let isGiven: Bool
    /// The key of the first record of this import that says the same, or nothing.
    ///
    /// What nothing else tells apart is one record, which the others complete.
    let first: String?

    /// Whether the source has two of what it gives one identifier.
    var isRepeated: Bool { first != nil && isGiven }
    /// Whether it completes another of this import that says the same.
    var isCompleting: Bool { first != nil && !isGiven }
  }

  /// Tells by what a record is known; called once for each.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - words: What it says, where its source has nothing to know it by.
  /// - Returns: By what it is known.
  mutating func identity(of record: IncomingRecord, saying words: [String]) -> Identity {
    let key = record.key ?? SourceKey(words: [scope] + words)
    noteArrival(key)
    let count = arrivals[key.hashValue, default: 1]
    func stored(_ key: SourceKey) -> String {
      OriginKey(key, in: source.collection?.text).stored
    }
    guard count > 1 else {
      return Identity(key: stored(key), isGiven: record.key != nil, first: nil)
    }
    return Identity(
      key: stored(record.key ?? key.again(Int(count))), isGiven: record.key != nil,
      first: stored(key))
  }

  /// Notes that a key came.
  mutating func noteArrival(_ key: SourceKey) {
    arrivals[key.hashValue, default: 0] += 1
    atHand.arrived.append(key.hashValue)
  }

  /// Whether a key came in this import.
  func hasArrived(_ key: SourceKey) -> Bool { arrivals[key.hashValue, default: 0] > 0 }

  /// The namespace of the keys that are made of words: the name of the file.
  ///
  /// Standard input has none, so that each text that comes by it is its own, named by its digest.
  private var scope: String {
    source.isStandardInput ? source.digest : source.name.text
  }

  /// Whether a record here came from the source that is being taken in: what that tells apart
  /// is not one.
  func isOfThisSource(_ id: Int64, _ kind: RecordKind) throws -> Bool {
    try !origins(of: id, kind).isEmpty
  }

  /// What the source that is being taken in said of a record: where that is noted, by what it knows
  /// the record, and whether we wrote it there ourselves.
  func origins(
    of id: Int64, _ kind: RecordKind
  ) throws -> [(id: Int64, key: SourceKey, isOurWord: Bool)] {
    var origins: [(id: Int64, key: SourceKey, isOurWord: Bool)] = []
    let rows = try db.rows(
      "SELECT source, digest, key, id, line FROM origin WHERE record_kind = ? AND record_id = ?",
      [kind.rawValue, id])
    while let row = try rows.next() {
      let (name, digest): (String, String) = (row[0], row[1])
      let key = OriginKey(stored: row[2])
      let isOfThisSource =
        if let collection = source.collection {
          key.collection == collection.text
        } else {
          name == source.name.text && (!source.isStandardInput || digest == source.digest)
        }
      if isOfThisSource {
        origins.append((id: row[3], key: key.own, isOurWord: row[4] == Content.Origin.here))
      }
    }
    return origins
  }

  /// Whether a record here came from anywhere.
  func isOfAnySource(_ id: Int64, _ kind: RecordKind) throws -> Bool {
    try db.row(
      "SELECT 1 FROM origin WHERE record_kind = ? AND record_id = ? LIMIT 1",
      [kind.rawValue, id]) != nil
  }
}
