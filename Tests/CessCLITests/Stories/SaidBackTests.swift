import TestSupport
import Testing

/// What was understood is said back: the day, the record's number, the name it has now.
@Suite struct SaidBackTests {
  @Test(arguments: [
    ("meeting edit i5 --on \"20 septembre 10h\"", "20 septembre 2025 à 10\u{A0}h (Europe/Paris)"),
    ("meeting edit i5 --on mi-octobre", "15 octobre 2025"),
    ("meeting edit i1 --on \"5 mai 2025\"", "5 mai 2025"),
    (
      "contacts add \"Zoé Essai\" --to Conseillère --of ambassade-kazakhstan --since \"mars 2022\"",
      "depuis mars 2022"
    ),
    (
      "contacts appoint Martin --to Conseillère --of ambassade-kazakhstan --from hier",
      "depuis le 19 juin 2025"
    ),
    (
      "contacts appoint Martin --to Conseillère --of ambassade-kazakhstan --from 2024 --until \"le mois dernier\"",
      "2024 – mai 2025"
    ),
    (
      "contacts appoint Martin --to Conseillère --of ambassade-kazakhstan --credentials hier",
      "lettres de créance le 19 juin 2025"
    ),
    (
      "contacts relate \"Anne Martin\" --kind deputy-of --with Fuchs --since hier",
      "depuis le 19 juin 2025"
    ),
    ("meeting statement add i1 --by Fuchs --text Oui --on hier", "19 juin 2025"),
  ])
  func `the day that was understood is said back`(line: String, day: String) throws {
    let outcome = try SeedRegister.environment().run(line)
    #expect(outcome.status == 0 && outcome.errors.contains(day), "\(outcome.errors)")
  }

  @Test func `the day of a tie that ends and of a statement that changes is said back`() throws {
    let environment = try SeedRegister.environment()
    environment.run("contacts relate \"Anne Martin\" --kind deputy-of --with Fuchs")
    let ended = environment.run("contacts unrelate Fuchs --with \"Anne Martin\" --until hier")
    #expect(ended.errors.contains("19 juin 2025"), "\(ended.errors)")
    environment.run("meeting statement add i1 --by Fuchs --text Oui")
    let changed = environment.run("meeting statement edit s1 --on \"le 2\"")
    #expect(changed.errors.contains("s1 modifiée, 2 juin 2025"), "\(changed.errors)")
  }

  @Test func `a contact that was renamed is told by its new name, with the old one`() throws {
    let environment = try SeedRegister.environment()
    let renamed = environment.run("contacts edit a9 --name \"Institut d’Asie centrale\"")
    #expect(
      renamed.errors
        == "a9 modifié\u{A0}: Institut d’Asie centrale (auparavant «\u{A0}Institut des steppes\u{A0}»)\n"
    )
    let changed = environment.run("contacts edit a9 --tier B")
    #expect(changed.errors == "a9 modifié\u{A0}: Institut d’Asie centrale\n")
    let unchanged = environment.run("contacts edit a9 --tier B")
    #expect(unchanged.errors == "a9 inchangé, rien de neuf\u{A0}: Institut d’Asie centrale\n")
  }
}
