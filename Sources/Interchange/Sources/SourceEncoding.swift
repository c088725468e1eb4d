/// In which characters a file is written.
public enum SourceEncoding: Equatable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252
  /// A charset that the system's own converter knows, by its name there.
  case system(String)

  /// Returns the encoding of a name; `nil` for one that nobody here reads.
  public init?(named name: String) {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    if let own = Self.own[key] {
      self = own
    } else if let found = Self.spellings(of: name).first(where: { SystemCharset(named: $0) != nil })
    {
      self = .system(found)
    } else {
      return nil
    }
  }

  /// Those that are read here, whatever the system has; ISO 8859-1 is Windows-1252, as everywhere.
  private static let own: [String: SourceEncoding] = [
    "utf8": .utf8, "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian,
    "windows1252": .windows1252, "cp1252": .windows1252, "iso88591": .windows1252,
    "latin1": .windows1252,
  ]

  /// The name, and what converters call it where they do not know it so: `windows-1250` is `CP1250`.
  private static func spellings(of name: String) -> [String] {
    let upper = name.uppercased()
    guard upper.hasPrefix("WINDOWS-") else { return [name] }
    return [name, "CP" + upper.dropFirst("WINDOWS-".count)]
  }

  /// The names under which tables are usually asked for.
  public static let usualNames = [
    "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250", "windows-1251",
    "ISO-8859-2", "ISO-8859-15", "macintosh", "KOI8-R", "GB18030", "Shift_JIS",
  ]

  /// Tells the encoding of a file, which is read whole for it, and its digest.
  ///
  /// A byte order mark tells; without one, zeros and other bytes that no text has in every other
  /// place are UTF-16, what can be read as UTF-8 is UTF-8, and so is what has more characters of
  /// UTF-8 than bytes that are none; the rest is Windows-1252, which Excel writes.
  ///
  /// - Returns: The encoding and the SHA-256; no encoding for what is no text: a zip, a
  ///   picture, a database.
  public static func examine(_ source: ByteSource) throws -> (
    encoding: SourceEncoding?, digest: String
  ) {
    var digest = Sha256()
    var head: [UInt8] = []
    var check = Utf8Check()
    var (zeros, length) = (0, 0)
    while let bytes = try source.next() {
      digest.add(bytes)
      if head.count < 4096 { head += bytes.prefix(4096 - head.count) }
      check.add(bytes)
      length += bytes.count
      zeros += bytes.withUnsafeBytes { $0.reduce(0) { $1 == 0 ? $0 + 1 : $0 } }
    }
    // A text may have a stray one, which is left out as other control characters are.
    if zeros * 20 < length, check.isWhole, wide(head) == nil { zeros = 0 }
    return (encoding(head: head, isUtf8: check.isMostly, zeros: zeros), digest.hexadecimal())
  }

  /// The UTF-16 that a text without a mark is; `nil` for none.
  ///
  /// The first byte of a character says of which script it is: nearly all of them are 0, or as low
  /// as no byte of another text (4 is Cyrillic).
  private static func wide(_ head: [UInt8]) -> SourceEncoding? {
    let pairs = max(1, head.count / 2)
    func count(_ side: Int, _ isCounted: (UInt8) -> Bool) -> Int {
      stride(from: side, to: head.count, by: 2).count { isCounted(head[$0]) }
    }
    func isFirst(_ side: Int) -> Bool {
      let low = count(side) { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
      return low * 10 > pairs * 7 && count(1 - side) { $0 == 0 } * 10 < pairs
    }
    return isFirst(1) ? .utf16LittleEndian : isFirst(0) ? .utf16BigEndian : nil
  }

  private static func encoding(head: [UInt8], isUtf8: Bool, zeros: Int) -> SourceEncoding? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return zeros == 0 ? .utf8 : nil }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if zeros > 0 { return wide(head) }
    if isUtf8 { return .utf8 }
    // Text has few control characters; what is packed has many.
    let controls = head.filter { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }.count
    return controls * 50 > head.count ? nil : .windows1252
  }
}

/// Whether a stream is UTF-8, portion by portion.
private struct Utf8Check {
  /// How many characters of several bytes there are, and how many bytes that are none.
  private var characters = 0
  private var strays = 0
  /// The bytes of a character that the last portion began.
  private var begun: [UInt8] = []

  mutating func add(_ bytes: [UInt8]) {
    var all = begun + bytes
    begun = Array(all[MixedText.endOfWhole(all)...])
    all.removeLast(begun.count)
    guard !all.allSatisfy({ $0 < 0x80 }) else { return }
    let found = MixedText.counts(all)
    characters += found.characters
    strays += found.strays
  }

  /// Whether the stream is UTF-8 to the end.
  var isWhole: Bool { strays == 0 && begun.isEmpty }

  /// Whether the stream is UTF-8, but for less than half of what is not ASCII.
  var isMostly: Bool {
    let strays = strays + begun.count
    return strays == 0 || characters > strays
  }
}

extension SourceEncoding {
  /// Returns a source of the same text in UTF-8, without a byte order mark.
  ///
  /// What cannot be read is U+FFFD; in UTF-8, what is none is Windows-1252.
  public func decoding(_ source: ByteSource) -> ByteSource {
    switch self {
    case .system(let name): Self.decoding(source, as: name)
    case .utf8: Self.repairing(source.withoutMark)
    case .windows1252: ByteSource { try source.next().map(Self.fromWindows1252) }
    case .utf16LittleEndian, .utf16BigEndian: decodingUnits(source)
    }
  }

  private func decodingUnits(_ source: ByteSource) -> ByteSource {
    var isFirst = true
    // What a portion has begun: half a UTF-16 unit, half a pair of them.
    var begun: [UInt8] = []
    var high: UInt16?
    return ByteSource {
      guard let next = try source.next() else {
        defer { begun = [] }
        return begun.isEmpty ? nil : Array("\u{FFFD}".utf8)
      }
      var bytes = begun + next
      begun = bytes.count % 2 == 1 ? [bytes.removeLast()] : []
      if bytes.isEmpty { return [] }
      defer { isFirst = false }
      return self.fromUtf16(bytes, isFirst: isFirst, high: &high)
    }
  }

  /// A line is held until it is whole, to tell how it is written, but for what is longer than this.
  private static let longestLine = 1_048_576

  /// Returns a source of UTF-8, each line of which is read as it is seen to be written.
  private static func repairing(_ source: ByteSource) -> ByteSource {
    var begun: [UInt8] = []
    return ByteSource {
      guard let next = try source.next() else {
        defer { begun = [] }
        return begun.isEmpty ? nil : MixedText.repairedByLine(begun)
      }
      begun += next
      var held = next.lastIndex(where: \.endsLine).map { next.count - $0 - 1 } ?? begun.count
      if held > longestLine { held = begun.count - MixedText.endOfWhole(begun) }
      guard held < begun.count else { return [] }
      let whole = Array(begun.dropLast(held))
      begun = Array(begun.suffix(held))
      let isUtf8 = whole.allSatisfy { $0 < 0x80 } || String(validating: whole, as: UTF8.self) != nil
      return isUtf8 ? whole : MixedText.repairedByLine(whole)
    }
  }

  /// Returns a source of the same text in UTF-8, read by the system's converter.
  private static func decoding(_ source: ByteSource, as name: String) -> ByteSource {
    let charset = SystemCharset(named: name)
    var begun: [UInt8] = []
    var isAtEnd = false
    return ByteSource {
      guard !isAtEnd else { return nil }
      let bytes = try source.next()
      isAtEnd = bytes == nil
      let portion = charset?.portion(begun + (bytes ?? []), isLast: isAtEnd)
      begun = portion?.begun ?? []
      return portion?.text
    }.withoutMark
  }

  static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text += String(Character(windows1252Scalar(byte))).utf8
      }
    }
    return text
  }

  /// The character that a byte is in Windows-1252.
  static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperControls[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// The characters 0x80 to 0x9F of Windows-1252; the five that it leaves out are the
  /// control characters of ISO 8859-1.
  ///
  /// Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private func fromUtf16(_ bytes: [UInt8], isFirst: Bool, high: inout UInt16?) -> [UInt8] {
    var units = stride(from: 0, to: bytes.count, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return self == .utf16BigEndian ? first << 8 | second : second << 8 | first
    }
    if isFirst, units.first == 0xFEFF { units.removeFirst() }
    if let begun = high { units.insert(begun, at: 0) }
    high = nil
    if let last = units.last, UTF16.isLeadSurrogate(last) {
      high = last
      units.removeLast()
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
