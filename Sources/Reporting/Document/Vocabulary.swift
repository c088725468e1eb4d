public import Diplomacy
import Messages

/// What a report needs to name things: a language, the zones, the axes, the day.
public struct Vocabulary: Sendable {
  /// The language of the output.
  public let language: Language
  /// The tree of zones.
  public let tree: ZoneTree
  /// The day the output is for.
  public let today: CivilDate
  private let axes: [Int64: Axis]
  private let wallClock: @Sendable (_ instant: String) -> ZonedTime?

  /// Gathers the names.
  ///
  /// - Parameters:
  ///   - language: The language of the output.
  ///   - tree: The tree of zones.
  ///   - axes: The axes.
  ///   - today: The day the output is for.
  ///   - wallClock: Returns what our clock showed at an instant; UTC is told where it does not.
  public init(
    language: Language, tree: ZoneTree, axes: [Axis], today: CivilDate,
    wallClock: @escaping @Sendable (_ instant: String) -> ZonedTime? = { _ in nil }
  ) {
    self.wallClock = wallClock
    self.language = language
    self.tree = tree
    self.today = today
    self.axes = Dictionary(axes.map { ($0.id.value, $0) }) { first, _ in first }
  }

  /// Returns when something was recorded, on our clock: « 6 mai 2025 à 9 h 30 ».
  func instant(_ text: String) -> String {
    guard let local = wallClock(text) else { return DateWords.instant(text, language) }
    return
      "\(DateWords.day(local.date, language)) \(DateWords.at(local.time.description)[language])"
  }

  /// Returns the name of a zone; its number if it has gone.
  public func zone(_ id: Zone.ID) -> String { tree[id]?.name[language] ?? id.description }

  /// Returns the code of a zone; its number if it has gone.
  public func zoneCode(_ id: Zone.ID) -> String { tree[id]?.code.text ?? id.description }

  /// Returns the zones a zone lies in and its own, from the top down.
  public func path(_ id: Zone.ID) -> String { path(tree.path(to: id)) }

  /// Returns zones that lie in one another, from the top down.
  func path(_ zones: [Zone]) -> String { zones.map { $0.name[language] }.joined(separator: " > ") }

  /// Returns the name of an axis; its number if it has gone.
  public func axis(_ id: Axis.ID) -> String { axes[id.value]?.name[language] ?? id.description }

  /// Returns the code of an axis; its number if it has gone.
  func axisCode(_ id: Axis.ID) -> String { axes[id.value]?.code.text ?? id.description }
}

extension Phrase {
  /// Returns the phrase in a vocabulary's language.
  subscript(vocabulary: Vocabulary) -> String { self[vocabulary.language] }
}
