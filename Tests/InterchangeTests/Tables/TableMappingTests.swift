import Interchange
import Diplomacy
import Testing

@Suite struct TableMappingTests {
  private func mapping(
    _ headings: [String], kind: TableKind? = nil, map: String = "", groupBy: String? = nil
  ) throws -> TableMapping {
    try TableMapping(
      headings: headings, kind: kind, assignments: TableMapping.Assignment.parse(map),
      groupBy: groupBy)
  }

  private func fields(_ mapping: TableMapping) -> [String] {
    mapping.columns.map { "\($0.heading)=\($0.field.rawValue)" }
  }

  @Test func `contacts of a French spreadsheet are understood`() throws {
    let found = try mapping([
      "Civilité", "NOM", "Prénom", "Fonction", "Organisme", "Courriel", "Téléphone", "Pays",
      "Divers",
    ])
    #expect(found.kind == .contacts)
    #expect(
      fields(found) == [
        "Civilité=honorific", "NOM=family-name", "Prénom=given-name", "Fonction=title",
        "Organisme=organisation", "Courriel=email", "Téléphone=phone", "Pays=country",
      ])
  }

  @Test(arguments: ["Traitement", "Courtoisie", "Titre de civilité", "Préfixe", "honorific"])
  func `courtesy has a column under whatever name people give it`(heading: String) throws {
    let found = try mapping(["Nom", "Prénom", heading, "Organisation"])
    #expect(found.kind == .contacts && fields(found).contains("\(heading)=honorific"))
    // Of what is to be done it is how it is dealt with.
    let tasks = try mapping(["Tâche", "Échéance", "Traitement"])
    #expect(tasks.kind == .followups && !fields(tasks).contains("Traitement=honorific"))
  }

  @Test func `contacts that Outlook exports are understood`() throws {
    let found = try mapping([
      "First Name", "Last Name", "Company", "Job Title", "E-mail Address", "Business Phone",
      "Mobile Phone", "Categories",
    ])
    #expect(found.kind == .contacts)
    #expect(
      found.columns.map(\.field) == [
        .givenName, .familyName, .organisation, .title, .email, .phone, .phone, .tag,
      ])
  }

  @Test func `exchanges and follow-ups are told from contacts by their columns`() throws {
    #expect(
      try mapping(["Date", "Objet", "Participants", "Lieu", "Compte rendu"]).kind == .meetings)
    #expect(try mapping(["Échéance", "Tâche", "Responsable"]).kind == .followups)
  }

  @Test(arguments: ["Promesse", "Engagements pris", "Suites à donner", "Promised"])
  func `what was promised stands beside the exchange, or is what the table is about`(
    heading: String
  ) throws {
    #expect(
      fields(try mapping(["Date", "Titre", "Avec", heading, "Échéance"])) == [
        "Date=on", "Titre=subject", "Avec=with", "\(heading)=follow-up", "Échéance=due",
      ])
    let promises = try mapping([heading, "Échéance", "Responsable"])
    #expect(promises.kind == .followups && fields(promises).contains("\(heading)=subject"))
  }

  @Test func `of what is to be done the deadline is its day, not the day it was noted`() throws {
    let found = try mapping(["Date", "Tâche", "Échéance", "Responsable"])
    #expect(
      fields(found) == ["Tâche=subject", "Échéance=due", "Responsable=owner"]
        && found.kind == .followups)
    #expect(fields(try mapping(["Date", "Tâche", "Responsable"])).contains("Date=due"))
  }

  @Test func `where columns would do for either, a heading that speaks of meetings decides`() throws
  {
    // Source: the British ministers' register of meetings.
    let headings = [
      "Meeting ID", "Minister", "Role", "Department", "Start Date", "End Date", "Organisation",
      "Representative", "Reason",
    ]
    #expect(try mapping(headings).kind == .meetings)
    #expect(try mapping(["Role", "Start Date", "End Date", "Organisation"]).kind == .contacts)
  }

  @Test func `a column is meant as it is written, else by its letters`() throws {
    let headings = ["Name", "N", "N°"]
    #expect(fields(try mapping(headings, map: "N°=uid")).contains("N°=uid"))
    let both = fields(try mapping(headings, map: "N=note,N°=uid"))
    #expect(both.contains("N=note") && both.contains("N°=uid"))
    #expect(fields(try mapping(["Prénom", "Nom"], map: "prenom=name")).contains("Prénom=name"))
  }

  @Test func `what a person says of a column comes before what its heading gives away`() throws {
    let found = try mapping(
      ["Minister", "Start Date", "Organisation", "Reason"],
      map: "Minister=ours, Start Date=on:MM-YYYY, Reason=subject, Organisation=")
    #expect(found.kind == .meetings)
    #expect(fields(found) == ["Minister=ours", "Start Date=on", "Reason=subject"])
    #expect(found.columns[1].format?.text == "MM-YYYY")
  }

  @Test func `a column without a heading is called by its number`() throws {
    let found = try mapping(["Date", "", "Objet"], map: "2=with")
    #expect(found.columns.map(\.field) == [.on, .with, .subject])
  }

  @Test func `the column that groups rows is nothing else`() throws {
    let found = try mapping(["ID", "Date", "Objet"], groupBy: "id")
    #expect(found.groupBy == "ID")
    #expect(found.columns.map(\.field) == [.on, .subject])
  }

  @Test(arguments: [
    ("Ministre", TableMapping.Problem.notAnAssignment("Ministre")),
    ("Ministre=quoi", .unknownField("quoi", TableField.allCases.map(\.rawValue))),
    ("Date=on:hier", .pattern("hier")),
    ("Rien=on", .unknownColumn("Rien", ["Date", "Objet"])),
  ])
  func `what cannot be understood is said`(map: String, problem: TableMapping.Problem) {
    #expect(throws: problem) { try mapping(["Date", "Objet"], map: map) }
  }

  @Test func `of two columns that could be the one title, the second is left out`() throws {
    let found = try mapping(["Nom", "Poste", "Fonction", "Courriel"], kind: .contacts)
    #expect(fields(found) == ["Nom=family-name", "Poste=title", "Courriel=email"])
    let beside = try mapping(["Nom", "Titre", "Fonction"], kind: .contacts)
    #expect(fields(beside) == ["Nom=family-name", "Titre=honorific", "Fonction=title"])
    #expect(throws: TableMapping.Problem.twice("Titre", "Fonction", "title")) {
      try mapping(["Nom", "Titre", "Fonction"], map: "Titre=title,Fonction=title")
    }
  }

  @Test func `a title beside the names is the civility, one of two before the post is too`() throws
  {
    #expect(
      fields(try mapping(["Titre", "Nom", "Prénom", "Fonction"]))
        == ["Titre=honorific", "Nom=family-name", "Prénom=given-name", "Fonction=title"])
    #expect(
      fields(try mapping(["Titre", "Société", "Prénom", "Titre"]))
        == ["Titre=honorific", "Société=organisation", "Prénom=given-name", "Titre=title"])
    for headings in [
      ["Prénom", "Nom", "Titre"], ["Titre", "Nom"], ["Civilité", "Titre", "Prénom"],
    ] {
      #expect(try mapping(headings, kind: .contacts).columns.contains { $0.field == .title })
    }
  }

  @Test func `columns of one sort are told by their numbers`() throws {
    let found = try mapping([
      "Name", "E-mail 1 - Value", "E-mail 1 - Type", "Adresse de messagerie 2", "Phone 3 - Value",
      "Organization 1 - Name", "Organization 2 - Name", "Organization 1 - Title",
    ])
    #expect(
      found.columns.map(\.field) == [.name, .email, .email, .phone, .organisation, .title])
  }

  @Test func `a minister is on nobody's side until somebody says so`() throws {
    let found = try mapping(["Date", "Objet", "Ministre", "Minister"])
    #expect(found.columns.map(\.field) == [.on, .subject])
  }

  // MARK: Our own lists

  @Test func `what we wrote ourselves is understood`() throws {
    let contacts = try mapping([
      "id", "handle", "kind", "name", "honorific", "title", "organisation", "zones", "tier",
      "lastContact",
    ])
    #expect(contacts.kind == .contacts)
    #expect(
      fields(contacts) == [
        "id=uid", "kind=kind", "name=name", "honorific=honorific", "title=title",
        "organisation=organisation", "zones=zone", "tier=tier",
      ])
    let meetings = try mapping([
      "id", "occurred", "timeZone", "kind", "status", "title", "place", "participants",
      "organisations", "axes", "marking", "chathamHouse",
    ])
    #expect(meetings.kind == .meetings)
    #expect(
      fields(meetings) == [
        "id=uid", "occurred=on", "timeZone=time-zone", "kind=kind", "status=status",
        "title=subject", "place=place", "participants=with", "axes=axis", "marking=marking",
        "chathamHouse=chatham-house",
      ])
    let followUps = try mapping([
      "id", "title", "due", "state", "owner", "direction", "priority", "exchange", "actors",
    ])
    #expect(followUps.kind == .followups)
    #expect(
      fields(followUps) == [
        "id=uid", "title=subject", "due=due", "state=state", "owner=owner", "direction=turn",
        "priority=priority", "actors=with",
      ])
  }

  @Test func `a column added to our own list is understood as in any table`() throws {
    let headings = ["handle", "kind", "name", "Courriel", "lastContact"]
    #expect(fields(try mapping(headings)) == ["kind=kind", "name=name", "Courriel=email"])
    let said = try mapping(headings, map: "kind=,lastContact=note")
    #expect(fields(said) == ["name=name", "Courriel=email", "lastContact=note"])
    #expect(throws: TableMapping.Problem.self) { try mapping(headings, map: "kind=status") }
  }

  @Test func `what people sort their contacts by is not their nature`() throws {
    let headings = ["Nom", "Prénom", "Type", "Courriel"]
    let found = try mapping(headings)
    #expect(fields(found) == ["Nom=family-name", "Prénom=given-name", "Courriel=email"])
    let said = try mapping(headings, kind: .contacts, map: "Type=kind")
    #expect(said.columns.map(\.field) == [.familyName, .givenName, .kind, .email])
  }

  @Test func `rows are gathered into exchanges only`() {
    #expect(throws: TableMapping.Problem.noGroups(.contacts)) {
      try mapping(["Nom", "Courriel"], kind: .contacts, groupBy: "Nom")
    }
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "4"])
  func `a number of no column is told`(number: String) {
    #expect(throws: TableMapping.Problem.unknownColumn(number, ["Date", "", "Objet"])) {
      try mapping(["Date", "", "Objet"], map: "\(number)=with")
    }
  }

  @Test func `a table that gives nothing away is refused, and what a kind lacks is named`() {
    #expect(throws: TableMapping.Problem.unclear(["A", "B"], nil)) { try mapping(["A", "B"]) }
    #expect(throws: TableMapping.Problem.unclear(["Suites", "B"], .followups)) {
      try mapping(["Suites", "B"])
    }
    #expect(throws: TableMapping.Problem.lacks(.meetings, ["on"])) {
      try mapping(["Objet"], kind: .meetings)
    }
  }

  @Test(arguments: [
    (["Date et heure", "Interlocuteur(s)", "Pays", "Objet"], ["on", "with", "zone", "subject"]),
    (["Date entretien", "Personnes rencontrées", "Objet"], ["on", "with", "subject"]),
    (
      ["Date", "Personne rencontrée", "Pays", "Objet", "Suites à donner", "Échéance", "État"],
      ["on", "with", "zone", "subject", "follow-up", "due", "state"]
    ),
  ])
  func `a notebook of meetings is understood by the headings people give it`(
    headings: [String], fields: [String]
  ) throws {
    let found = try mapping(headings)
    #expect(found.kind == .meetings)
    #expect(found.columns.map(\.field.rawValue) == fields)
  }

  @Test(arguments: [
    (
      ["Suites à donner", "Échéance", "Responsable", "État", "Interlocuteur"],
      ["subject", "due", "owner", "state", "with"]
    ),
    (["Action", "Qui", "Quand", "Statut"], ["subject", "owner", "due", "state"]),
    (["À faire", "Date limite"], ["subject", "due"]),
  ])
  func `a list of what is to be done is understood by the headings people give it`(
    headings: [String], fields: [String]
  ) throws {
    let found = try mapping(headings)
    #expect(found.kind == .followups)
    #expect(found.columns.map(\.field.rawValue) == fields)
  }

  @Test func `a delegation is on nobody's side until somebody says on which`() throws {
    #expect(try mapping(["Date", "Délégation", "Objet"]).columns.map(\.field) == [.on, .subject])
  }

  @Test func `the column that gathers rows keeps what it means, unless another means it too`()
    throws
  {
    let byDay = try mapping(["Date", "Interlocuteurs", "Objet"], groupBy: "Date")
    #expect(byDay.columns.map(\.field) == [.on, .with, .subject] && byDay.groupBy == "Date")
    let byNumber = try mapping(["No", "Date", "Objet"], groupBy: "No")
    #expect(byNumber.columns.map(\.field) == [.on, .subject])
    let byName = try mapping(["Réunion", "Date", "Objet"], groupBy: "Réunion")
    #expect(fields(byName) == ["Date=on", "Objet=subject"])
  }
}
