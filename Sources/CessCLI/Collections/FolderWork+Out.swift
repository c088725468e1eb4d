import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// A folder is told what it does not say.
extension FolderWork {
  /// Tells the folder what it does not say.
  mutating func giveOut(_ choice: CollectionChoice, _ intake: inout Intake) throws {
    var told: Set<RecordReference> = []
    var items: [CollectionItem] = []
    let there = Set(known.values.joined().filter(\.trace.wasThere).map(\.record))
    for (file, records) in known.sorted(by: { $0.key < $1.key }) {
      let present = records.filter(\.trace.wasThere)
      // What cannot be read there is left as it is, and its record is not written twice; so is
      // what holds several: the instances of a series.
      if rejected.contains(file) || present.count > 1 {
        told.formUnion(records.map(\.record))
        for item in present { try noteIfExposed(item.record, item, in: file, intake) }
      } else {
        items += present.isEmpty ? records : present
        // Another has the file of what was removed there.
        if !present.isEmpty, !sync.refills {
          told.formUnion(
            records.filter { $0.trace == .missing && !there.contains($0.record) }.map(\.record))
        }
      }
    }
    // Of several items of one record the first that is there is told.
    items.sort { $0.file < $1.file }
    items = items.filter { folder.holds($0.file) } + items.filter { !folder.holds($0.file) }
    for item in items where item.state == .present {
      if adopted[item.record] != nil {
        if told.insert(item.record).inserted { try tell(item.record, item, &intake) }
      } else if !folder.holds(item.file), item.trace != .removed, !sync.refills,
        try !intake.tookAway(item)
      {
        told.insert(item.record)
      } else if told.insert(item.record).inserted {
        try tell(item.record, item, &intake)
      }
    }
    for item in items where item.state != .present {
      // After a merge the contact that is left takes over the card, unless it has one.
      if item.state == .merged, folder.holds(item.file), told.insert(item.record).inserted {
        try tell(item.record, item, &intake)
      } else if item.state == .gone, try !intake.wasOurs(item) {
        // Another program's: it is forgotten here, and comes in as new the next time.
        try intake.putAway(item)
      } else {
        try remove(item, &intake)
      }
    }
    // Chosen by now: whom the folder was the first to name is told at once, not the next time.
    let records =
      try adopted.sorted(by: { $0.value < $1.value }).map(\.key) + intake.records(choice)
    for record in records where told.insert(record).inserted {
      try tell(record, nil, &intake)
    }
  }

  /// Notes a file that is not written and still says what is not to be told.
  private mutating func noteIfExposed(
    _ record: RecordReference, _ item: CollectionItem?, in file: String?, _ intake: Intake
  ) throws {
    guard let file, folder.holds(file),
      try sync.items.isExposed(record, in: item, intake)
    else { return }
    if !summary.exposed.contains(file) { summary.exposed.append(file) }
  }

  private mutating func remove(_ item: CollectionItem, _ intake: inout Intake) throws {
    guard folder.holds(item.file) else { return try intake.putAway(item) }
    // Of what something was refused the file is still somebody else's to settle.
    guard case .whole(let digest) = item.trace,
      try isRehearsal || folder.remove(item.file, digest)
    else { return }
    try intake.putAway(item)
    summary.removed += 1
  }

  /// Tells the folder of a record; what would be written and cannot be read is left alone.
  private mutating func tell(
    _ record: RecordReference, _ item: CollectionItem?, _ intake: inout Intake
  ) throws {
    do {
      try write(record, item, &intake)
    } catch let problem as ImportProblem {
      refuse(item?.file ?? record.text, problem)
    }
  }

  /// Writes the item of a record, unless the folder has one that says the same.
  private mutating func write(
    _ record: RecordReference, _ item: CollectionItem?, _ intake: inout Intake
  ) throws {
    let file = adopted[record] ?? item?.file
    let present = try file.flatMap { folder.holds($0) ? try folder.read($0) : nil }
    // What was changed since it was read comes in the next time.
    if let present, digests[present.name] != present.digest {
      return summary.raced.append(present.name)
    }
    let theirs = try present.map { try sync.items.content(of: $0.bytes) }
    switch theirs {
    // A file of several entries is never written again.
    case .others: return try noteIfExposed(record, item, in: file, intake)
    // Nor is another program's that says only that there is something.
    case .busy where item?.isBusy == false: return
    case .busy, .record, nil: break
    }
    let outgoing: OutgoingItem
    switch try sync.items.outgoing(record, item, like: theirs, in: intake) {
    case .nothing: return try noteIfExposed(record, item, in: file, intake)
    case .withdrawn:
      if let item { return try remove(item, &intake) }
      guard let present,
        try isRehearsal || folder.remove(present.name, present.digest)
      else { return }
      return summary.removed += 1
    case .item(let said):
      if let theirs, said.isSaid(by: theirs) { return }
      outgoing = said
    }
    let name = file ?? outgoing.fileName(ending: sync.items.ending)
    // What lies there under the name of a new item is somebody else's.
    if present == nil, folder.has(name) { return summary.taken.append(name) }
    var digest = Sha256()
    digest.add(Array(outgoing.text.utf8))
    intake.source = ImportSource(
      name: try Line(name), digest: digest.hexadecimal(), collection: sync.identity)
    let said = try intake.acknowledgement(
      of: outgoing.record, for: record, isFirst: present == nil)
    let written =
      try isRehearsal
      || folder.write(name, outgoing.text, over: present?.digest, in: sync.session.environment)
    guard written else { return summary.raced.append(name) }
    summary.written += 1
    // The folder says now what we say: as if it had come in.
    try intake.remember(said, over: known[name] ?? [])
  }
}
