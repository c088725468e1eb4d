public import Diplomacy

/// Which actors are wanted, and in what order.
public struct ActorFilter: Sendable {
  /// In what order actors are listed.
  public enum Order: String, CaseIterable, Sendable {
    /// By family name, organisations by name.
    case name
    /// By tier, A first, those without any last; then by name.
    case tier
    /// By last contact, never met first: the longest silence leads.
    case lastContact = "last-contact"
  }

  /// Persons only, or organisations only; both when `nil`.
  public var persons: Bool?
  /// Organisations of these kinds; all kinds when empty.
  public var kinds: [OrganisationKind]
  /// In any of these zones; all when empty, and nothing of what lies below is added.
  public var zones: [Zone.ID]
  /// Of this country.
  public var country: Zone.ID?
  /// Met in an exchange on any of these axes; all when empty.
  public var axes: [Axis.ID] = []
  /// With any of these tags, as names are folded; all when empty.
  public var tags: [String] = []
  /// Of these tiers; all when empty.
  public var tiers: [Tier] = []
  /// Looked after by this person.
  public var responsible: Actor.ID?
  /// Only who was never met.
  public var isNeverMet = false
  /// Only who was met on this day or later.
  public var metSince: CivilDate?
  /// Only who was not met on this day or later, or never.
  public var notMetSince: CivilDate?
  /// Only organisations of which a post is vacant today.
  public var hasVacancy = false
  /// Archived actors only; the others only when `false`.
  public var isArchived = false
  /// In what order.
  public var order = Order.name
  /// At most so many.
  public var limit: Int?
  /// Only those that come after this one in the same order.
  public var after: Actor.ID?

  /// Makes a filter that lets everyone through unless told otherwise.
  public init(
    persons: Bool? = nil, kinds: [OrganisationKind] = [], zones: [Zone.ID] = []
  ) {
    self.persons = persons
    self.kinds = kinds
    self.zones = zones
  }
}
