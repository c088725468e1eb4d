/// A person's name with the words that tell as what somebody was there.
///
/// « M. Nourlan Abenov, ambassadeur du Kazakhstan », « Levan Davitashvili (Géorgie) », « M. le
/// Ministre Zoé Essai ».
///
/// Taken from the name is only what no name has: what stands in brackets at the end; after a comma
/// what begins with a small letter or the title of an office; the office between a word of courtesy
/// and a name. « Fuchs, Bruno », « Bruno Fuchs, Anna Kowalska », « Mme la Ministre » are left as
/// they are.
public struct IntroducedName: Sendable, Hashable {
  /// The name, with its words of courtesy.
  public let name: Line
  /// As what somebody was introduced; `nil` for a name alone.
  public let introduction: Line?

  /// Takes an introduction apart.
  public init(_ said: Line) {
    (name, introduction) = Self.apart(said.text) ?? (said, nil)
  }

  /// Makes a name that nothing introduces.
  public init(alone name: Line) {
    (self.name, introduction) = (name, nil)
  }

  /// Whether what stands beside a name, or beside an address, tells as what somebody was there and
  /// is nobody's name: what begins with a small letter or the title of an office, a house, the letters
  /// that stand for one.
  public static func isIntroduction(_ text: some StringProtocol) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first.map({ Substring($0) }) else { return false }
    return first.first?.isLowercase == true && !FamilyName.isParticle(first)
      || OfficeTitle.isKnown(first) || words.count == 1 && FamilyName.isCapitals(first)
      || OrganisationKind.guessed(fromBeginningOf: String(text)) != nil
  }

  private static func apart(_ text: String) -> (name: Line, introduction: Line?)? {
    let bracketed = Bracketed(text)
    let listed = Listed(bracketed?.before ?? text)
    let office = Office(listed?.before ?? bracketed?.before ?? text)
    let parts = [office?.title, listed?.after, bracketed?.within].compactMap(\.self)
    guard !parts.isEmpty,
      let name = try? Line(office?.name ?? listed?.before ?? bracketed?.before ?? text),
      isName(name), !parts.contains(where: namesAnother),
      let introduction = try? Line(parts.joined(separator: ", "))
    else { return nil }
    return (name, introduction)
  }

  /// Whether courtesy in a text tells of somebody else: « ambassadeur, et Mme Essai ».
  private static func namesAnother(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.indices.contains {
      Civility.Reading(Array(words[$0...]), isAlone: false).gender != nil
    }
  }

  /// Whether what is left is one person's name.
  private static func isName(_ said: Line) -> Bool {
    let words = said.text.split(whereSeparator: \.isWhitespace)
    let name = PersonName(said).name.text
    return !Civility.isWhole(said.text)
      && PersonName.isName(Civility.Reading(words, isAlone: false).rest)
      && name.first?.isLowercase == false && !name.contains { $0.isNumber || ",()".contains($0) }
      && OrganisationKind.guessed(fromName: name) == .other
  }
}

/// What stands in brackets after a name.
private struct Bracketed {
  let before: String
  let within: String

  init?(_ text: String) {
    guard text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex,
      text[text.index(before: open)].isWhitespace
    else { return nil }
    before = String(text[..<open]).trimmed
    within = String(text[text.index(after: open)...].dropLast()).trimmed
    // « Li Wei (Wei Li) » has the name twice.
    guard !before.isEmpty, !within.contains(")"), within.contains(where: \.isLetter),
      !NameLikeness.areAlike(before, within)
    else { return nil }
  }
}

/// What stands after a comma that follows a name.
private struct Listed {
  let before: String
  let after: String

  init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first else { return nil }
    // A family name alone may have its given name after it: « Fuchs, bruno ».
    let isWhole = first.split(whereSeparator: \.isWhitespace).count > 1
    func isIntroduction(_ part: Substring) -> Bool {
      guard let word = part.split(whereSeparator: \.isWhitespace).first else { return false }
      if OfficeTitle.isKnown(word) { return true }
      return isWhole && word.first?.isLowercase == true && !FamilyName.isParticle(word)
        && !PersonName.joinsNames(word)
    }
    let names = parts.count - parts.reversed().prefix(while: isIntroduction).count
    guard (1..<parts.count).contains(names) else { return nil }
    before = parts[..<names].joined(separator: ",").trimmed
    after = parts[names...].joined(separator: ",").trimmed
  }
}

/// An office that stands before a name: « le Ministre Essai », "Ambassador Zoé Essai".
private struct Office {
  /// The words of courtesy and the name.
  let name: String
  let title: String

  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    var rest = Civility.Reading(words, isAlone: false).rest
    let courtesy = words.prefix(words.count - rest.count)
    var isSure = false
    if let first = rest.first, ["le", "la", "the"].contains(first.lowercased()) {
      // « Le Gouverneur Zoé » may be a family name.
      (rest, isSure) = (rest.dropFirst(), first.first?.isLowercase == true || !courtesy.isEmpty)
    } else if let first = rest.first, ["l’", "l'"].contains(first.prefix(2).lowercased()) {
      (rest, isSure) = ([first.dropFirst(2)] + rest.dropFirst(), true)
    }
    guard let first = rest.first, OfficeTitle.isKnown(first) else { return nil }
    let title = rest.prefix { OfficeTitle.isKnown($0) || OfficeTitle.isOfTitle($0) }
    let name = rest.dropFirst(title.count)
    let isForm =
      name.count > 1 && OfficeTitle.isForm(first)
      && (!FamilyName.isCapitals(first) || name.allSatisfy(FamilyName.isCapitals))
    guard let given = name.first, isSure || isForm, given.first?.isUppercase == true,
      name.allSatisfy({ $0.first?.isUppercase == true || FamilyName.isParticle($0) })
    else { return nil }
    self.title = title.joined(separator: " ")
    self.name = (courtesy + name).joined(separator: " ")
  }
}
