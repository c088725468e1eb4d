import TestSupport

extension Scene {
  private static let calendar = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Exemple//Agenda 1.0//FR
    BEGIN:VEVENT
    UID:essai-1
    SUMMARY:Point d’étape
    DTSTART;TZID=Romance Standard Time:20250605T143000
    DURATION:PT1H
    LOCATION:Salle 2
    ORGANIZER;CN=Zoé Essai:mailto:zoe@exemple.org
    ATTENDEE;CN=Ali Exemple;PARTSTAT=ACCEPTED:mailto:ali@exemple.org
    CATEGORIES:Déminage,Perso
    CLASS:CONFIDENTIAL
    END:VEVENT
    BEGIN:VEVENT
    UID:essai-2
    SUMMARY:Réunion hebdomadaire
    DTSTART;TZID=Ailleurs:20240506T090000
    RRULE:FREQ=WEEKLY;COUNT=100
    EXDATE;TZID=Ailleurs:20250602T090000
    END:VEVENT
    BEGIN:VEVENT
    UID:essai-2
    RECURRENCE-ID;TZID=Ailleurs:20250616T090000
    SUMMARY:Réunion hebdomadaire
    DTSTART;TZID=Ailleurs:20250617T100000
    STATUS:CANCELLED
    END:VEVENT
    BEGIN:VEVENT
    UID:essai-3
    SUMMARY:Toutes les secondes
    DTSTART:20250605T090000Z
    RRULE:FREQ=SECONDLY;COUNT=1000000000
    END:VEVENT
    BEGIN:VTODO
    UID:essai-4
    SUMMARY:Envoyer la note
    DUE;VALUE=DATE:20250701
    PRIORITY:1
    ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org
    END:VTODO
    BEGIN:VTODO
    UID:essai-5
    SUMMARY:Un jour
    END:VTODO
    BEGIN:VJOURNAL
    SUMMARY:Journal
    END:VJOURNAL
    BEGIN:VEVENT
    SUMMARY:Sans fin

    """

  private static func reading(_ text: String) -> (inout TestEnvironment) -> Void {
    { $0.input = Array(text.utf8) }
  }

  /// A calendar comes in: events, a series, things to do, and what is wrong.
  static let calendars: [Scene] = [
    Scene("import calendar") { transcript in
      transcript.run(
        "import - -n --from 2025-06-01 --until 2025-06-30", "import - -n --strict",
        "import - -n --kind meetings", "import - -n --from 2025-07-01 --until 2025-06-01",
        "import - --yes --from 2025-06-01 --until 2025-06-30 --json",
        "import - --yes --from 2025-06-01 --until 2025-06-30",
        prepare: reading(calendar))
      transcript.run(
        "meeting list --from 2025-06-01 --to 2025-06-30", "followups list",
        "timeline --from 2025-06-01 --to 2025-06-30 --format ics --busy-above green",
        "timeline --busy-above green")
      transcript.run("import - -n --from 2025-01-01", prepare: reading("Nom,Date\nZoé,2025\n"))
      transcript.run("import - -n", prepare: reading("BEGIN:VCALENDAR\n\u{0}\u{1}\u{2}"))
    },
    Scene("meeting sync") { transcript in
      let fill: (inout TestEnvironment) -> Void = { environment in
        environment.mayReplaceFiles = true
        let entries = calendar.split(separator: "BEGIN:VEVENT\n").dropFirst()
        for (name, entry) in zip(["point", "serie"], entries) {
          let item = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n\(entry)END:VCALENDAR\n"
          _ = try? environment.folder.write(Array(item.utf8), to: "agenda/\(name).ics")
        }
      }
      transcript.run(
        "meeting sync agenda -n --zone kazakhstan", "meeting sync agenda --zone kazakhstan --yes",
        "meeting sync agenda --zone kazakhstan --yes -q", prepare: fill)
      transcript.run(
        "meeting sync agenda --busy-above gris --yes", "meeting sync rien --yes",
        prepare: { $0.mayReplaceFiles = true })
    },
    Scene("followups sync") { transcript in
      transcript.run(
        "followups sync agenda -n", "followups sync agenda", "followups sync agenda --yes",
        "followups sync agenda --yes --json"
      ) { environment in
        environment.mayReplaceFiles = true
        _ = try? environment.folder.write(Array("vide".utf8), to: "agenda/lisez-moi.txt")
      }
    },
  ]
}
