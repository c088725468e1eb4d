import Diplomacy
import GRDB

/// A follow-up's record as it is stored.
struct StoredFollowUp {
  let content: Content.FollowUp
  let followUp: FollowUp

  static func fetch(_ id: FollowUp.ID, _ db: Database) throws -> StoredFollowUp {
    guard let content = try Content.FollowUp.fetch(id.value, db) else {
      throw RegisterError.unknownRecord(.followUp, id.value)
    }
    return StoredFollowUp(content: content, followUp: try content.followUp(id.value))
  }
}

extension Writer {
  mutating func add(_ draft: FollowUpDraft) throws -> FollowUp.ID {
    FollowUp.ID(
      try create(
        Content.FollowUp(uuid: stamp.makeUUID(), draft, state: .open(snoozedUntil: nil))))
  }

  /// Writes what became of a follow-up.
  mutating func replace(_ known: StoredFollowUp, with changed: FollowUp) throws {
    try change(
      changed.id.value, from: known.content,
      to: Content.FollowUp(
        uuid: known.content.uuid, changed.promise, state: changed.state,
        fulfilledBy: changed.fulfilledBy))
  }
}
