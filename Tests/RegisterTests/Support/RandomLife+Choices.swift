import Diplomacy
import GRDB
import TestSupport

@testable import Register

/// Choices.
extension RandomLife {
  func ids(persons: Bool) throws -> [Actor.ID] {
    var ids: [Actor.ID] = []
    try sample.register.actors(ActorFilter(persons: persons), today: .first) { ids.append($0.id) }
    return ids
  }

  /// Returns, four times in five, somebody in post and where.
  mutating func personAndOrganisation() throws -> (Actor.ID, Actor.ID) {
    let held = try sample.register.queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT m.person_id, p.organisation_id FROM mandate m JOIN position p
          ON p.id = m.position_id WHERE m.until IS NULL ORDER BY m.id
          """
      ).map { (Actor.ID($0[0]), Actor.ID($0[1])) }
    }
    return held.isEmpty || chance(5) ? (one(persons), one(organisations)) : one(held)
  }

  static func letter(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
  }

  mutating func number() -> Int { Int.random(in: 1...30, using: &random) }

  mutating func chance(_ inverse: Int) -> Bool {
    Int.random(in: 0..<inverse, using: &random) == 0
  }

  mutating func one<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  mutating func some<Value>(_ values: [Value]) -> [Value] {
    Array(values.shuffled(using: &random).prefix(Int.random(in: 0..<4, using: &random)))
  }

  mutating func profile() throws -> ActorProfile {
    let isPerson = chance(2)
    let name = isPerson ? "Personne" : one(["Ambassade", "Agence", "Ministère"])
    return try ActorProfile(
      nature: isPerson ? .person : .organisation(one([.embassy, .other, .agency])),
      name: Line("\(name) Exemple \(number())"),
      honorific: chance(3) ? Line("S.E.") : nil,
      aliases: chance(2)
        ? [Alias(Line("Псевдоним \(number())"), kind: .native, language: LanguageTag("ru"))] : [],
      emails: chance(2) ? [Line("Essai\(number())@exemple.org")] : [],
      phones: chance(3) ? [Line("+00 00 \(number())")] : [],
      zones: some(sample.register.zoneTree().zones.map(\.id)),
      note: chance(4) ? Prose("Une note « entre guillemets » / avec une barre.") : nil)
  }

  mutating func day() throws -> CivilDate {
    let first = try Sample.day("2023-01-01")
    return first.adding(days: Int.random(in: 0..<1_200, using: &random)) ?? first
  }

  mutating func date() throws -> PartialDate {
    let day = try day()
    return switch Int.random(in: 0..<4, using: &random) {
    case 0: try .year(day.year)
    case 1: try .month(year: day.year, month: day.month)
    default: .day(day)
    }
  }

  mutating func occurrence() throws -> Occurrence {
    guard chance(4), let zone = TimeZoneName("Asia/Almaty") else { return .on(try date()) }
    return try .at(
      ZonedTime(date: day(), time: TimeOfDay(hour: number() % 24, minute: 30), zone: zone))
  }
}
