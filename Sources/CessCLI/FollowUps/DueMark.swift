import Diplomacy
import Register
import Reporting

/// What an officer was shown by an earlier `--new`.
struct DueMark {
  private static let heading = "due:"
  /// What leads to the last batch whose news were shown, for each officer.
  private static let newsHeading = "news:"
  private let shown: Set<String>?
  private var fresh: [String] = []
  private var place: (heading: String, mark: String)?

  /// Reads what was shown to whoever acts; without a session everything is new.
  init(_ session: Session?) throws {
    shown = try session.map { try $0.register.shown(Self.heading, to: $0.who) }
  }

  /// A follow-up is new again when it asks for attention on another day.
  mutating func isNew(_ followUp: FollowUpEntry) -> Bool {
    isNew("\(followUp.id.lettered)@\(followUp.wakingDay)")
  }

  /// An exchange is new ahead of its day, where that is asked for, on its day, and once more when
  /// that has passed.
  mutating func isNew(_ meeting: TimelineEntry, today: CivilDate) -> Bool {
    let date = meeting.occurrence.date
    let standing = date == .day(today) ? "" : date.earliest > today ? "+" : "!"
    return isNew("\(meeting.id.lettered)@\(date)\(standing)")
  }

  /// A relation is new when its ideal passes, and once more when its maximum does.
  mutating func isNew(_ relationship: Relationship) -> Bool {
    let day =
      switch relationship.standing {
      case .idealPassed(let day), .maximumPassed(let day), .fine(let day): day.description
      case .neverMet: ""
      }
    return isNew("\(relationship.actor.id.lettered)@\(relationship.standing.code)\(day)")
  }

  private mutating func isNew(_ what: String) -> Bool {
    guard let shown else { return true }
    guard !shown.contains(Self.heading + what) else { return false }
    fresh.append(Self.heading + what)
    return true
  }

  /// Returns what others recorded with those whom an officer looks after, since the last look.
  ///
  /// The first look has none before it: it only marks the place. A look at some zones alone
  /// leaves the place where it was, since the rest was not shown; so does one under a limit that
  /// keeps some of them back, which are added to what is withheld.
  mutating func news(
    with owner: Actor.ID?, _ zones: [Zone.ID], within limit: Clearance,
    _ withheld: inout Set<Interaction.ID>, in session: Session, toldAs format: OutputFormat
  ) throws -> [ExchangeNews] {
    // A pipe of references is one of follow-ups.
    guard shown != nil, let owner, format != .ids else { return [] }
    let heading = "\(Self.newsHeading)\(owner.lettered):"
    let known = try session.register.shown(heading, to: session.who).first
      .flatMap { Int64($0.dropFirst(heading.count)) }
    let (news, last) = try session.register.news(
      for: owner, besides: session.who, after: known.map { Batch.ID($0) }, zones: zones)
    let told = news.filter { limit.admits($0.entry.marking) }
    withheld.formUnion(news.lazy.map(\.entry).filter { !limit.admits($0.marking) }.map(\.id))
    if (zones.isEmpty && told.count == news.count) || known == nil {
      place = (heading, String(last.value))
    }
    return told.filter { isNew("\($0.entry.id.lettered)@\($0.batch.lettered)") }
  }

  /// Keeps what was shown.
  func keep(_ session: Session) throws {
    try session.register.markShown(
      fresh, at: place, to: session.who, at: session.environment.now.instant)
  }
}
