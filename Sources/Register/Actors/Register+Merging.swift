public import Diplomacy
import GRDB

extension Register {
  /// Makes one actor of two, as one batch that ``unmerge(_:by:)`` takes back.
  ///
  /// Everything that names the loser names the other from then on, and what is known of the
  /// loser is added to the other, whose own word wins. The loser's number and handle lead to
  /// the other.
  ///
  /// - Parameters:
  ///   - lose: Who becomes the other.
  ///   - keep: Who stays.
  ///   - stamp: Who, when, by which command; a rehearsal tells what would happen.
  /// - Returns: What moved.
  /// - Throws: `MergeError`; `TextError` where the two notes are too long for one.
  public func merge(
    _ lose: Actor.ID, into keep: Actor.ID, by stamp: Stamp
  ) throws -> MergeOutcome {
    try write(stamp) { writer in try Merging.run(lose, into: keep, &writer) }
  }

  /// Takes a merge back: every record it touched is what it was before.
  ///
  /// - Parameters:
  ///   - actor: Who became another, or who another became when that is one alone.
  ///   - stamp: Who, when, by which command.
  /// - Returns: The two actors, and how many records were restored.
  /// - Throws: `MergeError` when nothing was merged;
  ///   `UndoError.changedSince` when later work touched what it moved.
  public func unmerge(
    _ actor: Actor.ID, by stamp: Stamp
  ) throws -> (keep: ActorName, lose: ActorName, records: Int) {
    try write(stamp) { writer in
      let lose = try Self.mergedActor(meant: actor, writer.db)
      let directory = try Directory(writer.db)
      guard let batch = try Self.mergeBatch(of: lose.value, writer.db),
        let keep = try Content.Actor.fetch(lose.value, writer.db)?.mergedInto
      else { throw MergeError.nothingMerged(try directory.name(of: actor.value)) }
      let names = (try directory.name(of: keep), try directory.name(of: lose.value))
      return (names.0, names.1, try writer.takeBack(batch: batch))
    }
  }

  /// Returns who became another: the actor itself, or the only one that became it.
  private static func mergedActor(meant actor: Actor.ID, _ db: Database) throws -> Actor.ID {
    let content = try StoredActor.fetch(actor, db).content
    if content.mergedInto != nil { return actor }
    let name = ActorName(id: actor, name: content.name)
    let merged = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, name FROM actor WHERE merged_into = ? ORDER BY id"),
      arguments: [actor.value]
    ).map { ActorName(id: Actor.ID($0[0]), name: $0[1]) }
    guard let first = merged.first else { throw MergeError.nothingMerged(name) }
    guard merged.count == 1 else { throw MergeError.severalMerged(into: name, merged) }
    return first.id
  }

  /// The batch by which an actor became another: the last in which its content says so and
  /// before which it did not.
  private static func mergeBatch(of actor: Int64, _ db: Database) throws -> Int64? {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT batch_id, before FROM change
          WHERE record_kind = 'actor' AND record_id = ? ORDER BY id DESC
          """), arguments: [actor])
    while let row = try rows.next() {
      guard let before = row[1] as String? else { return nil }
      if try Content.Actor(document: before).mergedInto == nil { return row[0] }
    }
    return nil
  }

  /// Adds to a person what else is known of them, and gives them a mandate, in one batch.
  ///
  /// What is given is as for ``addPerson(_:handle:organisation:appointment:by:)``.
  ///
  /// - Throws: `ActorError` where the two disagree.
  public func completePerson(
    _ id: Actor.ID, with profile: ActorProfile, organisation: ActorProfile?,
    appointment: (Actor.ID?) throws -> Appointment, by stamp: Stamp
  ) throws -> (organisation: Actor.ID?, outcome: AppointmentOutcome) {
    try write(stamp) { writer in
      let known = try StoredActor.fetch(id, writer.db)
      try writer.replace(known, with: known.actor.profile.completed(with: profile))
      let added = try organisation.map { try writer.add($0, handle: nil) }
      return (added, try writer.appoint(id, appointment(added)))
    }
  }
}

extension ActorSearch {
  /// Returns whom an actor became, at the end of any number of merges.
  static func present(_ id: Int64, _ db: Database) throws -> ActorName {
    let statement = try db.cachedStatement(
      sql: "SELECT name, merged_into FROM actor WHERE id = ?")
    var id = id
    // Each merge leads to an actor that was not merged then: there is no way round.
    while let row = try Row.fetchOne(statement, arguments: [id]) {
      guard let next = row[1] as Int64? else {
        return ActorName(id: Actor.ID(id), name: row[0])
      }
      id = next
    }
    throw RegisterError.unknownRecord(.actor, id)
  }
}
