import ArgumentParser
import Diplomacy
import Messages
import Register

/// The switches that say which contacts, by what they are.
struct ContactChoiceOptions: ParsableArguments {
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

  /// The contacts asked for; all that are not put away when nothing is said.
  func filter(_ tree: ZoneTree, in session: Session) throws -> ActorFilter {
    var filter = ActorFilter(
      zones: zone.isEmpty ? [] : tree.subtree(of: try zone.map { try tree.zone($0).id }))
    let wanted = Set(kind.map { Folding.fold($0) })
    if !wanted.isDisjoint(with: ["person", "personne"]) {
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
    filter.country = try country.map { try tree.zone($0).id }
    filter.responsible = try session.owner(responsible)?.id
    return filter
  }
}
