import Diplomacy

/// A property of a card, read as what it is of.
struct CardProperty {
  let line: ContentLine
  /// Whether the card is of vCard 2.1, where a comma and `\n` are characters like others.
  let isOld: Bool

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
      throw problem(.encoding, error.value)
    }
  }

  private var breaksLines: Bool { !line.isQuotedPrintable }

  /// The value as one text.
  func text() throws(ImportProblem) -> String {
    ContentText.text(try plain()[...], breakingLines: breaksLines).trimmed
  }

  /// The value as a URI, of which a scheme says nothing that the property does not.
  func text(without scheme: String) throws(ImportProblem) -> String {
    let text = try text()
    return text.lowercased().hasPrefix(scheme) ? String(text.dropFirst(scheme.count)) : text
  }

  /// The texts that stand between commas.
  func list() throws(ImportProblem) -> [String] {
    ContentText.split(try plain()[...], at: ",").map {
      ContentText.text($0, breakingLines: breaksLines).trimmed
    }.filter { !$0.isEmpty }
  }

  /// The texts that stand between semicolons; those of a list are joined by spaces.
  ///
  /// - Parameter joinsLists: Whether a comma stands between texts.
  /// - Returns: The texts, empty ones too.
  /// - Throws: `ImportProblem` for what cannot be read in its characters.
  func parts(joiningLists joinsLists: Bool = true) throws(ImportProblem) -> [String] {
    ContentText.split(try plain()[...], at: ";").map { part in
      let items = joinsLists && !isOld ? ContentText.split(part, at: ",") : [part]
      return items.map { ContentText.text($0, breakingLines: breaksLines).trimmed }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
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

  // MARK: What is meant

  /// A telephone number: `tel:` and what RFC 3966 puts after it are taken apart.
  func phone() throws(ImportProblem) -> Line? {
    let number = try text(without: "tel:")
    guard let semicolon = number.firstIndex(of: ";") else { return try line(number) }
    let rest = number[semicolon...].lowercased()
    let bare = String(number[..<semicolon])
    return try line(
      rest.hasPrefix(";ext=") ? "\(bare) ext. \(rest.dropFirst(5))" : bare)
  }

  /// A postal address on one line: what stands in front of the street, the street, the code
  /// with the city, the region, the country.
  func address() throws(ImportProblem) -> Line? {
    let parts = try parts(joiningLists: false).map(\.onOneLine)
    guard parts.count > 1 else { return try line(parts.first ?? "") }
    let at = { (place: Int) in parts.indices.contains(place) ? parts[place] : "" }
    let city = [at(5), at(3)].filter { !$0.isEmpty }.joined(separator: " ")
    return try line(
      [at(0), at(1), at(2), city, at(4), at(6)].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// What a gender is here; `nil` for one that has no letter.
  func gender() throws(ImportProblem) -> Gender? {
    switch try parts().first?.uppercased() {
    case "M", "MALE": .masculine
    case "F", "FEMALE": .feminine
    default: nil
    }
  }

  /// Other names, each with what is known of it.
  func aliases() throws(ImportProblem) -> [Alias] {
    let kind = line.values(of: "X-CESS-KIND").first.flatMap { NameKind(rawValue: $0.lowercased()) }
    let language = line.values(of: "LANGUAGE").first.flatMap { LanguageTag($0) }
    var aliases: [Alias] = []
    for name in name == "FN" ? [try text()] : try list() {
      if let text = try line(name) {
        aliases.append(Alias(text, kind: kind ?? .usual, language: language))
      }
    }
    return aliases
  }

  // MARK: Kept

  /// Whether the property says more than its value.
  var saysMore: Bool {
    // The groups that we write say no more than what belongs together.
    line.group.map { !$0.hasPrefix("CESS") } ?? false
      || line.parameters.contains { parameter in
        !["CHARSET", "ENCODING", "X-CESS-KIND"].contains(parameter.name)
          && !(parameter.name == "LANGUAGE" && name == "NICKNAME")
          // What every mail address and every number is.
          && !(parameter.name == "TYPE"
            && parameter.values.allSatisfy { $0.uppercased() == "INTERNET" })
      }
  }

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
