import Diplomacy

/// Somebody whom a mail names (RFC 5322, 3.4).
public struct MailAddress: Sendable, Equatable {
  /// The name that stands beside the address, encoded words read.
  public let name: String?
  /// The address.
  public let address: String?

  /// No list may have more than these.
  static let mostAddresses = 1_000

  /// Reads a list of addresses.
  ///
  /// Groups are their members; a comment after an address is the name where there is no other
  /// (RFC 5322, A.6.3); a route before an address is left out (4.4). What has no address is a
  /// name alone, and one word before a comma belongs to what follows: `Essai, Zoé <zoe@…>`.
  /// - Returns: `nil` for a list of more than ``mostAddresses``: nobody is left out unseen.
  static func list(_ bytes: [UInt8]) -> [MailAddress]? {
    var reader = AddressReader(bytes: bytes)
    return reader.read()
  }

  /// What programs write around a name that was an address to begin with.
  static func bare(_ name: String) -> String? {
    var name = name.cleaned.onOneLine
    for quote in ["'", "\""] where name.count > 1 && name.hasPrefix(quote) && name.hasSuffix(quote)
    {
      name = String(name.dropFirst().dropLast()).trimmed
    }
    return name.isEmpty ? nil : name
  }
}

/// Reads a list of addresses, byte after byte.
private struct AddressReader {
  /// A word, or what stands between quotation marks.
  fileprivate struct Word {
    var bytes: [UInt8]
    let isQuoted: Bool
    /// Whether nothing stands between it and the word before.
    let isGlued: Bool
  }

  let bytes: [UInt8]
  private var place = 0
  private var words: [Word] = []
  private var angle: [UInt8]?
  private var comment: [UInt8] = []
  private var isGlued = false
  private var found: [MailAddress] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> [MailAddress]? {
    // No more than two of what is found are one address.
    while place < bytes.count, found.count <= 2 * MailAddress.mostAddresses {
      let byte = bytes[place]
      switch byte {
      case 0x20, 0x09...0x0D:
        isGlued = false
        place += 1
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        place += 1
        flush()
      case UInt8(ascii: ":") where angle == nil && !words.contains { $0.isAddress }:
        // The name of a group, or a scheme: nobody.
        words = []
        comment = []
        isGlued = false
        place += 1
      case UInt8(ascii: "("): readComment()
      case UInt8(ascii: "<"): readAngle()
      case UInt8(ascii: "\""): readQuoted()
      default: readWord()
      }
    }
    flush()
    let list = joined(found)
    return list.count > MailAddress.mostAddresses ? nil : list
  }

  private mutating func readWord() {
    let start = place
    if let end = EncodedWords.end(of: bytes, at: place) {
      // Programs leave commas in encoded words that are none.
      place = end
    } else {
      place += 1
      while place < bytes.count, !Self.endsWord(bytes[place]) {
        if bytes[place] == UInt8(ascii: "="), EncodedWords.end(of: bytes, at: place) != nil {
          break
        }
        place += 1
      }
    }
    words.append(Word(bytes: Array(bytes[start..<place]), isQuoted: false, isGlued: isGlued))
    isGlued = true
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09...0x0D, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private mutating func readQuoted() {
    var text: [UInt8] = []
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\"), place + 1 < bytes.count { place += 1 }
      text.append(bytes[place])
      place += 1
    }
    place += 1
    words.append(Word(bytes: text, isQuoted: true, isGlued: isGlued))
    isGlued = true
  }

  private mutating func readComment() {
    var text: [UInt8] = []
    var depth = 0
    repeat {
      switch bytes[place] {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 1 { text.append(bytes[place]) }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth > 0 { text.append(bytes[place]) }
      case UInt8(ascii: "\\") where place + 1 < bytes.count:
        place += 1
        text.append(bytes[place])
      default: text.append(bytes[place])
      }
      place += 1
    } while depth > 0 && place < bytes.count
    if comment.isEmpty { comment = text }
    isGlued = false
  }

  private mutating func readAngle() {
    place += 1
    var text: [UInt8] = []
    var isQuoted = false
    while place < bytes.count, isQuoted || bytes[place] != UInt8(ascii: ">") {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted || byte > 0x20 { text.append(byte) }
      place += 1
    }
    place += 1
    if text.first == UInt8(ascii: "@"), let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      text.removeFirst(colon + 1)
    }
    if angle == nil { angle = text }
    isGlued = false
  }

  // MARK: One address

  private mutating func flush() {
    defer { (words, angle, comment, isGlued) = ([], nil, [], false) }
    var name = words[...]
    var address: [UInt8]?
    if let angle, !angle.isEmpty {
      address = angle
    } else if let spec = specification() {
      address = words[spec].reduce(into: []) { $0 += $1.written }
      name = (words[..<spec.lowerBound] + words[spec.upperBound...])[...]
    }
    let mailbox = address.map { Self.address($0) } ?? ""
    var text = Self.text(name)
    // A comment beside nothing is of nobody: « (no recipients) ».
    if text == nil, !mailbox.isEmpty { text = MailAddress.bare(EncodedWords.text(comment)) }
    guard text != nil || !mailbox.isEmpty else { return }
    let isSame = text.map { $0.lowercased() == mailbox.lowercased() } ?? false
    found.append(
      MailAddress(name: isSame ? nil : text, address: mailbox.isEmpty ? nil : mailbox))
  }

  /// The words that are an address without angle brackets: those on either side of an @, with
  /// spaces between them or not (RFC 5322, 4.4).
  private func specification() -> Range<Int>? {
    guard let at = words.firstIndex(where: \.isAddress) else { return nil }
    var (first, last) = (at, at)
    let word = words[at].bytes
    if first > 0, words[first].isGlued || word.first == UInt8(ascii: "@") { first -= 1 }
    if last + 1 < words.count, word.last == UInt8(ascii: "@") { last += 1 }
    while first > 0, words[first].isGlued { first -= 1 }
    while last + 1 < words.count, words[last + 1].isGlued { last += 1 }
    return first..<(last + 1)
  }

  private static func address(_ bytes: [UInt8]) -> String {
    let text = EncodedWords.text(bytes).cleaned
    return text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
  }

  private static func text(_ words: ArraySlice<Word>) -> String? {
    var bytes: [UInt8] = []
    for word in words {
      if !bytes.isEmpty, !word.isGlued || word.isQuoted { bytes.append(0x20) }
      bytes += word.bytes
    }
    return MailAddress.bare(EncodedWords.text(bytes))
  }

  /// Puts the family name before a comma that nothing protects back to its address.
  private func joined(_ found: [MailAddress]) -> [MailAddress] {
    var list: [MailAddress] = []
    for mailbox in found {
      if let last = list.last, last.address == nil, let family = last.name,
        !family.contains(" "), let given = mailbox.name, let address = mailbox.address
      {
        list.removeLast()
        list.append(MailAddress(name: "\(family), \(given)", address: address))
      } else {
        list.append(mailbox)
      }
    }
    return list
  }
}

extension AddressReader.Word {
  /// Whether the word holds the @ of an address.
  fileprivate var isAddress: Bool { !isQuoted && bytes.contains(UInt8(ascii: "@")) }

  /// The word as it is written, with its quotation marks.
  fileprivate var written: [UInt8] {
    isQuoted ? [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")] : bytes
  }
}
