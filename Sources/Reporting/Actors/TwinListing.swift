public import Diplomacy
import Messages

extension Listing<TwinPair> {
  /// The list of actors that may be one.
  public static func twins(_ words: Vocabulary) -> Listing {
    Listing(
      key: "duplicates",
      columns: [
        Block.Column("", width: 6),
        Block.Column(TwinWords.firstActor[words]),
        Block.Column("", width: 6),
        Block.Column(TwinWords.secondActor[words]),
        Block.Column(TwinWords.why[words], leastTerminal: 60),
      ],
      row: { pair in
        [
          pair.first.id.lettered, pair.text(of: pair.first, words), pair.second.id.lettered,
          pair.text(of: pair.second, words), TwinWords.reasons(pair.reasons)[words],
        ]
      },
      members: { pair, json in
        json.name("first", pair.first)
        json.name("second", pair.second)
        json.array("archived") { json in for id in pair.archived { json.member(nil, id.value) } }
        json.array("reasons") { json in
          for reason in pair.reasons { json.member(nil, reason.rawValue) }
        }
      },
      reference: { "\($0.first.id.lettered) \($0.second.id.lettered)" },
      spreadsheet: [
        CSVColumn("firstId") { String($0.first.id.value) },
        CSVColumn("firstName") { $0.first.name },
        CSVColumn("secondId") { String($0.second.id.value) },
        CSVColumn("secondName") { $0.second.name },
        CSVColumn("archived") { $0.archived.map { String($0.value) }.asCell },
        CSVColumn("reasons") { $0.reasons.map(\.rawValue).asCell },
      ])
  }
}

extension TwinPair {
  fileprivate func text(of actor: ActorName, _ words: Vocabulary) -> String {
    archived.contains(actor.id) ? "\(actor.name) (\(TwinWords.archived[words]))" : actor.name
  }
}
