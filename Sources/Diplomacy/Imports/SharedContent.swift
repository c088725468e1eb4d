/// What an entry of another program's calendar and the record here share: when and where it is,
/// what it is called, whether it takes place, how it stands. What else we know stays here.
extension IncomingRecord.Content {
  /// What another program says with what both share as it is here; as it says it where these are
  /// records of two kinds.
  public func sharing(_ ours: IncomingRecord.Content) -> IncomingRecord.Content {
    switch (self, ours) {
    case (.exchange(let theirs), .exchange(let exchange)): .exchange(theirs.sharing(exchange))
    case (.followUp(let theirs), .followUp(let followUp)): .followUp(theirs.sharing(followUp))
    default: self
    }
  }
}

extension IncomingExchange {
  fileprivate func sharing(_ ours: IncomingExchange) -> IncomingExchange {
    var shared = self
    shared.title = ours.title
    (shared.occurrence, shared.length) = (ours.occurrence, ours.length)
    (shared.place, shared.city) = (ours.place, ours.city)
    (shared.status, shared.isStatusGuessed) = (ours.status, ours.isStatusGuessed)
    return shared
  }
}

extension IncomingFollowUp {
  fileprivate func sharing(_ ours: IncomingFollowUp) -> IncomingFollowUp {
    var shared = self
    (shared.title, shared.due) = (ours.title, ours.due)
    if !shared.state.isAs(ours.state) { shared.state = ours.state.withoutNote }
    if shared.terms.recurrence?.rule != ours.terms.recurrence?.rule {
      shared.terms.recurrence = ours.terms.recurrence
    }
    return shared
  }
}

extension FollowUp.State {
  /// Whether something is done, dropped or open likewise, whatever was noted.
  fileprivate func isAs(_ other: FollowUp.State) -> Bool {
    switch (self, other) {
    case (.open, .open): true
    case (.done(let day, _), .done(let other, _)): day == other
    case (.dropped(let day, _), .dropped(let other, _)): day == other
    default: false
    }
  }

  /// The state without what was noted of it, which stays here.
  fileprivate var withoutNote: FollowUp.State {
    switch self {
    case .open: .open(snoozedUntil: nil)
    case .done(let day, _): .done(on: day, note: nil)
    case .dropped(let day, let reason):
      .dropped(on: day, reason: (try? Line("STATUS:CANCELLED")) ?? reason)
    }
  }
}
