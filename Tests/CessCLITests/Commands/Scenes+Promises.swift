import TestSupport

extension Scene {
  /// Promises that return, and relations to be tended.
  static let promises: [Scene] = [
    Scene("followups edit") { transcript in
      transcript.run(
        "followups edit f1 --title \"Relancer l’ambassade\" --due 2025-06-30 --lead 1w",
        "followups edit f1 --every mois --owner Valette --owner Fuchs --priority high",
        "followups show f1", "history f1",
        "followups edit f1 --clear every --clear owner --awaited",
        "followups edit f1 --awaited", "followups edit f1", "followups edit f1 --clear tout",
        "followups edit f4 --due demain", "followups edit f99 --due demain")
    },
    Scene("followups show") { transcript in
      transcript.run(
        #"followups add "Point mensuel" --due 2025-01-31 --every "1 mois" --owner Valette --owner Fuchs --lead 10j --for ambassade-kazakhstan"#,
        #"followups add "Envoyer le bulletin" --every "dernier vendredi" --working --times 12"#,
        #"followups add "Prendre des nouvelles" --due 2025-05-01 --every "6 semaines" --after-done --working BE"#,
        #"followups add "Recevoir leur réponse" --due 2025-06-30 --lead 3w --awaited --priority high"#,
        "followups show f6", "followups show f7", "followups show f8", "followups show f9 --json",
        "due", #"followups done f6 --note "Fait par téléphone""#, "followups done f6",
        "followups done f8 --fulfilled-by i1", "followups done f9 --fulfilled-by i1 -q",
        "followups show f6", "followups show f8 --json", "followups show f9",
        "followups show f99")
    },
    Scene("followups reopen") { transcript in
      transcript.run(
        "followups reopen f1", "followups done f1", "followups reopen f1", "followups list",
        "followups reopen f99")
    },
    Scene("contacts cadence") { transcript in
      transcript.run(
        "contacts cadence", "contacts cadence Arystankulova --every 2w --at-most 1m",
        "contacts cadence --zone asie-centrale --every 3m --at-most 6m",
        "contacts cadence --tier A --every 2m", "contacts cadence --tag défense --every 1a",
        "contacts cadence", "contacts cadence --json", "due", "due --json", "due --owner Fuchs",
        "due --zone caucase", "contacts show Arystankulova", "history c1",
        "contacts cadence Arystankulova --every 1m", "contacts cadence Arystankulova --none",
        "contacts cadence Arystankulova --none", "contacts cadence Arystankulova",
        "contacts cadence Arystankulova --tier A --every 1m", "contacts cadence --every 1m",
        "contacts cadence Arystankulova --every 6m --at-most 3m",
        "contacts cadence Arystankulova --every souvent")
    },
  ]
}
