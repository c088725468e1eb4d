/// An actor with the offices held on a day, as protocol asks for them.
public struct ProtocolRecord: Sendable, Equatable {
  /// The actor.
  public let actor: Actor
  /// The offices of that day, those not taken up yet included, the one begun last first.
  public let offices: [ProtocolOffice]
  /// The postal addresses of the organisations of the offices, by their number.
  public let postalAddresses: [Actor.ID: Line]

  /// Makes a record.
  public init(
    actor: Actor, offices: [ProtocolOffice], postalAddresses: [Actor.ID: Line] = [:]
  ) {
    self.actor = actor
    self.offices = offices
    self.postalAddresses = postalAddresses
  }
}

/// An office held on a day.
public struct ProtocolOffice: Sendable, Equatable {
  /// The title as its holder bears it; of the head's post of a mission held ad interim, that of
  /// a chargé d'affaires.
  public let title: String
  /// What the post is called otherwise; nothing where its holder does not bear its title.
  public let titles: [OfficeName]
  /// The organisation.
  public let organisation: ActorName
  /// The organisation's names in a language, where it has one; by language tag.
  public let namesByLanguage: [String: String]
  /// What the organisation is.
  public let nature: ActorNature
  /// How the mandate stands.
  public let status: MandateStatus
  /// From when until when.
  public let tenure: Tenure
  /// When letters of credence were presented.
  public let credentials: Credentials?
  /// The states accredited to.
  public let accreditedTo: [Zone.ID]
  /// Whether the organisation is of a country that is ours too.
  public let isOfOurCountry: Bool

  /// Makes an office.
  ///
  /// Whoever replaces the head of a mission provisionally bears the title of a chargé d'affaires
  /// ad interim, never the head's (Vienna Convention on Diplomatic Relations, article 19(1)).
  public init(
    title: String, titles: [OfficeName] = [], organisation: ActorName,
    namesByLanguage: [String: String] = [:], nature: ActorNature,
    status: MandateStatus = .inPost, tenure: Tenure, credentials: Credentials? = nil,
    accreditedTo: [Zone.ID] = [], isOfOurCountry: Bool = false
  ) {
    let chargé = Self.chargé(
      insteadOf: title, status: status, organisation: organisation.name, nature: nature)
    self.title = chargé ?? title
    self.titles = chargé == nil ? titles : []
    self.organisation = organisation
    self.namesByLanguage = namesByLanguage
    self.nature = nature
    self.status = status
    self.tenure = tenure
    self.credentials = credentials
    self.accreditedTo = accreditedTo
    self.isOfOurCountry = isOfOurCountry
  }

  /// The title of whoever heads a mission ad interim; `nil` where it is no mission that is headed,
  /// or is headed by a chargé d'affaires already.
  private static func chargé(
    insteadOf title: String, status: MandateStatus, organisation: String, nature: ActorNature
  ) -> String? {
    guard status == .adInterim else { return nil }
    let provisional = MissionStanding(
      title: title, status: status, organisation: organisation, nature: nature)
    let titular = MissionStanding(
      title: title, status: .inPost, organisation: organisation, nature: nature)
    guard provisional.head != nil, titular.head?.rank != .chargeAdInterim else { return nil }
    // The title in the feminine may be all that tells the gender.
    return OfficeTitle.isFeminine(title) ? "Chargée d’affaires a.i." : "Chargé d’affaires a.i."
  }

  /// Whether the title is borne provisionally, and does not say so itself.
  var isProvisional: Bool { status == .adInterim && standing.head == nil }

  /// What the Convention has to say of the office.
  public var standing: MissionStanding {
    MissionStanding(
      title: title, status: status, organisation: organisation.name, nature: nature)
  }

  /// Whether functions have been taken up.
  public var isTakenUp: Bool { ![.designated, .agreed].contains(status) }

  /// The organisation's name in a language, else the one displayed.
  func organisationName(in language: Language) -> String {
    namesByLanguage[language.rawValue] ?? organisation.name
  }
}

/// What a post is called in a language, for a holder of a gender.
public struct OfficeName: Sendable, Equatable {
  /// The language, as a tag.
  public let language: String
  /// The gender of the holder; `nil` for either.
  public let gender: Gender?
  /// The name.
  public let text: String

  /// Makes a name.
  public init(language: String, gender: Gender?, text: String) {
    self.language = language
    self.gender = gender
    self.text = text
  }
}

extension ProtocolRecord {
  /// Returns the candidate for an order of precedence: by the office that ranks highest,
  /// and of two alike the one whose credentials are known, then the one begun last.
  ///
  /// - Parameter label: Returns how the actor is shown with an office, or with none.
  /// - Returns: The candidate; unranked without an office.
  public func candidate(label: (ProtocolOffice?) -> String) -> PrecedenceCandidate {
    func weight(_ office: ProtocolOffice) -> (Int, Int) {
      switch office.standing {
      case .head(let head):
        (
          HeadOfMissionClass.allCases.firstIndex(of: head.rank) ?? 0,
          office.credentials == nil ? 1 : 0
        )
      case .unranked(let reason):
        (100 + (MissionStanding.NoRule.allCases.firstIndex(of: reason) ?? 0), 0)
      }
    }
    let name = ActorName(id: actor.id, name: actor.profile.name.text)
    let weighed = offices.enumerated().map { (weight($0.element), $0.offset, $0.element) }
    guard let best = weighed.min(by: { ($0.0.0, $0.0.1, $0.1) < ($1.0.0, $1.0.1, $1.1) })?.2
    else {
      return PrecedenceCandidate(
        actor: name, label: label(nil),
        standing: .unranked(actor.profile.nature.isPerson ? .noOffice : .noHead))
    }
    return PrecedenceCandidate(
      actor: name, label: label(best), standing: best.standing, credentials: best.credentials,
      since: best.tenure.since, accreditedTo: best.accreditedTo)
  }
}
