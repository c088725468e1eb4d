import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Lists actors.
struct ContactsList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.contactsList.rawValue)

  @Option(help: ArgumentHelp(.kindOfActor, valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @Option(help: ArgumentHelp(.axisFilter, valueName: "axis"))
  var axis: [String] = []

  @Option(help: ArgumentHelp(.tagFilter, valueName: "word"))
  var tag: [String] = []

  @Option(help: ArgumentHelp(.tierFilter, valueName: "A-D"))
  var tier: [String] = []

  @Option(help: ArgumentHelp(.countryFilter, valueName: "zone"))
  var country: String?

  @Option(help: ArgumentHelp(.responsible, valueName: "actor"))
  var responsible: String?

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
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    var filter = ActorFilter(
      zones: try session.subtrees(zone))
    let wanted = Set(kind.map { Folding.fold($0) })
    let isPersons = !wanted.isDisjoint(with: ["person", "personne"])
    if isPersons {
      guard wanted.count == 1 else { throw Failure(.usage, ErrorWords.personAndKind) }
      filter.persons = true
    } else {
      filter.kinds = try kind.map {
        try OrganisationKind.resolved($0, ErrorWords.unknownKind)
      }
    }
    filter.axes = try session.axes(axis)
    filter.tags = tag.map { Folding.fold($0) }
    filter.tiers = try tier.map { try Tier.resolved($0, ErrorWords.unknownTier) }
    filter.country = try country.map { try words.tree.zone($0).id }
    filter.responsible = try session.owner(responsible)?.id
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
    if try output.resolved(among: formats) == .vcf {
      var found: [Actor.ID] = []
      try session.register.actors(filter, today: session.today) { found.append($0.id) }
      return try session.writeCards(found, output)
    }
    try session.show(.actors(words), output, among: formats) { each in
      try session.register.actors(filter, today: session.today, each: each)
    }
  }
}

extension ActorFilter.Order: TypedCode {
  var label: Phrase { Phrase(verbatim: rawValue) }
}
