import TestSupport

extension Scene {
  /// Zones that change, and who belongs to what.
  static let world: [Scene] = [
    Scene("zones edit") { transcript in
      transcript.run(
        #"zones edit groenland --under arctique"#, "zones list --zone arctique --tree",
        #"zones edit semipalatinsk --fr "Polygone" --name-en "Test Site""#,
        "zones edit semipalatinsk --under none", "zones edit semipalatinsk --parent KZ -n",
        "zones edit asie-centrale --under kazakhstan", "zones edit caucase --iso KZ",
        "zones edit caucase --kind pays", "zones edit caucase --kind forum -q",
        "zones edit caucase --kind forum", "zones edit asie-centrale --retire",
        "zones edit semipalatinsk --retire --on 2025-06-10", "zones show semipalatinsk",
        "zones list --zone semipalatinsk", "zones list --zone semipalatinsk --all",
        "zones list --zone semipalatinsk --tree --all",
        #"meeting log "Visite" --zone semipalatinsk"#,
        #"meeting log "Visite d’avant" --zone semipalatinsk --on 2025-06-09"#,
        #"contacts add "Essai" --person --zone semipalatinsk"#,
        "followups add Relancer --due demain --zone semipalatinsk",
        "report --zone semipalatinsk --year 2025", "zones edit semipalatinsk --restore",
        "zones edit semipalatinsk", "zones edit semipalatinsk --retire --restore",
        "zones edit semipalatinsk --on 2026", "zones edit semipalatinsk --retire --on 2026",
        "zones edit atlantide --fr Atlantide")
    },
    Scene("zones join") { transcript in
      transcript.run(
        #"zones add pays-essai --fr "Pays d’essai" --en "Test country" --kind country"#,
        "zones join pays-essai --forum conseil-europe --status observer --since 2025-05",
        "zones show pays-essai", "zones show pays-essai --json",
        "zones join pays-essai --forum conseil-europe --since 2025-06-20",
        "zones show pays-essai", "zones join pays-essai --forum osce",
        "zones join pays-essai --forum osce",
        "zones join pays-essai --forum osce --since 2025 -n",
        "zones join onu --forum osce --status partner -n", "zones join caucase --forum osce",
        "zones join osce --forum osce", "zones join kazakhstan --forum caucase",
        "zones join kazakhstan --forum otan --status ami",
        "zones join kazakhstan --forum otan --since 2025 --until 2024",
        "zones join kazakhstan", "zones show kazakhstan")
    },
    Scene("zones leave") { transcript in
      transcript.run(
        #"zones add pays-essai --fr "Pays d’essai" --en "Test country" --kind country"#,
        "zones join pays-essai --forum osce --since 2020",
        "zones leave pays-essai --forum osce --until 2025-05 -n",
        "zones leave pays-essai --forum osce", "zones show pays-essai",
        "zones leave pays-essai --forum osce", "zones leave france --forum otan --until 1948",
        "zones leave atlantide --forum otan")
    },
    Scene("zones refresh") { transcript in
      transcript.run("zones refresh", "zones refresh --quiet", "zones refresh -n")
    },
    .showing("zones list (tree)", "zones list --tree"),
    .showing("zones list (kinds)", "zones list --kind forum", "zones list --kind area --tree"),
    .showing(
      "zones show (names)", "zones show osce", "zones show Birmanie",
      #"zones show "Czech Republic""#, #"zones show "République du Congo""#,
      "zones show Corée", #"zones show "côte d'ivoire" --format ids"#,
      "zones show union-europeenne"),
  ]
}
