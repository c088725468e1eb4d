import TestSupport

extension Scene {
  /// Profiles, posts and ties.
  static let chancery: [Scene] = [
    Scene("contacts edit") { transcript in
      transcript.run(
        #"contacts edit Arystankulova --gender f --family-name Arystankulova --alias "Гульсара Арыстанкулова:native:kk" --country KZ --tier A --responsible Valette --tag "Asie centrale" --language kk --language fr"#,
        #"contacts edit Arystankulova --email "g.a@ambassade" --phone "+33 1 00 00 00 01" --address "1 rue de l’Essai, Paris" --web ambassade.example --source https://exemple.example/page --note "Vue deux fois.""#,
        "contacts show Арыстанкулова", "contacts show Arystankulova --json",
        #"contacts edit Arystankulova --remove "g.a@ambassade" --remove "asie centrale" --clear note --clear tier"#,
        #"contacts edit Arystankulova --remove "jamais vu""#,
        #"contacts edit "Institut des steppes" --name "Institut d’Asie centrale" --kind university"#,
        "contacts show a9", "contacts edit a9", "contacts edit a9 --tier E",
        "contacts edit a9 --clear tout", "contacts edit a9 --tier C -n",
        "contacts edit a99 --tier C")
    },
    Scene("contacts archive") { transcript in
      transcript.run(
        #"contacts archive "Anne Martin" --reason "a quitté la vie publique""#,
        "contacts list --kind person", "contacts list --archived", "contacts show a7",
        #"contacts show "Anne Martin""#, #"contacts archive a7 --reason encore"#,
        #"contacts archive a1 --reason "fin""#, "contacts archive a8")
    },
    Scene("contacts restore") { transcript in
      transcript.run(
        #"contacts archive a7 --reason "par erreur""#, #"contacts restore "Anne Martin""#,
        "contacts restore a7", "contacts list --kind person --format ids")
    },
    .showing(
      "contacts post list", "contacts post list", "contacts post list --of ambassade-kazakhstan",
      "contacts post list --vacant", "contacts post list --format ids"),
    .showing(
      "contacts post show", "contacts post show ambassadeur --of ambassade-kazakhstan",
      "contacts post show p2 --format ids", "contacts post show p99", "contacts post show consul",
      "contacts post show consul --of ambassade-kazakhstan"),
    Scene("contacts post edit") { transcript in
      transcript.run(
        "contacts post edit p2 --title en=Ambassador --title fr:f=Ambassadrice",
        "contacts post show p2", "contacts post edit p2 --title en=Ambassador",
        "contacts post edit p2", "contacts post edit p2 --title Ambassador",
        "contacts post edit p2 --title de=Botschafter", "meeting show i1")
    },
    Scene("contacts relate") { transcript in
      transcript.run(
        #"contacts relate "Anne Martin" --kind deputy-of --with Fuchs --since 2024"#,
        #"contacts relate Fuchs --kind has-adviser --with "Anna Martynova""#,
        "contacts show Fuchs",
        #"contacts relate "Anne Martin" --kind deputy-of --with Fuchs"#,
        "contacts relate Fuchs --kind deputy-of --with Fuchs",
        #"contacts relate Fuchs --kind ami --with "Anne Martin""#)
    },
    Scene("contacts unrelate") { transcript in
      transcript.run(
        #"contacts relate "Anne Martin" --kind deputy-of --with Fuchs --since 2024"#,
        #"contacts unrelate Fuchs --with "Anne Martin" --until 2025-05"#,
        #"contacts unrelate Fuchs --with "Anne Martin""#, #"contacts show "Anne Martin""#)
    },
  ]
}
