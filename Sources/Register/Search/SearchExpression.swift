import Diplomacy

/// A query in the language of the index (FTS5).
///
/// Every word goes in quotes, and holds letters and digits alone: nothing that was typed
/// can be an operator.
struct SearchExpression {
  let text: String

  /// Puts a query for the whole of a record, or for what names it.
  init(_ query: SearchQuery, onlyIn column: String? = nil) {
    let wanted = query.terms.map(Self.quoted).joined(separator: " AND ")
    var text = column.map { "{\($0)} : (\(wanted))" } ?? "(\(wanted))"
    if !query.excluded.isEmpty {
      text += " NOT (\(query.excluded.map(Self.quoted).joined(separator: " OR ")))"
    }
    self.text = text
  }

  private static func quoted(_ term: SearchQuery.Term) -> String {
    let words = term.words.joined(separator: " ").replacing("\"", with: "\"\"")
    return "\"\(words)\"" + (term.mayGoOn ? " *" : "")
  }
}

extension SearchTexts.Table {
  /// The rows that answer a query, the last recorded first, joined to their records.
  ///
  /// The index hands the numbers over one by one from its end, so that whoever stops
  /// after fifty has read no more, however frequent the word.
  ///
  /// - Parameters:
  ///   - columns: What to read.
  ///   - alias: What the record's table is called in the statement.
  ///   - conditions: What else must be true of a row.
  /// - Returns: A statement whose first argument is the expression.
  func matches(_ columns: String, as alias: String, where conditions: [String]) -> String {
    """
    SELECT \(columns) FROM \(rawValue)
    CROSS JOIN \(records) \(alias) ON \(alias).id = \(rawValue).rowid
    WHERE \((["\(rawValue) MATCH ?"] + conditions).joined(separator: " AND "))
    ORDER BY \(rawValue).rowid DESC
    """
  }
}
