import Diplomacy

/// A structured value of a header with its parameters: `text/plain; charset="utf-8"`
/// (RFC 2045, 5.1; RFC 2231).
struct MailParameters: Sendable {
  /// What stands before the parameters, in lower case, without white space and comments.
  let value: String
  private let parameters: [String: [Segment]]

  /// A parameter, or one of the pieces that it was cut into.
  private struct Segment {
    let number: Int
    let isEncoded: Bool
    let bytes: [UInt8]
  }

  /// Reads a value.
  init(_ bytes: [UInt8]) {
    let pieces = Self.split(bytes)
    value = String(decoding: pieces.first ?? [], as: UTF8.self).lowercased().filter {
      !$0.isWhitespace
    }
    var found: [String: [Segment]] = [:]
    for piece in pieces.dropFirst() {
      guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
      var name = String(decoding: piece[..<equals], as: UTF8.self).lowercased().trimmed
      let isEncoded = name.hasSuffix("*")
      if isEncoded { name.removeLast() }
      var number = 0
      if let star = name.lastIndex(of: "*"), let read = Int(name[name.index(after: star)...]),
        read >= 0
      {
        number = read
        name = String(name[..<star])
      }
      found[name, default: []].append(
        Segment(
          number: number, isEncoded: isEncoded, bytes: Self.unquoted(piece[(equals + 1)...])))
    }
    parameters = found.mapValues { $0.sorted { $0.number < $1.number } }
  }

  /// The bytes of a parameter as they stand, without quotation marks: for a boundary.
  func bytes(of name: String) -> [UInt8]? {
    parameters[name].map { $0.flatMap(\.bytes) }
  }

  /// The text of a parameter; `nil` where it is not there.
  func text(of name: String) -> String? {
    guard let segments = parameters[name], let first = segments.first else { return nil }
    guard segments.contains(where: \.isEncoded) else {
      return EncodedWords.text(segments.flatMap(\.bytes))
    }
    // RFC 2231, 4: charset'language'text, in the first piece.
    var charset: TextCharset?
    var head = first.bytes[...]
    if first.isEncoded {
      let marks = head.indices.filter { head[$0] == UInt8(ascii: "'") }.prefix(2)
      if marks.count == 2 {
        charset = TextCharset(named: String(decoding: head[..<marks[0]], as: UTF8.self))
        head = head[(marks[1] + 1)...]
      }
    }
    var bytes = first.isEncoded ? Self.percentDecoded(head) : Array(head)
    for segment in segments.dropFirst() {
      bytes += segment.isEncoded ? Self.percentDecoded(segment.bytes[...]) : segment.bytes
    }
    return String(decoding: (charset ?? .utf8).decoded(bytes), as: UTF8.self)
  }

  /// Takes a value apart at its semicolons, quotation marks kept, comments left out.
  private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var (isQuoted, depth, isEscaped) = (false, 0, false)
    for byte in bytes {
      if isEscaped {
        isEscaped = false
        if depth == 0 { pieces[pieces.count - 1].append(byte) }
        continue
      }
      switch byte {
      case UInt8(ascii: "\\") where isQuoted || depth > 0:
        isEscaped = true
        if isQuoted { pieces[pieces.count - 1].append(byte) }
      case UInt8(ascii: "\"") where depth == 0:
        isQuoted.toggle()
        pieces[pieces.count - 1].append(byte)
      // « rapport(1).pdf » is a name, though it should stand between quotation marks.
      case UInt8(ascii: "(") where !isQuoted && (depth > 0 || mayComment(pieces)): depth += 1
      case UInt8(ascii: ")") where !isQuoted && depth > 0: depth -= 1
      case UInt8(ascii: ";") where !isQuoted && depth == 0: pieces.append([])
      default: if depth == 0 { pieces[pieces.count - 1].append(byte) }
      }
    }
    return pieces
  }

  /// Whether a comment may begin: in the value, and after white space.
  private static func mayComment(_ pieces: [[UInt8]]) -> Bool {
    guard pieces.count > 1, let last = pieces.last?.last else { return true }
    return last == 0x20 || last == 0x09
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let trimmed = Array(
      bytes.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    guard trimmed.first == UInt8(ascii: "\"") else { return trimmed }
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in trimmed.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      } else if byte == UInt8(ascii: "\"") {
        break
      }
      plain.append(byte)
    }
    return plain
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    // An escape of RFC 2231 is one of quoted-printable with another sign before it.
    ContentText.quotedPrintable(
      bytes.flatMap { byte -> [UInt8] in
        switch byte {
        case UInt8(ascii: "%"): [UInt8(ascii: "=")]
        case UInt8(ascii: "="): Array("=3D".utf8)
        default: [byte]
        }
      })
  }
}
