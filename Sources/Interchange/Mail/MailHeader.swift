/// The header of a mail or of a part of one (RFC 5322, 2.2), unfolded.
public struct MailHeader: Sendable, Equatable {
  /// A field: its name in lower case, its value as it stands.
  struct Field: Sendable, Equatable {
    let name: String
    let value: [UInt8]
  }

  /// The fields, in their order.
  private(set) var fields: [Field] = []

  /// The value of the first field of a name.
  func value(of name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The values of all fields of a name.
  func values(of name: String) -> [[UInt8]] {
    fields.lazy.filter { $0.name == name }.map(\.value)
  }

  /// The first field of a name as a text on one line, encoded words read; `nil` where there is
  /// nothing in it.
  func text(of name: String) -> String? {
    guard let value = value(of: name) else { return nil }
    let text = EncodedWords.text(value).cleaned.onOneLine
    return text.isEmpty ? nil : text
  }

  /// The first field of a name in lower case, without its comments: a code, not a text.
  func token(of name: String) -> String? {
    value(of: name).map { MailParameters(Array($0)).value }
  }
}

/// Reads a header line by line.
struct MailHeaderReader {
  /// No header is longer than this, in bytes.
  static let longest = 1_048_576

  /// What a line was.
  enum Answer {
    /// It belongs to the header.
    case taken
    /// The empty line below the header.
    case ended
    /// No field: the header ended without an empty line, and this belongs to the body.
    case isBody
    /// The header is longer than may be.
    case tooLong
  }

  private var fields: [MailHeader.Field] = []
  private var current: [UInt8] = []
  private var size = 0

  /// The header that was read.
  mutating func header() -> MailHeader {
    flush()
    return MailHeader(fields)
  }

  /// Reads a line, or a piece of one.
  mutating func read(_ piece: LinePieces.Piece) -> Answer {
    size += piece.bytes.count + 1
    if size > Self.longest { return .tooLong }
    guard piece.startsLine else {
      current += piece.bytes
      return .taken
    }
    guard let first = piece.bytes.first else { return .ended }
    if first == 0x20 || first == 0x09 {
      // What goes on from nothing is left out.
      if !current.isEmpty { current += piece.bytes }
      return .taken
    }
    flush()
    if Self.nameEnd(piece.bytes) != nil {
      current = Array(piece.bytes)
      return .taken
    }
    // Some programs leave the separator of a mailbox above the header.
    let isSeparator =
      fields.isEmpty
      && (piece.bytes.starts(with: Mailbox.separator)
        || piece.bytes.dropFirst().starts(with: Mailbox.separator))
    return isSeparator ? .taken : .isBody
  }

  /// Where the name of a field ends: before the colon, white space before it aside.
  static func nameEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while place < bytes.endIndex, (0x21...0x7E).contains(bytes[place]),
      bytes[place] != UInt8(ascii: ":")
    {
      place += 1
    }
    let end = place
    while place < bytes.endIndex, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    guard place < bytes.endIndex, bytes[place] == UInt8(ascii: ":"), end > bytes.startIndex
    else { return nil }
    return end
  }

  private mutating func flush() {
    defer { current = [] }
    guard let end = Self.nameEnd(current[...]),
      let colon = current[end...].firstIndex(of: UInt8(ascii: ":"))
    else { return }
    fields.append(
      MailHeader.Field(
        name: String(decoding: current[..<end], as: UTF8.self).lowercased(),
        value: Array(current[(colon + 1)...])))
  }
}

extension MailHeader {
  fileprivate init(_ fields: [Field]) { self.fields = fields }
}
