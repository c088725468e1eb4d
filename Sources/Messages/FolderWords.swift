import Diplomacy

/// What is said of a register as a folder.
package enum FolderWords {
  // MARK: What was done

  package static func exported(_ count: Int, to path: String, withJournal: Bool) -> Phrase {
    Phrase(
      fr:
        "exporté dans \(path)\u{A0}: \(count) fiches\(withJournal ? ", avec le journal" : "")\u{A0}; vous seul pouvez lire ces fichiers",
      en:
        "exported to \(path): \(count) records\(withJournal ? ", with the journal" : ""); only you can read these files"
    )
  }

  package static func imported(_ count: Int, to path: String, withJournal: Bool) -> Phrase {
    Phrase(
      fr:
        "registre créé\u{A0}: \(path) (\(count) fiches\(withJournal ? ", avec leur journal" : ""))",
      en: "register created: \(path) (\(count) records\(withJournal ? ", with their journal" : ""))"
    )
  }

  package static func writing(_ done: Int, of total: Int) -> Phrase {
    Phrase(fr: "\(done) écrits sur \(total)", en: "\(done) of \(total) written")
  }

  package static func reading(_ done: Int, of total: Int) -> Phrase {
    Phrase(fr: "\(done) lus sur \(total)", en: "\(done) of \(total) read")
  }

  // MARK: Folders that will not do

  package static let noFolderAtAll = Phrase(
    fr: "le nom du dossier d’export est vide", en: "the name of the folder to export to is empty"
  )

  package static func notAFolder(_ path: String) -> Phrase {
    Phrase(fr: "\(path) n’est pas un dossier", en: "\(path) is no folder")
  }

  package static func notAFile(_ path: String) -> Phrase {
    Phrase(fr: "\(path) n’est pas un fichier ordinaire", en: "\(path) is no ordinary file")
  }

  package static func otherThings(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) contient autre chose qu’un registre exporté",
      en: "\(path) holds something else than an exported register")
  }

  package static let otherThingsHint = Phrase(
    fr: "un nouveau dossier, ou --force\u{A0}: ce qui s’y trouve reste",
    en: "a new folder, or --force: what is there stays")

  package static func noRegister(in path: String) -> Phrase {
    Phrase(
      fr: "\(path)\u{A0}: ce dossier n’est pas un registre exporté (register.json n’y est pas)",
      en: "\(path): this folder is no exported register (there is no register.json)")
  }

  package static let noRegisterHint = Phrase(
    fr:
      "un dossier de cartes ou d’entrées d’un calendrier se rapproche\u{A0}: cess contacts sync, cess meeting sync, cess followups sync",
    en:
      "a folder of cards, or of entries of a calendar, is brought together: cess contacts sync, cess meeting sync, cess followups sync"
  )

  /// What is said of the folder as which Mail on a Mac exports a mailbox.
  package static func mailboxHint(_ path: String) -> Phrase {
    Phrase(fr: "une boîte de messages y est\u{A0}: \(path)", en: "a mailbox is there: \(path)")
  }

  package static func registerExists(_ path: String) -> Phrase {
    Phrase(
      fr: "un registre existe déjà\u{A0}: \(path)\u{A0}; un dossier n’entre que dans un nouveau",
      en: "a register exists already: \(path); a folder goes into a new one only")
  }

  package static let registerExistsHint = Phrase(
    fr: "--db AUTRE.db l’importe ailleurs", en: "--db OTHER.db imports it elsewhere")

  package static let filesOnly = Phrase(
    fr: "ces options sont celles des fichiers\u{A0}; un dossier s’importe en entier",
    en: "these options are for files; a folder is imported whole")

  package static let journalOfFolders = Phrase(
    fr: "--journal\u{A0}: seul un registre exporté a un journal",
    en: "--journal: only an exported register has a journal")

  // MARK: What is wrong in a file

  /// A problem, with the file and the line where it stands.
  package static func at(_ file: String, line: Int?, _ problem: Phrase) -> Phrase {
    ErrorWords.stream(Phrase(verbatim: line.map { "\(file):\($0)" } ?? file), problem)
  }

  package static let notAManifest = Phrase(
    fr: "ce n’est pas le fichier d’un registre exporté", en: "this is no exported register's file")

  package static func tooNew(_ version: Int, _ supported: Int) -> Phrase {
    Phrase(
      fr:
        "écrit par une version plus récente (schéma \(version), celle-ci lit jusqu’à \(supported))",
      en: "written by a later version (schema \(version), this one reads up to \(supported))")
  }

  package static func formatTooNew(_ version: Int, _ supported: Int) -> Phrase {
    Phrase(
      fr:
        "écrit par une version plus récente (format \(version), celle-ci lit jusqu’à \(supported))",
      en: "written by a later version (format \(version), this one reads up to \(supported))")
  }

  package static let withoutJournal = Phrase(
    fr: "ce dossier n’a pas de journal", en: "this folder has no journal")

  package static let withoutJournalHint = Phrase(
    fr: "cess export --journal l’écrit aussi\u{A0}; sans --journal, l’import est un lot",
    en: "cess export --journal writes it too; without --journal, the import is one batch")

  package static let unfinished = Phrase(
    fr: "l’export qui devait remplacer ces fichiers n’a pas été achevé",
    en: "the export that was to replace these files was not finished")

  package static let unfinishedHint = Phrase(
    fr: "refaites l’export dans ce dossier", en: "export into this folder again")

  package static func fileNotNamed(_ name: String) -> Phrase {
    Phrase(fr: "\(name) n’y est pas nommé", en: "\(name) is not named there")
  }

  package static let fileNotNamedHint = Phrase(
    fr: "chaque sorte de fiche a son fichier, même vide\u{A0}: git l’a peut-être perdu",
    en: "every sort of record has its file, even an empty one: git may have lost it")

  package static func unknownFile(_ name: String) -> Phrase {
    Phrase(fr: "fichier inconnu\u{A0}: \(name)", en: "unknown file: \(name)")
  }

  package static func count(said: Int, found: Int) -> Phrase {
    let lines = Phrase.count(
      found, one: Phrase(fr: "ligne", en: "line"), other: Phrase(fr: "lignes", en: "lines"))
    return Phrase(
      fr: "\(lines[.french]), mais register.json en dit \(said)",
      en: "\(lines[.english]), but register.json says \(said)")
  }

  package static let countHint = Phrase(
    fr: "le fichier a été coupé ou changé\u{A0}; s’il est juste, corrigez register.json",
    en: "the file was cut or changed; if it is right, correct register.json")

  package static func setting(_ name: String, _ value: String) -> Phrase {
    Phrase(
      fr: "\(name)\u{A0}: valeur impossible, «\u{A0}\(value)\u{A0}»",
      en: "\(name): impossible value '\(value)'")
  }

  package static let byteOrderMark = Phrase(
    fr: "commence par une marque d’ordre des octets (BOM)", en: "begins with a byte order mark")
  package static let carriageReturn = Phrase(
    fr: "finit par un retour chariot (CRLF)", en: "ends with a carriage return (CRLF)")
  package static let carriageReturnHint = Phrase(
    fr: "git les ajoute parfois\u{A0}: git config core.autocrlf false",
    en: "git sometimes adds them: git config core.autocrlf false")
  package static let empty = Phrase(fr: "ligne vide", en: "empty line")
  package static func tooLong(_ limit: Int) -> Phrase {
    Phrase(
      fr: "ligne de plus de \(limit >> 20) Mio", en: "a line of more than \(limit >> 20) MiB")
  }
  package static let notUTF8 = Phrase(fr: "ce n’est pas de l’UTF-8", en: "this is not UTF-8")
  package static let notJSON = Phrase(
    fr: "ce n’est pas une fiche en JSON", en: "this is no record in JSON")

  package static func lacks(_ key: String) -> Phrase {
    Phrase(fr: "la clé \(key) manque", en: "the key \(key) is missing")
  }

  package static func unknownKey(_ key: String) -> Phrase {
    Phrase(fr: "clé inconnue ici\u{A0}: \(key)", en: "unknown key here: \(key)")
  }

  package static func keyTwice(_ key: String) -> Phrase {
    Phrase(
      fr: "la clé \(key) figure deux fois dans le même objet",
      en: "the key \(key) is twice in one object")
  }

  package static let keyTwiceHint = Phrase(
    fr: "une fusion de git laisse parfois les deux\u{A0}: n’en gardez qu’une",
    en: "a merge by git sometimes leaves both: keep one of them")

  package static func tooHigh(_ place: String, _ limit: Int64) -> Phrase {
    Phrase(
      fr: "\(place)\u{A0}: un numéro ne dépasse pas \(limit)",
      en: "\(place): no number is above \(limit)")
  }

  package static func notUUID(_ text: String) -> Phrase {
    Phrase(
      fr: "«\u{A0}\(text.shortened)\u{A0}» n’est pas un UUID en minuscules",
      en: "'\(text.shortened)' is no UUID in lower case")
  }

  package static func notYet(_ date: String) -> Phrase {
    Phrase(
      fr: "un échange à venir n’a pas encore été tenu\u{A0}: \(date)",
      en: "an exchange that is still to come has not been held yet: \(date)")
  }

  package static func notAnOrganisation(_ record: String) -> Phrase {
    Phrase(
      fr: "\(record) est une personne\u{A0}; il faut une organisation",
      en: "\(record) is a person; it must be an organisation")
  }

  package static func wrongSort(_ key: String) -> Phrase {
    Phrase(fr: "\(key)\u{A0}: valeur d’une autre sorte", en: "\(key): a value of another sort")
  }

  package static func value(_ text: String, of key: String?) -> Phrase {
    let (french, english) = key.map { ("\($0)\u{A0}: ", "\($0): ") } ?? ("", "")
    return Phrase(
      fr: "\(french)valeur impossible\u{A0}: «\u{A0}\(text.shortened)\u{A0}»",
      en: "\(english)impossible value: '\(text.shortened)'")
  }

  package static func notKept(_ key: String) -> Phrase {
    Phrase(
      fr: "\(key)\u{A0}: le registre l’écrirait autrement",
      en: "\(key): the register would write it otherwise")
  }

  package static func twice(_ record: String) -> Phrase {
    Phrase(fr: "\(record) s’y trouve deux fois", en: "\(record) is there twice")
  }

  package static func taken(_ columns: String) -> Phrase {
    Phrase(
      fr: "une autre fiche a déjà cette valeur (\(columns))",
      en: "another record has this value already (\(columns))")
  }

  package static func missing(_ record: String) -> Phrase {
    Phrase(
      fr: "renvoie à \(record), qui n’y est pas", en: "refers to \(record), which is not there")
  }

  package static let circle = Phrase(
    fr: "la fiche finit par renvoyer à elle-même", en: "leads back to itself")

  package static func rule(_ detail: String) -> Phrase {
    Phrase(
      fr: "le registre ne peut pas le contenir (\(detail))",
      en: "the register cannot hold it (\(detail))")
  }

  package static func journal(_ trouble: Phrase) -> Phrase {
    Phrase(
      fr: "le journal ne donne pas ces fiches\u{A0}; \(trouble[.french])",
      en: "the journal does not give these records; \(trouble[.english])")
  }

  package static let journalHint = Phrase(
    fr: "sans --journal, l’import se fait en un lot",
    en: "without --journal, the import is one batch")
}
