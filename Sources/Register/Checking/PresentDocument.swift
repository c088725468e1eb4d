/// The documents of the present, put together by SQLite as the journal writes them: the same
/// keys in the same order, what is not there left out.
///
/// They are compared as bytes. Where they differ the record is read and compared as such, so
/// that a document written otherwise, by an older program, is never told as a trouble; a key
/// forgotten here costs time and hides nothing.
enum PresentDocument {
  /// The expression for the document of the row `t` of a kind's table; `nil` for settings,
  /// which have no numbers.
  static func sql(_ kind: RecordKind) -> String? { members(kind).map(object) }

  /// The same led by the number of the row, under the key `id`: a line of a folder.
  static func line(_ kind: RecordKind) -> String? {
    members(kind).map { object([.number("id", "t.id")] + $0) }
  }

  private static func members(_ kind: RecordKind) -> [Member]? {
    switch kind {
    case .setting: nil
    case .zone:
      [
        .text("code"), .text("iso2", nullable: true), .text("kind", nullable: true),
        .text("m49", nullable: true), .text("nameEn", "name_en"), .text("nameFr", "name_fr"),
        .number("parent", "parent_id", nullable: true),
        .text("retiredOn", "retired_on", nullable: true),
      ]
    case .axis:
      [.text("code"), .text("nameEn", "name_en"), .text("nameFr", "name_fr")]
    case .actor: actor
    case .position: position
    case .mandate: mandate
    case .interaction: interaction
    case .followUp: followUp
    case .relation:
      [
        .number("from", "from_id"), .text("since", nullable: true), .number("to", "to_id"),
        .text("type", "kind"), .text("until", nullable: true),
      ]
    case .membership:
      [
        .number("forum", "forum_id"), .number("member", "member_id"),
        .text("since", nullable: true), .text("status"), .text("until", nullable: true),
      ]
    case .statement:
      [
        .number("actor", "actor_id"), .number("axis", "axis_id", nullable: true),
        .text("grade", nullable: true),
        .number("interaction", "interaction_id", nullable: true),
        .text("marking", nullable: true), .text("source", nullable: true), .text("stated"),
        .text("text"), .text("uuid"),
      ]
    case .completion:
      [
        .text("doneOn", "done_on"), .text("due"), .number("followUp", "follow_up_id"),
        .number("interaction", "interaction_id", nullable: true),
        .text("note", nullable: true),
      ]
    case .cadence:
      [
        .number("actor", "actor_id", nullable: true), .text("atMost", "at_most", nullable: true),
        .text("every"), .text("tag", nullable: true), .text("tier", nullable: true),
        .number("zone", "zone_id", nullable: true),
      ]
    case .origin:
      [
        .text("base"), .text("digest"), Member("kept", "kept", isNullable: true), .text("key"),
        .number("line"), .number("record", "record_id"), .text("recordKind", "record_kind"),
        .text("source"),
      ]
    }
  }

  // MARK: Kinds with links

  private static let actor: [Member] = [
    .list(
      "aliases",
      """
      SELECT \(alias) AS x, ordinal FROM actor_name WHERE actor_id = t.id
      """),
    .text("archiveReason", "archive_reason", nullable: true),
    .text("archivedOn", "archived_on", nullable: true),
    .number("country", "country_id", nullable: true),
    Member("details", details, isNullable: true),
    details("emails", "email"),
    .text("familyName", "family_name", nullable: true),
    .text("gender", nullable: true),
    .text("handle"),
    .text("honorific", nullable: true),
    .number("mergedInto", "merged_into", nullable: true),
    .text("name"),
    .text("nature"),
    .text("note", nullable: true),
    details("phones", "phone"),
    .number("responsible", "responsible_id", nullable: true),
    .text("tier", nullable: true),
    .text("uuid"),
    .numbers("zones", "zone_id", of: "actor_zone", by: "actor_id"),
  ]

  /// An alias is a text alone, unless more is known of it.
  private static let alias = """
    iif(kind = 'usual' AND language IS NULL, json_quote(text), \(object([
      .text("kind"), .text("language", nullable: true), .text("text"),
    ])))
    """

  private static func details(_ key: String, _ kind: String) -> Member {
    .list(
      key,
      """
      SELECT json_quote(value) AS x, ordinal FROM actor_detail
      WHERE actor_id = t.id AND kind = '\(kind)'
      """)
  }

  /// The other details by kind; nothing where there are none.
  private static let details = """
    (SELECT '{' || group_concat(json_quote(kind) || ':[' || x || ']', ',') || '}' FROM (
      SELECT kind, group_concat(x, ',') AS x FROM (
        SELECT kind, json_quote(value) AS x FROM actor_detail
        WHERE actor_id = t.id AND kind NOT IN ('email', 'phone') ORDER BY kind, ordinal)
      GROUP BY kind ORDER BY kind))
    """

  private static let position: [Member] = [
    .text("key"),
    .number("organisation", "organisation_id"),
    .text("title"),
    .list(
      "titles",
      """
      SELECT \(object([
        .text("gender", nullable: true), .text("language"), .text("text"),
      ])) AS x, ordinal FROM position_title WHERE position_id = t.id
      """, unlessEmpty: "position_title WHERE position_id = t.id"),
  ]

  private static let mandate: [Member] = [
    .text("agrement", nullable: true),
    .text("credentials", nullable: true),
    .number("person", "person_id"),
    .number("position", "position_id"),
    .text("since", nullable: true),
    .text("status"),
    .text("title"),
    .text("until", nullable: true),
    .list(
      "zones",
      """
      SELECT \(object([.truth("isResident", "resident"), .number("zone", "zone_id")])) AS x,
        ordinal
      FROM mandate_zone WHERE mandate_id = t.id
      """, unlessEmpty: "mandate_zone WHERE mandate_id = t.id"),
  ]

  private static let interaction: [Member] = [
    .numbers("axes", "axis_id", of: "interaction_axis", by: "interaction_id"),
    .text("cancelReason", "cancel_reason", nullable: true),
    .text("channel", nullable: true),
    Member("chathamHouse", "iif(chatham_house = 0, NULL, 'true')", isNullable: true),
    .text("city", nullable: true),
    .text("decisions", nullable: true),
    .list(
      "documents",
      """
      SELECT \(object([.text("direction"), .text("title")])) AS x, ordinal
      FROM interaction_document WHERE interaction_id = t.id
      """, unlessEmpty: "interaction_document WHERE interaction_id = t.id"),
    .text("form", nullable: true),
    .text("formality", nullable: true),
    .text("format", nullable: true),
    .text("initiative", nullable: true),
    .text("kind"),
    Member(
      "languages", "'[' || replace(json_quote(languages), ' ', '\",\"') || ']'",
      isNullable: true, of: "languages"),
    .text("marking", nullable: true),
    .number("minutes", nullable: true),
    .text("notes", nullable: true),
    .text("occurred"),
    .list(
      "participations",
      """
      SELECT \(participation) AS x, ordinal FROM participation WHERE interaction_id = t.id
      UNION ALL
      SELECT \(participation), ordinal FROM absence WHERE interaction_id = t.id
      """),
    .text("place", nullable: true),
    .text("recordedAt", "recorded_at"),
    .text("status"),
    .list(
      "subjectZones",
      """
      SELECT zone_id AS x, ordinal FROM interaction_subject_zone WHERE interaction_id = t.id
      """, unlessEmpty: "interaction_subject_zone WHERE interaction_id = t.id"),
    .text("summary", nullable: true),
    .text("timeZone", "time_zone", nullable: true),
    .text("title"),
    .text("track", nullable: true),
    .text("uuid"),
    .numbers("zones", "zone_id", of: "interaction_zone", by: "interaction_id"),
  ]

  private static let participation = object([
    .number("actor", "actor_id"), .text("attendance", nullable: true),
    .text("companions", nullable: true), .text("introducedAs", "introduced_as", nullable: true),
    .text("role"), .text("side"),
  ])

  private static let followUp: [Member] = [
    .numbers("actors", "actor_id", of: "follow_up_actor", by: "follow_up_id"),
    .text("anchor", nullable: true),
    .text("closedOn", "closed_on", nullable: true),
    .text("closingNote", "closing_note", nullable: true),
    .text("direction", nullable: true),
    .text("due"),
    .number("fulfilledBy", "fulfilled_by", nullable: true),
    .number("interaction", "interaction_id", nullable: true),
    .text("lead", nullable: true),
    .number("owner", "owner_id", nullable: true),
    .text("priority", nullable: true),
    .text("recurrence", nullable: true),
    .text("recursFrom", "recurs_from", nullable: true),
    Member(
      "sharers",
      list("SELECT actor_id AS x, ordinal FROM follow_up_owner WHERE follow_up_id = t.id"),
      isNullable: true, of: "shared"),
    .text("snoozedUntil", "snoozed_until", nullable: true),
    .text("state"),
    .text("title"),
    .text("uuid"),
    .text("working", nullable: true),
    .numbers("zones", "zone_id", of: "follow_up_zone", by: "follow_up_id"),
  ]
}

// MARK: - Putting together

extension PresentDocument {
  /// A key of an object, with the expression for its value as JSON.
  struct Member {
    let key: String
    let value: String
    /// The expression that is NULL where the key is left out; `nil` where it never is.
    let condition: String?

    init(_ key: String, _ value: String, isNullable: Bool = false, of condition: String? = nil) {
      self.key = key
      self.value = value
      self.condition = isNullable ? condition ?? value : nil
    }

    static func text(_ key: String, _ column: String? = nil, nullable: Bool = false) -> Member {
      let column = column ?? key
      return Member(key, "json_quote(\(column))", isNullable: nullable, of: column)
    }

    static func number(_ key: String, _ column: String? = nil, nullable: Bool = false) -> Member {
      Member(key, column ?? key, isNullable: nullable)
    }

    static func truth(_ key: String, _ column: String) -> Member {
      Member(key, "iif(\(column), 'true', 'false')")
    }

    /// What a statement with the columns `x` and `ordinal` finds, in its order.
    ///
    /// Where the key is left out when there is nothing, the rows are looked for first, which
    /// costs less than putting nothing together.
    static func list(_ key: String, _ sql: String, unlessEmpty rows: String? = nil) -> Member {
      Member(
        key, PresentDocument.list(sql), isNullable: rows != nil,
        of: rows.map { "(SELECT 1 FROM \($0) LIMIT 1)" })
    }

    static func numbers(_ key: String, _ column: String, of table: String, by owner: String)
      -> Member
    {
      list(key, "SELECT \(column) AS x, ordinal FROM \(table) WHERE \(owner) = t.id")
    }
  }

  fileprivate static func list(_ sql: String) -> String {
    "('[' || coalesce((SELECT group_concat(x, ',') FROM (\(sql) ORDER BY ordinal)), '') || ']')"
  }

  /// An object of members that are given in the order in which the journal writes them.
  ///
  /// One call puts it together: of texts joined one after another SQLite keeps each, which is much
  /// where one of them is a picture. It stops at a null character, of which JSON has none: every text
  /// comes quoted.
  static func object(_ members: [Member]) -> String {
    var (form, values) = ("", [String]())
    for (place, member) in members.enumerated() {
      // Every value is led by a comma, but for one that is first without a doubt.
      let comma = place == 0 && member.condition == nil ? "" : ","
      let key = "\(comma)\"\(member.key)\":"
      switch member.condition {
      case nil:
        form += "\(key)%s"
        values.append(member.value)
      case member.value:
        // What is NULL is nothing in the form.
        form += "%s%s"
        values += ["iif(\(member.value) IS NULL, '', '\(key)')", member.value]
      case let condition?:
        form += "%s"
        values.append("iif(\(condition) IS NULL, '', '\(key)' || \(member.value))")
      }
    }
    let list = values.joined(separator: ", ")
    let parts = "printf('\(form)', \(list))"
    return members.first?.condition == nil
      ? "printf('{\(form)}', \(list))" : "('{' || substr(\(parts), 2) || '}')"
  }
}
