public import Diplomacy
import Messages

extension Listing<TimelineEntry> {
  /// The list of exchanges.
  public static func interactions(_ words: Vocabulary) -> Listing {
    Listing(
      key: "meetings",
      columns: [
        Block.Column("", width: 7),
        Block.Column(ReportWords.date[words], width: 10),
        Block.Column(ReportWords.kind[words], width: 10, leastTerminal: 100),
        Block.Column(ReportWords.status[words], width: 8, leastTerminal: 90),
        Block.Column(ReportWords.title[words]),
        Block.Column(ReportWords.participants[words]),
      ],
      row: { entry in
        [
          entry.id.lettered, entry.occurrence.date.description, entry.kind.label[words],
          entry.status.label[words], entry.title,
          names(of: entry.participants),
        ]
      },
      members: { entry, json in json.members(of: entry, words) },
      reference: { $0.id.lettered },
      spreadsheet: [
        CSVColumn("id") { String($0.id.value) },
        CSVColumn("occurred") { $0.occurrence.sortKey },
        CSVColumn("timeZone") { $0.occurrence.timeZone?.description ?? "" },
        CSVColumn("kind") { $0.kind.rawValue },
        CSVColumn("status") { $0.status.rawValue },
        CSVColumn("title") { $0.title },
        CSVColumn("place") { $0.place ?? "" },
        CSVColumn("participants") { $0.participants.map(\.label.name).asCell },
        CSVColumn("organisations") {
          $0.participants.compactMap(\.label.office?.organisation).asCell
        },
        CSVColumn("axes") { $0.axes.map(words.axisCode).asCell },
        CSVColumn("marking") { $0.marking?.rawValue ?? "" },
        CSVColumn("chathamHouse") { $0.isUnderChathamHouseRule ? "true" : "false" },
      ])
  }
  private static func names(of participants: [TimelineEntry.Participant]) -> String {
    var text = ""
    for participant in participants {
      if !text.isEmpty { text += ", " }
      text += participant.label.styled
    }
    return text
  }
}

extension Occurrence {
  /// The time zone of one that has a time.
  fileprivate var timeZone: TimeZoneName? {
    if case .at(let moment) = self { moment.zone } else { nil }
  }
}
