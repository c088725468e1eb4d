/// That a country or an organisation belongs to a forum, between two dates.
///
/// A relation, not a place in the tree: what is said of a forum is not said of its
/// members.
public struct Membership: Sendable, Equatable {
  /// The number of a membership.
  public typealias ID = RecordID<Membership>

  /// The number of the membership.
  public let id: ID
  /// The forum.
  public let forum: Zone.ID
  /// Who belongs to it.
  public let member: Zone.ID
  /// As what.
  public let status: MembershipStatus
  /// From when until when.
  public let tenure: Tenure

  /// Makes a membership of a stored record.
  public init(
    id: ID, forum: Zone.ID, member: Zone.ID, status: MembershipStatus, tenure: Tenure
  ) {
    self.id = id
    self.forum = forum
    self.member = member
    self.status = status
    self.tenure = tenure
  }

  /// Whether the membership is over on a day.
  public func isOver(on day: CivilDate) -> Bool { tenure.lastDay.map { $0 < day } ?? false }
}

/// As what a country or an organisation belongs to a forum.
public enum MembershipStatus: String, CaseIterable, Sendable {
  /// A full member, or a participating state.
  case member
  /// Admitted to listen.
  case observer
  /// Bound by an agreement, not a member.
  case partner
  /// Recognised as one who may become a member.
  case candidate
  /// A member with part of the rights.
  case associate
}

/// What is said of a membership before it has a number.
public struct MembershipDraft: Sendable, Equatable {
  /// The code of the forum.
  public let forum: ZoneCode
  /// The code of the one who belongs to it.
  public let member: ZoneCode
  /// As what.
  public let status: MembershipStatus
  /// From when until when.
  public let tenure: Tenure

  /// Makes a draft.
  public init(
    forum: ZoneCode, member: ZoneCode, status: MembershipStatus = .member, tenure: Tenure
  ) {
    self.forum = forum
    self.member = member
    self.status = status
    self.tenure = tenure
  }
}

extension ZoneTree {
  /// Refuses a membership that makes no sense.
  ///
  /// - Throws: ``ZoneError``: what is joined is no forum, who joins is an area or the
  ///   forum itself.
  public func checkMembership(of member: Zone, in forum: Zone) throws(ZoneError) {
    guard kind(of: forum) == .forum else { throw .notAForum(forum.code) }
    guard kind(of: member) != .area, member.id != forum.id else { throw .cannotJoin(member.code) }
  }
}

/// What comes of joining, once what is known is taken into account.
public enum Joining: Sendable, Equatable {
  /// A new membership.
  case new
  /// The membership of this number is completed with what was not known.
  case completes(Membership.ID, Tenure)
  /// The membership of this number ends, and a new one of another status follows.
  case follows(Membership.ID, Tenure)
}

extension Sequence<Membership> {
  /// Returns what comes of a membership asked for, where these are those known of the
  /// same member in the same forum.
  ///
  /// One that is open is followed by one of another status (a candidate becomes a
  /// member), if it is said since when; one of the same status takes the dates it had not.
  /// - Throws: ``ZoneError/alreadyIn(_:forum:)`` when it is known or overlaps what is known.
  public func joining(_ draft: MembershipDraft) throws(ZoneError) -> Joining {
    let clashing = filter { $0.tenure.overlaps(draft.tenure) }
    guard let known = clashing.first else { return .new }
    guard clashing.count == 1 else { throw .alreadyIn(draft.member, forum: draft.forum) }
    if known.status == draft.status {
      let tenure = try? Tenure(
        since: known.tenure.since ?? draft.tenure.since,
        until: known.tenure.until ?? draft.tenure.until)
      if let tenure, tenure != known.tenure, tenure.agrees(with: draft.tenure) {
        return .completes(known.id, tenure)
      }
    } else if let since = draft.tenure.since, known.tenure.until == nil,
      let ended = try? known.tenure.succeeded(from: since)
    {
      return .follows(known.id, ended)
    }
    throw .alreadyIn(draft.member, forum: draft.forum)
  }
}

extension Tenure {
  /// Whether some day may belong to both.
  fileprivate func overlaps(_ other: Tenure) -> Bool {
    if let last = lastDay, let first = other.firstDay, last < first { return false }
    if let last = other.lastDay, let first = firstDay, last < first { return false }
    return true
  }

  /// Whether what another says is what this one says.
  fileprivate func agrees(with other: Tenure) -> Bool {
    (other.since.map { $0 == since } ?? true) && (other.until.map { $0 == until } ?? true)
  }
}
