public import Diplomacy
import Messages

extension Listing<Axis> {
  /// The list of axes.
  public static func axes(_ words: Vocabulary) -> Listing {
    Listing(
      key: "axes",
      columns: [
        Block.Column(ReportWords.code[words], width: 28),
        Block.Column(ReportWords.name[words]),
      ],
      row: { [$0.code.text, $0.name[words.language]] },
      members: { axis, json in
        json.member("code", axis.code.text)
        json.object("name") { json in
          json.member("fr", axis.name[.french])
          json.member("en", axis.name[.english])
        }
      },
      reference: { $0.code.text },
      spreadsheet: [
        CSVColumn("code") { $0.code.text },
        CSVColumn("nameFr") { $0.name[.french] },
        CSVColumn("nameEn") { $0.name[.english] },
      ])
  }
}
