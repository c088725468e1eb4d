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
  /// - Throws: ``MandateError/credentialsBeforeAgreement(credentials:agrement:)``.
  public init(
    tenure: Tenure, status: MandateStatus? = nil, agrement: CivilDate? = nil,
    credentials: Credentials? = nil, accreditations: [Accreditation] = []
  ) throws(MandateError) {
    if let agrement, let credentials, credentials.day < agrement {
      throw .credentialsBeforeAgreement(credentials: credentials, agrement: agrement)
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
    if let until = tenure.until, until.latest < today, known != .adInterim { return .ended }
    return takesUpFunctions(after: known, today: today) ? .inPost : known
  }

  private func takesUpFunctions(after known: MandateStatus, today: CivilDate) -> Bool {
    guard [.designated, .agreed].contains(known), let credentials else { return false }
    return credentials.day <= today
  }
}
