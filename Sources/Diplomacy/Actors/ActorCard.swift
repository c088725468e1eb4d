/// All that is known of an actor, on one page.
public struct ActorCard: Sendable, Equatable {
  /// The actor.
  public let actor: Actor
  /// The mandates a person holds or held, the latest first.
  public let mandates: [HeldMandate]
  /// The person of our side who looks after the relation.
  public let responsible: ActorName?
  /// What the actor is to others and others to the actor, the latest first.
  public let relations: [Relation]
  /// The posts of an organisation, in the order recorded, each with its holders.
  public let posts: [Post]
  /// The latest date of a held exchange: with the actor, or with those who
  /// held its posts that day.
  public let lastContact: PartialDate?
  /// The latest exchanges, held or planned, the latest first.
  public let exchanges: [TimelineEntry]
  /// Whether there are more exchanges than ``exchanges``.
  public let hasEarlierExchanges: Bool
  /// The open follow-ups that concern the actor, the most pressing first.
  public let followUps: [FollowUpEntry]
  /// The cadence the actor is under.
  public let cadence: CadenceRule?

  /// Makes a card.
  public init(
    actor: Actor, responsible: ActorName? = nil, mandates: [HeldMandate],
    relations: [Relation] = [], posts: [Post],
    lastContact: PartialDate?, exchanges: [TimelineEntry], hasEarlierExchanges: Bool,
    followUps: [FollowUpEntry], cadence: CadenceRule? = nil
  ) {
    self.actor = actor
    self.mandates = mandates
    self.responsible = responsible
    self.relations = relations
    self.posts = posts
    self.lastContact = lastContact
    self.exchanges = exchanges
    self.hasEarlierExchanges = hasEarlierExchanges
    self.followUps = followUps
    self.cadence = cadence
  }
}

extension ActorCard {
  /// The card without what it knows of the actor and nobody marked: addresses, languages, what
  /// the actor is to us.
  var withoutUnmarkedFacts: ActorCard {
    ActorCard(
      actor: Actor(
        id: actor.id, handle: actor.handle,
        profile: actor.profile.changed { profile in
          profile.emails = []
          profile.phones = []
          profile.details = ActorDetails()
          profile.gender = nil
          profile.tier = nil
          profile.responsible = nil
          profile.note = nil
        }, standing: actor.standing),
      mandates: mandates, posts: posts, lastContact: lastContact, exchanges: exchanges,
      hasEarlierExchanges: hasEarlierExchanges, followUps: followUps)
  }
}

/// A mandate with the names of those it binds.
public struct HeldMandate: Sendable, Equatable {
  /// The mandate.
  public let mandate: Mandate
  /// Who holds it.
  public let person: ActorName
  /// The holder's style of courtesy.
  public let honorific: String?
  /// Where the post is.
  public let organisation: ActorName

  /// Makes a mandate with its names.
  public init(
    mandate: Mandate, person: ActorName, honorific: String?, organisation: ActorName
  ) {
    self.mandate = mandate
    self.person = person
    self.honorific = honorific
    self.organisation = organisation
  }
}

/// A post with everyone who held it.
public struct Post: Sendable, Equatable {
  /// The post.
  public let position: Position
  /// The mandates, the latest first.
  public let mandates: [HeldMandate]

  /// Makes a post with its holders.
  public init(position: Position, mandates: [HeldMandate]) {
    self.position = position
    self.mandates = mandates
  }

  /// Returns who holds the post on a day; empty when it is vacant.
  public func holders(on day: CivilDate) -> [HeldMandate] {
    mandates.filter { $0.mandate.isHeld(on: .day(day)) }
  }
}
