/// A kind of record that a search can be kept to.
public enum SearchKind: Equatable, Sendable {
  /// Persons and organisations.
  case actor
  /// Actors of one nature: persons, or organisations of one kind.
  case nature(ActorNature)
  /// Organisations of every kind.
  case organisation
  /// Exchanges of every kind.
  case interaction
  /// Exchanges of one kind.
  case interactionKind(InteractionKind)
  /// Follow-ups, open and closed.
  case followUp
  /// Zones.
  case zone
}

/// In what to look.
public struct SearchFilter: Sendable, Equatable {
  /// Only these kinds; all when empty.
  public var kinds: [SearchKind]
  /// Only what is in any of these zones; all when empty, and nothing of what lies
  /// below is added.
  public var zones: [Zone.ID]
  /// Only what has a day, in this time.
  public var period: Period

  /// Makes a filter that lets everything through unless told otherwise.
  public init(kinds: [SearchKind] = [], zones: [Zone.ID] = [], period: Period = .all) {
    self.kinds = kinds
    self.zones = zones
    self.period = period
  }

  /// Whether follow-ups are wanted.
  public var wantsFollowUps: Bool { kinds.isEmpty || kinds.contains(.followUp) }

  /// Whether zones are wanted; they have no day.
  public var wantsZones: Bool {
    (kinds.isEmpty || kinds.contains(.zone)) && period == .all
  }

  /// The kinds of exchange wanted; `nil` for all, empty for none.
  public var interactionKinds: [InteractionKind]? {
    if kinds.isEmpty || kinds.contains(.interaction) { return nil }
    return InteractionKind.allCases.filter { kinds.contains(.interactionKind($0)) }
  }

  /// Whether actors are wanted; they have no day.
  public var wantsActors: Bool {
    guard period == .all else { return false }
    return kinds.isEmpty
      || kinds.contains {
        switch $0 {
        case .actor, .nature, .organisation: true
        default: false
        }
      }
  }

  /// Whether an actor of a nature is wanted.
  public func lets(_ nature: ActorNature) -> Bool {
    wantsActors
      && (kinds.isEmpty || kinds.contains(.actor) || kinds.contains(.nature(nature))
        || !nature.isPerson && kinds.contains(.organisation))
  }
}
