import Diplomacy
import GRDB

/// What was promised in exchanges on their way in.
///
/// A table has no identifier for a promise, and its rows are sorted anew: a promise is known again
/// by what it says. Where that changed there is no telling a promise from the next one but by the
/// words, and what was done must not pass for something else.
extension Intake {
  /// What a source promised in an exchange when it last came.
  private struct KnownPromise {
    let origin: KnownOrigin
    let key: SourceKey
    let due: String
    let words: Set<Substring>
  }

  /// Takes in what was promised in an exchange.
  ///
  /// - Parameters:
  ///   - promises: The follow-ups, in the order in which its source has them.
  ///   - record: The exchange.
  ///   - identity: By what the exchange is known.
  ///   - line: What became of it.
  ///   - exchange: Its number.
  /// - Returns: What became of it with them.
  /// - Throws: `ImportProblem`, ``RegisterError``.
  mutating func take(
    _ promises: [IncomingFollowUp], of record: IncomingRecord, _ identity: Identity,
    made line: ImportLine, _ exchange: Int64
  ) throws -> ImportLine {
    guard !promises.isEmpty else { return line }
    // Rows that say the same are of one exchange.
    let told = OriginKey(stored: identity.first ?? identity.key)
    let known = try self.promises(of: told)
    var keys = Set(known.map(\.key))
    var (isChanged, isKept) = (false, false)
    for (promise, earlier) in zip(promises, again(promises, known)) {
      let key = earlier?.key ?? Self.unused(of: told.own, besides: keys)
      keys.insert(key)
      noteArrival(key)
      let promised = IncomingRecord(
        .followUp(promise), key: record.key == nil ? nil : key, place: record.place)
      let found = try take(
        promise, of: promised,
        Identity(
          key: OriginKey(key, in: told.collection).stored, isGiven: record.key != nil, first: nil),
        earlier?.origin, about: exchange)
      if found.outcome == .created { countFollowUp() }
      if found.outcome != .unchanged { isChanged = true }
      if !found.conflicts.isEmpty { isKept = true }
    }
    guard line.outcome != .created else { return line }
    var fields: [String] = []
    if case .updated(let changed) = line.outcome { fields = changed }
    if isChanged { fields.append(Self.field) }
    return ImportLine(
      place: line.place, reference: line.reference, name: line.name,
      outcome: fields.isEmpty ? .unchanged : .updated(fields),
      conflicts: line.conflicts + (isKept ? [Self.field] : []))
  }

  /// As what a promise is named among the fields of its exchange.
  private static let field = "followUp"

  /// The promises of an exchange that its source made before, in the order in which they came.
  private func promises(of exchange: OriginKey) throws -> [KnownPromise] {
    let span = exchange.promises
    let ids = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM origin WHERE record_kind = ? AND key >= ? AND key < ? ORDER BY id
          """),
      arguments: [RecordKind.followUp.rawValue, span.from, span.below])
    return try ids.compactMap { id in
      guard let origin = try Content.Origin.fetch(id, db) else { return nil }
      let said = try Content.FollowUp(document: origin.base)
      return KnownPromise(
        origin: (id, origin), key: OriginKey(stored: origin.key).own, due: said.due,
        words: Self.words(of: said.title))
    }
  }

  /// Which of the promises made before each one is: that of the same words and day, else of the
  /// same words, else of most of the same words.
  ///
  /// - Returns: For each the one that it was; `nil` for one that is new.
  private func again(
    _ promises: [IncomingFollowUp], _ known: [KnownPromise]
  ) -> [KnownPromise?] {
    var free = known
    var found = [KnownPromise?](repeating: nil, count: promises.count)
    func assign(_ isSame: (IncomingFollowUp, Set<Substring>, KnownPromise) -> Bool) {
      for (place, promise) in promises.enumerated() where found[place] == nil {
        let words = Self.words(of: promise.title.text)
        guard let index = free.firstIndex(where: { isSame(promise, words, $0) }) else { continue }
        found[place] = free.remove(at: index)
      }
    }
    assign { $1 == $2.words && $0.due.description == $2.due }
    // Another row of this import may have said it.
    free.removeAll { hasArrived($0.key) }
    assign { $1 == $2.words }
    assign { 2 * $1.intersection($2.words).count > $1.union($2.words).count }
    return found
  }

  private static func words(of title: String) -> Set<Substring> {
    Set(Folding.words(Folding.fold(title)))
  }

  private static func unused(of exchange: SourceKey, besides keys: Set<SourceKey>) -> SourceKey {
    var number = keys.count + 1
    while keys.contains(exchange.promise(number)) { number += 1 }
    return exchange.promise(number)
  }
}
