import Diplomacy
import Messages

extension Disclosure {
  /// What the reader is to know of what is not there.
  func blocks(_ words: Vocabulary) -> [Block] {
    DisclosureWords.withheld(self).map { [.paragraph($0[words])] } ?? []
  }
}

extension JSONWriter {
  /// Writes how far a document may travel.
  mutating func disclosure(_ disclosure: Disclosure) {
    member("marking", disclosure.marking?.rawValue)
    member("tlpMax", disclosure.clearance.limit?.rawValue)
    object("withheld") { json in
      json.member("exchanges", disclosure.withheld.exchanges)
      json.member("followUps", disclosure.withheld.followUps)
      json.member("statements", disclosure.withheld.statements)
      json.member("facts", disclosure.withheld.facts)
    }
  }
}
