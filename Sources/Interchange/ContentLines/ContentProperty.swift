import Diplomacy

/// A property of a card or a calendar, read as what it is of: they share their grammar.
struct ContentProperty {
  let line: ContentLine
  /// Whether the card is of vCard 2.1, where a comma in a part of a name is a character like others;
  /// `\n` would be, too, and programs write it for a line break all the same.
  let isOld: Bool

  init(line: ContentLine, isOld: Bool = false) {
    self.line = line
    self.isOld = isOld
  }

  var name: String { line.name }

  /// The problem of a property.
  func problem(_ reason: ImportProblem.Reason, _ value: String) -> ImportProblem {
    ImportProblem(
      place: SourcePlace(line: line.number), field: name, value: value, reason: reason)
  }

  // MARK: Texts

  private func plain() throws(ImportProblem) -> [UInt8] {
    do {
      return try ContentText.plain(line)
    } catch {
      throw problem(error.reason, error.value)
    }
  }

  private var breaksLines: Bool { !line.isQuotedPrintable }

  /// The value as one text.
  func text() throws(ImportProblem) -> String {
    ContentText.text(try plain()[...], breakingLines: breaksLines).trimmed
  }

  /// The value without a scheme that the property implies: `mailto:` of an `EMAIL`.
  func text(without scheme: String) throws(ImportProblem) -> String {
    let text = try text()
    return text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
  }

  /// The texts that stand between commas.
  func list() throws(ImportProblem) -> [String] {
    ContentText.split(try bounded(try plain())[...], at: ",").map {
      ContentText.text($0, breakingLines: breaksLines).trimmed
    }.filter { !$0.isEmpty }
  }

  /// The texts that stand between semicolons; those of a list are joined by spaces.
  ///
  /// - Parameter joinsLists: Whether a comma stands between texts.
  /// - Returns: The texts, empty ones too.
  /// - Throws: `ImportProblem` for what cannot be read in its characters.
  func parts(joiningLists joinsLists: Bool = true) throws(ImportProblem) -> [String] {
    ContentText.split(try bounded(try plain())[...], at: ";").map { part in
      let items = joinsLists && !isOld ? ContentText.split(part, at: ",") : [part]
      return items.map { ContentText.text($0, breakingLines: breaksLines).trimmed }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// So many texts may stand in one property, so that a small file does not fill the memory.
  private static let mostTexts = 1_000

  /// A value that has no more texts in it than may stand there.
  private func bounded(_ bytes: [UInt8]) throws(ImportProblem) -> [UInt8] {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";")]
    if bytes.count > Self.mostTexts, bytes.count(where: signs.contains) > Self.mostTexts {
      throw problem(.tooManyParts(Self.mostTexts), "")
    }
    return bytes
  }

  /// The value as a line; `nil` for nothing.
  func line(_ text: String) throws(ImportProblem) -> Line? {
    if text.isEmpty { return nil }
    do {
      return try Line(text)
    } catch .lineBreak {
    } catch {
      throw problem(.text(error), String(text.prefix(100)))
    }
    do {
      return try Line(text.onOneLine)
    } catch .empty {
      return nil
    } catch {
      throw problem(.text(error), String(text.prefix(100)))
    }
  }

  // MARK: Kept

  /// The line as vCard 3.0 and 4.0 have it, unfolded.
  func kept() throws(ImportProblem) -> String {
    let isEncoded = line.isQuotedPrintable || line.parameters.contains { $0.name == "CHARSET" }
    if !isEncoded, !isOld, !line.bytes.contains(0),
      let text = String(validating: line.bytes, as: UTF8.self)
    {
      return text.trimmed
    }
    let parameters = line.parameters.filter {
      $0.name != "CHARSET" && !($0.name == "ENCODING" && !line.isBase64)
    }
    var text = (line.group.map { "\($0)." } ?? "") + name
    text += parameters.map(\.written).joined() + ":"
    var value = try plain()
    if line.isBase64 { value.removeAll { $0 == 0x20 || $0 == 0x09 } }
    text += line.isBase64 ? String(decoding: value, as: UTF8.self) : escaped(value)
    return text
  }

  /// A value that was encoded, with what later versions escape: a line break in it would begin
  /// another property.
  private func escaped(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var sawReturn = false
    for byte in bytes {
      switch byte {
      case 0x0D, 0x0A:
        if !(sawReturn && byte == 0x0A) { text += [UInt8(ascii: "\\"), UInt8(ascii: "n")] }
      case UInt8(ascii: ",") where isOld && text.last != UInt8(ascii: "\\"):
        text += [UInt8(ascii: "\\"), byte]
      default: text.append(byte)
      }
      sawReturn = byte == 0x0D
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension ContentLine.Parameter {
  /// The parameter as it is written, with the semicolon before it.
  var written: String {
    let texts = values.map { value -> String in
      var text = ""
      for sign in value.unicodeScalars {
        switch sign {
        case "\n": text += "^n"
        case "\"": text += "^'"
        case "^": text += "^^"
        default: text.unicodeScalars.append(sign)
        }
      }
      let isQuoted = text.utf8.contains { [0x3A, 0x3B, 0x2C].contains($0) }
      return isQuoted ? "\"\(text)\"" : text
    }
    return ";\(name)=\(texts.joined(separator: ","))"
  }
}
