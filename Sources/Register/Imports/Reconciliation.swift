import Foundation

/// What becomes of a record that may have been changed here and at its source.
///
/// Three are compared, field by field: the record as its source had it when it last came in,
/// as it is here, and as its source has it now. What was changed on one side alone is taken
/// from there; lists lose what was taken away and gain what was added on either side; a
/// field changed on both keeps what is here, and is named; of notes both texts are kept. Fields
/// that mean nothing without one another, a day and its time zone, are compared as one.
struct Reconciliation<Record: StoredContent> {
  /// The record as it is to be.
  let merged: Record
  /// The fields that are to change here.
  let changed: [String]
  /// Those of them that the source emptied, or whose list it shortened.
  let removed: [String]
  /// The fields that say something else here and there, which keep what is here.
  let conflicts: [String]

  /// Reconciles.
  ///
  /// - Parameters:
  ///   - base: As the source had it; `nil` when it never came in: then blanks are filled and
  ///     lists grow, and nothing here is replaced.
  ///   - here: As it is here.
  ///   - there: As the source has it now.
  ///   - apart: Fields that are ours alone.
  ///   - together: Fields that are compared as one; the first names them.
  /// - Throws: What a document that cannot be read throws.
  init(
    base: Record?, here: Record, there: Record, apart: Set<String>, together: [[String]] = []
  ) throws {
    let (mine, theirs) = (try RecordMembers(of: here), try RecordMembers(of: there))
    let known = try base.map { try RecordMembers(of: $0) }
    var merging = FieldMerge()
    let names = Set(mine.values.keys).union(theirs.values.keys).subtracting(apart)
    for name in names.subtracting(together.joined()).sorted() {
      merging.merge(
        name, base: known.map { $0.values[name] }, here: mine.values[name],
        there: theirs.values[name])
    }
    for group in together where !names.isDisjoint(with: group) {
      merging.merge(
        group, base: known.map { known in group.map { known.values[$0] } },
        here: group.map { mine.values[$0] }, there: group.map { theirs.values[$0] })
    }
    var members = mine
    for (name, value) in merging.values { members.values[name] = value }
    let changed = merging.values.map(\.name).sorted()
    self.changed = changed
    let emptied = Set(
      merging.values.filter { $0.value.takesAway(from: mine.values[$0.name]) }.map(\.name))
    // A day that has lost its time is another day, and not one without a time zone.
    let replaced = together.map { Set($0).intersection(changed) }.filter {
      !$0.isSubset(of: emptied)
    }
    removed = emptied.subtracting(replaced.joined()).sorted()
    conflicts = merging.conflicts.sorted()
    merged = changed.isEmpty ? here : try members.record()
  }
}

/// The fields of a record by name; those of a document within it by both names, `details.web`.
private struct RecordMembers {
  var values: [String: JSONValue] = [:]

  init(of record: some StoredContent) throws {
    let document = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(record))
    guard case .object(let members) = document else { return }
    for (name, value) in members {
      if case .object(let inner) = value {
        for (member, value) in inner { values["\(name).\(member)"] = value }
      } else {
        values[name] = value
      }
    }
  }

  func record<Record: StoredContent>() throws -> Record {
    var members: [String: JSONValue] = [:]
    var inner: [String: [String: JSONValue]] = [:]
    for (name, value) in values {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 1 {
        members[name] = value
      } else if value != .list([]), value != .null {
        inner[parts[0], default: [:]][parts[1]] = value
      }
    }
    for (name, value) in inner { members[name] = .object(value) }
    return try JSONDecoder().decode(
      Record.self, from: JSONEncoder().encode(JSONValue.object(members)))
  }
}

/// The fields of a record that change, one after another.
private struct FieldMerge {
  private(set) var values: [(name: String, value: JSONValue)] = []
  private(set) var conflicts: [String] = []

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
      case (.text(let mine)?, .text(let theirs)?) where Self.notes.contains(name):
        join(name, mine, theirs)
      default: conflicts.append(name)
      }
      return
    }
    let old = base.filled
    if theirs == old { return }
    if mine == old {
      values.append((name, theirs ?? mine?.emptied ?? .null))
      return
    }
    switch (old ?? mine?.emptied, mine ?? theirs?.emptied, theirs ?? mine?.emptied) {
    case (.list(let old)?, .list(let mine)?, .list(let theirs)?):
      take(name, .list(mine), .list(Self.lists(old, mine, theirs)))
    case (_, .text(let mine)?, .text(let theirs)?) where Self.notes.contains(name):
      join(name, mine, theirs)
    default: conflicts.append(name)
    }
  }

  /// Texts at length, of which neither is to be lost.
  private static let notes: Set<String> = ["note", "notes"]

  private mutating func join(_ name: String, _ mine: String, _ theirs: String) {
    if mine.contains(theirs) { return }
    values.append((name, .text(theirs.contains(mine) ? theirs : "\(mine)\n\n\(theirs)")))
  }

  /// Settles fields that are one.
  ///
  /// - Parameters:
  ///   - names: The fields.
  ///   - base: What the source had in each; `nil` when it never came in.
  ///   - here: What there is here.
  ///   - there: What the source has now.
  mutating func merge(
    _ names: [String], base: [JSONValue?]?, here: [JSONValue?], there: [JSONValue?]
  ) {
    let (mine, theirs) = (here.map(\.filled), there.map(\.filled))
    guard mine != theirs else { return }
    let old = base.map { $0.map(\.filled) } ?? names.map { _ in nil }
    if theirs == old { return }
    let fields = zip(names, zip(mine, theirs))
    if mine == old {
      for (name, (mine, theirs)) in fields where mine != theirs {
        values.append((name, theirs ?? .null))
      }
    } else if base != nil {
      conflicts.append(names[0])
    } else if mine[0] == theirs[0],
      fields.allSatisfy({ $1.0 == nil || $1.1 == nil || $1.0 == $1.1 })
    {
      // Without what the source had, only nothing is replaced.
      for (name, (mine, theirs)) in fields where mine == nil {
        if let theirs { values.append((name, theirs)) }
      }
    } else if theirs.contains(where: { $0 != nil }) {
      conflicts.append(names[0])
    }
  }

  private mutating func take(_ name: String, _ old: JSONValue, _ new: JSONValue) {
    if old != new { values.append((name, new)) }
  }

  private static func lists(
    _ old: [JSONValue], _ mine: [JSONValue], _ theirs: [JSONValue]
  ) -> [JSONValue] {
    let (before, now) = (old.bySubject, theirs.bySubject)
    let kept = mine.compactMap { element -> JSONValue? in
      // What was changed here stays, whatever became of it there.
      element == before[element.subject] ? now[element.subject] : element
    }
    return kept + theirs.without(old).without(kept)
  }
}

extension [JSONValue] {
  /// The elements by what they are of.
  fileprivate var bySubject: [JSONValue: JSONValue] {
    Dictionary(map { ($0.subject, $0) }) { first, _ in first }
  }

  /// The elements of things of which the others have none.
  fileprivate func without(_ others: [JSONValue]) -> [JSONValue] {
    let theirs = Set(others.map(\.subject))
    return filter { !theirs.contains($0.subject) }
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
  /// Whether this takes something away and puts nothing in its place.
  fileprivate func takesAway(from old: JSONValue?) -> Bool {
    guard let old = old.filled else { return false }
    guard let new = JSONValue?.some(self).filled else { return true }
    guard case (.list(let before), .list(let now)) = (old, new) else { return false }
    return now.count < before.count && Set(before).isSuperset(of: now)
  }

  /// A value of the sort that says nothing.
  fileprivate var emptied: JSONValue {
    switch self {
    case .list: .list([])
    case .object: .object([:])
    case .text, .number, .truth, .null: .null
    }
  }
}
