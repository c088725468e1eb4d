import Diplomacy
import Foundation
import TestSupport

@testable import Register

/// A register in memory with our organisation, some zones and some axes, and short ways to
/// write in it.
///
/// The zones: `asie-centrale` > `kazakhstan` > `almaty`, and `ouzbekistan`;
/// `union-europeenne` > `france`; `multilateral` > `otan`.
/// The axes: `deminage`, `cybersecurite`, `ia`.
struct SampleRegister {
  let register: Register
  /// Our organisation.
  let home: Actor.ID

  /// The day on which samples are recorded.
  static let today = CivilDate("2025-06-30") ?? .last

  /// Founds a register in memory.
  init() throws {
    register = try .inMemory()
    home = try register.found(Self.founding(), by: .sample("init"))
  }

  /// Keeps a register that was opened elsewhere.
  init(_ register: Register, home: Actor.ID) {
    self.register = register
    self.home = home
  }

  static func founding() throws -> Founding {
    try Founding(
      home: ActorProfile(nature: .organisation(.thinkTank), name: Line("Institut Exemple")),
      language: .french,
      zones: [
        Sample.zone("asie-centrale", french: "Asie centrale", english: "Central Asia", m49: "143"),
        Sample.zone("kazakhstan", in: "asie-centrale", iso: "KZ", m49: "398"),
        Sample.zone("almaty", in: "kazakhstan"),
        Sample.zone(
          "ouzbekistan", in: "asie-centrale", french: "Ouzbékistan", english: "Uzbekistan",
          iso: "UZ", m49: "860"),
        Sample.zone("union-europeenne", french: "Union européenne", english: "European Union"),
        Sample.zone("france", in: "union-europeenne", iso: "FR", m49: "250"),
        Sample.zone("multilateral", french: "Multilatéral", english: "Multilateral"),
        Sample.zone("otan", in: "multilateral", french: "OTAN", english: "NATO"),
      ],
      axes: [
        Sample.axis("deminage", french: "déminage", english: "demining"),
        Sample.axis("cybersecurite", french: "cybersécurité", english: "cybersecurity"),
        Sample.axis("ia", french: "intelligence artificielle", english: "artificial intelligence"),
      ])
  }
}

// MARK: - Writing

extension SampleRegister {
  func zone(_ code: String) throws -> Zone.ID {
    let zones = try register.zoneTree().zones
    guard let zone = zones.first(where: { $0.code.text == code }) else { throw Unknown(code) }
    return zone.id
  }

  func axis(_ code: String) throws -> Axis.ID {
    guard let axis = try register.axes().first(where: { $0.code.text == code })
    else { throw Unknown(code) }
    return axis.id
  }

  @discardableResult
  func person(
    _ name: String, aliases: [String] = [], emails: [String] = [], zones: [String] = []
  ) throws -> Actor.ID {
    try register.addActor(
      ActorProfile(
        nature: .person, name: Line(name), aliases: aliases.map { try Alias(Line($0)) },
        emails: emails.map { try Line($0) }, zones: zones.map(zone)),
      by: .sample("contacts add"))
  }

  @discardableResult
  func organisation(
    _ name: String, _ kind: OrganisationKind = .embassy, zones: [String] = []
  ) throws -> Actor.ID {
    try register.addActor(
      ActorProfile(nature: .organisation(kind), name: Line(name), zones: zones.map(zone)),
      by: .sample("contacts add"))
  }

  @discardableResult
  func appoint(
    _ person: Actor.ID, _ title: String, of organisation: Actor.ID, since: String? = nil,
    until: String? = nil, status: MandateStatus? = nil, replacing: Actor.ID? = nil
  ) throws -> AppointmentOutcome {
    let appointment = try Appointment(
      title: Line(title), organisation: organisation, tenure: Sample.tenure(since, until),
      status: status, successorOf: replacing)
    return try register.appoint(
      person, appointment: { _ in appointment }, by: .sample("contacts appoint")
    ).outcome
  }

  /// Records an exchange; those of the other side first, ours after them.
  @discardableResult
  func log(
    _ title: String, on occurrence: String, with others: [Actor.ID] = [],
    ours: [Actor.ID] = [], zones: [String] = [], axes: [String] = [],
    kind: InteractionKind = .meeting, status: InteractionStatus = .held,
    marking: Marking? = nil, followUps: [PromisedFollowUp] = []
  ) throws -> Interaction.ID {
    let draft = try InteractionDraft(
      kind: kind, status: status, title: Line(title), occurrence: Sample.occurrence(occurrence),
      place: nil,
      participations: others.map { Participation(actor: $0, side: .theirs) }
        + ours.map { Participation(actor: $0, side: .ours) },
      zones: zones.map(zone), axes: axes.map(axis), notes: nil, today: Self.today
    ).changed { $0.marking = marking }
    return try register.log(
      account: { _ in draft }, followUps: followUps, by: .sample("meeting log")
    ).interaction
  }

  @discardableResult
  func followUp(
    _ title: String, due: String, owner: Actor.ID? = nil, from interaction: Interaction.ID? = nil,
    actors: [Actor.ID] = [], zones: [String] = []
  ) throws -> FollowUp.ID {
    try register.addFollowUp(
      FollowUpDraft(
        title: Line(title), due: Sample.day(due), owner: owner, interaction: interaction,
        actors: actors, zones: zones.map(zone)), by: .sample("followups add"))
  }
}

// MARK: - Reading

extension SampleRegister {
  func timeline(_ filter: InteractionFilter = InteractionFilter()) throws -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    try register.timeline(filter) { entries.append($0) }
    return entries
  }

  func followUps(_ filter: FollowUpFilter = FollowUpFilter()) throws -> [FollowUpEntry] {
    var entries: [FollowUpEntry] = []
    try register.followUps(filter) { entries.append($0) }
    return entries
  }

  /// Returns the titles of the follow-ups that ask for attention on a day.
  func due(on day: String, owner: Actor.ID? = nil, zones: [String] = []) throws -> [String] {
    try followUps(
      FollowUpFilter(
        states: [.open], until: Sample.day(day), owner: owner, zones: zones.map(zone))
    ).map(\.title)
  }

  func report(
    _ zones: String..., period: Period = .all, today: CivilDate = today
  ) throws -> (head: EngagementReport, timeline: [TimelineEntry]) {
    try report(ReportSpec(zones: zones.map(zone), period: period, today: today))
  }

  func report(_ spec: ReportSpec) throws -> (head: EngagementReport, timeline: [TimelineEntry]) {
    var told: EngagementReport?
    var entries: [TimelineEntry] = []
    try register.engagementReport(
      spec, tree: register.zoneTree(), head: { told = $0 }, each: { entries.append($0) })
    guard let told else { throw Unknown("report") }
    return (told, entries)
  }
}

/// A name that a test uses and the sample register does not know.
struct Unknown: Error {
  let name: String

  init(_ name: String) { self.name = name }
}

extension Stamp {
  /// Returns a stamp of 30 June 2025 with identifiers that are used once.
  static func sample(_ command: String, isRehearsal: Bool = false) -> Stamp {
    Stamp(
      at: "2025-06-30T07:30:00Z", who: "Ada Exemple", command: command, version: "0.0.0",
      isRehearsal: isRehearsal, makeUUID: { Identifiers.shared.next() })
  }
}

/// Identifiers in the form of UUIDs, counted from 1.
private final class Identifiers: @unchecked Sendable {
  static let shared = Identifiers()
  private let lock = NSLock()
  private var last = 0

  func next() -> String {
    lock.withLock {
      last += 1
      let digits = String(last, radix: 16)
      return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
  }
}
