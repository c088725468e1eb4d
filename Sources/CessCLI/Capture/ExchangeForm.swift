import Diplomacy
import Messages
import Register

/// What is recorded of an exchange as a form: the same that a new one is recorded with, filled
/// in.
///
/// Only what was changed in it is read back: whatever is left as it stood stays as it was
/// recorded, to the letter.
struct ExchangeForm {
  private let id: Interaction.ID
  private let known: InteractionDraft
  private let session: Session
  private let keys: FormKeys
  /// The parts recorded, by the lines that tell them.
  private var recorded: [String: Participation] = [:]
  private var values: [String: [String]] = [:]

  /// What has commands of its own.
  private static let others: Set<String> = ["planned", "said", "follow-up", "owner"]

  /// How the form of an exchange begins.
  static func mark(_ id: Interaction.ID) -> FormMark {
    FormMark(command: "meeting edit", reference: id.lettered)
  }

  init(of id: Interaction.ID, _ known: InteractionDraft, in session: Session) throws {
    self.id = id
    self.known = known
    self.session = session
    keys = try FormKeys(of: ["meeting", "log"], without: Self.others)
    try fillIn()
  }

  /// The form as text.
  var text: String {
    FormTemplate(
      keys: keys, language: session.language,
      heading: Self.mark(id).line + "\n"
        + CaptureWords.editHelp(id.lettered)[session.language]
    ).text(values, body: hasNotesBelow ? known.notes?.text ?? "" : "")
  }

  /// Notes that hold a comment would lose it below the facts.
  private var hasNotesBelow: Bool { !(known.notes?.text.contains("<!--") ?? false) }

  // MARK: Filling in

  private mutating func fillIn() throws {
    var values: [String: String?] = [
      FormKeys.title: known.title.text,
      "duration": known.length?.text, "kind": known.kind.rawValue,
      "form": known.facets.form?.rawValue, "meeting-format": known.facets.format?.rawValue,
      "formality": known.facets.formality?.rawValue, "track": known.facets.track?.rawValue,
      "initiative": known.facets.initiative?.rawValue,
      "channel": known.facets.channel?.rawValue, "place": known.place?.text,
      "city": known.city?.text, "summary": known.summary.map(Self.text),
      "decisions": known.decisions.map(Self.text), "marking": known.marking?.rawValue,
      "chatham-house": known.isUnderChathamHouseRule ? "" : nil,
      FormKeys.notes: hasNotesBelow ? nil : known.notes.map(Self.text),
    ]
    switch known.occurrence {
    case .on(let date): values["on"] = date.description
    case .at(let moment):
      values["on"] = "\(moment.date) \(moment.time)"
      values["tz"] = moment.zone.description
    }
    self.values = values.compactMapValues { $0.map { [$0] } }
    let tree = try session.register.zoneTree()
    func codes(_ zones: [Zone.ID]) -> [String] { zones.compactMap { tree[$0]?.code.text } }
    let axes = try session.register.axes()
    self.values["zone"] = codes(known.zones)
    self.values["about"] = codes(known.subjectZones)
    self.values["axis"] = known.axes.compactMap { id in
      axes.first { $0.id == id }?.code.text
    }
    self.values["language"] = known.languages.map(\.text)
    self.values["handed"] = titles(.handed)
    self.values["received"] = titles(.received)
    self.values["with"] = try lines()
  }

  /// A text that could be taken for the name of a file stands in lines of its own.
  private static func text(_ prose: Prose) -> String {
    prose.text.hasPrefix("@") || prose.text == "-" ? "\n" + prose.text : prose.text
  }

  private func titles(_ direction: ExchangedDocument.Direction) -> [String] {
    known.documents.filter { $0.direction == direction }.map(\.title.text)
  }

  private mutating func lines() throws -> [String] {
    let ours = try session.register.ours(
      among: known.participations.map(\.actor), on: known.occurrence.date)
    return try known.participations.map { part in
      let line = try line(part, isOurs: ours.contains(part.actor))
      recorded[line] = part
      return line
    }
  }

  /// A part as it is typed: the name, where it names nobody else, and what is not understood.
  private func line(_ part: Participation, isOurs: Bool) throws -> String {
    let name = try session.register.actor(part.actor).profile.name.text
    let isEnough =
      try !name.contains(":")
      && session.register.actors(matching: name).map(\.id) == [part.actor]
    var words = [isEnough ? name : part.actor.lettered]
    if part.role != .participant { words.append(part.role.rawValue) }
    let usual = TypedParticipant.usualSide(of: part.role, isOurs: isOurs)
    if part.side != usual { words.append(part.side.rawValue) }
    if let attendance = part.attendance { words.append(attendance.rawValue) }
    if let companions = part.companions { words.append("+" + companions.text) }
    if let title = part.introducedAs {
      words.append(CaptureWords.introduced(title.text)[session.language])
    }
    return words.joined(separator: ":")
  }

  // MARK: Reading back

  /// Records what was changed in the form.
  ///
  /// - Parameters:
  ///   - text: The form as it is now.
  ///   - source: What it is called in an error.
  ///   - write: The switches of the command.
  /// - Throws: ``Failure`` with the line of the form at fault; nothing is written then.
  func record(_ text: String, from source: String, _ write: WriteOptions) throws {
    let capturing = try Capturing(session, write)
    let given = try keys.arguments(of: capturing.read(text, from: source), from: source)
    guard let title = given.title else {
      throw Failure(
        .malformedInput, FormWords.at(source, 1, FormWords.titleMissing),
        hint: FormWords.titleHint)
    }
    let before = try keys.arguments(of: capturing.read(self.text, from: source), from: source)
    let changed = Set(keys.facts.map(\.name)).filter { before.values[$0] != given.values[$0] }
    do {
      try record(title, given.values, changed, capturing, write)
    } catch {
      throw given.located(Failure(error))
    }
  }

  private func record(
    _ title: String, _ given: [String: [String]], _ changed: Set<String>, _ capturing: Capturing,
    _ write: WriteOptions
  ) throws {
    // When it was is told by two keys, of which each needs the other.
    let isMoved = changed.contains("on") || changed.contains("tz")
    let wanted = isMoved ? changed.union(["on", "tz"]) : changed
    let words = keys.facts.filter { $0.name != FormKeys.title && wanted.contains($0.name) }
      .flatMap { fact in
        (given[fact.name] ?? []).map { fact.isFlag ? "--\(fact.name)" : "--\(fact.name)=\($0)" }
      }
    let options = try capturing.parsed(words + ["--", title]).exchange
    let blank = try known.changed { draft in
      for fact in changed { Self.clear(fact, of: &draft) }
    }
    let occurrence =
      isMoved
      ? try session.occurrence(
        options.on, zone: options.tz, leaning: known.status == .planned ? .future : .past)
      : known.occurrence
    let change = try ExchangeChange(
      options, of: blank, recorded: recorded, occurrence: occurrence, in: session)
    let today = session.today
    let outcome = try session.revise(
      id, from: known,
      change.recording(of: blank, title: try Line(title, named: "<title>")) {
        isMoved ? try $0.changed(today: today) { _ in } : $0
      }, "meeting edit", write)
    change.sayWhatIsNew(outcome, write)
    let (name, day) = (outcome.account.title.text, isMoved ? occurrence : nil)
    try session.report(
      outcome.isNews
        ? MeetingWords.edited(id.lettered, name, day)
        : MeetingWords.unchanged(id.lettered, name, day), reference: id.lettered, write)
  }

  /// Forgets a fact, that what the form says of it takes its place.
  private static func clear(_ fact: String, of draft: inout InteractionDraft) {
    switch fact {
    case "with": draft.participations = []
    case "zone": draft.zones = []
    case "about": draft.subjectZones = []
    case "axis": draft.axes = []
    case "language": draft.languages = []
    case "handed": draft.documents.removeAll { $0.direction == .handed }
    case "received": draft.documents.removeAll { $0.direction == .received }
    default: ClearableExchangeFact(rawValue: fact)?.clear(&draft)
    }
  }
}
