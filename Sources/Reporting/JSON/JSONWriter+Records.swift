import Diplomacy

/// The shapes of records in JSON, the same wherever they appear.
extension JSONWriter {
  mutating func label(_ label: ActorLabel) {
    member("name", label.name)
    member("honorific", label.honorific)
    member("title", label.office?.title)
    member("organisation", label.office?.organisation)
  }

  mutating func name(_ key: String?, _ name: ActorName?) {
    guard let name else {
      member(key, nil as String?)
      return
    }
    object(key) { json in
      json.member("id", name.id.value)
      json.member("name", name.name)
    }
  }

  mutating func entry(_ entry: TimelineEntry, _ words: Vocabulary) {
    object { json in json.members(of: entry, words) }
  }

  /// Writes an exchange; with what was recorded of each part where the account is given.
  mutating func members(
    of entry: TimelineEntry, _ words: Vocabulary, in account: InteractionDraft? = nil
  ) {
    member("id", entry.id.value)
    member("occurred", entry.occurrence.sortKey)
    if case .at(let moment) = entry.occurrence {
      member("timeZone", moment.zone.description)
    } else {
      member("timeZone", nil as String?)
    }
    member("kind", entry.kind.rawValue)
    member("status", entry.status.rawValue)
    member("title", entry.title)
    member("place", entry.place)
    array("participants") { json in
      for participant in entry.participants { json.participant(participant, in: account) }
    }
    array("axes") { json in
      for axis in entry.axes { json.member(nil, words.axisCode(axis)) }
    }
    member("marking", entry.marking?.rawValue)
    member("chathamHouse", entry.isUnderChathamHouseRule)
  }

  mutating func participant(
    _ participant: TimelineEntry.Participant, in account: InteractionDraft?
  ) {
    object { json in
      json.member("id", participant.actor.value)
      json.label(participant.label)
      json.member("side", participant.side.rawValue)
      json.member("role", participant.role.rawValue)
      guard let account else { return }
      let part = account.participations.first { $0.actor == participant.actor }
      json.member("attendance", part?.attendance?.rawValue)
      json.member("introducedAs", part?.introducedAs?.text)
      json.member("companions", part?.companions?.text)
    }
  }

  mutating func followUp(_ followUp: FollowUpEntry, today: CivilDate) {
    object { json in json.members(of: followUp, today: today) }
  }

  mutating func members(of followUp: FollowUpEntry, today: CivilDate) {
    member("id", followUp.id.value)
    member("title", followUp.title)
    member("due", followUp.due.description)
    member("state", followUp.state.code.rawValue)
    switch followUp.state {
    case .open(let snoozedUntil):
      member("snoozedUntil", snoozedUntil?.description)
      member("urgency", followUp.urgency(today: today).rawValue)
    case .done(let day, let note):
      member("closedOn", day.description)
      member("closingNote", note?.text)
    case .dropped(let day, let reason):
      member("closedOn", day.description)
      member("closingNote", reason.text)
    }
    name("owner", followUp.owner)
    array("sharedWith") { json in for sharer in followUp.sharers { json.name(nil, sharer) } }
    member("direction", followUp.terms.direction.rawValue)
    member("priority", followUp.terms.priority.rawValue)
    member("lead", followUp.terms.lead?.description)
    member("recurrence", followUp.terms.recurrence?.rule.description)
    member("countedFrom", followUp.terms.recurrence?.counting.rawValue)
    member("missed", followUp.terms.recurrence.map { _ in followUp.missed(today: today) })
    member("working", followUp.terms.working?.rawValue)
    exchange("exchange", followUp.exchange)
    array("actors") { json in
      for actor in followUp.actors { json.name(nil, actor) }
    }
  }

  mutating func exchange(_ key: String, _ exchange: FollowUpEntry.Exchange?) {
    guard let exchange else {
      member(key, nil as String?)
      return
    }
    object(key) { json in
      json.member("id", exchange.id.value)
      json.member("date", exchange.date.description)
      json.member("title", exchange.title)
    }
  }

  mutating func mandate(_ held: HeldMandate, _ words: Vocabulary) {
    object { json in
      json.member("title", held.mandate.title.text)
      json.member("status", held.mandate.standing(on: words.today).rawValue)
      json.member("since", held.mandate.tenure.since?.description)
      json.member("until", held.mandate.tenure.until?.description)
      json.member("agrement", held.mandate.agrement?.description)
      json.member("credentials", held.mandate.credentials?.description)
      json.array("accreditations") { json in
        for accreditation in held.mandate.accreditations {
          json.object { json in
            json.member("zone", words.zoneCode(accreditation.zone))
            json.member("resident", accreditation.isResident)
          }
        }
      }
      json.name("person", held.person)
      json.name("organisation", held.organisation)
    }
  }

  mutating func zones(_ ids: [Zone.ID], _ words: Vocabulary, key: String = "zones") {
    array(key) { json in for id in ids { json.member(nil, words.zoneCode(id)) } }
  }
}
