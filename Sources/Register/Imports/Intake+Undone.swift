import Diplomacy
import GRDB

/// What bringings together that were undone since have left in a folder.
///
/// The folder is not touched by an undo: it says still what we told it last, which nobody there
/// has changed.
extension Intake {
  /// What the journal knows of a command that noted an item, and was undone since.
  private struct UndoneWord {
    let batch: Int64
    /// The item as it was known before the command.
    var before: Content.Origin
    /// As it was noted, one time after the other.
    var notes: [Content.Origin]
  }

  /// What the file of an item says that we told it in commands which were undone since.
  struct Left<Record: StoredContent> {
    /// What the file would say if nobody had changed it there.
    let base: Record
    /// What it had that we have no room for.
    let kept: [String]
  }

  /// Finds out what is left in a file of commands that were undone since: nothing is to be learned of
  /// our own words, but what had come in from there comes in again.
  ///
  /// - Parameter arrival: The item.
  /// - Returns: What is left; `nil` where nothing was undone.
  /// - Throws: ``RegisterError``.
  func left<Record: StoredContent>(of arrival: Arrival<Record>) throws -> Left<Record>? {
    guard source.collection != nil, let origin = arrival.origin else { return nil }
    let words = try undoneWords(of: origin)
    guard let last = words.first?.notes.last else { return nil }
    var base = try Record(document: origin.origin.base)
    for word in words.reversed() {
      guard let told = word.notes.last else { continue }
      base =
        try Reconciliation(
          base: Record(document: heard(in: word, Record.kind).base), here: base,
          there: Record(document: told.base), apart: [], together: arrival.together
        ).merged
    }
    return Left(base: base, kept: last.kept ?? [])
  }

  /// The item as it came in from there in a command, before it was told anything.
  private func heard(in word: UndoneWord, _ kind: RecordKind) throws -> Content.Origin {
    guard let told = word.notes.last else { return word.before }
    if let earlier = word.notes.dropLast().last {
      return earlier.base == told.base ? told : earlier
    }
    // Telling a folder changes nothing here.
    let row = try db.row(
      "SELECT 1 FROM change WHERE batch_id = ? AND record_kind = ? AND record_id = ? LIMIT 1",
      [word.batch, kind.rawValue, told.record])
    return row == nil ? word.before : told
  }

  /// The commands that noted an item and were undone since, the last one first.
  private func undoneWords(of origin: KnownOrigin) throws -> [UndoneWord] {
    let rows = try db.rows(
      """
      SELECT c.batch_id, c.before, c.after FROM change c JOIN batch b ON b.id = c.batch_id
      WHERE c.record_kind = ? AND c.record_id = ? AND b.takes_back IS NULL ORDER BY c.id DESC
      """, [RecordKind.origin.rawValue, origin.id])
    var words: [UndoneWord] = []
    while let row = try rows.next() {
      guard let before = row[1] as String?, let after = row[2] as String? else { break }
      let batch: Int64 = row[0]
      let note = try Content.Origin(document: after)
      if words.last?.batch == batch {
        words[words.count - 1].notes.insert(note, at: 0)
        words[words.count - 1].before = try Content.Origin(document: before)
        continue
      }
      // What stands as it was noted was not undone, nor was anything before it.
      if words.last?.before == origin.origin || note == origin.origin { break }
      words.append(
        UndoneWord(batch: batch, before: try Content.Origin(document: before), notes: [note]))
    }
    return words
  }

  /// Whether we took an item away from the folder in a command that was undone since.
  public func tookAway(_ item: CollectionItem) throws -> Bool {
    try lastNote(of: item)?.digest == ItemTrace.removed.stored
  }

  /// Whether we told the file of an item last that there is something then, and not what; an undo left
  /// it so.
  public func toldBusy(_ item: CollectionItem) throws -> Bool {
    try lastNote(of: item).map { $0.kept?.contains(IncomingRecord.busy) ?? false } ?? item.isBusy
  }

  /// Notes that the file of an item says only that there is something then.
  public mutating func noteBusy(_ item: CollectionItem) throws {
    guard !item.isBusy else { return }
    try writer.change(item.origin, Content.Origin.self) {
      $0.kept = ($0.kept ?? []) + [IncomingRecord.busy]
    }
  }

  /// An item as it was last noted by a command that took nothing back.
  private func lastNote(of item: CollectionItem) throws -> Content.Origin? {
    let row = try db.row(
      """
      SELECT c.after FROM change c JOIN batch b ON b.id = c.batch_id
      WHERE c.record_kind = ? AND c.record_id = ? AND b.takes_back IS NULL
      ORDER BY c.id DESC LIMIT 1
      """, [RecordKind.origin.rawValue, item.origin])
    return try row.flatMap { $0[0] as String? }.map { try Content.Origin(document: $0) }
  }
}
