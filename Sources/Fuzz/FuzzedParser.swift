import Diplomacy
import Interchange

/// A parser of bytes that come from outside.
enum FuzzedParser: String, CaseIterable {
  case cards, calendar, tables, mail, days, recurrence

  /// Reads bytes, which may be anything.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .cards: Self.cards(bytes)
    case .calendar: Self.calendar(bytes)
    case .tables: Self.tables(bytes)
    case .mail: Self.mail(bytes)
    case .days: _ = try? DayPhrase.parse(String(decoding: bytes, as: UTF8.self))
    case .recurrence: _ = try? RecurrenceRule(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// A parser may be given its bytes in any portions.
  private static func portions(_ bytes: [UInt8]) -> [[UInt8]] {
    let middle = bytes.count / 3
    return [Array(bytes[..<middle]), Array(bytes[middle...])]
  }

  private static func cards(_ bytes: [UInt8]) {
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
    for portion in portions(bytes) { scanner.read(portion, take) }
    scanner.finish(take)
  }

  private static func tables(_ bytes: [UInt8]) {
    guard let encoding = try? SourceEncoding.examine(ByteSource(bytes)).encoding else { return }
    var scanner = TableScanner(separator: TableScanner.separator(in: bytes))
    let plain = encoding.decoding(ByteSource(bytes))
    while let portion = try? plain.next() {
      guard (try? scanner.read(portion, row: { _ in })) != nil else { return }
    }
    try? scanner.finish { _ in }
  }

  private static func calendar(_ bytes: [UInt8]) {
    guard let today = CivilDate("2025-06-20") else { return }
    let terms = CalendarTerms(
      today: today, now: 1_750_420_800, zone: .utc,
      window: CalendarTerms.window(around: today), offset: { _, _ in 0 }, isAxis: { _ in false })
    func scan(_ each: (CalendarScanner.Item) -> Void) {
      var scanner = CalendarScanner()
      for portion in portions(bytes) { scanner.read(portion, each) }
      scanner.finish(each)
    }
    var survey = CalendarSurvey()
    scan { survey.take($0) }
    var reader = CalendarReader(survey, terms)
    scan { item in
      reader.read(item) { result in
        guard case .record(let record) = result else { return }
        _ = CalendarItem.text(
          of: record, as: CalendarKey(uid: "x"), terms, by: "cess", at: "2025-06-20T12:00:00Z")
      }
    }
  }

  private static func mail(_ bytes: [UInt8]) {
    guard let today = CivilDate("2025-06-20") else { return }
    let terms = MailTerms(today: today, wallClock: { _ in nil })
    var scanner = MailScanner()
    let take = { (item: MailScanner.Item) in
      if case .message(let message) = item { _ = try? MailReader.record(of: message, terms) }
    }
    for portion in portions(bytes) { scanner.read(portion, take) }
    scanner.finish(take)
  }
}
