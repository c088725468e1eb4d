/// The bytes of a part as they were before they were encoded for the way (RFC 2045, 6), as
/// many as are kept.
struct PartBody {
  /// How the bytes of a part are encoded.
  enum Encoding {
    case plain, quotedPrintable, base64

    init(named name: String?) {
      switch name {
      case "base64": self = .base64
      case "quoted-printable": self = .quotedPrintable
      default: self = .plain
      }
    }
  }

  private(set) var bytes: [UInt8] = []
  /// Whether there was more than is kept.
  private(set) var isCut = false
  private let encoding: Encoding
  private let limit: Int
  private var base64 = Base64Bytes()
  private var hasBegun = false
  /// Of quoted-printable: an escape that was begun, and white space that may end the line.
  private var escape: [UInt8] = []
  private var blanks: [UInt8] = []

  /// Begins.
  ///
  /// - Parameters:
  ///   - encoding: How the bytes are encoded.
  ///   - limit: How many bytes are kept.
  init(_ encoding: Encoding, limit: Int) {
    self.encoding = encoding
    self.limit = limit
  }

  /// Adds a line, or a piece of one.
  ///
  /// The end of a line belongs to the next, since the last belongs to the boundary (RFC 2046,
  /// 5.1.1).
  mutating func add(_ piece: LinePieces.Piece) {
    guard !isCut else { return }
    if piece.startsLine, hasBegun { endLine() }
    hasBegun = true
    switch encoding {
    case .plain: bytes += piece.bytes
    case .base64: base64.decode(piece.bytes, into: &bytes)
    case .quotedPrintable: for byte in piece.bytes { unquote(byte) }
    }
    if bytes.count + blanks.count > limit {
      bytes.removeLast(max(0, bytes.count - limit))
      isCut = true
    }
  }

  /// Ends the part.
  mutating func finish() {
    guard !isCut else { return }
    base64.finish(into: &bytes)
    // An equals sign at the very end joins nothing.
    if escape.count > 1 { bytes += escape }
    (escape, blanks) = ([], [])
  }

  private mutating func endLine() {
    switch encoding {
    case .base64: return
    case .plain: break
    case .quotedPrintable:
      // A line that ends with an equals sign goes on; white space at its end is none of it.
      defer { (escape, blanks) = ([], []) }
      if escape == [UInt8(ascii: "=")] { return }
      bytes += escape
    }
    bytes.append(0x0A)
  }

  private mutating func unquote(_ byte: UInt8) {
    if !escape.isEmpty {
      if escape.count == 1, byte == 0x20 || byte == 0x09 {
        blanks.append(byte)
        return
      }
      guard blanks.isEmpty, let digit = byte.hexadecimalDigit else {
        // No escape: it stands for itself.
        bytes += escape + blanks
        (escape, blanks) = ([], [])
        return unquote(byte)
      }
      guard escape.count == 2, let high = escape[1].hexadecimalDigit else {
        escape.append(byte)
        return
      }
      bytes.append(high << 4 | digit)
      escape = []
      return
    }
    switch byte {
    case 0x20, 0x09: blanks.append(byte)
    default:
      if !blanks.isEmpty {
        bytes += blanks
        blanks = []
      }
      if byte == UInt8(ascii: "=") { escape = [byte] } else { bytes.append(byte) }
    }
  }
}
