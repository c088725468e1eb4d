public import Diplomacy
import GRDB

extension Register {
  /// Finds the actors a person may mean by what they typed.
  ///
  /// An id (`12`, `a12`), a handle or an e-mail address names one actor. Else
  /// a full name is looked for, then names with words beginning with all the
  /// words typed, in any order, then names with the text anywhere in them.
  /// Accents, case and script do not matter.
  ///
  /// - Parameters:
  ///   - typed: The text.
  ///   - limit: How many actors to return at the most.
  ///   - includingArchived: Whether names lead to archived actors too; numbers,
  ///     handles and addresses always do.
  /// - Returns: The actors of the first of these ways that finds any, by name.
  /// - Throws: ``RegisterError``.
  public func actors(
    matching typed: String, limit: Int = 20, includingArchived: Bool = false
  ) throws -> [ActorName] {
    try read { db in
      for search in ActorSearch.ways(for: typed) {
        let found = try search.run(in: db, limit: limit, includingArchived: includingArchived)
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  /// Finds the actors of this very name, as a folded key.
  public func actors(named name: Line) throws -> [ActorName] {
    try read { db in
      try ActorSearch.byFullName(Folding.fold(name.text)).run(in: db, limit: 20)
    }
  }

  /// Finds actors of whose names some word begins like a word typed: for suggestions.
  public func actors(resembling typed: String, limit: Int = 5) throws -> [ActorName] {
    let words = Folding.words(Folding.fold(typed)).filter { $0.utf8.count > 2 }
    return try read { db in
      try Array(
        words.flatMap { word in
          try ActorSearch.byWords([String(word.prefix(4))]).run(in: db, limit: limit)
        }.uniqued().prefix(limit))
    }
  }
}

/// One way of looking for actors.
enum ActorSearch {
  case byID(Int64)
  case byHandle(String)
  case byEmail(String)
  case byFullName(String)
  case byWords([String])
  case byPart(String)

  /// The ways worth trying for what was typed, the surest first.
  static func ways(for typed: String) -> [ActorSearch] {
    let text = typed.trimmed
    if let id = Actor.ID(typed: text) { return [.byID(id.value)] }
    let key = Folding.fold(text)
    guard !key.isEmpty else { return [] }
    var ways: [ActorSearch] = [.byHandle(text.lowercased())]
    if text.utf8.contains(UInt8(ascii: "@")) { ways.append(.byEmail(text.lowercased())) }
    ways += [.byFullName(key), .byWords(Folding.words(key).map(String.init)), .byPart(key)]
    return ways
  }

  func run(
    in db: Database, limit: Int, includingArchived: Bool = false
  ) throws -> [ActorName] {
    var condition: String
    var arguments: StatementArguments
    switch self {
    case .byID(let id):
      (condition, arguments) = ("a.id = ?", [id])
    case .byHandle(let handle):
      (condition, arguments) = ("a.handle = ?", [handle])
    case .byEmail(let email):
      condition = """
        a.id IN (SELECT actor_id FROM actor_detail WHERE key = ? AND kind = 'email')
        """
      arguments = [email]
    case .byFullName(let key):
      condition = """
        a.id IN (
          SELECT id FROM actor WHERE fold = ?
          UNION SELECT actor_id FROM actor_name WHERE fold = ?)
        """
      arguments = [key, key]
    case .byWords(let words):
      // The longest word is the rarest, as a rule: it drives, the others check.
      let ranges = words.sorted { $0.utf8.count > $1.utf8.count }.map(Self.wordsBeginning)
      condition = ranges.enumerated().map { index, _ in
        index == 0
          ? "a.id IN (SELECT actor_id FROM actor_word WHERE word >= ? AND word < ?)"
          : """
          EXISTS (
            SELECT 1 FROM actor_word w
            WHERE w.actor_id = a.id AND w.word >= ? AND w.word < ?)
          """
      }.joined(separator: " AND ")
      arguments = StatementArguments(ranges.flatMap { [$0.lower, $0.upper] })
    case .byPart(let key):
      condition = """
        (instr(a.fold, ?) > 0
          OR a.id IN (SELECT actor_id FROM actor_name WHERE instr(fold, ?) > 0))
        """
      arguments = [key, key]
    }
    if !includingArchived, isByName { condition += " AND a.archived_on IS NULL" }
    arguments += [limit]
    let statement = try db.cachedStatement(
      sql: "SELECT a.id, a.name FROM actor a WHERE \(condition) ORDER BY a.fold, a.id LIMIT ?")
    return try Array(
      Row.fetchCursor(statement, arguments: arguments).map {
        ActorName(id: Actor.ID($0[0]), name: $0[1])
      })
  }

  private var isByName: Bool {
    switch self {
    case .byID, .byHandle, .byEmail: false
    case .byFullName, .byWords, .byPart: true
    }
  }

  /// The range of words that begin with a text: the text itself up to, not
  /// including, the text followed by the last character there is.
  private static func wordsBeginning(_ text: String) -> (lower: String, upper: String) {
    (text, text + "\u{10FFFF}")
  }
}
