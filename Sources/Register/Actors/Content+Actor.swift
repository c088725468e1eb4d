import Diplomacy
import GRDB

extension Content {
  /// An actor, with all names, details and zones.
  struct Actor: StoredContent {
    /// Another name: a text alone, unless more is known of it.
    struct Alias: Codable, Equatable {
      var text: String
      var kind = NameKind.usual.rawValue
      var language: String?
    }

    var uuid: String
    var handle: String
    var nature: String
    var name: String
    var honorific: String?
    var familyName: String?
    var gender: String?
    var aliases: [Alias]
    var emails: [String]
    var phones: [String]
    var zones: [Int64]
    var country: Int64?
    var tier: String?
    var responsible: Int64?
    /// The other details, by kind.
    var details: [String: [String]]?
    var note: String?
    var archivedOn: String?
    var archiveReason: String?
    var mergedInto: Int64?

    static let kind = RecordKind.actor

    var isPerson: Bool { nature == ActorNature.person.code }
    /// The name, then the others in order.
    var names: [String] { [name] + aliases.map(\.text) }
  }
}

// MARK: Tables

extension Content.Actor {
  private static let columns = """
    uuid, handle, nature, name, honorific, family_name, gender, country_id, tier, responsible_id,
      note, archived_on, archive_reason, merged_into, fold, sort_key
    """

  static func fetch(_ id: Int64, _ db: Database) throws -> Content.Actor? {
    guard let row = try db.row("SELECT \(columns) FROM actor WHERE id = ?", [id]) else {
      return nil
    }
    var (emails, phones): ([String], [String]) = ([], [])
    var details: [String: [String]] = [:]
    let rows = try db.rows(
      "SELECT kind, value FROM actor_detail WHERE actor_id = ? ORDER BY kind, ordinal", [id])
    while let row = try rows.next() {
      switch row[0] as String {
      case "email": emails.append(row[1])
      case "phone": phones.append(row[1])
      case let kind: details[kind, default: []].append(row[1])
      }
    }
    return Content.Actor(
      uuid: row[0], handle: row[1], nature: row[2], name: row[3], honorific: row[4],
      familyName: row[5], gender: row[6],
      aliases: try Array(
        db.rows(
          "SELECT text, kind, language FROM actor_name WHERE actor_id = ? ORDER BY ordinal", [id]
        ).map { Alias(text: $0[0], kind: $0[1], language: $0[2]) }),
      emails: emails, phones: phones,
      zones: try Array(
        db.rows("SELECT zone_id FROM actor_zone WHERE actor_id = ? ORDER BY ordinal", [id])
          .map { $0[0] }),
      country: row[7], tier: row[8], responsible: row[9],
      details: details.isEmpty ? nil : details, note: row[10], archivedOn: row[11],
      archiveReason: row[12], mergedInto: row[13])
  }

  private var values: StatementArguments {
    [
      uuid, handle, nature, name, honorific, familyName, gender, country, tier, responsible,
      note, archivedOn, archiveReason, mergedInto, Folding.fold(name), sortKey,
    ]
  }

  /// What the actor is sorted by: a person's family name first, guessed where it is
  /// not known.
  var sortKey: String {
    guard isPerson || familyName != nil else {
      return Folding.fold(name)
    }
    return Folding.fold("\(familyName ?? FamilyName.guessed(from: name)) \(name)")
  }

  func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
    try db.run(
      """
      INSERT INTO actor (id, \(Self.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, [id] + values)
    let id = db.lastInsertedRowID
    try insertLinks(id, db)
    return id
  }

  func update(_ id: Int64, from old: Content.Actor, _ db: Database) throws {
    try db.run(
      """
      UPDATE actor SET (\(Self.columns)) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      WHERE id = ?
      """, values + [id])
    try old.deleteLinks(id, db)
    try insertLinks(id, db)
  }

  func delete(_ id: Int64, _ db: Database) throws {
    try deleteLinks(id, db)
    try db.run("DELETE FROM actor WHERE id = ?", [id])
  }

  private func deleteLinks(_ id: Int64, _ db: Database) throws {
    if mergedInto == nil {
      try searchTexts.remove(id, db)
      try keys.remove(id, db)
    }
    for table in ["actor_name", "actor_word", "actor_detail", "actor_zone"] {
      try db.run("DELETE FROM \(table) WHERE actor_id = ?", [id])
    }
  }

  private func insertLinks(_ id: Int64, _ db: Database) throws {
    for (ordinal, alias) in aliases.enumerated() {
      try db.run(
        """
        INSERT INTO actor_name (actor_id, ordinal, text, fold, kind, language)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [id, ordinal, alias.text, Folding.fold(alias.text), alias.kind, alias.language])
    }
    try insertWords(id, db)
    for (kind, values) in detailsByKind {
      for (ordinal, value) in values.enumerated() {
        try db.run(
          """
          INSERT INTO actor_detail (actor_id, kind, ordinal, value, key) VALUES (?, ?, ?, ?, ?)
          """,
          [id, kind, ordinal, value, Self.detailKey(kind: kind, value)])
      }
    }
    for (ordinal, zone) in zones.enumerated() {
      try db.run(
        "INSERT INTO actor_zone (zone_id, actor_id, ordinal) VALUES (?, ?, ?)",
        [zone, id, ordinal])
    }
    if mergedInto == nil {
      try searchTexts.add(id, db)
      try keys.add(id, db)
    }
  }

  /// E-mail addresses, numbers and the other details, by their kinds in order.
  var detailsByKind: [(kind: String, values: [String])] {
    ([("email", emails), ("phone", phones)] + (details ?? [:]).map { ($0.key, $0.value) })
      .sorted { $0.0 < $1.0 }
  }

  private func insertWords(_ id: Int64, _ db: Database) throws {
    for word in words {
      try db.run("INSERT INTO actor_word (word, actor_id) VALUES (?, ?)", [word, id])
    }
  }

  /// Makes anew what actors are sorted and found by.
  static func rebuildKeys(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM actor_word")
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM actor") {
      guard let actor = try fetch(id, db) else { continue }
      try db.run(
        "UPDATE actor SET fold = ?, sort_key = ? WHERE id = ?",
        [Folding.fold(actor.name), actor.sortKey, id])
      for (ordinal, alias) in actor.aliases.enumerated() {
        try db.run(
          "UPDATE actor_name SET fold = ? WHERE actor_id = ? AND ordinal = ?",
          [Folding.fold(alias.text), id, ordinal])
      }
      for (kind, values) in actor.detailsByKind {
        for (ordinal, value) in values.enumerated() {
          try db.run(
            "UPDATE actor_detail SET key = ? WHERE actor_id = ? AND kind = ? AND ordinal = ?",
            [detailKey(kind: kind, value), id, kind, ordinal])
        }
      }
      try actor.insertWords(id, db)
    }
    try ActorKeys.rebuildAll(db)
  }

  /// The words by which the actor is found, each once: those of all names, and names
  /// with an apostrophe or a hyphen in one word too: `osullivan`.
  ///
  /// One that became another is found by its number and its handle alone.
  var words: [String] {
    guard mergedInto == nil else { return [] }
    let joined = names.filter { $0.unicodeScalars.contains(where: Self.joins) }.map { name in
      String(String.UnicodeScalarView(name.unicodeScalars.filter { !Self.joins($0) }))
    }
    return (names + joined).flatMap { Folding.words(Folding.fold($0)).map(String.init) }
      .uniqued()
  }

  /// Whether a sign joins two words to one.
  private static func joins(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "'", "’", "ʼ", "-", "‑": true
    default: false
    }
  }

  /// By what a detail is found: an e-mail in any case, a number by its digits, any
  /// other as names are.
  static func detailKey(kind: String, _ value: String) -> String {
    switch kind {
    case "email": value.lowercased()
    case "phone": value.filter { $0.isASCII && $0.isNumber }
    default: Folding.fold(value)
    }
  }

  /// What the search finds an actor by: all names, then the note and the tags.
  private var searchTexts: SearchTexts {
    SearchTexts(
      table: .actor, first: names.joined(separator: " . "),
      other: ([note].compactMap(\.self) + (details?["tag"] ?? [])).joined(separator: " . "))
  }
}

extension Content.Actor.Alias {
  private enum Key: String, CodingKey { case text, kind, language }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text: text)
    } else {
      let values = try decoder.container(keyedBy: Key.self)
      self.init(
        text: try values.decode(String.self, forKey: .text),
        kind: try values.decode(String.self, forKey: .kind),
        language: try values.decodeIfPresent(String.self, forKey: .language))
    }
  }

  func encode(to encoder: any Encoder) throws {
    if kind == NameKind.usual.rawValue, language == nil {
      var value = encoder.singleValueContainer()
      try value.encode(text)
    } else {
      var values = encoder.container(keyedBy: Key.self)
      try values.encode(text, forKey: .text)
      try values.encode(kind, forKey: .kind)
      try values.encodeIfPresent(language, forKey: .language)
    }
  }
}
