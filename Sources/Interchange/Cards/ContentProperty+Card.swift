import Diplomacy

/// What only cards have.
extension ContentProperty {
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
}
