/// What a person looks for, understood: words that must be there, words that must not,
/// and in what to look.
///
/// Words are search keys (see ``Folding/fold(_:)``): letters and digits alone, so that
/// nothing typed can be taken for an operator of whoever runs the search.
public struct SearchQuery: Sendable, Equatable {
  /// A word, or several that must stand together and in this order.
  public struct Term: Sendable, Hashable {
    /// The folded words, at least one.
    public let words: [String]
    /// Whether the last word may be the beginning of another.
    public let mayGoOn: Bool

    /// Makes a term.
    public init(_ words: [String], mayGoOn: Bool = false) {
      self.words = words
      self.mayGoOn = mayGoOn
    }
  }

  /// A restriction as it was typed, for whoever can resolve it.
  public enum Filter: Sendable, Equatable {
    /// A kind of record: `kind:person`.
    case kind(String)
    /// A zone and what lies in it: `zone:kazakhstan`.
    case zone(String)
    /// A day, month or year, from which on: `after:2025-05`.
    case after(String)
    /// A day, month or year, before which: `before:2025`.
    case before(String)
  }

  /// More terms than this are no search.
  public static let maximumTerms = 50

  /// What must be there, all of it; empty when nothing of what was typed can be looked for.
  public let terms: [Term]
  /// What must not be there.
  public let excluded: [Term]
  /// The restrictions, in the order typed.
  public let filters: [Filter]

  /// Makes a query of its parts.
  public init(terms: [Term], excluded: [Term] = [], filters: [Filter] = []) {
    self.terms = terms
    self.excluded = excluded
    self.filters = filters
  }

  /// Whether the last word may be the beginning of another.
  public var mayGoOn: Bool { terms.contains(where: \.mayGoOn) }
}

/// Why a search cannot be made.
public enum SearchError: Error, Hashable, Sendable {
  /// No word to look for.
  case empty
  /// More words than a search takes.
  case tooManyWords(Int)
  /// A filter without its value; carries the filter as typed.
  case filterWithoutValue(String)
}

// MARK: - Finding in texts

extension SearchQuery {
  /// Where a term stands in a text.
  struct Hit: Equatable {
    /// Which term.
    let term: Int
    /// Where, in bytes of UTF-8.
    let place: Range<Int>
  }

  /// Returns where the terms stand in a text, in the order of the text.
  ///
  /// - Parameters:
  ///   - text: The text as written.
  ///   - reach: How many bytes to read on after the first hit of a term sought; to the
  ///     end when `nil`.
  ///   - sought: The terms by their number; all when `nil`.
  /// - Returns: The hits; where none of the terms sought is there, those of the others.
  func hits(in text: String, reach: Int? = nil, seeking sought: Set<Int>? = nil) -> [Hit] {
    var hits: [Hit] = []
    var end: Int?
    // The words read last: as many as the longest term has.
    let longest = terms.map(\.words.count).max() ?? 0
    var last: [(key: String, place: Range<Int>)] = []
    Folding.forEachWord(in: text) { key, place in
      if let end, place.lowerBound > end { return false }
      last.append((key, place))
      if last.count > longest { last.removeFirst() }
      for (number, term) in terms.enumerated() where term.ends(last) {
        let start = last[last.count - term.words.count].place.lowerBound
        hits.append(Hit(term: number, place: start..<place.upperBound))
        if end == nil, let reach, sought?.contains(number) ?? true {
          end = place.upperBound + reach
        }
      }
      return true
    }
    return hits
  }

  /// Whether all terms stand in some texts taken together, and none of those excluded.
  func matches(_ texts: [String]) -> Bool {
    let found = texts.reduce(into: Set<Int>()) { found, text in
      for hit in hits(in: text) { found.insert(hit.term) }
    }
    guard !terms.isEmpty, found.count == terms.count else { return false }
    let unwanted = SearchQuery(terms: excluded)
    return excluded.isEmpty || texts.allSatisfy { unwanted.hits(in: $0).isEmpty }
  }

  /// The query with its words taken as whole words.
  public var ofWholeWords: SearchQuery {
    SearchQuery(terms: terms.map { Term($0.words) }, excluded: excluded, filters: filters)
  }
}

extension SearchQuery.Term {
  /// Whether the words read last end with this term.
  fileprivate func ends(_ last: [(key: String, place: Range<Int>)]) -> Bool {
    guard last.count >= words.count else { return false }
    for (offset, word) in words.enumerated() {
      let key = last[last.count - words.count + offset].key
      let isLast = offset == words.count - 1
      guard key == word || isLast && mayGoOn && key.utf8.starts(with: word.utf8) else {
        return false
      }
    }
    return true
  }
}
