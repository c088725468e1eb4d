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
    var (text, needle) = (self, needle)
    return text.withUTF8 { text in
      needle.withUTF8 { needle in
        guard let first = needle.first else { return true }
        guard text.count >= needle.count else { return false }
        return (0...text.count - needle.count).contains { start in
          text[start] == first && text[start...].starts(with: needle)
        }
      }
    }
  }
}
