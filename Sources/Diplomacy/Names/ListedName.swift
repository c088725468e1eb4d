/// A person's name as lists and directories have it, the family name before a comma:
/// « Fuchs, Bruno », « de la Tour, Jean ».
///
/// One comma stands between many other things: « Kowalska, Jr. », « Ministère de l’Europe,
/// Paris », « Bruno Fuchs, Anna Kowalska », « Anna Kowalska, députée » are left as they are.
struct ListedName {
  /// The family name.
  let familyName: String
  /// The words of the name, given names first.
  let words: [Substring]

  init?(_ text: String) {
    // Nearly no name has one, and every card and row asks.
    guard text.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.split(whereSeparator: \.isWhitespace)
    }
    guard parts.count == 2, Self.isFamilyName(parts[0]), Self.areGivenNames(parts[1]),
      OrganisationKind.guessed(fromName: text) == .other
    else { return nil }
    familyName = parts[0].joined(separator: " ")
    words = parts[1] + parts[0]
  }

  /// One word, with the particles before it; or several in capitals, as chanceries write it.
  private static func isFamilyName(_ words: [Substring]) -> Bool {
    guard !words.isEmpty, words.allSatisfy(\.isWord) else { return false }
    return words.dropLast().allSatisfy(FamilyName.isParticle)
      || words.allSatisfy(FamilyName.isCapitals)
  }

  private static func areGivenNames(_ words: [Substring]) -> Bool {
    guard let first = words.first, words.allSatisfy(\.isWord) else { return false }
    let key = Folding.fold(first.description)
    return first.first?.isLowercase == false && !afterNames.contains(key)
  }

  /// What stands after a comma and is no given name, folded.
  private static let afterNames: Set = [
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mba", "mp", "mep", "obe", "cbe", "cmg",
  ]
}

extension Substring {
  /// Whether this is letters, with hyphens, apostrophes and full stops among them.
  fileprivate var isWord: Bool {
    first?.isLetter == true && allSatisfy { $0.isLetter || "-‐'’.".contains($0) }
  }
}
