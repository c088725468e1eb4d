/// A record of another program, in our terms, before it is known whether we have it.
///
/// Whom it names is a name or an address still, and no number: the register finds out.
public struct IncomingRecord: Sendable, Equatable {
  /// What it says.
  public private(set) var content: Content
  /// By what the source tells it from its other records, and finds it again: a UID, an
  /// identifier of a column; `nil` where it has nothing of the kind, and what it says has to
  /// tell.
  public let key: SourceKey?
  /// Where in the source it stands.
  public private(set) var place: SourcePlace
  /// What it says that we have no room for, in the source's own words, to be given back.
  public let kept: [String]
  /// Whether its source never changes it, as a mail is never changed once it was sent: when it
  /// is here, it is not looked at again.
  public let isFinal: Bool
  /// By what the mail is known that carries it, which anybody may have sent; `nil` for what none
  /// carries.
  public private(set) var carrier: SourceKey?
  /// The keys of every instance of the series, those included that are told apart; `nil` for a
  /// single event, and for an instance that is told apart.
  public let siblings: Set<CalendarKey>?
  /// What it says that is not kept, since nothing can be made of it.
  public var unkept: [ImportProblem] = []

  /// The kinds of record that come in.
  public enum Content: Sendable, Equatable {
    case actor(IncomingActor)
    case exchange(IncomingExchange)
    case followUp(IncomingFollowUp)
    /// An exchange does not take place; with what is recorded where nobody knows of it, `nil` where
    /// that is not said.
    case cancellation(IncomingExchange?)
  }

  /// What stands among ``kept`` of an entry of a calendar that says only that there is something
  /// then.
  public static let busy = "X-CESS-BUSY:TRUE"
  /// What stands among ``kept`` of an entry of another program in which we wrote what both share.
  public static let shared = "X-CESS-SHARED:TRUE"
  /// What is kept that the source said: without what only we note of it.
  public var keptOfSource: [String] {
    kept.filter { ![Self.busy, Self.shared].contains($0) && !$0.hasPrefix(Self.stamp) }
  }
  /// What stands among ``kept`` of an invitation: when it was written (`DTSTAMP`), which tells it
  /// from an older one.
  public static let stamp = "X-CESS-STAMP:"

  /// Makes a record.
  ///
  /// - Parameters:
  ///   - content: What it says.
  ///   - key: By what its source knows it.
  ///   - place: Where in the source it stands.
  ///   - kept: What we have no room for.
  ///   - isFinal: Whether its source never changes it.
  ///   - carrier: By what the mail is known that carries it.
  ///   - siblings: The keys of the instances that a series tells of itself.
  public init(
    _ content: Content, key: SourceKey?, place: SourcePlace, kept: [String] = [],
    isFinal: Bool = false, carrier: SourceKey? = nil, siblings: Set<CalendarKey>? = nil
  ) {
    self.content = content
    self.key = key
    self.place = place
    self.kept = kept
    self.isFinal = isFinal
    self.carrier = carrier
    self.siblings = siblings
  }

  /// The day it is of: when something takes place, by when it is to be done; `nil` of an actor.
  public var date: PartialDate? {
    switch content {
    case .actor: nil
    case .exchange(let exchange): exchange.occurrence.date
    case .followUp(let followUp): .day(followUp.due)
    case .cancellation(let exchange): exchange?.occurrence.date
    }
  }

  /// The record with what a cancellation is about as an exchange like others, where it says enough.
  public var entered: IncomingRecord {
    guard case .cancellation(let exchange?) = content else { return self }
    var copy = self
    copy.content = .exchange(exchange)
    return copy
  }

  /// By what a calendar knows it; `nil` for what is no entry of one.
  public var entry: CalendarKey? { key?.entry }

  /// Whether a mail carries it.
  public var isCarried: Bool { carrier != nil }

  /// The record as one that a mail carries: it stands where that one begins, and travels no
  /// farther.
  public func carried(by mail: IncomingRecord) -> IncomingRecord {
    var marking: Marking?
    if case .exchange(let letter) = mail.content { marking = letter.marking }
    func marked(_ exchange: IncomingExchange) -> IncomingExchange {
      var copy = exchange
      copy.marking = [exchange.marking, marking].compactMap(\.self).max()
      return copy
    }
    var copy = self
    copy.place = mail.place
    copy.carrier = mail.key
    copy.unkept = unkept.map { $0.at(mail.place) }
    copy.content =
      switch content {
      case .exchange(let exchange): .exchange(marked(exchange))
      case .cancellation(let exchange): .cancellation(exchange.map(marked))
      case .actor, .followUp: content
      }
    return copy
  }
}

/// Where in a file something stands.
public struct SourcePlace: Sendable, Hashable {
  /// The line on which it begins, counted from 1.
  public let line: Int
  /// The row as a spreadsheet numbers it, its headings being row 1; `nil` in what is no table.
  public let row: Int?

  /// Makes a place.
  public init(line: Int, row: Int? = nil) {
    self.line = line
    self.row = row
  }
}

/// What another program says of a person or an organisation.
public struct IncomingActor: Sendable, Equatable {
  /// What is known, but for the zones and the country.
  public let profile: ActorProfile
  /// The country, by a name or a code.
  public let country: Line?
  /// The zones, by names or codes.
  public let zones: [Line]
  /// The posts held.
  public let offices: [Office]
  /// Whether the sort of organisation is not said there, and we found it in the name.
  public let isKindGuessed: Bool

  /// A post, by its title and the name of its organisation.
  public struct Office: Sendable, Equatable {
    /// The title; `nil` where only the organisation is named.
    public let title: Line?
    /// The organisation.
    public let organisation: Line
    /// From when until when.
    public let tenure: Tenure

    /// Makes a post.
    public init(title: Line?, organisation: Line, tenure: Tenure) {
      self.title = title
      self.organisation = organisation
      self.tenure = tenure
    }
  }

  /// Makes an actor.
  public init(
    _ profile: ActorProfile, country: Line? = nil, zones: [Line] = [], offices: [Office] = [],
    isKindGuessed: Bool = true
  ) {
    self.profile = profile
    self.country = country
    self.zones = zones
    self.offices = offices
    self.isKindGuessed = isKindGuessed
  }
}

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

  /// The name and the introduction, of a person who has a name.
  public var introduced: IntroducedName? { nature.isPerson ? name.map { IntroducedName($0) } : nil }

  /// The name taken apart, of a person who has one.
  public var person: PersonName? { introduced.map { PersonName($0.name) } }

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

/// What another program says of an exchange.
public struct IncomingExchange: Sendable, Equatable {
  /// The sort of exchange.
  public var kind: InteractionKind
  /// How it stands.
  public var status: InteractionStatus
  /// Whether the status is told from the date, and the source does not say it: an exchange that
  /// is here keeps its own then.
  public var isStatusGuessed = false
  /// Whether the time zone is the reader's own, and the source says none: what is here keeps its
  /// own then, wherever the reader is today.
  public var isZoneGuessed = false
  /// What it was, in one line.
  public var title: Line
  /// Whether the source says nothing of the kind: what is here keeps its own then.
  public var isTitleGuessed = false
  /// When it took place.
  public var occurrence: Occurrence
  /// How long it lasted.
  public var length: ExchangeLength?
  /// Where.
  public var place: Line?
  /// In which city.
  public var city: Line?
  /// Who took part.
  public var parties: [IncomingParty]
  /// The zones, by names or codes.
  public var zones: [Line]
  /// The axes, by names or codes.
  public var axes: [Line]
  /// The exchange in a few words.
  public var summary: Prose?
  /// What was said, at length.
  public var notes: Prose?
  /// How far the account may travel.
  public var marking: Marking?
  /// The form of a letter.
  public var form: LetterForm?
  /// Who of the parties began it: its side is that at whose instance it took place.
  public var initiator: IncomingParty?
  /// What was promised there, and by when.
  public var promises: [IncomingFollowUp] = []

  /// Makes an exchange of which nothing else is known.
  public init(
    kind: InteractionKind, status: InteractionStatus, title: Line, occurrence: Occurrence,
    parties: [IncomingParty] = []
  ) {
    self.kind = kind
    self.status = status
    self.title = title
    self.occurrence = occurrence
    self.parties = parties
    zones = []
    axes = []
  }
}

/// What another program says of something that is to be done.
public struct IncomingFollowUp: Sendable, Equatable {
  /// What is to be done.
  public var title: Line
  /// Whether the source says nothing of the kind: what is here keeps its own then.
  public var isTitleGuessed = false
  /// By when.
  public var due: CivilDate
  /// How it stands.
  public var state: FollowUp.State
  /// Whether the source says that it is closed and not when: one that is closed here keeps its
  /// own day then.
  public var isClosingGuessed = false
  /// For whom.
  public var parties: [IncomingParty]
  /// Who is to do it.
  public var owner: IncomingParty?
  /// The zones, by names or codes.
  public var zones: [Line]
  /// On what terms.
  public var terms: FollowUpTerms

  /// Makes a follow-up of which nothing else is known.
  public init(title: Line, due: CivilDate, state: FollowUp.State = .open(snoozedUntil: nil)) {
    self.title = title
    self.due = due
    self.state = state
    parties = []
    zones = []
    terms = .plain
  }
}
