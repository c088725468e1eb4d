import ArgumentParser
import Diplomacy
import Messages

/// The switch that says how far a document may travel.
struct ClearanceOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.tlpMax, valueName: "label"))
  var tlpMax: String?

  /// Returns what the document may tell; everything when nothing is said.
  ///
  /// - Parameter wantsMarked: Whether only what carries a marking is told.
  /// - Returns: How far it may travel.
  /// - Throws: ``Failure`` for what is no label.
  func clearance(wantsMarked: Bool = false) throws -> Clearance {
    Clearance(limit: try tlpMax.map(Marking.resolved), wantsMarked: wantsMarked)
  }
}
