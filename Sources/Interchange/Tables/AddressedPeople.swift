public import Diplomacy

/// Several people whom one cell names on one line.
public enum AddressedPeople {
  /// Whether a name may be that of several: « Bruno Fuchs, Anne Genetet et Jean Valjean ».
  ///
  /// - Parameter name: What somebody is called for want of anything better.
  /// - Returns: Whether signs or words stand in it as between people.
  public static func mayBeSeveral(_ name: Line) -> Bool {
    namesApart(name.text[...]).count > 1
      || name.text.split(separator: ",").count { NameLikeness.isOfWholeName(String($0).cleaned) }
        > 1
  }

  /// Takes apart people between whom stands a comma, « et » or a slash, each with a word of courtesy,
  /// as in « Mme Essai, Mme Test et Mme Durand »; one alone, with whatever introduces them, is left as
  /// it is.
  ///
  /// A comma before another word than of courtesy may stand before a given name, an office, a house:
  /// « Essai, Zoé », « M. Dupont, directeur ».
  static func apart(_ text: Substring) -> [Substring] {
    apart(text, at: joints(in: text, commas: true), where: isAddressed)
  }

  /// Takes apart names between which stands « et » or a slash, as in « Camille Durand / Zoé Essai »:
  /// for cells of which it is known that they may name several, and never a house.
  static func namesApart(_ text: Substring) -> [Substring] {
    guard !text.contains("("), OrganisationKind.guessed(fromBeginningOf: String(text)) == nil else {
      return [text]
    }
    return apart(text, at: joints(in: text, commas: false)) { name in
      let name = String(name).cleaned
      return name.first?.isLetter ?? false && NameLikeness.isOfPerson(name)
        && !Civility.isWhole(name)
    }
  }

  /// Takes a text apart at those of some joints between which each part begins with a name.
  private static func apart(
    _ text: Substring, at joints: [Range<Substring.Index>], where isName: (Substring) -> Bool
  ) -> [Substring] {
    // What stands before a joint is a name; what introduces it may follow.
    guard let first = joints.first, !text.contains("@"), isName(text[..<first.lowerBound]) else {
      return [text]
    }
    let ends = joints.map(\.lowerBound).dropFirst() + [text.endIndex]
    var people: [Substring] = []
    var start = text.startIndex
    for (joint, end) in zip(joints, ends) where isName(text[joint.upperBound..<end]) {
      people.append(text[start..<joint.lowerBound])
      start = joint.upperBound
    }
    return people + [text[start...]]
  }

  /// What stands between people, with the blanks that belong to it.
  private static func joints(in text: Substring, commas: Bool) -> [Range<Substring.Index>] {
    var joints = commas ? text.ranges(of: ",") : []
    let whole = String(text)
    for mark in marks where whole.containsText(mark) { joints += text.ranges(of: mark) }
    return joints.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static let marks = [" et ", " and ", " & ", " + ", "/"]

  /// Whether a text is a name with a word of courtesy before it that tells the gender.
  private static func isAddressed(_ text: Substring) -> Bool {
    guard let line = try? Line(String(text).cleaned), !Civility.isWhole(line.text) else {
      return false
    }
    return PersonName(line).gender != nil && PersonName(line).name != line
  }
}
