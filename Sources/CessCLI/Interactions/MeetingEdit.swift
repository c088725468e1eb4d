import ArgumentParser
import Diplomacy
import Messages
import Register

/// Corrects or completes what is recorded of an exchange.
struct MeetingEdit: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: HelpKey.meetingEdit.rawValue)

  @Argument(help: ArgumentHelp(.meetingReference, valueName: "meeting"))
  var meeting: String

  @Option(help: ArgumentHelp(.meetingTitle, valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp(.meetingReopen, valueName: "status"))
  var status: String?

  @OptionGroup var exchange: ExchangeOptions

  @Option(help: ArgumentHelp(.meetingRemove, valueName: "value"))
  var remove: [String] = []

  @Option(help: ArgumentHelp(.meetingClear, valueName: "fact"))
  var clear: [String] = []

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try Meeting.id(meeting)
    guard title != nil || status != nil || exchange.isGiven || !remove.isEmpty || !clear.isEmpty
    else {
      try editForm(of: id, in: session)
      return
    }
    let known = try session.register.account(of: id)
    let trimmed = try known.changed { draft in
      for value in remove { try take(value, from: &draft, id, in: session) }
      for fact in clear {
        try ClearableExchangeFact.resolved(fact, ErrorWords.unknownFact).clear(&draft)
      }
    }
    let reopening = try status.map {
      try InteractionDraft.Reopening.resolved($0, ErrorWords.unknownStatus)
    }
    let standing = reopening.map { trimmed.reopened(as: $0) } ?? trimmed
    let change = try ExchangeChange(
      exchange, of: standing, occurrence: occurrence(standing, in: session), in: session)
    let today = session.today
    let outcome = try session.revise(
      id, from: known,
      change.recording(of: standing, title: try title.map { try Line($0, named: "--title") }) {
        // An old account that breaks a rule of today may be corrected piece by piece.
        try exchange.on == nil ? $0 : $0.changed(today: today) { _ in }
      }, "meeting edit", write)
    change.sayWhatIsNew(outcome, write)
    let (name, day) = (outcome.account.title.text, exchange.on.map { _ in change.occurrence })
    try session.report(
      outcome.isNews
        ? MeetingWords.edited(id.lettered, name, day)
        : MeetingWords.unchanged(id.lettered, name, day), reference: id.lettered, write)
    change.sayWhatFollows(outcome, write)
  }

  /// Opens the exchange as a form in the editor, where a person sits at the terminal.
  private func editForm(of id: Interaction.ID, in session: Session) throws {
    guard session.isAttended else {
      throw Failure(
        .usage, ErrorWords.nothingToChange, hint: ErrorWords.nothingToChangeHint)
    }
    let form = try ExchangeForm(of: id, session.register.account(of: id), in: session)
    let drafts = DraftEditing(session: session, write: write, failed: CaptureWords.notChanged)
    let draft = try drafts.takenUp(
      where: ExchangeForm.mark(id).isOf, title: { _ in id.lettered })
    let path = try draft ?? drafts.keep(form.text)
    try drafts.edit(draftAt: path, from: form.text) { text in
      try form.record(text, from: path, write)
    }
  }

  private func occurrence(
    _ known: InteractionDraft, in session: Session
  ) throws -> Occurrence {
    guard exchange.on != nil else { return known.occurrence }
    return try session.occurrence(
      exchange.on, zone: exchange.tz, leaning: known.status == .planned ? .future : .past)
  }

  /// Takes a value out of whichever list has it.
  private func take(
    _ value: String, from draft: inout InteractionDraft, _ id: Interaction.ID,
    in session: Session
  ) throws {
    let before = draft
    let key = Folding.fold(value)
    let tree = try session.register.zoneTree()
    let zones = Set(tree.matches(value).map(\.id))
    let axes = Set(try session.register.axes().matches(value).map(\.id))
    draft.zones.removeAll { zones.contains($0) }
    draft.subjectZones.removeAll { zones.contains($0) }
    draft.axes.removeAll { axes.contains($0) }
    draft.languages.removeAll { $0.text == value.lowercased() }
    draft.documents.removeAll { Folding.fold($0.title.text) == key }
    if draft == before {
      var people = ParticipantList(draft.participations, in: session)
      if try people.remove(value) { draft.participations = people.participations }
    }
    guard draft != before else {
      throw Failure(
        .refused, ErrorWords.nothingInExchange(value, id.lettered),
        hint: ErrorWords.showMeetingHint(id.lettered))
    }
  }
}

/// A fact of an exchange that can be forgotten.
enum ClearableExchangeFact: String, TypedCode {
  case duration, form
  case meetingFormat = "meeting-format"
  case formality, track, initiative, channel, place, city, summary, notes, decisions, marking
  case chathamHouse = "chatham-house"

  var label: Phrase { Phrase(verbatim: rawValue) }

  func clear(_ draft: inout InteractionDraft) {
    switch self {
    case .duration: draft.length = nil
    case .form: draft.facets.form = nil
    case .meetingFormat: draft.facets.format = nil
    case .formality: draft.facets.formality = nil
    case .track: draft.facets.track = nil
    case .initiative: draft.facets.initiative = nil
    case .channel: draft.facets.channel = nil
    case .place: draft.place = nil
    case .city: draft.city = nil
    case .summary: draft.summary = nil
    case .notes: draft.notes = nil
    case .decisions: draft.decisions = nil
    case .marking: draft.marking = nil
    case .chathamHouse: draft.isUnderChathamHouseRule = false
    }
  }
}
