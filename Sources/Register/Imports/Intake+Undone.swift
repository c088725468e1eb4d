import Diplomacy
import GRDB

/// What a bringing together that was undone since has left in a folder.
///
/// The folder is not touched by an undo: it says still what we told it last, which nobody there
/// has changed.
extension Intake {
  /// What the journal knows of the last command that noted an item.
  private struct LastWord {
    let batch: Int64
    /// The item as it was known before the command; `nil` for a new one.
    let before: Content.Origin?
    let after: Content.Origin
  }

  /// Whether an item says what we told it in a command that was undone since: nothing is to be
  /// learned of our own words.
  ///
  /// What it was in which something came in from there comes in again.
  func isLeft<Record: StoredContent>(
    _ arrival: Arrival<Record>, in origin: KnownOrigin
  ) throws -> Bool {
    guard source.collection != nil, let last = try lastWord(of: origin.id),
      last.after.digest == source.digest, let before = last.before,
      let here = try content(of: last.after.record, before: last.batch, Record.self)
    else { return false }
    let settling = Settling(
      id: last.after.record, base: try Record(document: before.base), here: here,
      there: try Record(document: last.after.base))
    let settled = try settling.reconciled(arrival)
    return settled.changed.isEmpty && settled.conflicts.isEmpty
  }

  /// Whether we took an item away from the folder in a command that was undone since.
  public func tookAway(_ item: CollectionItem) throws -> Bool {
    try lastWord(of: item.origin)?.after.digest == ItemTrace.removed.stored
  }

  private func lastWord(of origin: Int64) throws -> LastWord? {
    let kind = RecordKind.origin.rawValue
    let last = try db.row(
      """
      SELECT c.batch_id, c.after FROM change c JOIN batch b ON b.id = c.batch_id
      WHERE c.record_kind = ? AND c.record_id = ? AND b.takes_back IS NULL
      ORDER BY c.id DESC LIMIT 1
      """, [kind, origin])
    guard let last, let after = last[1] as String? else { return nil }
    let batch: Int64 = last[0]
    let first = try db.row(
      """
      SELECT before FROM change
      WHERE record_kind = ? AND record_id = ? AND batch_id = ? ORDER BY id LIMIT 1
      """, [kind, origin, batch])
    return LastWord(
      batch: batch,
      before: try first.flatMap { $0[0] as String? }.map { try Content.Origin(document: $0) },
      after: try Content.Origin(document: after))
  }

  /// A record, or what it had become, as it was before a batch; `nil` where it was not there.
  private func content<Record: StoredContent>(
    of id: Int64, before batch: Int64, _: Record.Type
  ) throws -> Record? {
    let row = try db.row(
      """
      SELECT after FROM change
      WHERE record_kind = ? AND record_id = ? AND batch_id < ? ORDER BY id DESC LIMIT 1
      """, [Record.kind.rawValue, id, batch])
    guard let document = row?[0] as String? else { return nil }
    let content = try Record(document: document)
    guard let keeper = (content as? Content.Actor)?.mergedInto else { return content }
    return try self.content(of: keeper, before: batch, Record.self)
  }
}
