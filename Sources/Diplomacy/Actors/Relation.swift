/// What one actor is to another between two dates.
public struct Relation: Sendable, Equatable {
  /// The number of a relation.
  public typealias ID = RecordID<Relation>

  /// The number of the relation.
  public let id: ID
  /// What the first is to the second.
  public let kind: RelationKind
  /// The first: « deputy » in « deputy of ».
  public let from: ActorName
  /// The second.
  public let to: ActorName
  /// From when until when.
  public let tenure: Tenure

  /// Makes a relation of a stored record.
  public init(id: ID, kind: RelationKind, from: ActorName, to: ActorName, tenure: Tenure) {
    self.id = id
    self.kind = kind
    self.from = from
    self.to = to
    self.tenure = tenure
  }
}

/// What an actor can be to another.
///
/// Public ties only: a spouse is nobody's business.
public enum RelationKind: String, CaseIterable, Sendable {
  case deputyOf = "deputy-of"
  case adviserTo = "adviser-to"
  case memberOf = "member-of"
  case partOf = "part-of"
  case predecessorOf = "predecessor-of"

  /// The same tie seen from the other end, which is what it is stored as.
  public enum Inverse: String, CaseIterable, Sendable {
    case hasDeputy = "has-deputy"
    case hasAdviser = "has-adviser"
    case hasMember = "has-member"
    case hasPart = "has-part"
    case successorOf = "successor-of"

    /// The tie from the first end.
    public var kind: RelationKind {
      switch self {
      case .hasDeputy: .deputyOf
      case .hasAdviser: .adviserTo
      case .hasMember: .memberOf
      case .hasPart: .partOf
      case .successorOf: .predecessorOf
      }
    }
  }

  /// The tie seen from the other end.
  public var inverse: Inverse {
    switch self {
    case .deputyOf: .hasDeputy
    case .adviserTo: .hasAdviser
    case .memberOf: .hasMember
    case .partOf: .hasPart
    case .predecessorOf: .successorOf
    }
  }
}
