import Diplomacy
import GRDB

/// Whom a name in an import means.
extension Intake {
  /// What a party came to: somebody here, or somebody to be added.
  enum Party {
    case known(Actor.ID)
    case new(IncomingParty)
  }

  /// Finds whom a party means: by the address, then by the name, whichever way it is
  /// written; an archived actor is still who they are.
  ///
  /// Who has another address than the party is somebody else, as with contacts.
  ///
  /// - Throws: `ImportProblem` when several answer to the name.
  mutating func find(
    _ party: IncomingParty, _ field: String, at place: SourcePlace
  ) throws -> Party {
    // The same people come again and again.
    if let id = known[party] { return .known(id) }
    if let email = party.email, let id = try actors(.email, email.text).first {
      known[party] = id
      return .known(id)
    }
    guard let name = party.name else { return .new(party) }
    var found = try actors(called: name.text, isPerson: party.nature.isPerson)
    if party.email != nil {
      found = try found.filter { try Content.Actor.fetch($0.value, db)?.emails.isEmpty ?? false }
    }
    switch found.count {
    case 0: return .new(party)
    case 1:
      known[party] = found[0]
      return .known(found[0])
    default:
      throw ImportProblem(
        place: place, field: field, value: name.text, reason: .ambiguous(found.map(\.lettered)))
    }
  }

  /// Returns the actor of a party, who is added where nobody is.
  mutating func settle(_ party: Party) throws -> Actor.ID {
    switch party {
    case .known(let id): return id
    case .new(let party):
      // Named twice in one record, added once.
      if let id = known[party] { return id }
      guard let name = try party.name ?? party.email.map({ try Line(Self.name(of: $0.text)) })
      else { throw RegisterError.unknownRecord(.actor, 0) }
      let id = try writer.add(
        ActorProfile(
          nature: party.nature, name: name, emails: party.email.map { [$0] } ?? []), handle: nil)
      remember(newcomer: party, as: id)
      return id
    }
  }

  /// Who has an address, whoever they are.
  func actors(_ kind: TwinTraits.Key.Kind, _ typed: String) throws -> [Actor.ID] {
    let key =
      switch kind {
      case .email: TwinTraits.emailKey(typed)
      case .phone: TwinTraits.phoneKey(typed) ?? ""
      case .name: typed
      }
    return try Array(
      db.rows(
        """
        SELECT DISTINCT actor_id FROM actor_key
        WHERE key = ? AND kind IN (?, ?) ORDER BY actor_id LIMIT 20
        """, [key, "person-\(kind.rawValue)", "organisation-\(kind.rawValue)"]
      ).map { Actor.ID($0[0]) })
  }

  /// Who answers to a name: those who bear it as it is written, else those who bear it with
  /// the words in another order or in another script.
  func actors(called name: String, isPerson: Bool) throws -> [Actor.ID] {
    let traits = TwinTraits(names: [name], emails: [], phones: [])
    let keys = ActorKeys(isPerson: isPerson, traits: traits)
    var byReason: [TwinReason: [Actor.ID]] = [:]
    for (key, kind) in keys.stored {
      let rows = try db.rows(
        "SELECT actor_id, form FROM actor_key WHERE key = ? AND kind = ?", [key.text, kind])
      while let row = try rows.next() {
        let theirs = TwinTraits.Key(kind: key.kind, text: key.text, form: row[1])
        byReason[key.reason(theirs), default: []].append(Actor.ID(row[0]))
      }
    }
    for reason in [TwinReason.name, .order, .romanisation] {
      if let found = byReason[reason]?.uniqued() { return found.sorted() }
    }
    return []
  }

  /// A name for somebody of whom only an address is known.
  private static func name(of email: String) -> String {
    let local = email.prefix { $0 != "@" }
    return local.isEmpty ? email : String(local)
  }
}
