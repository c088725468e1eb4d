/// The words of a page (HTML): of a mail that has nothing plainer, of what Google Calendar tells of an
/// event.
///
/// No tree is made: tags, scripts, styles and comments are passed over, what stands on lines of
/// its own begins one. Time is linear in the bytes.
struct HypertextWords {
  private let bytes: [UInt8]
  private var place = 0
  private var text: [UInt8] = []
  /// How many line breaks are to come before the next word, and whether a space is.
  private var breaks = 0
  private var isSpaced = false
  /// How many line breaks of the page itself are to come, where they count.
  private var ownBreaks = 0
  private let keepsLines: Bool
  /// Where the link leads that is open, and where in the text its words begin; `nil` where links are
  /// left out.
  private var link: (target: String, start: Int)?

  private init(_ bytes: [UInt8], keepsLines: Bool = false) {
    self.bytes = bytes
    self.keepsLines = keepsLines
  }

  /// The words of a page.
  static func text(_ page: String) -> String {
    var reader = HypertextWords(Array(page.utf8))
    reader.read()
    return String(decoding: reader.text, as: UTF8.self)
  }

  /// What somebody wrote in a field for plain words: those of a page, with its line breaks and where
  /// its links lead, if it is marked up as one; else as it is.
  static func plain(_ text: String) -> String {
    guard isMarkedUp(text) else { return text }
    var reader = HypertextWords(Array(text.utf8), keepsLines: true)
    reader.read()
    return String(decoding: reader.text, as: UTF8.self)
  }

  /// Whether a text has a line break or the end of an element, as nobody types them.
  private static func isMarkedUp(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    return text.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
      .dropFirst()
      .contains { rest in
        guard let end = rest.prefix(longestMark).firstIndex(of: UInt8(ascii: ">")) else {
          return false
        }
        return marks.contains(Substring(rest[..<end]).lowercased().filter { $0 != " " })
      }
  }

  private static let marks: Set = [
    "br", "br/", "/p", "/div", "/span", "/a", "/b", "/i", "/u", "/em", "/strong", "/li", "/ul",
    "/ol", "/td", "/table", "/h1", "/h2", "/h3", "/h4", "/font", "/html", "/html-blob",
  ]
  private static let longestMark = 12

  private mutating func read() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): readReference()
      case 0x20, 0x09...0x0D:
        isSpaced = true
        if keepsLines, bytes[place] == 0x0A { ownBreaks += 1 }
        place += 1
      default:
        let start = place
        while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: "<"),
          bytes[place] != UInt8(ascii: "&")
        {
          place += 1
        }
        // A control character that is no white space.
        if place == start { place += 1 } else { add(bytes[start..<place]) }
      }
    }
  }

  private mutating func add(_ word: some Sequence<UInt8>) {
    if !text.isEmpty {
      let breaks = max(breaks, ownBreaks)
      if breaks > 0 {
        text += [UInt8](repeating: 0x0A, count: min(breaks, 2))
      } else if isSpaced {
        text.append(0x20)
      }
    }
    (breaks, ownBreaks, isSpaced) = (0, 0, false)
    text += word
  }

  // MARK: Markup

  private mutating func readMarkup() {
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    if bytes[place...].starts(with: Array("<!--".utf8)) { return skip(past: Array("-->".utf8)) }
    let isEnd = next == UInt8(ascii: "/")
    let isTag = isEnd || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next.isLetter
    guard isTag, !isAddress(bytes[(place + 1)...]) else {
      // A sign like another.
      add([bytes[place]])
      place += 1
      return
    }
    let start = place + (isEnd ? 2 : 1)
    var end = start
    while end < bytes.count, bytes[end].isLetter || (0x30...0x39).contains(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[start..<min(end, start + 20)], as: UTF8.self).lowercased()
    skipTag()
    if keepsLines, name == "a" {
      endLink()
      if !isEnd { beginLink(bytes[end..<place]) }
    }
    if !isEnd, ["script", "style", "title", "template"].contains(name) {
      skip(past: Array("</\(name)".utf8))
      skipTag()
      return
    }
    switch name {
    case "br": breaks += 1
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "table", "pre":
      breaks = max(breaks, 2)
    case "div", "tr", "li", "dt", "dd", "hr", "section", "article", "header", "footer", "address":
      breaks = max(breaks, 1)
      if name == "li", !isEnd {
        add(Array("-".utf8))
        isSpaced = true
      }
    case "td", "th": isSpaced = true
    default: break
    }
  }

  /// Whether what stands after `<` is where something is found, as programs write it in plain words:
  /// `<https://…>`, `<zoe@exemple.org>`.
  private func isAddress(_ rest: ArraySlice<UInt8>) -> Bool {
    let word = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    return word.contains(UInt8(ascii: "@"))
      || String(decoding: word.prefix(10), as: UTF8.self).contains("://")
  }

  private mutating func beginLink(_ attributes: ArraySlice<UInt8>) {
    let name = Array("href=".utf8)
    let start = attributes.indices.first {
      attributes[$0...].starts(with: name) { $0 | 0x20 == $1 }
    }
    guard let start else { return }
    let value = String(decoding: attributes[(start + name.count)...], as: UTF8.self)
    let quote = value.first.flatMap { "\"'".contains($0) ? $0 : nil }
    let target =
      quote.map { quote in value.dropFirst().prefix { $0 != quote } }
      ?? value.prefix { !" >".contains($0) }
    let scheme = target.prefix { $0 != ":" }.lowercased()
    guard ["http", "https", "mailto"].contains(scheme) else { return }
    let said = String(target).replacing("&amp;", with: "&")
    link = (
      target: scheme == "mailto" ? String(said.dropFirst(7).prefix { $0 != "?" }) : said,
      start: text.count
    )
  }

  /// Says where a link leads whose words do not.
  private mutating func endLink() {
    guard let link else { return }
    self.link = nil
    let words = String(decoding: text[link.start...], as: UTF8.self)
    guard !words.contains("://"), !words.contains(link.target) else { return }
    isSpaced = true
    add("(\(link.target))".utf8)
  }

  /// Passes over a tag, in whose quotation marks anything may stand.
  private mutating func skipTag() {
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        bytes[place - 2] == UInt8(ascii: "=") || bytes[place - 2] == 0x20
      {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return
      }
    }
  }

  /// Passes over everything up to some signs, in any case; to the end where they never come.
  private mutating func skip(past signs: [UInt8]) {
    while place + signs.count <= bytes.count {
      if bytes[place] == signs[0],
        zip(bytes[place...], signs).allSatisfy({ $0.0 == $0.1 || $0.0 | 0x20 == $0.1 })
      {
        place += signs.count
        return
      }
      place += 1
    }
    place = bytes.count
  }

  // MARK: Characters by name and number

  private mutating func readReference() {
    let rest = bytes[(place + 1)...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
      let scalar = Self.scalar(rest[..<end])
    else {
      add([bytes[place]])
      place += 1
      return
    }
    place = end + 1
    if scalar == "\u{A0}" || scalar.properties.isWhitespace {
      isSpaced = true
    } else {
      add(Array(String(Character(scalar)).utf8))
    }
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: bytes, as: UTF8.self)
    guard name.hasPrefix("#") else { return named[name] }
    let number = name.dropFirst()
    let isHexadecimal = number.first == "x" || number.first == "X"
    guard
      let value = isHexadecimal ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    else { return nil }
    // What Windows-1252 has where Unicode has control characters.
    if (0x80...0x9F).contains(value) {
      let read = SourceEncoding.fromWindows1252([UInt8(value)])
      return String(decoding: read, as: UTF8.self).unicodeScalars.first
    }
    return value < 0x20 ? " " : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The characters that have a name in nearly all mails: those of Latin letters and of
  /// punctuation.
  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€", "hellip": "…",
      "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
      "bdquo": "„", "sbquo": "‚", "bull": "•", "oelig": "œ", "OElig": "Œ", "trade": "™",
      "lsaquo": "‹", "rsaquo": "›", "ensp": " ", "emsp": " ", "thinsp": " ", "minus": "−",
      "rarr": "→", "larr": "←", "scaron": "š", "Scaron": "Š", "Yuml": "Ÿ", "zwnj": "\u{200C}",
    ]
    for (place, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(UInt8(160 + place))
    }
    return named
  }()

  /// The names of U+00A0 to U+00FF (HTML 4.01, 24.2.1).
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml
    """
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
