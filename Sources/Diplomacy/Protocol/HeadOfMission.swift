/// The classes of heads of mission, the first in precedence first.
///
/// Source: Vienna Convention on Diplomatic Relations (1961), article 14(1). A chargé
/// d'affaires ad interim (article 19) is no class of its own: it stands for a head of
/// mission, and after all of them.
public enum HeadOfMissionClass: String, CaseIterable, Sendable, Comparable {
  /// Ambassadors or nuncios accredited to heads of state, and other heads of mission of
  /// equivalent rank: art. 14(1)(a).
  case ambassador
  /// Envoys, ministers and internuncios accredited to heads of state: art. 14(1)(b).
  case envoy
  /// Chargés d'affaires accredited to ministers for foreign affairs: art. 14(1)(c).
  case chargeDAffaires = "charge-d-affaires"
  /// Chargés d'affaires who act provisionally as head of the mission: art. 19(1).
  case chargeAdInterim = "charge-d-affaires-ad-interim"

  private var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  public static func < (left: HeadOfMissionClass, right: HeadOfMissionClass) -> Bool {
    left.place < right.place
  }
}

/// What makes somebody the head of a diplomatic mission.
public struct HeadOfMission: Hashable, Sendable {
  /// The class.
  public let rank: HeadOfMissionClass
  /// Whether the mission is the Holy See's, of which article 16(3) speaks.
  public let representsHolySee: Bool
  /// Whether a chargé d'affaires is said to be one en pied or ad interim; true for the others.
  public let isClassCertain: Bool

  /// Makes a head of mission.
  public init(
    rank: HeadOfMissionClass, representsHolySee: Bool = false, isClassCertain: Bool = true
  ) {
    self.rank = rank
    self.representsHolySee = representsHolySee
    self.isClassCertain = isClassCertain
  }
}

/// What the Convention has to say of an office.
public enum MissionStanding: Hashable, Sendable {
  /// The head of a mission, in functions.
  case head(HeadOfMission)
  /// Not the head of a mission, or not yet.
  case unranked(NoRule)

  /// Why no rule of the Convention gives a place, the first to be listed first.
  public enum NoRule: String, CaseIterable, Sendable {
    /// A head of mission who has not taken up functions (art. 13).
    case notInFunctions = "not-in-functions"
    /// Of a mission's staff, whose order the head of mission notifies (art. 17).
    case memberOfMission = "member-of-mission"
    /// A representative to an organisation, whose own practice decides.
    case permanentRepresentation = "permanent-representation"
    /// An office outside the missions: a national order, if any, decides.
    case otherOffice = "other-office"
    /// No office that day.
    case noOffice = "no-office"
    /// An organisation of which nobody is the head of mission that day.
    case noHead = "no-head"
  }

  /// The head of mission, where there is one.
  public var head: HeadOfMission? {
    if case .head(let head) = self { head } else { nil }
  }

  /// Reads an office as it is recorded.
  ///
  /// Only what the title and the organisation say is taken: a counsellor of an embassy is
  /// not its head, nor is an ambassador who belongs to a ministry.
  ///
  /// - Parameters:
  ///   - title: The title as its holder bears it, in any of the languages of the table.
  ///   - status: How the mandate stands.
  ///   - organisation: The name of the organisation, which tells a nunciature and a legation.
  ///   - nature: What the organisation is.
  public init(
    title: String, status: MandateStatus, organisation: String, nature: ActorNature
  ) {
    guard let mission = Mission(name: organisation, nature: nature) else {
      self = .unranked(
        nature == .organisation(.permanentRepresentation)
          ? .permanentRepresentation : .otherOffice)
      return
    }
    guard let named = HeadOfMission.named(title, of: mission) else {
      self = .unranked(.memberOfMission)
      return
    }
    switch status {
    case .designated, .agreed: self = .unranked(.notInFunctions)
    case .adInterim:
      self = .head(
        HeadOfMission(rank: .chargeAdInterim, representsHolySee: mission.isOfHolySee))
    case .inPost, .ended: self = .head(named)
    }
  }
}

/// A diplomatic mission, as its name and nature tell it.
struct Mission {
  let isOfHolySee: Bool
  let isLegation: Bool

  /// The beginnings of the names of missions whose nature nobody may have recorded, folded.
  static let namesOfHolySee = [
    "nonciature", "internonciature", "nunciature", "apostolic nunciature",
    "ambassade du saint siege", "embassy of the holy see",
  ]
  static let namesOfLegations = ["legation"]

  init?(name: String, nature: ActorNature) {
    guard case .organisation(let kind) = nature, [.embassy, .other].contains(kind) else {
      return nil
    }
    let folded = Folding.fold(name)
    isOfHolySee = Self.namesOfHolySee.contains { folded.hasPrefix($0) }
    isLegation = Self.namesOfLegations.contains { folded.hasPrefix($0) }
    guard kind == .embassy || isOfHolySee || isLegation else { return nil }
  }
}

/// The beginnings of names by which a mission is recognised whatever its nature is
/// recorded as, folded.
package enum MissionNames {
  package static let beginnings = Mission.namesOfHolySee + Mission.namesOfLegations
}
