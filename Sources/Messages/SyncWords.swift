package import Diplomacy

/// What is said of folders of items, one record a file.
package enum SyncWords {
  /// How many items of a folder were touched.
  package struct Figures: Sendable {
    let written: Int
    let removed: Int

    package init(written: Int, removed: Int) {
      self.written = written
      self.removed = removed
    }
  }

  // MARK: What was done

  package static let written = Phrase(fr: "Fichiers écrits", en: "Files written")
  package static let removed = Phrase(fr: "Fichiers retirés", en: "Files removed")
  package static let missing = Phrase(
    fr: "Fichiers retirés là-bas, fiches gardées ici",
    en: "Files removed there, records kept here")
  package static let others = Phrase(
    fr: "Fichiers laissés\u{A0}: un autre porte ce nom",
    en: "Files left: another one has that name")
  package static let raced = Phrase(
    fr: "Fichiers laissés\u{A0}: changés entre-temps", en: "Files left: changed meanwhile")

  package static func planned(_ tally: ImportTally, _ figures: Figures) -> Phrase {
    Phrase(
      fr: "à rapprocher\u{A0}: \(text(tally, figures)[.french])",
      en: "to bring together: \(text(tally, figures)[.english])")
  }

  package static func done(_ tally: ImportTally, _ figures: Figures) -> Phrase {
    Phrase(
      fr: "rapproché\u{A0}: \(text(tally, figures)[.french])",
      en: "brought together: \(text(tally, figures)[.english])")
  }

  private static func text(_ tally: ImportTally, _ figures: Figures) -> Phrase {
    let (said, written, removed) = (ImportWords.figures(tally), figures.written, figures.removed)
    return Phrase(
      fr:
        "\(said[.french])\u{A0}; dans le dossier, \(written) \(written < 2 ? "fichier écrit" : "fichiers écrits"), \(removed) \(removed < 2 ? "retiré" : "retirés")",
      en:
        "\(said[.english]); in the folder, \(written) \(written == 1 ? "file" : "files") written, \(removed) removed"
    )
  }

  /// Where everything is gone at once, it is the folder that is to be looked for.
  package static func emptied(_ count: Int) -> Phrase {
    Phrase(
      fr:
        "le dossier est vide, où il y avait \(count) \(count < 2 ? "entrée" : "entrées")\u{A0}: est-ce le bon dossier, le disque est-il monté\u{A0}? (ici, rien n’est retiré)",
      en:
        "the folder is empty, where there \(count < 2 ? "was 1 item" : "were \(count) items"): is it the right folder, is the disk mounted? (nothing is removed here)"
    )
  }

  package static func kept(_ line: ImportLine) -> Phrase {
    let what = ImportWords.kept(line.conflicts)
    return Phrase(
      fr: "\(line.name)\u{A0}: \(what[.french])", en: "\(line.name): \(what[.english])")
  }

  package static let exposedTitle = Phrase(
    fr: "Disent encore ce qui ne doit plus être dit\u{A0}: à retirer là-bas",
    en: "Still say what may no longer be told: to be removed there")

  package static func exposed(_ file: String) -> Phrase {
    Phrase(
      fr: "\(file)\u{A0}: dit encore ce qui ne doit plus être dit, à retirer là-bas",
      en: "\(file): still says what may no longer be told, to be removed there")
  }

  /// What became of the records of a file that is gone there, of which there may be several.
  package static func removedThere(_ what: String, records count: Int) -> Phrase {
    Phrase(
      fr:
        "\(what)\u{A0}: fichier retiré là-bas, \(count < 2 ? "fiche gardée" : "fiches gardées") ici",
      en:
        "\(what): file removed there, \(count < 2 ? "record" : "records") kept here")
  }

  package static func vanished(_ instance: VanishedInstance) -> Phrase {
    func what(_ language: Language) -> String {
      "\(instance.reference) \(instance.name), \(DateWords.date(instance.date, language))"
    }
    let standing = ImportWords.standing(of: instance)
    return Phrase(
      fr: "\(what(.french))\u{A0}: \(standing[.french]), retiré de sa série là-bas",
      en: "\(what(.english)): \(standing[.english]), taken out of its series there")
  }

  package static func left(_ file: String) -> Phrase {
    Phrase(
      fr: "\(file)\u{A0}: un autre fichier porte ce nom, laissé tel quel",
      en: "\(file): another file has that name, left as it is")
  }

  package static func problem(_ problem: ImportProblem, in file: String) -> Phrase {
    let what = ImportWords.problem(problem)
    return Phrase(fr: "\(file), \(what[.french])", en: "\(file), \(what[.english])")
  }

  // MARK: Asking

  package static let question = Phrase(
    fr: "Rapprocher le dossier et le registre\u{A0}? [o/N]",
    en: "Bring the folder and the register together? [y/N]")
  package static let notDone = Phrase(fr: "rien n’est écrit", en: "nothing is written")

  // MARK: Folders that will not do

  package static func noFolder(_ path: String) -> Phrase {
    Phrase(fr: "aucun dossier ici\u{A0}: \(path)", en: "no folder here: \(path)")
  }

  package static let noFolderHint = Phrase(
    fr: "le créer d’abord (mkdir), vide s’il n’y a rien encore",
    en: "make it first (mkdir), empty when there is nothing yet")

  package static func isRegister(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) est un registre exporté\u{A0}; ce n’est ni un carnet d’adresses ni un agenda",
      en: "\(path) is an exported register, neither an address book nor a calendar")
  }

  package static let isRegisterHint = Phrase(
    fr: "cess import le reprend\u{A0}; un carnet ou un agenda a son propre dossier",
    en: "cess import takes it in; an address book or a calendar has a folder of its own")
}
