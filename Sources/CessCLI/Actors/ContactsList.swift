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
    try session.show(.actors(words), output) { each in
      try session.register.actors(filter, today: session.today, each: each)
    }
  }
}
