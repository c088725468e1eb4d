import Diplomacy
import GRDB

/// Makes one actor of two: moves everything that names the loser.
///
/// Each step finds what it moves through an index, so that a merge costs what it moves.
struct Merging {
  let keep: Int64
  let lose: Int64
  var moved: [MergeOutcome.Moved: Int] = [:]

  /// Merges an actor into another.
  ///
  /// - Throws: `MergeError`, or `TextError` where the two notes are too long for one.
  static func run(
    _ lose: Actor.ID, into keep: Actor.ID, _ writer: inout Writer
  ) throws -> MergeOutcome {
    let (keepName, loseName) = try check(keep, lose, writer.db)
    var merging = Merging(keep: keep.value, lose: lose.value)
    try merging.moveExchanges(&writer)
    try merging.moveStatements(&writer)
    try merging.moveFollowUps(&writer)
    try merging.movePosts(&writer)
    try merging.moveMandates(&writer)
    try merging.moveRelations(&writer)
    try merging.moveResponsibilities(&writer)
    try merging.moveCadence(&writer)
    let (gained, disagreements) = try merging.joinRecords(&writer)
    return MergeOutcome(
      keep: keepName, lose: loseName, moved: merging.moved.filter { $0.value > 0 },
      gained: gained, disagreements: disagreements)
  }

  private init(keep: Int64, lose: Int64) {
    self.keep = keep
    self.lose = lose
  }

  private static func check(
    _ keep: Actor.ID, _ lose: Actor.ID, _ db: Database
  ) throws -> (keep: ActorName, lose: ActorName) {
    let kept = try StoredActor.fetch(keep, db).content
    let lost = try StoredActor.fetch(lose, db).content
    let names = (
      keep: ActorName(id: keep, name: kept.name), lose: ActorName(id: lose, name: lost.name)
    )
    guard keep != lose else { throw MergeError.itself(names.keep) }
    for (name, content) in [(names.keep, kept), (names.lose, lost)] {
      if let into = content.mergedInto {
        throw MergeError.alreadyMerged(name, into: try Directory(db).name(of: into))
      }
    }
    switch (kept.isPerson, lost.isPerson) {
    case (true, false):
      throw MergeError.differentNatures(person: names.keep, organisation: names.lose)
    case (false, true):
      throw MergeError.differentNatures(person: names.lose, organisation: names.keep)
    default: break
    }
    guard try Settings(db, path: "").home != lose else { throw MergeError.home(names.lose) }
    return names
  }

  /// Reads the numbers of what names the loser; each mark of the statement stands for it.
  func ids(_ sql: String, _ db: Database) throws -> [Int64] {
    let marks = sql.utf8.count { $0 == UInt8(ascii: "?") }
    return try Int64.fetchAll(
      db.cachedStatement(sql: sql),
      arguments: StatementArguments(repeatElement(lose, count: marks)))
  }

  // MARK: Exchanges and follow-ups

  private mutating func moveExchanges(_ writer: inout Writer) throws {
    let found = try ids(
      """
      SELECT interaction_id FROM (
        SELECT occurred, interaction_id FROM participation WHERE actor_id = ?
        UNION ALL
        SELECT i.occurred, i.id FROM absence a JOIN interaction i ON i.id = a.interaction_id
        WHERE a.actor_id = ?)
      ORDER BY occurred, interaction_id
      """, writer.db)
    for id in found {
      let isShared = try move(inExchange: id, &writer)
      moved[.exchanges, default: 0] += 1
      if isShared { moved[.sharedExchanges, default: 0] += 1 }
    }
  }

  /// Puts the one in the place of the other; of one who comes twice the more telling part stays.
  private func move(inExchange id: Int64, _ writer: inout Writer) throws -> Bool {
    var isShared = false
    try writer.change(id, Content.Interaction.self) { exchange in
      var present = exchange.participations
      guard let old = present.firstIndex(where: { $0.actor == lose }) else { return }
      if let known = present.firstIndex(where: { $0.actor == keep }) {
        isShared = true
        present[known].take(partOf: present[old])
        present.remove(at: old)
      } else {
        present[old].actor = keep
      }
      exchange.participations = present
    }
    return isShared
  }

  private mutating func moveStatements(_ writer: inout Writer) throws {
    let found = try ids("SELECT id FROM statement WHERE actor_id = ? ORDER BY id", writer.db)
    for id in found {
      try writer.change(id, Content.Statement.self) { $0.actor = keep }
    }
    moved[.statements] = found.count
  }

  private mutating func moveFollowUps(_ writer: inout Writer) throws {
    let found = try ids(
      """
      SELECT id FROM follow_up WHERE owner_id = ?
      UNION SELECT follow_up_id FROM follow_up_actor WHERE actor_id = ?
      UNION SELECT follow_up_id FROM follow_up_owner WHERE actor_id = ? ORDER BY 1
      """, writer.db)
    for id in found {
      try writer.change(id, Content.FollowUp.self) { followUp in
        if followUp.owner == lose { followUp.owner = keep }
        followUp.actors = replaced(followUp.actors)
        // Nobody shares with themselves what they answer for.
        let sharers = replaced(followUp.sharers ?? []).filter { $0 != followUp.owner }
        followUp.sharers = sharers.isEmpty ? nil : sharers
      }
    }
    moved[.followUps] = found.count
  }

  private func replaced(_ actors: [Int64]) -> [Int64] {
    actors.map { $0 == lose ? keep : $0 }.uniqued()
  }

  // MARK: Posts and mandates

  private mutating func movePosts(_ writer: inout Writer) throws {
    for id in try ids("SELECT id FROM position WHERE organisation_id = ? ORDER BY id", writer.db) {
      guard var post = try Content.Position.fetch(id, writer.db) else { continue }
      moved[.posts, default: 0] += 1
      let same = try Content.Position.id(of: keep, key: post.key, writer.db)
      guard let same else {
        let old = post
        post.organisation = keep
        try writer.change(id, from: old, to: post)
        continue
      }
      moved[.samePosts, default: 0] += 1
      try join(post: id, post, with: same, &writer)
    }
  }

  /// Brings the mandates and the titles of a post to one of the same name, and ends the post.
  private mutating func join(
    post id: Int64, _ post: Content.Position, with same: Int64, _ writer: inout Writer
  ) throws {
    let mandates = try Int64.fetchAll(
      writer.db.cachedStatement(sql: "SELECT id FROM mandate WHERE position_id = ? ORDER BY id"),
      arguments: [id])
    for mandate in mandates {
      try move(mandate: mandate, &writer) { $0.position = same }
    }
    try writer.change(same, Content.Position.self) { known in
      let missing = (post.titles ?? []).filter { title in
        !(known.titles ?? []).contains {
          $0.language == title.language && $0.gender == title.gender
        }
      }
      if !missing.isEmpty { known.titles = (known.titles ?? []) + missing }
    }
    try writer.remove(id, post)
  }

  private mutating func moveMandates(_ writer: inout Writer) throws {
    let person = keep
    for id in try ids("SELECT id FROM mandate WHERE person_id = ? ORDER BY id", writer.db) {
      moved[.mandates, default: 0] += 1
      try move(mandate: id, &writer) { $0.person = person }
    }
  }

  /// Changes a mandate; where another says the same by now, takes it away instead.
  private mutating func move(
    mandate id: Int64, _ writer: inout Writer, _ change: (inout Content.Mandate) -> Void
  ) throws {
    guard let old = try Content.Mandate.fetch(id, writer.db) else { return }
    var new = old
    change(&new)
    let others = try Int64.fetchAll(
      writer.db.cachedStatement(
        sql: "SELECT id FROM mandate WHERE person_id = ? AND position_id = ? AND id <> ?"),
      arguments: [new.person, new.position, id])
    for other in others where try Content.Mandate.fetch(other, writer.db) == new {
      moved[.sameMandates, default: 0] += 1
      try writer.remove(id, old)
      return
    }
    try writer.change(id, from: old, to: new)
  }
}

extension Content.Interaction.Participation {
  /// Adds to the part of one what is known of that of another who is the same: the more
  /// telling part stays, and who came was there.
  fileprivate mutating func take(partOf other: Self) {
    if role == Participation.Role.participant.rawValue { role = other.role }
    if isAbsent, !other.isAbsent { attendance = other.attendance }
    introducedAs = introducedAs ?? other.introducedAs
    companions = companions ?? other.companions
  }
}
