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
    let said: Content.FollowUp
    let words: Set<Substring>
    /// Whether it was closed here, and the source did not say so.
    let isClosedHere: Bool
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
    for (promise, earlier) in zip(promises, try again(promises, known, at: record.place)) {
      let key = earlier?.key ?? Self.unused(of: told.own, besides: keys)
      keys.insert(key)
      noteArrival(key)
      var promised = IncomingRecord(
        .followUp(promise), key: record.key == nil ? nil : key, place: record.place)
      promised.columns = record.columns
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
    return line.adding(Self.field, follows: isChanged, differs: isKept)
  }

  /// As what a promise is named among the fields of its exchange.
  private static let field = "followUp"

  /// The promises of an exchange that its source made before, in the order in which they came.
  private func promises(of exchange: OriginKey) throws -> [KnownPromise] {
    let (span, open) = (exchange.promises, FollowUp.StateCode.open.rawValue)
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
        origin: (id, origin), key: OriginKey(stored: origin.key).own, said: said,
        words: Self.words(of: said.title),
        isClosedHere: try said.state == open
          && Content.FollowUp.fetch(origin.record, db)?.state != open)
    }
  }

  /// Which of the promises made before each one is: that of the same words, day and owner, else of
  /// the same words and day, else of the same words, else of a few words more or less.
  ///
  /// What was closed here stands for nothing that is said otherwise by now.
  ///
  /// - Returns: For each the one that it was; `nil` for one that is new.
  private mutating func again(
    _ promises: [IncomingFollowUp], _ known: [KnownPromise], at place: SourcePlace
  ) throws -> [KnownPromise?] {
    var owners: [Int64?] = []
    for promise in promises {
      let owner = try promise.owner.map { try find($0, "owner", at: place) }
      if case .known(let id)? = owner { owners.append(id.value) } else { owners.append(nil) }
    }
    var free = known
    var found = [KnownPromise?](repeating: nil, count: promises.count)
    func assign(_ isSame: (_ place: Int, _ words: Set<Substring>, KnownPromise) -> Bool) {
      for (place, promise) in promises.enumerated() where found[place] == nil {
        let words = Self.words(of: promise.title.text)
        guard let index = free.firstIndex(where: { isSame(place, words, $0) }) else { continue }
        found[place] = free.remove(at: index)
      }
    }
    func isDueAgain(_ place: Int, _ known: KnownPromise) -> Bool {
      promises[place].due.description == known.said.due
    }
    assign { $1 == $2.words && isDueAgain($0, $2) && owners[$0] == $2.said.owner }
    // Another row of this import may have said it.
    free.removeAll { hasArrived($0.key) }
    assign { $1 == $2.words && isDueAgain($0, $2) }
    free.removeAll(where: \.isClosedHere)
    assign { $1 == $2.words }
    assign {
      !$1.isEmpty && !$2.words.isEmpty
        && ($1.isSuperset(of: $2.words) || $1.isSubset(of: $2.words))
    }
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
