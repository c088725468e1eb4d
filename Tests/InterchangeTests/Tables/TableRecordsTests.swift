import Diplomacy
import Interchange
import TestSupport
import Testing

/// Rows become records whole or not at all.
@Suite struct TableRecordsTests {
  private func read(
    _ text: String, kind: TableKind? = nil, map: String = "", groupBy: String? = nil,
    fillsDown: Bool = false, isNoted: Bool = true
  ) throws -> TableTesting.Reading {
    try TableTesting.read(
      text, kind: kind, map: map, groupBy: groupBy, fillsDown: fillsDown, isNoted: isNoted)
  }

  private func exchange(_ record: IncomingRecord?) throws -> IncomingExchange {
    try TableTesting.exchange(record)
  }

  // MARK: Contacts

  private func profile(_ text: String) throws -> ActorProfile {
    guard case .actor(let actor) = try #require(read(text, kind: .contacts).records.first).content
    else { throw ImportProblem(place: SourcePlace(line: 0), reason: .malformed) }
    return actor.profile
  }

  @Test func `a column of names that stands alone has whole names`() throws {
    #expect(try profile("Nom\nÉloïse Été").familyName == nil)
    #expect(try profile("Nom,Prénom\nÉté,Éloïse").familyName?.text == "Été")
  }

  @Test func `a title held nowhere is kept in the note`() throws {
    let profile = try profile("Nom complet,Fonction,Notes\nZoé Essai,Directrice,Vue")
    #expect(profile.note?.text == "Vue\n\nFonction\u{A0}: Directrice")
    let tenure = "Nom complet,Fonction,Depuis,Jusqu’à\nZoé Essai,Directrice,2021-03,2024"
    #expect(
      try self.profile(tenure).note?.text
        == "Fonction\u{A0}: Directrice\n\nDepuis\u{A0}: 2021-03\n\nJusqu’à\u{A0}: 2024")
    let house = "Organisation,Fonction,Depuis\nAmbassade d’essai,Résidence,2021"
    #expect(
      try self.profile(house).note?.text == "Fonction\u{A0}: Résidence\n\nDepuis\u{A0}: 2021")
    let wrong = try read("Nom complet,Depuis\nZoé Essai,2025-02-31", kind: .contacts)
    #expect(wrong.problems.map(\.field) == ["Depuis"])
  }

  @Test func `what introduces a contact is no part of the name, and kept in the note`() throws {
    let minister = try profile("Nom complet,Société\nM. le Ministre Zoé Essai (Géorgie),Agence")
    #expect(minister.name.text == "Zoé Essai" && minister.gender == .masculine)
    #expect(minister.note?.text == "Nom complet\u{A0}: M. le Ministre Zoé Essai (Géorgie)")
    #expect(try profile("Nom,Prénom\nEssai (MAE),Zoé").name.text == "Zoé Essai (MAE)")
  }

  @Test func `a column of kinds tells organisations, which come first, from persons`() throws {
    let found = try read(
      """
      kind,name,organisation,title
      person,Acme,Agence,Directrice
      media,Zoé Essai,Agence,Titre
      embassy,,Ambassade,
      ,Ali,,
      foo,Bo,,
      person,,Agence,

      """, kind: .contacts)
    let actors = found.records.compactMap { record -> IncomingActor? in
      if case .actor(let actor) = record.content { actor } else { nil }
    }
    #expect(actors.map(\.profile.name.text) == ["Zoé Essai", "Ambassade", "Acme", "Ali"])
    #expect(actors.map(\.profile.nature.code) == ["media", "embassy", "person", "person"])
    #expect(actors.map(\.offices.count) == [0, 0, 1, 0])
    // A house holds no post: what its row says of one is not lost.
    let note = "title\u{A0}: Titre\n\norganisation\u{A0}: Agence"
    #expect(actors.first?.profile.note?.text == note)
    #expect(found.problems.map(\.place.row) == [6, 7])
    #expect(found.problems.last?.reason == .missing)
  }

  // MARK: Our own lists

  private static let ownHeadings = [
    "id", "occurred", "timeZone", "kind", "status", "title", "place", "participants",
    "organisations", "axes", "marking", "chathamHouse",
  ].joined(separator: ",")

  @Test func `what we wrote has its spaces, and its semicolons between several`() throws {
    let found = try read(
      "\(Self.ownHeadings)\n4,2025-05-05T14:30,Asia/Almaty,call,held,'=Point\u{A0}: deux  mots,,"
        + "\"Li, Wei; Ali;Zoé\",Agence,ia; deminage,,false\n")
    let exchange = try exchange(found.records.first)
    #expect(exchange.title.text == "=Point\u{A0}: deux  mots")
    #expect(exchange.parties.map { $0.name?.text } == ["Li, Wei", "Ali;Zoé"])
    #expect(exchange.axes.map(\.text) == ["ia", "deminage"])
    guard case .at(let time) = exchange.occurrence else {
      Issue.record("\(exchange.occurrence)")
      return
    }
    #expect(time.zone.description == "Asia/Almaty" && time.time.hour == 14)
    // In any other table spaces are as people leave them, and so is a semicolon.
    let other = try read("Date,Objet,Avec\n2025-05-05,Point  deux,Li; Ali\n")
    #expect(try self.exchange(other.records.first).title.text == "Point deux")
    #expect(try self.exchange(other.records.first).parties.map { $0.name?.text } == ["Li", "Ali"])
  }

  @Test(arguments: [("Nulle/Part", "false"), ("a b", "false"), ("Europe/Paris", "true")])
  func `a clock that there is not, and a rule that a table cannot keep, are wrong`(
    zone: String, rule: String
  ) throws {
    let found = try read(
      "\(Self.ownHeadings)\n4,2025-05-05T14:30,\(zone),call,held,Point,,,,,,\(rule)\n")
    #expect(found.records.isEmpty)
    #expect(found.problems.count == 1)
  }

  @Test(arguments: ["me", "Moi"])
  func `whoever reads a table is not who is to do something`(owner: String) throws {
    let found = try read("Échéance,Tâche,Responsable\n2025-07-01,Relancer,\(owner)\n")
    #expect(found.problems.map(\.field) == ["Responsable"])
  }

  @Test(arguments: ["=1", "+33", "-a", "@b", "\u{FF1D}x", "\u{FF20}x"])
  func `the apostrophe before a formula is no part of the text`(text: String) throws {
    #expect(try profile("Nom complet\n'\(text)").name.text == text)
    #expect(try profile("Nom complet\n''\(text)").name.text == "''\(text)")
    #expect(try profile("Nom complet\n'a\(text)").name.text == "'a\(text)")
  }

  // MARK: Groups

  @Test func `one row of an exchange that is wrong keeps all of it out, once`() throws {
    let found = try read(
      "No,Date,Objet,Avec\n1,2025-05-05,Point,Zoé\n1,2025-05-32,Point,Ali\n1,2025-05-05,Point,Éva\n2,2025-05-06,Suite,Zoé\n",
      groupBy: "No")
    #expect(found.problems.map(\.place.row) == [3])
    #expect(try found.records.map { try exchange($0).title.text } == ["Suite"])
  }

  @Test(arguments: [
    ("1,2025-05-05,,Point\n1,2025-05-05T10:30,Asia/Almaty,Point\n", false),
    ("1,2025-05-05T10:30,Asia/Almaty,Point\n1,2025-05-05,,Point\n", false),
    ("1,2025-05-05T10:30,,Point\n1,2025-05-05T10:30,Europe/Paris,Point\n", false),
    ("1,2025-05-05,,Point\n1,2025-05-05T10:30,,Point\n", true),
  ])
  func `the time zone is said if it is in any row of an exchange that has the time`(
    rows: String, isGuessed: Bool
  ) throws {
    let found = try read("No,Date,Fuseau,Objet\n" + rows, map: "Fuseau=time-zone", groupBy: "No")
    #expect(found.problems == [])
    #expect(try exchange(found.records.first).isZoneGuessed == isGuessed)
  }

  @Test(arguments: [true, false])
  func `rows of an exchange that stand apart are one exchange`(isNoted: Bool) throws {
    let found = try read(
      "No,Date,Objet,Avec\n1,2025-05-05,Point,Zoé\n2,2025-05-06,Suite,Zoé\n1,2025-05-05,Point,Ali\n",
      groupBy: "No", isNoted: isNoted)
    #expect(found.records.count == 2)
    let point = found.records.first { $0.place.row == 2 }
    #expect(try exchange(point).parties.map { $0.name?.text } == ["Zoé", "Ali"])
  }

  @Test func `an exchange is told as soon as its last row is read`() throws {
    let mapping = try TableMapping(
      headings: ["No", "Date", "Objet"], kind: .meetings, assignments: [], groupBy: "No")
    var reader = TableRecords(
      mapping, headings: ["No", "Date", "Objet"],
      terms: TableTerms(
        source: "a", today: try #require(CivilDate("2025-06-30")),
        zone: try #require(TimeZoneName("Europe/Paris")), clocks: CalendarTesting.clocks,
        splitting: nil,
        fillsDown: false, code: { _, _ in nil },
        occurrence: { _, _ in throw DateError.notUnderstood("") }))
    var rows: [TableRow] = []
    var scanner = TableScanner(separator: UInt8(ascii: ","))
    try scanner.read(Array("1,a,b\n1,a,b\n2,a,b\n".utf8)) { rows.append($0) }
    rows.forEach { reader.note($0) }
    var told: [Int] = []
    for row in rows {
      var count = 0
      try reader.read(row) { _ in count += 1 }
      told.append(count)
    }
    #expect(told == [0, 1, 1])
  }

  @Test func `the highest marking, and every note, of the rows of one exchange`() throws {
    let found = try read(
      "No,Date,Objet,Notes,Résumé,TLP\n1,2025-05-05,Point,un,bref,GREEN\n1,2025-05-05,Autre titre,deux,,RED\n1,2025-05-05,Point,un,long,\n",
      groupBy: "No")
    let exchange = try exchange(found.records.first)
    #expect(exchange.marking == .red)
    #expect(exchange.notes?.text == "un\ndeux\nAutre titre")
    #expect(exchange.summary?.text == "bref\nlong")
  }

  @Test func `what one row of an exchange does not call it, another may`() throws {
    let found = try read(
      "No,Date,Objet,Avec\n1,2025-05-05,,\n1,2025-05-05,,Zoé\n1,2025-05-05,Appel d’étape,\n2,2025-05-05,,\n",
      groupBy: "No")
    #expect(try found.records.map { try exchange($0).title.text } == ["Appel d’étape"])
    #expect(try exchange(found.records.first).kind == .meeting)
    #expect(found.problems.map(\.reason) == [.missing])
  }

  @Test(arguments: [
    ("Date", "2025-05-05", "2025-05-06"), ("Statut", "held", "cancelled"),
    ("Durée", "30 min", "45 min"), ("Lieu", "Paris", "Genève"), ("Type", "call", "visit"),
  ])
  func `rows of one exchange that say different things are refused`(
    heading: String, one: String, other: String
  ) throws {
    let dates = heading == "Date" ? ("", "") : (",2025-05-05", ",2025-05-05")
    let found = try read(
      "No,Objet,\(heading)\(heading == "Date" ? "" : ",Date")\n1,Point,\(one)\(dates.0)\n1,Point,\(other)\(dates.1)\n",
      kind: .meetings, groupBy: "No")
    #expect(found.records.isEmpty)
    #expect(found.problems.map(\.reason) == [.rowsDisagree])
    #expect(found.problems.map(\.place.row) == [3])
  }

  @Test func `notes that would be longer than may be are refused and not replaced`() throws {
    let long = String(repeating: "a", count: 700_000)
    let found = try read(
      "No,Date,Objet,Notes\n1,2025-05-05,Point,\(long)\n1,2025-05-05,Point,b\(long)\n",
      groupBy: "No")
    #expect(found.records.isEmpty)
    guard case .text(.tooLong) = found.problems.first?.reason else {
      Issue.record("\(found.problems.map(\.reason))")
      return
    }
  }

  @Test func `an exchange of too many rows is refused, one of as many as may be is not`() throws {
    let head = "No,Date,Objet,Avec\n"
    let rows = (0..<TableRecords.mostRows).map { "1,2025-05-05,Point,Personne \($0)\n" }.joined()
    let found = try read(head + rows, groupBy: "No")
    #expect(try exchange(found.records.first).parties.count == TableRecords.mostRows)
    #expect(
      try read(head + rows + "1,2025-05-05,Point,Zoé\n", groupBy: "No").problems.map(\.reason)
        == [.tooManyRows(TableRecords.mostRows)])
  }

  // MARK: Cells

  @Test func `a short row is filled down as far as the one above`() throws {
    let found = try read(
      "Date,Objet,Lieu\n2025-05-05,Point,Paris\n,Suite\n", fillsDown: true)
    #expect(try found.records.map { try exchange($0).place?.text } == ["Paris", "Paris"])
  }

  @Test(arguments: ["-", "–", "N/A", "néant", "Sans objet", "?", "None", " ... "])
  func `a cell that says nothing is empty, whatever its column`(cell: String) throws {
    guard
      case .actor(let actor) = try #require(
        read(
          "Nom complet,Prénom,Organisation,Fonction,Téléphone,Adresse,Pays,Étiquette,Depuis,Traitement,Identifiant\nZoé Essai"
            + String(repeating: ",\(cell)", count: 10) + "\n", kind: .contacts
        ).records.first
      ).content
    else { throw ImportProblem(place: SourcePlace(line: 0), reason: .malformed) }
    #expect(actor == IncomingActor(try ActorProfile(nature: .person, name: Line("Zoé Essai"))))
    let told = try exchange(
      read(
        "Date,Objet,Participants,De notre côté,Lieu,Axe,Suite à donner,Notes\n2025-05-05,Point,Zoé; \(cell),\(cell),\(cell),\(cell),\(cell),\(cell)\n"
      ).records.first)
    #expect(told.parties.compactMap(\.name?.text) == ["Zoé"])
    #expect(told.place == nil && told.axes.isEmpty && told.promises.isEmpty)
    // A note is kept as it stands.
    #expect(told.notes?.text == cell.trimmed)
  }

  @Test func `rows that say nothing are none, and do not belong together`() throws {
    let found = try read(
      "No,Date,Objet,Participants\n1,2025-05-05,Point,Zoé\n-,2025-05-05,Suite,Zoé\n-,2025-05-06,Fin,Zoé\n-,-,n/a,?\n",
      groupBy: "No")
    #expect(found.problems.isEmpty)
    #expect(try found.records.map { try exchange($0).title.text } == ["Point", "Suite", "Fin"])
  }

  @Test(arguments: [
    "-", "–", "n/a", "néant", "s.o.", "None", "?",
    "/o=ExchangeLabs/ou=Exchange Administrative Group (FYD)/cn=Recipients/cn=5f-Essai",
  ])
  func `what says that there is no address is told, and the row comes in`(cell: String) throws {
    let found = try read("Nom complet,Courriel\nZoé Essai,\(cell)\nAli,\(cell); a@exemple.org\n")
    #expect(found.problems.isEmpty)
    let emails = found.records.map { record -> [String] in
      if case .actor(let actor) = record.content { actor.profile.emails.map(\.text) } else { [] }
    }
    #expect(emails == [[], ["a@exemple.org"]])
    #expect(found.records.map { $0.unkept.map(\.value) } == [[cell], [cell]])
  }

  @Test(arguments: [
    "(bureau)", "zoe", "@exemple.org", "a@b@c", "max; Bob <bob@exemple.org>", "Bob<bob@exemple.org",
    "a@exemple.org; max", "a@exemple.org; max; Bob <bob@exemple.org>",
  ])
  func `what is no e-mail address is wrong with its row`(cell: String) throws {
    let found = try read("Nom complet,Courriel\nZoé Essai,\(cell)\n")
    #expect(found.problems.map(\.reason) == [.email])
    #expect(found.records.isEmpty)
  }

  @Test(arguments: [
    ("Zoé Essai <zoe@exemple.org>; a@exemple.org", ["zoe@exemple.org", "a@exemple.org"]),
    ("zoe@exemple.org; Max <max@exemple.org>", ["zoe@exemple.org", "max@exemple.org"]),
    ("Bob<bob@exemple.org>", ["bob@exemple.org"]),
    ("Zoé Essai (zoe@exemple.org)", ["zoe@exemple.org"]),
    ("<mailto:zoe@exemple.org>", ["zoe@exemple.org"]), ("zoe@intranet", ["zoe@intranet"]),
    (
      "a@exemple.org ::: b@exemple.org c@exemple.org,d@exemple.org",
      "abcd".map { "\($0)@exemple.org" }
    ),
    ("Essai\n<zoe@exemple.org>", ["zoe@exemple.org"]),
  ])
  func `the address between brackets is the address, and so is one that stands alone`(
    cell: String, emails: [String]
  ) throws {
    #expect(
      try profile("Nom complet,Courriel\nZoé Essai,\"\(cell)\"\n").emails.map(\.text) == emails)
  }

  @Test func `a date that depends on the day it is read is refused`() throws {
    let found = try read("Date,Objet\nhier,Point\n", kind: .meetings)
    #expect(found.problems.map(\.reason) == [.relativeDate])
  }

  @Test func `nobody says why something was dropped: the source stands in for it`() throws {
    let found = try read("Échéance,Tâche,État\n2025-07-01,Relancer,dropped\n")
    guard case .followUp(let followUp) = try #require(found.records.first).content,
      case .dropped(_, let reason) = followUp.state
    else {
      Issue.record("no dropped follow-up")
      return
    }
    #expect(reason.text == "essai.csv" && followUp.isClosingGuessed)
  }

  @Test func `a status that the table does not have is guessed, and says so`() throws {
    let found = try read("Date,Objet,Statut\n2025-05-05,Point,\n2025-05-05,Suite,held\n")
    #expect(try found.records.map { try exchange($0).isStatusGuessed } == [true, false])
  }
}
