/// Writes JSON (RFC 8259) value by value, in the order given.
///
/// Foundation's encoder wants the whole answer in memory and costs six times as
/// much; a list of a million exchanges is written as it is read.
public struct JSONWriter: Sendable {
  /// What is written and not yet taken away.
  public var output = ByteBuffer()
  /// The brackets that will close what is open, the innermost last.
  private var open: [String] = []
  private var needsComma = false

  /// Makes a writer at the start of a document.
  public init() {}

  /// Writes an object; the body writes its members.
  public mutating func object(
    _ key: String? = nil, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    beginObject(key)
    try body(&self)
    end()
  }

  /// Writes an array; the body writes its elements.
  public mutating func array(
    _ key: String? = nil, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    beginArray(key)
    try body(&self)
    end()
  }

  /// Begins an object whose end comes later.
  public mutating func beginObject(_ key: String? = nil) {
    begin(key, "{", closing: "}")
  }

  /// Begins an array whose end comes later.
  public mutating func beginArray(_ key: String? = nil) {
    begin(key, "[", closing: "]")
  }

  /// Ends the object or array begun last; ends the line after the last of all.
  public mutating func end() {
    if let bracket = open.popLast() { output.append(bracket) }
    needsComma = true
    if open.isEmpty { output.newline() }
  }

  private mutating func begin(_ key: String?, _ bracket: String, closing: String) {
    begin(key)
    output.append(bracket)
    open.append(closing)
    needsComma = false
  }

  /// Writes a text; `null` for none.
  public mutating func member(_ key: String?, _ value: String?) {
    begin(key)
    if let value { quoted(value) } else { output.append("null") }
  }

  /// Writes a number; `null` for none.
  public mutating func member(_ key: String?, _ value: (some BinaryInteger)?) {
    begin(key)
    output.append(value.map { String($0) } ?? "null")
  }

  /// Writes a truth value.
  public mutating func member(_ key: String?, _ value: Bool) {
    begin(key)
    output.append(value ? "true" : "false")
  }

  private mutating func begin(_ key: String?) {
    if needsComma { output.append(UInt8(ascii: ",")) }
    needsComma = true
    guard let key else { return }
    quoted(key)
    output.append(UInt8(ascii: ":"))
  }

  /// Writes a text between quotes: what needs no escape goes out in whole runs, since
  /// nearly every French note holds a guillemet or an apostrophe of three bytes.
  private mutating func quoted(_ text: String) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var written = bytes.startIndex
      var next = written
      while next < bytes.endIndex {
        let length = Self.escapedLength(bytes, at: next)
        guard length > 0 else {
          next += 1
          continue
        }
        output.append(bytes[written..<next])
        appendEscaped(bytes[next..<next + length])
        next += length
        written = next
      }
      output.append(bytes[written...])
    }
    output.append(UInt8(ascii: "\""))
  }

  /// How many bytes of well-formed UTF-8 the character at a place takes, when it has to be
  /// escaped: JSON's own, and the C1 controls and overrides of direction, which a terminal may
  /// obey; 0 when it goes out as it is.
  private static func escapedLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    switch bytes[place] {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
    case 0xC2: bytes[place + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      switch (bytes[place + 1], bytes[place + 2]) {
      case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): 3
      default: 0
      }
    default: 0
    }
  }

  private mutating func appendEscaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"": output.append("\\\"")
      case "\\": output.append("\\\\")
      case "\n": output.append("\\n")
      case "\r": output.append("\\r")
      case "\t": output.append("\\t")
      default:
        output.append("\\u")
        for shift in [12, 8, 4, 0] { output.append(Self.digits[Int(scalar.value >> shift) & 15]) }
      }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
