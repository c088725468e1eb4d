import CessCLI
import TestSupport
import Testing

/// Who is meant by an address that several may have, or of which nothing but the address is known.
@Suite struct AddressOwnerTests: ImportSuite {
  private func event(_ uid: String, _ day: Int, _ attendee: String) -> String {
    "BEGIN:VEVENT\r\nUID:\(uid)\r\nSUMMARY:\(uid)\r\nDTSTART;VALUE=DATE:2025050\(day)\r\n"
      + "ATTENDEE;\(attendee)\r\nEND:VEVENT\r\n"
  }

  @Test func `a contact without a name lends its address to nobody as another name`() throws {
    let environment = try environment()
    let card =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Essai;Zoé;;;\r\nFN:Zoé Essai\r\n"
      + "EMAIL:secretariat@an.example\r\nEND:VCARD\r\n"
    let zoe = try file(card, named: "zoe.vcf", in: environment)
    let bare = try file(
      "E-mail 1 - Value,First Name\nsecretariat@an.example,\n",
      named: "bare.csv", in: environment)
    let other = try file(
      "First Name,Last Name,E-mail 1 - Value\nMax,Modèle,secretariat@an.example\n",
      named: "other.csv", in: environment)
    #expect(environment.run("import \(zoe) --yes").status == 0)
    #expect(environment.run("import \(bare) --yes").status == 0)
    // Whose address it is is asked, not guessed.
    #expect(environment.run("import \(other) --yes").status == 65)
    let shown = environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(shown.contains("\"aliases\":[]"), "\(shown)")
  }

  @Test func `who was an address alone is called by the name that comes with it`() throws {
    let environment = try environment()
    let meeting = try file(
      "Date,Objet,Avec\n2025-05-05,Point,zoe@an.example\n",
      named: "m.csv", in: environment)
    let card = try file(
      "First Name,Last Name,E-mail 1 - Value\nZoé,Essai,zoe@an.example\n",
      named: "c.csv", in: environment)
    #expect(environment.run("import \(meeting) --yes").status == 0)
    #expect(environment.run("import \(card) --yes --json").output.contains("\"updated\":1"))
    for path in [card, meeting] {
      #expect(environment.run("import \(path) --yes --json").output.contains("\"unchanged\":1"))
    }
    let shown = environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(
      shown.contains("\"name\":\"Zoé Essai\"") && shown.contains("\"aliases\":[]"), "\(shown)")
    #expect(environment.run("undo --yes").status == 0)
    #expect(environment.run("contacts show zoe --json").output.contains("\"name\":\"zoe\""))
  }

  @Test(arguments: ["Aida Essai", "Max Modèle"])
  func `whoever wrote without a name is called by that of the next mail`(name: String) throws {
    let environment = try environment()
    func mail(_ sender: String, _ id: String) throws -> String {
      try file(
        "From: \(sender)\nTo: cess@exemple.org\nMessage-ID: <\(id)@exemple.org>\nSubject: Point\n"
          + "Date: Mon, 5 May 2025 14:30:00 +0200\n\nBonjour.\n", named: "\(id).eml",
        in: environment)
    }
    let (first, second) = (
      try mail("aida@an.example", "1"), try mail("\(name) <aida@an.example>", "2")
    )
    #expect(environment.run("import \(first) --yes").status == 0)
    #expect(environment.run("import \(second) --yes --json").output.contains(" \(name)\"]"))
    #expect(environment.run("contacts show \"\(name)\"").output.contains("aida@an.example"))
    for path in [first, second] {
      #expect(environment.run("import \(path) --yes --json").output.contains("\"unchanged\":1"))
    }
    #expect(environment.run("undo --yes").status == 0)
    #expect(environment.run("contacts show aida").output.contains("aida@an.example"))
  }

  @Test(arguments: ["Ambassade d’Essai", "ACME"])
  func `a house whose address somebody of it has is a house`(name: String) throws {
    let environment = try environment()
    let people = try file(
      "name,kind,email\nZoé Essai,person,zoe@an.example\n", named: "p.csv",
      in: environment)
    let houses = try file(
      "name,kind,email\n\(name),embassy,zoe@an.example\n", named: "h.csv",
      in: environment)
    #expect(environment.run("import \(people) --yes").status == 0)
    #expect(environment.run("import \(houses) --yes --json").output.contains("\"created\":1"))
    #expect(environment.run("import \(houses) --yes --json").output.contains("\"unchanged\":1"))
  }

  @Test func `whom an address led to in a calendar or a table it leads to the next time`() throws {
    let environment = try environment()
    let calendar =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
      + event("Un", 1, "CN=Dominique Modèle:mailto:secretariat@an.example")
      + event("Deux", 2, "CN=Claude Essai:mailto:secretariat@an.example")
      + event("Trois", 3, "CN=Claude Essai:mailto:claude@an.example") + "END:VCALENDAR\r\n"
    let table =
      "Date,Objet,Avec\n2025-06-01,Un,zoe@an.example\n"
      + "2025-06-02,Deux,M. Modèle (zoe@an.example)\n2025-06-03,Trois,M. Modèle\n"
    for (text, name) in [(calendar, "a.ics"), (table, "a.csv")] {
      let path = try file(text, named: name, in: environment)
      #expect(environment.run("import \(path) --yes --json").output.contains("\"created\":3"))
      for _ in 0..<2 {
        let again = environment.run("import \(path) --yes --json").output
        #expect(again.contains("\"unchanged\":3"), "\(again)")
      }
    }
  }

  @Test(arguments: ["ლევან დავითაშვილი", "王 毅", "Chef de cabinet"])
  func `what nobody can compare with the owner of an address is no other name`(said: String) throws
  {
    let environment = try environment()
    #expect(environment.run("contacts add \"Zoé Essai\" --email zoe@an.example -q").status == 0)
    let table = try file(
      "Date,Objet,Avec\n2025-05-05,Point,\(said) <zoe@an.example>\n", named: "m.csv",
      in: environment)
    #expect(environment.run("import \(table) --yes --json").output.contains("\"newcomers\":0"))
  }

  @Test func `a house whose address begins with its name keeps it`() throws {
    let environment = try environment()
    #expect(
      environment.run("contacts add ACME --kind company --email acme@an.example -q").status == 0)
    let table = try file(
      "name,kind,email\nACME International,company,acme@an.example\n", named: "h.csv",
      in: environment)
    #expect(environment.run("import \(table) --yes --json").output.contains("\"updated\":1"))
    let shown = environment.run("contacts show ACME --json").output
    #expect(shown.contains("\"name\":\"ACME\"") && shown.contains("ACME International"), "\(shown)")
  }

  @Test func `a name in another script is one more name`() throws {
    let environment = try environment()
    #expect(environment.run("contacts add \"Zoia Essai\" --email zoia@an.example -q").status == 0)
    let table = try file(
      "Prénom,Nom,Courriel\nЗоя,Ессай,zoia@an.example\n", named: "k.csv", in: environment)
    #expect(environment.run("import \(table) --yes --json").output.contains("\"aliases\""))
    #expect(environment.run("import \(table) --yes --json").output.contains("\"unchanged\":1"))
    #expect(environment.run("contacts show \"Zoia Essai\"").output.contains("Зоя Ессай"))
  }

  @Test func `a family name that changed there does not part from the name that was mended here`()
    throws
  {
    let environment = try environment()
    func card(_ family: String) throws -> String {
      try file(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:z\r\nN:\(family);Zoé;;;\r\nFN:Zoé \(family)\r\nEND:VCARD\r\n",
        named: "z.vcf", in: environment)
    }
    #expect(environment.run("import \(try card("Essai")) --yes").status == 0)
    #expect(environment.run("contacts edit \"Zoé Essai\" --name \"Zoé Éssai\"").status == 0)
    let said = environment.run("import \(try card("Modèle")) --yes --json").output
    let shown = environment.run("contacts show \"Zoé Éssai\" --json").output
    #expect(!shown.contains("\"familyName\":\"Modèle\""), "\(said)\n\(shown)")
  }
}
