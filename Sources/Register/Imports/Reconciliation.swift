import Foundation

/// What becomes of a record that may have been changed here and at its source.
///
/// Three are compared, field by field: the record as its source had it when it last came in,
/// as it is here, and as its source has it now. What was changed on one side alone is taken
/// from there; lists lose what was taken away and gain what was added on either side; a
/// field changed on both keeps what is here, and is named.
struct Reconciliation<Record: StoredContent> {
  /// The record as it is to be.
  let merged: Record
  /// The fields that are to change here.
  let changed: [String]
  /// The fields that were changed on both sides.
  let held: [String]

  /// Reconciles.
  ///
  /// - Parameters:
  ///   - base: As the source had it; `nil` when it never came in: then blanks are filled and
  ///     lists grow, and nothing here is replaced.
  ///   - here: As it is here.
  ///   - there: As the source has it now.
  ///   - apart: Fields that are ours alone.
  /// - Throws: What a document that cannot be read throws.
  init(base: Record?, here: Record, there: Record, apart: Set<String>) throws {
    let (mine, theirs) = (try Self.members(of: here), try Self.members(of: there))
    let known = try base.map { try Self.members(of: $0) }
    var merging = FieldMerge()
    for name in Set(mine.keys).union(theirs.keys).subtracting(apart).sorted() {
      merging.merge(name, base: known.map { $0[name] }, here: mine[name], there: theirs[name])
    }
    var members = mine
    for (name, value) in merging.values { members[name] = value }
    changed = merging.values.map(\.name)
    held = merging.held
    merged =
      changed.isEmpty
      ? here
      : try JSONDecoder().decode(Record.self, from: JSONEncoder().encode(JSONValue.object(members)))
  }

  private static func members(of record: Record) throws -> [String: JSONValue] {
    let document = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(record))
    guard case .object(let members) = document else { return [:] }
    return members
  }
}

/// The fields of a record that change, one after another.
private struct FieldMerge {
  private(set) var values: [(name: String, value: JSONValue)] = []
  private(set) var held: [String] = []

  /// Settles one field.
  ///
  /// - Parameters:
  ///   - name: The field.
  ///   - base: What the source had, which may be nothing; `nil` when it never came in.
  ///   - here: What there is here.
  ///   - there: What the source has now.
  mutating func merge(_ name: String, base: JSONValue??, here: JSONValue?, there: JSONValue?) {
    let (mine, theirs) = (here.filled, there.filled)
    guard mine != theirs else { return }
    guard let base else {
      switch (mine, theirs) {
      case (_, nil): break
      case (nil, let theirs?): values.append((name, theirs))
      case (.list(let mine)?, .list(let theirs)?):
        take(name, .list(mine), .list(mine + theirs.without(mine)))
      case (.object(let mine)?, .object(let theirs)?):
        take(name, .object(mine), .object(Self.union(mine, theirs)))
      default: held.append(name)
      }
      return
    }
    let old = base.filled
    if theirs == old { return }
    if mine == old {
      if let theirs {
        values.append((name, theirs))
      } else {
        values.append((name, mine?.emptied ?? .null))
      }
      return
    }
    switch (old ?? mine?.emptied, mine ?? theirs?.emptied, theirs ?? mine?.emptied) {
    case (.list(let old)?, .list(let mine)?, .list(let theirs)?):
      take(name, .list(mine), .list(Self.lists(old, mine, theirs)))
    default: held.append(name)
    }
  }

  private mutating func take(_ name: String, _ old: JSONValue, _ new: JSONValue) {
    if old != new { values.append((name, new)) }
  }

  private static func lists(
    _ old: [JSONValue], _ mine: [JSONValue], _ theirs: [JSONValue]
  ) -> [JSONValue] {
    let kept = mine.compactMap { element -> JSONValue? in
      let (before, now) = (old.element(like: element), theirs.element(like: element))
      // What was changed here stays, whatever became of it there.
      return element == before ? now : element
    }
    return kept + theirs.without(old).without(kept)
  }

  private static func union(
    _ mine: [String: JSONValue], _ theirs: [String: JSONValue]
  ) -> [String: JSONValue] {
    mine.merging(theirs) { mine, theirs in
      guard case (.list(let mine), .list(let theirs)) = (mine, theirs) else { return mine }
      return .list(mine + theirs.without(mine))
    }
  }
}

extension [JSONValue] {
  /// The element that is of the same thing as another.
  fileprivate func element(like other: JSONValue) -> JSONValue? {
    first { $0.subject == other.subject }
  }

  /// The elements of things of which the others have none.
  fileprivate func without(_ others: [JSONValue]) -> [JSONValue] {
    filter { others.element(like: $0) == nil }
  }
}

extension JSONValue {
  /// What an element of a list is of: of a participation its actor, whatever the role; of a
  /// name or a document its text.
  fileprivate var subject: JSONValue {
    guard case .object(let members) = self else { return self }
    return members["actor"] ?? members["text"] ?? members["title"] ?? self
  }
}

extension JSONValue? {
  /// The value, unless there is nothing in it.
  fileprivate var filled: JSONValue? {
    switch self {
    case .none, .null, .text(""), .list([]), .object([:]): nil
    case .some(let value): value
    }
  }
}

extension JSONValue {
  /// A value of the sort that says nothing.
  fileprivate var emptied: JSONValue {
    switch self {
    case .list: .list([])
    case .object: .object([:])
    case .text, .number, .truth, .null: .null
    }
  }
}
