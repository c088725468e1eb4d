import ArgumentParser
import Diplomacy
import Messages

/// The switch that says how far a document may travel.
struct ClearanceOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.tlpMax, valueName: "label"))
  var tlpMax: String?

  /// Returns what the document may tell; everything when nothing is said.
  ///
  /// - Returns: The clearance.
  /// - Throws: ``Failure`` for what is no label.
  func clearance() throws -> Clearance {
    Clearance(limit: try tlpMax.map(Marking.resolved))
  }
}
