import Diplomacy

/// The charset of a text, by the name that a card or a mail gives it.
///
/// UTF-8 and Windows-1252 are read here; any other is the system's (``SystemCharset``).
enum TextCharset {
  case utf8, windows1252
  case system(SystemCharset)

  /// Finds a charset by one of its names (IANA, « Character Sets »), in any case.
  ///
  /// Some names mean more than they say, as web browsers and mail programs read them
  /// (Encoding Standard, 4.2): what calls itself ISO 8859-1 is Windows-1252, GB 2312 is GBK.
  /// - Returns: `nil` for a charset that nobody here reads.
  init?(named name: String) {
    // RFC 2231, 5: a language may stand after an asterisk.
    let key = name.prefix { $0 != "*" }.uppercased().trimmed
    switch key {
    // Many say ASCII who write more.
    case "UTF-8", "UTF8", "UNICODE-1-1-UTF-8", "", "US-ASCII", "ASCII", "ANSI_X3.4-1968":
      self = .utf8
    case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1",
      "ISO-LATIN-1", "L1", "WINDOWS-1252", "CP1252", "CP-1252", "X-CP1252", "ANSI":
      self = .windows1252
    // What says that it does not know: bytes that may be UTF-8 and may not.
    case "UNKNOWN", "UNKNOWN-8BIT", "X-UNKNOWN", "X-UNKNOWN-8BIT", "8BIT", "BINARY", "DEFAULT",
      "DEFAULT_CHARSET", "NONE", "X-USER-DEFINED":
      self = .utf8
    default:
      let names = (Self.meanings[key] ?? []) + [key]
      guard let found = names.lazy.compactMap(SystemCharset.init(named:)).first else { return nil }
      self = .system(found)
    }
  }

  /// What names mean, in the words of the C libraries; the first that is there counts.
  private static let meanings: [String: [String]] = [
    "SHIFT_JIS": ["CP932"], "SHIFT-JIS": ["CP932", "SHIFT_JIS"], "SJIS": ["CP932"],
    "X-SJIS": ["CP932", "SHIFT_JIS"], "WINDOWS-31J": ["CP932"], "GB2312": ["GBK"],
    "X-GBK": ["GBK"], "GB_2312-80": ["GBK"], "CN-GB": ["GBK"], "EUC-CN": ["GBK"],
    // The names that Python's mail programs write.
    "EUCGB2312_CN": ["GBK"], "BIG5_TW": ["BIG5-HKSCS", "BIG5"], "EUC_JP": ["EUC-JP"],
    "KS_C_5601-1987": ["CP949", "EUC-KR"], "KS_C_5601": ["CP949", "EUC-KR"],
    "KSC5601": ["CP949", "EUC-KR"], "EUC-KR": ["CP949"], "BIG5": ["BIG5-HKSCS"],
    "CN-BIG5": ["BIG5-HKSCS", "BIG5"], "X-X-BIG5": ["BIG5-HKSCS", "BIG5"],
    "ISO-8859-8-I": ["ISO-8859-8"], "ISO-8859-8-E": ["ISO-8859-8"],
    "ISO-8859-6-I": ["ISO-8859-6"], "ISO-8859-6-E": ["ISO-8859-6"], "ISO-8859-9": ["CP1254"],
    "ISO8859-15": ["ISO-8859-15"], "LATIN9": ["ISO-8859-15"], "LATIN-9": ["ISO-8859-15"],
    "ISO-8859-11": ["CP874"], "WINDOWS-874": ["CP874"], "TIS-620": ["CP874"],
    "UNICODE-1-1-UTF-7": ["UTF-7"], "UTF7": ["UTF-7"], "X-MAC-ROMAN": ["MACINTOSH"],
    "MACROMAN": ["MACINTOSH"], "KOI8": ["KOI8-R"], "X-KOI8-R": ["KOI8-R"],
  ]

  /// Bytes of the charset in UTF-8; what says it is UTF-8 and is not throughout is Windows-1252
  /// where it is not.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - isCut: Whether there were more: what is left of a character at the end is left out then.
  /// - Returns: The text.
  func decoded(_ bytes: [UInt8], isCut: Bool = false) -> [UInt8] {
    switch self {
    case .utf8:
      let whole = isCut ? Array(bytes[..<MixedText.endOfWhole(bytes)]) : bytes
      guard whole.contains(where: { $0 >= 0x80 }), String(validating: whole, as: UTF8.self) == nil
      else { return whole }
      return MixedText.repairedByLine(whole)
    case .windows1252: return SourceEncoding.fromWindows1252(bytes)
    case .system(let charset):
      let text = charset.utf8(bytes)
      // Half a character is U+FFFD.
      guard isCut, text.suffix(3).elementsEqual("\u{FFFD}".utf8) else { return text }
      return Array(text.dropLast(3))
    }
  }
}
