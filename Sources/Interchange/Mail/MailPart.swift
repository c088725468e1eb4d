import Diplomacy

/// A part of a mail (RFC 2046): the mail itself, or what stands between boundaries.
struct MailPart {
  /// What a part is to us.
  enum Nature {
    /// Parts between boundaries.
    case container(boundary: [UInt8])
    /// Text to be read: plain, or a page.
    case text(isPage: Bool)
    case calendar
    /// A file.
    case attachment
  }

  let nature: Nature
  /// The part it stands in; `nil` for the mail.
  let parent: Int?
  /// The line on which it begins.
  let line: Int
  let type: MailParameters
  /// The name of the file it is.
  let name: String?
  let encoding: PartBody.Encoding
  var body: PartBody?
  var children: [Int] = []

  init(_ header: MailHeader, parent: Int?, line: Int, isDigest: Bool) {
    self.parent = parent
    self.line = line
    let written = header.value(of: "content-type") ?? Array((isDigest ? "message/rfc822" : "").utf8)
    type = MailParameters(written)
    let disposition = MailParameters(header.value(of: "content-disposition") ?? [])
    let named = (disposition.text(of: "filename") ?? type.text(of: "name"))?.cleaned.onOneLine
    name = named.flatMap { $0.isEmpty ? nil : $0 }
    encoding = PartBody.Encoding(named: header.token(of: "content-transfer-encoding"))
    let boundary = Self.trimmed(type.bytes(of: "boundary") ?? [])
    switch type.value {
    case let value where value.hasPrefix("multipart/") && !boundary.isEmpty:
      nature = .container(boundary: boundary)
    case "text/calendar", "application/ics": nature = .calendar
    case _ where disposition.value == "attachment": nature = .attachment
    case "text/html", "application/xhtml+xml": nature = .text(isPage: true)
    case let value where value.hasPrefix("text/") && value != "text/plain" && name != nil:
      nature = .attachment
    case "text/plain", "text/enriched", "text/markdown", "text": nature = .text(isPage: false)
    // What has no type, or none that can be read, is text (RFC 2045, 5.2).
    case let value where !value.contains("/"): nature = .text(isPage: false)
    case let value where value.hasPrefix("multipart/"): nature = .text(isPage: false)
    default: nature = .attachment
    }
  }

  /// Without white space at the end, which is none of a boundary.
  static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> [UInt8] {
    var end = bytes.endIndex
    while end > bytes.startIndex {
      let before = bytes.index(before: end)
      guard bytes[before] == 0x20 || bytes[before] == 0x09 else { break }
      end = before
    }
    return Array(bytes[..<end])
  }

  /// What a part is called where its name is told.
  var label: String { name ?? type.value }

  /// The text of the part.
  ///
  /// - Throws: `ImportProblem` for a charset that nobody here reads.
  func text() throws(ImportProblem) -> String {
    guard let body else { return "" }
    let named = type.text(of: "charset") ?? ""
    guard let charset = TextCharset(named: named) else {
      throw ImportProblem(
        place: SourcePlace(line: line), field: "Content-Type", value: named.cleaned,
        reason: .charset)
    }
    var bytes = charset.decoded(body.bytes, isCut: body.isCut)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var text = String(decoding: bytes, as: UTF8.self).withUnixLineBreaks
    switch nature {
    case .text(isPage: true): text = HypertextWords.text(text)
    default:
      if type.text(of: "format")?.lowercased() == "flowed" {
        text = FlowedText.joined(
          text, deletingSpaces: type.text(of: "delsp")?.lowercased() == "yes")
      }
    }
    return body.isCut ? text + Self.cutMark : text
  }

  /// What stands where a text was longer than is kept.
  static let cutMark = "\n[…]"
}
