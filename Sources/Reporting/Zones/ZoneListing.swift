public import Diplomacy
import Messages

extension Listing<Zone> {
  /// The list of zones; in a table each is set in under the zone it lies in.
  public static func zones(_ words: Vocabulary, isTree: Bool) -> Listing {
    Listing(
      key: "zones",
      columns: [
        Block.Column(ReportWords.code[words], width: 28),
        Block.Column(ReportWords.name[words]),
        Block.Column("ISO", width: 3),
        Block.Column("M49", width: 3),
      ],
      row: { zone in
        let depth = isTree ? words.tree.path(to: zone.id).count - 1 : 0
        let margin = String(repeating: "  ", count: depth)
        return [
          zone.code.text, margin + zone.name[words.language], zone.iso?.text ?? "",
          zone.m49?.text ?? "",
        ]
      },
      members: { zone, json in json.members(of: zone, words) },
      reference: { $0.code.text },
      spreadsheet: [
        CSVColumn("code") { $0.code.text },
        CSVColumn("parent") { $0.parent.map(words.zoneCode) ?? "" },
        CSVColumn("nameFr") { $0.name[.french] },
        CSVColumn("nameEn") { $0.name[.english] },
        CSVColumn("iso") { $0.iso?.text ?? "" },
        CSVColumn("m49") { $0.m49?.text ?? "" },
        CSVColumn("kind") { words.tree.kind(of: $0).rawValue },
        CSVColumn("retiredOn") { $0.retiredOn?.description ?? "" },
      ])
  }
}

extension JSONWriter {
  mutating func members(of zone: Zone, _ words: Vocabulary) {
    member("code", zone.code.text)
    member("parent", zone.parent.map(words.zoneCode))
    object("name") { json in
      json.member("fr", zone.name[.french])
      json.member("en", zone.name[.english])
    }
    member("iso", zone.iso?.text)
    member("m49", zone.m49?.text)
    member("kind", words.tree.kind(of: zone).rawValue)
    member("retiredOn", zone.retiredOn?.description)
  }
}
