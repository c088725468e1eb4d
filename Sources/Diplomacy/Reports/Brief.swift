/// What to know before meeting somebody, on one page.
///
/// The same register gives the same brief: nothing in it is guessed or weighed.
public struct Brief: Sendable, Equatable {
  /// The actor, with the latest exchanges and what is open.
  public private(set) var card: ActorCard
  /// The next exchanges that are planned, the nearest first.
  public let upcoming: [TimelineEntry]
  /// The exchange of the last contact.
  public let lastExchange: FollowUpEntry.Exchange?
  /// What the actor said last, the latest first.
  public let statements: [StatementEntry]
  /// How many open follow-ups there are beyond those of the card, by whose turn it is.
  public let furtherFollowUps: [FollowUpTerms.Direction: Int]
  /// Who held the office of today before, where a post was handed over.
  public let predecessor: HeldMandate?
  /// How the offices are named that are held on the day of the brief: the actor's own, or those
  /// of an organisation.
  public let officeNames: [Mandate.ID: ActorLabel.Office]
  /// Whom we know beside the actor in the same organisation, the latest met first.
  public let colleagues: [Colleague]
  /// The zones that other exchanges with the actor concern, the busiest first; the
  /// actor's own apart.
  public let elsewhere: [Business]
  /// Among how many of the latest exchanges ``elsewhere`` was counted; `nil` for all of them.
  public let elsewhereAmong: Int?
  /// What was handed to them, the latest first.
  public let documents: [Paper]
  /// The day for which the brief is made.
  public let today: CivilDate
  /// How far the brief may travel.
  public private(set) var disclosure: Disclosure

  /// Gathers the facts.
  public init(
    card: ActorCard, upcoming: [TimelineEntry] = [], lastExchange: FollowUpEntry.Exchange? = nil,
    furtherFollowUps: [FollowUpTerms.Direction: Int] = [:], statements: [StatementEntry] = [],
    predecessor: HeldMandate?, officeNames: [Mandate.ID: ActorLabel.Office] = [:],
    colleagues: [Colleague], elsewhere: [Business], elsewhereAmong: Int? = nil,
    today: CivilDate, documents: [Paper] = [], disclosure: Disclosure = .plain
  ) {
    self.card = card
    self.upcoming = upcoming
    self.lastExchange = lastExchange
    self.furtherFollowUps = furtherFollowUps
    self.statements = statements
    self.predecessor = predecessor
    self.officeNames = officeNames
    self.colleagues = colleagues
    self.elsewhere = elsewhere
    self.elsewhereAmong = elsewhereAmong
    self.today = today
    self.documents = documents
    self.disclosure = disclosure
  }

  /// Returns the same facts, with how far they may travel.
  package func disclosing(_ disclosure: Disclosure) -> Brief {
    var copy = self
    copy.disclosure = disclosure
    return copy
  }

  /// Returns the brief without what its card knows of the actor and nobody marked, where its
  /// limit is below what that counts as.
  ///
  /// What anybody may know stays: the name, the office and who held it before, the organisation,
  /// the zones, how one writes to the holder.
  package var withoutUnmarkedFacts: Brief {
    guard !mayTellUnmarked else { return self }
    var copy = self
    copy.card = card.withoutUnmarkedFacts
    return copy
  }

  /// Whether it may tell what nobody marked.
  public var mayTellUnmarked: Bool { disclosure.clearance.admits(nil) }

  /// Somebody else of the same organisation.
  public struct Colleague: Sendable, Equatable {
    /// The number.
    public let id: Actor.ID
    /// The name, with the office held on the day of the brief.
    public let label: ActorLabel
    /// The date of the latest exchange held; `nil` for somebody never met.
    public let lastContact: PartialDate?
    /// That exchange.
    public let latest: Interaction.ID?

    /// Makes a colleague.
    public init(
      id: Actor.ID, label: ActorLabel, lastContact: PartialDate?, latest: Interaction.ID? = nil
    ) {
      self.id = id
      self.label = label
      self.lastContact = lastContact
      self.latest = latest
    }
  }

  /// A paper they have of us.
  public struct Paper: Sendable, Equatable {
    /// What it is.
    public let title: String
    /// The exchange in which it was handed over.
    public let exchange: Interaction.ID
    /// Its date.
    public let date: PartialDate

    /// Makes a line.
    public init(title: String, exchange: Interaction.ID, date: PartialDate) {
      self.title = title
      self.exchange = exchange
      self.date = date
    }
  }

  /// What we have to do with an actor in a zone that is not the actor's own.
  public struct Business: Sendable, Equatable {
    /// The zone.
    public let zone: Zone.ID
    /// How many exchanges were held.
    public let exchanges: Int
    /// The latest of them.
    public let latest: Interaction.ID
    /// Its date.
    public let last: PartialDate

    /// Makes a line.
    public init(zone: Zone.ID, exchanges: Int, latest: Interaction.ID, last: PartialDate) {
      self.zone = zone
      self.exchanges = exchanges
      self.latest = latest
      self.last = last
    }
  }
}

extension Brief {
  /// How much a brief tells beside offices.
  public struct Extent: Sendable, Equatable {
    /// How many exchanges at the most; and half as many of those planned.
    public let exchanges: Int
    /// How many statements at the most.
    public let statements: Int
    /// How many follow-ups at the most that are ours to do, and as many that are awaited.
    public let followUps: Int
    /// Whether it tells whom else we know there, what other zones have to do with the actor
    /// and what was handed to them.
    public let hasSurroundings: Bool

    /// A page on one actor.
    public static let page = Extent(
      exchanges: 6, statements: 8, followUps: 12, hasSurroundings: true)
    /// One of several who are met together.
    public static let participant = Extent(
      exchanges: 3, statements: 3, followUps: 6, hasSurroundings: false)
    /// The organisation of those who are met.
    public static let organisation = Extent(
      exchanges: 0, statements: 0, followUps: 6, hasSurroundings: false)
  }

  /// Something that whoever prepares the meeting should know is not known.
  public enum Gap: String, CaseIterable, Sendable {
    /// No exchange was ever held that the brief may cite.
    case neverMet = "never-met"
    /// The latest exchange held that the brief may cite is more than a year old.
    case notMetForAYear = "not-met-for-a-year"
    /// A person without an office on the day of the brief, nor one to take up.
    case noOffice = "no-office"
    /// An organisation none of whose posts has a holder on the day of the brief.
    case nobodyInPost = "nobody-in-post"
    /// The office is held since nobody knows when.
    case officeSinceUnknown = "office-since-unknown"
    /// The office is held for more than four years, which few mandates last.
    case longMandate = "long-mandate"
    /// No language is recorded.
    case noLanguage = "no-language"
    /// No gender is recorded: the form of address is not certain.
    case noGender = "no-gender"
    /// No e-mail.
    case noEmail = "no-email"
    /// No telephone number.
    case noPhone = "no-phone"
    /// An e-mail that does not look like one.
    case doubtfulEmail = "doubtful-email"
    /// Nobody of our side looks after the relation.
    case nobodyResponsible = "nobody-responsible"

    /// Whether it says something of what a card knows and nobody marked.
    var isOfUnmarkedFacts: Bool {
      switch self {
      case .noLanguage, .noGender, .noEmail, .noPhone, .doubtfulEmail, .nobodyResponsible: true
      case .neverMet, .notMetForAYear, .noOffice, .nobodyInPost, .officeSinceUnknown, .longMandate:
        false
      }
    }
  }

  /// How many facts it would tell that nobody marked.
  ///
  /// - Parameter extent: How much it tells.
  /// - Returns: The number.
  package func unmarkedFacts(_ extent: Extent) -> Int {
    let (profile, isResponsible) = (card.actor.profile, card.responsible == nil ? 0 : 1)
    guard extent != .organisation else { return isResponsible }
    return profile.emails.count + profile.phones.count + profile.details[.language].count
      + (profile.tier == nil ? 0 : 1) + isResponsible
  }

  /// The mandates held on the day of the brief, the one taken up last first.
  public var offices: [HeldMandate] { card.mandates.filter { $0.mandate.isHeld(on: .day(today)) } }

  /// The mandates still to be taken up on the day of the brief: the actor's own, and in its
  /// posts.
  public var coming: [HeldMandate] {
    (card.mandates + card.posts.flatMap(\.mandates)).filter { $0.mandate.isToCome(on: today) }
  }

  /// The posts that nobody holds on the day of the brief, of those that one person holds at a
  /// time or that somebody is to take up.
  public var vacancies: [Post] {
    card.posts.filter { post in
      post.holders(on: today).isEmpty
        && (OfficeTitle.isHeldByOne(post.position.title.text)
          || post.mandates.contains { $0.mandate.isToCome(on: today) })
    }
  }

  /// The most pressing follow-ups that are ours to do, or those awaited from others.
  public func followUps(_ direction: FollowUpTerms.Direction) -> [FollowUpEntry] {
    card.followUps.filter { $0.terms.direction == direction }
  }

  /// What is not known, in the order of ``Gap``; of what may not be told, not even that.
  public var gaps: [Gap] {
    mayTellUnmarked ? allGaps : allGaps.filter { !$0.isOfUnmarkedFacts }
  }

  private var allGaps: [Gap] {
    let profile = card.actor.profile
    let isPerson = profile.nature.isPerson
    var gaps: [Gap] = []
    if let last = card.lastContact {
      if last.latest.days(to: today) > 365 { gaps.append(.notMetForAYear) }
    } else {
      gaps.append(.neverMet)
    }
    if isPerson {
      if offices.isEmpty {
        if coming.isEmpty { gaps.append(.noOffice) }
      } else if offices.contains(where: { $0.mandate.tenure.since == nil }) {
        gaps.append(.officeSinceUnknown)
      }
      if let before = today.adding(months: -48),
        offices.contains(where: { $0.mandate.tenure.since.map { $0.latest < before } ?? false })
      {
        gaps.append(.longMandate)
      }
    } else if !card.posts.contains(where: { !$0.holders(on: today).isEmpty }) {
      gaps.append(.nobodyInPost)
    }
    if isPerson, profile.details[.language].isEmpty { gaps.append(.noLanguage) }
    if isPerson, profile.gender == nil { gaps.append(.noGender) }
    if profile.emails.isEmpty { gaps.append(.noEmail) }
    if profile.phones.isEmpty { gaps.append(.noPhone) }
    if profile.emails.contains(where: { !EmailShape.isUsual($0.text) }) {
      gaps.append(.doubtfulEmail)
    }
    if profile.responsible == nil { gaps.append(.nobodyResponsible) }
    return gaps
  }
}
