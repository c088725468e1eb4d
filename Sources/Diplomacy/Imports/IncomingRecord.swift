/// A record of another program, in our terms, before it is known whether we have it.
///
/// Whom it names is a name or an address still, and no number: the register finds out.
public struct IncomingRecord: Sendable, Equatable {
  /// What it says.
  public private(set) var content: Content
  /// By what the source tells it from its other records, and finds it again: a UID, an
  /// identifier of a column; `nil` where it has nothing of the kind, and what it says has to
  /// tell.
  public let key: SourceKey?
  /// Where in the source it stands.
  public private(set) var place: SourcePlace
  /// What it says that we have no room for, in the source's own words, to be given back.
  public private(set) var kept: [String]
  /// Whether its source never changes it, as a mail is never changed once it was sent: when it
  /// is here, it is not looked at again.
  public let isFinal: Bool
  /// By what the mail is known that carries it, which anybody may have sent; `nil` for what none
  /// carries.
  public private(set) var carrier: SourceKey?
  /// The keys of every instance of the series, those included that are told apart; `nil` for a
  /// single event, and for an instance that is told apart of a series that is not told before it.
  public let siblings: Set<CalendarKey>?
  /// The fields for which its table has a column, which says nothing of any other; `nil` for a source
  /// that says all it knows: a card, a calendar, a mail.
  public var columns: Set<TableField>?
  /// What it says that is not kept, since nothing can be made of it.
  public var unkept: [ImportProblem] = []

  /// The kinds of record that come in.
  public enum Content: Sendable, Equatable {
    case actor(IncomingActor)
    case exchange(IncomingExchange)
    case followUp(IncomingFollowUp)
    /// An exchange does not take place; with what is recorded where nobody knows of it, `nil` where
    /// that is not said.
    case cancellation(IncomingExchange?)
  }

  /// What stands among ``kept`` of an entry of a calendar that says only that there is something
  /// then.
  public static let busy = "X-CESS-BUSY:TRUE"
  /// What stands among ``kept`` of an entry of another program in which we wrote what both share.
  public static let shared = "X-CESS-SHARED:TRUE"
  /// What is kept that the source said: without what only we note of it.
  public var keptOfSource: [String] {
    kept.filter { ![Self.busy, Self.shared].contains($0) && !$0.hasPrefix(Self.stamp) }
  }
  /// What stands among ``kept`` of an entry of a calendar: when it was written (`DTSTAMP`), which
  /// tells it from an older one.
  public static let stamp = "X-CESS-STAMP:"

  /// Makes a record.
  ///
  /// - Parameters:
  ///   - content: What it says.
  ///   - key: By what its source knows it.
  ///   - place: Where in the source it stands.
  ///   - kept: What we have no room for.
  ///   - isFinal: Whether its source never changes it.
  ///   - carrier: By what the mail is known that carries it.
  ///   - siblings: The keys of the instances that a series tells of itself.
  public init(
    _ content: Content, key: SourceKey?, place: SourcePlace, kept: [String] = [],
    isFinal: Bool = false, carrier: SourceKey? = nil, siblings: Set<CalendarKey>? = nil
  ) {
    self.content = content
    self.key = key
    self.place = place
    self.kept = kept
    self.isFinal = isFinal
    self.carrier = carrier
    self.siblings = siblings
  }

  /// The day it is of: when something takes place, by when it is to be done; `nil` of an actor.
  public var date: PartialDate? {
    switch content {
    case .actor: nil
    case .exchange(let exchange): exchange.occurrence.date
    case .followUp(let followUp): .day(followUp.due)
    case .cancellation(let exchange): exchange?.occurrence.date
    }
  }

  /// The record with what a cancellation is about as an exchange like others, where it says enough.
  public var entered: IncomingRecord {
    guard case .cancellation(let exchange?) = content else { return self }
    var copy = self
    copy.content = .exchange(exchange)
    return copy
  }

  /// The record without when it was written, which is said anew whenever a folder is shared.
  public var unstamped: IncomingRecord {
    var copy = self
    copy.kept = kept.filter { !$0.hasPrefix(Self.stamp) }
    return copy
  }

  /// By what a calendar knows it; `nil` for what is no entry of one.
  public var entry: CalendarKey? { key?.entry }

  /// Whether a mail carries it.
  public var isCarried: Bool { carrier != nil }

  /// The record as one that a mail carries: it stands where that one begins, and travels no
  /// farther.
  public func carried(by mail: IncomingRecord) -> IncomingRecord {
    var marking: Marking?
    if case .exchange(let letter) = mail.content { marking = letter.marking }
    func marked(_ exchange: IncomingExchange) -> IncomingExchange {
      var copy = exchange
      copy.marking = [exchange.marking, marking].compactMap(\.self).max()
      return copy
    }
    var copy = self
    copy.place = mail.place
    copy.carrier = mail.key
    copy.unkept = unkept.map { $0.at(mail.place) }
    copy.content =
      switch content {
      case .exchange(let exchange): .exchange(marked(exchange))
      case .cancellation(let exchange): .cancellation(exchange.map(marked))
      case .actor, .followUp: content
      }
    return copy
  }
}
