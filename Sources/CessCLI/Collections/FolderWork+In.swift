import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// What was changed in a folder comes in.
extension FolderWork {
  /// Takes in what was changed in the folder since.
  mutating func takeIn(_ intake: inout Intake) throws {
    known = Dictionary(grouping: try intake.items(sync.items.kind), by: \.file)
    let names = try folder.names()
    if names.isEmpty {
      summary.emptied = try known.values.count { items in
        try items.contains { try $0.trace.wasThere && !intake.tookAway($0) }
      }
    }
    for name in try folder.brokenNames() {
      summary.incoming.read += 1
      reject(name, ImportProblem(place: SourcePlace(line: 1), reason: .fileName), &intake)
    }
    for name in names {
      summary.incoming.read += 1
      do {
        guard let item = try folder.read(name) else {
          throw ImportProblem(place: SourcePlace(line: 1), reason: .tooLong(ItemFolder.longest))
        }
        digests[name] = item.digest
        let before = known[name] ?? []
        let isAsBefore = before.areAll(.whole(item.digest))
        // A series that nobody touched has instances that were still too far away.
        if isAsBefore, !before.contains(where: \.isInstance) {
          intake.skip()
        } else {
          try takeIn(item, before, &intake, isAsBefore: isAsBefore)
        }
      } catch let problem as ImportProblem {
        reject(name, problem, &intake)
      } catch let error as TextError {
        reject(name, ImportProblem(place: SourcePlace(line: 1), reason: .text(error)), &intake)
      } catch is StreamError {
        reject(name, ImportProblem(place: SourcePlace(line: 1), reason: .unreadable), &intake)
      }
    }
    for item in try intake.release(left) where !sync.refills || sync.choice == nil {
      summary.missing.append(
        .init(
          file: item.file, reference: item.record.text, name: try intake.name(of: item.record),
          count: 1))
    }
  }

  /// Tells, once, what was removed there since: its records stay; unless it is written again.
  mutating func tellMissing(_ intake: inout Intake) throws {
    known = Dictionary(grouping: try intake.items(sync.items.kind), by: \.file)
    if sync.refills, sync.choice != nil { return }
    let held = Set(known.keys.filter { folder.holds($0) })
    let here = Set(held.flatMap { known[$0] ?? [] }.map(\.record)).union(adopted.keys)
    for (file, items) in known.sorted(by: { $0.key < $1.key }) where !held.contains(file) {
      let missing = try items.filter {
        try $0.trace.wasThere && $0.state == .present && !here.contains($0.record)
          && !intake.tookAway($0)
      }
      guard let first = missing.first else { continue }
      summary.missing.append(
        .init(
          file: file, reference: first.record.text, name: try intake.name(of: first.record),
          count: missing.count))
      // Of a folder that is empty nobody knows yet whether it is the right one.
      if summary.emptied == 0 { for item in missing { try intake.noteMissing(item) } }
    }
  }

  /// Takes in what a file says that was known by some items before, and whether it says what it
  /// said then.
  private mutating func takeIn(
    _ item: ItemFolder.Item, _ before: [CollectionItem], _ intake: inout Intake, isAsBefore: Bool
  ) throws {
    let content = try sync.items.content(of: item.bytes)
    let (whole, partly) = (ItemTrace.whole(item.digest), ItemTrace.partly(item.digest))
    let wasRefused = !content.problems.isEmpty || before.areAll(partly)
    intake.source = ImportSource(
      name: try Line(item.name), digest: (wasRefused ? partly : whole).stored,
      collection: sync.identity)
    var isElsewhere = false
    if let uid = content.busy?.uid, let here = try intake.own(entry: uid, sync.items.kind) {
      adopt(item.name, here)
      if let known = here.item, try intake.toldBusy(known) { try intake.noteBusy(known) }
    }
    var taken: [IncomingRecord] = []
    for record in content.records {
      let here = try intake.known(record)
      if let file = here?.item?.file, file != item.name, let key = record.key, stillHas(key, file) {
        if try isCopy(item, of: file) {
          reject(
            item.name, ImportProblem(place: SourcePlace(line: 1), reason: .copy(of: file)), &intake)
          return try intake.note(partly, of: before, and: taken)
        }
        reject(
          item.name, ImportProblem(place: record.place, value: file, reason: .repeated), &intake)
        isElsewhere = true
        continue
      }
      // What is not told there in full is not to be learned from there.
      if let here, try sync.items.learnsNothing(of: here.record, from: here.item, in: intake) {
        adopt(item.name, here)
        try intake.skip(record)
        continue
      }
      if try take(record, of: item.name, &intake) { taken.append(record) }
    }
    for problem in content.problems { reject(item.name, problem, &intake) }
    // What this file does not have of a series, the file that has it does; what it lacked before
    // was told then.
    if !isElsewhere, !isAsBefore { wholeSeries?.identifiers.formUnion(content.wholeSeries) }
    // One that is done before its turn counts when that has come.
    let isWaiting = intake.isWaiting
    intake.isWaiting = false
    guard !rejected.contains(item.name), !isWaiting else {
      // A refusal alone is no change, that somebody would undo.
      if taken.isEmpty, !isWaiting { return }
      return try intake.note(partly, of: before, and: taken)
    }
    let remaining = try remaining(before, as: content, intake)
    try intake.note(whole, of: remaining, and: wasRefused ? taken : [])
  }

  /// Takes in one record of a file.
  ///
  /// - Returns: Whether nothing is wrong with it.
  private mutating func take(
    _ record: IncomingRecord, of file: String, _ intake: inout Intake
  ) throws -> Bool {
    do {
      var line = try intake.take(record)
      // Told with the name of the file.
      summary.unkept += line.unkept.map { .init(file: file, problem: $0) }
      line.unkept = []
      line.file = file
      summary.incoming.add(line)
      return true
    } catch let problem as ImportProblem {
      refuse(file, problem)
      return false
    }
  }

  /// The items by which a file was known that it still has; the others may have gone to another file.
  private mutating func remaining(
    _ before: [CollectionItem], as content: ItemContent, _ intake: Intake
  ) throws -> [CollectionItem] {
    guard case .record(let record, _) = content else { return before }
    let remaining = try intake.remaining(before, as: record)
    left += before.filter { !remaining.contains($0) }
    return remaining
  }

  /// Whether another file still has what was known to be in it, and was not renamed; one that cannot
  /// be read may have it.
  private mutating func stillHas(_ key: SourceKey, _ file: String) -> Bool {
    guard digests[file] != nil || folder.holds(file) else { return false }
    let found = keys[file] ?? readKeys(of: file)
    keys[file] = .some(found)
    return found?.contains(key) ?? true
  }

  private func readKeys(of file: String) -> Set<SourceKey>? {
    guard let item = try? folder.read(file), let content = try? sync.items.content(of: item.bytes),
      content.problems.isEmpty
    else { return nil }
    let busy = content.busy?.uid.map { SourceKey(CalendarKey(uid: $0)) }
    return Set(content.records.compactMap(\.key) + [busy].compactMap(\.self))
  }

  /// Whether an item is another file to the letter.
  private func isCopy(_ item: ItemFolder.Item, of file: String) throws -> Bool {
    try (digests[file] ?? folder.read(file)?.digest) == item.digest
  }

  /// Takes a file for that of a record of ours which has none, or whose own is gone.
  private mutating func adopt(
    _ file: String, _ here: (item: CollectionItem?, record: RecordReference)
  ) {
    guard here.item.map({ $0.file != file && !folder.holds($0.file) }) ?? true else { return }
    adopted[here.record] = file
  }

  /// Tells of something wrong in a file that counts as no record.
  private mutating func reject(_ name: String, _ problem: ImportProblem, _ intake: inout Intake) {
    refuse(name, problem)
    intake.reject()
  }

  /// Tells of something wrong in a file.
  mutating func refuse(_ name: String, _ problem: ImportProblem) {
    rejected.insert(name)
    summary.problems.append(.init(file: name, problem: problem))
  }
}

extension [CollectionItem] {
  /// Whether there are any, and of all of them the same is remembered, but for those that are the
  /// file's no longer.
  fileprivate func areAll(_ trace: ItemTrace) -> Bool {
    let present = filter(\.trace.wasThere)
    return !present.isEmpty && present.allSatisfy { $0.trace == trace }
  }
}
