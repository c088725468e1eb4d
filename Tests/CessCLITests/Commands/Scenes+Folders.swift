import TestSupport

extension Scene {
  static let folders: [Scene] = [
    Scene("export") { transcript in
      transcript.run(
        "export «dossier»/registre", "export «dossier»/registre --journal",
        "export «dossier»", "export «dossier»/cess.db/registre",
        "import «dossier»/registre", "import «dossier»/registre --db «dossier»/copie.db -n",
        "import «dossier»/registre --db «dossier»/copie.db",
        "import «dossier»/registre --db «dossier»/copie.db",
        "meeting list --db «dossier»/copie.db", "log --db «dossier»/copie.db",
        "import «dossier»/registre --journal --db «dossier»/double.db",
        "undo --yes --db «dossier»/double.db", "check --db «dossier»/double.db",
        "export «dossier»/registre -q",
        "import «dossier»/registre --journal --db «dossier»/triple.db",
        "import «dossier» --db «dossier»/triple.db",
        "import «dossier»/registre --strict --db «dossier»/triple.db",
        "import «dossier»/registre/actors.jsonl --journal",
        prepare: { $0.mayReplaceFiles = true })
    }
  ]
}
