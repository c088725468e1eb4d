import Diplomacy

extension JSONWriter {
  mutating func members(of card: ActorCard, _ words: Vocabulary) {
    let profile = card.actor.profile
    object("contact") { json in
      json.member("id", card.actor.id.value)
      json.member("handle", card.actor.handle.text)
      json.member("kind", profile.nature.code)
      json.member("name", profile.name.text)
      json.member("honorific", profile.honorific?.text)
      json.member("familyName", profile.familyName?.text)
      json.member("gender", profile.gender?.rawValue)
      json.array("aliases") { json in for it in profile.aliases { json.member(nil, it.text.text) } }
      json.array("names") { json in
        for alias in profile.aliases {
          json.object { json in
            json.member("name", alias.text.text)
            json.member("kind", alias.kind.rawValue)
            json.member("language", alias.language?.text)
          }
        }
      }
      json.array("emails") { json in for it in profile.emails { json.member(nil, it.text) } }
      json.array("phones") { json in for it in profile.phones { json.member(nil, it.text) } }
      json.zones(profile.zones, words)
      json.member("country", profile.country.map(words.zoneCode))
      json.member("tier", profile.tier?.rawValue)
      json.name("responsible", card.responsible)
      json.object("details") { json in
        for kind in profile.details.kinds {
          json.array(kind.rawValue) { json in
            for value in profile.details[kind] { json.member(nil, value.text) }
          }
        }
      }
      let archived: (day: CivilDate, reason: Line)? =
        if case .archived(let day, let reason) = card.actor.standing { (day, reason) } else { nil }
      json.member("archivedOn", archived?.day.description)
      json.member("archiveReason", archived?.reason.text)
      json.array("relations") { json in
        for relation in card.relations {
          json.object { json in
            json.member("kind", relation.kind.rawValue)
            json.name("from", relation.from)
            json.name("to", relation.to)
            json.member("since", relation.tenure.since?.description)
            json.member("until", relation.tenure.until?.description)
          }
        }
      }
      json.member("note", profile.note?.text)
      json.array("mandates") { json in for held in card.mandates { json.mandate(held, words) } }
      json.array("posts") { json in
        for post in card.posts {
          json.object { json in
            json.member("id", post.position.id.value)
            json.member("title", post.position.title.text)
            json.array("holdersToday") { json in
              for held in post.holders(on: words.today) { json.name(nil, held.person) }
            }
            json.array("mandates") { json in for held in post.mandates { json.mandate(held, words) }
            }
          }
        }
      }
      json.member("lastContact", card.lastContact?.description)
      if let rule = card.cadence {
        json.object("cadence") { json in
          json.members(of: rule, words)
          json.standing(rule.cadence.standing(last: card.lastContact, today: words.today))
        }
      } else {
        json.member("cadence", nil as String?)
      }
      json.array("followUps") { json in
        for followUp in card.followUps { json.followUp(followUp, today: words.today) }
      }
      json.array("exchanges") { json in for entry in card.exchanges { json.entry(entry, words) } }
      json.member("hasEarlierExchanges", card.hasEarlierExchanges)
    }
  }
}
