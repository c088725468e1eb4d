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
      var group = TwinGroup()
      // Keys lie side by side in the table: one walk finds those that come twice.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT k.key, k.kind, k.actor_id, k.form, a.name, a.archived_on IS NOT NULL
          FROM (SELECT key, kind FROM actor_key
                GROUP BY key, kind HAVING min(actor_id) < max(actor_id)) twice
          CROSS JOIN actor_key k ON k.key = twice.key AND k.kind = twice.kind
          CROSS JOIN actor a ON a.id = k.actor_id
          """)
      while let row = try rows.next() {
        group.add(
          key: row[0], kind: row[1],
          TwinGroup.Member(id: row[2], form: row[3], name: row[4], isArchived: row[5]))
      }
      for pair in group.finished() { try each(pair) }
    }
  }
}

/// Pairs the actors that share a key, group by group.
struct TwinGroup {
  /// An actor under one of its keys.
  struct Member {
    let id: Int64
    let form: String
    let name: String
    let isArchived: Bool
  }

  /// As many as this are paired each with each.
  static let paired = 8

  private struct Pair: Hashable {
    let first: Int64
    let second: Int64
  }

  private struct Finding {
    var reasons: [TwinReason]
    let first: Member
    let second: Member
  }

  private var key = ""
  private var kind = ""
  private var members: [Member] = []
  private var findings: [Pair: Finding] = [:]

  /// Adds an actor with its key; keys come in order, and the actors of each by number.
  mutating func add(key: String, kind: String, _ member: Member) {
    if key != self.key || kind != self.kind {
      pair()
      (self.key, self.kind) = (key, kind)
      members.removeAll(keepingCapacity: true)
    }
    members.append(member)
  }

  /// Returns the pairs, the surest first.
  mutating func finished() -> [TwinPair] {
    pair()
    let found = findings.map { pair, finding in
      (pair: pair, finding: finding, reasons: TwinReason.strongest(finding.reasons))
    }.map { (sureness: $0.reasons.sureness, found: $0) }
    return found.sorted {
      ($1.sureness, $0.found.pair.first, $0.found.pair.second)
        < ($0.sureness, $1.found.pair.first, $1.found.pair.second)
    }.map { _, found in
      let (first, second) = (found.finding.first, found.finding.second)
      return TwinPair(
        ActorName(id: Actor.ID(first.id), name: first.name),
        ActorName(id: Actor.ID(second.id), name: second.name),
        archived: [first, second].filter(\.isArchived).map { Actor.ID($0.id) },
        reasons: found.reasons)
    }
  }

  /// Pairs the members of the group that is complete.
  private mutating func pair() {
    guard let first = members.first, members.count > 1,
      let sort = TwinTraits.Key.Kind(rawValue: String(kind.drop { $0 != "-" }.dropFirst()))
    else { return }
    func key(_ member: Member) -> TwinTraits.Key {
      TwinTraits.Key(kind: sort, text: self.key, form: member.form)
    }
    // One actor may come under a key with several forms of its name.
    let many = members.count > Self.paired
    for (index, left) in members.enumerated() where !many || left.id == first.id {
      for right in members.dropFirst(index + 1) where right.id != left.id {
        let reason = key(left).reason(key(right))
        findings[
          Pair(first: left.id, second: right.id),
          default: Finding(reasons: [], first: left, second: right)
        ].reasons.append(reason)
      }
    }
  }
}
