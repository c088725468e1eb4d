import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// Cards of address books, as telephones and mail programs write them.
@Suite struct CardTests {
  /// What there is in a file.
  static func read(_ bytes: [UInt8], by size: Int = .max) throws -> (
    records: [IncomingRecord], problems: [ImportProblem]
  ) {
    var records: [IncomingRecord] = []
    var problems: [ImportProblem] = []
    func take(_ item: CardScanner.Item) throws {
      switch item {
      case .problem(let problem, _): problems.append(problem)
      case .card(let card):
        do {
          records.append(try CardReader.record(of: card))
        } catch {
          problems.append(error)
        }
      }
    }
    var scanner = CardScanner()
    var rest = bytes[...]
    while !rest.isEmpty {
      try scanner.read(Array(rest.prefix(size)), take)
      rest = rest.dropFirst(size)
    }
    try scanner.finish(take)
    return (records, problems)
  }

  static func read(_ text: String) throws -> (
    records: [IncomingRecord], problems: [ImportProblem]
  ) {
    try read([UInt8](text.utf8))
  }

  /// The actor of the lines of one card.
  private func actor(_ lines: String..., version: String = "4.0") throws -> (
    actor: IncomingActor, record: IncomingRecord
  ) {
    let text = (["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD", ""])
      .joined(separator: "\r\n")
    let record = try #require(Self.read(text).records.first)
    guard case .actor(let actor) = record.content else { throw NoActor() }
    return (actor, record)
  }

  private struct NoActor: Error {}

  @Test func `a card of 4.0 is a person with a post`() throws {
    let (actor, record) = try actor(
      "UID:urn:uuid:0b6e4f0c-5f4e-4b52-9f6b-4c3c2d0a1f11", "FN:Mme Zoé Essai",
      "N:Essai;Zoé;;Mme;", "NICKNAME:Zo,Zoë", "ORG:Agence d’essai;Direction\\, nord",
      "TITLE:Directrice", "EMAIL;TYPE=work:zoe@exemple.org",
      "TEL;VALUE=uri;TYPE=cell:tel:+33-1-00-00-00-00;ext=12",
      "ADR:;;1 rue d’Essai;Paris;;75001;France",
      "URL:https://exemple.org/a\\,b", "LANG:fr", "CATEGORIES:presse,essai\\, deux",
      "NOTE:Une ligne\\nDeux\\; trois", "GENDER:F", "BDAY:19700101", "REV:20200101T000000Z")
    let profile = actor.profile
    #expect(record.key == SourceKey(card: "0b6e4f0c-5f4e-4b52-9f6b-4c3c2d0a1f11"))
    #expect(profile.nature == .person)
    #expect(profile.name.text == "Zoé Essai")
    #expect(profile.honorific?.text == "Mme")
    #expect(profile.familyName?.text == "Essai")
    #expect(profile.gender == .feminine)
    #expect(profile.aliases.map(\.text.text) == ["Zo", "Zoë"])
    #expect(
      actor.offices.map { [$0.title?.text, $0.organisation.text] } == [
        ["Directrice", "Agence d’essai"]
      ])
    #expect(profile.emails.map(\.text) == ["zoe@exemple.org"])
    #expect(profile.phones.map(\.text) == ["+33-1-00-00-00-00 ext. 12"])
    #expect(profile.details[.address].map(\.text) == ["1 rue d’Essai, 75001 Paris, France"])
    #expect(profile.details[.web].map(\.text) == ["https://exemple.org/a,b"])
    #expect(profile.details[.tag].map(\.text) == ["presse", "essai, deux"])
    #expect(profile.note?.text == "Une ligne\nDeux; trois")
    #expect(
      record.kept == [
        "EMAIL;TYPE=work:zoe@exemple.org", "TEL;VALUE=uri;TYPE=cell:tel:+33-1-00-00-00-00;ext=12",
        "ADR:;;1 rue d’Essai;Paris;;75001;France", "BDAY:19700101",
        "ORG:Agence d’essai;Direction\\, nord",
      ])
  }

  @Test func `a card of 2.1 has its charset and its encoding property by property`() throws {
    let (actor, record) = try actor(
      "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Essa=EF;Zo=E9", "TEL;HOME;VOICE:01 00",
      "ORG;CHARSET=WINDOWS-1251;QUOTED-PRINTABLE:=CC=C8=C4",
      "NOTE;QUOTED-PRINTABLE:un=0D=0A=\r\ndeux\\n",
      "PHOTO;JPEG;ENCODING=BASE64:", " AAAA", "BBBB", "", "X-Q;QUOTED-PRINTABLE:a=0D=0Ab,c;d",
      version: "2.1")
    #expect(actor.profile.name.text == "Zoé Essaï")
    #expect(actor.offices.map(\.organisation.text) == ["МИД"])
    #expect(actor.profile.note?.text == "un\ndeux\\n")
    #expect(
      record.kept == [
        "TEL;TYPE=HOME;TYPE=VOICE:01 00", "PHOTO;TYPE=JPEG;ENCODING=BASE64:AAAABBBB",
        "X-Q:a\\nb\\,c;d",
      ])
  }

  @Test func `what is not UTF-8 and says nothing is Windows-1252`() throws {
    let bytes = Array("BEGIN:VCARD\nFN:Zo".utf8) + [0xE9] + Array("\nEND:VCARD".utf8)
    let record = try #require(Self.read(bytes).records.first)
    guard case .actor(let actor) = record.content else { throw NoActor() }
    #expect(actor.profile.name.text == "Zoé")
  }

  @Test(arguments: [
    (["N:Essai;Zoé;;;"], "Zoé Essai", true),
    (["FN:Agence", "ORG:Agence"], "Agence", false),
    (["ORG:Agence;Nord", "TITLE:Accueil"], "Agence", false),
    (["KIND:org", "FN:Agence"], "Agence", false),
    (["X-ABShowAs:COMPANY", "N:;;;;", "FN:Agence"], "Agence", false),
    (["KIND:individual", "FN:Agence", "ORG:Agence"], "Agence", true),
    (["EMAIL:a@exemple.org"], "a@exemple.org", true),
    (["NICKNAME:Zo", "TEL:1"], "Zo", true),
    (["FN:Dr. Zoé Essai", "N:Essai;Zoé;;Dr;"], "Zoé Essai", true),
    (["FN:Mme Zoé Essai"], "Zoé Essai", true),
    (["FN:Essai, Zoé"], "Zoé Essai", true),
    (["FN:M. et Mme Essai"], "M. et Mme Essai", true),
    (["KIND:org", "FN:Mme Essai, Zoé"], "Mme Essai, Zoé", false),
    // Telephones give a house the name of a family.
    (
      ["FN:Ambassade du Kazakhstan", "N:Ambassade du Kazakhstan;;;;"], "Ambassade du Kazakhstan",
      false
    ),
    (["FN:Ministère d’essai"], "Ministère d’essai", false),
    (
      ["FN:Ambassade d’essai", "N:Ambassade d’essai;;;;", "ORG:Ambassade d’essai"],
      "Ambassade d’essai", false
    ),
    (["FN:Ambassade d’essai", "KIND:individual"], "Ambassade d’essai", true),
    (["FN:Ambassade d’essai", "N:d’essai;Ambassade;;;"], "Ambassade d’essai", true),
    (["FN:Ambassade d’essai", "ORG:Agence"], "Ambassade d’essai", true),
    (["FN:Ambassade d’essai", "TITLE:Secrétariat"], "Ambassade d’essai", true),
    (["FN:Ambassade d’essai", "GENDER:F"], "Ambassade d’essai", true),
    (["FN:Ambassadeur Essai", "N:Essai;;;;"], "Ambassadeur Essai", true),
  ])
  func `the name and the nature follow from what there is`(
    lines: [String], name: String, isPerson: Bool
  ) throws {
    let text = (["BEGIN:VCARD"] + lines + ["END:VCARD"]).joined(separator: "\n")
    let record = try #require(Self.read(text).records.first)
    guard case .actor(let actor) = record.content else { throw NoActor() }
    #expect(actor.profile.name.text == name)
    #expect(actor.profile.nature.isPerson == isPerson)
  }

  @Test func `posts are paired by their groups, else in their order`() throws {
    let (actor, _) = try actor(
      "FN:Zoé", "a.ORG:Un", "b.ORG:Deux", "b.TITLE:Présidente", "a.TITLE:Membre", "ORG:Trois",
      "ROLE:Conseil")
    #expect(
      actor.offices.map { [$0.title?.text, $0.organisation.text] } == [
        ["Membre", "Un"], ["Présidente", "Deux"], ["Conseil", "Trois"],
      ])
  }

  // MARK: What is wrong

  @Test(arguments: [
    ("BEGIN:VCARD\nFN:a\n", "1 END:VCARD missing"),
    ("BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b\nEND:VCARD", "1 END:VCARD missing"),
    ("BEGIN:VCARD\nNICKNAME:\nEND:VCARD", "1 FN missing"),
    ("BEGIN:VCARD\nFN:a\nnothing\nEND:VCARD", "3 nil malformed"),
    ("BEGIN:VCARD\nFN:a\0b\nEND:VCARD", "2 FN encoding"),
    ("BEGIN:VCARD\nFN;CHARSET=X-INVENTED:a\nEND:VCARD", "2 FN charset"),
    ("nothing\nmore\nBEGIN:VCARD\nFN:a\nEND:VCARD", "1 BEGIN:VCARD missing"),
    ("END:VCARD", "1 BEGIN:VCARD missing"),
    ("BEGIN:VCARD\nEND:X\nEND:VCARD", "2 nil malformed"),
  ])
  func `something wrong is told with its line`(text: String, what: String) throws {
    let problems = try Self.read(text).problems
    #expect(problems.map { "\($0.place.line) \($0.field ?? "nil") \($0.reason)" } == [what])
  }

  @Test func `a card with something wrong does not take the next along`() throws {
    let text = "BEGIN:VCARD\nFN:a\n?\nEND:VCARD\nBEGIN:VCARD\nFN:b\nBEGIN:VCARD\nFN:c\nEND:VCARD\n"
    let (records, problems) = try Self.read(text)
    #expect(records.map(\.place.line) == [7])
    #expect(problems.map(\.place.line) == [3, 5])
  }

  @Test func `the card of an agent belongs to the card it stands in`() throws {
    let (_, record) = try actor(
      "FN:a", "AGENT:", "BEGIN:VCARD", "FN:b", "END:VCARD", "X-C:d", version: "2.1")
    #expect(record.kept == ["AGENT:", "BEGIN:VCARD", "FN:b", "END:VCARD", "X-C:d"])
  }

  @Test(arguments: ["VCARD", "X"])
  func `a hundred thousand components within one another are a problem and no more`(
    name: String
  ) throws {
    let deep = String(repeating: "BEGIN:\(name)\n", count: 100_000)
    let (records, problems) = try Self.read(
      "BEGIN:VCARD\nFN:a\n\(deep)END:VCARD\nBEGIN:VCARD\nFN:b\nEND:VCARD\n")
    #expect(records.count <= 2)
    #expect(!problems.isEmpty)
    let after = try Self.read("BEGIN:VCARD\nFN:b\nEND:VCARD\n")
    #expect(after.records.count == 1)
  }

  @Test(arguments: 1...60)
  func `no bytes whatever make it fail`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "BEGIN:VCARD\n", "END:VCARD\n", "FN:", "N:", ";", ",", "\\", "\n", "\r", " ", "ORG:a;b",
      "TEL;TYPE=\"", ";ENCODING=QUOTED-PRINTABLE:=", "=C3", ";CHARSET=latin1", "PHOTO;ENCODING=b:",
      "AAAA", "AGENT:\n", "BEGIN:X\n", "END:X\n", "é", "\0", "item1.", "ADR:;;;", "KIND:org\n",
    ]
    let text = (0..<200).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    let bytes = [UInt8](text.utf8) + [0xFF, 0xC3]
    let whole = try Self.read(bytes)
    let cut = try Self.read(bytes, by: Int.random(in: 1...50, using: &random))
    #expect(whole.records == cut.records)
    #expect(whole.problems == cut.problems)
    for record in whole.records {
      guard case .actor(let actor) = record.content else { continue }
      // Whatever was read can be written, and read again.
      let written = CardWriter.text(
        of: OutgoingActor(
          uid: "x", profile: actor.profile, offices: actor.offices, kept: record.kept))
      _ = try Self.read(written)
    }
  }

  @Test(arguments: [1_000, 1_001, 100_000])
  func `more values of parameters than may be in a line make the card wrong`(count: Int) throws {
    let values = Array(repeating: "a", count: count - 1).joined(separator: ",")
    let reading = try Self.read(
      "BEGIN:VCARD\nVERSION:3.0\nFN:Zoé\nTEL;X=\(values);TYPE=cell:+33 1\nEND:VCARD\n")
    #expect(reading.records.count == (count > 1_000 ? 0 : 1))
    #expect(reading.problems.map(\.reason) == (count > 1_000 ? [.tooManyParameters(1_000)] : []))
  }

  @Test(arguments: [-1, 0, 1])
  func `whatever is kept of a card can be written beside much of ours and read again`(
    excess: Int
  ) throws {
    let head = "X-A:".utf8.count + "X-B:".utf8.count
    let halves = [2_700_000, 5 * 1_048_576 + excess - 2_700_000 - head]
    let lines = zip(["X-A", "X-B"], halves).map { "\($0):\(String(repeating: "a", count: $1))" }
    let reading = try Self.read(
      "BEGIN:VCARD\nVERSION:3.0\nUID:u\nFN:Zoé\n\(lines.joined(separator: "\n"))\nEND:VCARD\n")
    guard excess <= 0 else {
      #expect(reading.problems.map(\.reason) == [.tooLong(5 * 1_048_576)])
      return
    }
    let record = try #require(reading.records.first)
    guard case .actor(let actor) = record.content else { return }
    var profile = actor.profile
    profile.note = try Prose(String(repeating: "a\n", count: Prose.maximumBytes / 2))
    let written = CardWriter.text(
      of: OutgoingActor(uid: "u", profile: profile, offices: [], kept: record.kept))
    #expect(try Self.read(written).records.first?.kept.sorted() == record.kept.sorted())
  }
}
