import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Lists actors.
struct ContactsList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.contactsList.rawValue)

  @OptionGroup var choice: ContactChoiceOptions

  @Flag(help: ArgumentHelp(.neverMet))
  var neverMet = false

  @Option(parsing: .unconditional, help: ArgumentHelp(.metSince, valueName: "day"))
  var since: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.metBefore, valueName: "day"))
  var before: String?

  @Flag(help: ArgumentHelp(.withVacancy))
  var vacant = false

  @Flag(help: ArgumentHelp(.archivedOnly))
  var archived = false

  @Option(help: ArgumentHelp(.sortBy, valueName: "order"))
  var sort: String?

  @Option(help: ArgumentHelp(.limit, valueName: "count"))
  var limit: String?

  @Option(help: ArgumentHelp(.after, valueName: "actor"))
  var after: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var card: CardOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    var filter = try choice.filter(words.tree, in: session)
    filter.isNeverMet = neverMet
    filter.metSince = try since.map { try session.date($0, leaning: .past).earliest }
    filter.notMetSince = try before.map { try session.date($0, leaning: .past).earliest }
    filter.hasVacancy = vacant
    filter.isArchived = archived
    filter.order =
      try sort.map { try ActorFilter.Order.resolved($0, ErrorWords.unknownSort) } ?? .name
    filter.limit = try limit.map(Session.limit)
    filter.after = try after.map { try session.actor($0, includingArchived: archived).id }
    let formats = OutputFormat.lists + [.vcf]
    let format = try output.resolved(among: formats)
    let version = try card.version(for: format)
    if format == .vcf {
      var found: [Actor.ID] = []
      try session.register.actors(filter, today: session.today) { found.append($0.id) }
      return try session.writeCards(found, as: version, output)
    }
    try session.show(.actors(words), output, among: formats) { each in
      try session.register.actors(filter, today: session.today, each: each)
    }
  }
}

extension ActorFilter.Order: TypedCode {
  var label: Phrase { Phrase(verbatim: rawValue) }
}
