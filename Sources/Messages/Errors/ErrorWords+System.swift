package import Diplomacy

/// The errors of the system: its own words for them are in English only.
extension ErrorWords {
  package static func system(_ fault: SystemFault) -> Phrase {
    switch fault {
    case .missing:
      Phrase(fr: "aucun fichier ni dossier de ce nom", en: "no file or folder of that name")
    case .denied, .notPermitted: notPermitted
    case .readOnly: Phrase(fr: "le disque est en lecture seule", en: "the disk is read-only")
    case .isFolder: Phrase(fr: "c’est un dossier", en: "it is a folder")
    case .notAFolder:
      Phrase(
        fr: "une partie de ce chemin n’est pas un dossier",
        en: "a part of this path is not a folder")
    case .exists:
      Phrase(
        fr: "il y a déjà quelque chose de ce nom", en: "there is something of that name already")
    case .notEmpty: Phrase(fr: "le dossier n’est pas vide", en: "the folder is not empty")
    case .nameTooLong: Phrase(fr: "ce nom est trop long", en: "this name is too long")
    case .circularLink:
      Phrase(fr: "ce lien tourne en rond", en: "this link goes round in a circle")
    case .full: diskFull
    case .overQuota:
      Phrase(fr: "votre part du disque est pleine", en: "your share of the disk is full")
    case .tooBig: Phrase(fr: "le fichier est trop gros", en: "the file is too big")
    case .tooManyOpen:
      Phrase(fr: "trop de fichiers sont ouverts à la fois", en: "too many files are open at once")
    case .tooManyOpenOnMachine:
      Phrase(
        fr: "trop de fichiers sont ouverts sur cette machine",
        en: "too many files are open on this machine")
    case .closed: Phrase(fr: "ce flux est fermé", en: "this stream is closed")
    case .brokenPipe:
      Phrase(fr: "personne ne lit à l’autre bout", en: "nobody reads at the other end")
    case .inputOutput:
      Phrase(fr: "la lecture ou l’écriture a échoué", en: "reading or writing failed")
    case .invalid:
      Phrase(fr: "le système ne permet pas cela ici", en: "the system does not allow that here")
    case .noDevice:
      Phrase(fr: "rien ne répond derrière ce nom", en: "nothing answers behind this name")
    case .busy:
      Phrase(fr: "un autre programme s’en sert", en: "another program is using it")
    case .runningProgram:
      Phrase(fr: "c’est un programme en marche", en: "it is a program that is running")
    case .other(let number):
      Phrase(fr: "erreur \(number) du système", en: "error \(number) of the system")
    }
  }
}
