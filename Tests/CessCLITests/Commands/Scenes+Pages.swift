import TestSupport

extension Scene {
  /// The reports that are read, shared and published.
  static let pages: [Scene] = [
    Scene("brief (meeting)") { transcript in
      transcript.run(
        "brief --for i1", "brief --for i1 --on 2026-01-01 --format ids", "brief --for i2",
        "brief --for i1 --format markdown", "brief --for i1 --json",
        "brief --for i1 --tlp-max amber", "brief --for i1 --tlp-max clear", "brief --for i5",
        "brief --for i99", "brief --for demain", "brief", "brief Fuchs --for i1",
        "meeting edit i1 --chatham-house", "brief --for i1")
      transcript.run(
        "brief --for i2",
        prepare: {
          $0.terminal = .wide(80)
          $0.variables["TERM"] = "dumb"
        })
    },
    Scene("timeline") { transcript in
      markings(&transcript)
      transcript.run(
        "timeline", "timeline --zone kazakhstan --year 2025", "timeline --actor Arystankulova",
        "timeline --axis ia --kind event --status held", "timeline --status planned",
        "timeline --tlp-max green", "timeline --tlp-max green --format ids",
        "timeline --quarter 2025-Q2 --format markdown", "timeline --quarter 2025-Q2 --json",
        "timeline --format ids", "timeline --format ics --tlp-max amber", "timeline --year 1999",
        "timeline --year 1999 --json", "timeline --year 1999 --format ics",
        "timeline --tlp-max noir", "timeline --zone atlantide",
        "timeline --from 2025-06-01 --to 2025-05-01")
      transcript.run(
        "timeline --zone kazakhstan",
        prepare: {
          $0.terminal = .wide(80)
          $0.variables["TERM"] = "dumb"
        })
    },
    Scene("matrix") { transcript in
      markings(&transcript)
      let lines = [
        "matrix", "matrix --zone asie-centrale --by quarters", "matrix --rows actors --by years",
        "matrix --rows axes --by zones", "matrix --rows kinds --year 2025",
        "matrix --rows actors --limit 1 --tlp-max green", "matrix --year 1999",
      ]
      for line in lines { transcript.run(line) }
      for line in lines.prefix(4) {
        transcript.run(
          line,
          prepare: {
            $0.terminal = .wide(80)
            $0.variables["TERM"] = "dumb"
          })
      }
      transcript.run(
        "matrix --format markdown", "matrix --json", "matrix --rows actors --json --year 2025",
        "matrix --rows zones --by zones", "matrix --rows jours", "matrix --by jours",
        "matrix --limit 0", "matrix --from 1900 --to 2025", "matrix --format ids")
    },
    Scene("report (quarter)") { transcript in
      markings(&transcript)
      transcript.run(
        "report --quarter 2025-Q2", "report --quarter 2025-T2 --tlp-max green",
        "report --year 2025", "report --from 2025-05-01 --to 2025-06-15",
        "report --quarter 2025-Q2 --format markdown", "report --quarter 2025-Q2 --json",
        "report --quarter 1999-Q1", "report --quarter 1999-Q1 --json", "report --quarter 2025-Q5",
        "report --quarter 2025-Q2 --format ids", "report --from 2025-06-01 --to 2025-05-01",
        "report")
      transcript.run(
        "report --quarter 2025-Q2",
        prepare: {
          $0.terminal = .wide(80)
          $0.variables["TERM"] = "dumb"
        })
    },
    Scene("activity") { transcript in
      transcript.run("activity --public", "activity --public --json")
      markings(&transcript)
      transcript.run(
        "activity --public", "activity --public --format markdown", "activity --public --json",
        "activity --public --format ids", "activity --public -q", "activity",
        "activity --tlp-max clear --year 2025", "activity --json --kind call",
        "activity --year 1999", "activity --public --tlp-max green", "activity --format ics")
    },
  ]

  /// Says of some exchanges how far they may travel.
  private static func markings(_ transcript: inout Transcript) {
    transcript.run(
      "meeting edit i1 --marking clear --meeting-format bilateral", "meeting edit i2 --marking red",
      "meeting edit i3 --marking clear",
      #"meeting log "Table ronde" --on 2025-06-18 --kind event --place "Salle close" --with Arystankulova --zone kazakhstan --marking clear --chatham-house"#,
      #"meeting log "Entretien réservé" --on "2025-06-10 09:30" --with "Anna Martynova" --city Tachkent --marking green --chatham-house"#
    )
  }
}
