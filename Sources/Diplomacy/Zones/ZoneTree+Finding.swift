/// Finding zones by what people call them.
extension ZoneTree {
  /// Finds zones by what a person typed: code, ISO or M49 code, or a name in either language.
  ///
  /// - Parameters:
  ///   - reference: The text; accents, case and punctuation do not matter.
  ///   - otherNames: The code, or the ISO code, of the zone that has a text among its other
  ///     names; asked when nothing else is called so.
  /// - Returns: The one zone of that code or full name; else every zone one of
  ///   whose names has words beginning with all the words typed. In tree order.
  public func matches(
    _ reference: String, otherNames: (String) -> String? = { _ in nil }
  ) -> [Zone] {
    let named = named(reference, otherNames: otherNames)
    guard named.isEmpty else { return named }
    let key = Folding.fold(reference)
    return zones(called: { NameMatch.matches(query: key, name: $0) })
  }

  /// Finds zones by what another program calls them, whom nobody can ask: as ``matches(_:otherNames:)``
  /// does, but by whole words, those with which a name begins, half of them at least.
  ///
  /// « Amérique latine » is Latin America and the Caribbean; « International » is no court.
  public func meant(
    by reference: String, otherNames: (String) -> String? = { _ in nil }
  ) -> [Zone] {
    let named = named(reference, otherNames: otherNames)
    guard named.isEmpty else { return named }
    let words = Folding.words(Folding.fold(reference))
    guard !words.isEmpty else { return [] }
    return zones(called: {
      let name = Folding.words($0)
      return name.starts(with: words) && words.count * 2 >= name.count
    })
  }

  /// The zones of a code or a full name, with an article before it or the zones it lies in:
  /// « le Kazakhstan », « Asie centrale > Kazakhstan ».
  private func named(_ reference: String, otherNames: (String) -> String?) -> [Zone] {
    if let zone = zones.first(where: { $0.code.text == reference }) { return [zone] }
    let steps = reference.split(separator: ">").map(String.init)
    if steps.count > 1, let last = steps.last {
      let above = steps.dropLast().map { Set(called($0, otherNames).map(\.id)) }
      return called(last, otherNames).filter { zone in
        let path = Set(path(to: zone.id).dropLast().map(\.id))
        return above.allSatisfy { !$0.isDisjoint(with: path) }
      }
    }
    return called(reference, otherNames)
  }

  private func called(_ reference: String, _ otherNames: (String) -> String?) -> [Zone] {
    let key = Folding.fold(reference)
    guard !key.isEmpty else { return [] }
    let exact = zones.filter { zone in
      Folding.fold(zone.code.text) == key || zone.iso?.text.lowercased() == key
        || zone.m49?.text == key
        || Folding.fold(zone.name[.french]) == key || Folding.fold(zone.name[.english]) == key
    }
    guard exact.isEmpty else { return exact }
    if let code = otherNames(reference),
      let zone = zones.first(where: { $0.iso?.text == code || $0.code.text == code })
    {
      return [zone]
    }
    let words = Folding.words(key)
    guard let first = words.first, words.count > 1, Self.articles.contains(String(first)) else {
      return []
    }
    return called(words.dropFirst().joined(separator: " "), otherNames)
  }

  private static let articles: Set = ["le", "la", "les", "l", "the"]

  /// The zones of which a name in either language, folded, is as asked.
  private func zones(called isMeant: (_ name: String) -> Bool) -> [Zone] {
    zones.filter { zone in Language.allCases.contains { isMeant(Folding.fold(zone.name[$0])) } }
  }
}
