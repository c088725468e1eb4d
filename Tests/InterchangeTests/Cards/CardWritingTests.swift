import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// What we write is read as what was written, and what others said comes back.
@Suite struct CardWritingTests {
  private static func incoming(_ text: String) throws -> (IncomingActor, IncomingRecord)? {
    guard let record = try CardTests.read(text).records.first,
      case .actor(let actor) = record.content
    else { return nil }
    return (actor, record)
  }

  private struct NoCard: Error {}

  @Test func `a card is lines of at most 75 octets that end in CR LF`() throws {
    let text = CardWriter.text(
      of: OutgoingActor(
        uid: "0b6e4f0c-5f4e-4b52-9f6b-4c3c2d0a1f11",
        profile: ActorProfile(
          nature: .person, name: try Line("Zoé Essai"), honorific: try Line("Mme"),
          familyName: try Line("Essai"), gender: .feminine,
          aliases: [Alias(try Line("Зоя"), kind: .native, language: LanguageTag("ru"))],
          note: try Prose(String(repeating: "é; ", count: 60) + "\nfin")),
        offices: [
          .init(
            title: try Line("Directrice"), organisation: try Line("Agence"), tenure: try Tenure())
        ]))
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.last == "")
    #expect(
      Array(lines.prefix(9)) == [
        "BEGIN:VCARD", "VERSION:4.0", "UID:urn:uuid:0b6e4f0c-5f4e-4b52-9f6b-4c3c2d0a1f11",
        "KIND:individual", "FN:Mme Zoé Essai", "N:Essai;Zoé;;Mme;",
        "NICKNAME;LANGUAGE=ru;X-CESS-KIND=native:Зоя", "ORG:Agence", "TITLE:Directrice",
      ])
  }

  @Test(arguments: CardVersion.allCases, 1...200)
  func `an actor that was written is read as it was`(version: CardVersion, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let actor = try Self.actor(&random)
    let text = CardWriter.text(of: actor, as: version)
    let (read, record) = try #require(try Self.incoming(text))
    #expect(read.profile == actor.profile)
    #expect(read.offices == actor.offices)
    #expect(record.key == SourceKey(card: "\(actor.uid)"))
    #expect(record.kept == [])
    let again = OutgoingActor(
      uid: actor.uid, profile: read.profile, offices: read.offices, kept: record.kept)
    #expect(CardWriter.text(of: again, as: version) == text)
  }

  @Test func `version 3 has the names and the pictures that version 3 knows`() throws {
    let card = """
      BEGIN:VCARD
      VERSION:4.0
      UID:urn:uuid:0b6e4f0c-5f4e-4b52-9f6b-4c3c2d0a1f11
      FN:Zoé Essai
      GENDER:F
      LANG:fr
      TEL;PREF=1;TYPE=cell:01
      PHOTO:data:image/jpeg;base64,AAAA
      END:VCARD
      """
    let (actor, record) = try #require(try Self.incoming(card))
    let outgoing = OutgoingActor(
      uid: "0b6e4f0c-5f4e-4b52-9f6b-4c3c2d0a1f11", profile: actor.profile, kept: record.kept)
    let text = CardWriter.text(of: outgoing, as: .v3)
    #expect(
      text.split(separator: "\r\n").map { String($0) } == [
        "BEGIN:VCARD", "VERSION:3.0", "UID:0b6e4f0c-5f4e-4b52-9f6b-4c3c2d0a1f11",
        "X-ADDRESSBOOKSERVER-KIND:individual", "FN:Zoé Essai", "N:;Zoé Essai;;;", "X-GENDER:F",
        "TEL;TYPE=cell;TYPE=PREF:01", "X-LANG:fr", "PHOTO;ENCODING=b;TYPE=JPEG:AAAA", "END:VCARD",
      ])
    let again = try #require(try Self.incoming(text))
    #expect(again.0.profile == actor.profile)
    #expect(
      CardWriter.text(of: outgoing)
        == CardWriter.text(
          of: OutgoingActor(uid: outgoing.uid, profile: again.0.profile, kept: record.kept)))
    // What the older version calls otherwise is called by its name again.
    let back = CardWriter.text(
      of: OutgoingActor(uid: outgoing.uid, profile: again.0.profile, kept: again.1.kept))
    for line in ["KIND:individual", "GENDER:F", "LANG:fr", "TEL;TYPE=cell;PREF=1:01"] {
      #expect(back.contains("\r\n\(line)\r\n"), "\(back)")
    }
    #expect(!back.contains("X-") && !back.contains("TYPE=PREF"))
  }

  @Test func `what we have no room for comes back, and what is no longer so does not`() throws {
    let card = """
      BEGIN:VCARD
      VERSION:3.0
      UID:abc
      N:Essai;Zoé;Anne;Dr;PhD
      FN:Zoé Essai
      ORG:Agence;Nord
      TITLE;LANGUAGE=fr:Directrice
      TITLE:Professeure
      item1.TEL;TYPE=cell:01
      item1.X-ABLABEL:vacances
      item2.TEL;TYPE=home:02
      item2.X-ABLABEL:ici
      PHOTO;ENCODING=b;TYPE=JPEG:AAAA
      BDAY:1970-01-01
      X-OTHER;A=b:c
      END:VCARD
      """
    let (actor, record) = try #require(try Self.incoming(card))
    let profile = actor.profile.changed { $0.phones.removeFirst() }
    let text = CardWriter.text(
      of: OutgoingActor(uid: "abc", profile: profile, offices: actor.offices, kept: record.kept))
    #expect(
      text.split(separator: "\r\n").map { String($0) } == [
        "BEGIN:VCARD", "VERSION:4.0", "UID:abc", "KIND:individual", "FN:Zoé Essai",
        "N:Essai;Zoé;Anne;Dr;PhD", "ORG:Agence;Nord", "TITLE;LANGUAGE=fr:Directrice",
        "item2.TEL;TYPE=home:02", "item2.X-ABLABEL:ici",
        "PHOTO:data:image/jpeg;base64,AAAA",
        "BDAY:1970-01-01", "X-OTHER;A=b:c", "TITLE:Professeure", "END:VCARD",
      ])
    let again = try #require(try Self.incoming(text))
    #expect(again.0.profile == profile)
    #expect(again.0.offices == actor.offices)
  }

  // MARK: Actors by chance

  private static func actor(_ random: inout SplitMix64) throws -> OutgoingActor {
    func words(_ count: Int) throws -> Line {
      let signs = Array("aZé;,:\\\"'=^.-nN1Ж𝔸")
      let words = (0..<count).map { _ in
        String(
          (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
            signs.randomElement(using: &random)
          })
      }
      return try Line(words.joined(separator: " "))
    }
    func lines(_ range: ClosedRange<Int>) throws -> [Line] {
      try (0..<Int.random(in: range, using: &random)).map { _ in try words(2) }.uniqued()
    }
    let isPerson = Bool.random(using: &random)
    let given = try words(1)
    let family = Bool.random(using: &random) ? try words(2) : nil
    let name = try Line([given.text, family?.text].compactMap { $0 }.joined(separator: " "))
    let kinds = NameKind.allCases
    let aliases = try lines(0...4).compactMap { line -> Alias? in
      kinds.randomElement(using: &random).map {
        Alias(line, kind: $0, language: Bool.random(using: &random) ? LanguageTag("kk") : nil)
      }
    }
    let profile = ActorProfile(
      nature: isPerson
        ? .person
        : .organisation(OrganisationKind.allCases.randomElement(using: &random) ?? .other),
      name: name, honorific: isPerson && Bool.random(using: &random) ? try words(1) : nil,
      familyName: isPerson ? family : nil,
      gender: isPerson ? Gender.allCases.randomElement(using: &random) : nil,
      aliases: aliases, emails: try lines(0...2),
      phones: try (0..<Int.random(in: 0...2, using: &random)).map {
        try Line("+7 (701) \($0)\(Int.random(in: 0...999, using: &random))")
      },
      details: ActorDetails([
        .address: try lines(0...2), .web: try lines(0...2), .language: try lines(0...2),
        .tag: try lines(0...3),
      ]),
      note: Bool.random(using: &random)
        ? try Prose("\(words(3))\n\n\(words(30))\n\(words(1))") : nil)
    let offices = try (0..<(isPerson ? Int.random(in: 0...3, using: &random) : 0)).map { _ in
      IncomingActor.Office(
        title: try words(2), organisation: try words(3), tenure: try Tenure())
    }
    return OutgoingActor(uid: "essai-\(random.next())", profile: profile, offices: offices)
  }

  @Test(arguments: CardVersion.allCases)
  func `a name without a family name goes out as the card had it`(version: CardVersion) throws {
    let (actor, record) = try #require(
      try Self.incoming(
        "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Maman\nN:;Maman;;;\nEND:VCARD\n"))
    let text = CardWriter.text(
      of: OutgoingActor(uid: "1", profile: actor.profile, offices: [], kept: record.kept),
      as: version)
    #expect(text.split(separator: "\r\n").filter { $0.hasPrefix("N:") } == ["N:;Maman;;;"])
  }

  @Test func `a post of which nobody says where is in the note, and goes out as it came`() throws {
    func read(_ lines: String...) throws -> (IncomingActor, IncomingRecord) {
      let text = (["BEGIN:VCARD", "VERSION:3.0", "UID:1", "FN:Zoé Essai"] + lines + ["END:VCARD"])
        .joined(separator: "\n")
      guard let found = try Self.incoming(text) else { throw NoCard() }
      return found
    }
    let (actor, record) = try read("TITLE:Ambassadrice", "NOTE:Vue à Astana", "ROLE:Doyenne")
    #expect(actor.profile.note?.text == "Vue à Astana\n\nAmbassadrice\n\nDoyenne")
    let written = CardWriter.text(
      of: OutgoingActor(uid: "1", profile: actor.profile, offices: [], kept: record.kept))
    for line in ["NOTE:Vue à Astana", "TITLE:Ambassadrice", "ROLE:Doyenne"] {
      #expect(written.contains("\r\n\(line)\r\n"), "\(written)")
    }
    let again = try #require(try Self.incoming(written))
    #expect(again.0 == actor && again.1.kept == record.kept)
    // What the note says already is not said twice, and nothing but a title leaves no note.
    #expect(
      try read("TITLE:Ministre", "NOTE:Ministre des Finances").0.profile.note?.text
        == "Ministre des Finances")
    let (alone, kept) = try read("TITLE:Ambassadrice")
    #expect(alone.profile.note?.text == "Ambassadrice")
    let card = CardWriter.text(
      of: OutgoingActor(uid: "1", profile: alone.profile, offices: [], kept: kept.kept))
    #expect(!card.contains("NOTE"), "\(card)")
  }
}
