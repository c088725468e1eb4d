public import Diplomacy
import Messages

extension Page {
  /// The history of a post.
  public static func post(
    _ post: Post, _ organisation: ActorName, _ words: Vocabulary
  ) -> Page {
    let titles = post.position.titles.map { title in
      let gender = title.gender.map { ", \($0.label[words])" } ?? ""
      return "\(title.text) (\(title.language.rawValue)\(gender))"
    }
    let facts =
      [
        Block.Fact(ReportWords.number[words], post.position.id.lettered),
        Block.Fact(
          ReportWords.organisation[words],
          "\(organisation.name) (\(organisation.id.lettered))"),
      ]
      + (titles.isEmpty
        ? []
        : [Block.Fact(ReportWords.otherTitles[words], titles.joined(separator: ", "))])
    let lines = PostLines(post: post, words: words).lines.map { line in
      Block.item(Block.Item(text: line))
    }
    let named = post.position.titles.first { $0.language == words.language && $0.gender == nil }
    return Page(
      blocks: [
        .title((named?.text ?? post.position.title).text), .facts(facts),
        .heading(ReportWords.history[words], level: 1),
      ] + lines,
      members: { json in
        json.object("post") { json in
          json.member("id", post.position.id.value)
          json.member("title", post.position.title.text)
          json.name("organisation", organisation)
          json.array("titles") { json in
            for title in post.position.titles {
              json.object { json in
                json.member("language", title.language.rawValue)
                json.member("gender", title.gender?.rawValue)
                json.member("title", title.text.text)
              }
            }
          }
          json.array("history") { json in
            for period in PostHistory(of: post, today: words.today).periods {
              switch period {
              case .mandate(let held): json.mandate(held, words)
              case .vacant(let from, let until):
                json.object { json in
                  json.member("vacantFrom", from.description)
                  json.member("vacantUntil", until?.description)
                }
              }
            }
          }
        }
      },
      reference: post.position.id.lettered)
  }
}

extension Listing<PostSummary> {
  /// The list of posts with who holds them.
  public static func posts(_ words: Vocabulary) -> Listing {
    Listing(
      key: "posts",
      columns: [
        Block.Column("", width: 6),
        Block.Column(ReportWords.title[words]),
        Block.Column(ReportWords.organisation[words]),
        Block.Column(ReportWords.holder[words]),
      ],
      row: { summary in
        [
          summary.post.position.id.lettered, summary.post.position.title.text,
          summary.organisation.name,
          summary.holders.isEmpty
            ? ReportWords.vacant[words]
            : summary.holders.map(\.person.name).joined(separator: ", "),
        ]
      },
      members: { summary, json in
        json.member("id", summary.post.position.id.value)
        json.member("title", summary.post.position.title.text)
        json.name("organisation", summary.organisation)
        json.array("holdersToday") { json in
          for held in summary.holders { json.name(nil, held.person) }
        }
      },
      reference: { $0.post.position.id.lettered },
      spreadsheet: [
        CSVColumn("id") { String($0.post.position.id.value) },
        CSVColumn("title") { $0.post.position.title.text },
        CSVColumn("organisationId") { String($0.organisation.id.value) },
        CSVColumn("organisation") { $0.organisation.name },
        CSVColumn("holdersToday") { $0.holders.map(\.person.name).asCell },
      ])
  }
}
