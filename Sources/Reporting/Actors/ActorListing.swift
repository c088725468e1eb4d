public import Diplomacy
import Messages

extension Listing<ActorSummary> {
  /// The list of actors.
  public static func actors(_ words: Vocabulary) -> Listing {
    Listing(
      key: "contacts",
      columns: [
        Block.Column("", width: 6),
        Block.Column(ReportWords.name[words]),
        Block.Column(ReportWords.kind[words], width: 16, leastTerminal: 100),
        Block.Column(ReportWords.office[words]),
        Block.Column(ReportWords.zones[words], width: 18, leastTerminal: 120),
        Block.Column(ReportWords.tier[words], width: 4, leastTerminal: 100),
        Block.Column(ReportWords.lastContact[words], width: 10),
      ],
      row: { actor in
        [
          actor.id.lettered, actor.label.styled, actor.nature.label[words],
          actor.label.office.map { "\($0.title) (\($0.organisation))" } ?? "",
          actor.zones.map(words.zone).joined(separator: ", "),
          actor.tier?.rawValue ?? "", actor.lastContact?.description ?? "",
        ]
      },
      members: { actor, json in
        json.member("id", actor.id.value)
        json.member("handle", actor.handle)
        json.member("kind", actor.nature.code)
        json.label(actor.label)
        json.zones(actor.zones, words)
        json.member("tier", actor.tier?.rawValue)
        json.member("lastContact", actor.lastContact?.description)
      },
      reference: { $0.id.lettered },
      spreadsheet: [
        CSVColumn("id") { String($0.id.value) },
        CSVColumn("handle") { $0.handle },
        CSVColumn("kind") { $0.nature.code },
        CSVColumn("name") { $0.label.name },
        CSVColumn("honorific") { $0.label.honorific ?? "" },
        CSVColumn("title") { $0.label.office?.title ?? "" },
        CSVColumn("organisation") { $0.label.office?.organisation ?? "" },
        CSVColumn("zones") { $0.zones.map(words.zoneCode).asCell },
        CSVColumn("tier") { $0.tier?.rawValue ?? "" },
        CSVColumn("lastContact") { $0.lastContact?.description ?? "" },
      ])
  }
}
