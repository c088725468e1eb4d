public import Diplomacy
import GRDB

extension Register {
  /// Changes what is known of an actor.
  ///
  /// - Parameters:
  ///   - id: Which actor.
  ///   - known: The profile that was changed, as it was read.
  ///   - changed: The profile as it is to be.
  ///   - stamp: Who, when, by which command.
  /// - Returns: Whether anything changed.
  /// - Throws: ``RegisterError/changedMeanwhile(_:)`` when the profile is no longer the
  ///   one that was changed; ``RegisterError/unknownRecord(_:_:)``.
  public func editActor(
    _ id: Actor.ID, from known: ActorProfile, to changed: ActorProfile, by stamp: Stamp
  ) throws -> Bool {
    try write(stamp) { writer in
      let stored = try StoredActor.fetch(id, writer.db)
      guard stored.actor.profile == known else {
        throw RegisterError.changedMeanwhile(stored.content.name)
      }
      guard changed != known else { return false }
      try writer.replace(stored, with: changed)
      return true
    }
  }

  /// Puts an actor away: it is no longer listed, and stays in all that happened.
  ///
  /// - Throws: ``RegisterError/alreadyArchived(_:)``.
  public func archiveActor(
    _ id: Actor.ID, on day: CivilDate, reason: Line, by stamp: Stamp
  ) throws {
    _ = try write(stamp) { writer in
      try writer.change(id.value, Content.Actor.self) { content in
        guard content.archivedOn == nil else {
          throw RegisterError.alreadyArchived(content.name)
        }
        content.archivedOn = day.description
        content.archiveReason = reason.text
      }
    }
  }

  /// Takes an actor back from where it was put away.
  ///
  /// - Throws: ``RegisterError/notArchived(_:)``.
  public func restoreActor(_ id: Actor.ID, by stamp: Stamp) throws {
    _ = try write(stamp) { writer in
      try writer.change(id.value, Content.Actor.self) { content in
        guard content.archivedOn != nil else { throw RegisterError.notArchived(content.name) }
        content.archivedOn = nil
        content.archiveReason = nil
      }
    }
  }
}
