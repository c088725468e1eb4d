import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct InteractionWritingTests {
  private let sample: SampleRegister
  private let ada: Actor.ID
  private let boris: Actor.ID
  private let embassy: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple")
    ada = try sample.person("Ada Exemple")
    boris = try sample.person("Boris Essai")
  }

  @Test func `an exchange with several of everything is read as it was written`() throws {
    let known = try sample.axis("deminage")
    let zones = try ["france", "kazakhstan", "otan"].map(sample.zone)
    let participations = [
      Participation(actor: boris, side: .theirs, role: .speaker),
      Participation(actor: embassy, side: .theirs, role: .host),
      Participation(actor: sample.home, side: .third, role: .organiser),
      Participation(actor: ada, side: .ours, role: .interpreter),
    ]
    var added: [Axis.ID] = []
    let logged = try sample.register.log(
      newAxes: [Sample.axis("energie"), Sample.axis("espace")],
      account: { axes in
        added = axes
        return try InteractionDraft(
          kind: .event, status: .held, title: Line("Colloque « énergie »"),
          occurrence: Sample.occurrence("2025-05-05T14:30 Asia/Almaty"), place: Line("Almaty"),
          participations: participations, zones: zones, axes: [axes[1], known, axes[0]],
          notes: Prose("Première ligne.\nSeconde."), today: SampleRegister.today)
      },
      followUps: [
        PromisedFollowUp(title: Line("Écrire"), due: Sample.day("2025-06-16"), owner: ada),
        PromisedFollowUp(title: Line("Appeler"), due: Sample.day("2025-05-20"), owner: nil),
      ], by: .sample("meeting log"))
    let card = try #require(try sample.register.interaction(logged.interaction))
    #expect(card.entry.kind == .event && card.entry.status == .held)
    #expect(card.entry.title == "Colloque « énergie »" && card.entry.place == "Almaty")
    #expect(try card.entry.occurrence == Sample.occurrence("2025-05-05T14:30 Asia/Almaty"))
    #expect(
      card.entry.participants.map { Participation(actor: $0.actor, side: $0.side, role: $0.role) }
        == participations)
    #expect(added.count == 2 && card.entry.axes == [added[1], known, added[0]])
    #expect(card.zones == zones)
    #expect(card.notes == "Première ligne.\nSeconde.")
    #expect(card.recordedAt == "2025-06-30T07:30:00Z")
    #expect(card.followUps.map(\.title) == ["Appeler", "Écrire"], "by due day")
    #expect(Set(card.followUps.map(\.id)) == Set(logged.followUps))
    #expect(
      card.followUps.allSatisfy { $0.actors.map(\.id) == [boris, embassy, sample.home] },
      "those who are not on our side")
    #expect(card.followUps.last?.owner?.id == ada)
  }

  @Test(arguments: [
    "2025", "2025-05", "2025-05-05", "2025-05-05T00:00 Europe/Paris", "2025-05-05T23:59 UTC",
    "2025-05-05T14:30 Etc/GMT+5", "0001-01-01", "0001",
  ])
  func `a date is kept as precisely as it was given`(text: String) throws {
    let id = try sample.log("Échange", on: text)
    #expect(try sample.register.interaction(id)?.entry.occurrence == Sample.occurrence(text))
  }

  @Test func `an exchange that is not there is nil`() throws {
    #expect(try sample.register.interaction(Interaction.ID(1)) == nil)
  }

  @Test func `a long note is kept whole`() throws {
    let notes = try Prose(String(repeating: "é", count: Prose.maximumBytes / 2))
    let id = try sample.register.log(
      account: { _ in
        try InteractionDraft(
          kind: .letter, status: .held, title: Line("Note"), occurrence: .on(.year(2024)),
          place: nil, participations: [], zones: [], axes: [], notes: notes,
          today: SampleRegister.today)
      }, followUps: [], by: .sample("meeting log")
    ).interaction
    #expect(try sample.register.interaction(id)?.notes == notes.text)
  }
}
