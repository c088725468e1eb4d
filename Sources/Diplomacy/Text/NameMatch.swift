/// How what was typed finds a name: word by word, in any order, by the words' beginnings.
public enum NameMatch {
  /// Whether each word of a query begins some word of a name.
  ///
  /// - Parameters:
  ///   - query: A folded query (see ``Folding/fold(_:)``).
  ///   - name: A folded name.
  /// - Returns: `false` for an empty query.
  public static func matches(query: String, name: String) -> Bool {
    let wanted = Folding.words(query)
    let present = Folding.words(name)
    return !wanted.isEmpty
      && wanted.allSatisfy { word in present.contains { $0.utf8.starts(with: word.utf8) } }
  }

  /// How many slips of the hand a text of this length may hold and still be
  /// taken for another: one in a short word, two in a longer one.
  public static func slips(in key: String) -> Int { key.utf8.count < 5 ? 1 : 2 }

  /// The fewest single-letter changes, additions, removals or swaps of neighbours
  /// that turn one folded text into another (optimal string alignment distance).
  ///
  /// - Returns: The distance, or `nil` when it exceeds the limit.
  public static func distance(_ left: String, _ right: String, limit: Int) -> Int? {
    let a = Array(left.utf8)
    let b = Array(right.utf8)
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
