/// Somebody named in what comes in.
public struct IncomingParty: Sendable, Hashable {
  /// The name; `nil` where only the address is known.
  public let name: Line?
  /// The e-mail address.
  public let email: Line?
  /// What the party is, should it have to be added.
  public let nature: ActorNature
  /// Which side the party is on; `nil` for the register to tell.
  public var side: Participation.Side?
  /// In what capacity.
  public let role: Participation.Role
  /// Whether the party came.
  public let attendance: Participation.Attendance?
  /// The country of a house whose name every country has; `nil` where that is not said.
  public var country: Zone.ID?
  /// The name and the introduction, of a person who has a name.
  public let introduced: IntroducedName?
  /// The name taken apart, of a person who has one.
  public let person: PersonName?

  /// Makes a party; `nil` without a name and an address.
  public init?(
    name: Line?, email: Line? = nil, nature: ActorNature = .person,
    side: Participation.Side? = nil, role: Participation.Role = .participant,
    attendance: Participation.Attendance? = nil
  ) {
    guard name != nil || email != nil else { return nil }
    self.name = name
    self.email = email
    self.nature = nature
    self.side = side
    self.role = role
    self.attendance = attendance
    introduced = nature.isPerson ? name.map { IntroducedName($0) } : nil
    person = introduced.map { PersonName($0.name) }
  }
}

extension IncomingParty {
  /// The party by the name alone, whoever's the address is; `nil` without a name.
  public var withoutAddress: IncomingParty? {
    guard
      var copy = IncomingParty(
        name: name, nature: nature, side: side, role: role, attendance: attendance)
    else { return nil }
    copy.country = country
    return copy
  }

  /// The names under which the party may be here, the surest first: as the source says it, then
  /// without what introduces them and the words of courtesy.
  public var names: [Line] { [name, person?.name].compactMap(\.self).uniqued() }

  /// What is known of the party, should it have to be added under a name.
  public func profile(named other: Line) -> ActorProfile {
    ActorProfile(nature: nature, said: introduced?.name ?? name ?? other)
      .changed {
        $0.emails = email.map { [$0] } ?? []
        $0.country = country
      }
  }
}
