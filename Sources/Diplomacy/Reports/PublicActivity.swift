/// The headings of the page « Activité diplomatique & Rencontres », one for each sort of
/// activity.
public enum ActivityHeading: Sendable, Hashable {
  /// Work with one country: « Kazakhstan – Coopération bilatérale ».
  case bilateral(Zone.ID)
  /// « Vers un partenariat Europe-Afrique ».
  case africa
  /// « Rencontres avec représentants diplomatiques ».
  case representatives
  /// « Présence dans des forums internationaux ».
  case forums
  /// « Dialogue institutionnel à Bruxelles ».
  case institutions

  /// The code of the sort; the country of a bilateral one stands beside it.
  public var code: String {
    switch self {
    case .bilateral: "bilateral"
    case .africa: "africa"
    case .representatives: "representatives"
    case .forums: "forums"
    case .institutions: "institutions"
    }
  }

  /// The country of a bilateral heading.
  public var country: Zone.ID? {
    if case .bilateral(let country) = self { country } else { nil }
  }
}

/// What decides under which heading an exchange stands.
public struct ActivityFacts: Sendable, Equatable {
  /// The sort of exchange.
  public let kind: InteractionKind
  /// Between two parties or more; `nil` where nobody said.
  public let format: ExchangeFormat?
  /// The zones it concerns.
  public let zones: [Zone.ID]
  /// Whether it was held under the Chatham House Rule.
  public let isUnderChathamHouseRule: Bool

  /// Gathers what decides.
  public init(
    kind: InteractionKind, format: ExchangeFormat?, zones: [Zone.ID],
    isUnderChathamHouseRule: Bool
  ) {
    self.kind = kind
    self.format = format
    self.zones = zones
    self.isUnderChathamHouseRule = isUnderChathamHouseRule
  }
}

/// Tells under which heading each exchange stands.
///
/// The first rule that fits decides:
/// 1. under the Chatham House Rule no heading may say who was there: an event is presence in
///    a forum, anything else a meeting with representatives;
/// 2. what concerns a country of Africa, or Africa, is the partnership with Africa;
/// 3. what concerns one country but our own is bilateral, unless it is recorded as
///    multilateral; an event only if it is recorded as bilateral;
/// 4. what concerns the Union or one of its institutions is institutional dialogue;
/// 5. an event is presence in a forum;
/// 6. anything else is a meeting with representatives.
public struct ActivityRule: Sendable {
  /// The codes of the zones whose branches are Africa.
  private static let africa: Set<String> = [
    "afrique-francophone", "afrique-hors-francophone", "union-africaine",
  ]
  /// The code of the zone whose forums are the institutions of the Union.
  private static let union = "union-europeenne"

  private let tree: ZoneTree
  private let home: Set<Zone.ID>

  /// Makes the rule.
  ///
  /// - Parameters:
  ///   - tree: The tree of zones.
  ///   - home: The zones our own organisation is of.
  public init(tree: ZoneTree, home: [Zone.ID]) {
    self.tree = tree
    self.home = Set(home.map { Self.country(of: $0, in: tree) ?? $0 })
  }

  /// Returns the heading under which an exchange stands.
  public func heading(of facts: ActivityFacts) -> ActivityHeading {
    let rest: ActivityHeading = facts.kind == .event ? .forums : .representatives
    if facts.isUnderChathamHouseRule { return rest }
    let paths = facts.zones.map(tree.path(to:))
    if paths.contains(where: { $0.contains { Self.africa.contains($0.code.text) } }) {
      return .africa
    }
    if let country = foreignCountry(of: facts) { return .bilateral(country) }
    return paths.contains(where: isOfTheUnion) ? .institutions : rest
  }

  /// Returns headings in the order of the page, the countries by name.
  public func sorted(
    _ headings: some Sequence<ActivityHeading>, in language: Language
  ) -> [ActivityHeading] {
    let found = Array(headings)
    let countries = found.compactMap(\.country).compactMap { tree[$0] }
      .sorted(byNameIn: language).map { ActivityHeading.bilateral($0.id) }
    let others: [ActivityHeading] = [.africa, .representatives, .forums, .institutions]
    return countries + others.filter(found.contains)
  }

  private func foreignCountry(of facts: ActivityFacts) -> Zone.ID? {
    guard facts.format == .bilateral || facts.format == nil && facts.kind != .event else {
      return nil
    }
    let countries = facts.zones.compactMap { Self.country(of: $0, in: tree) }.uniqued()
      .filter { !home.contains($0) }
    return countries.count == 1 ? countries[0] : nil
  }

  private func isOfTheUnion(_ path: [Zone]) -> Bool {
    guard let zone = path.last, tree.kind(of: zone) != .country else { return false }
    return path.contains { $0.code.text == Self.union }
      && !path.contains { tree.kind(of: $0) == .country }
  }

  /// The country a zone is or lies in.
  private static func country(of zone: Zone.ID, in tree: ZoneTree) -> Zone.ID? {
    tree.path(to: zone).last { tree.kind(of: $0) == .country }?.id
  }
}

/// What is told of a page of activity before its first exchange.
public struct ActivitySummary: Sendable, Equatable {
  /// Whether the page is for the public.
  public let isPublic: Bool
  /// The organisation whose activity it is.
  public let home: String
  /// The time covered.
  public let period: Period
  /// The headings there are, in the order of the page, and how many exchanges stand under each.
  public let sections: [Section]
  /// What is told, and how much is kept back.
  public let admission: Admission

  /// A heading and how many exchanges stand under it.
  public struct Section: Sendable, Equatable {
    /// The heading.
    public let heading: ActivityHeading
    /// How many exchanges stand under it.
    public let count: Int

    /// Makes a section.
    public init(heading: ActivityHeading, count: Int) {
      self.heading = heading
      self.count = count
    }
  }

  /// Makes a summary.
  public init(
    isPublic: Bool, home: String, period: Period, sections: [Section], admission: Admission
  ) {
    self.isPublic = isPublic
    self.home = home
    self.period = period
    self.sections = sections
    self.admission = admission
  }
}

extension Clearance {
  /// Only what somebody said was for the public.
  public static let publicOnly = Clearance(limit: .clear, wantsMarked: true)
}
