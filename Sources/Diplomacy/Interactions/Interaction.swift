/// Something that happened, or is planned, between us and actors.
public struct Interaction: Sendable, Equatable, Lettered {
  public static let letter: Character = "i"

  /// The number of an interaction.
  public typealias ID = RecordID<Interaction>

  /// The number, for the command line.
  public let id: ID
  /// What is known of the exchange.
  public let account: InteractionDraft

  /// Makes an interaction of a stored record.
  public init(id: ID, account: InteractionDraft) {
    self.id = id
    self.account = account
  }
}

/// The kinds of interaction: few on purpose, the rest are facets.
public enum InteractionKind: String, CaseIterable, Sendable {
  case meeting, call, letter, event, visit
}

/// How an interaction stands; only ``held`` counts as contact.
public enum InteractionStatus: String, CaseIterable, Sendable {
  case draft, planned, held, cancelled
}

extension InteractionStatus {
  /// Whether a title is marked as that of something that does not take place, as Outlook does,
  /// « Annulé : Entretien », "Canceled: Talk", or as people do: « [ANNULÉ] Entretien », « Entretien
  /// (annulé) ».
  public static func isCancelled(byTitle title: String) -> Bool {
    let marks: Set = ["annule", "annulee", "canceled", "cancelled"]
    func isMark(_ text: some StringProtocol) -> Bool { marks.contains(Folding.fold(String(text))) }
    if let sign = title.firstIndex(where: { ":-–—]".contains($0) }), isMark(title[..<sign]) {
      return true
    }
    guard let last = title.last, ")]".contains(last),
      let opening = title.lastIndex(where: { "([".contains($0) })
    else { return false }
    return isMark(title[opening...])
  }
}

extension InteractionKind {
  /// Guesses the kind from a title, in French or English.
  ///
  /// - Returns: The kind whose word stands in the title, or ``meeting``. A
  ///   guess, to be shown to the person who typed the title.
  public static func guessed(fromTitle title: String) -> InteractionKind {
    let folded = " " + Folding.fold(title)
    for (word, kind) in telltales where folded.containsText(" " + word) { return kind }
    return .meeting
  }

  /// Tells the kind that a title begins with: « Visite de… », not « Avant la visite de… ».
  ///
  /// - Returns: The kind whose word stands first, or ``meeting``. Less is guessed than of a title
  ///   that a person just typed: of a thousand rows nobody looks at each.
  public static func named(firstInTitle title: String) -> InteractionKind {
    let folded = Folding.fold(title)
    return telltales.first { folded.hasPrefix($0.word) }?.kind ?? .meeting
  }

  /// Beginnings of words that give a kind away; the more telling come first.
  private static let telltales: [(word: String, kind: InteractionKind)] = [
    ("entretien telephonique", .call), ("appel telephonique", .call), ("phone call", .call),
    ("telephone call", .call), ("visioconference", .call), ("video call", .call),
    ("conference telephonique", .call), ("teleconference", .call), ("conference call", .call),
    ("conf call", .call), ("call with", .call),
    ("colloque", .event), ("forum", .event), ("panel", .event), ("seminaire", .event),
    ("conference", .event), ("table ronde", .event), ("colloquium", .event),
    ("seminar", .event), ("round table", .event), ("workshop", .event),
    ("lettre", .letter), ("courrier", .letter), ("note verbale", .letter),
    ("letter", .letter), ("visite", .visit), ("visit ", .visit), ("deplacement", .visit),
  ]
}
