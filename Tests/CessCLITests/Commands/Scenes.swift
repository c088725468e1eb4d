import TestSupport

extension Scene {
  static let all: [Scene] =
    setting + contacts + chancery + meetings + followUps + reports + zones + world + searches
    + merging + protocolScenes + exchanges + undoing + capture + promises + pages + imports
    + addressBook + calendars
    + folders

  private static let setting: [Scene] = [
    Scene("init") { transcript in
      transcript.run(
        #"init --home "Institut d’essai" -n"#, #"init --home "Institut d’essai""#,
        #"init --home "Institut d’essai""#, "contacts list")
      transcript.run("init", prepare: { $0.variables["HOME"] = nil })
    }
  ]

  private static let contacts: [Scene] = [
    Scene("contacts add") { transcript in
      transcript.run(
        #"contacts add "Jeanne Exemple" --title Consule --of "Consulat d’Almaty" --zone kazakhstan --since 2023-09 --email jeanne@exemple.example"#,
        #"contacts add "Agence d’essai" --kind agency --alias AE"#,
        #"contacts add "Assemblée nationale" --alias AN"#,
        #"contacts add "Assemblée nationale" --alias AN"#,
        #"contacts add "Assemblée nationale" --kind ngo"#,
        #"contacts add "Jeanne Exemple""#, #"contacts add "Jeanne Exemple" --new"#,
        #"contacts add "Jean Essai" -n"#, #"contacts add "Jean Essai" -q"#)
      transcript.run(#"contacts add "Paul Essai""#, prepare: { $0.terminal = .wide(80) })
    },
    Scene("contacts appoint") { transcript in
      transcript.run(
        #"contacts appoint Fuchs --title Député --of "Assemblée nationale" --since 2022"#,
        #"contacts appoint "Anne Martin" --title Députée --of "Assemblée nationale""#,
        #"contacts appoint "Anna Martynova" --title Ambassadrice --of ambassade-kazakhstan --replaces Arystankulova --since 2025-06-01"#,
        #"contacts appoint ambassade-kazakhstan --title Députée --of "Assemblée nationale""#,
        "contacts appoint Fuchs --title Député")
    },
    Scene("contacts leave") { transcript in
      transcript.run(
        #"contacts leave Fuchs --of "Assemblée nationale" --until 2025-06-01"#,
        "contacts leave Arystankulova --of ambassade-kazakhstan",
        #"contacts leave "Anne Martin" --of "Assemblée nationale""#)
    },
    .showing(
      "contacts list", "contacts list", "contacts list --kind person --zone asie-centrale",
      "contacts list --format ids", "contacts list --kind consulate"),
    .showing(
      "contacts show", "contacts show Arystankulova", "contacts show ambassade-kazakhstan",
      "contacts show a9", "contacts show a9 --format ids",
      "contacts show chancellerie@ambassade.example --format ids"),
  ]

  private static let meetings: [Scene] = [
    Scene("meeting log") { transcript in
      transcript.run(
        #"meeting log "Point d’étape" --with Arystankulova --with Valette:host --place Astana --notes "Deux pages." --axis espace --follow-up "Rappeler @ lundi" --follow-up "Écrire @ +2w""#,
        #"meeting log "Sans zone""#,
        #"meeting log "À venir" --planned --on "fin mars" --zone KZ"#,
        #"meeting log "Tenu demain" --on demain --zone KZ"#,
        #"meeting log "Essai" --zone KZ -n"#, #"meeting log "Essai" --zone KZ -q"#)
      transcript.run(
        #"meeting log "Au terminal" --zone KZ"#, prepare: { $0.terminal = .wide(80) })
    },
    .showing(
      "meeting list", "meeting list", "meeting list --format ids", "meeting list --zone france",
      "meeting list --actor arystankulova --year 2025", "meeting list --axis ia --kind event",
      "meeting list --status planned", "meeting list --quarter 2025-Q2",
      "meeting list --year 1999"),
    .showing(
      "meeting show", "meeting show i1", "meeting show 2", "meeting show i3 --format ids",
      "meeting show i99"),
  ]

  private static let followUps: [Scene] = [
    Scene("followups add") { transcript in
      transcript.run(
        #"followups add "Relancer" --due +6w --from i1 --owner Valette"#,
        #"followups add "Écrire au ministère @ vendredi prochain" --for ambassade-kazakhstan"#,
        #"followups add "Écrire" --due demain -n"#, #"followups add "Écrire" --due demain -q"#,
        #"followups add "Écrire""#, #"followups add "Écrire" --due 2025-07"#)
    },
    .showing(
      "followups list", "followups list", "followups list --all",
      "followups list --state done --state dropped", "followups list --zone france",
      "followups list --format ids"),
    .showing(
      "followups due", "followups due", "followups due --within 2w --format ids",
      "followups due --zone france"),
    .showing(
      "due", "due", "due --within 2w", "due --owner Valette", "due --zone ouzbekistan",
      "due --exit-code --format ids", "due --zone ouzbekistan --json"),
    Scene("followups done") { transcript in
      transcript.run(
        "followups done f1", #"followups done f2 --on hier --note "Envoyée par courriel""#,
        "followups done f1", "followups done f3 --on demain", "followups done f99",
        "followups done relance")
    },
    Scene("followups snooze") { transcript in
      transcript.run(
        #"followups snooze f1 --until "lundi prochain""#, "followups list",
        "followups snooze f1 --until hier", "followups snooze f4 --until demain")
    },
    Scene("followups drop") { transcript in
      transcript.run(
        #"followups drop f3 --reason "La mission est annulée""#, "followups list --all",
        #"followups drop f3 --reason "Encore""#, "followups drop f1",
        #"followups drop f1 --reason " ""#)
    },
  ]

  private static let reports: [Scene] = [
    .showing(
      "report", "report --zone kazakhstan", "report --zone asie-centrale --quarter 2025-Q2",
      "report --zone france --zone kazakhstan --from 2025-05-01 --to 2025-06-30",
      "report --zone caucase --year 2025", "report --actor Arystankulova --axis ia",
      "report --actor ambassade-kazakhstan --zone kazakhstan --year 2025 --tlp-max amber",
      "report --axis déminage --tlp-max green", "report --zone kazakhstan --format ids", "report",
      "report --zone nulle-part", "report --axis rien", "report --actor personne",
      "report --zone kazakhstan --tlp-max secret", "report --zone kazakhstan --quarter 2025-Q5",
      "report --zone kazakhstan --from 2025-06-30 --to 2025-06-01"),
    .showing(
      "brief", "brief Arystankulova", "brief ambassade-kazakhstan --on 2025-07-01",
      "brief Fuchs --format markdown", "brief Arystankulova --json",
      "brief Arystankulova --tlp-max clear", "brief Arystankulova --tlp-max secret",
      "brief personne"),
  ]

  private static let zones: [Scene] = [
    .showing(
      "zones list", "zones list --zone asie-centrale", "zones list --zone KZ --format ids"),
    .showing(
      "zones show", "zones show KZ", "zones show Ouzbékistan", "zones show uzbekistan --format ids"),
    Scene("zones add") { transcript in
      transcript.run(
        #"zones add mer-noire --fr "Mer Noire" --en "Black Sea""#,
        "zones add astana --fr Astana --under kazakhstan", "zones list --zone kazakhstan",
        "zones add astana --fr Astana", "zones add lieu --fr Lieu --iso KZ",
        "zones add lieu --fr Lieu --iso KAZ", "zones add lieu --fr Lieu --m49 39",
        "zones add Lieu --fr Lieu", "zones add lieu", "zones add lieu --fr Lieu -n")
    },
    .showing("axes list", "axes list", "axes list --format ids"),
    Scene("axes add") { transcript in
      transcript.run(
        #"axes add espace --fr "espace" --en "outer space""#, "axes add espace --fr espace",
        "axes add Espace --fr espace", "axes add mer --fr mer -n", "axes add mer --en sea -q")
    },
  ]
}
