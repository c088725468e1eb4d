public import Diplomacy
import GRDB

extension Register {
  /// Finds the actors that may be the one a profile describes.
  ///
  /// Persons are twins of persons, organisations of organisations; actors that were merged
  /// are nobody's.
  ///
  /// - Parameters:
  ///   - profile: Whom one is about to add.
  ///   - today: The day on which the offices shown are held.
  /// - Returns: The actors with the reasons, the surest first.
  /// - Throws: ``RegisterError``.
  public func twins(of profile: ActorProfile, today: CivilDate) throws -> [LikelyTwin] {
    let keys = ActorKeys(isPerson: profile.nature.isPerson, traits: TwinTraits(of: profile))
    return try read { db in
      var found: [Int64: [TwinReason]] = [:]
      for (key, kind) in keys.stored {
        let rows = try db.rows(
          "SELECT actor_id, form FROM actor_key WHERE key = ? AND kind = ?", [key.text, kind])
        while let row = try rows.next() {
          let theirs = TwinTraits.Key(kind: key.kind, text: key.text, form: row[1])
          found[row[0], default: []].append(key.reason(theirs))
        }
      }
      let directory = try Directory(db, naming)
      return try found.map { id, reasons in
        let archived = try Bool.fetchOne(
          db.cachedStatement(sql: "SELECT archived_on IS NOT NULL FROM actor WHERE id = ?"),
          arguments: [id])
        let twin = Twin(
          id: Actor.ID(id), label: try directory.label(of: id, on: .day(today)),
          isArchived: archived == true)
        return LikelyTwin(twin, reasons: TwinReason.strongest(reasons))
      }.sorted {
        ($1.reasons.sureness, $0.twin.id.value) < ($0.reasons.sureness, $1.twin.id.value)
      }
    }
  }

  /// Tells the pairs of actors that may be one, the surest first.
  ///
  /// Actors with one key in common are paired each with each; where more than
  /// ``TwinGroup/paired`` share one, each with the first only, so that a thousand namesakes
  /// do not make half a million pairs.
  ///
  /// - Parameter each: Called once for each pair; what it throws ends the telling.
  /// - Throws: ``RegisterError``, or what `each` throws.
  public func twinPairs(each: (TwinPair) throws -> Void) throws {
    try read { db in
      var twins = TwinPairing()
      // Keys lie side by side in the table: one walk finds those that come twice.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT k.key, k.kind, k.actor_id, k.form
          FROM (SELECT key, kind FROM actor_key
                GROUP BY key, kind HAVING min(actor_id) < max(actor_id)) twice
          CROSS JOIN actor_key k ON k.key = twice.key AND k.kind = twice.kind
          """)
      while let row = try rows.next() {
        twins.add(key: row[0], kind: row[1], TwinPairing.Member(id: row[2], form: row[3]))
      }
      let pairs = twins.pairs()
      var names = ActorNames()
      for (place, pair) in pairs.enumerated() {
        // Names are read together, and never all at once.
        if place.isMultiple(of: ActorNames.portion) {
          try names.read(pairs[place...].prefix(ActorNames.portion), db)
        }
        let (first, second) = (try names.name(of: pair.first), try names.name(of: pair.second))
        try each(
          TwinPair(
            first.name, second.name,
            archived: [first, second].filter(\.isArchived).map(\.name.id),
            reasons: pair.reasons.strongest))
      }
    }
  }
}

/// The names of those who are in some pairs, read together.
private struct ActorNames {
  struct Known {
    let name: ActorName
    let isArchived: Bool
  }

  /// Of how many pairs they are read at a time.
  static let portion = 16_384

  /// By number.
  private var known: [Known] = []

  mutating func read(_ pairs: ArraySlice<TwinPairing.Pair>, _ db: Database) throws {
    known.removeAll(keepingCapacity: true)
    let ids = Set(pairs.lazy.flatMap { [$0.first, $0.second] }).sorted()
    let list = "[\(ids.map(String.init).joined(separator: ","))]"
    let rows = try db.rows(
      """
      SELECT a.id, a.name, a.archived_on IS NOT NULL
      FROM json_each(?) wanted CROSS JOIN actor a ON a.id = wanted.value
      """, [list])
    while let row = try rows.next() {
      known.append(Known(name: ActorName(id: Actor.ID(row[0]), name: row[1]), isArchived: row[2]))
    }
    known.sort { $0.name.id < $1.name.id }
  }

  func name(of id: Int64) throws -> Known {
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if known[middle].name.id.value < id { low = middle + 1 } else { high = middle }
    }
    guard low < known.count, known[low].name.id.value == id else {
      throw RegisterError.unknownRecord(.actor, id)
    }
    return known[low]
  }
}
