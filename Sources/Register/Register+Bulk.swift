package import Diplomacy
import GRDB

extension Register {
  /// Writes many batches in one transaction: what filling a large register needs.
  ///
  /// Every change passes through the journal as it does for a command; only the
  /// wait for the disk at the end of each is shared.
  ///
  /// - Parameter body: Begins a batch (``Bulk/begin(_:)``) before each group of changes.
  /// - Returns: What the body returns.
  /// - Throws: ``RegisterError``, or what the body throws; nothing is written then.
  package func bulk<Value>(_ body: (inout Bulk) throws -> Value) throws -> Value {
    try RegisterError.reworded(path: path) {
      var result: Result<Value, any Error>?
      try queue.inTransaction(.immediate) { db in
        // Keys of many actors and zones are written side by side: keep them in memory.
        try db.execute(sql: "PRAGMA cache_size = -262144")
        var bulk = Bulk(db: db)
        result = .success(try body(&bulk))
        return .commit
      }
      guard let result else { throw RegisterError.io(path: path, detail: "no transaction") }
      return try result.get()
    }
  }
}

/// One transaction of many batches.
package struct Bulk {
  private let db: Database
  private var writer: Writer

  fileprivate init(db: Database) {
    self.db = db
    writer = Writer(db: db, stamp: .unknown)
  }

  /// Begins a batch: what follows is one command's work in the journal.
  package mutating func begin(_ stamp: Stamp) {
    writer = Writer(db: db, stamp: stamp)
  }

  /// Adds an actor.
  ///
  /// - Parameters:
  ///   - profile: What is known of the actor.
  ///   - handle: The short name wanted; one is made of the name when `nil`.
  /// - Returns: The number of the actor.
  /// - Throws: ``RegisterError/handleTaken(_:by:)``.
  package mutating func add(_ profile: ActorProfile, handle: Handle?) throws -> Actor.ID {
    try writer.add(profile, handle: handle)
  }

  /// Gives a person a mandate.
  package mutating func appoint(_ person: Actor.ID, _ appointment: Appointment) throws {
    try writer.enter(appointment, of: person)
  }

  /// Records an exchange.
  package mutating func add(_ draft: InteractionDraft) throws -> Interaction.ID {
    try writer.add(draft)
  }

  /// Adds a follow-up.
  package mutating func add(_ draft: FollowUpDraft) throws -> FollowUp.ID {
    try writer.add(draft)
  }

  /// Changes how a follow-up stands.
  package mutating func change(
    _ id: FollowUp.ID, _ change: (FollowUp) throws(FollowUpError) -> FollowUp
  ) throws {
    let known = try StoredFollowUp.fetch(id, db)
    try writer.replace(known, with: change(known.followUp))
  }
}

extension Stamp {
  /// For a writer that has not begun a batch yet.
  fileprivate static let unknown = Stamp(
    at: "", who: "", command: "", version: "", makeUUID: { "" })
}
