import Diplomacy
import Interchange

/// A parser of bytes that come from outside.
enum FuzzedParser: String, CaseIterable {
  case cards, calendar, tables, mail, days, recurrence

  /// Reads bytes, which may be anything.
  ///
  /// - Throws: What the parser says of them.
  func read(_ bytes: [UInt8]) throws {
    switch self {
    case .cards: try Self.cards(bytes)
    case .calendar: try Self.calendar(bytes)
    case .tables: try Self.tables(bytes)
    case .mail: try Self.mail(bytes)
    case .days: _ = try DayPhrase.parse(String(decoding: bytes, as: UTF8.self))
    case .recurrence: _ = try RecurrencePhrase.parse(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The bytes in portions: a parser may be given any.
  private static func source(_ bytes: [UInt8]) -> ByteSource {
    let middle = bytes.count / 3
    var portions = [Array(bytes[..<middle]), Array(bytes[middle...])][...]
    return ByteSource { portions.popFirst() }
  }

  private static func cards(_ bytes: [UInt8]) throws {
    var scanner = CardScanner()
    let take = { (item: CardScanner.Item) in
      guard case .card(let card) = item, let record = try? CardReader.record(of: card),
        case .actor(let actor) = record.content
      else { return }
      for version in CardVersion.allCases {
        _ = CardWriter.text(
          of: OutgoingActor(
            uid: "x", profile: actor.profile, offices: actor.offices, kept: record.kept),
          as: version)
      }
    }
    try scanner.read(source(bytes), take)
  }

  private static func tables(_ bytes: [UInt8]) throws {
    guard let encoding = try SourceEncoding.examine(ByteSource(bytes)).encoding else { return }
    var scanner = TableScanner(separator: TableScanner.separator(in: bytes))
    let plain = encoding.decoding(ByteSource(bytes))
    while let portion = try plain.next() { try scanner.read(portion) { _ in } }
    try scanner.finish { _ in }
  }

  private static func calendar(_ bytes: [UInt8]) throws {
    guard let today = CivilDate("2025-06-20"), let untitled = try? Line("?") else { return }
    let terms = CalendarTerms(
      today: today, now: 1_750_420_800, zone: .utc,
      window: CalendarTerms.window(around: today), untitled: untitled,
      clocks: ZoneClocks { _, _ in 0 },
      isAxis: { _ in false })
    _ = try CalendarReader.read({ source(bytes) }, terms) { result in
      guard case .record(let record) = result else { return }
      _ = CalendarItem.text(
        of: record, as: CalendarKey(uid: "x"), terms, by: "cess", at: "2025-06-20T12:00:00Z")
    }
  }

  private static func mail(_ bytes: [UInt8]) throws {
    guard let today = CivilDate("2025-06-20") else { return }
    let terms = MailTerms(today: today, wallClock: { _ in nil })
    var scanner = MailScanner()
    let take = { (item: MailScanner.Item) in
      if case .message(let message) = item { _ = try? MailReader.record(of: message, terms) }
    }
    try scanner.read(source(bytes), take)
  }
}
