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

/// The days that what is typed may mean, told in full as it is typed.
struct DayChoices {
  /// The words for days near by.
  let words: [String]
  /// Tells a day in full; throws for what is none.
  let told: (String) throws -> String

  /// Returns what is typed, or its readings where it has several, then the words it begins.
  func matching(_ typed: String) -> [CompletionMenu.Choice] {
    let key = Folding.fold(typed)
    guard !key.isEmpty else { return [] }
    let begun = words.filter { Folding.fold($0).hasPrefix(key) && Folding.fold($0) != key }
    return (readings(of: typed) + begun).compactMap { day in
      guard let told = try? told(day) else { return nil }
      return CompletionMenu.Choice(value: day, label: "\(day) → \(told)")
    }
  }

  private func readings(of typed: String) -> [String] {
    do {
      _ = try told(typed)
    } catch let error as DateError {
      if case .ambiguous(_, let readings) = error { return readings }
    } catch {}
    return [typed.trimmed]
  }
}
