import Diplomacy
import TestSupport
import Testing

@Suite struct InteractionTests {
  private func draft(
    _ occurrence: String, status: InteractionStatus = .held, actors: [Int64] = [],
    zones: [Int64] = [], axes: [Int64] = []
  ) throws -> InteractionDraft {
    try InteractionDraft(
      kind: .meeting, status: status, title: Line("Entretien"),
      occurrence: Sample.occurrence(occurrence), place: nil,
      participations: actors.map { Participation(actor: Actor.ID($0), side: .theirs) },
      zones: zones.map { Zone.ID($0) }, axes: axes.map { Axis.ID($0) }, notes: nil,
      today: Sample.day("2025-06-30"))
  }

  @Test(arguments: ["2025-07-01", "2025-07", "2026", "2025-07-01T00:00 Asia/Almaty"])
  func `what is yet to come cannot have been held, and can be planned`(date: String) throws {
    #expect(throws: try InteractionError.notYet(Sample.occurrence(date).date)) { try draft(date) }
    for status in InteractionStatus.allCases where status != .held {
      #expect(try draft(date, status: status).status == status)
    }
  }

  @Test(arguments: ["2025-06-30", "2025-06-30T23:59 UTC", "2025-06", "2025", "1999"])
  func `what may have begun can have been held`(date: String) throws {
    #expect(try draft(date).occurrence == Sample.occurrence(date))
  }

  @Test func `nobody takes part twice`() throws {
    #expect(throws: InteractionError.twice(Actor.ID(2))) {
      try draft("2025", actors: [1, 2, 3, 2, 1])
    }
    #expect(throws: InteractionError.twice(Actor.ID(1))) {
      try InteractionDraft(
        recorded: .call, status: .held, title: Line("Appel"), occurrence: .on(.year(2025)),
        place: nil,
        participations: [
          Participation(actor: Actor.ID(1), side: .ours),
          Participation(actor: Actor.ID(1), side: .theirs),
        ], zones: [], axes: [], notes: nil)
    }
  }

  @Test func `zones and axes are there once, in the order given`() throws {
    let draft = try draft("2025", zones: [3, 1, 3], axes: [2, 2, 1])
    #expect(draft.zones == [3, 1].map { Zone.ID($0) })
    #expect(draft.axes == [2, 1].map { Axis.ID($0) })
  }

  @Test func `what was recorded earlier is not asked again whether it was held`() throws {
    let draft = try InteractionDraft(
      recorded: .meeting, status: .held, title: Line("Entretien"), occurrence: .on(.day(.last)),
      place: nil, participations: [], zones: [], axes: [], notes: nil)
    #expect(draft.occurrence.date == .day(.last))
  }
}

@Suite struct InteractionKindTests {
  @Test(
    arguments: [
      ("Colloque partenariat stratégique France–Kazakhstan", .event), ("Forum du Test", .event),
      ("Table ronde", .event), ("Conférence", .event), ("WORKSHOP", .event),
      ("Entretien téléphonique avec Ada", .call), ("Phone call with Ada", .call),
      ("Visioconférence", .call), ("Appel téléphonique", .call), ("Lettre à Boris", .letter),
      ("Note verbale", .letter), ("Visite du polygone", .visit), ("Visit to Test", .visit),
      ("Visit", .meeting), ("Entretien avec l’ambassadrice", .meeting), ("", .meeting),
      ("Visitors", .meeting), ("Lettre sur le colloque", .event),
    ] as [(String, InteractionKind)])
  func `is guessed from a title`(title: String, kind: InteractionKind) {
    #expect(InteractionKind.guessed(fromTitle: title) == kind)
  }

  /// Source: titles of the British ministers' register of meetings, 2010 to 2016.
  @Test(
    arguments: [
      ("Solar Panel Installations in the South West", .meeting),
      ("To discuss Somalia Conference", .meeting), ("China Visit Prep", .meeting),
      ("Discussion ahead of visit to Sri Lanka", .meeting), ("Visit to Sri Lanka", .visit),
      ("Entretien téléphonique avec Ada", .call), ("Avant la visite d’État", .meeting),
    ] as [(String, InteractionKind)])
  func `of a row is what its title begins with`(title: String, kind: InteractionKind) {
    #expect(InteractionKind.named(firstInTitle: title) == kind)
  }
}
