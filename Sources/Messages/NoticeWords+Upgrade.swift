/// What is said while an older register is brought up to date.
extension NoticeWords {
  /// It begins, and a copy is made.
  package static func upgrading(_ version: Int, backup: String) -> Phrase {
    Phrase(
      fr: "mise à jour du registre (schéma \(version))\u{A0}; copie de l’ancien\u{A0}: \(backup)",
      en: "bringing the register up to date (schema \(version)); copy of the old one: \(backup)")
  }

  /// So many records are indexed.
  package static func indexed(_ count: Int) -> Phrase {
    Phrase(fr: "index de recherche\u{A0}: \(count) fiches", en: "search index: \(count) records")
  }
}
