import TestSupport

extension Scene {
  /// What was done, and what is taken back.
  static let undoing: [Scene] = [
    .showing(
      "log", "log --limit 6", "log --limit 3 --format ids -q", "log --who VAL --limit 2 -q",
      "log --who personne", "log --since 2025-06-21", "log --before 2025-06-20",
      "log --since 2025-06-20 --before demain --limit 1 -q", "log b11", "log b2", "log b99",
      "log i1", "log --limit 0"),
    Scene("undo") { transcript in
      transcript.run(
        "undo -n", "undo", "undo", "followups list --all", "log --limit 4 -q",
        "undo --batch b22", "redo -q", "undo --batch b11", "undo --batch b1",
        "undo --batch b99", "undo --batch hier")
      transcript.run(
        "undo",
        prepare: {
          $0.terminal = .wide(80)
          $0.answers = ["n"]
        })
      transcript.run(
        "undo",
        prepare: {
          $0.terminal = .wide(80)
          $0.answers = ["o"]
        })
      transcript.run("undo --yes", prepare: { $0.terminal = .wide(80) })
      transcript.run("undo --no-input", prepare: { $0.terminal = .wide(80) })
    },
    Scene("redo") { transcript in
      transcript.run(
        "redo", "undo -q", "undo -q", "redo -n", "redo", "redo", "redo", "undo -q",
        "axes add espace --fr espace", "redo", "undo --batch b27")
      transcript.run("undo -q", "undo -q")
      transcript.run(
        "redo",
        prepare: {
          $0.terminal = .wide(80)
          $0.answers = ["o"]
        })
    },
    .showing(
      "agenda", "agenda", "agenda --from 2025-09-01", "agenda --owner Valette --within 4m",
      "agenda --zone france --to 2025-12-31", "agenda --within 4m --format ids",
      "agenda --to demain --within 2w", "agenda --from demain --to hier",
      "agenda --from 2030-01-01"),
    Scene("due (morning)") { transcript in
      transcript.run(
        #"meeting log "Point avec l’ambassade" --planned --on "2025-06-20 15:00" --with Arystankulova --with Valette"#,
        #"meeting log "Déjeuner" --planned --on 2025-06-20 --zone france"#,
        #"meeting log "Séminaire" --planned --on juin --zone kazakhstan"#)
      transcript.run("due", "due --explain", "due --owner Valette --format ids", "due --json")
      transcript.run("due --new --as a", "due --new --as a", "due --new --as b --format ids")
      transcript.run(
        "due --new --within 2w --as a", "due --new --as a --json",
        prepare: { $0.now = TestEnvironment.now("2025-07-02") })
      transcript.run(
        "due --explain", "due --format html", "due --format ics",
        prepare: { $0.now = TestEnvironment.now("2025-07-02") })
    },
  ]
}
