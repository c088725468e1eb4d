import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Cards in a file: vCard 2.1, 3.0 and 4.0.
struct CardFile: IncomingFile {
  private let text: EntryText

  var source: ImportSource { text.source }
  var fractionRead: Double? { text.fractionRead }
  var format: ImportFormat { .cards }

  init(_ bytes: InputBytes, encoding given: SourceEncoding?) throws {
    // In which characters it is, each property says or shows.
    text = try EntryText(bytes, as: .cards, encoding: given, hint: CardWords.expected) {
      [.utf8, .windows1252].contains($0) ? nil : $0
    }
  }

  // MARK: Reading

  func records(in session: Session, each: (IncomingResult) throws -> Void) throws -> FileReading {
    var count = 0
    try text.scan(CardScanner()) { item in
      count += 1
      switch item {
      case .card(let card):
        let place = SourcePlace(line: card.range.lowerBound)
        do {
          try each(.record(CardReader.record(of: card)))
        } catch let problem as ImportProblem {
          try each(.problem(problem, at: place))
        }
      case .problem(let problem, let range):
        try each(.problem(problem, at: SourcePlace(line: range.lowerBound)))
      }
    }
    return FileReading(count: count)
  }

  // MARK: Writing again

  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws {
    try text.copy(places, of: CardScanner(), to: outlet) { $0.range }
  }
}
