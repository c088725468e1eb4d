/// Decodes base64 (RFC 2045, 6.8) in portions; what is no sign of it is passed over.
struct Base64Bytes {
  private var bits: UInt32 = 0
  private var count = 0

  /// Decodes a portion.
  mutating func decode(_ bytes: some Sequence<UInt8>, into plain: inout [UInt8]) {
    for byte in bytes {
      if byte == UInt8(ascii: "=") {
        // What is padded is whole; some programs write one piece after another.
        finish(into: &plain)
        continue
      }
      guard let value = Self.value(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 1
      guard count == 4 else { continue }
      plain.append(UInt8(truncatingIfNeeded: bits >> 16))
      plain.append(UInt8(truncatingIfNeeded: bits >> 8))
      plain.append(UInt8(truncatingIfNeeded: bits))
      (bits, count) = (0, 0)
    }
  }

  /// Ends: what three or two signs hold of bytes is there, what one holds is none.
  mutating func finish(into plain: inout [UInt8]) {
    switch count {
    case 3:
      plain.append(UInt8(truncatingIfNeeded: bits >> 10))
      plain.append(UInt8(truncatingIfNeeded: bits >> 2))
    case 2: plain.append(UInt8(truncatingIfNeeded: bits >> 4))
    default: break
    }
    (bits, count) = (0, 0)
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
