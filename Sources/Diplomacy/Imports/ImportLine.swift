/// What becomes of a record that comes in.
public enum ImportOutcome: Sendable, Equatable {
  /// It is new to us.
  case created
  /// We have it; these fields are filled or follow the source.
  case updated([String])
  /// We have it as it is.
  case unchanged
}

/// What an import did, or would do, with one record.
public struct ImportLine: Sendable, Equatable {
  /// Where in the source it stands.
  public let place: SourcePlace
  /// Our record: `a12`, `i3`.
  public let reference: String
  /// What it is called.
  public let name: String
  /// What became of it.
  public var outcome: ImportOutcome
  /// The fields that say one thing here and another at the source, which keep what is here.
  public private(set) var conflicts: [String]
  /// Those of the fields that follow the source which it emptied, or whose list it shortened.
  public let removed: [String]
  /// The day it is of; `nil` of an actor.
  public var date: PartialDate?
  /// The file that it came in, where the source is a folder of them.
  public var file: String?
  /// Those it is or names who were put away here: `a12`.
  public var archived: [String] = []
  /// What it completed others by of whom that was not known: `a12 zoe@exemple.org`, `a12 Mme Zoé
  /// Essai`, `a7 kazakhstan`.
  public var gained: [String] = []
  /// What its source says that is not kept.
  public var unkept: [ImportProblem] = []

  /// Makes a line.
  public init(
    place: SourcePlace, reference: String, name: String, outcome: ImportOutcome,
    conflicts: [String] = [], removed: [String] = []
  ) {
    self.place = place
    self.reference = reference
    self.name = name
    self.outcome = outcome
    self.conflicts = conflicts
    self.removed = removed
  }

  /// The line with one more field that follows its source, or says something else there.
  public func adding(_ field: String, follows: Bool, differs: Bool = false) -> ImportLine {
    var line = self
    if follows {
      var fields: [String] = []
      if case .updated(let known) = outcome { fields = known }
      line.outcome = .updated(fields + [field])
    }
    if differs { line.conflicts.append(field) }
    return line
  }
}
