/// What a column of a table can be for us.
public enum TableField: String, CaseIterable, Sendable {
  // Of several kinds of record.
  case uid, zone, note, tag
  // Actors.
  case name, givenName = "given-name", familyName = "family-name", honorific, gender, title
  case organisation, since, until, email, phone, address, web, country, language, alias, tier
  // Exchanges.
  case on, subject, kind, status, with, ours, place, city, axis, summary, minutes, marking
  // Follow-ups.
  case due, owner, state, priority
}

/// What sort of records a table holds.
public enum TableKind: String, CaseIterable, Sendable {
  case contacts, meetings, followups

  /// The fields its columns may be.
  public var fields: [TableField] {
    switch self {
    case .contacts:
      [
        .uid, .name, .givenName, .familyName, .honorific, .gender, .title, .organisation, .since,
        .until, .email, .phone, .address, .web, .country, .zone, .language, .alias, .tier, .tag,
        .note,
      ]
    case .meetings:
      [
        .uid, .on, .subject, .kind, .status, .with, .organisation, .ours, .place, .city, .zone,
        .axis, .summary, .note, .minutes, .marking,
      ]
    case .followups:
      [.uid, .subject, .due, .with, .organisation, .owner, .state, .priority, .zone]
    }
  }

  /// The fields without which there is no record: one of each list.
  public var needed: [[TableField]] {
    switch self {
    case .contacts: [[.name, .familyName, .givenName, .organisation, .email]]
    case .meetings: [[.on], [.subject, .with, .organisation]]
    case .followups: [[.subject], [.due]]
    }
  }
}
