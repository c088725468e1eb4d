import Diplomacy
import Interchange

/// What people write in the cells of a table, as codes.
enum TableWords {
  /// Returns the code of a word in a column; `nil` for none, an empty one for a word that says
  /// nothing.
  ///
  /// - Parameters:
  ///   - typed: The word.
  ///   - field: What the column is.
  ///   - table: What the table holds: the kind of an exchange is none of an actor.
  /// - Returns: The code.
  static func code(
    _ typed: String, for field: TableField, in table: TableKind
  ) -> String? {
    switch field {
    case .gender:
      Gender(typed: typed)?.rawValue ?? known(typed, genders)?.rawValue ?? unsaid(typed)
    case .kind where table == .contacts:
      known(typed, natures)?.code ?? OrganisationKind(typed: typed)?.rawValue
    case .kind: InteractionKind(typed: typed)?.rawValue ?? known(typed, kinds)?.rawValue
    case .status: InteractionStatus(typed: typed)?.rawValue ?? known(typed, statuses)?.rawValue
    case .state:
      FollowUp.StateCode(typed: typed)?.rawValue ?? known(typed, states)?.rawValue
        ?? progress(typed)?.rawValue ?? ticked(typed)?.rawValue
    case .priority:
      FollowUpTerms.Priority(typed: typed)?.rawValue ?? known(typed, priorities)?.rawValue
    case .tier: Tier(typed: typed)?.rawValue
    default: nil
    }
  }

  /// Signs of what is ticked, and of what is not.
  private static func ticked(_ typed: String) -> FollowUp.StateCode? {
    // An emoji may be told to be one.
    let sign = typed.unicodeScalars.filter { $0 != "\u{FE0F}" && $0 != "\u{FE0E}" }
    guard sign.count == 1, let scalar = sign.first else { return nil }
    if "✓✔✅☑☒🗹".unicodeScalars.contains(scalar) { return .done }
    return scalar == "☐" ? .open : nil
  }

  private static func known<Code>(_ typed: String, _ words: [(Code, [String])]) -> Code? {
    let key = Folding.fold(typed)
    return words.first { $0.1.contains(key) }?.0
  }

  /// How far something is, as Outlook and Excel tell it: 100 %, « 1 » of a cell that shows that, is done.
  private static func progress(_ typed: String) -> FollowUp.StateCode? {
    let figures = typed.filter { !$0.isWhitespace }.replacing(",", with: ".")
    let isPercentage = figures.hasSuffix("%")
    guard let part = Double(isPercentage ? String(figures.dropLast()) : figures),
      (0...100).contains(part)
    else { return nil }
    return part == 100 || part == 1 && !isPercentage ? .done : .open
  }

  /// What programs write where nobody said anything.
  private static func unsaid(_ typed: String) -> String? {
    let words = [
      "non specifie", "non precise", "non renseigne", "unspecified", "unknown", "inconnu",
    ]
    return words.contains(Folding.fold(typed)) ? "" : nil
  }

  private static let genders: [(Gender, [String])] = [
    (.feminine, ["mme", "madame", "mrs", "ms", "femme", "female", "feminin", "f"]),
    (.masculine, ["m", "mr", "monsieur", "homme", "male", "masculin", "h"]),
  ]

  private static let natures: [(ActorNature, [String])] = [
    (.person, ["person", "personne", "personne physique", "individual"])
  ]

  private static let kinds: [(InteractionKind, [String])] = [
    (
      .meeting,
      [
        "reunion", "reunion de travail", "rencontre", "entretien", "entrevue", "rendez vous",
        "rdv", "audience", "face a face", "tete a tete", "dejeuner", "diner", "petit dejeuner",
        "appointment", "working meeting", "lunch", "dinner", "breakfast", "one to one",
      ]
    ),
    (
      .call,
      [
        "appel", "appel telephonique", "entretien telephonique", "conversation telephonique",
        "telephone", "tel", "coup de fil", "visioconference", "visio conference", "visio",
        "reunion en visioconference", "audioconference", "teleconference",
        "conference telephonique", "phone", "phone call", "telephone call", "video", "video call",
        "videoconference", "video conference", "conference call",
      ]
    ),
    (
      .letter,
      [
        "lettre", "courrier", "courriel", "mail", "e mail", "email", "message", "note verbale",
        "correspondance", "correspondence",
      ]
    ),
    (
      .event,
      [
        "evenement", "conference", "colloque", "forum", "panel", "seminaire", "table ronde",
        "atelier", "sommet", "congres", "symposium", "reception", "ceremonie", "webinaire",
        "colloquium", "seminar", "round table", "roundtable", "workshop", "summit", "congress",
        "ceremony", "webinar",
      ]
    ),
    (
      .visit,
      [
        "visite", "visite officielle", "deplacement", "mission", "voyage", "official visit",
        "trip",
      ]
    ),
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

  private static let priorities: [(FollowUpTerms.Priority, [String])] = [
    (.high, ["elevee", "eleve", "urgent", "urgente", "forte", "prioritaire", "important"]),
    (.low, ["faible"]),
    (.normal, ["moyenne", "moyen", "medium"]),
  ]

  private static let states: [(FollowUp.StateCode, [String])] = [
    (
      .done,
      [
        "fait", "faite", "termine", "terminee", "clos", "close", "closed", "acheve", "achevee",
        "realise", "realisee", "oui", "yes", "x", "ok", "complete", "completed", "finished",
        // What spreadsheets write of a box that is ticked.
        "vrai", "true",
      ]
    ),
    (
      .open,
      [
        "faux", "false", "en retard", "overdue", "en attente d un tiers",
        "a faire", "en cours", "ouvert", "ouverte", "non", "no", "pending", "in progress",
        "to do", "todo", "not started", "non commence", "non commencee", "en attente",
        "en attente de quelqu un d autre", "waiting", "waiting on someone else", "deferred",
        "differe", "differee", "reporte", "reportee", "prevu", "prevue",
      ]
    ),
    (
      .dropped,
      ["abandonne", "annule", "annulee", "sans suite", "cancelled", "canceled", "abandoned"]
    ),
  ]
}
