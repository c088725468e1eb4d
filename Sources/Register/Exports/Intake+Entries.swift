public import Diplomacy
import GRDB

/// What is said of an exchange or a follow-up to a calendar.
public struct OutgoingEntry {
  /// The record, in the words in which it would come in, with what its source said else.
  public let record: IncomingRecord
  /// Whether we wrote in what another program's entry says.
  public let isShared: Bool
  /// Whether calendars know it by our identifier, which some write in capitals.
  public let bearsOurs: Bool
  /// Whether what calendars share is otherwise here than the calendar said it last: when and where,
  /// what it is called, whether it takes place, how it stands.
  public let hasNews: Bool
  /// Whether it comes from here: calendars know it by our identifier, or we were the first to
  /// write it there.
  public let isOurs: Bool
  /// How far it may travel: as the exchange it is, or came from; `nil` where nobody said.
  public let marking: Marking?
  /// Whether it may be told who took part: not under the Chatham House Rule.
  public let isAttributable: Bool
}

/// What a calendar is told of exchanges and follow-ups.
extension Intake {
  /// Says an exchange or a follow-up to a calendar.
  ///
  /// - Parameters:
  ///   - reference: Which.
  ///   - item: The item of a folder that is told; `nil` for one that is to be.
  ///   - language: The language of the axes.
  /// - Returns: What is said; `nil` for a record of another kind, and for one that came by the
  ///   instances of series alone: it is not for an entry of its own.
  /// - Throws: ``RegisterError``.
  public func entry(
    of reference: RecordReference, as item: CollectionItem?, in language: Language
  ) throws -> OutgoingEntry? {
    let (content, uuid): (IncomingRecord.Content, String)
    let exchange: Content.Interaction?
    switch reference.kind {
    case .interaction:
      guard let stored = try Content.Interaction.fetch(reference.id, db) else { return nil }
      (content, uuid) = (.exchange(try told(stored, reference.id, language)), stored.uuid)
      exchange = stored
    case .followUp:
      guard let stored = try Content.FollowUp.fetch(reference.id, db) else { return nil }
      (content, uuid) = (.followUp(try told(stored, reference.id)), stored.uuid)
      exchange = try stored.interaction.flatMap { try Content.Interaction.fetch($0, db) }
    default: return nil
    }
    let own = SourceKey(CalendarKey(uid: uuid))
    let (key, kept, isFirst): (SourceKey, [String], Bool)
    var hasNews = true
    switch try Content.Origin.entry(of: reference, as: item?.origin, db) {
    case .none: (key, kept, isFirst) = (own, [], true)
    case .entry(let origin):
      key = OriginKey(stored: origin.key).own
      (kept, isFirst) = (origin.kept ?? [], origin.line == Content.Origin.here)
      hasNews = try isNews(content, of: reference, beside: origin.base)
    case .instances: return nil
    }
    // An entry of ours may have become a series.
    let bearsOurs =
      try key == own
      || key.entry.flatMap { try numbered($0.uid, reference.kind) } != nil
    let record = IncomingRecord(content, key: key, place: SourcePlace(line: 1), kept: kept)
    return OutgoingEntry(
      record: IncomingRecord(content, key: key, place: record.place, kept: record.keptOfSource),
      isShared: kept.contains(IncomingRecord.shared),
      bearsOurs: bearsOurs, hasNews: hasNews, isOurs: isFirst || bearsOurs,
      marking: exchange?.marking.flatMap { Marking(rawValue: $0) },
      isAttributable: !(exchange?.chathamHouse ?? false))
  }

  /// Whether what is shared of a record is otherwise here than in what was said of it.
  private func isNews(
    _ here: IncomingRecord.Content, of reference: RecordReference, beside base: String
  ) throws -> Bool {
    let said: IncomingRecord.Content =
      reference.kind == .followUp
      ? .followUp(try itself(Content.FollowUp(document: base).followUp(reference.id)))
      : .exchange(try itself(Content.Interaction(document: base).account(reference.id)))
    return said.sharing(here) != said
  }

  private func told(
    _ stored: Content.Interaction, _ id: Int64, _ language: Language
  ) throws -> IncomingExchange {
    let account = try stored.account(id)
    var exchange = itself(account)
    exchange.parties = try account.participations.compactMap { one in
      try party(one.actor, side: one.side, role: one.role, attendance: one.attendance)
    }
    exchange.axes = try account.axes.compactMap { id in
      try axes.first { $0.id == id }.map { try Line($0.name[language]) }
    }
    return exchange
  }

  /// What an exchange is, whoever it names.
  private func itself(_ account: InteractionDraft) -> IncomingExchange {
    var exchange = IncomingExchange(
      kind: account.kind, status: account.status, title: account.title,
      occurrence: account.occurrence)
    exchange.length = account.length
    (exchange.place, exchange.city) = (account.place, account.city)
    (exchange.summary, exchange.notes) = (account.summary, account.notes)
    exchange.marking = account.marking
    exchange.form = account.facets.form
    return exchange
  }

  private func told(_ stored: Content.FollowUp, _ id: Int64) throws -> IncomingFollowUp {
    let known = try stored.followUp(id)
    var followUp = itself(known)
    followUp.parties = try known.promise.actors.compactMap { try party($0) }
    followUp.owner = try known.promise.owner.flatMap { try party($0) }
    return followUp
  }

  /// What a follow-up is, whoever it names.
  private func itself(_ known: FollowUp) -> IncomingFollowUp {
    var followUp = IncomingFollowUp(
      title: known.promise.title, due: known.promise.due, state: known.state)
    followUp.terms = known.promise.terms
    followUp.terms.sharers = []
    return followUp
  }

  private func party(
    _ actor: Actor.ID, side: Participation.Side? = nil,
    role: Participation.Role = .participant, attendance: Participation.Attendance? = nil
  ) throws -> IncomingParty? {
    let profile = try StoredActor.fetch(actor, db).actor.profile
    return IncomingParty(
      name: profile.name, email: profile.emails.first, nature: profile.nature, side: side,
      role: role, attendance: attendance)
  }
}

extension Content.Origin {
  /// By what calendars know a record.
  fileprivate enum Known {
    /// None does.
    case none
    /// By what it said last.
    case entry(Content.Origin)
    /// By the instances of series alone.
    case instances
  }

  /// By what a calendar knows a record: as an item of a folder, else as the first of any calendar
  /// that is no instance of a series.
  fileprivate static func entry(
    of record: RecordReference, as item: Int64?, _ db: Database
  ) throws -> Known {
    if let item, let origin = try fetch(item, db) { return .entry(origin) }
    let rows = try db.rows(
      "SELECT id, key FROM origin WHERE record_kind = ? AND record_id = ? ORDER BY id",
      [record.kind.rawValue, record.id])
    var known = Known.none
    while let row = try rows.next() {
      let key = OriginKey(stored: row[1]).own
      if key.wholeEntry != nil, let origin = try fetch(row[0], db) { return .entry(origin) }
      if key.isInstance { known = .instances }
    }
    return known
  }
}
