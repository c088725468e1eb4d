import ArgumentParser
import Diplomacy
import Messages
import Register

/// The switches that say which exchanges a report is of.
struct ExchangeFilterOptions: ParsableArguments {
  @OptionGroup var subjects: ExchangeSubjectOptions

  @Option(help: ArgumentHelp(.kindFilter, valueName: "kind"))
  var kind: [String] = []

  @OptionGroup var period: PeriodOptions

  /// Returns what was asked.
  ///
  /// - Parameters:
  ///   - statuses: Standing how.
  ///   - clearance: How far the answer may travel.
  ///   - tree: The tree of zones.
  ///   - session: The session.
  /// - Returns: The question, as it was named.
  /// - Throws: ``Failure`` for what nobody knows.
  func spec(
    _ statuses: [InteractionStatus], _ clearance: Clearance, _ tree: ZoneTree,
    in session: Session
  ) throws -> TimelineSpec {
    TimelineSpec(
      zones: try subjects.zone.map { try tree.zone($0).id }.uniqued(),
      actors: try subjects.actor.map { try session.actor($0) }.uniqued(),
      axes: try session.axes(subjects.axis).uniqued(),
      kinds: try kind.map { try InteractionKind.resolved($0, ErrorWords.unknownKind) }.uniqued(),
      statuses: statuses, period: try period.resolved(in: session), clearance: clearance)
  }
}

extension InteractionFilter {
  /// The exchanges that a question is about.
  ///
  /// What is told of an actor leaves out exchanges under the Chatham House Rule: that they
  /// answer to a name would say who was there.
  init(_ spec: TimelineSpec, _ tree: ZoneTree) {
    self.init(
      zones: tree.subtree(of: spec.zones), actors: spec.actors.map(\.id), axes: spec.axes,
      period: spec.period, kinds: spec.kinds, statuses: spec.statuses,
      clearance: spec.clearance, isAttributable: !spec.actors.isEmpty)
  }
}
