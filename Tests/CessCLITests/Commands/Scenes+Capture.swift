import TestSupport

extension Scene {
  /// An exchange recorded in another way than in one line.
  static let capture: [Scene] = [
    Scene("meeting log (form)") { transcript in
      let form = """
        ---
        titre: Déjeuner avec Bruno Fuchs
        date: hier
        avec:
          - Arystankulova
        axe: déminage
        suite: Relancer @ mardi en huit
        ---
        Anne Martin était là. <!-- pas gardé -->
        """
      transcript.run("meeting log --from -", prepare: { $0.input = Array(form.utf8) })
      for (part, replacement) in [
        ("titre:", "titr:"), ("hier", "31 février"), ("hier", "3/4"), ("hier", "au printemps"),
        ("hier", "la semaine dernière"), ("- Aryst", "- Aristo"), ("---\nAnne", "Anne"),
      ] {
        transcript.run(
          "meeting log --from -",
          prepare: { $0.input = Array(form.replacing(part, with: replacement).utf8) })
      }
    },
    Scene("meeting log (questions)") { transcript in
      transcript.run(
        "meeting log --color never",
        prepare: {
          $0.terminal = .wide(80)
          $0.variables["TERM"] = "dumb"
          $0.answers = [
            "Déjeuner avec Bruno Fuchs", "dans quinze jours", "hier", "Arystankulova", "Mart", "2",
            "", "", "déminage", "", "Il propose une visite.", "", "Remercier @ lundi", "", "o", "",
          ]
        })
    },
  ]
}
