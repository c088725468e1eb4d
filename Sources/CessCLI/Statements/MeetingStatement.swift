import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// The commands on what actors said.
struct MeetingStatement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: HelpKey.statement.rawValue,
    subcommands: [StatementAdd.self, StatementList.self, StatementEdit.self, StatementRemove.self],
    aliases: ["statements"])

  /// Returns the number of a statement as typed.
  ///
  /// - Throws: ``Failure`` for what is no number.
  static func id(_ typed: String) throws -> Statement.ID {
    guard let id = Statement.ID(typed: typed) else {
      throw Failure(
        .usage, ErrorWords.notANumber(typed), hint: ErrorWords.statementNumberHint)
    }
    return id
  }
}

/// Records what an actor said, in an exchange or in a public source.
struct StatementAdd: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: HelpKey.statementAdd.rawValue)

  @Argument(help: ArgumentHelp(.statementMeeting, valueName: "meeting"))
  var meeting: String?

  @Option(help: ArgumentHelp(.statementBy, valueName: "actor"))
  var by: String

  @Option(help: ArgumentHelp(.statementText, valueName: "text"))
  var text: String

  @OptionGroup var details: StatementOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let exchange = try meeting.map { try Meeting.id($0) }
    guard exchange != nil || details.source != nil else {
      throw Failure(
        .usage, ErrorWords.statement(.fromNowhere), hint: ErrorWords.statementHint)
    }
    let account = try exchange.map { try session.register.account(of: $0) }
    let speaker = try speaker(in: account, exchange, session)
    let day = try details.day(in: session) ?? account?.occurrence.date
    guard let day else {
      throw Failure(
        .usage, ErrorWords.sourceWithoutDay, hint: ErrorWords.sourceWithoutDayHint)
    }
    let draft = try StatementDraft(
      actor: speaker.id, axis: details.axis.map { try session.axes([$0]) }?.first,
      interaction: exchange, source: details.source.map { try Line($0, named: "--source") },
      day: day, text: Prose(text, named: "--text", in: environment),
      grade: details.grade.map { try Grade(typed: $0) },
      marking: details.marking.map { try Marking.resolved($0) })
    let id = try session.register.addStatement(
      draft, by: session.stamp("meeting statement add", write))
    try session.report(
      MeetingWords.stated(id.lettered, speaker.name, details.on.map { _ in day }),
      reference: id.lettered, write)
  }

  /// Who spoke: of several that a name may mean, whoever took part.
  private func speaker(
    in account: InteractionDraft?, _ exchange: Interaction.ID?, _ session: Session
  ) throws -> ActorName {
    guard let account, let exchange else { return try session.actor(by) }
    let present = account.participations.filter { !$0.isAbsent }.map(\.actor)
    let found = try session.register.actors(matching: by).filter { present.contains($0.id) }
    let speaker = found.count == 1 ? found[0] : try session.actor(by)
    guard present.contains(speaker.id) else {
      throw Failure(
        .refused, ErrorWords.notThere(speaker.name),
        hint: ErrorWords.notThereHint(speaker.name, exchange.lettered))
    }
    return speaker
  }
}

/// The switches that say more of a statement.
struct StatementOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.statementAxis, valueName: "axis"))
  var axis: String?

  @Option(help: ArgumentHelp(.statementGrade, valueName: "A-F1-6"))
  var grade: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.statementOn, valueName: "day"))
  var on: String?

  @Option(help: ArgumentHelp(.statementSource, valueName: "address"))
  var source: String?

  @Option(help: ArgumentHelp(.statementMarking, valueName: "label"))
  var marking: String?

  /// Whether anything is given.
  var isGiven: Bool { [axis, grade, on, source, marking].contains { $0 != nil } }

  /// Returns the day typed.
  ///
  /// - Throws: `StatementError.notYet` for a day to come.
  func day(in session: Session) throws -> PartialDate? {
    guard let on else { return nil }
    let date = try session.date(on, leaning: .past)
    guard date.earliest <= session.today else { throw StatementError.notYet(date) }
    return date
  }
}

/// Lists what actors said.
struct StatementList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.statementList.rawValue)

  @Argument(help: ArgumentHelp(.statementMeeting, valueName: "meeting"))
  var meeting: String?

  @Option(help: ArgumentHelp(.statementByFilter, valueName: "actor"))
  var by: [String] = []

  @Option(help: ArgumentHelp(.statementAxisFilter, valueName: "axis"))
  var axis: [String] = []

  @OptionGroup var period: PeriodOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let exchange = try meeting.map { try Meeting.id($0) }
    // A number that no exchange has is a mistake, not an exchange of few words.
    if let exchange { _ = try session.register.account(of: exchange) }
    let filter = StatementFilter(
      interaction: exchange, actors: try by.map { try session.actor($0).id },
      axes: try session.axes(axis), period: try period.resolved(in: session))
    try session.show(.statements(words), output) { each in
      try session.register.statements(filter, each: each)
    }
  }
}

/// Corrects what is recorded of a statement.
struct StatementEdit: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: HelpKey.statementEdit.rawValue)

  @Argument(help: ArgumentHelp(.statementReference, valueName: "statement"))
  var statement: String

  @Option(help: ArgumentHelp(.statementBy, valueName: "actor"))
  var by: String?

  @Option(help: ArgumentHelp(.statementText, valueName: "text"))
  var text: String?

  @OptionGroup var details: StatementOptions

  @Option(help: ArgumentHelp(.statementClear, valueName: "fact"))
  var clear: [String] = []

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try MeetingStatement.id(statement)
    guard by != nil || text != nil || details.isGiven || !clear.isEmpty else {
      throw Failure(
        .usage, ErrorWords.nothingToChange, hint: ErrorWords.statementNothingToChange)
    }
    let facts = try clear.map {
      try ClearableStatementFact.resolved($0, ErrorWords.unknownFact)
    }
    let speaker = try by.map { try session.actor($0) }
    let day = try details.day(in: session)
    let axis = try details.axis.flatMap { try session.axes([$0]).first }
    let grade = try details.grade.map { try Grade(typed: $0) }
    let marking = try details.marking.map { try Marking.resolved($0) }
    let source = try details.source.map { try Line($0, named: "--source") }
    let words = try text.map { try Prose($0, named: "--text", in: environment) }
    let isNews: Bool
    do {
      isNews = try session.register.editStatement(
        id, by: session.stamp("meeting statement edit", write)
      ) { known in
        try known.changed { draft in
          for fact in facts { fact.clear(&draft) }
          if let speaker { draft.actor = speaker.id }
          if let day { draft.day = day }
          if let axis { draft.axis = axis }
          if let grade { draft.grade = grade }
          if let marking { draft.marking = marking }
          if let source { draft.source = source }
          if let words { draft.text = words }
        }
      }
    } catch InteractionError.notThere(_) {
      throw Failure(.refused, ErrorWords.notThere(speaker?.name ?? ""))
    }
    try session.report(
      isNews
        ? MeetingWords.statementEdited(id.lettered, day)
        : MeetingWords.statementUnchanged(id.lettered),
      reference: id.lettered, write)
  }
}

/// A fact of a statement that can be forgotten.
enum ClearableStatementFact: String, TypedCode {
  case axis, grade, source, marking

  var label: Phrase { Phrase(verbatim: rawValue) }

  func clear(_ draft: inout StatementDraft) {
    switch self {
    case .axis: draft.axis = nil
    case .grade: draft.grade = nil
    case .source: draft.source = nil
    case .marking: draft.marking = nil
    }
  }
}

/// Takes a statement away.
struct StatementRemove: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: HelpKey.statementRemove.rawValue)

  @Argument(help: ArgumentHelp(.statementReference, valueName: "statement"))
  var statement: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try MeetingStatement.id(statement)
    try session.register.removeStatement(
      id, by: session.stamp("meeting statement remove", write))
    try session.report(
      MeetingWords.statementRemoved(id.lettered), reference: id.lettered, write)
  }
}
