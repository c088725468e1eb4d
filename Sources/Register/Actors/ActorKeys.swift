import Diplomacy
import GRDB

/// The keys under which an actor is found by its twins.
///
/// They are derived from names, addresses and numbers, and written with them; a merged
/// actor has none. Persons and organisations have keys of their own, since neither is a
/// twin of the other. A key is taken away by making it once more: whoever changes how
/// `NameKey` makes keys makes those of every register anew, in a migration.
struct ActorKeys {
  private let nature: String
  private let traits: TwinTraits

  init(isPerson: Bool, traits: TwinTraits) {
    nature = isPerson ? "person" : "organisation"
    self.traits = traits
  }

  /// The keys, each with its kind as it is stored: `person-name`.
  var stored: [(key: TwinTraits.Key, kind: String)] {
    traits.keys.map { ($0, "\(nature)-\($0.kind.rawValue)") }
  }

  func add(_ id: Int64, _ db: Database) throws {
    for (key, kind) in stored {
      try db.run(
        "INSERT INTO actor_key (key, kind, actor_id, form) VALUES (?, ?, ?, ?)",
        [key.text, kind, id, key.form])
    }
  }

  func remove(_ id: Int64, _ db: Database) throws {
    for (key, kind) in stored {
      try db.run(
        "DELETE FROM actor_key WHERE key = ? AND kind = ? AND actor_id = ? AND form = ?",
        [key.text, kind, id, key.form])
    }
  }

  /// Makes the keys of every actor anew.
  static func rebuildAll(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM actor_key")
    try all(db) { id, keys in try keys.add(id, db) }
  }

  /// Makes the keys of every actor that did not become another, as they should be.
  static func all(_ db: Database, each: (_ id: Int64, _ keys: ActorKeys) throws -> Void) throws {
    let names = try db.cachedStatement(
      sql: "SELECT text FROM actor_name WHERE actor_id = ? ORDER BY ordinal")
    let details = try db.cachedStatement(
      sql: "SELECT value FROM actor_detail WHERE actor_id = ? AND kind = ? ORDER BY ordinal")
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, nature, name FROM actor WHERE merged_into IS NULL")
    while let row = try rows.next() {
      let id: Int64 = row[0]
      let traits = TwinTraits(
        names: try [row[2]] + String.fetchAll(names, arguments: [id]),
        emails: try String.fetchAll(details, arguments: [id, "email"]),
        phones: try String.fetchAll(details, arguments: [id, "phone"]))
      try each(
        id,
        ActorKeys(isPerson: (row[1] as String) == ActorNature.person.code, traits: traits))
    }
  }
}

extension Content.Actor {
  /// By what the actor is recognised.
  var traits: TwinTraits {
    TwinTraits(names: names, emails: emails, phones: phones)
  }

  /// The keys under which the actor is found by its twins.
  var keys: ActorKeys {
    ActorKeys(isPerson: isPerson, traits: traits)
  }
}
