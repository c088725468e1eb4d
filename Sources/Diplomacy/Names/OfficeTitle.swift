/// The title of an office, which French writes in the feminine and in the masculine.
public enum OfficeTitle {
  /// Returns a key that is the same for every title of the same office.
  ///
  /// "Ambassadrice", "ambassadeur" and "AMBASSADEUR" have one key; "ministre" and
  /// "ministère" have two.
  ///
  /// Shape: a search key (see ``Folding/fold(_:)``) with each feminine word that the
  /// table knows put in the masculine. No word is left out: "conseiller" and
  /// "conseiller politique" are two offices.
  public static func key(_ title: String) -> String {
    Folding.words(Folding.fold(title))
      .map { masculines[$0] ?? $0 }
      .joined(separator: " ")
  }

  /// Whether an office is one that a single person holds at a time: the head of a
  /// mission, of a ministry, of a body.
  ///
  /// "Conseiller" and "député" are not; nor is a "ministre conseiller".
  public static func isHeldByOne(_ title: String) -> Bool {
    let words = Folding.words(key(title)).map(String.init)
    guard let first = words.first, heads.contains(first) else {
      return heads.contains(words.prefix(2).joined(separator: " "))
    }
    return words.count < 2 || !seconds.contains(words[1])
  }

  private static let heads: Set = [
    "ambassadeur", "ambassador", "nonce", "nuncio", "ministre", "minister", "president",
    "consul general", "directeur general", "director general", "secretaire general",
    "secretary general", "representant permanent", "permanent representative",
  ]

  /// Words that make of a head's title that of somebody beside or below the head.
  private static let seconds: Set = [
    "adjoint", "conseiller", "counsellor", "delegue", "deputy", "plenipotentiaire", "honoraire",
    "emeritus",
  ]

  /// Whether a title is in the feminine: its first word is, « vice- » left aside.
  ///
  /// Only a title as its holder bears it tells anything, and only in the feminine: many a
  /// woman is an « ambassadeur ».
  static func isFeminine(_ title: String) -> Bool {
    let words = Folding.words(Folding.fold(title))
    guard let first = words.first(where: { $0 != "vice" }) else { return false }
    return masculines[first] != nil
  }
}
