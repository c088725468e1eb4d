extension OfficeTitle {
  /// Whether a word begins the title of an office, in whichever gender: « Vice-présidente ».
  static func isKnown(_ word: Substring) -> Bool { beginnings.contains(beginning(word)) }

  /// Whether a word stands in the title of an office, after its beginning.
  static func isOfTitle(_ word: Substring) -> Bool { others.contains(beginning(word)) }

  /// Whether somebody may be addressed by the office alone, before the name: "Minister Essai".
  static func isForm(_ word: Substring) -> Bool { forms.contains(beginning(word)) }

  private static func beginning(_ word: Substring) -> String {
    String(key(String(word)).prefix { $0 != " " })
  }

  private static let forms: Set = [
    "ambassadeur", "ambassador", "depute", "minister", "ministre", "president", "senateur",
    "senator",
  ]

  private static let beginnings: Set = forms.union([
    "adviser", "advisor", "attache", "charge", "chef", "commissaire", "commissioner", "conseiller",
    "consul", "counsellor", "deputy", "directeur", "director", "eurodepute", "gouverneur",
    "governor", "membre", "premier", "rapporteur", "representant", "representative",
    "secretaire", "secretary", "vice",
  ])

  private static let others: Set = [
    "adjoint", "conseiller", "counsellor", "delegue", "europeen", "extraordinaire", "federal",
    "general", "honoraire", "permanent", "plenipotentiaire", "premier", "president",
  ]
}
