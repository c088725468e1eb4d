import Diplomacy
import Interchange
import Register

/// What the items of a folder are, and how they are read and written.
protocol ItemFormat {
  /// How the names of the files end: `.vcf`, `.ics`.
  var ending: String { get }
  /// What the records of the items are.
  var kind: RecordKind { get }
  /// As what they come in.
  var format: ImportFormat { get }

  /// The days of which the instances of series come in; `nil` for what has no series.
  var window: ClosedRange<CivilDate>? { get }

  /// Reads an item.
  ///
  /// - Throws: `ImportProblem` for one that cannot be read at all.
  func content(of bytes: [UInt8]) throws -> ItemContent

  /// Says what an item is to say of a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - item: The item that is known to be of it; `nil` for a new one.
  ///   - present: What the item says now; `nil` where there is none.
  ///   - intake: Where the record is read.
  /// - Returns: What it is to say.
  /// - Throws: ``RegisterError``; `ImportProblem` where what would be written cannot be read.
  func outgoing(
    _ record: RecordReference, _ item: CollectionItem?, like present: ItemContent?,
    in intake: Intake
  ) throws -> Outgoing

  /// Whether nothing is learned of a record from its item: it is not told there in full.
  func learnsNothing(
    of record: RecordReference, from item: CollectionItem?, in intake: Intake
  ) throws -> Bool

  /// Whether an item that is not written says of ours what is not to be told.
  func isExposed(
    _ record: RecordReference, in item: CollectionItem?, _ intake: Intake
  ) throws -> Bool
}

extension ItemFormat {
  func isExposed(
    _ record: RecordReference, in item: CollectionItem?, _ intake: Intake
  ) throws -> Bool { false }
}

/// What becomes of the item of a record.
enum Outgoing {
  /// It says this.
  case item(OutgoingItem)
  /// Nothing is to be said, or can be: no day is known.
  case nothing
  /// What was said is not to be there any more.
  case withdrawn
}

/// What an item of a folder says.
enum ItemContent {
  /// One record and nothing else, so that it may be written again.
  case record(IncomingRecord, ItemStyle)
  /// Only that there is something then.
  case busy(BusyTime)
  /// Anything else: several entries, the instances of a series, something wrong; with the series of
  /// which every instance is there that came within the window.
  case others([IncomingRecord], [ImportProblem], wholeSeries: Set<String>)
}

/// How an item is written.
enum ItemStyle {
  /// A card, in a version.
  case card(CardVersion)
  /// An entry of a calendar; bare where it has no word that is ours alone.
  case entry(isBare: Bool)
}

extension ItemContent {
  /// The records of the kind that is wanted.
  var records: [IncomingRecord] {
    switch self {
    case .record(let record, _): [record]
    case .busy: []
    case .others(let records, _, _): records
    }
  }

  /// What is wrong in it.
  var problems: [ImportProblem] {
    if case .others(_, let problems, _) = self { problems } else { [] }
  }

  /// The time of one that says only that there is something then; `nil` for one that says what.
  var busy: BusyTime? { if case .busy(let time) = self { time } else { nil } }

  /// The series of which every instance is there that came within the window.
  var wholeSeries: Set<String> {
    switch self {
    // An event is all there is of the series that it may have been.
    case .record(let record, _):
      record.entry.map { [$0.uid] } ?? []
    case .busy: []
    case .others(_, _, let series): series
    }
  }

  /// The record of an item that holds one and nothing else.
  ///
  /// - Throws: `ImportProblem` where it does not.
  var whole: IncomingRecord {
    get throws(ImportProblem) {
      if case .record(let record, _) = self { return record }
      throw problems.first
        ?? ImportProblem(place: SourcePlace(line: 1), field: "UID", reason: .missing)
    }
  }
}

/// What an item of a folder is to say.
struct OutgoingItem {
  /// What identifies it everywhere.
  let uid: String
  /// The text of the file.
  let text: String
  /// The record that is told, read as if it came in.
  let record: IncomingRecord
  /// The record as it is read where nothing is kept that is ours alone.
  var bare: IncomingRecord?
  /// The time of one that says only that there is something then.
  var busy: BusyTime?

  /// Whether an item says that already.
  func isSaid(by content: ItemContent) -> Bool {
    if busy != nil || content.busy != nil { return busy == content.busy }
    guard case .record(let theirs, _) = content else { return false }
    return theirs.says(as: record) || bare.map { theirs.says(as: $0) } ?? false
  }

  /// The name of a new file: the identifier, where that is a name on every system.
  func fileName(ending: String) -> String {
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
    if isPlain { return uid + ending }
    var digest = Sha256()
    digest.add(Array(uid.utf8))
    return "\(digest.hexadecimal().prefix(32))\(ending)"
  }
}

extension IncomingRecord {
  /// Whether another record says nothing else; a day that passes is no word of either.
  fileprivate func says(as other: IncomingRecord) -> Bool {
    guard key == other.key, kept.sorted() == other.keptOfSource.sorted() else { return false }
    guard case .exchange(var mine) = content, case .exchange(let theirs) = other.content else {
      return content == other.content
    }
    let isTold = [mine.status, theirs.status].allSatisfy { $0 == .planned || $0 == .held }
    if isTold, mine.isStatusGuessed || theirs.isStatusGuessed {
      (mine.status, mine.isStatusGuessed) = (theirs.status, theirs.isStatusGuessed)
    }
    // On which side somebody is we found out where it was not said.
    for place in mine.parties.indices.prefix(theirs.parties.count)
    where mine.parties[place].side == nil {
      mine.parties[place].side = theirs.parties[place].side
    }
    return mine == theirs
  }
}
