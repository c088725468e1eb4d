import Diplomacy
import GRDB

/// Exchanges that whoever organises them takes back (RFC 5546, 3.2.5).
extension Intake {
  /// Cancels what did not take place yet of what a cancellation is about: the exchange, or every
  /// instance of the series.
  ///
  /// Nothing else of it is changed.
  ///
  /// - Parameters:
  ///   - record: The cancellation.
  ///   - exchange: What is recorded where nobody knows of it; `nil` for nothing.
  /// - Returns: What became of the first.
  /// - Throws: ``RegisterError``, `ImportProblem`.
  mutating func cancel(
    _ record: IncomingRecord, known exchange: IncomingExchange?
  ) throws -> ImportLine {
    var line: ImportLine?
    for (id, origin) in try origins(of: record) {
      if let origin {
        try checkOrganiser(of: record, as: origin)
        if isOvertaken(record, by: origin) { continue }
      }
      guard let here = try Content.Interaction.fetch(id, db) else { continue }
      let isOpen = [InteractionStatus.planned, .draft].contains { $0.rawValue == here.status }
      if isOpen {
        try writer.change(id, Content.Interaction.self) {
          $0.status = InteractionStatus.cancelled.rawValue
        }
      }
      guard line == nil || isOpen && line?.outcome == .unchanged else { continue }
      line = ImportLine(
        place: record.place, reference: Interaction.ID(id).lettered, name: here.title,
        outcome: isOpen ? .updated(["status"]) : .unchanged)
    }
    if let line { return line }
    guard let exchange else {
      return ImportLine(
        place: record.place, reference: "", name: record.key ?? "", outcome: .unchanged)
    }
    return try take(exchange, of: record)
  }

  /// The exchanges that an entry is about, with where they came from: with the instances, where it
  /// names none of them.
  private func origins(
    of record: IncomingRecord
  ) throws -> [(id: Int64, origin: Content.Origin?)] {
    guard let key = record.key else { return [] }
    let stored = OriginKey(key, in: source.collection?.text).stored
    let rows = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM origin
          WHERE record_kind = ?1 AND (key = ?2 OR ?3 AND key > ?2 || char(31) AND key < ?2 || ' ')
          ORDER BY id
          """),
      arguments: [
        RecordKind.interaction.rawValue, stored, key.split(separator: "\u{1F}").count == 2,
      ])
    var found = try rows.compactMap { try Content.Origin.fetch($0, db) }
      .map { (id: $0.record, origin: Content.Origin?.some($0)) }
    // An identifier is one entry's everywhere.
    if found.isEmpty, let id = try identified(key, .interaction) { found = [(id, nil)] }
    return found
  }

  /// Checks that who sends an invitation, or takes it back, is who organises it by the word of
  /// the first that came: a stranger's mail moves nobody's meeting (RFC 5546, 6.1.1).
  ///
  /// - Throws: `ImportProblem` where it is somebody else.
  func checkOrganiser(of record: IncomingRecord, as origin: Content.Origin) throws {
    guard record.carrier != nil, let known = Self.organiser(origin.kept ?? []) else { return }
    let said = Self.organiser(record.kept)
    guard said != known else { return }
    throw ImportProblem(
      place: record.place, field: "ORGANIZER", value: said ?? "", reason: .notOrganiser(known))
  }

  /// The address of who organises what was kept of an entry (RFC 5545, 3.8.4.3).
  private static func organiser(_ kept: [String]) -> String? {
    kept.first { $0.hasPrefix("ORGANIZER:") || $0.hasPrefix("ORGANIZER;") }
      .flatMap { $0.split(separator: ":").last.map { $0.lowercased() } }
  }
}
