public import Diplomacy
import GRDB

/// Series of calendars, whose instances may be fewer than they were.
extension Intake {
  /// Notes that an instance of a series came.
  mutating func noteInstance(_ record: IncomingRecord) throws {
    guard record.isEntry, case .exchange = record.content, let key = record.key else { return }
    if let series = record.series {
      instances[series, default: []].insert(key)
    } else {
      let stored = OriginKey(key, in: source.collection?.text).stored
      let row = try db.row(
        "SELECT 1 FROM origin WHERE record_kind = ? AND key >= ? AND key < ? LIMIT 1",
        [RecordKind.interaction.rawValue, stored + "\u{1F}", stored + "\u{20}"])
      if row != nil {
        formerSeries.insert(String(key.dropFirst(IncomingRecord.calendarPrefix.count)))
      }
    }
  }

  /// An instance of a series that was here before this import.
  struct EarlierInstance {
    let origin: Int64
    let key: String
  }

  /// Finds the instance that was here on the same day under another time: of a series that begins
  /// an hour later every instance has another name.
  ///
  /// One is found only where there was one that day, and it does not come itself.
  mutating func earlierInstance(
    of record: IncomingRecord
  ) throws -> (id: Int64, origin: Content.Origin)? {
    guard let series = record.series, case .exchange(let exchange) = record.content else {
      return nil
    }
    if earlierInstances[series] == nil { earlierInstances[series] = try readInstances(of: series) }
    let day = exchange.occurrence.date.description
    guard let found = earlierInstances[series]?[day], found.count == 1,
      !(instances[series] ?? []).contains(OriginKey(stored: found[0].key).own),
      let origin = try Content.Origin.fetch(found[0].origin, db)
    else { return nil }
    earlierInstances[series]?[day] = []
    return (found[0].origin, origin)
  }

  private func readInstances(of series: String) throws -> [String: [EarlierInstance]] {
    let prefix = "\(IncomingRecord.calendarPrefix)\(series)\u{1F}"
    let stored = OriginKey(prefix, in: source.collection?.text).stored
    let rows = try db.rows(
      """
      SELECT o.id, o.key, substr(i.occurred, 1, 10)
      FROM origin o JOIN interaction i ON i.id = o.record_id
      WHERE o.record_kind = ? AND o.key >= ? AND o.key < ?
      """, [RecordKind.interaction.rawValue, stored, stored + "\u{10FFFF}"])
    var found: [String: [EarlierInstance]] = [:]
    while let row = try rows.next() {
      found[row[2], default: []].append(EarlierInstance(origin: row[0], key: row[1]))
    }
    return found
  }

  /// The exchanges that are planned here and are instances of series that came in whole, but did
  /// not come: they were taken out there, or the series ends earlier.
  ///
  /// One that came as the event that the series is now is there. What is planned here stays: nobody
  /// but the officer knows whether it takes place.
  ///
  /// - Parameter series: The series.
  /// - Returns: The exchanges, by series.
  /// - Throws: ``RegisterError``.
  public func vanishedInstances(of series: WholeSeries) throws -> [VanishedInstance] {
    var vanished: [VanishedInstance] = []
    let identifiers = series.identifiers.union(formerSeries).subtracting(overtakenSeries)
    for uid in identifiers.sorted() {
      let came = instances[uid] ?? []
      let prefix = "\(IncomingRecord.calendarPrefix)\(uid)\u{1F}"
      let stored = OriginKey(prefix, in: source.collection?.text).stored
      let rows = try db.rows(
        """
        SELECT o.key, i.id, i.title, i.occurred, i.time_zone FROM origin o
        JOIN interaction i ON i.id = o.record_id AND i.status = 'planned'
        WHERE o.record_kind = ?1 AND o.key >= ?2 AND o.key < ?3
          AND NOT EXISTS (SELECT 1 FROM origin e
            WHERE e.record_kind = ?1 AND e.key = ?4 AND e.record_id = i.id)
        ORDER BY i.occurred, i.id
        """,
        [
          RecordKind.interaction.rawValue, stored, stored + "\u{10FFFF}",
          String(stored.dropLast()),
        ])
      while let row = try rows.next() {
        let key = OriginKey(stored: row[0]).own
        let zone = (row[4] as String?).flatMap { TimeZoneName($0) }
        guard !came.contains(key), let occurrence = Occurrence(sortKey: row[3], zone: zone),
          series.window.contains(occurrence.date.earliest)
        else { continue }
        vanished.append(
          VanishedInstance(
            reference: Interaction.ID(row[1]).lettered, name: row[2], date: occurrence.date))
      }
    }
    return vanished
  }
}

extension Intake {
  /// Finds the exchange that is here, told for the same time, as the event that a series was before, or
  /// as the instance of the series that an event was.
  func sibling(of record: IncomingRecord, _ draft: InteractionDraft) throws -> Int64? {
    guard record.isEntry, let key = record.key else { return nil }
    let single = record.series.map { IncomingRecord.calendarPrefix + $0 } ?? key
    let stored = OriginKey(single, in: source.collection?.text).stored
    let range =
      record.series == nil ? (stored + "\u{1F}", stored + "\u{20}") : (stored, stored + "\u{01}")
    return try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT i.id FROM origin o JOIN interaction i ON i.id = o.record_id
          WHERE o.record_kind = ? AND o.key >= ? AND o.key < ?
            AND json_extract(o.base, '$.occurred') = ?
          ORDER BY o.id LIMIT 1
          """),
      arguments: [
        RecordKind.interaction.rawValue, range.0, range.1, draft.occurrence.sortKey,
      ])
  }
}

extension IncomingRecord {
  /// What identifies the series of which an exchange is an instance; `nil` for what is none.
  var series: String? {
    guard isEntry, case .exchange = content, let key else { return nil }
    let parts = key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }
}
