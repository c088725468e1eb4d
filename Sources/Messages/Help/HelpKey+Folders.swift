extension HelpKey {
  /// The keys of the register as a folder.
  static let folderKeys: [HelpKey] = [
    .exportRegister, .exportFolder, .exportJournal, .exportForce, .importJournal,
  ]

  package static let exportRegister = HelpKey(
    "help.export",
    fr: "Écrire tout le registre dans un dossier de fichiers lisibles, fait pour git",
    en: "Write the whole register to a folder of plain files, made for git",
    examples: [
      HelpExample(
        "cess export ./registre", fr: "un fichier par sorte de fiches, une ligne par fiche",
        en: "a file for each kind of record, a line for each record"),
      HelpExample(
        "cess export ./registre --journal", fr: "avec qui a changé quoi, et quand",
        en: "with who changed what, and when"),
      HelpExample(
        "cess import ./registre --db ./copie.db", fr: "en refaire un registre",
        en: "make a register of it again"),
    ])

  package static let exportFolder = HelpKey(
    "help.export.folder", fr: "le dossier, nouveau ou d’un export précédent",
    en: "the folder, a new one or one of an earlier export")

  package static let exportJournal = HelpKey(
    "help.export.journal", fr: "le journal aussi", en: "the journal too")

  package static let exportForce = HelpKey(
    "help.export.force", fr: "même dans un dossier qui contient autre chose",
    en: "even into a folder that holds other things")

  package static let importJournal = HelpKey(
    "help.import.journal", fr: "d’un dossier, le journal aussi (sinon l’import est un lot)",
    en: "of a folder, the journal too (otherwise the import is one batch)")
}
