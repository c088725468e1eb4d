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

  private mutating func quoted(_ text: String) {
    output.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(Self.isPlain) {
      output.append(text)
    } else {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether a byte needs no second look: C2 begins the C1 controls, E2 the
  /// overrides of direction, which a terminal may obey.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F && byte != 0xC2 && byte != 0xE2
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": output.append("\\\"")
    case "\\": output.append("\\\\")
    case "\n": output.append("\\n")
    case "\r": output.append("\\r")
    case "\t": output.append("\\t")
    case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      output.append("\\u")
      for shift in [12, 8, 4, 0] { output.append(Self.digits[Int(scalar.value >> shift) & 15]) }
    default: output.append(String(scalar))
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
