import Diplomacy
import Interchange
import Register

/// The items of an address book: one card a file.
struct CardItems: ItemFormat {
  var ending: String { ".vcf" }
  var kind: RecordKind { .actor }
  var format: ImportFormat { .cards }
  var window: ClosedRange<CivilDate>? { nil }

  func content(of bytes: [UInt8]) throws -> ItemContent {
    var found: [CardScanner.Item] = []
    var scanner = CardScanner()
    try scanner.read(SourceEncoding.utf8.decoding(ByteSource(bytes))) { found.append($0) }
    switch (found.first, found.count) {
    case (.card(let card)?, 1):
      return .record(try CardReader.record(of: card), .card(card.version))
    case (.problem(let problem, _)?, _): throw problem
    case (nil, _):
      throw ImportProblem(place: SourcePlace(line: 1), field: "BEGIN", reason: .missing)
    default: throw ImportProblem(place: SourcePlace(line: 1), field: "BEGIN", reason: .severalItems)
    }
  }

  func outgoing(
    _ record: RecordReference, _ item: CollectionItem?, like present: ItemContent?,
    in intake: Intake
  ) throws -> Outgoing {
    let outgoing = try intake.outgoing(Actor.ID(record.id), as: item)
    var version = CardVersion.v3
    if case .record(_, .card(let own))? = present { version = own }
    let text = CardWriter.text(of: outgoing, as: version)
    let said = try content(of: Array(text.utf8)).whole
    return .item(OutgoingItem(uid: outgoing.uid, text: text, record: said))
  }

  func learnsNothing(
    of record: RecordReference, from item: CollectionItem?, in intake: Intake
  ) -> Bool { false }
}
