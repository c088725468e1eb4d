import Diplomacy

// A table says nothing of what it has no column for: one that was left out, or not exported this
// time, takes nothing away. What the source said of it before stands.

extension Content.Actor {
  /// Keeps what no column tells as the source said it before.
  mutating func keepUntold(by columns: Set<TableField>, from known: Content.Actor) {
    func isTold(_ fields: TableField...) -> Bool { !columns.isDisjoint(with: fields) }
    if !isTold(.familyName, .givenName), name == known.name {
      familyName = familyName ?? known.familyName
    }
    if !isTold(.honorific, .gender) {
      honorific = honorific ?? known.honorific
      gender = gender ?? known.gender
    }
    if !isTold(.alias), aliases.isEmpty { aliases = known.aliases }
    if !isTold(.email), emails.isEmpty { emails = known.emails }
    if !isTold(.phone), phones.isEmpty { phones = known.phones }
    if !isTold(.zone), zones.isEmpty { zones = known.zones }
    if !isTold(.country, .addressCountry) { country = country ?? known.country }
    if !isTold(.tier) { tier = tier ?? known.tier }
    if !isTold(.note) { note = note ?? known.note }
    let told: [(kind: ActorDetails.Kind, isTold: Bool)] = [
      (.address, isTold(.address, .street, .postcode, .city, .region, .addressCountry)),
      (.web, isTold(.web)), (.language, isTold(.language)), (.tag, isTold(.tag)),
    ]
    for (kind, isTold) in told where !isTold && details?[kind.rawValue] == nil {
      guard let values = known.details?[kind.rawValue] else { continue }
      details = (details ?? [:]).merging([kind.rawValue: values]) { $1 }
    }
  }
}

extension Content.Interaction {
  /// Keeps what no column tells as the source said it before.
  mutating func keepUntold(by columns: Set<TableField>, from known: Content.Interaction) {
    func isTold(_ fields: TableField...) -> Bool { !columns.isDisjoint(with: fields) }
    // What the title told it tells still.
    if !isTold(.kind), InteractionKind.named(firstInTitle: known.title).rawValue != known.kind {
      kind = known.kind
    }
    if !isTold(.time), known.occurred.hasPrefix(occurred + "T") {
      (occurred, timeZone) = (known.occurred, known.timeZone)
    }
    if !isTold(.end, .minutes) { minutes = minutes ?? known.minutes }
    if !isTold(.place) { place = place ?? known.place }
    if !isTold(.city) { city = city ?? known.city }
    if !isTold(.summary) { summary = summary ?? known.summary }
    if !isTold(.note) { notes = notes ?? known.notes }
    if !isTold(.marking) { marking = marking ?? known.marking }
    if !isTold(.axis), axes.isEmpty { axes = known.axes }
    if !isTold(.with, .givenName, .organisation) {
      let here = Set(participations.map(\.actor))
      let isOursTold = isTold(.ours)
      participations += known.participations.filter {
        !here.contains($0.actor)
          && !(isOursTold && $0.side == Diplomacy.Participation.Side.ours.rawValue)
      }
    }
  }
}

extension Content.FollowUp {
  /// Keeps what no column tells as the source said it before.
  mutating func keepUntold(by columns: Set<TableField>, from known: Content.FollowUp) {
    func isTold(_ fields: TableField...) -> Bool { !columns.isDisjoint(with: fields) }
    if !isTold(.owner), owner == nil { (owner, sharers) = (known.owner, known.sharers) }
    if !isTold(.with, .givenName, .organisation), actors.isEmpty { actors = known.actors }
    if !isTold(.zone), zones.isEmpty { zones = known.zones }
    if !isTold(.state, .doneOn) {
      (state, snoozedUntil) = (known.state, known.snoozedUntil)
      (closedOn, closingNote) = (known.closedOn, known.closingNote)
    }
    if !isTold(.turn) { direction = known.direction }
    if !isTold(.priority) { priority = known.priority }
  }
}
