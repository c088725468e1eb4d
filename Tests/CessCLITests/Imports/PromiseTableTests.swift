import CessCLI
import TestSupport
import Testing

/// What is to be done, as tables of offices tell it: lists in a cell, days on which it was done.
@Suite struct PromiseTableTests: ImportSuite {
  private func imported(_ table: String) throws -> TestEnvironment {
    var environment = try TestEnvironment()
    environment.mayReplaceFiles = true
    #expect(environment.run("init").status == 0)
    let path = try file(table, named: "table.csv", in: environment)
    for expected in ["1 nouveau", "1 inchangé"] {
      let outcome = environment.run("import \(path) --yes --strict")
      #expect(outcome.status == 0 && outcome.errors.contains(expected), "\(outcome.errors)")
    }
    return environment
  }

  private func followUps(in environment: TestEnvironment) -> [String] {
    environment.run("followups list --all --format csv").output
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  private func meeting(promising cell: String, due: String = "2025-09-01", by: String = "")
    -> String
  {
    "Date;Objet;Participants;Suites;Échéance;Responsable\n"
      + "2025-03-12;Point d’essai;Paul Essai;\"\(cell)\";\"\(due)\";\"\(by)\"\n"
  }

  // MARK: Lists

  @Test(arguments: [
    "- Envoyer la note\n- Relancer le cabinet", "-Envoyer la note\n-Relancer le cabinet",
    "• Envoyer la note\n\n• Relancer le cabinet", "1. Envoyer la note\n2. Relancer le cabinet",
    "→ Envoyer la note\n→ Relancer\nle cabinet", "1) Envoyer la note\n2) Relancer le cabinet",
  ])
  func `a list of promises is one follow-up for each`(cell: String) throws {
    let rows = followUps(in: try imported(meeting(promising: cell)))
    #expect(rows.count == 2, "\(rows)")
    #expect(rows.contains { $0.contains(",Envoyer la note,2025-09-01") }, "\(rows)")
    #expect(rows.contains { $0.contains(",Relancer le cabinet,2025-09-01") }, "\(rows)")
  }

  @Test func `lines beside a list are each of its items`() throws {
    let rows = followUps(
      in: try imported(
        meeting(
          promising: "- Envoyer la note\n- Relancer le cabinet", due: "01/09/2025\n15/10/2025",
          by: "Zoé Test\nMax Exemple")))
    #expect(rows.contains { $0.contains("note,2025-09-01,open,Zoé Test") }, "\(rows)")
    #expect(rows.contains { $0.contains("cabinet,2025-10-15,open,Max Exemple") }, "\(rows)")
  }

  @Test(arguments: ["\n12/03/2025", " \n12/03/2025\n", "-\n12/03/2025"])
  func `an empty line beside a list says nothing of its item`(done: String) throws {
    let rows = followUps(
      in: try imported(
        "Date;Objet;Participants;Suites;Échéance;Fait le\n12/03/2025;Point;Paul Essai;"
          + "\"- Envoyer la note\n- Relancer le cabinet\";01/09/2025;\"\(done)\"\n"))
    #expect(rows.contains { $0.contains("note,2025-09-01,open") }, "\(rows)")
    #expect(rows.contains { $0.contains("cabinet,2025-09-01,done") }, "\(rows)")
  }

  @Test func `lines without a sign before them are one promise`() throws {
    let rows = followUps(
      in: try imported(meeting(promising: "Envoyer la note\n(voir avec le cabinet)")))
    #expect(rows.count == 1 && rows[0].contains("(voir avec le cabinet)"), "\(rows)")
  }

  @Test func `an item of a list without a day is kept in the notes with all of it`() throws {
    let environment = try imported(
      meeting(
        promising: "- Envoyer la note\n- Relancer le cabinet", due: "01/09/2025\nplus tard"))
    #expect(followUps(in: environment).count == 1)
    let shown = environment.run("meeting show i1").output
    #expect(shown.contains("Relancer le cabinet") && shown.contains("plus tard"), "\(shown)")
  }

  // MARK: What was done

  @Test(arguments: [
    "Quoi;Échéance;Fait le\nÉcrire;01/03/2025;12/03/2025\n",
    "Tâche;Échéance;Statut;Fait le\nÉcrire;01/03/2025;En cours;12/03/2025\n",
    "Tâche;Échéance;Fait\nÉcrire;01/03/2025;12/03/2025\n",
    "Task;Due date;Status;Date Completed\nÉcrire;01/03/2025;Completed;12/03/2025\n",
  ])
  func `what was done on a day is done since then`(table: String) throws {
    let environment = try imported(table)
    let shown = environment.run("followups show f1 --json").output
    #expect(shown.contains("\"done\"") && shown.contains("2025-03-12"), "\(shown)")
  }

  @Test(arguments: [
    ("100 %", "done"), ("100", "done"), ("1", "done"), ("50 %", "open"), ("0", "open"),
    ("0,5", "open"), ("1 %", "open"),
  ])
  func `how far something is tells whether it is done`(cell: String, state: String) throws {
    let rows = followUps(in: try imported("Tâche;Échéance;% achevé\nÉcrire;01/03/2025;\(cell)\n"))
    #expect(rows.count == 1 && rows[0].contains(",\(state),"), "\(rows)")
  }

  @Test(arguments: [
    "Objet;Date début;Échéance;Date d'achèvement;% achevé;État;Priorité\n"
      + "Écrire;01/03/2025;15/03/2025;14/03/2025;1;Terminé;Haute\n",
    "Subject,StartDate,DueDate,DateCompleted,% Complete,Notes,Priority,Sensitivity,Status\n"
      + "Écrire,2025-03-01,2025-03-15,2025-03-14,1,Un mot,High,Normal,Completed\n",
  ])
  func `the tasks that Outlook exports come in as they stand`(table: String) throws {
    let rows = followUps(in: try imported(table))
    #expect(rows.count == 1 && rows[0].contains("Écrire,2025-03-15,done,,ours,high"), "\(rows)")
  }

  @Test(arguments: [
    ("Non commencé", "open"), ("Waiting on someone else", "open"), ("Reportée", "open"),
    ("Annulée", "dropped"),
  ])
  func `how a task stands in a word counts more than how far it is`(
    word: String, state: String
  ) throws {
    let rows = followUps(
      in: try imported("Tâche;Échéance;Avancement;Statut\nÉcrire;01/03/2025;50 %;\(word)\n"))
    #expect(rows.count == 1 && rows[0].contains(",\(state),"), "\(rows)")
  }

  @Test(arguments: ["Quoi;Qui;Quand", "What;Who;When"])
  func `what, who and when is a plan of what is to be done`(headings: String) throws {
    let rows = followUps(in: try imported("\(headings)\nÉcrire;Zoé Test;01/09/2025\n"))
    #expect(rows.count == 1 && rows[0].contains("Écrire,2025-09-01,open,Zoé Test"), "\(rows)")
  }

  @Test func `when, what and who were there is a meeting`() throws {
    let environment = try imported("Date;Quoi;Qui\n12/03/2025;Déjeuner d’essai;Zoé Test\n")
    #expect(environment.run("meeting show i1").output.contains("Déjeuner d’essai"))
  }
}
