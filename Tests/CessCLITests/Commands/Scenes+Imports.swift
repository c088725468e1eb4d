import TestSupport

extension Scene {
  private static let contactsTable = """
    Civilité;NOM;Prénom;Fonction;Organisme;Courriel;Pays;Divers
    Mme;Essai;Zoé;Directrice;Agence d’essai;zoe@exemple.org;Kazakhstan;rien
    M.;Exemple;Ali;;Agence d’essai;ali@exemple.org;Atlantide;
    ;;;;;;;à part

    """

  private static let meetingsTable = """
    No,Date,Objet,Ministre,Organisme,Compte rendu
    1,05-2025,"Point d’étape, suite",Bruno Fuchs,Agence d’essai,"Deux
    lignes."
    1,05-2025,"Point d’étape, suite",Bruno Fuchs,Institut d’essai,
    2,31-02-2025,Impossible,Bruno Fuchs,Agence d’essai,
    3,06-2031,Trop tard,Bruno Fuchs,Agence d’essai,

    """

  private static func reading(_ table: String) -> (inout TestEnvironment) -> Void {
    { $0.input = Array(table.utf8) }
  }

  static let imports: [Scene] = [
    Scene("import") { transcript in
      transcript.run(
        "import - -n", "import -", "import - --yes", "import - --yes",
        prepare: reading(contactsTable))
      transcript.run("contacts show Essai", "undo --yes", "contacts show Essai")
      transcript.run("import - --yes --strict", prepare: reading(contactsTable))
      transcript.run(
        #"import - --yes --map "Ministre=with,Date=on:MM-YYYY" --group-by No"#,
        #"import - -n --map "Ministre=with,Date=on:MM-YYYY" --group-by No --json"#,
        #"import - -n --map Ministre"#, #"import - -n --map "Rien=on""#,
        "import - -n --kind followups", prepare: reading(meetingsTable))
      transcript.run("meeting list --from 2025-05-01 --to 2025-05-31")
      transcript.run("import - -n", prepare: reading("a,b\n1,2\n"))
      transcript.run("import - -n", prepare: reading(""))
      transcript.run("import - -n", prepare: reading("Nom,Prénom\n\"Essai,Zoé\n"))
    }
  ]
}
