extension OfficeTitle {
  /// The masculine of each feminine word, both folded.
  ///
  /// A list of words and not rules on endings alone, which would take « ministère » for
  /// the feminine of a "minister", and « armée » for that of « arme ».
  static let masculines: [Substring: Substring] = {
    var masculines: [Substring: Substring] = [:]
    masculines.reserveCapacity(512)
    for (feminine, masculine, stems) in endings {
      // Between bytes, since every command that names somebody waits for it.
      for stem in stems.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
        masculines[Substring(stem) + feminine] = Substring(stem) + masculine
      }
    }
    return masculines
  }()

  /// The feminine ending, the masculine one, and the stems that take them.
  ///
  /// Source: « Femme, j'écris ton nom… Guide d'aide à la féminisation des noms de
  /// métiers, titres, grades et fonctions » (CNRS, INALF, 1999), whose variants
  /// (« rapporteure », « rapporteuse ») are all taken.
  private static let endings: [(feminine: String, masculine: String, stems: String)] = [
    (
      "e", "",
      """
      adjoint amiral assesseur assistant associe attache auteur avocat candidat chancelier
      charge chercheur commandant commercial conseiller consul consultant controleur
      copresident corapporteur correspondant defenseur delegue departemental depute designe
      dirigeant elu envoye eurodepute expert financier francais general gerant gouverneur
      greffier haut huissier ingenieur intendant international intervenant lieutenant
      magistrat municipal national nomme officier permanent prefet premier president
      principal procureur professeur questeur rapporteur referent regional representant
      resident second social sortant special superviseur suppleant territorial tresorier
      vicepresident
      """
    ),
    ("drice", "deur", "ambassa"),
    (
      "trice", "teur",
      """
      administra anima au audi codirec cofonda collabora coordina coordonna direc fonda
      inspec lec legisla media modera negocia observa ora organisa rec redac sena traduc
      """
    ),
    ("euse", "eur", "cherch control enquet rapport"),
    ("esse", "e", "mair maitr"),
    ("oresse", "eur", "doct"),
    ("fe", "", "chef"),
    ("le", "", "colonel culturel industriel"),
    ("ne", "", "ancien citoyen doyen europeen"),
    ("ive", "if", "administrat execut legislat"),
  ]
}
