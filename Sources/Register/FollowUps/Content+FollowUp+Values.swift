import Diplomacy
import GRDB

extension Content.FollowUp {
  init(
    uuid: String, _ draft: FollowUpDraft, state: FollowUp.State,
    fulfilledBy: Interaction.ID? = nil
  ) {
    var snoozedUntil: CivilDate?
    var closedOn: CivilDate?
    var closingNote: Line?
    switch state {
    case .open(let until): snoozedUntil = until
    case .done(let day, let note): (closedOn, closingNote) = (day, note)
    case .dropped(let day, let reason): (closedOn, closingNote) = (day, reason)
    }
    let terms = draft.terms
    let sharers = terms.sharers.filter { $0 != draft.owner }.map(\.value)
    self.init(
      uuid: uuid, title: draft.title.text, due: draft.due.description,
      owner: draft.owner?.value, interaction: draft.interaction?.value,
      actors: draft.actors.map(\.value), zones: draft.zones.map(\.value),
      state: state.code.rawValue, snoozedUntil: snoozedUntil?.description,
      closedOn: closedOn?.description, closingNote: closingNote?.text,
      direction: terms.direction == .ours ? nil : terms.direction.rawValue,
      priority: terms.priority == .normal ? nil : terms.priority.rawValue,
      lead: terms.lead?.description, recurrence: terms.recurrence?.rule.description,
      recursFrom: terms.recurrence.flatMap {
        $0.counting == .fixed ? nil : $0.counting.rawValue
      },
      anchor: terms.recurrence?.start.description, working: terms.working?.rawValue,
      sharers: sharers.isEmpty ? nil : sharers, fulfilledBy: fulfilledBy?.value)
  }

  /// Returns the follow-up this is the content of.
  ///
  /// - Throws: ``RegisterError/invalidRecord(table:id:value:)`` where it breaks a rule.
  func followUp(_ id: Int64) throws -> FollowUp {
    guard let line = try? Line(title), let day = CivilDate(due) else {
      throw RegisterError.invalidRecord(table: "follow_up", id: id, value: due)
    }
    let terms = try FollowUpTerms(
      id: id, direction: direction, priority: priority, lead: lead, recurrence: recurrence,
      recursFrom: recursFrom, anchor: anchor, working: working,
      sharers: (sharers ?? []).map { Actor.ID($0) })
    return FollowUp(
      id: FollowUp.ID(id),
      promise: FollowUpDraft(
        title: line, due: day, owner: owner.map { Actor.ID($0) },
        interaction: interaction.map { Interaction.ID($0) },
        actors: actors.map { Actor.ID($0) }, zones: zones.map { Zone.ID($0) }, terms: terms),
      state: try FollowUp.State(
        id: id, code: state, snoozedUntil: snoozedUntil, closedOn: closedOn,
        closingNote: closingNote),
      fulfilledBy: fulfilledBy.map { Interaction.ID($0) })
  }
}

extension FollowUpTerms {
  /// Reads terms as stored.
  init(
    id: Int64, direction: String?, priority: String?, lead: String?, recurrence: String?,
    recursFrom: String?, anchor: String?, working: String?, sharers: [Actor.ID]
  ) throws {
    func value<Value>(_ text: String?, _ read: (String) -> Value?) throws -> Value? {
      guard let text else { return nil }
      guard let value = read(text) else {
        throw RegisterError.invalidRecord(table: "follow_up", id: id, value: text)
      }
      return value
    }
    var returns: Recurrence?
    if let rule = try value(recurrence, { RecurrenceRule($0) }),
      let start = try value(anchor, { CivilDate($0) })
    {
      returns = Recurrence(
        stored: rule,
        counting: try value(recursFrom, { Recurrence.Counting(rawValue: $0) }) ?? .fixed,
        from: start)
    }
    self.init(
      direction: try value(direction, { Direction(rawValue: $0) }) ?? .ours,
      priority: try value(priority, { Priority(rawValue: $0) }) ?? .normal,
      lead: try value(lead, { try? Span.parse($0) }), sharers: sharers, recurrence: returns,
      working: try value(working, { WorkingCalendar(rawValue: $0) }))
  }
}
