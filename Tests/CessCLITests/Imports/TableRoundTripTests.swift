import CessCLI
import Foundation
import TestSupport
import Testing

/// What our lists say to a spreadsheet comes in again, and goes out the same.
///
/// Numbers are those of the register they are in: what came in from one has others, and what came
/// in from that has the same.
@Suite struct TableRoundTripTests {
  static let seeds: [UInt64] = [1, 2, 3, 4, 5]

  /// A register with our own house in it, and nobody else.
  private static let founded: [UInt8] = {
    guard let environment = try? TestEnvironment(variables: ["LOGNAME": "valette"]),
      environment.run("init --home CESS --lang fr").status == 0
    else { return [] }
    return environment.registerBytes ?? []
  }()

  private func newRegister() throws -> TestEnvironment {
    try TestEnvironment(register: Self.founded, variables: ["LOGNAME": "valette"])
  }

  // MARK: Properties

  @Test(arguments: seeds)
  func `contacts come in as they went out, byte for byte`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let first = try newRegister()
    try addContacts(&random, to: first)
    let second = try newRegister()
    try bring(.contacts, of: first, into: second)
    #expect(list(.contacts, of: second).unnumbered == list(.contacts, of: first).unnumbered)
    let third = try newRegister()
    try bring(.contacts, of: second, into: third)
    #expect(list(.contacts, of: third) == list(.contacts, of: second))
  }

  @Test(arguments: seeds)
  func `exchanges and follow-ups come in as they went out, byte for byte`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let first = try newRegister()
    let people = try addContacts(&random, to: first)
    try addExchanges(&random, with: people, to: first)
    try addFollowUps(&random, for: people, to: first)
    let second = try newRegister()
    let third = try newRegister()
    for kind in Kind.allCases {
      try bring(kind, of: first, into: second)
    }
    for kind in Kind.allCases {
      #expect(list(kind, of: second).unnumbered == list(kind, of: first).unnumbered)
      try bring(kind, of: second, into: third)
    }
    for kind in Kind.allCases {
      #expect(list(kind, of: third) == list(kind, of: second))
    }
  }

  @Test func `the same list again changes nothing`() throws {
    var random = SplitMix64(seed: 6)
    let first = try newRegister()
    let people = try addContacts(&random, to: first)
    try addExchanges(&random, with: people, to: first)
    let second = try newRegister()
    for kind in [Kind.contacts, .meetings] {
      try bring(kind, of: first, into: second)
      let again = try bring(kind, of: first, into: second)
      #expect(again.output.contains("\"created\":0,\"updated\":0"), "\(again.output)")
    }
  }

  // MARK: Edges

  @Test func `two people of one name are two, and a house is what its row says wherever it stands`()
    throws
  {
    let environment = try newRegister()
    let path = try environment.folder.write(
      Array(
        """
        id,handle,kind,name,honorific,title,organisation,zones,tier,lastContact
        1,a,person,Zoé Essai,,Directrice,Ambassade & Cie,,,
        2,b,person,Zoé Essai,,,,,,
        3,c,company,Ambassade & Cie,,,,,,

        """.utf8), to: "contacts.csv")
    let outcome = environment.run(["import", path, "--yes", "--strict", "--json"])
    #expect(outcome.output.contains("\"created\":3,"), "\(outcome.output)\(outcome.errors)")
    let table = list(.contacts, of: environment)
    let listed = table.description
    #expect(listed.contains(",company,Ambassade & Cie,"), "\(listed)")
    #expect(listed.contains(",person,Zoé Essai,,Directrice,Ambassade & Cie,"), "\(listed)")
    #expect(table.rows.count == 5, "\(listed)")
  }

  @Test func `an exchange under the Chatham House Rule does not come in as any other`() throws {
    let first = try newRegister()
    #expect(
      first.run(
        "meeting log \"Discrète\" --on 2025-05-05 --with \"Zoé Essai\" --chatham-house --yes"
      ).status == 0)
    let second = try newRegister()
    let path = try second.folder.write(list(.meetings, of: first).bytes, to: "meetings.csv")
    let refused = second.run(["import", path, "--yes"])
    #expect(refused.status == 65)
    let problem = "chathamHouse\u{A0}: valeur inconnue"
    #expect(refused.errors.contains(problem), "\(refused.errors)")
    let taken = second.run(["import", path, "--yes", "--map", "chathamHouse="])
    #expect(taken.status == 0, "\(taken.errors)")
  }

  // MARK: Lists

  private enum Kind: String, CaseIterable { case contacts, meetings, followups }

  /// A list as it was written; equal are those of the same bytes.
  private struct Table: Equatable, CustomStringConvertible {
    let bytes: [UInt8]
    var description: String { String(decoding: bytes, as: UTF8.self) }

    /// The rows; no cell of a list has a line break.
    var rows: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "\n")) }

    /// The rows without their first cells, which are numbers.
    var unnumbered: Table {
      let rest = rows.map { row in row.drop { $0 != UInt8(ascii: ",") } }
      return Table(bytes: Array(rest.joined(separator: [UInt8(ascii: "\n")])))
    }
  }

  private func list(_ kind: Kind, of environment: TestEnvironment) -> Table {
    let words =
      switch kind {
      case .contacts: ["contacts", "list"]
      case .meetings: ["meeting", "list"]
      case .followups: ["followups", "list", "--all"]
      }
    let outcome = environment.run(words + ["--format", "csv"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return Table(bytes: outcome.bytes)
  }

  @discardableResult
  private func bring(
    _ kind: Kind, of one: TestEnvironment, into other: TestEnvironment
  ) throws -> TestEnvironment.Outcome {
    let table = list(kind, of: one)
    #expect(table.rows.count > 1)
    let path = try other.folder.write(table.bytes, to: "\(kind.rawValue).csv")
    let outcome = other.run(["import", path, "--yes", "--strict", "--json"])
    #expect(outcome.status == 0, "\(table)\(outcome.errors)")
    #expect(outcome.output.contains("\"kind\":\"\(kind.rawValue)\""), "\(outcome.output)")
    return outcome
  }

  // MARK: Invented registers

  /// Somebody in a register, by the number.
  private struct Somebody {
    let reference: String
    /// Whether they hold a post in our own house.
    let isOurs: Bool
  }

  private static let houses = [
    "=Acme", "+Union  des ports", "-Agence, dite \"Nord\"", "@Revue d’Utopie",
    "Ambassade d’Utopie", "Ministère\u{A0}: l’essai", "Institut, rue 3", "\u{FF1D}Large",
  ]
  private static let people = [
    "Zoé Essai", "=Ali Exemple", "+Éva Modèle", "-Jean d’Épreuve", "@Mara Test", "Bo  Double",
    "Núria \"Nuri\" Prova", "Анна Пример", "Li, Wei", "'t Hooft Jan", "Pat O’Neil",
  ]
  private static let posts = [
    "Directrice", "=Chargée d’étude", "-Conseiller, \"adjoint\"", "Ministre\u{A0}: affaires",
  ]
  private static let subjects = [
    "=Point", "-Suite, \"fin\"", "@Appel", "+Ports\u{A0}: l’état", "Tour  double", "'= déjà",
    "\u{FF20}large", "Sans façon; ou presque",
  ]

  private func pick(_ elements: [String], _ random: inout SplitMix64) throws -> String {
    let found = elements.randomElement(using: &random)
    return try #require(found)
  }

  /// Runs a command that adds something.
  ///
  /// - Returns: Its number.
  private func add(_ words: [String], to environment: TestEnvironment) throws -> String {
    let outcome = environment.run(words)
    try #require(outcome.status == 0, "\(words): \(outcome.errors)")
    let first = try #require(outcome.lines.first, "\(words)")
    return String(first)
  }

  @discardableResult
  private func addContacts(
    _ random: inout SplitMix64, to environment: TestEnvironment
  ) throws -> [Somebody] {
    var found: [Somebody] = []
    var number = 0
    func details() throws -> [String] {
      number += 1
      var words = [
        "--email", "p\(number)@exemple.org", "--email", "q\(number)@exemple.org",
        "--phone", "+33 1 00 00 00 \(10 + number)", "--phone", "+7 701 000 00 \(10 + number)",
        "--tag", "essai", "--tag", "marque", "--note", "=Une ligne,\nune \"autre\"",
      ]
      let zones = ["kazakhstan", "france", "asie-centrale"].shuffled(using: &random)
      for zone in zones.prefix(Int.random(in: 0...2, using: &random)) { words += ["--zone", zone] }
      if Bool.random(using: &random) {
        words += ["--tier", try pick(["A", "B", "C", "D"], &random)]
      }
      return words
    }
    var homes = ["a1"]
    for name in Self.houses.shuffled(using: &random).prefix(5) {
      let kind = try pick(["embassy", "company", "media", "think-tank", "other"], &random)
      let more = try details()
      let words = ["contacts", "add", "--new", "--yes", "--kind", kind] + more + ["--", name]
      let reference = try add(words, to: environment)
      homes.append(reference)
      found.append(Somebody(reference: reference, isOurs: false))
    }
    for name in Self.people.shuffled(using: &random).prefix(8) {
      let more = try details()
      var words = ["contacts", "add", "--new", "--yes", "--person"] + more
      let home = try pick(homes, &random)
      let isPosted = Int.random(in: 0..<4, using: &random) > 0
      let title = try pick(Self.posts, &random)
      if isPosted { words += ["--title=\(title)", "--of", home] }
      if Bool.random(using: &random) { words += ["--honorific", "S.E."] }
      let reference = try add(words + ["--", name], to: environment)
      found.append(Somebody(reference: reference, isOurs: isPosted && home == "a1"))
    }
    return found
  }

  private func addExchanges(
    _ random: inout SplitMix64, with people: [Somebody], to environment: TestEnvironment
  ) throws {
    for _ in 0..<8 {
      var words: [String] = []
      for somebody in people.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
      {
        words += ["--with", somebody.reference]
      }
      words += ["--kind", try pick(["meeting", "call", "letter", "event", "visit"], &random)]
      let place = try pick(["Paris, 7e", "=Salle \"B\"", "-2e étage"], &random)
      if Bool.random(using: &random) { words.append("--place=\(place)") }
      if Bool.random(using: &random) {
        words += ["--marking", try pick(["GREEN", "AMBER"], &random)]
      }
      for axis in ["déminage", "ia"] {
        if Bool.random(using: &random) { words += ["--axis", axis] }
      }
      let title = ["--", try pick(Self.subjects, &random)]
      let past = try pick(
        ["2024", "2025-03", "2025-05-05", "2025-05-05 14:30", "2025-06-01 00:00"], &random)
      let clock = past.contains(":") && Bool.random(using: &random) ? ["--tz", "Asia/Almaty"] : []
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        _ = try add(["meeting", "plan", "--on", "2025-09-20"] + words + title, to: environment)
      case 1:
        let planned = ["meeting", "plan", "--on", "2025-09-21 09:00"] + words + title
        let reference = try add(planned, to: environment)
        _ = try add(["meeting", "cancel", reference, "--reason", "grève"], to: environment)
      case 2:
        _ = try add(
          ["meeting", "draft", "--on", past] + clock + words + title, to: environment)
      default:
        _ = try add(["meeting", "log", "--on", past] + clock + words + title, to: environment)
      }
    }
  }

  private func addFollowUps(
    _ random: inout SplitMix64, for people: [Somebody], to environment: TestEnvironment
  ) throws {
    for number in 1...6 {
      var words = ["followups", "add", "--due", "2025-07-\(10 + number)"]
      for somebody in people.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
      {
        words += ["--for", somebody.reference]
      }
      if let owner = people.filter(\.isOurs).randomElement(using: &random) {
        words += ["--owner", owner.reference]
      }
      if Bool.random(using: &random) { words.append("--awaited") }
      words += ["--priority", try pick(["high", "normal", "low"], &random)]
      let title = ["--", try pick(Self.subjects, &random)]
      let reference = try add(words + title, to: environment)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: _ = try add(["followups", "done", reference], to: environment)
      case 1:
        _ = try add(["followups", "drop", reference, "--reason", "sans objet"], to: environment)
      default: break
      }
    }
  }
}
