/// How far something may travel: the labels of the Traffic Light Protocol, the least
/// confidential first.
///
/// They are never translated, and are no classification of a state.
/// - Source: FIRST, Traffic Light Protocol, version 2.0.
public enum Marking: String, CaseIterable, Sendable, Comparable {
  /// No limit.
  case clear = "CLEAR"
  /// Within the community.
  case green = "GREEN"
  /// Within the organisation and its clients, on a need-to-know basis.
  case amber = "AMBER"
  /// Within the organisation alone.
  case amberStrict = "AMBER+STRICT"
  /// For those who were there.
  case red = "RED"

  /// The label as it is shown: `TLP:AMBER`.
  public var label: String { "TLP:\(rawValue)" }

  /// Reads a label as people type it: `amber`, `TLP:RED`.
  ///
  /// - Parameter typed: The text; anything that is no label is `nil`.
  public init?(typed: String) {
    var text = typed.trimmed.uppercased()
    // « TLP : RED », as in French.
    let rest = text.hasPrefix("TLP") ? String(text.dropFirst(3)).trimmed : ""
    if rest.first == ":" { text = String(rest.dropFirst()).trimmed }
    self.init(rawValue: text)
  }

  public static func < (left: Marking, right: Marking) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .clear: 0
    case .green: 1
    case .amber: 2
    case .amberStrict: 3
    case .red: 4
    }
  }
}
