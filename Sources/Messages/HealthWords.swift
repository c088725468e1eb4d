package import Diplomacy

/// What is said of the register's health.
package enum HealthWords {
  /// How far a check has come.
  package static func progress(_ progress: CheckProgress) -> Phrase {
    switch progress {
    case .file(let bytes):
      Phrase(
        fr: "lecture du fichier\u{A0}: \(bytes / 1_000_000) Mo",
        en: "reading the file: \(bytes / 1_000_000) MB")
    case .journal(let done, let total):
      Phrase(fr: "journal\u{A0}: \(done) sur \(total)", en: "journal: \(done) of \(total)")
    }
  }

  /// What is wrong, in one line.
  package static func text(_ trouble: RegisterTrouble) -> Phrase {
    switch trouble {
    case .damage(let detail): SearchWords.damage(detail)
    case .danglingReferences(let table, let count, let records):
      records.isEmpty
        ? SearchWords.dangling(table, count)
        : Phrase(
          fr: "\(SearchWords.dangling(table, count)[.french]) (\(list(records)))",
          en: "\(SearchWords.dangling(table, count)[.english]) (\(list(records)))")
    case .searchOutOfStep(let kind, let missing, let stray):
      SearchWords.outOfStep(kind, missing: missing, stray: stray)
    case .derivedOutOfStep(let table, let missing, let stray):
      Phrase(
        fr: "\(derived(table)[.french])\u{A0}: \(missing) absents, \(stray) en trop",
        en: "\(derived(table)[.english]): \(missing) missing, \(stray) stray")
    case .withoutCreation(let record):
      said(
        of: record, fr: "le journal ne dit pas d’où vient la fiche",
        en: "the journal does not say where the record came from")
    case .brokenChain(let record, let batch):
      said(
        of: record, fr: "dans le journal, \(batch.lettered) ne part pas de ce qui précède",
        en: "in the journal, \(batch.lettered) does not begin where the one before ended")
    case .notAsInJournal(let record):
      said(
        of: record, fr: "la fiche n’est pas ce que dit le journal",
        en: "the record is not what the journal says")
    case .lost(let record):
      said(
        of: record, fr: "dans le journal, mais plus dans le registre",
        en: "in the journal, but no longer in the register")
    case .unreadable(let record): said(of: record, fr: "illisible", en: "cannot be read")
    case .others(let count):
      Phrase(fr: "… et \(count) autres", en: "… and \(count) more")
    }
  }

  /// Whether a record is called as one may type it: `a12`, `z:kazakhstan`.
  private static func isTyped(_ record: String) -> Bool {
    record.hasPrefix("z:")
      || record.first?.isLetter == true && !record.dropFirst().isEmpty
        && record.dropFirst().allSatisfy(\.isNumber)
  }

  /// Something said of a record, which is called in words where it has no letter: « provenance 4 ».
  private static func said(of record: String, fr french: String, en english: String) -> Phrase {
    let called = BatchWords.called(record)
    return Phrase(
      fr: "\(called[.french])\u{A0}: \(french)", en: "\(called[.english]): \(english)")
  }

  private static func list(_ records: [String]) -> String { records.joined(separator: ", ") }

  private static func derived(_ table: RegisterTrouble.Derived) -> Phrase {
    switch table {
    case .zoneWaking:
      Phrase(
        fr: "ce qui est à faire par zone, en désaccord", en: "what is open by zone, out of step")
    case .actorKeys:
      Phrase(
        fr: "ce qu’ont en commun les doublons, en désaccord",
        en: "what twins have in common, out of step")
    case .actorWords:
      Phrase(
        fr: "ce qui fait trouver et trier les acteurs, en désaccord",
        en: "what actors are found and sorted by, out of step")
    case .outermostDays:
      Phrase(
        fr: "premiers et derniers jours des mandats, liens et appartenances, en désaccord",
        en: "first and last days of mandates, relations and memberships, out of step")
    }
  }

  /// What is to be done about it: a command that can be typed; `nil` where a sound copy is
  /// all that helps.
  package static func remedy(_ trouble: RegisterTrouble) -> String? {
    switch trouble {
    case .searchOutOfStep, .derivedOutOfStep: "cess check --rebuild-search"
    case .brokenChain(let record, _), .notAsInJournal(let record), .lost(let record):
      isTyped(record) ? "cess history \(record)" : nil
    case .damage, .danglingReferences, .withoutCreation, .unreadable, .others: nil
    }
  }

  /// A trouble with what is to be done about it.
  package static func line(_ trouble: RegisterTrouble) -> Phrase {
    guard !trouble.isMended, let remedy = remedy(trouble) else { return text(trouble) }
    return Phrase(
      fr: "\(text(trouble)[.french])\u{A0}; voir\u{A0}: \(remedy)",
      en: "\(text(trouble)[.english]); see: \(remedy)")
  }
}
