extension SearchQuery {
  /// Reads what a person typed.
  ///
  /// | typed | meaning |
  /// | --- | --- |
  /// | `note verbale` | both words, anywhere; the last may be the beginning of another |
  /// | `"note verbale"`, `« note verbale »` | these words together, as they are |
  /// | `-drones` | and not this word (or phrase) |
  /// | `kind:person`, `zone:kazakhstan` | only there; `nature:` is `kind:` |
  /// | `after:2025-05`, `before:2025` | from then on, before then; `après:`, `depuis:`, `avant:` |
  ///
  /// The value of a filter may be a phrase: `after:"5 mai 2025"`. An article elided
  /// before its word is dropped: `l’ambassade` looks for `ambassade`. The last word is
  /// taken as it is when a space follows it, and when it is one letter among others.
  ///
  /// - Throws: ``SearchError`` where nothing is looked for, or too much.
  public init(_ typed: String) throws(SearchError) {
    var terms: [Term] = []
    var excluded: [Term] = []
    var filters: [Filter] = []
    var hasWords = false
    var lastLoose: Int?
    var reader = QueryReader(typed)
    while let token = reader.next() {
      if let filter = try Self.filter(token) {
        filters.append(filter)
        continue
      }
      hasWords = hasWords || !token.isExcluded
      let words = Folding.words(Folding.fold(token.text)).map(String.init)
      guard !words.isEmpty else { continue }
      if token.isExcluded {
        excluded.append(Term(words))
      } else if token.isQuoted {
        terms.append(Term(words))
        lastLoose = nil
      } else {
        terms += Self.withoutElisions(words).map { Term([$0]) }
        lastLoose = token.isFollowedBySpace ? nil : terms.count - 1
      }
    }
    guard hasWords else { throw .empty }
    if let last = lastLoose, let word = terms[last].words.first,
      word.utf8.count > 1 || terms.count == 1
    {
      terms[last] = Term([word], mayGoOn: true)
    }
    let count = (terms + excluded).reduce(0) { $0 + $1.words.count }
    guard count <= Self.maximumTerms else { throw .tooManyWords(count) }
    self.init(terms: terms.uniqued(), excluded: excluded.uniqued(), filters: filters)
  }

  /// Single letters before a longer word of the same token are elided: l’, d’, O’.
  private static func withoutElisions(_ words: [String]) -> [String] {
    let long = words.filter { $0.utf8.count > 1 }
    return long.isEmpty ? words : long
  }

  private static func filter(_ token: QueryToken) throws(SearchError) -> Filter? {
    guard let name = token.name, !token.isExcluded else { return nil }
    guard let make = makeFilter(name) else { return nil }
    let value = token.text.trimmed
    guard !value.isEmpty else { throw .filterWithoutValue("\(name):") }
    return make(value)
  }

  /// What a filter of this name, folded, keeps to; `nil` for a name that is none.
  fileprivate static func makeFilter(_ name: String) -> ((String) -> Filter)? {
    switch name {
    case "kind", "nature": { .kind($0) }
    case "zone": { .zone($0) }
    case "after", "since", "apres", "depuis": { .after($0) }
    case "before", "avant": { .before($0) }
    default: nil
    }
  }
}

/// A piece of what was typed.
private struct QueryToken {
  /// The filter it may be: what stands before the colon, folded.
  var name: String?
  var text = ""
  var isQuoted = false
  var isExcluded = false
  var isFollowedBySpace = false
}

/// Cuts what was typed into words, phrases and filters.
private struct QueryReader {
  private var rest: Substring.UnicodeScalarView

  init(_ typed: String) { rest = Substring(typed).unicodeScalars }

  mutating func next() -> QueryToken? {
    rest = rest.drop(while: \.properties.isWhitespace)
    guard !rest.isEmpty else { return nil }
    var token = QueryToken()
    if rest.first == "-" {
      token.isExcluded = true
      rest = rest.drop { $0 == "-" }
      // A dash that stands alone is punctuation.
      if rest.first.map(\.properties.isWhitespace) ?? true { return QueryToken(isExcluded: true) }
    }
    if let phrase = quoted() {
      token.text = phrase
      token.isQuoted = true
      return token
    }
    let word = word()
    token.text = String(word)
    if let colon = word.firstIndex(of: ":") {
      let name = Folding.fold(String(word[..<colon]))
      if SearchQuery.makeFilter(name) != nil {
        token.name = name
        token.text = String(word[word.index(after: colon)...])
        if token.text.isEmpty, let phrase = quoted() { token.text = phrase }
      }
    }
    // Only the end of all counts: « demin » is still being typed, « demin » and a space is not.
    token.isFollowedBySpace = !rest.isEmpty && rest.allSatisfy(\.properties.isWhitespace)
    return token
  }

  /// Takes a phrase between quotation marks; one that is not closed goes to the end.
  private mutating func quoted() -> String? {
    guard let opening = rest.first, let closing = Self.closings(of: opening) else { return nil }
    let inner = rest.dropFirst()
    let phrase = inner.prefix { !closing.contains($0) }
    rest = inner[phrase.endIndex...].dropFirst()
    return String(phrase)
  }

  /// Takes what stands up to a space or a quotation mark.
  private mutating func word() -> Substring.UnicodeScalarView {
    let word = rest.prefix { !$0.properties.isWhitespace && Self.closings(of: $0) == nil }
    rest = rest[word.endIndex...]
    return word
  }

  /// What closes a phrase; `nil` for what opens none.
  private static func closings(of opening: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch opening {
    case "\"": ["\""]
    case "«": ["»"]
    case "“": ["”", "\""]
    case "„": ["“", "”"]
    default: nil
    }
  }
}
