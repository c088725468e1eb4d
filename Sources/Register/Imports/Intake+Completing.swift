import Diplomacy
import GRDB

/// What somebody who is found by the name alone gains from the words that name them.
extension Intake {
  /// What may be gained, by its name in the documents of actors.
  enum Gainable: String {
    case emails
    case gender
    case country
  }

  /// Completes a person by the address and by how the person is addressed, and a house by its
  /// country, where nothing is known of that here: the next one of the name may be another.
  ///
  /// Not from a folder that is synced: what it says of an exchange would change a card, and every
  /// other entry that names the person.
  mutating func complete(_ id: Actor.ID, by party: IncomingParty) throws {
    let gender = party.person?.gender
    guard source.collection == nil, party.email != nil || gender != nil || party.country != nil,
      let known = try Content.Actor.fetch(id.value, db)
    else { return }
    let isPerson = known.isPerson
    var mended = known
    if isPerson, let email = party.email, known.emails.isEmpty,
      try !wasTaken(email.text, .emails, from: id)
    {
      mended.emails = [email.text]
      noteGained(email.text, by: id)
    }
    if isPerson, let gender, let name = party.name, known.gender == nil,
      try !wasTaken(gender.rawValue, .gender, from: id)
    {
      mended.gender = gender.rawValue
      noteGained(name.text, by: id)
    }
    if !isPerson, let country = party.country, known.country == nil,
      try !wasTaken(country.value.description, .country, from: id)
    {
      mended.country = country.value
      noteGained(try Zone.code(of: country, db), by: id)
    }
    try writer.change(id.value, from: known, to: mended)
  }

  /// Calls a person of whom nothing but an address was known as the party with that address is called.
  mutating func giveName(to id: Actor.ID, by party: IncomingParty) throws {
    guard source.collection == nil, let name = party.name, try isUnnamed(id, party),
      let known = try Content.Actor.fetch(id.value, db)
    else { return }
    let said = Content.Actor(
      uuid: "", handle: Handle.suggested(for: ""), profile: party.profile(named: name))
    guard said.name != known.name, !IntroducedName.isIntroduction(said.name) else { return }
    var mended = known
    mended.name = said.name
    mended.familyName = known.familyName ?? said.familyName
    mended.gender = known.gender ?? said.gender
    mended.honorific = known.honorific ?? said.honorific
    if try writer.change(id.value, from: known, to: mended) { noteGained(said.name, by: id) }
    noteBearer(name, isPerson: party.nature.isPerson)
  }

  /// Whether of somebody of a party's kind nothing but its address is known.
  func isUnnamed(_ id: Actor.ID, _ party: IncomingParty) throws -> Bool {
    guard let email = party.email?.text, let known = try Content.Actor.fetch(id.value, db) else {
      return false
    }
    return known.isPerson == party.nature.isPerson
      && Self.names(madeOf: email).contains(known.name)
  }

  /// Whether somebody took something away, which is not given back.
  ///
  /// What was undone was never there.
  func wasTaken(_ value: String, _ field: Gainable, from id: Actor.ID) throws -> Bool {
    let path = "$.\(field.rawValue)"
    return try db.row(
      """
      SELECT 1 FROM change c JOIN batch b ON b.id = c.batch_id, json_each(c.before, ?1) e
      WHERE c.record_kind = ?2 AND c.record_id = ?3 AND lower(e.value) = lower(?4)
        AND b.takes_back IS NULL
        AND NOT EXISTS (SELECT 1 FROM json_each(c.after, ?1) WHERE value = e.value)
        AND NOT EXISTS (SELECT 1 FROM batch u WHERE u.takes_back = b.id)
      LIMIT 1
      """, [path, RecordKind.actor.rawValue, id.value, value]) != nil
  }
}
