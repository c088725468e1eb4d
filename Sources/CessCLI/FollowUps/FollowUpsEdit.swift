import ArgumentParser
import Diplomacy
import Messages
import Register

/// Corrects a follow-up, or changes its terms.
struct FollowUpsEdit: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: HelpKey.followUpsEdit.rawValue)

  @Argument(help: ArgumentHelp(.followUpReference, valueName: "follow-up"))
  var followUp: String

  @Option(help: ArgumentHelp(.newTitle, valueName: "text"))
  var title: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.due, valueName: "day"))
  var due: String?

  @Option(help: ArgumentHelp(.owners, valueName: "actor"))
  var owner: [String] = []

  @Option(name: .customLong("for"), help: ArgumentHelp(.forActor, valueName: "actor"))
  var concerned: [String] = []

  @Option(help: ArgumentHelp(.followUpZone, valueName: "zone"))
  var zone: [String] = []

  @Option(name: .customLong("from"), help: ArgumentHelp(.fromMeeting, valueName: "meeting"))
  var origin: String?

  @OptionGroup var promise: PromiseOptions

  @Flag(help: ArgumentHelp(.ours))
  var ours = false

  @Option(help: ArgumentHelp(.clearTerms, valueName: "fact"))
  var clear: [String] = []

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try FollowUps.id(followUp)
    guard isGiven else { throw Failure(.usage, ErrorWords.nothingToEdit) }
    guard let card = try session.register.followUp(id) else {
      throw RegisterError.unknownRecord(.followUp, id.value)
    }
    let known = card.promise
    let (edited, asked) = try edited(known, in: session)
    let changed = try session.register.reviseFollowUp(
      id, from: known, to: edited, by: session.stamp("followups edit", write))
    let isNews = edited != known
    try session.report(
      isNews
        ? FollowUpWords.edited(id.lettered, changed.promise.title.text, changed.promise.due)
        : FollowUpWords.unchanged(id.lettered), reference: id.lettered, write)
    if isNews { session.sayTerms(of: edited, asked: asked, write) }
  }

  private var isGiven: Bool {
    title != nil || due != nil || !owner.isEmpty || !concerned.isEmpty || !zone.isEmpty
      || origin != nil || promise.isGiven || ours || !clear.isEmpty
  }

  /// The promise with what was said, and the day that was asked for.
  private func edited(
    _ known: FollowUpDraft, in session: Session
  ) throws -> (FollowUpDraft, asked: CivilDate) {
    var terms = known.terms
    var (owner, actors, zones) = (known.owner, known.actors, known.zones)
    for typed in clear {
      guard let fact = ClearableTerm(rawValue: typed) else {
        throw Failure(
          .usage, ErrorWords.unknownTerm(typed),
          hint: ErrorWords.choices(ClearableTerm.allCases.map(\.rawValue)))
      }
      switch fact {
      case .owner: (owner, terms.sharers) = (nil, [])
      case .concerned: actors = []
      case .zone: zones = []
      case .every: terms.recurrence = nil
      case .lead: terms.lead = nil
      case .working: terms.working = nil
      }
    }
    let day = try due.map { try session.day($0, leaning: .future) } ?? known.due
    // Another day is another beginning: what returns counts from it.
    if due != nil, let recurrence = terms.recurrence {
      terms.recurrence = try Recurrence(
        recurrence.rule, counting: recurrence.counting, from: day)
    }
    terms = try promise.terms(from: terms, start: day, in: session)
    if ours { terms.direction = .ours }
    if !self.owner.isEmpty { (owner, terms.sharers) = try session.owners(self.owner) }
    if !concerned.isEmpty { actors = try concerned.map { try session.actor($0).id } }
    if !zone.isEmpty { zones = try session.zones(zone) }
    let edited = FollowUpDraft(
      title: try title.map { try Line($0, named: "--title") } ?? known.title, due: day,
      owner: owner,
      interaction: try origin.map { try session.exchange($0).id } ?? known.interaction,
      actors: actors, zones: zones, terms: terms)
    return (edited, day)
  }
}

/// What a follow-up may be without, by the name of the switch that gives it.
private enum ClearableTerm: String, CaseIterable {
  case owner
  case concerned = "for"
  case zone, every, lead, working
}
