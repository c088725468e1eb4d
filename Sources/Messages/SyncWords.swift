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

  package static let written = Phrase(fr: "Écrites au dossier", en: "Written to the folder")
  package static let removed = Phrase(fr: "Retirées du dossier", en: "Removed from the folder")
  package static let missing = Phrase(
    fr: "Retirées là-bas, gardées ici", en: "Removed there, kept here")
  package static let others = Phrase(
    fr: "Laissées\u{A0}: un autre fichier porte ce nom", en: "Left: another file has that name")
  package static let raced = Phrase(
    fr: "Laissées\u{A0}: changées entre-temps", en: "Left: changed meanwhile")

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
        "\(said[.french])\u{A0}; au dossier, \(written) \(written < 2 ? "écrite" : "écrites"), \(removed) \(removed < 2 ? "retirée" : "retirées")",
      en: "\(said[.english]); in the folder, \(written) written, \(removed) removed")
  }

  // MARK: Asking

  package static let question = Phrase(
    fr: "Rapprocher le dossier et le registre\u{A0}?", en: "Bring the folder and the register together?")
  package static let notDone = Phrase(fr: "rien n’est écrit", en: "nothing is written")

  // MARK: Folders that will not do

  package static func noFolder(_ path: String) -> Phrase {
    Phrase(fr: "aucun dossier\u{A0}: \(path)", en: "no folder: \(path)")
  }

  package static let noFolderHint = Phrase(
    fr: "le créer d’abord (mkdir), vide s’il n’y a rien encore",
    en: "make it first (mkdir), empty when there is nothing yet")

  package static func isRegister(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) est un registre exporté, non un carnet d’adresses",
      en: "\(path) is an exported register, no address book")
  }

  package static let isRegisterHint = Phrase(
    fr: "cess import le reprend\u{A0}; un carnet est un dossier à lui",
    en: "cess import takes it in; an address book is a folder of its own")
}
