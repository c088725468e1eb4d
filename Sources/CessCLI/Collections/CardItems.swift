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
    var found: CardLines?
    var scanner = CardScanner()
    // Of many cards no more are read than tell that they are many.
    try scanner.read(SourceEncoding.utf8.decoding(ByteSource(bytes))) { item in
      switch (item, found) {
      case (_, _?):
        throw ImportProblem(place: SourcePlace(line: 1), field: "BEGIN", reason: .severalItems)
      case (.problem(let problem, _), nil): throw problem
      case (.card(let card), nil): found = card
      }
    }
    guard let found else {
      throw ImportProblem(place: SourcePlace(line: 1), field: "BEGIN", reason: .missing)
    }
    return .record(try CardReader.record(of: found), .card(found.version))
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
