import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// A mail is a letter.
@Suite struct MailReaderTests {
  /// The sixth of May 2025, where clocks are two hours ahead of UTC.
  static let terms = MailTerms(
    today: CivilDate("2025-05-06") ?? .last,
    wallClock: { instant in
      guard let day = CivilDate(String(instant.prefix(10))),
        let zone = TimeZoneName("Europe/Paris"),
        let hour = Int(instant.dropFirst(11).prefix(2)),
        let minute = Int(instant.dropFirst(14).prefix(2)),
        let time = try? TimeOfDay(hour: (hour + 2) % 24, minute: minute),
        let date = hour + 2 < 24 ? day : day.adding(days: 1)
      else { return nil }
      return ZonedTime(date: date, time: time, zone: zone)
    })

  private func record(_ lines: String...) throws -> IncomingRecord {
    try MailReader.record(of: Mails.one(lines), Self.terms)
  }

  private func exchange(_ record: IncomingRecord) throws -> IncomingExchange {
    guard case .exchange(let exchange) = record.content else { throw NoExchange() }
    return exchange
  }

  private struct NoExchange: Error {}

  @Test func `a mail is a letter between its correspondents, with its text`() throws {
    let record = try record(
      "Return-Path: <zoe@exemple.org>", "From: =?utf-8?q?Zo=C3=A9?= Essai <zoe@exemple.org>",
      "To: Ambassade de Test <contact@exemple.org>,", "\tali@exemple.org (Ali Exemple)",
      "Cc: ZOE@exemple.org, Ali <ALI@exemple.org>", "Subject: Re: =?utf-8?q?d=C3=A9minage?=",
      "Date: Mon, 5 May 2025 23:30:00 +0200", "Message-ID: <1.2@exemple.org> (sic)",
      "In-Reply-To: <0@exemple.org>", "List-Id: <liste.exemple.org>", "", "Bonjour.")
    let exchange = try exchange(record)
    #expect(exchange.kind == .letter && exchange.form == .mail && exchange.status == .held)
    #expect(exchange.title.text == "déminage")
    #expect(exchange.occurrence.sortKey == "2025-05-05T23:30")
    #expect(
      exchange.parties.map { "\($0.name?.text ?? "")|\($0.email?.text ?? "")" } == [
        "Zoé Essai|zoe@exemple.org", "Ambassade de Test|contact@exemple.org",
        "Ali Exemple|ali@exemple.org",
      ])
    #expect(exchange.parties.map(\.nature.isPerson) == [true, false, true])
    #expect(exchange.initiator == exchange.parties.first)
    #expect(exchange.notes?.text == "Bonjour.")
    #expect(record.key == SourceKey(mail: "1.2@exemple.org") && record.isFinal)
    #expect(
      record.kept == [
        "Subject: Re: déminage", "Message-ID: <1.2@exemple.org> (sic)",
        "In-Reply-To: <0@exemple.org>", "List-Id: <liste.exemple.org>",
      ])
  }

  @Test(arguments: [
    // What it says, else when it arrived, else what stands above it in the mailbox.
    (["Date: Mon, 5 May 2025 14:30:00 +0200"], "2025-05-05T14:30"),
    (
      [
        "Received: by b; Sun, 4 May 2025 10:00:00 +0000",
        "Received: by a; Sat, 3 May 2025 10:00:00 +0000",
      ], "2025-05-04T12:00"
    ),
    (["Date: hier", "Received: x; Sun, 4 May 2025 10:00:00 +0000"], "2025-05-04T12:00"),
    ([], "2025-05-02T14:30"),
    // A clock that was ahead.
    (["Date: Mon, 5 May 2031 14:30:00 +0200"], "2025-05-02T14:30"),
  ])
  func `a mail is of when it was sent, else of when it arrived`(
    fields: [String], occurred: String
  ) throws {
    let lines =
      ["From a@exemple.org Fri May  2 12:30:00 2025", "From: a@exemple.org"] + fields + ["", "x"]
    let record = try MailReader.record(of: Mails.one(lines), Self.terms)
    #expect(try exchange(record).occurrence.sortKey == occurred)
  }

  @Test(arguments: [
    (["Date: Mon, 5 May 2025 14:30:00 +0200"], "1 From  missing"),
    (["From: a@exemple.org"], "1 Date  missing"),
    (["From: a@exemple.org", "Date: hier"], "1 Date hier date"),
    (["From: (personne)", "To: a@exemple.org"], "1 From  missing"),
  ])
  func `a mail of nobody, or of no time, is wrong`(lines: [String], what: String) throws {
    let message = try Mails.one(lines + ["", "x"])
    do {
      _ = try MailReader.record(of: message, Self.terms)
      Issue.record("nothing was wrong")
    } catch {
      #expect("\(error.place.line) \(error.field ?? "") \(error.value) \(error.reason)" == what)
    }
  }

  @Test(arguments: ["From", "To", "Cc", "Bcc"])
  func `more addresses than a field may have are told, and none is left out`(
    field: String
  ) throws {
    func mail(_ count: Int) throws -> MailMessage {
      let list = (0..<count).map { "p\($0)@exemple.org" }.joined(separator: ", ")
      let head = ["X-Test: y", "Date: 5 May 2025 14:30 GMT", "\(field): \(list)"]
      return try Mails.one(head + ["Sender: a@exemple.org", "", "x"])
    }
    let parties = try exchange(MailReader.record(of: mail(1_000), Self.terms)).parties
    #expect(parties.count == (field == "From" ? 1_000 : 1_001))
    let problem = ImportProblem(
      place: SourcePlace(line: 1), field: field, reason: .tooManyParts(1_000))
    let message = try mail(1_001)
    #expect(throws: problem) { _ = try MailReader.record(of: message, Self.terms) }
  }

  @Test func `the name of a file is kept as far as a system would have it`() throws {
    let name = String(repeating: "a", count: 100_000)
    let record = try record(
      "From: a@exemple.org", "Date: 5 May 2025 14:30 GMT", "MIME-Version: 1.0",
      "Content-Type: application/pdf; name=\"\(name).pdf\"", "Content-Disposition: attachment", "",
      "x")
    #expect(record.kept.last == "Attachment: " + name.prefix(255), "\(record.kept.map(\.count))")
  }

  @Test(arguments: [
    ("From: Zoé Essai <zoe@exemple.org>", "Zoé Essai"),
    ("From: zoe@exemple.org", "zoe@exemple.org"),
  ])
  func `a mail without a subject is called by its sender`(from: String, title: String) throws {
    for subject in [
      "X: y", "Subject: ", "Subject: =?utf-8?q?_?=", "Subject: Re:", "Subject: RE: Fwd: ",
    ] {
      let record = try record(from, subject, "Date: 5 May 2025 14:30 GMT", "", "x")
      #expect(try exchange(record).title.text == title)
    }
  }

  @Test(arguments: [
    ("Auto-Submitted: auto-replied", InteractionStatus.draft), ("Auto-Submitted: no", .held),
    ("Auto-Submitted: auto-generated (cron)", .draft), ("Return-Path: <>", .draft),
    ("Content-Type: multipart/report; boundary=x", .draft), ("Precedence: list", .held),
    ("X-Unsent: 1", .draft), ("X-Mozilla-Draft-Info: internal/draft; vcard=0", .draft),
    ("X-Gmail-Labels: =?UTF-8?Q?Bo=C3=AEte_de_r=C3=A9ception,Brouillons?=", .draft),
    ("X-Gmail-Labels: Sent,Opened", .held), ("X-Status: T", .draft), ("X-Status: AF", .held),
    ("X-Autoreply: yes", .draft), ("Precedence: auto_reply", .draft),
    ("Subject: =?utf-8?q?R=C3=A9ponse_automatique_:_Note?=", .draft),
    ("Subject: Out of Office: note", .draft), ("Subject: Absence de quorum", .held),
  ])
  func `what a machine sent is no contact yet`(field: String, status: InteractionStatus) throws {
    let record = try record(
      "From: a@exemple.org", "Date: 5 May 2025 14:30 GMT", field, "", "x")
    #expect(try exchange(record).status == status)
  }

  @Test(arguments: [
    ("X-Mozilla-Status: 0009", true), ("X-Mozilla-Status: 0001", false),
    ("X-Mozilla-Status: zz", false), ("X-Status: AD", true), ("X-Status: A", false),
    ("X-Gmail-Labels: =?UTF-8?Q?Corbeille,Non_lus?=", true), ("X-Gmail-Labels: Spam", true),
    ("X-Gmail-Labels: Archived,Trashing", false), ("Subject: Trash", false),
  ])
  func `what somebody threw away is told from the rest`(field: String, isDiscarded: Bool) throws {
    let message = try Mails.one(["From: a@exemple.org", field, "", "x"])
    #expect(message.isDiscarded == isDiscarded)
  }

  @Test func `a subject longer than a line may be is cut`() throws {
    let record = try record(
      "From: a@exemple.org", "Date: 5 May 2025 14:30 GMT",
      "Subject: \(String(repeating: "é", count: 3_000))", "", "")
    let exchange = try exchange(record)
    #expect(exchange.title.text.utf8.count <= Line.maximumBytes)
    #expect(exchange.title.text.hasSuffix("é…") && exchange.notes == nil)
  }

  @Test func `mails without an identifier are told apart by what they say`() throws {
    func key(_ text: String, _ more: [String] = []) throws -> SourceKey? {
      let lines = ["From: a@exemple.org", "Date: 5 May 2025 14:30 GMT", "Subject: x"] + more
      return try MailReader.record(of: Mails.one(lines + ["", text]), Self.terms).key
    }
    #expect(try key("Un") == key("Un", ["X-Copy: yes"]) && key("Un") != key("Deux"))
    #expect(try key("Un", ["Message-ID: <>"]) != nil)
    #expect(try key("Un", ["Message-ID: < 1@x >"]) == SourceKey(mail: "1@x"))
  }
}
