public import Diplomacy
import Messages

extension Page {
  /// How an actor is written to.
  ///
  /// - Parameters:
  ///   - address: The forms.
  ///   - actor: Who.
  ///   - words: What names things, in the language of the letter.
  /// - Returns: The page.
  public static func address(_ address: Address, of actor: Actor, _ words: Vocabulary) -> Page {
    Page(
      blocks: blocks(address, of: actor, words),
      members: { json in
        json.object("address") { $0.members(of: address, actor, words) }
      },
      reference: actor.id.lettered)
  }

  /// The forms under the name; where the gender is not known, each under its heading.
  private static func blocks(
    _ address: Address, of actor: Actor, _ words: Vocabulary
  ) -> [Block] {
    if address.forms.count == 1, let forms = address.forms.first {
      return [.title(forms.name)] + blocks(forms, level: 1, words)
    }
    return [.title(actor.profile.name.text)]
      + address.forms.flatMap { forms in
        let heading = forms.gender.map { ProtocolWords.heading($0)[words] } ?? ""
        return [.heading(heading, level: 1), .paragraph(forms.name)]
          + blocks(forms, level: 2, words)
      }
  }

  private static func blocks(_ forms: Address.Forms, level: Int, _ words: Vocabulary) -> [Block] {
    func part(_ heading: Phrase, _ lines: [String]) -> [Block] {
      // An item keeps its lines apart in every format.
      [
        .heading(heading[words], level: level),
        .item(Block.Item(text: lines.first ?? "", details: Array(lines.dropFirst()))),
      ]
    }
    return part(ProtocolWords.envelope, forms.envelope)
      + part(ProtocolWords.salutation, [forms.salutation])
      + part(ProtocolWords.closing, [forms.closing])
  }
}

extension JSONWriter {
  fileprivate mutating func members(
    of address: Address, _ actor: Actor, _ words: Vocabulary
  ) {
    member("id", actor.id.value)
    member("name", actor.profile.name.text)
    member("language", words.language.rawValue)
    member("function", address.function)
    member("title", address.office?.title)
    member("organisation", address.office?.organisation.name)
    switch address.evidence {
    case .none: member("genderFrom", nil as String?)
    case .recorded: member("genderFrom", "record")
    case .title: member("genderFrom", "title")
    case .unknown: member("genderFrom", "unknown")
    }
    array("forms") { json in
      for forms in address.forms {
        json.object { json in
          json.member("gender", forms.gender?.rawValue)
          json.member("display", forms.name)
          json.array("envelope") { json in
            for line in forms.envelope { json.member(nil, line) }
          }
          json.member("salutation", forms.salutation)
          json.member("closing", forms.closing)
          json.member("rule", forms.rule.function)
          json.member("place", forms.rule.place)
          json.member("source", forms.rule.source)
          json.array("own") { json in for part in forms.own { json.member(nil, part.rawValue) } }
        }
      }
    }
  }
}
