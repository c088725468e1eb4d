import TestSupport

extension Scene {
  /// The scenes of twins, merges and histories.
  static let merging: [Scene] = [
    Scene("contacts duplicates") { transcript in
      transcript.run("contacts duplicates")
      transcript.run(
        #"contacts add "Martin, Anne" --person"#,
        #"contacts add "Арыстанкулова Гульсара""#,
        #"contacts add "Institut des Steppes (Astana)" --email CHANCELLERIE@ambassade.example --kind ngo"#,
        #"contacts add "Goulsara Arystankoulova" --new"#,
        #"contacts add "Martin Anne" --email anne@exemple.example --new"#,
        #"contacts add "A. M." --person --email ANNE@exemple.example --phone "+33 1 02 03 04 05" --new"#,
        #"contacts add "Martin, Anne" --person --phone "01.02.03.04.05""#,
        "contacts duplicates", "contacts duplicates --format ids")
      transcript.run(
        "contacts duplicates",
        prepare: {
          $0.terminal = .wide(100)
          $0.variables["TERM"] = "dumb"
        })
      transcript.run("contacts duplicates --format markdown", "contacts duplicates --json")
    },
    Scene("contacts merge") { transcript in
      transcript.run(
        #"contacts add "Гульсара Арыстанкулова" --honorific Mme --alias "G. A." --email ga@exemple.example --phone "+33 1 02 03 04 05" --zone france --note "Parle français." --new"#,
        #"contacts appoint a10 --title Ambassadrice --of ambassade-kazakhstan"#,
        #"meeting log "Déjeuner" --on 2025-06-01 --with a10:host --with a5 --zone kazakhstan --follow-up "Remercier @ +1w""#,
        "contacts merge a5 a10", "contacts merge a5 a10 -n", "contacts merge a5 a10 --yes",
        "contacts show a10", "contacts list --kind person --format ids",
        "contacts merge a10 a7 --yes", "contacts merge a5 a5 --yes",
        "contacts merge a5 ambassade-kazakhstan --yes", "contacts merge a3 a1 --yes",
        "contacts merge a5 a99 --yes", "contacts merge a5", "contacts merge Mart a5 --yes")
      transcript.run(
        "contacts merge a7 a8",
        prepare: {
          $0.terminal = .wide(80)
          $0.answers = ["n"]
        })
      transcript.run(
        "contacts merge a7 a8",
        prepare: {
          $0.terminal = .wide(80)
          $0.answers = ["o"]
        })
    },
    Scene("contacts unmerge") { transcript in
      transcript.run(
        "contacts unmerge a7", "contacts merge a7 a8 --yes", "contacts unmerge a8 -n",
        "contacts unmerge a8", "contacts merge a7 a8 --yes -q", "contacts unmerge a7 -q",
        "contacts merge a7 a8 --yes", "contacts leave a6 --of \"Assemblée nationale\"",
        #"contacts appoint a7 --title Députée --of "Assemblée nationale""#,
        "contacts merge a7 a6 --yes", "contacts unmerge a7", "contacts unmerge a8",
        "contacts unmerge a6", "contacts merge a9 a2 --yes",
        #"contacts add "Institut des steppes" --kind think-tank --alias IS"#, "contacts unmerge a2")
    },
    .showing(
      "history", "history a5", "history i1", "history f4", "history z:semipalatinsk",
      "history KZ --format ids", "history déminage", "history m2", "history p1",
      "history \"Anna Martynova\"", "history a99", "history r1", "history z:nulle-part",
      "history personne"),
  ]
}
