import Diplomacy
import TestSupport
import Testing

@testable import Register

/// The timeline as a whole, calendars, and the page of activity.
@Suite struct PagesTests {
  private let sample: SampleRegister
  private let ambassador: Actor.ID

  init() throws {
    sample = try SampleRegister()
    ambassador = try sample.person("Boris Essai")
  }

  @discardableResult
  private func log(
    _ title: String, on occurrence: String = "2025-05-05", marking: Marking? = nil,
    isChatham: Bool = false, zones: [String] = ["kazakhstan"], kind: InteractionKind = .meeting,
    status: InteractionStatus = .held
  ) throws -> Interaction.ID {
    var draft = try InteractionDraft(
      recorded: kind, status: status, title: Line(title),
      occurrence: Sample.occurrence(occurrence), place: Line("Palais"),
      participations: [Participation(actor: ambassador, side: .theirs)],
      zones: zones.map(sample.zone), axes: [sample.axis("ia")], notes: nil)
    draft.marking = marking
    draft.isUnderChathamHouseRule = isChatham
    draft.city = try Line("Astana")
    return try sample.register.write(.sample("meeting log")) { writer in try writer.add(draft) }
  }

  private func activity(
    _ filter: InteractionFilter, isPublic: Bool = true
  ) throws -> (summary: ActivitySummary, lines: [String]) {
    var summary: ActivitySummary?
    var lines: [String] = []
    let tree = try sample.register.zoneTree()
    try sample.register.activity(
      filter, tree: tree, in: .french, isPublic: isPublic, head: { summary = $0 },
      section: { heading in
        lines.append("# " + (heading.country.map { tree[$0]?.code.text ?? "" } ?? heading.code))
      },
      each: { entry in
        lines.append(
          ([entry.title, entry.place].compactMap(\.self) + entry.participants.map(\.label.name))
            .joined(separator: ", "))
      })
    return (try #require(summary), lines)
  }

  @Test func `a timeline says first how much it keeps back and how far it may go`() throws {
    try log("Public", marking: .clear)
    try log("Partagé", marking: .green)
    try log("Sans mention")
    try log("Secret", marking: .red)
    var head: Admission?
    var titles: [String] = []
    try sample.register.timeline(
      InteractionFilter(clearance: Clearance(limit: .green)), head: { head = $0 },
      each: { titles.append($0.title) })
    #expect(titles == ["Public", "Partagé"])
    #expect(
      head
        == Admission(
          [(.clear, 1), (.green, 1), (nil, 1), (.red, 1)], under: Clearance(limit: .green)))
    #expect(head?.withheld == 2 && head?.marking == .green)
  }

  @Test func `what a filter on an actor leaves out is not counted as kept back`() throws {
    try log("Réservé", isChatham: true)
    try log("Au-dessus", marking: .red)
    var head: Admission?
    try sample.register.timeline(
      InteractionFilter(
        actors: [ambassador], clearance: Clearance(limit: .green), isAttributable: true),
      head: { head = $0 }, each: { _ in })
    #expect(head?.withheld == 1)
  }

  @Test func `a calendar has what identifies each exchange, and no city that would tell whom`()
    throws
  {
    for number in 1...450 {
      try log("Échange \(number)", isChatham: number == 300)
    }
    var uids: Set<String> = []
    var cities: [String?] = []
    try sample.register.calendar(InteractionFilter(), head: { _ in }) { entry, details in
      uids.insert(details.uid)
      cities.append(details.city)
      if entry.isUnderChathamHouseRule { #expect(entry.participants.isEmpty) }
    }
    #expect(uids.count == 450 && cities.count == 450)
    #expect(cities.count { $0 == nil } == 1 && cities[299] == nil)
  }

  @Test func `the public page has what is marked CLEAR and held, and nothing else`() throws {
    try log("Public", on: "2025-05-05", marking: .clear)
    try log("Plus tard", on: "2025-06-05", marking: .clear)
    try log("Prévu", marking: .clear, status: .planned)
    try log("Sans mention")
    try log("Partagé", marking: .green)
    try log("Réservé", on: "2025-05-06", marking: .clear, isChatham: true)
    try log("Forum", on: "2025", marking: .clear, zones: ["otan"], kind: .event)
    let (summary, lines) = try activity(
      InteractionFilter(statuses: [.held], clearance: .publicOnly))
    #expect(
      lines == [
        "# kazakhstan", "Plus tard, Palais, Boris Essai", "Public, Palais, Boris Essai",
        "# representatives", "Réservé", "# forums", "Forum, Palais, Boris Essai",
      ])
    #expect(summary.sections.map(\.count) == [2, 1, 1])
    #expect((summary.admission.told, summary.admission.withheld) == (4, 2))
    #expect(summary.home == "Institut Exemple")
  }

  @Test func `a long page is told whole, portion after portion`() throws {
    for number in 1...430 { try log("Échange \(number)", marking: .clear) }
    let (summary, lines) = try activity(InteractionFilter(clearance: .publicOnly))
    #expect(summary.sections.map(\.count) == [430])
    #expect(
      lines.dropFirst().map { $0.prefix { $0 != "," } }
        == (1...430).reversed().map { "Échange \($0)" })
  }

  @Test func `the page and the calendar of a zone or a quarter are read through indexes`() throws {
    try log("Public", marking: .clear)
    let filters = [
      try InteractionFilter(zones: [sample.zone("kazakhstan")], statuses: [.held]),
      try InteractionFilter(period: .quarter(2025, 2), statuses: [.held]),
      InteractionFilter(actors: [ambassador], statuses: [.held], isAttributable: true),
    ]
    for filter in filters {
      let plans = try sample.register.plans {
        _ = try activity(filter)
        try sample.register.timeline(filter, head: { _ in }, each: { _ in })
        try sample.register.calendar(filter, head: { _ in }, each: { _, _ in })
      }
      #expect(plans.count > 3)
      #expect(plans.filter { !$0.scans.isEmpty }.isEmpty, "\(plans.filter { !$0.scans.isEmpty })")
    }
  }
}

/// What the clock on a wall showed, as an instant.
@Suite struct ZonedTimeInstantTests {
  @Test(arguments: [
    ("2025-06-12", "14:30", "Asia/Almaty", "2025-06-12T09:30:00Z"),
    ("2025-01-01", "00:30", "Europe/Paris", "2024-12-31T23:30:00Z"),
    ("2025-12-31", "23:30", "America/New_York", "2026-01-01T04:30:00Z"),
    ("1969-12-31", "23:30", "Etc/UTC", "1969-12-31T23:30:00Z"),
    // The clock skips from 2 to 3, and shows 2 to 3 twice.
    ("2025-03-30", "01:59", "Europe/Paris", "2025-03-30T00:59:00Z"),
    ("2025-03-30", "03:00", "Europe/Paris", "2025-03-30T01:00:00Z"),
    ("2025-10-26", "02:30", "Europe/Paris", "2025-10-26T00:30:00Z"),
    ("2025-10-26", "03:00", "Europe/Paris", "2025-10-26T02:00:00Z"),
  ])
  func `is found, whatever the clock does`(
    day: String, time: String, zone: String, instant: String
  ) throws {
    let moment = ZonedTime(
      date: try Sample.day(day), time: try #require(TimeOfDay(time)),
      zone: try #require(TimeZoneName(zone)))
    #expect(moment.instantInUTC == instant)
  }
}
