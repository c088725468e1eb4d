/// An actor in an interaction.
///
/// The title shown beside a person is not stored here: it follows from the
/// mandates the person held on the day of the exchange.
public struct Participation: Sendable, Hashable {
  /// Who takes part: a person, or an organisation as such.
  public let actor: Actor.ID
  /// On whose side.
  public let side: Side
  /// In which part.
  public let role: Role
  /// Whether they were asked, came, or did not; `nil` where nobody said, which of an
  /// exchange that was held means that they came.
  public let attendance: Attendance?
  /// As what they were introduced, where that is not the office on record.
  public let introducedAs: Line?
  /// Who came along without being named: « deux conseillers ».
  public let companions: Line?

  /// Makes a participation.
  public init(
    actor: Actor.ID, side: Side, role: Role = .participant, attendance: Attendance? = nil,
    introducedAs: Line? = nil, companions: Line? = nil
  ) {
    self.actor = actor
    self.side = side
    self.role = role
    self.attendance = attendance
    self.introducedAs = introducedAs
    self.companions = companions
  }

  /// Whether they were not there, or will not be: they take no part.
  public var isAbsent: Bool { attendance?.isAbsence ?? false }

  /// The same once the exchange was held: who was invited or had accepted was there.
  var present: Participation {
    guard attendance == .invited || attendance == .accepted else { return self }
    return Participation(
      actor: actor, side: side, role: role, attendance: .attended, introducedAs: introducedAs,
      companions: companions)
  }

  /// The sides of an exchange.
  public enum Side: String, CaseIterable, Sendable {
    /// Our own: the home organisation and those with a mandate in it that day.
    case ours
    /// The other side.
    case theirs
    /// Neither: an organiser, a guest of both.
    case third
  }

  /// The parts one takes in an exchange.
  public enum Role: String, CaseIterable, Sendable {
    case participant, host, organiser, speaker, interpreter
  }

  /// What became of an invitation.
  public enum Attendance: String, CaseIterable, Sendable {
    case invited, accepted, declined, attended
    case noShow = "no-show"

    /// Whether it says that somebody is not there.
    public var isAbsence: Bool { self == .declined || self == .noShow }
  }
}
