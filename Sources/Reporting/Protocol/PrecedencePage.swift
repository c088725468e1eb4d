public import Diplomacy
import Messages

extension Page {
  /// An order of precedence; nothing where there is nobody.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - day: The day it is for.
  ///   - nuncioFirst: Whether the Holy See's representative was put first.
  ///   - words: What names things.
  /// - Returns: The page.
  public static func precedence(
    _ order: PrecedenceOrder, on day: CivilDate, nuncioFirst: Bool, _ words: Vocabulary
  ) -> Page {
    Page(
      blocks: order.places.isEmpty ? [] : blocks(order, day, nuncioFirst, words),
      members: { json in
        json.member("on", day.description)
        json.member("nuncioFirst", nuncioFirst)
        json.member("mixesStates", order.mixesStates)
        json.array("places") { json in
          for place in order.places { json.object { $0.members(of: place, words) } }
        }
      },
      reference: order.places.map(\.candidate.actor.id.lettered).joined(separator: "\n"))
  }

  private static func blocks(
    _ order: PrecedenceOrder, _ day: CivilDate, _ nuncioFirst: Bool, _ words: Vocabulary
  ) -> [Block] {
    var blocks: [Block] = [
      .title(ProtocolWords.precedence(on: day)[words]),
      .subtitle(ProtocolWords.rules(nuncioFirst: nuncioFirst)[words]),
    ]
    if order.mixesStates { blocks.append(.paragraph(ProtocolWords.mixesStates[words])) }
    blocks += order.places.filter { $0.rank != nil }.map { .item(item(of: $0, words)) }
    let unranked = order.places.filter { $0.rank == nil }
    if !unranked.isEmpty {
      blocks.append(.heading(ProtocolWords.noRuleHeading[words], level: 1))
      blocks += unranked.map { .item(item(of: $0, words)) }
    }
    return blocks
  }

  private static func item(of place: PrecedencePlace, _ words: Vocabulary) -> Block.Item {
    let candidate = place.candidate
    var details: [String] = []
    switch candidate.standing {
    case .head(let head):
      details.append(head.rank.label[words])
      if let moment = candidate.credentials {
        details.append(ProtocolWords.credentials(moment)[words])
      } else if let since = candidate.since {
        details.append(ProtocolWords.since(since)[words])
      }
    case .unranked(let reason): details.append(reason.label[words])
    }
    let grounds = place.grounds.compactMap { $0.label?[words] }
    return Block.Item(
      lead: ProtocolWords.rank(place), margin: place.rank == nil ? .none : .reference,
      text: candidate.label, reference: candidate.actor.id.lettered,
      details: [details.joined(separator: " · ")]
        + (grounds.isEmpty ? [] : [grounds.joined(separator: " · ")]),
      tone: place.certainty == .undecided ? .alert : .plain)
  }
}

extension JSONWriter {
  fileprivate mutating func members(of place: PrecedencePlace, _ words: Vocabulary) {
    let candidate = place.candidate
    member("rank", place.rank)
    member("certainty", place.certainty.rawValue)
    member("id", candidate.actor.id.value)
    member("name", candidate.actor.name)
    member("label", candidate.label)
    member("class", candidate.standing.head?.rank.rawValue)
    member("holySee", candidate.standing.head?.representsHolySee ?? false)
    member("credentials", candidate.credentials?.description)
    member("since", candidate.since?.description)
    array("accreditedTo") { json in
      for zone in candidate.accreditedTo { json.member(nil, words.zoneCode(zone)) }
    }
    array("grounds") { json in for ground in place.grounds { json.member(nil, ground.rawValue) } }
    if case .unranked(let reason) = candidate.standing {
      member("noRule", reason.rawValue)
    } else {
      member("noRule", nil as String?)
    }
  }
}
