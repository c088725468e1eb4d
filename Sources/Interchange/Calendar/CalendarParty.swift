import Diplomacy

/// Somebody whom a calendar names: `ORGANIZER` or `ATTENDEE` (RFC 5545, 3.8.4).
struct CalendarParty: Equatable {
  let party: IncomingParty
  /// Whether it is they who are to do it.
  let isOwner: Bool
  let isOrganiser: Bool

  /// What tells a person from the others: the address, else the name.
  enum Identity: Hashable {
    case address(String)
    case name(Line?)
  }

  /// Who it is.
  var identity: Identity {
    party.email.map { .address($0.text.lowercased()) } ?? .name(party.name)
  }

  /// An organiser who is listed as attending, too.
  func joined(_ attendee: CalendarParty) -> CalendarParty {
    let party = IncomingParty(
      name: party.name ?? attendee.party.name, email: party.email ?? attendee.party.email,
      nature: party.nature, side: party.side ?? attendee.party.side, role: .organiser,
      attendance: attendee.party.attendance)
    return CalendarParty(
      party: party ?? self.party, isOwner: isOwner || attendee.isOwner, isOrganiser: true)
  }
}

extension ContentProperty {
  /// Reads whom an `ORGANIZER` or an `ATTENDEE` names; `nil` for rooms, for what is brought
  /// along, for those who are only told, and for an address that is none.
  func party() throws(ImportProblem) -> CalendarParty? {
    let type = value(of: "CUTYPE").uppercased()
    let role = value(of: "ROLE").uppercased()
    guard type != "ROOM", type != "RESOURCE", role != "NON-PARTICIPANT" else { return nil }
    let email = try email()
    let name = try name(besides: email)
    let isOrganiser = line.name == "ORGANIZER"
    let own = Participation.Role(rawValue: value(of: "X-CESS-ROLE").lowercased())
    let kind = OrganisationKind(rawValue: value(of: "X-CESS-KIND").lowercased())
    let called = name?.text ?? ""
    let nature: ActorNature =
      switch type {
      case "GROUP": .organisation(kind ?? .guessed(fromName: called))
      // Few programs say what somebody is.
      case "", "UNKNOWN": .guessed(fromBeginningOf: called)
      default: .person
      }
    let party = IncomingParty(
      name: name, email: email, nature: nature,
      side: Participation.Side(rawValue: value(of: "X-CESS-SIDE").lowercased()),
      role: own ?? (isOrganiser ? .organiser : role == "CHAIR" ? .host : .participant),
      attendance: attendance)
    return party.map {
      CalendarParty(
        party: $0, isOwner: value(of: "X-CESS-OWNER").uppercased() == "TRUE",
        isOrganiser: isOrganiser)
    }
  }

  private func value(of parameter: String) -> String {
    line.parameters.isEmpty ? "" : line.values(of: parameter).first ?? ""
  }

  private var attendance: Participation.Attendance? {
    if let own = Participation.Attendance(rawValue: value(of: "X-CESS-ATTENDANCE").lowercased()) {
      return own
    }
    return switch value(of: "PARTSTAT").uppercased() {
    case "NEEDS-ACTION", "TENTATIVE": .invited
    case "ACCEPTED", "COMPLETED", "IN-PROCESS": .accepted
    case "DECLINED", "DELEGATED": .declined
    default: nil
    }
  }

  /// The address: that of `mailto:`, else of the parameter `EMAIL`.
  private func email() throws(ImportProblem) -> Line? {
    let typed = try text(without: "mailto:").prefix { $0 != "?" }
    for text in [String(typed), value(of: "EMAIL")] {
      let isAddress =
        text.utf8.contains(UInt8(ascii: "@"))
        && !text.utf8.contains { [UInt8(ascii: ":"), UInt8(ascii: "/")].contains($0) }
        && !text.contains(where: \.isWhitespace)
      if isAddress { return try self.line(text) }
    }
    return nil
  }

  /// The name; `nil` where there is none but the address.
  private func name(besides email: Line?) throws(ImportProblem) -> Line? {
    // Some write a comma without quotation marks around it.
    guard let name = MailAddress.bare(line.values(of: "CN").joined(separator: ",")) else {
      return nil
    }
    if name.lowercased() == email?.text.lowercased() { return nil }
    if email != nil, name.utf8.contains(UInt8(ascii: "@")),
      !name.utf8.contains(UInt8(ascii: " "))
    {
      return nil
    }
    return try line(name)
  }
}

extension CalendarParty {
  /// The lines of a party: somebody who organises and attends has two.
  ///
  /// - Parameters:
  ///   - party: The party.
  ///   - isOrganiser: Whether there is no other organiser: a calendar has one.
  ///   - isOwner: Whether it is they who are to do it.
  /// - Returns: The lines, unfolded.
  static func lines(
    of party: IncomingParty, isOrganiser: Bool, isOwner: Bool = false
  ) -> [String] {
    guard isOrganiser else { return [line("ATTENDEE", party, role: party.role, isOwner: isOwner)] }
    let organiser = line("ORGANIZER", party, role: nil, attends: false, isOwner: isOwner)
    return party.attendance == nil
      ? [organiser] : [organiser, line("ATTENDEE", party, role: nil, isOwner: false)]
  }

  private static func line(
    _ name: String, _ party: IncomingParty, role: Participation.Role?, attends: Bool = true,
    isOwner: Bool
  ) -> String {
    var text = name
    func add(_ parameter: String, _ value: String?) {
      if let value { text += ContentLine.Parameter(name: parameter, values: [value]).written }
    }
    add("CN", party.name?.text)
    let called = party.name?.text ?? ""
    switch party.nature {
    case .organisation(let kind):
      add("CUTYPE", "GROUP")
      add("X-CESS-KIND", kind == .guessed(fromName: called) ? nil : kind.rawValue)
    case .person:
      // Whoever reads a name like that of a house would take it for one.
      let isLikeHouse = OrganisationKind.guessed(fromBeginningOf: called) != nil
      add("CUTYPE", isLikeHouse ? "INDIVIDUAL" : nil)
    }
    switch role {
    case .participant, nil: break
    case .host: add("ROLE", "CHAIR")
    case .organiser, .speaker, .interpreter: add("X-CESS-ROLE", role?.rawValue)
    }
    if isOwner { add("X-CESS-OWNER", "TRUE") }
    switch attends ? party.attendance : nil {
    case .invited: add("PARTSTAT", "NEEDS-ACTION")
    case .accepted: add("PARTSTAT", "ACCEPTED")
    case .declined: add("PARTSTAT", "DECLINED")
    case .attended:
      add("PARTSTAT", "ACCEPTED")
      add("X-CESS-ATTENDANCE", Participation.Attendance.attended.rawValue)
    case .noShow:
      add("PARTSTAT", "ACCEPTED")
      add("X-CESS-ATTENDANCE", Participation.Attendance.noShow.rawValue)
    case nil: break
    }
    add("X-CESS-SIDE", party.side?.rawValue)
    // Whom we met is not to be invited by the server that the entry is put on (RFC 6638, 7.1).
    add("SCHEDULE-AGENT", "CLIENT")
    // Nobody is found at this address; a line has to have one (3.3.3).
    return text + ":" + (party.email.map { "mailto:\($0.text)" } ?? "invalid:nomail")
  }
}
