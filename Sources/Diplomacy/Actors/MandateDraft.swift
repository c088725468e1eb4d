/// What is recorded of a mandate, apart from its number and its holder, which one that is planned
/// need not have yet.
public struct MandateDraft: Sendable, Equatable {
  /// The post held.
  public let position: Position.ID
  /// The title as its holder bears it: « Ambassadrice » in the post « Ambassadeur ».
  public let title: Line
  /// From when until when.
  public let tenure: Tenure
  /// How it stands.
  public let status: MandateStatus
  /// The day on which the receiving state agreed (Vienna Convention, article 4).
  public let agrement: CivilDate?
  /// When letters of credence were presented.
  public let credentials: Credentials?
  /// The zones the holder is accredited to, in the order given.
  public let accreditations: [Accreditation]

  /// Makes a draft; one of which nothing else is known is in post.
  public init(
    position: Position.ID, title: Line, tenure: Tenure, status: MandateStatus = .inPost,
    agrement: CivilDate? = nil, credentials: Credentials? = nil,
    accreditations: [Accreditation] = []
  ) {
    self.position = position
    self.title = title
    self.tenure = tenure
    self.status = status
    self.agrement = agrement
    self.credentials = credentials
    self.accreditations = accreditations
  }
}

extension MandateDraft {
  /// Returns the mandate with what is said of it: one value replaces another, a zone is added.
  ///
  /// Who comes into post by presenting letters of credence is in post from that day, unless
  /// another is known.
  ///
  /// - Parameters:
  ///   - said: What is said.
  ///   - today: The day from which it is seen; `nil` where days tell nothing.
  /// - Returns: The mandate as it is then.
  /// - Throws: ``MandateError`` for what cannot be.
  public func corrected(
    by said: MandateTerms, today: CivilDate?
  ) throws(MandateError) -> MandateDraft {
    let standing = said.standing(after: status, today: today)
    let isTakenUp = said.status == nil && status != .inPost && standing == .inPost
    let takenUp = isTakenUp ? said.credentials.map { PartialDate.day($0.day) } : nil
    let zones = Set(said.accreditations.map(\.zone))
    let whole = try MandateTerms(
      tenure: Tenure(
        since: said.tenure.since ?? tenure.since ?? takenUp,
        until: said.tenure.until ?? tenure.until), status: standing,
      agrement: said.agrement ?? agrement, credentials: said.credentials ?? credentials,
      accreditations: accreditations.filter { !zones.contains($0.zone) } + said.accreditations)
    return MandateDraft(
      position: position, title: title, tenure: whole.tenure, status: standing,
      agrement: whole.agrement, credentials: whole.credentials,
      accreditations: whole.accreditations)
  }

  /// Checks that nobody holds a post twice on one day.
  ///
  /// - Parameters:
  ///   - others: What the person has had in the post.
  ///   - known: The mandate as it was, where it is one of them; what it met then it may meet now.
  /// - Throws: ``MandateError/heldTwice(_:_:)``.
  public func check(beside others: [Mandate], known: Mandate?) throws(MandateError) {
    let twice = others.first { other in
      other.id != known?.id && other.draft.meets(self)
        && !(known.map { other.draft.meets($0.draft) } ?? false)
    }
    if let twice { throw .heldTwice(tenure, twice.tenure) }
  }

  /// Whether two mandates certainly ran on one day.
  private func meets(_ other: MandateDraft) -> Bool {
    guard let mine = certainDays, let others = other.certainDays else { return false }
    return mine.overlaps(others)
  }

  /// The days on which it certainly runs; `nil` where none is known.
  var certainDays: ClosedRange<CivilDate>? {
    guard status != .ended || tenure.until != nil else { return nil }
    return tenure.certainDays
  }
}
