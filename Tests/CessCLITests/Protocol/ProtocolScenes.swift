import TestSupport

extension Scene {
  /// Orders of precedence and forms of address, of a register with invented missions.
  static let protocolScenes: [Scene] = [
    Scene("contacts precedence") { transcript in
      transcript.run(
        "contacts precedence --all", "contacts precedence --all --nuncio-first --on 2025-06-19",
        "contacts precedence --zone asie-centrale Fuchs a2 a9 \"Anne Martin\"",
        "contacts precedence --all --format ids", "contacts precedence --all --json",
        "contacts precedence --all --format markdown", "contacts precedence --zone caucase",
        "contacts precedence --zone caucase --format ids", "contacts precedence",
        "contacts precedence --all --on 2025-06", prepare: ProtocolRegister.prepare)
    },
    Scene("contacts address") { transcript in
      transcript.run(
        "contacts address Arystankulova", "contacts address Arystankulova --json",
        "contacts address \"Marie Témoin\" --format markdown", "contacts address Fuchs",
        "contacts address \"Luc Modèle\"",
        "contacts address \"Claude Essai\"", "contacts address ambassade-kazakhstan",
        "contacts address \"Anne Martin\" -q", "contacts address \"Paul Essai\" --on 2023-01-01",
        "contacts address inconnue", prepare: ProtocolRegister.prepare)
      transcript.run(
        "contacts address Arystankulova",
        prepare: {
          ProtocolRegister.prepare(&$0)
          $0.terminal = .wide(60)
          $0.variables["TERM"] = "dumb"
        })
    },
  ]
}

/// What no command of the seed says: heads of mission with their credentials, genders,
/// forms of one's own.
///
/// Everybody and every fact in it is invented; of the people of the seed nothing is said.
enum ProtocolRegister {
  static let commands = [
    #"contacts add "Ambassade d’Ouzbékistan en France" --kind embassy --zone ouzbekistan"#,
    #"contacts add "Paul Essai" --title Ambassadeur --of "Ambassade d’Ouzbékistan en France" --since 2024-02"#,
    #"contacts add "Jeanne Exemple" --title "Première conseillère" --of "Ambassade d’Ouzbékistan en France""#,
    #"contacts add "Ambassade d’Exemplie" --kind embassy --zone france"#,
    #"contacts add "Claude Essai" --title Ambassadeur --of "Ambassade d’Exemplie""#,
    #"contacts add "Ambassade d’Essaie" --kind embassy --zone france"#,
    #"contacts add "Marie Témoin" --title "Chargée d’affaires a.i." --of "Ambassade d’Essaie""#,
    #"contacts add "Pierre Modèle" --honorific Mgr --title "Nonce apostolique" --of "Nonciature apostolique en France" --since 2025-06-19 --zone france"#,
    #"contacts add "Luc Modèle" --title Président --of "Fondation d’essai""#,
  ]

  /// Runs the commands and sets what has no command of its own here; a second time, nothing.
  static let prepare: @Sendable (inout TestEnvironment) -> Void = { environment in
    guard environment.run(#"contacts show "Paul Essai""#).status != 0 else { return }
    for command in commands { environment.run(command) }
    guard let file = try? RegisterFile(at: environment.registerPath) else { return }
    for (name, credentials) in [
      ("Paul Essai", "2021-03-04T11:30"), ("Claude Essai", "2021-03-04T10:00"),
      ("Pierre Modèle", "2025-06-19"),
    ] {
      try? file.execute(
        """
        UPDATE mandate SET credentials = '\(credentials)'
        WHERE person_id = (SELECT id FROM actor WHERE name = '\(name)')
        """)
    }
    try? file.execute("UPDATE actor SET gender = 'm' WHERE name IN ('Bruno Fuchs', 'Luc Modèle')")
    for (name, kind, text) in [
      (
        "Luc Modèle", "courtesy",
        "fr closing: Veuillez croire, Monsieur le Président, à ma fidélité."
      ),
      ("Luc Modèle", "courtesy", "salutation: Cher ami,"),
      ("Ambassade d’Essaie", "address", "1, rue d’Essai, 75000 Paris"),
    ] {
      try? file.execute(
        """
        INSERT INTO actor_detail (actor_id, kind, ordinal, value, key)
        SELECT id, '\(kind)', (SELECT count(*) FROM actor_detail WHERE actor_id = actor.id), '\(text)', ''
        FROM actor WHERE name = '\(name)'
        """)
    }
  }
}
