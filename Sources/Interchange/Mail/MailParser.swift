import Diplomacy

/// Reads one mail line by line and keeps no more of it than is needed: its text and the
/// calendars it carries.
///
/// Files are passed over.
struct MailParser {
  /// No mail has more parts than this.
  static let mostParts = 1_000
  /// No part stands deeper than this.
  static let deepest = 100
  /// No text of a mail is kept beyond this, in bytes before they are read; nor are all.
  static let longestPart = 4 * 1_048_576
  static let longestInAll = 8 * 1_048_576

  /// Where in the mail the next line stands.
  private enum Place {
    case header(parent: Int?, line: Int)
    /// In the text of a part, or above the first part of one.
    case body(Int)
    /// In a file, or below the last part.
    case passedOver
    /// After something wrong.
    case lost
  }

  private let start: Int
  private let separatorDate: MailDate?
  private var place: Place
  private var reader = MailHeaderReader()
  private var header = MailHeader()
  private var parts: [MailPart] = []
  /// The containers that are open, the innermost last, and their boundaries.
  private var open: [(part: Int, boundary: [UInt8])] = []
  private var size = 0
  private var problem: ImportProblem?

  /// Begins a mail.
  ///
  /// - Parameters:
  ///   - start: The line of the file on which it begins.
  ///   - separatorDate: The date of the line above it.
  ///   - headerLine: The line on which its header begins.
  init(start: Int, separatorDate: MailDate?, headerLine: Int) {
    self.start = start
    self.separatorDate = separatorDate
    place = .header(parent: nil, line: headerLine)
  }

  // MARK: Lines

  /// Reads a line, or a piece of one.
  mutating func read(_ piece: LinePieces.Piece) {
    if case .lost = place { return }
    if piece.startsLine, closesOrOpens(piece) { return }
    switch place {
    case .header(let parent, let line):
      switch reader.read(piece) {
      case .taken: break
      case .ended: endHeader(parent: parent, line: line)
      case .isBody:
        endHeader(parent: parent, line: line)
        if case .body(let part) = place { add(piece, to: part) }
      case .tooLong: fail(line, "", .tooLong(MailHeaderReader.longest))
      }
    case .body(let part): add(piece, to: part)
    case .passedOver, .lost: break
    }
  }

  private mutating func add(_ piece: LinePieces.Piece, to part: Int) {
    // Taken out, so that the bytes are not copied for each line.
    guard var body = parts[part].body else { return }
    parts[part].body = nil
    let before = body.bytes.count
    body.add(piece)
    size += body.bytes.count - before
    parts[part].body = body
  }

  /// Whether a line is a boundary: it begins the next part, or ends the last.
  private mutating func closesOrOpens(_ piece: LinePieces.Piece) -> Bool {
    guard !open.isEmpty, piece.bytes.count < 2_000,
      piece.bytes.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")])
    else { return false }
    let line = MailPart.trimmed(piece.bytes.dropFirst(2))
    let last = [UInt8(ascii: "-"), UInt8(ascii: "-")]
    guard
      let level = open.lastIndex(where: { container in
        line == container.boundary
          || line.count == container.boundary.count + 2 && line.starts(with: container.boundary)
            && line.suffix(2) == last[...]
      })
    else { return false }
    if case .header(let parent, let line) = place { endHeader(parent: parent, line: line) }
    if case .lost = place { return true }
    let isEnd = line.count > open[level].boundary.count
    let container = open[level].part
    open.removeLast(open.count - level - (isEnd ? 0 : 1))
    if isEnd {
      place = .passedOver
    } else {
      reader = MailHeaderReader()
      place = .header(parent: container, line: piece.number + 1)
    }
    return true
  }

  private mutating func endHeader(parent: Int?, line: Int) {
    let header = reader.header()
    if parent == nil { self.header = header }
    guard parts.count < Self.mostParts else {
      return fail(line, "", .tooManyParts(Self.mostParts))
    }
    let isDigest = parent.map { parts[$0].type.value == "multipart/digest" } ?? false
    var part = MailPart(header, parent: parent, line: line, isDigest: isDigest)
    let number = parts.count
    let rest = max(0, Self.longestInAll - size)
    switch part.nature {
    case .container(let boundary):
      guard open.count < Self.deepest else { return fail(line, "", .tooDeep(Self.deepest)) }
      open.append((number, boundary))
      // What stands above the first boundary is the text where none ever comes.
      part.body = PartBody(.plain, limit: min(Prose.maximumBytes, rest))
      place = .body(number)
    case .text, .calendar:
      part.body = PartBody(part.encoding, limit: min(Self.longestPart, rest))
      place = .body(number)
    case .attachment: place = .passedOver
    }
    parts.append(part)
    if let parent {
      if parts[parent].children.isEmpty { parts[parent].body = nil }
      parts[parent].children.append(number)
    }
  }

  /// Notes what is wrong with the mail, of which nothing more is kept.
  private mutating func fail(_ line: Int, _ value: String, _ reason: ImportProblem.Reason) {
    problem = ImportProblem(place: SourcePlace(line: line), value: value, reason: reason)
    (place, parts, open) = (.lost, [], [])
    reader = MailHeaderReader()
  }

  // MARK: The mail

  /// Ends the mail.
  ///
  /// - Parameter last: The last line of the file that belongs to it.
  /// - Returns: The mail.
  /// - Throws: `ImportProblem` for one that cannot be read.
  mutating func finish(last: Int) throws(ImportProblem) -> MailMessage {
    if case .header(let parent, let line) = place { endHeader(parent: parent, line: line) }
    if let problem { throw problem }
    guard !header.fields.isEmpty else {
      throw ImportProblem(
        place: SourcePlace(line: start), field: "From", reason: .missing)
    }
    for part in parts.indices { parts[part].body?.finish() }
    var attachments: [String] = []
    var invitations: [[UInt8]] = []
    for part in parts {
      switch part.nature {
      case .attachment: attachments.append(part.label)
      case .calendar:
        if part.name != nil { attachments.append(part.label) }
        // Half a calendar is none; the same one often comes twice.
        if let body = part.body, !body.isCut, !invitations.contains(body.bytes) {
          invitations.append(body.bytes)
        }
      case .container, .text: break
      }
    }
    return MailMessage(
      range: start...max(start, last), header: header, text: Self.cut(try text(of: 0)?.text ?? ""),
      attachments: attachments, invitations: invitations,
      isReport: parts.first?.type.value == "multipart/report", separatorDate: separatorDate)
  }

  /// The text of a part with all that is in it; `nil` for nothing.
  private func text(of number: Int) throws(ImportProblem) -> (text: String, isPage: Bool)? {
    let part = parts[number]
    switch part.nature {
    case .attachment, .calendar: return nil
    case .text(let isPage):
      let text = try part.text().cleaned
      return text.isEmpty ? nil : (text, isPage)
    case .container:
      // No boundary ever came.
      if part.children.isEmpty {
        let text = try part.text().cleaned
        return text.isEmpty ? nil : (text, false)
      }
    }
    var found: [(text: String, isPage: Bool)] = []
    for child in part.children {
      // What is said twice is said in plain words; the page is not even read.
      if part.type.value == "multipart/alternative", found.contains(where: { !$0.isPage }) { break }
      if let text = try text(of: child) { found.append(text) }
      if part.type.value == "multipart/related", !found.isEmpty { break }
    }
    if part.type.value == "multipart/alternative" {
      return found.first { !$0.isPage } ?? found.last
    }
    guard !found.isEmpty else { return nil }
    return (
      found.map(\.text).joined(separator: "\n\n"), found.allSatisfy(\.isPage)
    )
  }

  /// A text no longer than a record takes.
  private static func cut(_ text: String) -> String {
    guard text.utf8.count > Prose.maximumBytes else { return text }
    var end = text.utf8.index(
      text.startIndex, offsetBy: Prose.maximumBytes - MailPart.cutMark.utf8.count)
    // Not in the middle of a character; one may have marks without end, which are seen once.
    while text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
    if String.Index(end, within: text) == nil {
      let head = text[..<end]
      end = head.index(before: head.endIndex)
    }
    return text[..<end] + MailPart.cutMark
  }
}
