/// What to know before an exchange with several participants: a brief per delegation.
///
/// The same register gives the same page: delegations and their members stand in the order in
/// which the exchange names them.
public struct MeetingBrief: Sendable, Equatable {
  /// The exchange that is prepared.
  public let entry: TimelineEntry
  /// In which city it takes place.
  public let city: String?
  /// Those who are not ours, by the organisation of the day.
  public let delegations: [Delegation]
  /// The day for which the briefs are made.
  public let today: CivilDate
  /// How far the whole was allowed to travel.
  public let clearance: Clearance
  /// The highest marking of what is told; `nil` where nothing of it carries one.
  public let marking: Marking?

  /// Gathers the briefs.
  public init(
    entry: TimelineEntry, city: String?, delegations: [Delegation], today: CivilDate,
    clearance: Clearance, marking: Marking?
  ) {
    self.entry = entry
    self.city = city
    self.delegations = delegations
    self.today = today
    self.clearance = clearance
    self.marking = marking
  }

  /// Those of one organisation, or somebody of none.
  public struct Delegation: Sendable, Equatable {
    /// The organisation; `nil` for a person without an office on the day of the brief.
    public let organisation: Brief?
    /// Whether the organisation takes part as such, and is told of as a person is.
    public let takesPart: Bool
    /// Its persons who take part.
    public let members: [Brief]

    /// Makes a delegation.
    public init(organisation: Brief?, takesPart: Bool, members: [Brief]) {
      self.organisation = organisation
      self.takesPart = takesPart
      self.members = members
    }

    /// All that is told of it, the organisation first.
    public var briefs: [Brief] { (organisation.map { [$0] } ?? []) + members }
  }
}

/// Why no brief is made for an exchange.
public enum MeetingBriefError: Error, Hashable, Sendable {
  /// It is under the Chatham House Rule: a page that names who is to be there would leave
  /// the record.
  case underChathamHouseRule(Interaction.ID)
  /// Its marking is above the limit of the document.
  case aboveLimit(Interaction.ID, Marking)
  /// Nobody takes part but ours.
  case nobody(Interaction.ID)
}

extension TimelineEntry {
  /// Those for whom a brief is made: whoever takes part and is not ours.
  ///
  /// - Parameter clearance: How far the brief may travel.
  /// - Returns: The numbers, in the order recorded.
  /// - Throws: ``MeetingBriefError``.
  public func toBeBriefedOn(_ clearance: Clearance) throws(MeetingBriefError) -> [Actor.ID] {
    if isUnderChathamHouseRule { throw .underChathamHouseRule(id) }
    if let limit = clearance.limit, !clearance.admits(marking) { throw .aboveLimit(id, limit) }
    let others = participants.filter { $0.side != .ours }.map(\.actor)
    guard !others.isEmpty else { throw .nobody(id) }
    return others
  }
}
