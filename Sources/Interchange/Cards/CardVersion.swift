/// A version of vCard that is written.
public enum CardVersion: String, CaseIterable, Sendable {
  /// RFC 2426: what every server of address books takes (RFC 6352, 5.1).
  case v3 = "3.0"
  /// RFC 6350.
  case v4 = "4.0"

  /// A line of ours or of a source as the version has it, unfolded.
  func written(_ text: String) -> String {
    guard let line = ContentLine(Array(text.utf8), number: 0) else { return text }
    switch self {
    case .v3: return line.asVersion3(text)
    case .v4: return line.asVersion4(text)
    }
  }
}

extension CardVersion {
  /// The names that a property has in the versions.
  static func names(of property: String) -> Set<String> {
    Set([property, ContentLine.olderNames[property]].compactMap(\.self))
  }
}

extension ContentLine {
  /// Properties that came with 4.0, by what others called them before.
  fileprivate static let olderNames = [
    "KIND": "X-ADDRESSBOOKSERVER-KIND", "GENDER": "X-GENDER", "LANG": "X-LANG",
  ]

  fileprivate func asVersion3(_ text: String) -> String {
    let value = String(decoding: value, as: UTF8.self)
    if name == "UID", parameters.isEmpty, value.hasPrefix("urn:uuid:") {
      return "UID:\(value.dropFirst("urn:uuid:".count))"
    }
    let isPreferred = parameters.contains { $0.name == "PREF" }
    let bytes = DataURI(value)
    guard Self.olderNames[name] != nil || isPreferred || bytes != nil else { return text }
    var written = parameters.filter { !["PREF", "MEDIATYPE", "VALUE"].contains($0.name) }
    if isPreferred { written.append(Parameter(name: "TYPE", values: ["PREF"])) }
    if let bytes {
      written.append(Parameter(name: "ENCODING", values: ["b"]))
      written.append(Parameter(name: "TYPE", values: [bytes.subtype.uppercased()]))
    }
    return head(Self.olderNames[name] ?? name, written) + (bytes?.base64 ?? value)
  }

  private static let newerNames = Dictionary(
    uniqueKeysWithValues: olderNames.map { ($0.value, $0.key) })

  fileprivate func asVersion4(_ text: String) -> String {
    guard isBase64 else { return asVersion4WithoutBytes(text) }
    let sort =
      switch name {
      case "PHOTO", "LOGO": "image"
      case "SOUND": "audio"
      default: "application"
      }
    let form = values(of: "TYPE").first.map { $0.lowercased() }
    let subtype = form.map { $0.hasPrefix("\(sort)/") ? String($0.dropFirst(sort.count + 1)) : $0 }
    let type = subtype.map { "\(sort)/\($0)" } ?? "application/octet-stream"
    let rest = parameters.filter { !["ENCODING", "TYPE", "VALUE"].contains($0.name) }
    return head(name, rest) + "data:\(type);base64,\(String(decoding: value, as: UTF8.self))"
  }

  /// What was called otherwise before 4.0, or was preferred by a type (RFC 6350, 5.3), as 4.0 has it.
  private func asVersion4WithoutBytes(_ text: String) -> String {
    func isPreference(_ type: String) -> Bool { type.lowercased() == "pref" }
    let isPreferred = parameters.contains {
      $0.name == "TYPE" && $0.values.contains(where: isPreference)
    }
    guard Self.newerNames[name] != nil || isPreferred else { return text }
    var written = parameters.compactMap { parameter in
      guard parameter.name == "TYPE" else { return parameter }
      let types = parameter.values.filter { !isPreference($0) }
      return types.isEmpty ? nil : Parameter(name: "TYPE", values: types)
    }
    if isPreferred, !written.contains(where: { $0.name == "PREF" }) {
      written.append(Parameter(name: "PREF", values: ["1"]))
    }
    return head(Self.newerNames[name] ?? name, written) + String(decoding: value, as: UTF8.self)
  }

  /// What stands before a value, with the colon.
  private func head(_ name: String, _ parameters: [Parameter]) -> String {
    (group.map { "\($0)." } ?? "") + name + parameters.map(\.written).joined() + ":"
  }
}

/// Bytes in a `data:` URI (RFC 2397), which is how 4.0 has them (RFC 6350, 6.2.4).
private struct DataURI {
  let subtype: String
  let base64: String

  /// Takes a URI apart; `nil` for what is none, or is not in base64.
  init?(_ text: String) {
    guard text.hasPrefix("data:"), let comma = text.firstIndex(of: ","),
      text[..<comma].hasSuffix(";base64"), let slash = text[..<comma].firstIndex(of: "/"),
      let end = text[slash..<comma].firstIndex(of: ";")
    else { return nil }
    subtype = String(text[text.index(after: slash)..<end])
    base64 = String(text[text.index(after: comma)...])
  }
}
