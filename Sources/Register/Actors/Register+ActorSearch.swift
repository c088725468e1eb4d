public import Diplomacy
import GRDB

extension Register {
  /// Finds the actors a person may mean by what they typed.
  ///
  /// An id (`12`, `a12`), a handle, an e-mail address or a telephone number in any
  /// format names one actor. Else
  /// a full name is looked for, then names with words beginning with all the
  /// words typed, in any order, then names with the text anywhere in them.
  /// Accents, case and script do not matter, nor do words of courtesy before a name. The number and the handle of an actor that
  /// was merged lead to the one it became.
  ///
  /// - Parameters:
  ///   - typed: The text.
  ///   - limit: How many actors to return at the most.
  ///   - includingArchived: Whether names lead to archived actors too; numbers,
  ///     handles and addresses always do.
  ///   - following: Whether to go from a merged actor to the one it became.
  /// - Returns: The actors of the first of these ways that finds any, by name.
  /// - Throws: ``RegisterError``.
  public func actors(
    matching typed: String, limit: Int = 20, includingArchived: Bool = false,
    following: Bool = true
  ) throws -> [ActorName] {
    try read { db in
      for search in ActorSearch.ways(for: typed) {
        let found = try search.run(
          in: db, limit: limit, includingArchived: includingArchived, following: following)
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  /// Finds the merged actor that a number or a handle names.
  public func mergedActor(_ typed: String) throws -> ActorName? {
    let text = typed.trimmed
    let id = Actor.ID(typed: text)
    let condition = id == nil ? "handle = ?" : "id = ?"
    let value: any DatabaseValueConvertible = id?.value ?? text.lowercased()
    return try read { db in
      try db.row(
        "SELECT id, name FROM actor WHERE \(condition) AND merged_into IS NOT NULL", [value]
      ).map { ActorName(id: Actor.ID($0[0]), name: $0[1]) }
    }
  }

  /// Finds the actors of this very name, as a folded key.
  public func actors(named name: Line) throws -> [ActorName] {
    try read { db in
      try ActorSearch.byFullName(Folding.fold(name.text)).run(in: db, limit: 20)
    }
  }

  /// Finds actors of whose names some word begins like a word typed, or else is such a word
  /// but for a slip of the hand: for suggestions.
  public func actors(resembling typed: String, limit: Int = 5) throws -> [ActorName] {
    let words = Folding.words(Folding.fold(typed)).filter { $0.utf8.count > 2 }
    return try read { db in
      func found(_ beginnings: [String]) throws -> [ActorName] {
        try Array(
          beginnings.flatMap { try ActorSearch.byWords([$0]).run(in: db, limit: limit) }
            .uniqued().prefix(limit))
      }
      let alike = try found(words.map { String($0.prefix(4)) })
      return try alike.isEmpty ? found(words.flatMap { try Self.slips(of: String($0), db) }) : alike
    }
  }

  /// The words of names that a word may be a slip for; the first two letters are taken to be
  /// right, so that the index leads to few.
  private static func slips(of word: String, _ db: Database) throws -> [String] {
    let (beginning, limit) = (String(word.prefix(2)), NameMatch.slips(in: word))
    let statement = try db.cachedStatement(
      sql: "SELECT DISTINCT word FROM actor_word WHERE word >= ? AND word < ? LIMIT 2000")
    return try String.fetchAll(statement, arguments: [beginning, beginning.pastAllBeginningSo])
      .filter { NameMatch.distance(word, $0, limit: limit) != nil }
  }
}

/// One way of looking for actors.
enum ActorSearch {
  case byID(Int64)
  case byHandle(String)
  case byEmail(String)
  case byPhone(String)
  case byFullName(String)
  case byWords([String])
  case byPart(String)

  /// The ways worth trying for what was typed, the surest first.
  static func ways(for typed: String) -> [ActorSearch] {
    let text = typed.trimmed
    // Neither a name nor a number is longer than a line.
    guard text.utf8.count <= Line.maximumBytes else { return [] }
    if let id = Actor.ID(typed: text) { return [.byID(id.value)] + phone(text) }
    if let phone = phone(text).first { return [phone] }
    let key = Folding.fold(text)
    guard !key.isEmpty else { return [] }
    var ways: [ActorSearch] = [.byHandle(text.lowercased())]
    if text.utf8.contains(UInt8(ascii: "@")) { ways.append(.byEmail(text.lowercased())) }
    ways.append(.byFullName(key))
    // « M. Fuchs » is Fuchs rather than a Marie Fuchs.
    if let bare = (try? Line(text)).map({ Folding.fold(PersonName($0).name.text) }), bare != key,
      !bare.isEmpty
    {
      ways += [.byFullName(bare), .byWords(words(of: bare))]
    }
    ways += [.byWords(words(of: key)), .byPart(key)]
    return ways
  }

  /// The words of a key, each once: what is said twice is found by itself.
  private static func words(of key: String) -> [String] {
    Folding.words(key).map(String.init).uniqued()
  }

  /// The way by a telephone number, in whatever form it is typed; none for another text.
  private static func phone(_ text: String) -> [ActorSearch] {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || " +().-/".contains($0)) }) else {
      return []
    }
    return TwinTraits(names: [], emails: [], phones: [text]).keys.map { .byPhone($0.text) }
  }

  func run(
    in db: Database, limit: Int, includingArchived: Bool = false, following: Bool = true
  ) throws -> [ActorName] {
    var condition: String
    var arguments: StatementArguments
    switch self {
    case .byID(let id):
      return try Self.named("id = ?", [id], following: following, db)
    case .byHandle(let handle):
      return try Self.named("handle = ?", [handle], following: following, db)
    case .byEmail(let email):
      condition = """
        a.id IN (SELECT actor_id FROM actor_detail WHERE key = ? AND kind = 'email')
        """
      arguments = [email]
    case .byPhone(let key):
      condition = """
        a.id IN (
          SELECT actor_id FROM actor_key
          WHERE key = ? AND kind IN ('person-phone', 'organisation-phone'))
        """
      arguments = [key]
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
      sql: """
        SELECT a.id, a.name FROM actor a WHERE \(condition) AND a.merged_into IS NULL
        ORDER BY a.fold, a.id LIMIT ?
        """)
    return try Array(
      Row.fetchCursor(statement, arguments: arguments).map {
        ActorName(id: Actor.ID($0[0]), name: $0[1])
      })
  }

  private var isByName: Bool {
    switch self {
    case .byID, .byHandle, .byEmail, .byPhone: false
    case .byFullName, .byWords, .byPart: true
    }
  }

  /// The one actor that a number or a handle leads to, through any merges.
  private static func named(
    _ condition: String, _ arguments: StatementArguments, following: Bool, _ db: Database
  ) throws -> [ActorName] {
    guard
      let row = try db.row("SELECT id, name FROM actor WHERE \(condition)", arguments)
    else { return [] }
    let id: Int64 = row[0]
    return [following ? try present(id, db) : ActorName(id: Actor.ID(id), name: row[1])]
  }

  /// The range of words that begin with a text: the text itself up to, not
  /// including, the text followed by the last character there is.
  private static func wordsBeginning(_ text: String) -> (lower: String, upper: String) {
    (text, text.pastAllBeginningSo)
  }
}
