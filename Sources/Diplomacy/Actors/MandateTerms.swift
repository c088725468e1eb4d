/// What is said of a mandate; what is `nil` or empty is not said.
public struct MandateTerms: Hashable, Sendable {
  /// From when until when.
  public let tenure: Tenure
  /// How it stands.
  public let status: MandateStatus?
  /// The day on which the receiving state agreed.
  public let agrement: CivilDate?
  /// When letters of credence were presented.
  public let credentials: Credentials?
  /// The zones the holder is accredited to.
  public let accreditations: [Accreditation]

  /// Makes the terms.
  ///
  /// - Throws: ``MandateError`` for days that cannot be of one mandate.
  public init(
    tenure: Tenure, status: MandateStatus? = nil, agrement: CivilDate? = nil,
    credentials: Credentials? = nil, accreditations: [Accreditation] = []
  ) throws(MandateError) {
    if let agrement, let credentials, credentials.day < agrement {
      throw .credentialsBeforeAgreement(credentials: credentials, agrement: agrement)
    }
    if let since = tenure.since, let credentials, credentials.day < since.earliest {
      throw .credentialsBeforeStart(credentials: credentials, since: since)
    }
    if let until = tenure.until, let credentials, credentials.day > until.latest {
      throw .credentialsAfterEnd(credentials: credentials, until: until)
    }
    self.tenure = tenure
    self.status = status
    self.agrement = agrement
    self.credentials = credentials
    self.accreditations = accreditations
  }
}

extension MandateTerms {
  /// Returns how a mandate stands of which this is said: as is said, else by its days.
  ///
  /// What ended before today is over, but who stood in did so for good. Whoever presented
  /// letters of credence has taken up functions: Vienna Convention on Diplomatic Relations
  /// (1961), article 13.
  ///
  /// - Parameters:
  ///   - known: How it stood; in post for one that is new.
  ///   - today: The day from which it is seen; `nil` where days tell nothing.
  /// - Returns: How it stands.
  public func standing(after known: MandateStatus = .inPost, today: CivilDate?) -> MandateStatus {
    if let status { return status }
    guard let today else { return known }
    let standing = tenure.until == nil ? known : tenure.standing(after: known, today: today)
    return takesUpFunctions(after: standing, today: today) ? .inPost : standing
  }

  private func takesUpFunctions(after known: MandateStatus, today: CivilDate) -> Bool {
    guard [.designated, .agreed].contains(known), let credentials else { return false }
    return credentials.day <= today
  }
}

extension MandateTerms {
  /// Returns which mandate of a person in a post is meant by what is said of one.
  ///
  /// It is the one still held, unless the days said come before it or after its end; else the one
  /// that is over and whose days those said meet. A former holder may come back: that is another
  /// mandate.
  ///
  /// - Parameters:
  ///   - mandates: All that the person has had in the post.
  ///   - today: The day from which it is seen; `nil` where days tell nothing.
  /// - Returns: The mandate; `nil` where another is meant.
  public func meant(among mandates: [Mandate], today: CivilDate?) -> Mandate? {
    if let present = mandates.held(on: today), !isApart(from: present.tenure) { return present }
    guard tenure.until != nil, let said = tenure.certainDays else { return nil }
    let met = mandates.filter { !$0.isOpen && ($0.draft.certainDays?.overlaps(said) ?? false) }
    return met.count == 1 ? met.first : nil
  }

  /// Whether both days said come before a tenure, or the first comes after its end.
  private func isApart(from other: Tenure) -> Bool {
    guard let since = tenure.since else { return false }
    if let until = tenure.until, let first = other.firstDay, until.latest < first { return true }
    return other.lastDay.map { $0 < since.earliest } ?? false
  }

  /// Returns what is said and a mandate does not know yet.
  ///
  /// - Throws: ``MandateError`` for days that cannot be of one mandate.
  public func beyond(_ known: Mandate) throws(MandateError) -> MandateTerms {
    try MandateTerms(
      tenure: Tenure(
        since: known.tenure.since == nil ? tenure.since : nil,
        until: known.tenure.until == nil ? tenure.until : nil), status: status,
      agrement: known.agrement == nil ? agrement : nil,
      credentials: known.credentials == nil ? credentials : nil,
      accreditations: known.accreditations.isEmpty ? accreditations : [])
  }
}

extension Mandate {
  /// Returns what is known of the mandate, with other days.
  ///
  /// - Throws: ``MandateError`` where the days do not go with the letters of credence.
  public func terms(of tenure: Tenure) throws(MandateError) -> MandateTerms {
    try MandateTerms(
      tenure: tenure, status: status, agrement: agrement, credentials: credentials,
      accreditations: accreditations)
  }

  /// Whether it is held, or to be held, with no end in sight.
  public var isOpen: Bool { tenure.until == nil && status != .ended }
}

extension [Mandate] {
  /// The first of them that is not over, seen from a day: with no end in sight, else until a day
  /// to come.
  public func held(on today: CivilDate?) -> Mandate? {
    first(where: \.isOpen) ?? first { !$0.isOver(on: today) }
  }

  /// Those that end when their holder leaves: with no end in sight, or a later one.
  ///
  /// - Parameters:
  ///   - last: The last day, or as much of it as is known.
  ///   - today: The day from which it is seen; `nil` where days tell nothing.
  /// - Returns: The mandates that end.
  public func ending(on last: PartialDate, today: CivilDate?) -> [Mandate] {
    filter { mandate in
      mandate.isOpen
        || !mandate.isOver(on: today) && mandate.tenure.lastDay.map { $0 > last.latest } ?? false
    }
  }

  /// The one whose end may be corrected, where one alone may be meant: of those that are not over
  /// yet, else of all.
  public func correctable(on today: CivilDate?) -> Mandate? {
    let held = filter { !$0.isOver(on: today) }
    let meant = held.isEmpty ? self : held
    return meant.count == 1 ? meant[0] : nil
  }
}

extension Tenure {
  /// The days it certainly covers, to the end of time where none is said; `nil` where no day
  /// is certain.
  var certainDays: ClosedRange<CivilDate>? {
    guard let first = since?.latest else { return nil }
    let last = until?.earliest ?? .last
    return first <= last ? first...last : nil
  }
}
