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
}
