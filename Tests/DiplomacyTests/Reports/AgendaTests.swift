import Diplomacy
import TestSupport
import Testing

@Suite struct AgendaTests {
  private func exchange(
    _ number: Int64, _ date: String, _ status: InteractionStatus = .planned, zone: String? = nil
  ) throws -> TimelineEntry {
    TimelineEntry(
      id: Interaction.ID(number),
      occurrence: try #require(
        Occurrence(sortKey: date, zone: zone.flatMap { TimeZoneName($0) })),
      kind: .meeting, status: status, title: "Entretien", place: nil, participants: [], axes: [])
  }

  private func followUp(
    _ number: Int64, _ due: String, snoozedUntil: String? = nil
  ) throws -> FollowUpEntry {
    FollowUpEntry(
      id: FollowUp.ID(number), title: "Relancer", due: try #require(CivilDate(due)),
      state: .open(snoozedUntil: snoozedUntil.flatMap { CivilDate($0) }), owner: nil,
      exchange: nil, actors: [])
  }

  private func agenda(
    _ exchanges: [TimelineEntry], _ followUps: [FollowUpEntry] = [], from: String = "2026-11-20",
    to: String = "2027-01-15"
  ) throws -> Agenda {
    Agenda(
      exchanges: exchanges, followUps: followUps, from: try #require(CivilDate(from)),
      to: try #require(CivilDate(to)))
  }

  @Test func `weeks begin on Monday and bear the number of ISO 8601`() throws {
    let agenda = try agenda(
      [exchange(1, "2026-11-22"), exchange(2, "2026-11-23"), exchange(3, "2027-01-03")])
    #expect(
      agenda.weeks.map { "\($0.monday) \($0.name)" }
        == ["2026-11-16 2026-W47", "2026-11-23 2026-W48", "2026-12-28 2026-W53"])
  }

  @Test func `a day has its exchanges by the hour, then its follow-ups`() throws {
    let agenda = try agenda(
      [
        exchange(1, "2026-11-24T15:00", zone: "UTC"), exchange(2, "2026-11-24T09:30", zone: "UTC"),
        exchange(3, "2026-11-24"),
      ], [followUp(1, "2026-11-24"), followUp(2, "2026-11-23")])
    let told = agenda.weeks.flatMap(\.entries).map { entry in
      switch entry {
      case .exchange(let exchange, _): exchange.id.lettered
      case .followUp(let followUp): followUp.id.lettered
      }
    }
    #expect(told == ["f2", "i3", "i2", "i1", "f1"])
  }

  @Test func `what is not planned, not open or not in its days is left out`() throws {
    let agenda = try agenda(
      [
        exchange(1, "2026-11-24", .held), exchange(2, "2026-11-24", .cancelled),
        exchange(3, "2026-11-19"), exchange(4, "2027-01-16"),
      ], [followUp(1, "2026-11-24", snoozedUntil: "2027-02-01")])
    #expect(agenda.isEmpty)
  }

  @Test func `a month without a day stands apart when the agenda touches it`() throws {
    let agenda = try agenda(
      [exchange(1, "2026-11"), exchange(2, "2026-10"), exchange(3, "2027-01")])
    #expect(agenda.weeks.isEmpty && agenda.undated.map(\.id.value) == [1, 3])
  }
}
