/// What a column of a table can be for us.
public enum TableField: String, CaseIterable, Sendable {
  // Of several kinds of record; the kind of an actor is its nature.
  case uid, zone, note, tag, kind
  // Actors.
  case name, givenName = "given-name", familyName = "family-name", honorific, gender, title
  case organisation, since, until, email, phone, address, web, country, language, alias, tier
  // What addresses are made of, beside a city.
  case street, postcode, region, addressCountry = "address-country"
  // Exchanges.
  case on, time, end, timeZone = "time-zone", subject, status, with, ours, place, city, axis,
    summary
  case minutes, marking, chathamHouse = "chatham-house", followUp = "follow-up"
  // Follow-ups.
  case due, owner, state, doneOn = "done-on", turn, priority
}

extension TableField {
  /// Whether its cells are dates.
  public var isDate: Bool { [.on, .end, .due, .doneOn, .since, .until].contains(self) }
}

/// What sort of records a table holds.
public enum TableKind: String, CaseIterable, Sendable {
  case contacts, meetings, followups

  /// The fields its columns may be.
  public var fields: [TableField] {
    switch self {
    case .contacts:
      [
        .uid, .kind, .name, .givenName, .familyName, .honorific, .gender, .title, .organisation,
        .since, .until, .email, .phone, .address, .street, .postcode, .city, .region,
        .addressCountry, .web, .country, .zone, .language, .alias, .tier, .tag, .note,
      ]
    case .meetings:
      [
        .uid, .on, .time, .end, .timeZone, .followUp, .subject, .kind, .status, .with, .givenName,
        .organisation, .ours, .place, .city, .zone, .axis, .summary, .note, .minutes, .marking,
        .chathamHouse, .due, .owner, .state, .doneOn,
      ]
    case .followups:
      [
        .uid, .subject, .due, .with, .organisation, .owner, .state, .doneOn, .turn, .priority,
        .zone,
      ]
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
