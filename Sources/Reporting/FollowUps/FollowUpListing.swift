public import Diplomacy
import Messages

extension Listing<FollowUpEntry> {
  /// The list of follow-ups.
  public static func followUps(_ words: Vocabulary) -> Listing {
    Listing(
      key: "followUps",
      columns: [
        Block.Column("", width: 7),
        Block.Column(ReportWords.due[words], width: 10),
        Block.Column(ReportWords.status[words], width: 10, leastTerminal: 90),
        Block.Column(ReportWords.title[words]),
        Block.Column(ReportWords.owner[words], width: 20),
      ],
      row: { followUp in
        [
          followUp.id.lettered, followUp.wakingDay.description,
          followUp.state.code.label[words], followUp.title, followUp.owner?.name ?? "",
        ]
      },
      members: { followUp, json in json.members(of: followUp, today: words.today) },
      reference: { $0.id.lettered },
      spreadsheet: [
        CSVColumn("id") { String($0.id.value) },
        CSVColumn("title") { $0.title },
        CSVColumn("due") { $0.due.description },
        CSVColumn("state") { $0.state.code.rawValue },
        CSVColumn("owner") { $0.owner?.name ?? "" },
        CSVColumn("direction") { $0.terms.direction.rawValue },
        CSVColumn("priority") { $0.terms.priority.rawValue },
        CSVColumn("exchange") { $0.exchange.map { String($0.id.value) } ?? "" },
        CSVColumn("actors") { $0.actors.map(\.name).asCell },
      ])
  }
}
