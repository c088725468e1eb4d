/// What sort of organisation an actor is.
public enum OrganisationKind: String, CaseIterable, Sendable {
  case embassy
  case permanentRepresentation = "permanent-representation"
  case consulate
  case ministry
  case government
  case parliament
  case parliamentaryGroup = "parliamentary-group"
  case euInstitution = "eu-institution"
  case internationalOrganisation = "international-organisation"
  case agency
  case thinkTank = "think-tank"
  case ngo
  case company
  case media
  case university
  case other

  /// Guesses the kind from an organisation's name, in French or English.
  ///
  /// - Parameter name: The name as typed.
  /// - Returns: The kind whose word stands in the name, or ``other``. A guess,
  ///   to be shown to the person who typed the name.
  public static func guessed(fromName name: String) -> OrganisationKind {
    let folded = " " + Folding.fold(name) + " "
    for (word, kind) in telltales where folded.containsText(" " + word) { return kind }
    return .other
  }

  /// Beginnings of words that give a kind away; the more telling come first.
  private static let telltales: [(word: String, kind: OrganisationKind)] = [
    ("ambassade", .embassy), ("embassy", .embassy),
    ("representation permanente", .permanentRepresentation),
    ("permanent representation", .permanentRepresentation),
    ("consulat", .consulate),
    ("ministere", .ministry), ("ministry", .ministry),
    ("groupe d amitie", .parliamentaryGroup), ("friendship group", .parliamentaryGroup),
    ("commission europeenne", .euInstitution), ("european commission", .euInstitution),
    ("parlement europeen", .euInstitution), ("european parliament", .euInstitution),
    ("conseil europeen", .euInstitution), ("european council ", .euInstitution),
    ("assemblee nationale", .parliament), ("senat ", .parliament), ("parlement", .parliament),
    ("parliament", .parliament),
    ("universite", .university), ("university", .university),
    ("agence", .agency), ("agency", .agency),
    ("gouvernement", .government), ("government", .government),
    ("institut", .thinkTank), ("think tank", .thinkTank),
  ]
}

extension String {
  /// Whether a text stands somewhere in this one, byte for byte.
  package func containsText(_ needle: String) -> Bool {
    let wanted = Array(needle.utf8)
    guard let first = wanted.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
