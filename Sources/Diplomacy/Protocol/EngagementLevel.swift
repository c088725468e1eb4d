/// At which level somebody of the other side was met, the highest first.
public enum EngagementLevel: String, CaseIterable, Sendable, Comparable {
  /// A head of state or of government.
  case headOfStateOrGovernment = "head-of-state-or-government"
  /// A member of a government.
  case minister
  /// The head of a diplomatic mission.
  case headOfMission = "head-of-mission"
  /// Anybody else.
  case other

  /// The level of a function; ``other`` for none.
  public init(function: ProtocolFunction?) {
    switch function?.key {
    case "head-of-state", "chancellor", "council-president", "head-of-government":
      self = .headOfStateOrGovernment
    case "foreign-minister", "minister": self = .minister
    case "nuncio", "ambassador", "high-commissioner", "charge-d-affaires",
      "charge-d-affaires-ad-interim":
      self = .headOfMission
    default: self = .other
    }
  }

  public static func < (left: EngagementLevel, right: EngagementLevel) -> Bool {
    left.place < right.place
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

extension Naming {
  /// Tells levels one after another; a title is understood once, however often it comes.
  public struct Leveller {
    private let functions: [ProtocolFunction]
    private var known: [String: EngagementLevel] = [:]

    /// Prepares to tell levels.
    ///
    /// - Parameter naming: What knows the functions; every level is `other` when `nil`.
    public init(_ naming: Naming?) {
      functions = naming?.functions() ?? []
    }

    /// Returns the level of an office, by its title and where it is held.
    public mutating func level(of title: String, in nature: ActorNature) -> EngagementLevel {
      let key = "\(nature.code) \(title)"
      if let level = known[key] { return level }
      let keys = TitlePattern.keys(of: title)
      let level = EngagementLevel(function: functions.first { $0.matches(keys, nature) })
      known[key] = level
      return level
    }
  }
}
