import Diplomacy

extension JSONWriter {
  /// Writes a brief, without the keys of what its extent leaves out.
  mutating func members(
    of brief: Brief, _ address: Address?, _ words: Vocabulary, _ extent: Brief.Extent
  ) {
    let actor = brief.card.actor
    member("id", actor.id.value)
    member("name", actor.profile.name.text)
    member("today", brief.today.description)
    // Of two forms neither is known to be right.
    let forms = address?.forms ?? []
    member("salutation", forms.count == 1 ? forms.first?.salutation : nil)
    array("salutations") { json in for form in forms { json.member(nil, form.salutation) } }
    array("offices") { json in
      for held in brief.offices { json.mandate(held, words) }
    }
    array("coming") { json in
      for held in brief.coming { json.mandate(held, words) }
    }
    array("vacancies") { json in
      for post in brief.vacancies { json.vacancy(post, today: brief.today) }
    }
    name("predecessor", brief.predecessor?.person)
    member("lastContact", brief.card.lastContact?.description)
    member("lastExchange", brief.lastExchange?.id.value)
    if extent.exchanges > 0 {
      array("upcoming") { json in
        for entry in brief.upcoming { json.entry(entry, words) }
      }
      array("meetings") { json in
        for entry in brief.card.exchanges { json.entry(entry, words) }
      }
      array("statements") { json in
        for entry in brief.statements { json.object { $0.members(of: entry, words) } }
      }
    }
    array("followUps") { json in
      for followUp in brief.card.followUps { json.followUp(followUp, today: brief.today) }
    }
    object("furtherFollowUps") { json in
      for direction in FollowUpTerms.Direction.allCases {
        json.member(direction.rawValue, brief.furtherFollowUps[direction] ?? 0)
      }
    }
    if extent.hasSurroundings { surroundings(of: brief, words) }
    array("unknown") { json in
      for gap in brief.gaps { json.member(nil, gap.rawValue) }
    }
    disclosure(brief.disclosure)
  }

  private mutating func vacancy(_ post: Post, today: CivilDate) {
    object { json in
      json.member("id", post.position.id.value)
      json.member("title", post.position.title.text)
      json.member("since", PostHistory(of: post, today: today).vacantSince?.description)
    }
  }

  private mutating func surroundings(of brief: Brief, _ words: Vocabulary) {
    array("colleagues") { json in
      for colleague in brief.colleagues {
        json.object { json in
          json.member("id", colleague.id.value)
          json.label(colleague.label)
          json.member("lastContact", colleague.lastContact?.description)
          json.member("latest", colleague.latest?.value)
        }
      }
    }
    array("elsewhere") { json in
      for business in brief.elsewhere {
        json.object { json in
          json.member("zone", words.zoneCode(business.zone))
          json.member("exchanges", business.exchanges)
          json.member("latest", business.latest.value)
          json.member("last", business.last.description)
        }
      }
    }
    member("elsewhereAmong", brief.elsewhereAmong)
    array("documents") { json in
      for paper in brief.documents {
        json.object { json in
          json.member("title", paper.title)
          json.member("exchange", paper.exchange.value)
          json.member("date", paper.date.description)
        }
      }
    }
  }
}
