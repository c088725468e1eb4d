import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Exchanges told in full, and what was said in them.
@Suite struct ExchangeTests {
  private let sample: SampleRegister
  private let ada: Actor.ID
  private let boris: Actor.ID
  private let embassy: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    ada = try sample.person("Ada Exemple")
    boris = try sample.person("Boris Essai")
  }

  private func account(
    _ status: InteractionStatus = .planned, with people: [Participation] = []
  ) throws -> InteractionDraft {
    try InteractionDraft(
      recorded: .letter, status: status, title: Line("Note verbale"),
      occurrence: Sample.occurrence("2025-05-05T14:30 Asia/Almaty"), place: Line("Almaty"),
      participations: people, zones: [sample.zone("kazakhstan")], axes: [sample.axis("ia")],
      notes: nil)
  }

  private func record(
    _ account: InteractionDraft, sayings: [Saying] = []
  ) throws -> ExchangeOutcome {
    try sample.register.record(
      ExchangeRecording(account: { _ in account }, sayings: { _ in sayings }),
      by: .sample("meeting log"))
  }

  private func saying(_ actor: Actor.ID, _ text: String) throws -> Saying {
    try Saying(actor: actor, axis: sample.axis("deminage"), text: Prose(text), grade: Grade("B2"))
  }

  private func found(_ typed: String) throws -> [SearchHit] {
    try sample.register.search(
      SearchQuery(typed), tree: sample.register.zoneTree(), language: .french,
      today: SampleRegister.today
    ).hits
  }

  private func revise(
    _ id: Interaction.ID, _ change: (inout InteractionDraft) throws -> Void
  ) throws -> ExchangeOutcome {
    let known = try sample.register.account(of: id)
    let changed = try known.changed(change)
    return try sample.register.revise(
      id, from: known, ExchangeRecording(account: { _ in changed }), by: .sample("meeting edit"))
  }

  @Test func `everything that is said of an exchange is read as it was written`() throws {
    let people = try [
      Participation(
        actor: embassy, side: .theirs, role: .host, attendance: .attended,
        companions: Line("deux conseillers")),
      Participation(actor: boris, side: .third, role: .speaker, attendance: .noShow),
      Participation(
        actor: ada, side: .ours, attendance: .accepted, introducedAs: Line("Directrice")),
    ]
    let account = try account(.cancelled, with: people).changed {
      $0.facets = ExchangeFacets(
        form: .noteVerbale, format: .multilateral, formality: .formal, track: .hybrid,
        initiative: .theirs, channel: .written)
      $0.length = ExchangeLength(minutes: 90)
      $0.city = try Line("Almaty")
      $0.languages = [LanguageTag("kk"), LanguageTag("fr")].compactMap(\.self)
      $0.subjectZones = try [sample.zone("otan"), sample.zone("france")]
      $0.documents = [
        ExchangedDocument(.handed, try Line("Note")),
        ExchangedDocument(.received, try Line("Lettre")),
      ]
      $0.summary = try Prose("En bref.")
      $0.decisions = try Prose("Rien.\nEncore rien.")
      $0.marking = .amberStrict
      $0.isUnderChathamHouseRule = true
    }
    let id = try record(account).interaction
    #expect(try sample.register.account(of: id) == account)
    let card = try #require(try sample.register.interaction(id))
    #expect(card.account == account)
    #expect(card.entry.participants.map(\.actor) == [embassy, ada])
    #expect(card.absentees.map(\.actor) == [boris])
  }

  @Test func `what is not known takes no row`() throws {
    _ = try record(account(.held, with: [Participation(actor: boris, side: .theirs)]))
    for table in ["absence", "interaction_subject_zone", "interaction_document", "statement"] {
      #expect(try sample.register.count(table) == 0, "\(table)")
    }
  }

  @Test(arguments: [Participation.Attendance.declined, .noShow])
  func `who was not there was not met`(attendance: Participation.Attendance) throws {
    let held = try account(
      .held,
      with: [
        Participation(actor: boris, side: .theirs, attendance: attendance),
        Participation(actor: embassy, side: .theirs),
      ])
    let id = try record(held).interaction
    func exchanges(with actor: Actor.ID) throws -> [Interaction.ID] {
      try sample.timeline(InteractionFilter(actors: [actor])).map(\.id)
    }
    #expect(try exchanges(with: boris) == [])
    #expect(try exchanges(with: embassy) == [id])
    _ = try revise(id) { draft in
      draft.participations = draft.participations.map {
        Participation(actor: $0.actor, side: $0.side)
      }
    }
    #expect(try exchanges(with: boris) == [id])
  }

  // MARK: Statements

  @Test func `what was said is recorded with its exchange and found by the search`() throws {
    let people = [Participation(actor: boris, side: .theirs)]
    let outcome = try record(
      account(.held, with: people), sayings: [saying(boris, "Le polygone sera dépollué.")])
    let id = outcome.interaction
    let statement = try #require(outcome.statements.first)
    let entry = try #require(try sample.register.interaction(id)?.statements.first)
    #expect(entry.id == statement && entry.speaker.name == "Boris Essai")
    #expect(entry.statement.account.day == .day(try Sample.day("2025-05-05")))
    #expect(entry.exchange?.id == id)
    let hit = try #require(try found("depollue").first)
    #expect(hit.reference == id.lettered && hit.line?.field == .statement)

    _ = try sample.register.editStatement(statement, by: .sample("edit")) {
      try $0.changed { $0.text = try Prose("Le polygone sera visité.") }
    }
    #expect(try found("depollue").isEmpty && found("visité").count == 1)
    _ = try revise(id) { $0.summary = try Prose("Une mission d’experts.") }
    #expect(try found("experts").first?.line?.field == .summary)
    #expect(try found("visité").count == 1)
    try sample.register.removeStatement(statement, by: .sample("remove"))
    #expect(try found("visité").isEmpty && found("experts").count == 1)
    #expect(try sample.register.troubles() == [])
  }

  @Test func `only who is there has spoken`() throws {
    let people = [
      Participation(actor: boris, side: .theirs),
      Participation(actor: ada, side: .theirs, attendance: .declined),
    ]
    #expect(throws: InteractionError.notThere(ada)) {
      try record(account(.held, with: people), sayings: [saying(ada, "Oui.")])
    }
    let id = try record(account(.held, with: people), sayings: [saying(boris, "Oui.")]).interaction
    #expect(throws: InteractionError.notThere(embassy)) {
      try sample.register.addStatement(
        StatementDraft(
          actor: embassy, axis: nil, interaction: id, source: nil, day: .year(2025),
          text: Prose("Non."), grade: nil), by: .sample("add"))
    }
    #expect(throws: InteractionError.hasSpoken(boris)) {
      try revise(id) { $0.participations.removeFirst() }
    }
    #expect(throws: InteractionError.hasSpoken(boris)) {
      try revise(id) {
        $0.participations[0] = Participation(actor: boris, side: .theirs, attendance: .noShow)
      }
    }
  }

  @Test func `statements follow their exchange to another day, but those with their own`() throws {
    let people = [Participation(actor: boris, side: .theirs)]
    let outcome = try record(
      account(.held, with: people), sayings: [saying(boris, "Un."), saying(boris, "Deux.")])
    _ = try sample.register.editStatement(outcome.statements[1], by: .sample("edit")) {
      try $0.changed { $0.day = try .year(2024) }
    }
    _ = try revise(outcome.interaction) { $0.occurrence = try Sample.occurrence("2025-04") }
    let days = try sample.register.interaction(outcome.interaction)?.statements.map {
      $0.statement.account.day
    }
    #expect(try days == [.month(year: 2025, month: 4), .year(2024)])
  }

  @Test func `an account that changed meanwhile is not written over`() throws {
    let known = try account()
    let id = try record(known).interaction
    _ = try revise(id) { $0.city = try Line("Astana") }
    let mine = try known.changed { $0.city = try Line("Paris") }
    #expect {
      try sample.register.revise(
        id, from: known, ExchangeRecording(account: { _ in mine }), by: .sample("edit"))
    } throws: {
      guard case RegisterError.changedMeanwhile = $0 else { return false }
      return true
    }
  }

  @Test func `statements are found by who, on what, when and where, through indexes`() throws {
    let people = [
      Participation(actor: boris, side: .theirs), Participation(actor: ada, side: .theirs),
    ]
    let id = try record(
      account(.held, with: people), sayings: [saying(boris, "Un."), saying(ada, "Deux.")]
    ).interaction
    try sample.register.addStatement(
      StatementDraft(
        actor: boris, axis: nil, interaction: nil, source: Line("https://exemple.example"),
        day: .year(2023), text: Prose("Trois."), grade: nil), by: .sample("add"))
    let cases: [(StatementFilter, [Int64])] = try [
      (StatementFilter(), [3, 1, 2]), (StatementFilter(interaction: id), [1, 2]),
      (StatementFilter(actors: [boris]), [3, 1]),
      (StatementFilter(axes: [sample.axis("deminage")]), [1, 2]),
      (StatementFilter(period: Period.year(2023)), [3]),
      (StatementFilter(actors: [boris], period: Period.year(2025)), [1]),
    ]
    for (filter, expected) in cases {
      var ids: [Int64] = []
      let plans = try sample.register.plans {
        try sample.register.statements(filter) { ids.append($0.id.value) }
      }
      #expect(ids == expected)
      for plan in plans where !plan.scans.isEmpty {
        // The list of everything reads the index on time from one end to the other.
        #expect(
          filter.interaction == nil && filter.actors.isEmpty && filter.axes.isEmpty, "\(plan)")
      }
    }
  }

  // MARK: Merging

  @Test func `a merge moves statements and absences, and is taken back`() throws {
    let twin = try sample.person("Boris Essaï")
    let people = [
      Participation(actor: twin, side: .theirs), Participation(actor: ada, side: .ours),
    ]
    let spoken = try record(account(.held, with: people), sayings: [saying(twin, "Oui.")])
    let missed = try record(
      account(
        .held,
        with: [
          Participation(actor: boris, side: .theirs, attendance: .declined),
          Participation(actor: twin, side: .theirs, role: .speaker),
        ])
    ).interaction
    let absent = try record(
      account(.held, with: [Participation(actor: twin, side: .theirs, attendance: .noShow)])
    ).interaction
    let before = try sample.register.presentDocuments()
    let outcome = try sample.register.merge(twin, into: boris, by: .sample("contacts merge"))
    #expect(outcome.moved[.statements] == 1 && outcome.moved[.exchanges] == 3)
    let statement = try sample.register.statement(spoken.statements[0])
    #expect(statement.account.actor == boris)
    // Who came under the one name was there, whatever was noted under the other.
    let shared = try sample.register.account(of: missed).participations
    #expect(shared == [Participation(actor: boris, side: .theirs, role: .speaker)])
    #expect(try sample.register.account(of: absent).participations.map(\.actor) == [boris])
    _ = try sample.register.unmerge(twin, by: .sample("contacts unmerge"))
    #expect(try sample.register.presentDocuments() == before)
  }
}
