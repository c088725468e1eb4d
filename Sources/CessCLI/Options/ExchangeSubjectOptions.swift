import ArgumentParser
import Diplomacy
import Messages
import Register

/// The switches that say where exchanges are, with whom and on what.
struct ExchangeSubjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @Option(
    name: [.customLong("actor"), .customLong("with")],
    help: ArgumentHelp(.actorFilter, valueName: "actor"))
  var actor: [String] = []

  @Option(help: ArgumentHelp(.axisFilter, valueName: "axis"))
  var axis: [String] = []

  /// The exchanges they are, whenever they took place.
  ///
  /// - Throws: ``Failure`` for what nobody knows.
  func filter(in session: Session) throws -> InteractionFilter {
    InteractionFilter(
      zones: try session.subtrees(zone), actors: try actor.map { try session.actor($0).id },
      axes: try session.axes(axis))
  }
}
