import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct ActorEditingTests {
  @Test func `an edited profile is kept whole, and what it was is in the journal`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple", emails: ["a@exemple.org"])
    let kazakhstan = try sample.zone("kazakhstan")
    let isNews = try sample.edit(ada) {
      $0.familyName = try Line("Exemple")
      $0.gender = .feminine
      $0.aliases = try [Alias(Line("Ада"), kind: .native, language: LanguageTag("ru"))]
      $0.country = kazakhstan
      $0.tier = .a
      $0.details = ActorDetails([.tag: [try Line("presse")], .web: [try Line("exemple.org")]])
      $0.note = try Prose("Une note.")
    }
    #expect(isNews)
    let profile = try sample.register.actor(ada).profile
    #expect(profile.gender == .feminine && profile.tier == .a && profile.country == kazakhstan)
    #expect(profile.aliases.map(\.kind) == [.native])
    #expect(profile.details[.tag].map(\.text) == ["presse"])
    #expect(profile.emails.map(\.text) == ["a@exemple.org"])
    let change = try #require(sample.register.changes().last)
    #expect(change.before?.contains("\"tier\"") == false)
    #expect(change.after?.contains("\"tier\":\"A\"") == true)
  }

  @Test func `to change nothing writes nothing`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let batches = try sample.register.count("batch")
    #expect(try !sample.edit(ada) { _ in })
    #expect(try sample.register.count("batch") == batches)
  }

  @Test func `what somebody else changed meanwhile is not overwritten`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let read = try sample.register.actor(ada).profile
    _ = try sample.edit(ada) { $0.tier = .b }
    expect(.changedMeanwhile) {
      try sample.register.editActor(
        ada, from: read, to: read.changed { $0.tier = .a }, by: .sample("contacts edit"))
    }
    #expect(try sample.register.actor(ada).profile.tier == .b)
  }

  @Test func `an archived actor is not listed nor found by name, and stays in what happened`()
    throws
  {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple", emails: ["a@exemple.org"])
    let exchange = try sample.log("Entretien", on: "2025-05-05", with: [ada])
    try sample.register.archiveActor(
      ada, on: SampleRegister.today, reason: Line("retraite"), by: .sample("contacts archive"))
    var listed: [Actor.ID] = []
    try sample.register.actors(ActorFilter(), today: SampleRegister.today) { listed.append($0.id) }
    #expect(!listed.contains(ada))
    #expect(try sample.register.actors(matching: "Ada Exemple").isEmpty)
    #expect(try sample.register.actors(matching: "a@exemple.org").map(\.id) == [ada])
    #expect(
      try sample.register.actors(matching: "ada", includingArchived: true).map(\.id) == [ada])
    #expect(
      try sample.register.interaction(exchange)?.entry.participants.map(\.actor) == [ada])
    #expect(throws: RegisterError.self) {
      try sample.register.archiveActor(
        ada, on: SampleRegister.today, reason: Line("encore"), by: .sample("contacts archive"))
    }
    try sample.register.restoreActor(ada, by: .sample("contacts restore"))
    #expect(try sample.register.actors(matching: "Ada Exemple").map(\.id) == [ada])
    #expect(throws: RegisterError.self) {
      try sample.register.restoreActor(ada, by: .sample("contacts restore"))
    }
  }

  @Test func `a name with an apostrophe or a hyphen is found in one word too`() throws {
    let sample = try SampleRegister()
    let sean = try sample.person("Sean O'Sullivan")
    let anna = try sample.person("Anna in 't Veld")
    let leon = try sample.person("Léon-Juste Ibombo")
    for (typed, id) in [
      ("osullivan", sean), ("o'sullivan", sean), ("o sullivan", sean), ("sullivan", sean),
      ("in 't veld", anna), ("veld", anna), ("leonjuste", leon), ("leon-juste", leon),
      ("ibombo léon", leon),
    ] {
      #expect(try sample.register.actors(matching: typed).map(\.id) == [id], "\(typed)")
    }
  }

  @Test(arguments: ["+33 1 02 03 04 05", "0102030405", "01.02.03.04.05", "0033102030405"])
  func `a telephone number is found in any format`(typed: String) throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    _ = try sample.edit(ada) { $0.phones = [try Line("+33 (0)1 02 03 04 05")] }
    try sample.person("Boris Essai")
    #expect(try sample.register.actors(matching: typed).map(\.id) == [ada])
  }

  @Test func `persons are sorted by family name`() throws {
    let sample = try SampleRegister()
    for name in ["Zoé Aubert", "Jean DE LA TOUR", "Ada Zimmer", "Boris de la Borde"] {
      try sample.person(name)
    }
    var names: [String] = []
    try sample.register.actors(ActorFilter(persons: true), today: SampleRegister.today) {
      names.append($0.label.name)
    }
    #expect(names == ["Zoé Aubert", "Boris de la Borde", "Jean DE LA TOUR", "Ada Zimmer"])
  }
}

@Suite struct ActorFilterTests {
  private let sample: SampleRegister
  private let met: Actor.ID
  private let unmet: Actor.ID
  private let embassy: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    met = try sample.person("Ada Vue", zones: ["kazakhstan"])
    unmet = try sample.person("Boris Jamais")
    try sample.appoint(met, "Ambassadrice", of: embassy, since: "2024-01-01")
    try sample.log("Entretien", on: "2025-05-05", with: [met], axes: ["ia"])
    _ = try sample.edit(met) {
      $0.tier = .b
      $0.details = ActorDetails([.tag: [try Line("Énergie")]])
    }
  }

  private func ids(_ change: (inout ActorFilter) throws -> Void) throws -> [Actor.ID] {
    var filter = ActorFilter()
    try change(&filter)
    var found: [Actor.ID] = []
    try sample.register.actors(filter, today: SampleRegister.today) { found.append($0.id) }
    return found
  }

  @Test func `each filter keeps what it says`() throws {
    #expect(try ids { $0.tags = [Folding.fold("energie")] } == [met])
    #expect(try ids { $0.tiers = [.b] } == [met])
    #expect(try ids { $0.axes = [try sample.axis("ia")] } == [met])
    #expect(try ids { $0.isNeverMet = true } == [unmet, sample.home].sorted())
    #expect(try ids { $0.metSince = try Sample.day("2025-05-05") } == [embassy, met])
    #expect(try ids { $0.metSince = try Sample.day("2025-05-06") } == [])
    #expect(try ids { $0.notMetSince = try Sample.day("2025-05-05") }.contains(unmet))
    #expect(try !ids { $0.notMetSince = try Sample.day("2025-05-05") }.contains(met))
    #expect(try ids { $0.hasVacancy = true } == [])
    _ = try sample.register.leave(
      met, organisation: embassy, until: Sample.date("2025-06-01"), by: .sample("contacts leave"))
    #expect(try ids { $0.hasVacancy = true } == [embassy])
  }

  @Test func `the longest silence leads, and a page goes on where the last one ended`() throws {
    let all = try ids { $0.order = .lastContact }
    #expect(all.last == met || all.last == embassy)
    for order in ActorFilter.Order.allCases {
      let whole = try ids { $0.order = order }
      var paged: [Actor.ID] = []
      while true {
        let page = try ids {
          $0.order = order
          $0.limit = 1
          $0.after = paged.last
        }
        guard let next = page.first else { break }
        paged.append(next)
      }
      #expect(paged == whole, "\(order)")
    }
  }

  @Test(arguments: ActorFilter.Order.allCases)
  func `a page goes on after an actor that has left the list since`(order: ActorFilter.Order)
    throws
  {
    let whole = try ids { $0.order = order }
    let left = try #require(whole.first)
    _ = try sample.register.archiveActor(
      left, on: SampleRegister.today, reason: Line("parti"), by: .sample("contacts archive"))
    let rest = try ids {
      $0.order = order
      $0.after = left
    }
    #expect(rest == Array(whole.dropFirst()))
  }

  @Test func `a page by name is read from the index`() throws {
    var filter = ActorFilter()
    filter.limit = 2
    filter.after = met
    let page = filter
    let plans = try sample.register.plans {
      try sample.register.actors(page, today: SampleRegister.today) { _ in }
    }
    let found = plans.first { $0.sql.hasPrefix("WITH") }
    let list = try #require(found)
    #expect(list.scans.isEmpty && !list.sorts, "\(list)")
  }
}

@Suite struct RelationTests {
  @Test func `a tie is seen from both ends, and ends`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let boris = try sample.person("Boris Essai")
    let stamp = Stamp.sample("contacts relate")
    _ = try sample.register.relate(
      ada, .deputyOf, boris, tenure: Sample.tenure("2024"), by: stamp)
    #expect(throws: RegisterError.self) {
      try sample.register.relate(ada, .deputyOf, boris, tenure: Tenure(), by: stamp)
    }
    for id in [ada, boris] {
      let relations = try sample.register.actorCard(id).relations
      #expect(relations.map(\.kind) == [.deputyOf])
      #expect(relations.map(\.from.id) == [ada])
    }
    let ended = try sample.register.unrelate(
      boris, ada, kind: nil, until: Sample.date("2025-06"), by: .sample("contacts unrelate"))
    #expect(ended == 1)
    #expect(
      try sample.register.actorCard(ada).relations.map(\.tenure.until) == [Sample.date("2025-06")])
    #expect(
      try sample.register.unrelate(
        ada, boris, kind: nil, until: Sample.date("2025-07"), by: .sample("contacts unrelate"))
        == 0)
  }
}

@Suite struct TitleTests {
  @Test func `a title is told in the language and gender wanted, else as borne`() throws {
    let sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple")
    let ada = try sample.person("Ada Exemple")
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024-01-01")
    let exchange = try sample.log("Entretien", on: "2025-05-05", with: [ada])
    let title = try Line("ambassadeur")
    let known = try sample.register.post(titled: title, of: embassy)
    let post = try #require(known)
    let english = sample.register.naming(
      Naming(language: .english, translates: true, functions: { [] }))
    func told(_ register: Register) throws -> String? {
      try register.interaction(exchange)?.entry.participants.first?.label.office?.title
    }
    #expect(try told(english) == "Ambassadrice")
    #expect(
      try sample.register.setTitles(
        [
          PositionTitle(language: .english, gender: nil, text: Line("Ambassador")),
          PositionTitle(language: .english, gender: .feminine, text: Line("Ambassadress")),
        ], of: post, by: .sample("contacts post edit")))
    #expect(try told(english) == "Ambassador")
    #expect(try told(sample.register) == "Ambassadrice")
    _ = try sample.edit(ada) { $0.gender = .feminine }
    #expect(try told(english) == "Ambassadress")
  }
}

extension SampleRegister {
  /// Changes what is known of an actor.
  func edit(
    _ id: Actor.ID, _ change: (inout ActorProfile) throws -> Void
  ) throws -> Bool {
    let known = try register.actor(id).profile
    return try register.editActor(
      id, from: known, to: known.changed(change), by: .sample("contacts edit"))
  }
}
