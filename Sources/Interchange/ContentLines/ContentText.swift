import Diplomacy

/// Reads the values of content lines as texts.
enum ContentText {
  /// Bytes that are no text: of a charset that nobody here reads, or of none.
  struct Unreadable: Error {
    let value: String
    let reason: ImportProblem.Reason
  }

  /// The value of a line in UTF-8, before anything is taken apart.
  ///
  /// `CHARSET` tells; without it, what cannot be UTF-8 is Windows-1252.
  static func plain(_ line: ContentLine) throws(Unreadable) -> [UInt8] {
    var bytes = Array(line.value)
    if line.isQuotedPrintable { bytes = quotedPrintable(bytes) }
    let charset = line.values(of: "CHARSET").first.map(TextCharset.init(named:)) ?? .utf8
    guard let charset else {
      throw Unreadable(value: line.values(of: "CHARSET").first ?? "", reason: .charset)
    }
    if bytes.contains(0) { throw Unreadable(value: "NUL", reason: .encoding) }
    return charset.decoded(bytes)
  }

  /// Decodes quoted-printable (RFC 2045, 6.7); what is no escape stands for itself.
  static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "=")) else { return bytes }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "="), place + 2 < bytes.count,
        let high = bytes[place + 1].hexadecimalDigit, let low = bytes[place + 2].hexadecimalDigit
      {
        plain.append(high << 4 | low)
        place += 3
      } else {
        plain.append(bytes[place])
        place += 1
      }
    }
    return plain
  }

  /// Takes bytes apart at a sign that nothing escapes.
  static func split(_ bytes: ArraySlice<UInt8>, at sign: Character) -> [ArraySlice<UInt8>] {
    guard let sign = sign.asciiValue, bytes.contains(sign) else { return [bytes] }
    var parts: [ArraySlice<UInt8>] = []
    var (start, place) = (bytes.startIndex, bytes.startIndex)
    while place < bytes.endIndex {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 1
      } else if bytes[place] == sign {
        parts.append(bytes[start..<place])
        start = place + 1
      }
      place += 1
    }
    parts.append(bytes[start...])
    return parts
  }

  /// A text without its escapes (RFC 6350, 3.4), and without control characters.
  ///
  /// - Parameters:
  ///   - bytes: The text with its escapes.
  ///   - breaksLines: Whether `\n` is a line break; where quoted-printable says what is one, it
  ///     is two characters.
  /// - Returns: The text.
  static func text(_ bytes: ArraySlice<UInt8>, breakingLines breaksLines: Bool = true) -> String {
    guard bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 < 0x20 || $0 > 0x7E })
    else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "\\"), place + 1 < bytes.endIndex else {
        plain.append(byte)
        place += 1
        continue
      }
      switch bytes[place + 1] {
      case UInt8(ascii: "n") where breaksLines, UInt8(ascii: "N") where breaksLines:
        plain.append(0x0A)
      case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\\"):
        plain.append(bytes[place + 1])
      default:
        plain.append(byte)
        plain.append(bytes[place + 1])
      }
      place += 2
    }
    return String(decoding: plain, as: UTF8.self).withUnixLineBreaks.cleaned
  }

  /// A text as a value (RFC 6350, 3.4; RFC 5545, 3.3.11); control characters have no place in one.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\n":
        result.append("\\")
        result.append("n")
      case "\t": result.append(scalar)
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A line cut so that no part is longer than 75 octets (RFC 6350, 3.2; RFC 5545, 3.1), never
  /// within a character; each part but the first begins with a space, which counts.
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += width
    }
    return result
  }
}

extension String {
  /// The text with LF for each CR LF and CR.
  var withUnixLineBreaks: String {
    guard utf8.contains(0x0D) else { return self }
    var bytes: [UInt8] = []
    var sawReturn = false
    for byte in utf8 {
      if !(sawReturn && byte == 0x0A) { bytes.append(byte == 0x0D ? 0x0A : byte) }
      sawReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
