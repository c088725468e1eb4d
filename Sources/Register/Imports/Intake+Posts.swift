import Diplomacy
import GRDB

/// The posts of persons on their way in.
extension Intake {
  /// Gives a person the posts they do not have; without a title the person is a member of the
  /// organisation.
  ///
  /// A title that the source did not have before takes the place of the one it gave in that
  /// organisation: that mandate ends, unless it was touched here. A card says all that its source
  /// knows: a post or an organisation it did not have takes the place of one it no longer names.
  ///
  /// - Parameters:
  ///   - person: The person.
  ///   - offices: The posts, with the organisations.
  ///   - key: By what the source knows the person; `nil` for one who is new.
  ///   - isCard: Whether a card with an identifier says them.
  /// - Returns: Whether anything was written.
  /// - Throws: ``RegisterError``, or `ImportProblem`.
  mutating func install(
    _ person: Actor.ID, _ offices: [(office: IncomingActor.Office, organisation: Actor.ID)],
    known key: String?, isCard: Bool
  ) throws -> Bool {
    var isWritten = false
    // Nobody new holds anything yet.
    var installed: Set<Actor.ID> = []
    func replaced(_ left: [Mandate], by tenure: Tenure) throws -> Mandate? {
      guard let key, tenure.until == nil else { return nil }
      let elsewhere =
        isCard ? try Mandate.all(of: person, outside: offices.map(\.organisation), db) : []
      return try given(left + elsewhere, by: key)
    }
    for (office, organisation) in offices where person != organisation {
      let isFirst = installed.insert(organisation).inserted
      guard let title = office.title else {
        guard try join(person, organisation, office.tenure) else { continue }
        if let last = try replaced([], by: office.tenure) { try end(last, for: office.tenure) }
        isWritten = true
        continue
      }
      let held =
        key == nil && isFirst ? [] : try Mandate.all(of: person, in: organisation, db)
      let wanted = OfficeTitle.key(title.text)
      let same = held.filter { OfficeTitle.key($0.title.text) == wanted }
      let isOver =
        office.tenure.until == nil && same.allSatisfy { $0.isOver(on: terms.today) }
      guard same.isEmpty || isOver else { continue }
      let said = Set(
        offices.filter { $0.organisation == organisation }.compactMap {
          $0.office.title.map { OfficeTitle.key($0.text) }
        })
      let left = held.filter { !said.contains(OfficeTitle.key($0.title.text)) }
      let last = try replaced(left, by: office.tenure)
      // One that is over is held again where the source had put another in its place; where it was
      // ended here it stays so.
      guard same.isEmpty || last != nil else { continue }
      if let last {
        try end(last, for: office.tenure)
        isWritten = true
      }
      do {
        try writer.enter(
          Appointment(
            title: title, organisation: organisation, tenure: office.tenure, today: terms.today),
          of: person)
        isWritten = true
      } catch RegisterError.holdsAlready {
        // Under another title than the post has.
      }
    }
    return isWritten
  }

  private mutating func join(
    _ person: Actor.ID, _ organisation: Actor.ID, _ tenure: Tenure
  ) throws -> Bool {
    guard try Mandate.all(of: person, in: organisation, db).isEmpty,
      try !Relation.all(of: person, db).contains(where: {
        $0.kind == .memberOf && $0.to.id == organisation
      })
    else { return false }
    _ = try writer.create(
      Content.Relation(
        type: RelationKind.memberOf.rawValue, from: person.value, to: organisation.value,
        since: tenure.since?.description, until: tenure.until?.description))
    return true
  }

  /// The one mandate among some that came with a record of the source in an earlier import, and
  /// that nobody touched since; `nil` where several did, or the journal does not go back so far.
  ///
  /// It came in a batch in which the journal has the record's origin; of somebody who is known
  /// from nowhere else, in any import: a title alone was once no change of the origin. What was
  /// taken back touched nothing.
  private func given(_ mandates: [Mandate], by key: String) throws -> Mandate? {
    guard let origin = try Content.Origin.known(by: key, .actor, db) else { return nil }
    let given = try mandates.filter { mandate in
      guard mandate.status == .inPost, mandate.tenure.until == nil else { return false }
      return try db.row(
        """
        SELECT 1 FROM change m
        WHERE m.record_kind = ?1 AND m.record_id = ?2 AND m.before IS NULL AND m.batch_id <> ?3
          AND (
            EXISTS (SELECT 1 FROM change o
              WHERE o.record_kind = ?4 AND o.record_id = ?5 AND o.batch_id = m.batch_id)
            OR EXISTS (SELECT 1 FROM batch b
              WHERE b.id = m.batch_id AND b.command IN (\(Self.commands)))
            AND NOT EXISTS (SELECT 1 FROM origin o
              WHERE o.record_kind = ?6 AND o.record_id = ?7 AND o.id <> ?5))
          AND NOT EXISTS (SELECT 1 FROM change l JOIN batch b ON b.id = l.batch_id
            WHERE l.record_kind = m.record_kind AND l.record_id = m.record_id AND l.id > m.id
              AND b.takes_back IS NULL
              AND NOT EXISTS (SELECT 1 FROM batch u WHERE u.takes_back = b.id))
        """,
        [
          RecordKind.mandate.rawValue, mandate.id.value, writer.batch ?? 0,
          RecordKind.origin.rawValue, origin.id, RecordKind.actor.rawValue, origin.origin.record,
        ]) != nil
    }
    return given.count == 1 ? given[0] : nil
  }

  private static let commands =
    IntakeCommand.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// Ends a mandate on the eve of the next; nobody knows when where that does not say since
  /// when it is held.
  private mutating func end(_ mandate: Mandate, for next: Tenure) throws {
    let tenure = next.since.flatMap { try? mandate.tenure.succeeded(from: $0) }
    try writer.end(mandate, tenure: tenure ?? mandate.tenure, today: terms.today)
  }
}
