import TestSupport

extension Scene {
  /// The scenes of exchanges planned, held, cancelled and corrected, and of what was said.
  static let exchanges: [Scene] = [
    Scene("meeting plan") { transcript in
      transcript.run(
        #"meeting plan "Entretien avec l’ambassadrice" --on "lundi 10:00" --until 11h30 --with "Arystankulova:invited" --with "ambassade-kazakhstan:host:+deux conseillers" --with "Anna Martynova:third:accepted:as Traductrice" --with Valette --city Paris --meeting-format bilateral --track 1.5 --initiative ours --channel in-person --formality formal --language fr --language ru --about ouzbekistan --axis ia --marking amber --chatham-house"#,
        "meeting show i6", "meeting show i6 --json",
        #"meeting plan "Visite" --on mars --zone KZ"#, #"meeting plan "Visite""#,
        #"meeting plan "Visite" --on mars -n"#, #"meeting plan "Visite" --on mars --zone KZ -q"#)
    },
    Scene("meeting draft") { transcript in
      transcript.run(
        #"meeting draft "Dîner" --on hier --with Fuchs"#, "meeting show i6",
        "meeting list --status draft", "meeting hold i6", "meeting list --status held --year 2025")
    },
    Scene("meeting hold") { transcript in
      transcript.run(
        "meeting hold i5", #"meeting cancel i5 --reason "Reportée""#, "meeting hold i5 --on hier",
        "meeting edit i5 --status planned",
        #"meeting hold i5 --on "hier 9:00" --duration 1h30 --with Fuchs:declined --with ambassade-kazakhstan:host --summary "Accord de principe." --decisions "Une mission en septembre." --handed "Note stratégique" --received "Aide-mémoire" --said "ambassade @ déminage (B2): Une mission d’experts est proposée." --said "Valette: Nous y sommes favorables." --follow-up "Envoyer le compte rendu @ +1w""#,
        "meeting show i5", "meeting show i5 --format markdown", "history i5",
        "search mission experts",
        "contacts show Fuchs", "meeting hold i5", "meeting hold i5 -n")
      transcript.run(
        #"meeting plan "Plus tard" --on demain --zone KZ"#)
      transcript.run(
        "meeting hold i6",
        prepare: {
          $0.terminal = .wide(80)
          $0.answers = ["n"]
        })
      transcript.run(
        "meeting hold i6",
        prepare: {
          $0.terminal = .wide(80)
          $0.answers = ["o"]
        })
    },
    Scene("meeting cancel") { transcript in
      transcript.run(
        #"meeting cancel i5 --reason "Mission reportée par la partie kazakhe" -n"#,
        #"meeting cancel i5 --reason "Mission reportée par la partie kazakhe""#,
        "meeting show i5", "meeting list --status cancelled",
        "report --zone kazakhstan --year 2025",
        "meeting cancel i5 --reason Encore", "meeting cancel i1 --reason Non", "history i5")
    },
    Scene("meeting edit") { transcript in
      transcript.run(
        #"meeting edit i1 --title "Colloque France–Kazakhstan" --city Paris --duration 3h --with "Anne Martin" --with Fuchs:organiser --about ouzbekistan --summary "Quatre axes." --marking green"#,
        "meeting show i1",
        "meeting edit i1 --remove \"Anne Martin\" --remove ia --remove france --clear notes --clear marking",
        "meeting edit i1 --on 2025-05-06", "meeting show i1", "meeting edit i1 --city Paris",
        "meeting edit i3 --form note-verbale", "meeting edit i2 --form note-verbale",
        "meeting edit i1", "meeting edit i1 --city Lyon -n", "meeting edit i1 --city Lyon -q",
        "history i1")
    },
    Scene("meeting statement add") { transcript in
      transcript.run(
        #"meeting statement add i1 --by Arystankulova --axis déminage --text "Le Kazakhstan propose une mission d’experts." --grade A1"#,
        #"meeting statement add --source https://exemple.example/discours --by Fuchs --on 2025-04 --text "Un accord est proche." --grade b2 --axis ia --marking clear"#,
        #"meeting statement add i1 --by "Anne Martin" --text Non"#,
        "meeting statement add --by Fuchs --text Non",
        "meeting statement add i1 --by Fuchs --text Oui -n",
        "meeting statement add i1 --by Fuchs --text Oui -q", "meeting show i1", "history s2",
        "search mission experts")
    },
    Scene("meeting statement list") { transcript in
      transcript.run("meeting statement list")
      transcript.run(
        #"meeting statement add i1 --by Arystankulova --axis déminage --text "Le Kazakhstan propose une mission d’experts." --grade A1"#,
        #"meeting statement add --source https://exemple.example/discours --by Fuchs --on 2025-04 --text "Un accord est proche." --axis ia"#,
        "meeting statement list", "meeting statement list i1", "meeting statement list --by Fuchs",
        "meeting statement list --axis déminage --year 2025", "meeting statement list --json",
        "meeting statement list --format markdown", "meeting statement list --format ids")
      transcript.run(
        "meeting statement list",
        prepare: {
          $0.terminal = .wide(130)
          $0.variables["TERM"] = "dumb"
        })
    },
    Scene("meeting statement edit") { transcript in
      transcript.run(
        #"meeting statement add i1 --by Arystankulova --axis déminage --text "Oui." --grade A1"#,
        #"meeting statement edit s1 --text "Oui, sous conditions." --grade C3 --on 2025-05-06"#,
        "meeting statement list", "meeting statement edit s1 --by Fuchs --clear axis --clear grade",
        "meeting statement edit s1 --by Fuchs", "meeting statement edit s1 --by \"Anne Martin\"",
        "history s1", "search conditions")
    },
    Scene("meeting statement remove") { transcript in
      transcript.run(
        #"meeting statement add i1 --by Arystankulova --text "Oui, sous conditions.""#,
        "meeting statement remove s1 -n", "meeting statement remove s1",
        "meeting statement remove s1", "search conditions", "history s1")
    },
  ]
}
