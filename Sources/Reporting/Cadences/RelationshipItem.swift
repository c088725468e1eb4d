public import Diplomacy
import Messages

extension Relationship {
  /// Lowers a relation to an item of a list: when it was last tended, and what was meant.
  func item(_ words: Vocabulary) -> Block.Item {
    let subject = CadenceWords.subject(rule.subject) { words.zone($0) }[words]
    var cadence = CadenceWords.cadence(rule.cadence)[words]
    if case .actor = rule.subject {} else { cadence += " (\(subject))" }
    var standing = CadenceWords.standing(self.standing)[words]
    if let responsible { standing += " · \(responsible.name)" }
    return Block.Item(
      lead: CadenceWords.lastContact(lastContact, words.language), margin: .date,
      text: actor.name, reference: actor.id.lettered, details: [standing, cadence], tone: tone)
  }

  private var tone: Block.Tone {
    switch standing {
    case .maximumPassed: .alert
    case .idealPassed, .neverMet: .caution
    case .fine: .plain
    }
  }
}

extension JSONWriter {
  mutating func relationship(_ relationship: Relationship, _ words: Vocabulary) {
    object { json in
      json.name("actor", relationship.actor)
      json.name("responsible", relationship.responsible)
      json.member("lastContact", relationship.lastContact?.description)
      json.standing(relationship.standing)
      json.object("cadence") { json in json.members(of: relationship.rule, words) }
    }
  }

  mutating func standing(_ standing: Cadence.Standing) {
    member("standing", standing.code)
    let since: CivilDate? =
      switch standing {
      case .idealPassed(let day), .maximumPassed(let day): day
      case .fine, .neverMet: nil
      }
    member("passedOn", since?.description)
  }

  mutating func members(of rule: CadenceRule, _ words: Vocabulary) {
    member("id", rule.id.value)
    var (zone, tier, tag): (String?, String?, String?)
    var actor: ActorName?
    switch rule.subject {
    case .actor(let name): actor = name
    case .zone(let id): zone = words.zoneCode(id)
    case .tier(let of): tier = of.rawValue
    case .tag(let word): tag = word
    }
    name("actor", actor)
    member("zone", zone)
    member("tier", tier)
    member("tag", tag)
    member("every", rule.cadence.every.description)
    member("atMost", rule.cadence.atMost?.description)
  }
}

extension Listing<CadenceRule> {
  /// The list of cadences.
  public static func cadences(_ words: Vocabulary) -> Listing {
    Listing(
      key: "cadences",
      columns: [
        Block.Column("", width: 6), Block.Column(CadenceWords.subject[words]),
        Block.Column(CadenceWords.every[words], width: 12),
        Block.Column(CadenceWords.atMost[words], width: 12),
      ],
      row: { rule in
        [
          rule.id.lettered, CadenceWords.subject(rule.subject) { words.zone($0) }[words],
          RecurrenceWords.span(rule.cadence.every)[words],
          rule.cadence.atMost.map { RecurrenceWords.span($0)[words] } ?? "",
        ]
      },
      members: { rule, json in json.members(of: rule, words) },
      reference: { $0.id.lettered },
      spreadsheet: [
        CSVColumn("id") { String($0.id.value) },
        CSVColumn("subject") { CadenceWords.subject($0.subject) { words.zone($0) }[words] },
        CSVColumn("every") { $0.cadence.every.description },
        CSVColumn("atMost") { $0.cadence.atMost?.description ?? "" },
      ])
  }
}
