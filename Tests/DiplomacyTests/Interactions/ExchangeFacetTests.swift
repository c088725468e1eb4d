import Diplomacy
import TestSupport
import Testing

@Suite struct ExchangeLengthTests {
  @Test(
    arguments: [
      ("45", 45), ("90min", 90), ("90 min", 90), ("90 mn", 90), ("5m", 5), ("1h", 60),
      ("1h30", 90), ("1 h 30", 90), ("1h30min", 90), ("1H05", 65), ("0h45", 45), ("1:30", 90),
      ("1\u{A0}h\u{A0}30", 90), ("720h", 43_200),
    ] as [(String, Int)])
  func `is read as people type it`(typed: String, minutes: Int) {
    #expect(ExchangeLength(typed: typed)?.minutes == minutes)
  }

  @Test(arguments: [
    "", "h", "0", "0h00", "-30", "1h60", "1h30h", "1:", "1:30min", "90 secondes", "43201",
    "99999h", "123456", "1h 30 45", "une heure", "1,5h", "٣٠",
  ])
  func `is nothing else`(typed: String) {
    #expect(ExchangeLength(typed: typed) == nil)
  }

  @Test func `is shown as it can be typed`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<1_000 {
      let length = ExchangeLength(minutes: .random(in: 1...43_200, using: &random))
      #expect(length.flatMap { ExchangeLength(typed: $0.text) } == length)
    }
  }

  @Test(
    arguments: [
      ("2025-05-05", "14:30", "2025-05-05", "16:00", 90),
      ("2025-05-05", "23:30", "2025-05-06", "00:15", 45),
      ("2025-12-31", "22:00", "2026-01-01", "22:00", 1_440),
      ("2025-05-05", "14:30", "2025-05-05", "14:30", nil),
      ("2025-05-05", "14:30", "2025-05-05", "14:29", nil),
      ("2025-05-05", "14:30", "2025-05-04", "18:00", nil),
      ("0001-01-01", "00:00", "9999-12-31", "23:59", nil),
    ] as [(String, String, String, String, Int?)])
  func `runs from a start to an end that is later`(
    start: String, from: String, end: String, to: String, minutes: Int?
  ) throws {
    func time(_ day: String, _ time: String) throws -> ZonedTime {
      ZonedTime(date: try Sample.day(day), time: try #require(TimeOfDay(time)), zone: .utc)
    }
    let length = try ExchangeLength(
      from: time(start, from), to: time(end, to), by: ZoneClocks { _, _ in 0 })
    #expect(length?.minutes == minutes)
  }
}

@Suite struct MarkingTests {
  @Test func `labels rise from CLEAR to RED`() {
    #expect(Marking.allCases == Marking.allCases.sorted())
    #expect(Marking.allCases.max() == .red && Marking.amber < .amberStrict)
  }

  @Test(
    arguments: [
      ("amber", .amber), (" TLP:AMBER+STRICT ", .amberStrict), ("tlp: red", .red),
      ("TLP : RED", .red), ("TLP\u{A0}:\u{A0}AMBER", .amber), ("TLPRED", nil),
      ("CLEAR", .clear), ("WHITE", nil), ("orange", nil), ("", nil), ("TLP:", nil),
    ] as [(String, Marking?)])
  func `are read in any case, with or without their prefix`(typed: String, marking: Marking?) {
    #expect(Marking(typed: typed) == marking)
  }
}

/// How an exchange passes from one standing to another.
@Suite struct StandingTests {
  private func draft(
    _ status: InteractionStatus, on date: String = "2025-06-01",
    attendance: [Participation.Attendance?] = []
  ) throws -> InteractionDraft {
    try InteractionDraft(
      recorded: .meeting, status: status, title: Line("Entretien"),
      occurrence: Sample.occurrence(date), place: nil,
      participations: attendance.enumerated().map { number, attendance in
        Participation(
          actor: Actor.ID(Int64(number + 1)), side: .theirs, attendance: attendance)
      }, zones: [], axes: [], notes: nil)
  }

  @Test(arguments: [InteractionStatus.planned, .draft])
  func `what was planned or drafted can be held`(status: InteractionStatus) throws {
    let held = try draft(
      status, attendance: [.invited, .accepted, .declined, .noShow, .attended, nil]
    ).held(today: Sample.day("2025-06-01"))
    #expect(held.status == .held)
    #expect(
      held.participations.map(\.attendance) == [
        .attended, .attended, .declined, .noShow, .attended, nil,
      ])
    #expect(held.participations.filter(\.isAbsent).count == 2)
  }

  @Test func `what is yet to come is not held`() throws {
    #expect(throws: try InteractionError.notYet(Sample.occurrence("2025-06-02").date)) {
      try draft(.planned, on: "2025-06-02").held(today: Sample.day("2025-06-01"))
    }
  }

  @Test func `what was cancelled is not held, and says why`() throws {
    let cancelled = try draft(.planned).cancelled(because: Line("Reporté"))
    #expect(cancelled.status == .cancelled && cancelled.cancelReason?.text == "Reporté")
    #expect(throws: try InteractionError.isCancelled(Line("Reporté"))) {
      try cancelled.held(today: .last)
    }
    #expect(throws: try InteractionError.isCancelled(Line("Reporté"))) {
      try cancelled.cancelled(because: Line("Encore"))
    }
  }

  @Test func `what was held is neither held again nor cancelled`() throws {
    let held = try draft(.held)
    #expect(throws: InteractionError.isHeld) { try held.held(today: .last) }
    #expect(throws: InteractionError.isHeld) { try held.cancelled(because: Line("Non")) }
  }

  @Test func `what was cancelled can be planned again, and the reason goes`() throws {
    let again = try draft(.planned).cancelled(because: Line("Reporté")).reopened(as: .planned)
    #expect(again.status == .planned && again.cancelReason == nil)
  }

  @Test func `a form is a letter's`() throws {
    #expect(throws: InteractionError.formOfNoLetter(.noteVerbale, .meeting)) {
      try draft(.held).changed { $0.facets.form = .noteVerbale }
    }
    let letter = try draft(.held).changed {
      $0.kind = .letter
      $0.facets.form = .noteVerbale
    }
    #expect(letter.facets.form == .noteVerbale)
  }

  @Test func `a change keeps the rules and what is there once`() throws {
    let known = try draft(.held, attendance: [nil])
    #expect(throws: InteractionError.twice(Actor.ID(1))) {
      try known.changed { $0.participations += $0.participations }
    }
    #expect(throws: try InteractionError.notYet(Sample.occurrence("2026").date)) {
      try known.changed(today: Sample.day("2025-06-01")) {
        $0.occurrence = try Sample.occurrence("2026")
      }
    }
    let changed = try known.changed {
      $0.subjectZones = [3, 1, 3].map { Zone.ID($0) }
      $0.languages = [LanguageTag("fr"), LanguageTag("fr")].compactMap(\.self)
      $0.documents = [
        ExchangedDocument(.handed, try Line("Note")), ExchangedDocument(.handed, try Line("Note")),
        ExchangedDocument(.received, try Line("Note")),
      ]
    }
    #expect(changed.subjectZones == [3, 1].map { Zone.ID($0) })
    #expect(changed.languages.count == 1 && changed.documents.count == 2)
    #expect(known.documents.isEmpty)
  }
}
