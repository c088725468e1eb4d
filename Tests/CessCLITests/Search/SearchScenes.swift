import TestSupport

extension Scene {
  /// The scenes of what looks through the whole register.
  static let searches: [Scene] = [
    .showing(
      "search", "search déminage", "search arystankulova", "search Àrystánkulova",
      "search Арыстанкулова", "search aryst", "search axes kind:event", "search astana",
      "search kazakhstan --limit 2", "search mission zone:kazakhstan after:2025-06-20",
      "search lettre before:2025-04 --from 2025", "search note -axes --kind follow-up",
      "search Мартын kind:personne", "search carte", "search introuvable", #"search "***""#,
      #"search "\" OR 1=1; DROP TABLE actor --""#,
      "search relancer --format ids"),
    Scene("check") { transcript in
      transcript.run("check", "check --rebuild-search", "check -q", "check --json -q")
    },
  ]
}
