/// What a search found: a record, and the line in which it was found.
public struct SearchHit: Sendable, Equatable {
  /// The record.
  public let record: Record
  /// What names the record, whole, with what was looked for marked.
  public let heading: Snippet
  /// The line around what was looked for where the heading does not hold all of it,
  /// and what it is a line of.
  public let line: Passage?

  /// A record of any kind.
  public enum Record: Sendable, Equatable {
    case actor(FoundActor)
    case zone(Zone)
    case interaction(TimelineEntry)
    case followUp(FollowUpEntry)
  }

  /// A line of a text of the record.
  public struct Passage: Sendable, Equatable {
    /// What the text is.
    public let field: Field
    /// The line.
    public let snippet: Snippet

    /// Makes a line.
    public init(_ field: Field, _ snippet: Snippet) {
      self.field = field
      self.snippet = snippet
    }
  }

  /// What a text is in its record.
  public enum Field: String, Sendable {
    case name, note, tag, title, place, notes, summary, decisions, statement
    case closingNote = "closing-note"
  }

  /// Makes a hit.
  public init(record: Record, heading: Snippet, line: Passage?) {
    self.record = record
    self.heading = heading
    self.line = line
  }

  /// By what the record is called up: `a3`, `i12`, `f7`, `z:kazakhstan`.
  public var reference: String {
    switch record {
    case .actor(let actor): actor.id.lettered
    case .zone(let zone): "z:\(zone.code)"
    case .interaction(let entry): entry.id.lettered
    case .followUp(let entry): entry.id.lettered
    }
  }

  /// What the heading is in its record.
  public var headingField: Field {
    switch record {
    case .actor, .zone: .name
    case .interaction, .followUp: .title
    }
  }
}

/// An actor as a search tells it.
public struct FoundActor: Sendable, Equatable {
  /// The number.
  public let id: Actor.ID
  /// The nature.
  public let nature: ActorNature
  /// The name with the office of the day.
  public let label: ActorLabel
  /// The day it was archived.
  public let archivedOn: CivilDate?

  /// Makes a found actor.
  public init(
    id: Actor.ID, nature: ActorNature, label: ActorLabel, archivedOn: CivilDate?
  ) {
    self.id = id
    self.nature = nature
    self.label = label
    self.archivedOn = archivedOn
  }
}

/// What a search found in all.
public struct SearchAnswer: Sendable, Equatable {
  /// The hits, the best first.
  public let hits: [SearchHit]
  /// Whether there are more.
  public let hasMore: Bool

  /// Makes an answer.
  public init(hits: [SearchHit], hasMore: Bool) {
    self.hits = hits
    self.hasMore = hasMore
  }
}

extension ZoneTree {
  /// Returns the zones that answer a search by their names or codes, in tree order.
  ///
  /// - Parameters:
  ///   - query: What is looked for.
  ///   - zones: Only these; all when empty.
  /// - Returns: The zones found.
  public func zones(answering query: SearchQuery, among zones: [Zone.ID] = []) -> [Zone] {
    let wanted = Set(zones.map(\.value))
    return self.zones.filter { zone in
      (wanted.isEmpty || wanted.contains(zone.id.value))
        && query.matches(
          Language.allCases.map { zone.name[$0] } + [zone.code.text, zone.iso?.text ?? ""])
    }
  }
}
