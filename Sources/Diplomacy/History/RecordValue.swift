/// What stands in a field of a record, for a reader: a text, a code, what a number refers to.
public indirect enum RecordValue: Hashable, Sendable {
  /// A text as recorded; a date or a number as it is stored.
  case text(String)
  /// A stored code, with the set it is of.
  case code(String, CodeSet)
  /// A record: its reference (`a3`, `i12`) and its name, where it has one.
  case record(String, String?)
  /// A zone.
  case zone(Zone.ID)
  /// An axis.
  case axis(Axis.ID)
  /// Several values that are one: a participant with the part taken.
  case group([RecordValue])

  /// The sets of codes, for their labels.
  public enum CodeSet: String, CaseIterable, Sendable {
    case nature, gender, interactionKind, interactionStatus, side, role, followUpState
    case mandateStatus, nameKind, facet, direction, priority, counting, other
  }
}

/// A field of a record with all that stands in it.
public struct RecordField: Hashable, Sendable {
  /// The field's name, as the journal has it; what lies in a field after a dot: `details.web`.
  public let name: String
  /// What stands in it, in order.
  public let values: [RecordValue]

  /// Makes a field.
  public init(_ name: String, _ values: [RecordValue]) {
    self.name = name
    self.values = values
  }
}

/// What became of a field.
public struct FieldChange: Hashable, Sendable {
  /// The field's name, as the journal has it.
  public let name: String
  /// What stood in it; nothing for an empty field.
  public let before: [RecordValue]
  /// What stands in it.
  public let after: [RecordValue]

  /// Makes a change.
  public init(_ name: String, before: [RecordValue], after: [RecordValue]) {
    self.name = name
    self.before = before
    self.after = after
  }

  /// What came, in order.
  public var gained: [RecordValue] { after.filter { !before.contains($0) } }
  /// What went, in order.
  public var lost: [RecordValue] { before.filter { !after.contains($0) } }

  /// Returns the fields that are not the same before and after, in order.
  public static func between(_ before: [RecordField], _ after: [RecordField]) -> [FieldChange] {
    let names = (after + before).map(\.name).uniqued()
    func values(_ name: String, _ fields: [RecordField]) -> [RecordValue] {
      fields.first { $0.name == name }?.values ?? []
    }
    return names.compactMap { name in
      let change = FieldChange(name, before: values(name, before), after: values(name, after))
      return change.before == change.after ? nil : change
    }
  }
}

/// What one command did to a record.
public struct HistoryEntry: Sendable, Equatable {
  /// The number of the batch of the journal.
  public let batch: Int64
  /// The instant, in UTC, as RFC 3339 text.
  public let at: String
  /// Who acted, as they named themselves.
  public let who: String
  /// The command, without its arguments.
  public let command: String
  /// What happened to the record.
  public let event: Event
  /// The fields, in the order of the record.
  public let changes: [FieldChange]
  /// The actors that became this one by the command: their references and names.
  public let merged: [RecordValue]

  /// What happens to a record.
  public enum Event: String, CaseIterable, Sendable { case created, changed, removed }

  /// Makes an entry.
  public init(
    batch: Int64, at: String, who: String, command: String, event: Event,
    changes: [FieldChange], merged: [RecordValue] = []
  ) {
    self.batch = batch
    self.at = at
    self.who = who
    self.command = command
    self.event = event
    self.changes = changes
    self.merged = merged
  }
}
