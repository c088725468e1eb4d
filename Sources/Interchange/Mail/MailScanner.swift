public import Diplomacy

/// Finds the mails of a file that is read in portions, one or a mailbox of them, and holds one.
public struct MailScanner {
  /// What there is in the file.
  public enum Item {
    case message(MailMessage)
    /// A mail that cannot be read; carries the lines it stands on.
    case problem(ImportProblem, range: ClosedRange<Int>)

    /// The lines it stands on, counted from 1.
    public var range: ClosedRange<Int> {
      switch self {
      case .message(let message): message.range
      case .problem(_, let range): range
      }
    }
  }

  private var pieces = LinePieces()
  /// Whether the file is a mailbox; `nil` before anything stands in it.
  private var isMailbox: Bool?
  private var parser: MailParser?
  private var start = 1
  private var last = 0
  private var isAfterEmptyLine = false

  /// Begins.
  public init() {}

  /// Whether a file that begins so is a mail or a mailbox: the line above a mail, or fields of
  /// a header of which one is a mail's.
  public static func begins(_ head: [UInt8]) -> Bool {
    if beginsMailbox(head) { return true }
    // The last line may be cut off.
    for (place, line) in firstLines(head).prefix(20).enumerated() {
      let goesOn = place > 0 && (line.first == 0x20 || line.first == 0x09)
      if goesOn { continue }
      guard let end = MailHeaderReader.nameEnd(line) else { return false }
      if telling.contains(String(decoding: line[..<end], as: UTF8.self).lowercased()) {
        return true
      }
    }
    return false
  }

  /// Whether a file that begins so is a mailbox: the line above a mail.
  public static func beginsMailbox(_ head: [UInt8]) -> Bool {
    firstLines(head).first.map { Mailbox.isSeparator($0, isAfterEmptyLine: true) } ?? false
  }

  private static func firstLines(_ head: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return (head.starts(with: mark) ? head.dropFirst(3) : head[...]).split(
      maxSplits: 20, whereSeparator: { $0 == 0x0A || $0 == 0x0D })
  }

  /// Fields that nothing but a mail has.
  private static let telling: Set<String> = [
    "return-path", "received", "delivered-to", "message-id", "mime-version", "from", "subject",
    "dkim-signature", "x-mozilla-status", "envelope-to",
  ]

  /// Reads a portion.
  public mutating func read(_ portion: [UInt8], _ each: (Item) throws -> Void) throws {
    var pieces = pieces
    defer { self.pieces = pieces }
    try pieces.read(portion) { try take($0, each) }
  }

  /// Ends the reading.
  public mutating func finish(_ each: (Item) throws -> Void) throws {
    var pieces = pieces
    try pieces.finish { try take($0, each) }
    self.pieces = pieces
    try end(each)
  }

  private mutating func take(_ piece: LinePieces.Piece, _ each: (Item) throws -> Void) throws {
    var piece = piece
    if piece.startsLine {
      if isMailbox == nil {
        piece = piece.withoutMark
        // Empty lines above the first mail.
        if MailPart.trimmed(piece.bytes).isEmpty, piece.endsLine { return }
        isMailbox = piece.bytes.starts(with: Mailbox.separator)
        begin(piece, hasSeparator: isMailbox == true)
        if isMailbox == true { return }
      } else if isMailbox == true {
        if Mailbox.isSeparator(piece.bytes, isAfterEmptyLine: isAfterEmptyLine) {
          try end(each)
          return begin(piece, hasSeparator: true)
        }
        piece = piece.with(Mailbox.unquoted(piece.bytes))
      }
      isAfterEmptyLine = piece.bytes.isEmpty
    }
    last = piece.number
    parser?.read(piece)
  }

  private mutating func begin(_ piece: LinePieces.Piece, hasSeparator: Bool) {
    start = piece.number
    last = piece.number
    isAfterEmptyLine = false
    parser = MailParser(
      start: start, separatorDate: hasSeparator ? Mailbox.date(of: piece.bytes) : nil,
      headerLine: hasSeparator ? start + 1 : start)
  }

  private mutating func end(_ each: (Item) throws -> Void) throws {
    guard var parser else { return }
    self.parser = nil
    let item: Item
    do {
      item = .message(try parser.finish(last: last))
    } catch {
      item = .problem(error, range: start...max(start, last))
    }
    try each(item)
  }
}

extension LinePieces.Piece {
  /// The piece with other bytes.
  fileprivate func with(_ bytes: ArraySlice<UInt8>) -> LinePieces.Piece {
    LinePieces.Piece(bytes: bytes, number: number, startsLine: startsLine, endsLine: endsLine)
  }

  /// The piece without a byte order mark.
  fileprivate var withoutMark: LinePieces.Piece {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? with(bytes.dropFirst(3)) : self
  }
}
