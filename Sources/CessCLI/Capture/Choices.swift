import Diplomacy
import Register

extension Session {
  /// Returns the actors who may be meant by what is typed, with what tells them apart.
  func actorChoices(_ typed: String) throws -> [CompletionMenu.Choice] {
    try register.completions(of: typed, today: today, limit: CompletionMenu.height).map { actor in
      CompletionMenu.Choice(
        value: actor.id.lettered, label: "\(actor.id.lettered) \(actor.label.text)")
    }
  }
}

/// The zones with their names folded, to be found as they are typed.
struct ZoneChoices {
  private let zones: [(key: String, choice: CompletionMenu.Choice)]

  init(_ tree: ZoneTree, _ language: Language) {
    zones = tree.zones.map { zone in
      let names = Language.allCases.map { zone.name[$0] }.joined(separator: " ")
      return (
        Folding.fold("\(zone.code.text) \(zone.iso?.text ?? "") \(names)"),
        CompletionMenu.Choice(
          value: zone.code.text, label: "\(zone.name[language]) (\(zone.code.text))")
      )
    }
  }

  /// Returns the zones of whose names some word begins with each word typed.
  func matching(_ typed: String) -> [CompletionMenu.Choice] {
    let key = Folding.fold(typed)
    return Array(
      zones.lazy.filter { NameMatch.matches(query: key, name: $0.key) }.map(\.choice)
        .prefix(CompletionMenu.height))
  }
}
