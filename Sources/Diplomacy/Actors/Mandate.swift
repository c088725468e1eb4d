/// A post in an organisation; it outlives its holders and can be vacant.
public struct Position: Sendable, Equatable {
  /// The number of a post.
  public typealias ID = RecordID<Position>

  /// The number of the post.
  public let id: ID
  /// The organisation the post belongs to.
  public let organisation: Actor.ID
  /// What the post is called, as it was first recorded.
  public let title: Line
  /// What it is called otherwise: in other languages, for a holder of a gender.
  public let titles: [PositionTitle]

  /// Makes a post of a stored record.
  public init(id: ID, organisation: Actor.ID, title: Line, titles: [PositionTitle] = []) {
    self.id = id
    self.organisation = organisation
    self.title = title
    self.titles = titles
  }
}

extension Position: Lettered {
  public static let letter: Character = "p"
}

/// What a post is called in a language, for a holder of a gender or for any.
public struct PositionTitle: Sendable, Hashable {
  /// The language.
  public let language: Language
  /// The gender of the holder; `nil` for any.
  public let gender: Gender?
  /// The title.
  public let text: Line

  /// Makes a title.
  public init(language: Language, gender: Gender?, text: Line) {
    self.language = language
    self.gender = gender
    self.text = text
  }
}

/// How a mandate stands.
///
/// Source: Vienna Convention on Diplomatic Relations (1961), articles 4, 13 and 19.
public enum MandateStatus: String, CaseIterable, Sendable {
  /// Chosen by the sending state, agreement not yet given (art. 4).
  case designated
  /// Agreement given, functions not yet taken up (art. 4).
  case agreed
  /// In functions (art. 13).
  case inPost = "in-post"
  /// In charge while the post is vacant or its holder prevented (art. 19).
  case adInterim = "ad-interim"
  /// Over.
  case ended
}

/// The days between which a mandate runs, either of which may be partly known or unknown.
public struct Tenure: Hashable, Sendable {
  /// The first day, or as much of it as is known; `nil` when unknown.
  public let since: PartialDate?
  /// The last day, or as much of it as is known; `nil` while it runs.
  public let until: PartialDate?

  /// Makes a tenure.
  ///
  /// - Throws: ``MandateError/endsBeforeItStarts(since:until:)``.
  public init(since: PartialDate? = nil, until: PartialDate? = nil) throws(MandateError) {
    if let since, let until, until.latest < since.earliest {
      throw .endsBeforeItStarts(since: since, until: until)
    }
    self.since = since
    self.until = until
  }

  /// The first day on which the mandate may have run.
  public var firstDay: CivilDate? { since?.earliest }

  /// The last day on which the mandate may have run.
  public var lastDay: CivilDate? { until?.latest }

  /// Whether the mandate may have run on some day of a date.
  public func covers(_ date: PartialDate) -> Bool {
    if let firstDay, firstDay > date.latest { return false }
    if let lastDay, lastDay < date.earliest { return false }
    return true
  }

  /// The same tenure, ended by a successor's first day.
  ///
  /// - Parameter successor: When the successor takes over. A full day ends
  ///   this tenure the day before; a month or a year ends it in that month or
  ///   year, since nothing more is known.
  /// - Returns: The tenure with its end.
  /// - Throws: ``MandateError/endsBeforeItStarts(since:until:)`` when the
  ///   successor would come before this tenure began.
  public func succeeded(from successor: PartialDate) throws(MandateError) -> Tenure {
    let eve = successor.precision == .day ? successor.earliest.adding(days: -1) : nil
    return try Tenure(since: since, until: eve.map(PartialDate.day) ?? successor)
  }
}

/// One person holding one post between two dates, with a status.
public struct Mandate: Sendable, Equatable {
  /// The number of a mandate.
  public typealias ID = RecordID<Mandate>

  /// The number of the mandate.
  public let id: ID
  /// Who holds the post.
  public let person: Actor.ID
  /// What is recorded of the mandate besides.
  public let draft: MandateDraft

  /// Makes a mandate of what is recorded.
  public init(id: ID, person: Actor.ID, _ draft: MandateDraft) {
    self.id = id
    self.person = person
    self.draft = draft
  }

  /// The post held.
  public var position: Position.ID { draft.position }
  /// The title as this holder bears it.
  public var title: Line { draft.title }
  /// From when until when.
  public var tenure: Tenure { draft.tenure }
  /// How the mandate stands.
  public var status: MandateStatus { draft.status }
  /// The day on which the receiving state agreed.
  public var agrement: CivilDate? { draft.agrement }
  /// When letters of credence were presented.
  public var credentials: Credentials? { draft.credentials }
  /// The zones the holder is accredited to, in the order given.
  public var accreditations: [Accreditation] { draft.accreditations }
}

extension Mandate {
  /// Whether the post may have been held under this mandate on some day of a date.
  public func isHeld(on date: PartialDate) -> Bool { tenure.isHeld(on: date, status) }

  /// Whether it is over, seen from a day: its last day is past, or it ended nobody knows when.
  ///
  /// Without a day what has an end is over.
  public func isOver(on today: CivilDate?) -> Bool {
    guard let last = tenure.lastDay else { return status == .ended }
    return today.map { last < $0 } ?? true
  }

  /// How it stands on a day: who is in post has left once the last day is past, and who is to
  /// leave has not before.
  public func standing(on day: CivilDate) -> MandateStatus {
    let isOfDays = tenure.until != nil && [.inPost, .ended].contains(status)
    return isOfDays ? tenure.standing(after: status, today: day) : status
  }

  /// Whether functions are still to be taken up under this mandate, seen from a day.
  public func isToCome(on day: CivilDate) -> Bool {
    [.designated, .agreed].contains(status) && tenure.lastDay.map { $0 >= day } ?? true
  }
}

extension Tenure {
  /// Whether a post may have been held for this time, standing so, on some day of a date.
  ///
  /// One designated or agreed has not begun (Vienna Convention, article 13); one
  /// that ended on an unknown day is over.
  public func isHeld(on date: PartialDate, _ status: MandateStatus) -> Bool {
    switch status {
    case .designated, .agreed: false
    case .ended where until == nil: false
    case .inPost, .adInterim, .ended: covers(date)
    }
  }

  /// How a mandate stands that is given this end: it is over, unless its last day is to come.
  ///
  /// Who stood in did so for good: the history of the post tells it.
  ///
  /// - Parameters:
  ///   - known: How it stood.
  ///   - today: The day from which it is seen; `nil` where days tell nothing.
  /// - Returns: How it stands.
  public func standing(after known: MandateStatus, today: CivilDate?) -> MandateStatus {
    if known == .adInterim { return known }
    guard let today, let lastDay, lastDay >= today else { return .ended }
    return known == .ended ? .inPost : known
  }

  /// Whether a post is held side by side in two such times; not where one may have followed the
  /// other, be it on one day.
  public func isBeside(_ other: Tenure) -> Bool { !isBefore(other) && !other.isBefore(self) }

  private func isBefore(_ other: Tenure) -> Bool {
    guard let until, let since = other.since else { return false }
    return until.earliest <= since.latest
  }
}

/// A rule about mandates that was broken.
public enum MandateError: Error, Hashable, Sendable {
  /// The last day comes before the first.
  case endsBeforeItStarts(since: PartialDate, until: PartialDate)
  /// Letters of credence would be presented before the agreement (Vienna Convention,
  /// articles 4 and 13).
  case credentialsBeforeAgreement(credentials: Credentials, agrement: CivilDate)
  /// Letters of credence would be presented before the mandate begins.
  case credentialsBeforeStart(credentials: Credentials, since: PartialDate)
  /// Letters of credence would be presented after the mandate ends.
  case credentialsAfterEnd(credentials: Credentials, until: PartialDate)
  /// One person would hold one post by two mandates at once.
  case heldTwice(Tenure, Tenure)
  /// Somebody would succeed themselves.
  case succeedsOneself
}
