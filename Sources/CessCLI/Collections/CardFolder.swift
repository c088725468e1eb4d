import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Brings a folder of cards and the register together, both ways.
///
/// What was changed there comes in first, by the same merge of three as any import; then the
/// folder is told what it does not say. Nobody is ever removed from the register because a card
/// is gone.
struct CardFolder {
  let folder: ItemFolder
  /// By what the folder is known.
  let identity: Line
  /// Who is to have a card in it, whether it comes from there or not.
  let chosen: [Actor.ID]
  /// Whether cards that were removed there are written again.
  let refills: Bool
  /// Whether the folder is told anything.
  let isTold: Bool
  let session: Session

  /// Brings them together, or tries it.
  func bringTogether(by stamp: Stamp) throws -> SyncSummary {
    let zones = ZoneFinder(try session.register.zoneTree())
    let terms = IntakeTerms(today: session.today, zone: { try zones.zone($0) })
    let source = ImportSource(name: identity, digest: "", collection: identity)
    return try session.register.takeIn(source, terms, by: stamp) { intake in
      var work = Work(self, isRehearsal: stamp.isRehearsal)
      try work.takeIn(&intake)
      if isTold { try work.giveOut(&intake) }
      work.summary.incoming.tally = intake.tally
      work.summary.incoming.batch = intake.batch
      return work.summary
    }
  }

  /// The record of the one card of an item.
  ///
  /// - Throws: `ImportProblem` for none, several, or one with something wrong.
  static func record(of bytes: [UInt8]) throws -> (record: IncomingRecord, version: CardVersion) {
    var found: [CardScanner.Item] = []
    var scanner = CardScanner()
    let plain = SourceEncoding.utf8.decoding(ByteSource(bytes))
    while let portion = try plain.next() { try scanner.read(portion) { found.append($0) } }
    try scanner.finish { found.append($0) }
    switch (found.first, found.count) {
    case (.card(let card)?, 1): return (try CardReader.record(of: card), card.version)
    case (.problem(let problem, _)?, _): throw problem
    case (nil, _):
      throw ImportProblem(place: SourcePlace(line: 1), field: "BEGIN", reason: .missing)
    default: throw ImportProblem(place: SourcePlace(line: 1), field: "BEGIN", reason: .severalItems)
    }
  }
}

/// One bringing together under way.
private struct Work {
  private let cards: CardFolder
  private let isRehearsal: Bool
  private var rejected: Set<String> = []
  var summary: SyncSummary

  init(_ cards: CardFolder, isRehearsal: Bool) {
    self.cards = cards
    self.isRehearsal = isRehearsal
    summary = SyncSummary(
      incoming: ImportSummary(
        source: ImportSource(name: cards.identity, digest: "", collection: cards.identity),
        format: .cards))
  }

  private var folder: ItemFolder { cards.folder }

  // MARK: In

  /// Takes in what was changed in the folder since.
  mutating func takeIn(_ intake: inout Intake) throws {
    let known = Dictionary(
      try intake.cards().map { ($0.file, $0.digest) }, uniquingKeysWith: { $1 })
    for name in try folder.names() {
      summary.incoming.read += 1
      do {
        guard let item = try folder.read(name) else {
          throw ImportProblem(place: SourcePlace(line: 1), reason: .tooLong(ItemFolder.longest))
        }
        guard known[name] != item.digest else { continue }
        let record = try CardFolder.record(of: item.bytes).record
        intake.source = ImportSource(
          name: try Line(name), digest: item.digest, collection: cards.identity)
        summary.incoming.add(try intake.take(record))
      } catch let problem as ImportProblem {
        reject(name, problem)
      } catch let error as TextError {
        reject(name, ImportProblem(place: SourcePlace(line: 1), reason: .text(error)))
      }
    }
  }

  private mutating func reject(_ name: String, _ problem: ImportProblem) {
    rejected.insert(name)
    summary.problems.append(.init(file: name, problem: problem))
  }

  // MARK: Out

  /// Tells the folder what it does not say.
  mutating func giveOut(_ intake: inout Intake) throws {
    var items: [String: CollectionItem] = [:]
    for item in try intake.cards() { items[item.file] = item }
    var told: Set<Actor.ID> = []
    for item in items.values.sorted(by: { $0.file < $1.file }) {
      // What cannot be read there is left as it is, and its contact is not written twice.
      if rejected.contains(item.file) {
        told.insert(item.actor)
        continue
      }
      switch item.state {
      case .archived, .merged: try remove(item, &intake)
      case .present where !folder.holds(item.file) && !cards.refills:
        told.insert(item.actor)
        summary.missing += 1
      case .present:
        // Two cards of one contact: the first is told.
        guard told.insert(item.actor).inserted else { continue }
        try tell(item.actor, item.file, &intake)
      }
    }
    for actor in cards.chosen where told.insert(actor).inserted {
      try tell(actor, nil, &intake)
    }
  }

  private mutating func remove(_ item: CollectionItem, _ intake: inout Intake) throws {
    guard folder.holds(item.file) else { return try intake.forget(item) }
    guard try isRehearsal || folder.remove(item.file, item.digest) else { return }
    try intake.forget(item)
    summary.removed += 1
  }

  /// Writes the card of an actor, unless the folder has one that says the same.
  private mutating func tell(_ actor: Actor.ID, _ file: String?, _ intake: inout Intake) throws {
    let outgoing = try intake.outgoing(actor)
    let name = file ?? outgoing.fileName
    let present = folder.holds(name) ? try folder.read(name) : nil
    // What lies there under the name of a new card is somebody else's.
    if file == nil, present != nil { return summary.taken.append(name) }
    let theirs = try present.map { try CardFolder.record(of: $0.bytes) }
    let text = CardWriter.text(of: outgoing, as: theirs?.version ?? .v3)
    let bytes = Array(text.utf8)
    let ours = try CardFolder.record(of: bytes).record
    if let theirs, theirs.record.says(as: ours) { return }
    let written =
      try isRehearsal
      || folder.write(name, text, over: present?.digest, in: cards.session.environment)
    guard written else { return summary.raced.append(name) }
    summary.written += 1
    var digest = Sha256()
    digest.add(bytes)
    intake.source = ImportSource(
      name: try Line(name), digest: digest.hexadecimal(), collection: cards.identity)
    // The folder says now what we say: as if it had come in.
    try intake.acknowledge(ours, of: actor)
  }
}

extension IncomingRecord {
  /// Whether another record says nothing else.
  fileprivate func says(as other: IncomingRecord) -> Bool {
    content == other.content && key == other.key && kept.sorted() == other.kept.sorted()
  }
}

extension OutgoingActor {
  /// The name of the file of a new card: the identifier, where that is a name on every system.
  fileprivate var fileName: String {
    let isPlain =
      uid.utf8.count <= 100 && !uid.hasPrefix(".")
      && uid.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: "@"):
          true
        default: false
        }
      }
    if isPlain { return "\(uid).vcf" }
    var digest = Sha256()
    digest.add(Array(uid.utf8))
    return "\(digest.hexadecimal().prefix(32)).vcf"
  }
}
