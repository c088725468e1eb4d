import Diplomacy
import Interchange

/// What people write in the cells of a table, as codes.
enum TableWords {
  /// Returns the code of a word in a column; `nil` for none.
  static func code(_ typed: String, for field: TableField) -> String? {
    switch field {
    case .gender: Gender(typed: typed)?.rawValue ?? known(typed, genders)?.rawValue
    case .kind: InteractionKind(typed: typed)?.rawValue
    case .status: InteractionStatus(typed: typed)?.rawValue ?? known(typed, statuses)?.rawValue
    case .state: FollowUp.StateCode(typed: typed)?.rawValue ?? known(typed, states)?.rawValue
    case .priority: FollowUpTerms.Priority(typed: typed)?.rawValue
    case .tier: Tier(typed: typed)?.rawValue
    default: nil
    }
  }

  private static func known<Code>(_ typed: String, _ words: [(Code, [String])]) -> Code? {
    let key = Folding.fold(typed)
    return words.first { $0.1.contains(key) }?.0
  }

  private static let genders: [(Gender, [String])] = [
    (.feminine, ["mme", "madame", "mrs", "ms", "femme", "female", "feminin", "f"]),
    (.masculine, ["m", "mr", "monsieur", "homme", "male", "masculin", "h"]),
  ]

  private static let statuses: [(InteractionStatus, [String])] = [
    (
      .held,
      [
        "tenue", "realise", "realisee", "fait", "faite", "effectue", "effectuee", "passe",
        "passee", "termine", "terminee", "done", "completed", "took place",
      ]
    ),
    (
      .planned,
      [
        "prevue", "planifie", "planifiee", "programme", "programmee", "a venir", "confirme",
        "confirmee", "confirmed", "scheduled", "upcoming",
      ]
    ),
    (.cancelled, ["annulee", "canceled", "supprime", "supprimee"]),
  ]

  private static let states: [(FollowUp.StateCode, [String])] = [
    (
      .done,
      [
        "fait", "termine", "terminee", "clos", "close", "closed", "acheve", "achevee", "realise",
        "realisee", "oui", "yes", "x", "ok", "complete", "completed", "finished",
      ]
    ),
    (
      .open,
      [
        "a faire", "en cours", "ouvert", "ouverte", "non", "no", "pending", "in progress",
        "to do", "todo", "not started",
      ]
    ),
    (
      .dropped,
      ["abandonne", "annule", "annulee", "sans suite", "cancelled", "canceled", "abandoned"]
    ),
  ]
}
