import Diplomacy
import GRDB

/// Who answers to an address or a name.
extension Intake {
  /// Who has an e-mail address, whoever they are.
  func actors(having email: String) throws -> [Actor.ID] {
    // Nobody stands there twice: an actor is of one kind, and has an address once. For IN or ORDER
    // BY SQLite would make tables before it knows that there is nobody.
    try Array(
      db.rows(
        """
        SELECT actor_id FROM actor_key WHERE key = ?1 AND kind = 'person-email'
        UNION ALL
        SELECT actor_id FROM actor_key WHERE key = ?1 AND kind = 'organisation-email'
        LIMIT 20
        """, [TwinTraits.emailKey(email)]
      ).map { Actor.ID($0[0]) }
    ).sorted()
  }

  /// Those who were not put away; all where all were.
  func preferringLiving(_ ids: [Actor.ID]) throws -> [Actor.ID] {
    guard ids.count > 1 else { return ids }
    let living = try ids.filter { id in
      try db.row("SELECT 1 FROM actor WHERE id = ? AND archived_on IS NULL", [id.value]) != nil
    }
    return living.isEmpty ? ids : living
  }

  /// Whether an actor has an e-mail address.
  func hasAddress(_ id: Actor.ID) throws -> Bool {
    try db.row(
      "SELECT 1 FROM actor_detail WHERE actor_id = ? AND kind = 'email' LIMIT 1", [id.value]) != nil
  }

  /// Whether an actor bears a name, or one like it.
  func isCalled(_ id: Actor.ID, _ name: Line) throws -> Bool {
    try Content.Actor.fetch(id.value, db)?.names.contains {
      NameLikeness.areAlike($0, name.text)
    } ?? false
  }

  /// Who answers to a name: those who bear it as it is written, else those who bear it with
  /// the words in another order or in another script.
  func actors(called name: String, isPerson: Bool) throws -> [Actor.ID] {
    let traits = TwinTraits(names: [name], emails: [], phones: [])
    let keys = ActorKeys(isPerson: isPerson, traits: traits).stored
    guard !keys.isEmpty else { return try actors(calledBySigns: name, isPerson: isPerson) }
    var byReason: [TwinReason: [Actor.ID]] = [:]
    for (key, kind) in keys {
      let rows = try db.rows(
        "SELECT actor_id, form FROM actor_key WHERE key = ? AND kind = ?", [key.text, kind])
      while let row = try rows.next() {
        let theirs = TwinTraits.Key(kind: key.kind, text: key.text, form: row[1])
        let reason = key.reason(theirs)
        // « Cell » and « Shell » sound alike to a key that is for asking: nobody is asked here.
        guard reason != .romanisation || key.isOfOtherScript(than: theirs) else { continue }
        byReason[reason, default: []].append(Actor.ID(row[0]))
      }
    }
    for reason in [TwinReason.name, .order, .romanisation] {
      if let found = byReason[reason]?.uniqued() { return found.sorted() }
    }
    return []
  }

  /// Who has a name of which no key is made, « ? », as it is written.
  private func actors(calledBySigns name: String, isPerson: Bool) throws -> [Actor.ID] {
    try Array(
      db.rows(
        """
        SELECT id FROM actor
        WHERE fold = '' AND name = ? AND merged_into IS NULL AND (nature = ?) = ? ORDER BY id
        """, [name, ActorNature.person.code, isPerson]
      ).map { Actor.ID($0[0]) })
  }

  /// What somebody may be called of whom only an address is known.
  static func names(madeOf email: String) -> [String] { [email, name(of: email)] }

  /// A name for somebody of whom only an address is known.
  static func name(of email: String) -> String {
    let local = email.prefix { $0 != "@" }
    return local.isEmpty ? email : String(local)
  }
}
