package import Diplomacy

/// What is said of batches: what was done, what is taken back.
package enum BatchWords {
  // MARK: The list

  package static let when = Phrase(fr: "Quand", en: "When")
  package static let who = Phrase(fr: "Qui", en: "Who")
  package static let command = Phrase(fr: "Commande", en: "Command")
  package static let records = Phrase(fr: "Fiches", en: "Records")
  package static let what = Phrase(fr: "Quoi", en: "What")

  /// The title of what a batch did.
  package static func title(_ reference: String, _ command: String) -> Phrase {
    Phrase(verbatim: "\(reference) · \(command)")
  }

  /// Records of a kind, by how many they are: « suites », « échange ».
  package static func kind(_ kind: String, _ count: Int) -> Phrase {
    guard let known = kinds[kind] else { return Phrase(verbatim: kind) }
    return count == 1 ? known.one : known.other
  }

  private static let kinds: [String: (one: Phrase, other: Phrase)] = [
    "setting": (Phrase(fr: "réglage", en: "setting"), Phrase(fr: "réglages", en: "settings")),
    "zone": (Phrase(fr: "zone", en: "zone"), Phrase(fr: "zones", en: "zones")),
    "axis": (Phrase(fr: "axe", en: "axis"), Phrase(fr: "axes", en: "axes")),
    "actor": (Phrase(fr: "acteur", en: "actor"), Phrase(fr: "acteurs", en: "actors")),
    "position": (Phrase(fr: "poste", en: "post"), Phrase(fr: "postes", en: "posts")),
    "mandate": (Phrase(fr: "mandat", en: "mandate"), Phrase(fr: "mandats", en: "mandates")),
    "origin": (Phrase(fr: "provenance", en: "origin"), Phrase(fr: "provenances", en: "origins")),
    "interaction": (Phrase(fr: "échange", en: "exchange"), Phrase(fr: "échanges", en: "exchanges")),
    "follow-up": (Phrase(fr: "suite", en: "follow-up"), Phrase(fr: "suites", en: "follow-ups")),
    "relation": (Phrase(fr: "relation", en: "relation"), Phrase(fr: "relations", en: "relations")),
    "membership": (
      Phrase(fr: "appartenance", en: "membership"), Phrase(fr: "appartenances", en: "memberships")
    ),
    "statement": (
      Phrase(fr: "position exprimée", en: "statement"),
      Phrase(fr: "positions exprimées", en: "statements")
    ),
    "completion": (
      Phrase(fr: "accomplissement", en: "completion"),
      Phrase(fr: "accomplissements", en: "completions")
    ),
    "cadence": (Phrase(fr: "cadence", en: "cadence"), Phrase(fr: "cadences", en: "cadences")),
  ]

  /// What a batch took back.
  package static func took(_ taking: Batch.Taking) -> Phrase {
    let root = taking.root.lettered
    return taking.isRedo
      ? Phrase(fr: "refait \(root)", en: "redid \(root)")
      : Phrase(fr: "défait \(root)", en: "undid \(root)")
  }

  /// By what a batch is taken back; an undo that is taken back was a redo of something.
  package static func takenBack(by batch: Batch.ID) -> Phrase {
    Phrase(fr: "défait par \(batch.lettered)", en: "undone by \(batch.lettered)")
  }

  /// Says that there are older batches than are shown.
  package static func more(than count: Int) -> Phrase {
    let shown =
      count == 1
      ? Phrase(fr: "seul le dernier lot est montré", en: "only the last batch is shown")
      : Phrase(
        fr: "seuls les \(count) derniers lots sont montrés",
        en: "only the last \(count) batches are shown")
    return Phrase(
      fr: "\(shown[.french])\u{A0}; pour la suite\u{A0}: --limit",
      en: "\(shown[.english]); for more: --limit")
  }

  // MARK: Taking back

  /// How many records more a batch holds than are told.
  package static func moreRecords(_ count: Int, of reference: String) -> Phrase {
    Phrase(
      fr: "… et \(count) \(count == 1 ? "autre fiche" : "autres fiches")"
        + "\u{A0}: cess log \(reference)",
      en: "… and \(count) more \(count == 1 ? "record" : "records"): cess log \(reference)")
  }

  /// What happened to a record, seen from the day on which it is taken back.
  package static func event(_ event: HistoryEntry.Event) -> Phrase { FieldWords.event(event) }

  package static func undoQuestion(_ reference: String) -> Phrase {
    Phrase(fr: "Défaire \(reference)\u{A0}? [o/n]", en: "Undo \(reference)? [y/n]")
  }

  package static func redoQuestion(_ reference: String) -> Phrase {
    Phrase(fr: "Refaire \(reference)\u{A0}? [o/n]", en: "Redo \(reference)? [y/n]")
  }

  package static let notTakenBack = Phrase(fr: "rien n’a été défait", en: "nothing was taken back")

  /// A batch was taken back.
  package static func undone(_ batch: Batch, by made: String, records: Int) -> Phrase {
    Phrase(
      fr: "\(made) défait \(batch.id.lettered) (\(batch.command))\u{A0}: \(counted(records).fr)",
      en: "\(made) undoes \(batch.id.lettered) (\(batch.command)): \(counted(records).en)")
  }

  /// What had been taken back was brought back.
  package static func redone(_ root: Batch.ID, by made: String, records: Int) -> Phrase {
    Phrase(
      fr: "\(made) refait \(root.lettered)\u{A0}: \(counted(records).fr)",
      en: "\(made) redoes \(root.lettered): \(counted(records).en)")
  }

  private static func counted(_ records: Int) -> (fr: String, en: String) {
    (
      "\(records) \(records < 2 ? "fiche" : "fiches")",
      "\(records) \(records == 1 ? "record" : "records")"
    )
  }

  /// What is counted while a long batch is taken back.
  package static let takenBack = Phrase(fr: "changements", en: "changes")

  // MARK: Refusals

  /// The batch is somebody else's: whose, from when, what.
  package static func ofSomebodyElse(_ account: BatchAccount, at when: String) -> Phrase {
    let batch = account.batch
    let named = account.deeds.filter { $0.name != nil || !isRow($0.reference) }.prefix(3)
    let records = named.map { deed in
      ([deed.reference] + [deed.name].compactMap(\.self)).joined(separator: " ")
    }
    let what =
      ([batch.command] + records).joined(separator: ", ")
      + (account.records > records.count ? "…" : "")
    return Phrase(
      fr: "\(batch.id.lettered) est de \(batch.who) (\(when))\u{A0}: \(what)",
      en: "\(batch.id.lettered) is by \(batch.who) (\(when)): \(what)")
  }

  /// How the batch of somebody else is taken back all the same.
  package static func nameIt(_ reference: String) -> Phrase {
    Phrase(
      fr: "pour le défaire quand même\u{A0}: cess undo --batch \(reference)",
      en: "to undo it all the same: cess undo --batch \(reference)")
  }

  /// What a rehearsal shows is somebody else's, and would not be taken back unnamed.
  package static func wouldBeRefused(_ batch: Batch) -> Phrase {
    let (reference, who) = (batch.id.lettered, batch.who)
    let hint = nameIt(reference)
    return Phrase(
      fr: "\(reference) est de \(who)\u{A0}: ce serait refusé\u{A0}; \(hint[.french])",
      en: "\(reference) is by \(who): that would be refused; \(hint[.english])")
  }

  package static func notABatch(_ typed: String) -> Phrase {
    Phrase(
      fr: "ce n’est pas un lot\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "not a batch: '\(typed)'")
  }

  package static let batchHint = Phrase(
    fr: "un lot se dit b12\u{A0}; la liste\u{A0}: cess log",
    en: "a batch is b12; the list: cess log")

  package static func badLimit(_ typed: String) -> Phrase {
    Phrase(
      fr: "--limit doit être un nombre à partir de 1\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "--limit must be a number from 1 on: '\(typed)'")
  }

  package static func error(_ error: UndoError) -> Phrase {
    switch error {
    case .nothingToUndo: Phrase(fr: "il n’y a rien à défaire", en: "there is nothing to undo")
    case .nothingToRedo: Phrase(fr: "il n’y a rien à refaire", en: "there is nothing to redo")
    case .unknownBatch(let id):
      Phrase(fr: "pas de lot \(id.lettered)", en: "no batch \(id.lettered)")
    case .founding(let id):
      Phrase(
        fr: "\(id.lettered) a créé le registre\u{A0}: cela ne se défait pas",
        en: "\(id.lettered) created the register: that is not undone")
    case .takenBackBefore(let id, let taker):
      Phrase(
        fr: "\(id.lettered) est déjà défait, par \(taker.lettered)",
        en: "\(id.lettered) is undone already, by \(taker.lettered)")
    case .changedSince(let records):
      changedSince(records)
    }
  }

  private static func changedSince(_ records: [UndoError.Overtaken]) -> Phrase {
    func list(_ language: Language) -> String {
      records.prefix(20).map { record in
        let name = called(record.reference)[language]
        let batches = record.batches.map(\.lettered).joined(separator: ", ")
        return batches.isEmpty ? name : "\(name) (\(batches))"
      }.joined(separator: ", ") + (records.count > 20 ? "…" : "")
    }
    return Phrase(
      fr: "modifié depuis\u{A0}: \(list(.french))", en: "changed since: \(list(.english))")
  }

  /// Whether a reference is a kind and a number, `origin 4`, which says nothing to anybody.
  package static func isRow(_ reference: String) -> Bool { reference.contains(" ") }

  /// What a record is called, in words where it has no letter: « provenance 4 ».
  package static func called(_ record: String) -> Phrase {
    let words = record.split(separator: " ")
    guard words.count == 2 else { return Phrase(verbatim: record) }
    let kind = kind(String(words[0]), 1)
    return Phrase(fr: "\(kind[.french]) \(words[1])", en: "\(kind[.english]) \(words[1])")
  }

  package static func hint(_ error: UndoError) -> Phrase? {
    switch error {
    case .nothingToUndo, .unknownBatch, .founding:
      Phrase(fr: "ce qui a été fait\u{A0}: cess log", en: "what was done: cess log")
    case .nothingToRedo:
      Phrase(
        fr: "seul ce qui vient d’être défait se refait\u{A0}; sinon\u{A0}: cess undo --batch b12",
        en: "only what has just been undone is redone; else: cess undo --batch b12")
    case .takenBackBefore(_, let taker):
      Phrase(
        fr: "pour y revenir\u{A0}: cess undo --batch \(taker.lettered)",
        en: "to bring it back: cess undo --batch \(taker.lettered)")
    case .changedSince(let records):
      records.first.map { record in
        Phrase(
          fr: "rien n’a été défait\u{A0}; ce qui a changé\u{A0}: cess history \(record.reference)",
          en: "nothing was taken back; what changed: cess history \(record.reference)")
      }
    }
  }
}
