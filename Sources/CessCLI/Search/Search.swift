import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Looks for words in all that is recorded.
struct Search: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: HelpKey.search.rawValue)

  @Argument(help: ArgumentHelp(.searchWords, valueName: "word"))
  var words: [String]

  @Option(help: ArgumentHelp(.searchKind, valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @Option(help: ArgumentHelp(.searchLimit, valueName: "count"))
  var limit: String?

  @OptionGroup var period: PeriodOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let query = try SearchQuery(words.joined(separator: " "))
    let limit = try limit.map(Session.limit) ?? 50
    let format = try output.resolved()
    let session = try Session(common, in: environment)
    let vocabulary = try session.vocabulary()
    let filter = try filter(query, vocabulary.tree, session)
    let answer = try session.register.search(
      query, filter, limit: limit, tree: vocabulary.tree, language: session.language,
      today: session.today)
    let style = try session.style(toFile: output.file != nil)
    try session.withOutlet(output) { outlet in
      var buffer = SearchTelling(vocabulary).rendered(answer, as: format, style: style)
      try outlet.flush(&buffer)
    }
    say(about: answer, to: query, session)
  }

  /// Says on standard error what the answer does not: that there is nothing, or more.
  private func say(about answer: SearchAnswer, to query: SearchQuery, _ session: Session) {
    let phrase: Phrase
    if query.terms.isEmpty {
      phrase = SearchWords.nothingToLookFor
    } else if answer.hasMore {
      phrase = SearchWords.more(than: answer.hits.count)
    } else if answer.hits.isEmpty, session.environment.terminal.isOutput {
      phrase = SearchWords.nothing
    } else {
      return
    }
    guard !common.quiet else { return }
    session.environment.streams.say(phrase[session.language] + "\n")
  }

  /// Puts together what was typed among the words and what was typed as options.
  private func filter(
    _ query: SearchQuery, _ tree: ZoneTree, _ session: Session
  ) throws -> SearchFilter {
    var (kinds, zones) = (kind, zone)
    var bounds = try period.resolved(in: session)
    for filter in query.filters {
      switch filter {
      case .kind(let typed): kinds.append(typed)
      case .zone(let typed): zones.append(typed)
      case .after(let typed):
        let day = try session.date(typed, leaning: .past).earliest
        bounds = try Period(start: max(day, bounds.start ?? day), end: bounds.end)
      case .before(let typed):
        let day = try session.date(typed, leaning: .past).earliest
        // Nothing comes before the first day there is; the search then finds nothing.
        let eve = day.adding(days: -1) ?? day
        bounds = try Period(start: bounds.start, end: min(eve, bounds.end ?? eve))
      }
    }
    return SearchFilter(
      kinds: try kinds.map { try SearchKind(typed: $0) },
      zones: tree.subtree(of: try zones.map { try tree.zone($0).id }), period: bounds)
  }
}

extension SearchKind {
  /// Reads a kind of record as people name it, in either language.
  ///
  /// - Throws: ``Failure`` listing the kinds there are.
  init(typed: String) throws {
    let key = Folding.fold(typed)
    if let kind = Self.words.first(where: { $0.words.contains(key) })?.kind {
      self = kind
    } else if let kind = InteractionKind(typed: typed) {
      self = .interactionKind(kind)
    } else if let kind = OrganisationKind(typed: typed) {
      self = .nature(.organisation(kind))
    } else {
      throw Failure(
        .usage, ErrorWords.unknownSearchKind(typed),
        hint: ErrorWords.choices(
          Self.words.compactMap { $0.words.first?.replacing(" ", with: "-") }
            + InteractionKind.allCases.map(\.rawValue)
            + OrganisationKind.allCases.map(\.rawValue)))
    }
  }

  /// The words for each, folded, the code at the head.
  private static let words: [(kind: SearchKind, words: [String])] = [
    (.actor, ["actor", "actors", "acteur", "acteurs", "contact", "contacts"]),
    (.nature(.person), ["person", "persons", "people", "personne", "personnes"]),
    (.organisation, ["organisation", "organisations", "organization", "organizations"]),
    (.interaction, ["exchange", "exchanges", "echange", "echanges", "interaction"]),
    (
      .followUp,
      ["follow up", "follow ups", "followup", "followups", "suite", "suites", "suite a donner"]
    ),
    (.zone, ["zone", "zones"]),
  ]
}
