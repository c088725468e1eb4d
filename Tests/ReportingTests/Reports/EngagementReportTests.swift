import Diplomacy
import TestSupport
import Testing

@testable import Reporting

/// One report made of built values, in every format and width.
@Suite struct EngagementReportTests {
  @Test(arguments: Language.allCases, [40, 80, 120])
  func `the report on a terminal is its golden`(language: Language, width: Int) throws {
    let text = try Self.text(language, TextRenderer.Style(width: width))
    try expectGolden(text, named: "report-\(width).\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `the report in a pipe is its golden`(language: Language) throws {
    try expectGolden(Self.text(language, .plain), named: "report.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `the report in Markdown is its golden`(language: Language) throws {
    let words = try ReportSample.words(language)
    let text = try Self.told(EngagementReportDocument(MarkdownRenderer(), words))
    try expectGolden(text, named: "report.\(language.rawValue).md")
  }

  @Test func `the report in JSON is its golden`() throws {
    let text = try Self.told(EngagementReportJSON(ReportSample.words(.french)))
    // One value a line, so that a change is seen where it is.
    try expectGolden(text.replacing(",\"", with: ",\n\""), named: "report.json")
  }

  @Test(arguments: Language.allCases)
  func `a report of nothing says so`(language: Language) throws {
    let words = try ReportSample.words(language)
    var telling = EngagementReportDocument(TextRenderer(style: .plain), words)
    telling.head(try ReportSample.empty())
    telling.finish()
    try expectGolden(
      String(decoding: telling.output.bytes, as: UTF8.self),
      named: "report-empty.\(language.rawValue).txt")
  }

  private static func text(_ language: Language, _ style: TextRenderer.Style) throws -> String {
    try told(EngagementReportDocument(TextRenderer(style: style), ReportSample.words(language)))
  }

  private static func told(_ telling: some EngagementReportTelling) throws -> String {
    var telling = telling
    telling.head(try ReportSample.report())
    for entry in try ReportSample.timeline() { telling.entry(entry) }
    telling.finish()
    return String(decoding: telling.output.bytes, as: UTF8.self)
  }
}

/// A report made by hand: every sort of date, side, role and follow-up.
enum ReportSample {
  private static let today = "2025-06-20"

  static func words(_ language: Language) throws -> Vocabulary {
    Vocabulary(
      language: language, tree: try tree(),
      axes: [
        Axis(
          id: Axis.ID(1), code: try Sample.handle("deminage"),
          name: try Sample.name("déminage", "demining")),
        Axis(
          id: Axis.ID(2), code: try Sample.handle("ia"),
          name: try Sample.name("intelligence artificielle", "artificial intelligence")),
      ], today: try Sample.day(today))
  }

  private static func tree() throws -> ZoneTree {
    func zone(_ id: Int64, in parent: Int64?, _ draft: ZoneDraft) -> Zone {
      Zone(
        id: Zone.ID(id), code: draft.code, parent: parent.map { Zone.ID($0) }, name: draft.name,
        iso: draft.iso, m49: draft.m49)
    }
    return try ZoneTree([
      zone(
        1, in: nil,
        Sample.zone("asie-centrale", french: "Asie centrale", english: "Central Asia")),
      zone(
        2, in: 1,
        Sample.zone("kazakhstan", french: "Kazakhstan", english: "Kazakhstan", iso: "KZ")),
    ])
  }

  static func empty() throws -> EngagementReport {
    try EngagementReport(
      spec: ReportSpec(
        zones: [Zone.ID(2)], period: Sample.period("2025-04-01", "2025-06-30"),
        today: Sample.day(today)),
      tree: tree(), held: (0, nil), planned: 0, met: [], followUps: [], unmet: [])
  }

  static func report() throws -> EngagementReport {
    try EngagementReport(
      spec: ReportSpec(zones: [Zone.ID(2)], period: .all, today: Sample.day(today)),
      tree: tree(), held: (3, Sample.date("2025-05-05")), planned: 1,
      met: [
        MetActor(
          id: Actor.ID(5), label: ambassador, exchanges: 2, last: Sample.date("2025-05-05")),
        MetActor(
          id: Actor.ID(9), label: ActorLabel(name: "Institut des steppes"), exchanges: 1,
          last: Sample.date("2024")),
      ],
      followUps: followUps(),
      unmet: [
        UnmetActor(id: Actor.ID(7), nature: .person, label: ActorLabel(name: "Anne Martin")),
        UnmetActor(
          id: Actor.ID(8), nature: .organisation(.ministry),
          label: ActorLabel(name: "Ministère de l’Énergie")),
      ])
  }

  private static let ambassador = ActorLabel(
    name: "Gulsara Arystankulova", honorific: "S.E.",
    office: ActorLabel.Office(
      title: "Ambassadrice", organisation: "Ambassade du Kazakhstan en France"))

  private static func followUps() throws -> [FollowUpEntry] {
    func entry(
      _ id: Int64, _ title: String, _ due: String, snoozed: String? = nil, isLinked: Bool = false
    ) throws -> FollowUpEntry {
      try FollowUpEntry(
        id: FollowUp.ID(id), title: title, due: Sample.day(due),
        state: .open(snoozedUntil: snoozed.map { try Sample.day($0) }),
        owner: isLinked ? ActorName(id: Actor.ID(4), name: "Thierry-Paul Valette") : nil,
        exchange: isLinked
          ? FollowUpEntry.Exchange(
            id: Interaction.ID(1), date: Sample.date("2025-05-05"), title: "Colloque") : nil,
        actors: isLinked ? [ActorName(id: Actor.ID(5), name: "Gulsara Arystankulova")] : [])
    }
    return try [
      entry(1, "Relancer l’ambassade sur les quatre axes", "2025-06-16", isLinked: true),
      entry(2, "Envoyer la note", "2025-06-20"),
      entry(3, "Préparer la mission", "2025-06-01", snoozed: "2025-09-01"),
    ]
  }

  static func timeline() throws -> [TimelineEntry] {
    func participant(
      _ id: Int64, _ label: ActorLabel, _ side: Participation.Side = .theirs,
      _ role: Participation.Role = .participant
    ) -> TimelineEntry.Participant {
      TimelineEntry.Participant(actor: Actor.ID(id), label: label, side: side, role: role)
    }
    func entry(
      _ id: Int64, _ occurred: String, _ title: String, kind: InteractionKind = .meeting,
      status: InteractionStatus = .held, place: String? = nil,
      participants: [TimelineEntry.Participant] = [], axes: [Int64] = []
    ) throws -> TimelineEntry {
      TimelineEntry(
        id: Interaction.ID(id), occurrence: try Sample.occurrence(occurred), kind: kind,
        status: status, title: title, place: place, participants: participants,
        axes: axes.map { Axis.ID($0) })
    }
    let valette = ActorLabel(
      name: "Thierry-Paul Valette",
      office: ActorLabel.Office(title: "Président", organisation: "Centre d’essai"))
    return try [
      entry(
        4, "2024", "Visite préparatoire", kind: .visit,
        participants: [participant(9, ActorLabel(name: "Institut des steppes"))]),
      entry(3, "2025-03", "Lettre aux autorités", kind: .letter),
      entry(
        1, "2025-05-05", "Colloque partenariat stratégique France–Kazakhstan", kind: .event,
        place: "Assemblée nationale, Paris",
        participants: [
          participant(5, ambassador),
          participant(6, ActorLabel(name: "Bruno Fuchs"), .theirs, .speaker),
          participant(4, valette, .ours, .host),
          participant(10, ActorLabel(name: "Une interprète"), .third, .interpreter),
        ], axes: [1, 2]),
      entry(2, "2025-05-12T14:30 Asia/Almaty", "Appel de courtoisie", kind: .call),
      entry(5, "2025-09-20", "Mission à Astana", status: .planned),
    ]
  }
}
