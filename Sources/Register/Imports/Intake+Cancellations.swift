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
  /// - Returns: What became of the first, with how many there were.
  /// - Throws: ``RegisterError``, `ImportProblem`.
  mutating func cancel(
    _ record: IncomingRecord, known exchange: IncomingExchange?
  ) throws -> ImportLine {
    func told(_ id: String, _ name: String, _ outcome: ImportOutcome) -> ImportLine {
      ImportLine(place: record.place, reference: id, name: name, outcome: outcome)
    }
    try checkOrganiser(of: record)
    let found = try subjects(of: record)
    guard let first = found.first else {
      guard let exchange else { return told("", "", .unchanged) }
      return try take(exchange, of: record)
    }
    var cancelled: [(id: Int64, title: String)] = []
    for (id, origin) in found {
      if let origin, isOvertaken(record, by: origin.content) { continue }
      guard let here = try Content.Interaction.fetch(id, db) else { continue }
      if let origin { try note(record, in: origin) }
      guard [InteractionStatus.planned, .draft].contains(where: { $0.rawValue == here.status })
      else { continue }
      try writer.change(id, Content.Interaction.self) {
        $0.status = InteractionStatus.cancelled.rawValue
      }
      cancelled.append((id, here.title))
    }
    guard let one = cancelled.first else {
      let title = try Content.Interaction.fetch(first.id, db)?.title
      return told(Interaction.ID(first.id).lettered, title ?? "", .unchanged)
    }
    let many = cancelled.count > 1 ? " (\(cancelled.count))" : ""
    return told(Interaction.ID(one.id).lettered, one.title + many, .updated(["status"]))
  }

  /// Notes that a source says of an exchange that it does not take place, so that a later word of
  /// it is known to be a change, and an earlier one for what it is.
  private mutating func note(
    _ record: IncomingRecord, in origin: (id: Int64, content: Content.Origin)
  ) throws {
    var noted = origin.content
    var base = try Content.Interaction(document: noted.base)
    base.status = InteractionStatus.cancelled.rawValue
    noted.base = try base.document()
    let (said, kept) = (record.kept.filter(Revision.isSaid), noted.kept ?? [])
    if !said.isEmpty, kept.filter(Revision.isSaid) != said {
      noted.kept = kept.filter { !Revision.isSaid(by: $0) } + said
    }
    try writer.change(origin.id, from: origin.content, to: noted)
  }

  /// The exchanges that an entry is about, with where they came from: with the instances, where it
  /// names none of them; where it names a day, that of the day.
  private func subjects(
    of record: IncomingRecord
  ) throws -> [(id: Int64, origin: (id: Int64, content: Content.Origin)?)] {
    guard let key = record.key else { return [] }
    let known = OriginKey(key, in: source.collection?.text)
    let ids = try origins(
      of: known, and: record.series == nil ? known.instances : known.timesOfDay)
    let found = try ids.compactMap { id in
      try Content.Origin.fetch(id, db).map { (id: $0.record, origin: (id: id, content: $0)) }
    }
    if !found.isEmpty { return found }
    return try identified(key, .interaction).map { [($0, nil)] } ?? []
  }

  /// Checks that what a mail says of a meeting that is here names whoever organises it: a
  /// stranger's mail moves nobody's meeting, and none what was recorded here (RFC 5546, 6.1.1).
  ///
  /// - Throws: `ImportProblem` where it is somebody else.
  func checkOrganiser(of record: IncomingRecord) throws {
    guard record.isCarried, let uid = record.entry?.uid else { return }
    func refused(_ organiser: String?) -> ImportProblem {
      ImportProblem(
        place: record.place, field: "ORGANIZER", value: Self.organiser(record.kept) ?? "",
        reason: .notOrganiser(organiser))
    }
    for kind in [RecordKind.interaction, .followUp] where try numbered(uid, kind) != nil {
      throw refused(nil)
    }
    // All instances of a series have one organiser; a folder or another calendar may tell of it, too.
    let collections = try [source.collection?.text] + collections(of: .interaction)
    for collection in collections {
      let entry = OriginKey(entry: uid, in: collection)
      guard let id = try origins(of: entry, and: entry.instances, limit: 1).first,
        let known = try Content.Origin.fetch(id, db)
      else { continue }
      let organiser = Self.organiser(known.kept ?? [])
      guard organiser == Self.organiser(record.kept) else { throw refused(organiser) }
    }
  }

  /// The rows of what is known by a key, or by one of some others; as many as there are, or the
  /// first of them.
  private func origins(
    of key: OriginKey, and others: OriginKey.Span, limit: Int = -1
  ) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM origin WHERE record_kind = ?1 AND key = ?2
          UNION ALL
          SELECT id FROM origin WHERE record_kind = ?1 AND key >= ?3 AND key < ?4
          LIMIT ?5
          """),
      arguments: [
        RecordKind.interaction.rawValue, key.stored, others.from, others.below, limit,
      ])
  }

  /// The address of who organises what was kept of an entry (RFC 5545, 3.8.4.3).
  private static func organiser(_ kept: [String]) -> String? {
    kept.first { $0.hasPrefix("ORGANIZER:") || $0.hasPrefix("ORGANIZER;") }
      .flatMap { $0.split(separator: ":").last.map { $0.lowercased() } }
  }
}
