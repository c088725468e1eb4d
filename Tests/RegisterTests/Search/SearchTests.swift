import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct SearchTests {
  private let sample: SampleRegister
  private let gulsara: Actor.ID

  init() throws {
    sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    gulsara = try sample.person(
      "Goulnara Exemplova", aliases: ["Гульнара Экземплова"], zones: ["kazakhstan"])
    try sample.appoint(gulsara, "Ambassadrice", of: embassy, since: "2024-01-01")
    try log(
      "Entretien sur le déminage", on: "2025-05-05", zone: "kazakhstan", with: [gulsara],
      notes: "Les équipes cynophiles manquent.\nSuite à Astana.")
    try log("Colloque", on: "2024-03", zone: "france", notes: "Le déminage fut évoqué.")
    try log("Appel sur le déminage", on: "2023", zone: "almaty", kind: .call)
    try sample.followUp("Envoyer la note sur le déminage", due: "2025-07-01", zones: ["france"])
  }

  @discardableResult
  private func log(
    _ title: String, on day: String, zone: String, with others: [Actor.ID] = [],
    notes: String? = nil, kind: InteractionKind = .meeting
  ) throws -> Interaction.ID {
    let draft = try InteractionDraft(
      recorded: kind, status: .held, title: Line(title), occurrence: Sample.occurrence(day),
      place: nil, participations: others.map { Participation(actor: $0, side: .theirs) },
      zones: [sample.zone(zone)], axes: [], notes: notes.map { try Prose($0) })
    return try sample.register.log(
      account: { _ in draft }, followUps: [], by: .sample("meeting log")
    ).interaction
  }

  private func search(
    _ typed: String, _ filter: SearchFilter = SearchFilter(), limit: Int = 50
  ) throws -> SearchAnswer {
    try sample.register.search(
      SearchQuery(typed), filter, limit: limit, tree: sample.register.zoneTree(),
      language: .french, today: SampleRegister.today)
  }

  private func found(_ typed: String, _ filter: SearchFilter = SearchFilter()) throws -> [String] {
    try search(typed, filter).hits.map(\.reference)
  }

  @Test(arguments: ["exemplova", "Éxêmplova", "Экземплова", "гульнара", "goulnara exempl"])
  func `a person is found by any name in any script`(typed: String) throws {
    #expect(try found(typed).contains("a3"))
  }

  @Test func `her name stands with the meeting in whose notes the word is`() throws {
    let hit = try #require(try search("cynophiles").hits.first)
    guard case .interaction(let entry) = hit.record else {
      Issue.record("\(hit)")
      return
    }
    #expect(
      entry.participants.map(\.label.text) == [
        "Goulnara Exemplova, Ambassadrice (Ambassade Exemple)"
      ])
    #expect(hit.line?.field == .notes)
    #expect(hit.line?.snippet.text == "Les équipes cynophiles manquent. Suite à Astana.")
    #expect(hit.line?.snippet.offsets == [12..<22])
  }

  @Test func `names stand above titles, titles above notes, the latest above the old`() throws {
    try sample.organisation("Agence du déminage", .agency)
    #expect(try found("déminage") == ["a4", "f1", "i1", "i3", "i2"])
  }

  @Test func `the very word stands above words that begin so`() throws {
    try log("Réunion des démineurs", on: "2025-06-01", zone: "france")
    try log("Notes sur le demin", on: "2020", zone: "france")
    #expect(try found("demin") == ["i5", "f1", "i4", "i1", "i3", "i2"])
  }

  @Test func `words may stand in different texts of a record`() throws {
    #expect(try found("astana déminage") == ["i1"])
    #expect(try found("déminage -astana") == ["f1", "i3", "i2"])
    #expect(try found("\"le déminage\"") == ["f1", "i1", "i3", "i2"])
    #expect(try found("\"déminage le\"").isEmpty)
  }

  @Test func `filters keep to kinds, zones and time`() throws {
    func kinds(_ kinds: SearchKind...) -> SearchFilter { SearchFilter(kinds: kinds) }
    #expect(try found("déminage", kinds(.interaction)) == ["i1", "i3", "i2"])
    #expect(try found("déminage", kinds(.interactionKind(.call), .followUp)) == ["f1", "i3"])
    #expect(try found("déminage", kinds(.actor)).isEmpty)
    #expect(try found("exempl", kinds(.nature(.person))) == ["a3"])
    let tree = try sample.register.zoneTree()
    let asia = try tree.subtree(of: sample.zone("asie-centrale"))
    #expect(try found("déminage", SearchFilter(zones: asia)) == ["i1", "i3"])
    #expect(try found("exempl", SearchFilter(zones: asia)) == ["a2", "a3"])
    let france = try [sample.zone("france")]
    #expect(try found("déminage", SearchFilter(zones: france)) == ["f1", "i2"])
    #expect(try found("déminage", SearchFilter(period: .year(2025))) == ["f1", "i1"])
    #expect(try found("déminage", SearchFilter(period: .quarter(2024, 1))) == ["i2"])
    #expect(
      try found("déminage", SearchFilter(zones: asia, period: .year(2023))) == ["i3"])
    #expect(
      try found("déminage", SearchFilter(kinds: [.followUp], period: .year(2024))).isEmpty)
  }

  @Test func `zones are found by names and codes, the one called just so at the head`() throws {
    try sample.organisation("Chambre Kazakhstan", .company)
    #expect(try found("kazakhstan") == ["z:kazakhstan", "a4"])
    #expect(try found("centrale") == ["z:asie-centrale"])
    #expect(try found("nato") == ["z:otan"])
    let hit = try #require(try search("nato").hits.first)
    #expect(hit.heading.text == "OTAN" && hit.line?.snippet.text == "NATO")
  }

  @Test func `no more than the limit is told, and that there is more`() throws {
    for number in 1...5 { try log("Point \(number)", on: "2025-01-0\(number)", zone: "otan") }
    let answer = try search("point", limit: 3)
    #expect(answer.hits.map(\.reference) == ["i8", "i7", "i6"] && answer.hasMore)
    #expect(try search("point", limit: 5).hasMore == false)
  }

  @Test func `archived actors come last and say so`() throws {
    let other = try sample.person("Zoé Exemplova")
    try sample.register.write(.sample("contacts archive")) { writer in
      _ = try writer.change(gulsara.value, Content.Actor.self) {
        $0.archivedOn = "2025-06-01"
        $0.archiveReason = "Départ"
      }
    }
    let answer = try search("exemplova")
    #expect(answer.hits.map(\.reference) == [other.lettered, gulsara.lettered])
    guard case .actor(let actor) = answer.hits.last?.record else { return }
    #expect(actor.archivedOn == CivilDate("2025-06-01"))
  }

  @Test func `a merged actor is found as the one it became, by its old names`() throws {
    let twin = try sample.person("G. Eksemplova", aliases: ["Экз Гуля"])
    _ = try sample.register.merge(twin, into: gulsara, by: .sample("contacts merge"))
    for words in ["eksemplova", "гуля"] {
      #expect(try search(words).hits.map(\.reference) == [gulsara.lettered], "\(words)")
    }
    let hit = try #require(try search("eksemplova").hits.first)
    #expect(hit.line?.snippet.text == "G. Eksemplova")
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `whatever is typed finds something or nothing, and never fails`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "\"", "'", "*", "(", ")", ":", "^", "-", "+", "{", "}", "NEAR(", "AND", "OR", "NOT", " ",
      "\u{0}", "\\", "%", ";", "--", "title:", "names", "é", "Ж", "ß", "한", "你", "मेरा", "ยินดี",
      "ا", "😀", "\u{301}", "½", "DROP TABLE actor", "rowid", "a", "deminage", "rank",
    ]
    var typed = ""
    for _ in 0..<Int.random(in: 1...10, using: &random) {
      if Int.random(in: 0..<4, using: &random) == 0,
        let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &random))
      {
        typed.unicodeScalars.append(scalar)
      } else {
        typed += pieces[Int.random(in: pieces.indices, using: &random)]
      }
    }
    guard let query = try? SearchQuery(typed) else { return }
    let tree = try sample.register.zoneTree()
    for filter in [SearchFilter(), SearchFilter(zones: [try sample.zone("almaty")])] {
      let answer = try sample.register.search(
        query, filter, tree: tree, language: .english, today: SampleRegister.today)
      #expect(Set(answer.hits.map(\.reference)).count == answer.hits.count, "\(typed)")
    }
  }

  @Test func `words of every script are found again`() throws {
    let words = [
      "Здравствуйте", "한국어", "你好", "مرحبا", "שלום", "नमस्ते", "Καλημέρα", "ยินดีต้อนรับ", "Ærø",
    ]
    for (number, word) in words.enumerated() {
      let id = try log("Mot \(word) \(number)", on: "2025-01-01", zone: "otan")
      for typed in [word, "\"\(word)\"", word.lowercased()] {
        #expect(try found(typed).contains(id.lettered), "\(typed)")
      }
    }
  }
}
