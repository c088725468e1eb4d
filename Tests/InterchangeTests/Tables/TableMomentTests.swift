import Diplomacy
import Interchange
import Testing

/// When the exchanges of a table took place, and how long.
@Suite struct TableMomentTests {
  private func told(_ text: String, map: String = "") throws -> (String, Int?) {
    let found = try TableTesting.exchange(
      TableTesting.read(text, kind: .meetings, map: map).records.first)
    return (found.occurrence.sortKey, found.length?.minutes)
  }

  @Test(arguments: [
    ("10:30", "T10:30"), ("10h30", "T10:30"), ("10 h 30", "T10:30"), ("9 h", "T09:00"),
    ("10:30:00", "T10:30"), ("10:30 AM", "T10:30"), ("2:05 p.m.", "T14:05"), ("12 AM", "T00:00"),
    ("12:15 PM", "T12:15"), ("00:00", "T00:00"), ("", ""), ("00:00:00", ""), ("12:00:00 AM", ""),
  ])
  func `a column of times tells the time of the day beside it`(time: String, told: String) throws {
    #expect(
      try self.told("Date,Heure,Objet\n2025-04-03,\(time),Point\n") == ("2025-04-03" + told, nil))
  }

  @Test(arguments: ["25:00", "24:00", "10h75", "matin", "10", "10:3", "13 PM", "10:30:61", "h30"])
  func `a time that cannot be read is wrong with its row`(time: String) throws {
    let found = try TableTesting.read("Date,Horaire,Objet\n2025-04-03,\(time),Point\n")
    #expect(found.problems.map(\.field) == ["Horaire"] && found.problems.map(\.reason) == [.time])
  }

  @Test(arguments: [
    ("2025-03-30,02:30,", "Heure"), ("2025-03-30T02:30,,", "Date"),
    ("2025-03-30,01:30,02:30", "Fin"), ("2025-03-29,22:00,02:30", "Fin"),
  ])
  func `a time that the clocks skip is wrong with its row`(row: String, field: String) throws {
    let found = try TableTesting.read("Date,Heure,Fin,Objet\n\(row),P\n", kind: .meetings)
    #expect(found.problems.map(\.field) == [field] && found.records.isEmpty)
    let paris = try #require(TimeZoneName("Europe/Paris"))
    #expect(found.problems.map(\.reason) == [.skippedTime(paris)])
    let elsewhere = try TableTesting.read(
      "Date,Heure,Fin,Fuseau,Objet\n\(row),Asia/Almaty,P\n", kind: .meetings,
      map: "Fuseau=time-zone")
    #expect(elsewhere.problems.isEmpty)
  }

  @Test func `a month has no time`() throws {
    let found = try TableTesting.read("Date,Heure,Objet\n2025-04,10:30,Point\n")
    #expect(found.problems.map(\.reason) == [.timeWithoutDay])
  }

  @Test func `a date that has its time says the same or the row is wrong`() throws {
    let found = try TableTesting.read(
      "Date,Heure,Objet\n2025-04-03T10:30,10h30,Un\n2025-04-03T10:30,11h,Deux\n", kind: .meetings)
    #expect(try found.records.map { try TableTesting.exchange($0).title.text } == ["Un"])
    #expect(found.problems.map(\.reason) == [.otherTime])
  }

  @Test func `a time is told by the clock that stands beside it`() throws {
    let found = try TableTesting.read(
      "Date,Heure,Fuseau,Objet\n2025-04-03,10:30,Asia/Almaty,Point\n", kind: .meetings,
      map: "Fuseau=time-zone")
    guard case .at(let time) = try TableTesting.exchange(found.records.first).occurrence else {
      Issue.record("no time")
      return
    }
    #expect(time.zone.description == "Asia/Almaty")
  }

  @Test(arguments: [
    ("Date,Début,Fin,Objet\n2025-04-03,10h30,12h,P", "2025-04-03T10:30", 90),
    ("Date,Heure,Heure de fin,Objet\n2025-04-03,20:00,00:30,P", "2025-04-03T20:00", 270),
    ("Début,Fin,Objet\n2025-04-03T10:30,2025-04-04T10:30,P", "2025-04-03T10:30", 1_440),
    ("Début,Fin,Objet\n2025-04-03,2025-04-05,P", "2025-04-03", 4_320),
    ("Date,Heure,Fin,Durée,Objet\n2025-04-03,10:00,11:00,30,P", "2025-04-03T10:00", 30),
    (
      "Début,Début,Fin,Fin,Objet\n2025-04-03,10:00:00,2025-04-03,11:00:00,P", "2025-04-03T10:00", 60
    ),
    // The midnight with which a day ends, as people write it and as programs do.
    ("Date,Heure,Fin,Objet\n2025-04-03,22:00,24:00,P", "2025-04-03T22:00", 120),
    ("Date,Heure,Fin,Fin,Objet\n2025-04-03,22:00,2025-04-03,24:00,P", "2025-04-03T22:00", 120),
    ("Date,Heure,Fin,Fin,Objet\n2025-04-03,22:00,2025-04-04,00:00:00,P", "2025-04-03T22:00", 120),
    ("Date,Fin,Fin,Objet\n2025-04-03,2025-04-05,24:00,P", "2025-04-03", 4_320),
  ])
  func `an end tells how long it took`(table: String, when: String, minutes: Int) throws {
    #expect(try told(table) == (when, minutes))
  }

  @Test(arguments: [
    // The clocks of Paris skip an hour on the morning of 30 March, and show one twice on
    // 26 October.
    ("2025-03-30,01:30,04:00,", 90), ("2025-10-26,01:30,04:00,", 210),
    ("2025-03-29,22:00,06:00,", 420), ("2025-03-30T01:30,,2025-03-30T04:00,", 90),
    // Those of Almaty do not.
    ("2025-03-30,01:30,04:00,Asia/Almaty", 150),
  ])
  func `an end is counted as the time passes, whatever the clocks do`(
    row: String, minutes: Int
  ) throws {
    let table = "Date,Heure,Fin,Fuseau,Objet\n\(row),P"
    #expect(try told(table, map: "Fuseau=time-zone").1 == minutes)
  }

  @Test(arguments: [
    "Date,Heure,Fin,Objet\n2025-04-03,10:00,10:00,P", "Date,Fin,Objet\n2025-04-03,2025-04-03,P",
    "Date,Heure,Fin,Objet\n2025-04-03,10:00,2025-04-03,P", "Date,Fin,Objet\n2025-04,2025-04,P",
    "Date,Heure,Fin,Objet\n2025-04-03,10:00,2025-04,P", "Date,Fin,Objet\n2025-04-03,00:00:00,P",
    "Début,Début,Fin,Fin,Objet\n2025-04-03,00:00:00,2025-04-04,00:00:00,P",
    "Date,Heure,Fin,Fin,Objet\n2025-04-03,22:00,2025-04-03,00:00:00,P",
  ])
  func `an end that says no more than the beginning is none`(table: String) throws {
    let found = try TableTesting.read(table, kind: .meetings).records
    #expect(try found.map { try TableTesting.exchange($0).length } == [nil])
    #expect(found.flatMap(\.unkept).isEmpty)
  }

  @Test(arguments: [
    "Date,Heure,Fin,Objet\n2025-04-03,,12:00,P", "Date,Fin,Objet\n2025-04,2025-05,P",
    "Date,Heure,Fin,Objet\n2025-04-03,10:00,2025-04-05,P", "Date,Fin,Objet\n2025-04,12:00,P",
    "Date,Fin,Objet\n2025-04-03,2025-05,P", "Date,Fin,Objet\n2025-04-03,2025-04-03T12:00,P",
  ])
  func `an end from which nothing can be counted is told, and the row comes in`(
    table: String
  ) throws {
    let found = try TableTesting.read(table, kind: .meetings).records
    #expect(try found.map { try TableTesting.exchange($0).length } == [nil])
    #expect(found.flatMap(\.unkept).map(\.reason) == [.uncountableEnd])
    #expect(found.flatMap(\.unkept).map(\.field) == ["Fin"])
  }

  @Test func `of an end that one row of an exchange cannot tell nothing is said when another does`()
    throws
  {
    let found = try TableTesting.read(
      "No,Date,Heure,Fin,Objet\n1,2025-04-03,,12:00,P\n1,2025-04-03,10:30,12:00,P\n2,2025-04-03,,12:00,P\n",
      groupBy: "No")
    #expect(found.records.map { $0.unkept.map(\.place.row) } == [[], [4]])
  }

  @Test(arguments: [
    "2025-04-03,,2025-04-02", "2025-04-03,,2025-06-03", "2025-04-03,,tard", "2025-04,,2025-03",
    "2025-04-03,10:00,2025-04-02", "2025-04-03,10:00,2025-03", "2025-04-03,10:00,2025-04-03T09:00",
    "2025-04-03,10:00,25:00",
  ])
  func `an end before the beginning, too late or unreadable is wrong`(row: String) throws {
    let found = try TableTesting.read("Date,Heure,Fin,Objet\n\(row),Point\n", kind: .meetings)
    #expect(found.problems.map(\.field) == ["Fin"] && found.records.isEmpty)
  }

  @Test func `an end in UTC may be on the eve of a beginning that is told here`() throws {
    let table = "Début,Fin,Objet\n2025-04-03T00:30,2025-04-02T23:00Z,P"
    #expect(try told(table).1 == 30)
  }

  @Test func `an end is written as the day is, where its column says nothing`() throws {
    #expect(
      try told("Date,Fin,Objet\n04/03/2025,04/04/2025,P", map: "Date=on:MM/DD/YYYY").1 == 2_880)
  }

  @Test(arguments: [
    ("3/14/2025 10:30", "MM/DD/YYYY", "2025-03-14T10:30"),
    ("3/14/2025T10:30", "MM/DD/YYYY", "2025-03-14T10:30"),
    ("3/14/2025 2:05 PM", "MM/DD/YYYY", "2025-03-14T14:05"),
    ("3/14/2025 00:00:00", "MM/DD/YYYY", "2025-03-14"),
    ("14 August 2024 10h30", "D MMMM YYYY", "2024-08-14T10:30"),
    ("14 August 2024", "D MMMM YYYY", "2024-08-14"),
  ])
  func `a time may stand after a date that is written as a pattern has it`(
    cell: String, pattern: String, when: String
  ) throws {
    #expect(try told("Date,Objet\n\(cell),P\n", map: "Date=on:\(pattern)").0 == when)
  }

  @Test(arguments: [
    ("3/14/2025 soir", ImportProblem.Reason.time), ("3/14/2025 24:00", .time),
    ("soir 10:30", .pattern("MM/DD/YYYY|MM/YYYY")), ("3/2025 10:30", .timeWithoutDay),
  ])
  func `what is no time after such a date is wrong with its row`(
    cell: String, reason: ImportProblem.Reason
  ) throws {
    let found = try TableTesting.read(
      "Date,Objet\n\(cell),P\n", map: "Date=on:MM/DD/YYYY|MM/YYYY")
    #expect(found.problems.map(\.reason) == [reason])
  }

  @Test func `such a date with the sign of UTC is told by that clock`() throws {
    let found = try TableTesting.read(
      "Date,Objet\n3/14/2025T10:30Z,P\n", map: "Date=on:MM/DD/YYYY")
    guard case .at(let time) = try TableTesting.exchange(found.records.first).occurrence else {
      Issue.record("no time")
      return
    }
    #expect(time.zone == .utc && time.time.hour == 10)
  }

  @Test func `of the rows of one exchange one may say the day, another the time`() throws {
    let found = try TableTesting.read(
      "No,Date,Heure,Objet\n1,2025-04-03,,Point\n1,2025-04-03,10:30,Point\n", groupBy: "No")
    #expect(try TableTesting.exchange(found.records.first).occurrence.sortKey == "2025-04-03T10:30")
  }
}
