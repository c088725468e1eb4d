public import Diplomacy
import GRDB

/// Series of calendars, whose instances may be fewer than they were.
extension Intake {
  /// Notes that an instance of a series came.
  mutating func noteInstance(_ record: IncomingRecord) throws {
    guard let entry = record.entry, case .exchange = record.content else { return }
    if let uid = record.series {
      series.instances[uid, default: []].insert(entry.hashValue)
    } else {
      let instances = OriginKey(entry: entry.uid, in: source.collection?.text).instances
      let row = try db.row(
        "SELECT 1 FROM origin WHERE record_kind = ? AND key >= ? AND key < ? LIMIT 1",
        [RecordKind.interaction.rawValue, instances.from, instances.below])
      if row != nil { series.former.insert(entry.uid) }
    }
  }

  /// What came of the series of calendars in this import.
  struct SeriesFindings {
    /// The instances that came, by what identifies the series: the hashes of their keys, since a
    /// million keys are long.
    var instances: [String: Set<Int>] = [:]
    /// The instances that were here before of the series that comes.
    var earlier: EarlierInstances?
    /// What identifies entries that are no series, and were one when they last came.
    var former: Set<String> = []
    /// The series that came in an older form than is known.
    var overtaken: Set<String> = []
  }

  /// The instances of a series that were here before it came, by the days on which its source had
  /// them.
  struct EarlierInstances {
    let uid: String
    /// Where the series stands: two mails may tell of it.
    let place: SourcePlace
    fileprivate(set) var origins: [String: [Int64]] = [:]
  }

  /// Finds the instance that was here on the same day under another time: of a series that begins
  /// an hour later every instance has another name.
  ///
  /// One is found only for what a series tells of itself, and where there was one that day that it
  /// tells no more.
  mutating func earlierInstance(
    of record: IncomingRecord
  ) throws -> KnownOrigin? {
    guard let uid = record.series, let siblings = record.siblings,
      case .exchange(let exchange) = record.content
    else { return nil }
    if series.earlier?.uid != uid || series.earlier?.place != record.place {
      series.earlier = try instances(of: uid, at: record.place)
    }
    let there = try series.earlier?.origins[exchange.occurrence.date.description, default: []]
      .compactMap { id in try Content.Origin.fetch(id, db).map { (id: id, origin: $0) } }
      .filter { known in
        OriginKey(stored: known.origin.key).own.entry.map { !siblings.contains($0) } ?? true
      }
    return there?.count == 1 ? there?.first : nil
  }

  private func instances(of uid: String, at place: SourcePlace) throws -> EarlierInstances {
    let instances = OriginKey(entry: uid, in: source.collection?.text).instances
    let rows = try db.rows(
      """
      SELECT id, substr(json_extract(base, '$.occurred'), 1, 10) FROM origin
      WHERE record_kind = ? AND key >= ? AND key < ?
      """, [RecordKind.interaction.rawValue, instances.from, instances.below])
    var found = EarlierInstances(uid: uid, place: place)
    while let row = try rows.next() { found.origins[row[1], default: []].append(row[0]) }
    return found
  }

  /// The exchanges that are instances of series that came in whole, but did not come: they were
  /// taken out or moved there, or the series ends earlier.
  ///
  /// One that came as the event that the series is now is there. What is planned here stays, and so
  /// does what is held because its day had passed when it came: nobody but the officer knows whether
  /// it takes place, or took place. What the officer said was held was.
  ///
  /// - Parameter whole: The series.
  /// - Returns: The exchanges, by series.
  /// - Throws: ``RegisterError``.
  public func vanishedInstances(of whole: WholeSeries) throws -> [VanishedInstance] {
    var vanished: [VanishedInstance] = []
    let identifiers = whole.identifiers.union(series.former).subtracting(series.overtaken)
    for uid in identifiers.sorted() {
      let came = series.instances[uid] ?? []
      let entry = OriginKey(entry: uid, in: source.collection?.text)
      let rows = try db.rows(
        """
        SELECT o.key, i.id, i.title, i.occurred, i.time_zone, i.status = 'held' FROM origin o
        JOIN interaction i ON i.id = o.record_id AND (i.status = 'planned'
          OR i.status = 'held' AND json_extract(o.base, '$.status') = 'held')
        WHERE o.record_kind = ?1 AND o.key >= ?2 AND o.key < ?3
          AND NOT EXISTS (SELECT 1 FROM origin e
            WHERE e.record_kind = ?1 AND e.key = ?4 AND e.record_id = i.id)
        ORDER BY i.occurred, i.id
        """,
        [
          RecordKind.interaction.rawValue, entry.instances.from, entry.instances.below,
          entry.stored,
        ])
      while let row = try rows.next() {
        let key = OriginKey(stored: row[0]).own.entry
        let zone = (row[4] as String?).flatMap { TimeZoneName($0) }
        guard let key, !came.contains(key.hashValue),
          let occurrence = Occurrence(sortKey: row[3], zone: zone),
          whole.window.contains(occurrence.date.earliest)
        else { continue }
        vanished.append(
          VanishedInstance(
            reference: Interaction.ID(row[1]).lettered, name: row[2], date: occurrence.date,
            isHeld: row[5]))
      }
    }
    return vanished
  }
}

extension Intake {
  /// Finds the exchange that is here, told for the same time, as the event that a series was before, or
  /// as the instance of the series that an event was.
  func sibling(of record: IncomingRecord, _ draft: InteractionDraft) throws -> Int64? {
    guard let key = record.key, key.entry != nil else { return nil }
    let collection = source.collection?.text
    let span =
      record.series.map { OriginKey(entry: $0, in: collection).itself }
      ?? OriginKey(key, in: collection).instances
    return try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT i.id FROM origin o JOIN interaction i ON i.id = o.record_id
          WHERE o.record_kind = ? AND o.key >= ? AND o.key < ?
            AND json_extract(o.base, '$.occurred') = ?
          ORDER BY o.id LIMIT 1
          """),
      arguments: [
        RecordKind.interaction.rawValue, span.from, span.below, draft.occurrence.sortKey,
      ])
  }
}

extension IncomingRecord {
  /// What identifies the series of which an exchange is an instance, or is no more; `nil` for
  /// what is none.
  var series: String? {
    if case .followUp = content { return nil }
    return entry.flatMap { $0.instance == nil ? nil : $0.uid }
  }
}
