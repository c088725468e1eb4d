/// The questions of a search.
extension Queries {
  /// `cess search` of a word that stands in more than fifty titles.
  ///
  /// The names first, then the titles recorded last, in order of time, what was looked
  /// for marked.
  ///
  /// - Parameters:
  ///   - word: The word as it stands in the texts.
  ///   - fold: The same, folded.
  /// - Returns: The statement.
  static func frequent(_ word: String, fold: String) -> String {
    let match = "'{title} : (\"\(fold)\")'"
    return """
      SELECT * FROM (\(names("{names} : (\"\(fold)\" *)", fold: fold, marking: word)));
      SELECT * FROM (
        SELECT * FROM (\(exchanges(match, marking: word)) LIMIT 51)
        UNION ALL SELECT * FROM (\(followUps(match, marking: word)) LIMIT 51))
      ORDER BY 2 DESC LIMIT 50;
      """
  }

  /// The fifty that FTS5 itself ranks first for a word (bm25, a title counting ten times):
  /// what it offers to whoever wants the best and has no order of their own.
  static func ranked(_ word: String, fold: String) -> String {
    func best(_ table: String) -> String { "bm25(search_\(table), 10.0, 1.0)" }
    let match = "'\"\(fold)\"'"
    return """
      SELECT * FROM (\(names("{names} : (\"\(fold)\" *)", fold: fold, marking: word)));
      SELECT * FROM (
        SELECT * FROM (\(exchanges(match, marking: word, by: best("interaction"))) LIMIT 50)
        UNION ALL SELECT * FROM (\(followUps(match, marking: word, by: best("follow_up"))) LIMIT 50))
      LIMIT 50;
      """
  }

  /// `cess search` of words that stand in few records.
  ///
  /// The names, then the titles, then all else, the last word being the beginning of
  /// another.
  static func rare(_ words: [String], fold: String) -> String {
    let terms = fold.split(separator: " ").map { "\"\($0)\"" }.joined(separator: " AND ") + " *"
    let word = words.last ?? ""
    func tier(_ match: String) -> String {
      """
      SELECT * FROM (
        SELECT * FROM (\(exchanges("'\(match)'", marking: word)) LIMIT 51)
        UNION ALL SELECT * FROM (\(followUps("'\(match)'", marking: word)) LIMIT 51))
      ORDER BY 2 DESC LIMIT 50;
      """
    }
    return """
      \(names("{names} : (\(terms))", fold: fold, marking: word));
      \(tier("{title} : (\(terms))"))
      \(names("{other} : (\(terms))", fold: "-", marking: word));
      \(tier("(\(terms)) NOT {title} : (\(terms))"))
      """
  }

  private static func names(_ match: String, fold: String, marking word: String) -> String {
    """
    SELECT 'a' || a.id, a.nature, \(marked("a.name", word)),
      \(label("a.id", on: today, .tables))
    FROM search_actor CROSS JOIN actor a ON a.id = search_actor.rowid
    WHERE search_actor MATCH '\(match)' AND a.archived_on IS NULL
    UNION ALL SELECT 'z:' || code, 'zone', name_fr, '' FROM zone
    WHERE lower(name_fr) LIKE '%\(fold)%' OR lower(name_en) LIKE '%\(fold)%'
    LIMIT 51
    """
  }

  private static func exchanges(
    _ match: String, marking word: String, by order: String = "search_interaction.rowid DESC"
  ) -> String {
    """
    SELECT 'i' || i.id, i.occurred, i.kind, i.title, \(marked("i.title", word)), (
      SELECT group_concat(COALESCE(a.honorific || ' ', '') || a.name, ' ; ')
      FROM participation p JOIN actor a ON a.id = p.actor_id WHERE p.interaction_id = i.id)
    FROM search_interaction CROSS JOIN interaction i ON i.id = search_interaction.rowid
    WHERE search_interaction MATCH \(match) ORDER BY \(order)
    """
  }

  private static func followUps(
    _ match: String, marking word: String, by order: String = "search_follow_up.rowid DESC"
  ) -> String {
    """
    SELECT 'f' || f.id, f.due, f.state, f.title, \(marked("f.title", word)), (
      SELECT name FROM actor WHERE id = f.owner_id)
    FROM search_follow_up CROSS JOIN follow_up f ON f.id = search_follow_up.rowid
    WHERE search_follow_up MATCH \(match) ORDER BY \(order)
    """
  }

  private static func marked(_ text: String, _ word: String) -> String {
    "replace(\(text), '\(word)', '[\(word)]')"
  }
}
