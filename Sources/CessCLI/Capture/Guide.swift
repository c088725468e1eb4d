import Diplomacy
import Messages
import Register

/// The questions, and what was answered so far.
struct Guide {
  /// What was answered: the values of each fact.
  private(set) var values: [String: [String]]
  /// What the numbers and codes among the values are called.
  private var labels: [String: String] = [:]
  /// Those to be added with the exchange, as the person agreed to.
  private(set) var newcomers: [ActorProfile] = []
  private let capturing: Capturing
  private let prompter: Prompter
  private let zones: ZoneTree

  /// The person wants no more of it.
  struct GivenUp: Error {}

  init(_ capturing: Capturing) throws {
    self.capturing = capturing
    prompter = Prompter(environment: capturing.environment)
    zones = try capturing.session.register.zoneTree()
    values = Dictionary(grouping: capturing.given.facts, by: \.name)
      .mapValues { $0.map(\.value) }
  }

  private var session: Session { capturing.session }
  private var language: Language { session.language }

  /// Asks for what was not given: each question can be passed over but the first.
  mutating func askAll() throws {
    try askTitle()
    try askDay()
    try askParticipants()
    try askZones()
    try askAxes()
    try askNotes()
    try askFollowUps()
    try offerThoseNamed()
  }

  // MARK: One question

  private func ask(
    _ question: Phrase, completions: (String) throws -> [CompletionMenu.Choice] = { _ in [] }
  ) throws -> Prompter.Answer {
    let answer = try prompter.ask(
      CaptureWords.prompt(question)[language], completions: completions)
    if answer == .ended { throw GivenUp() }
    return answer
  }

  /// Asks again as long as the answer cannot be taken, saying why.
  private mutating func askUntilTaken(
    _ question: Phrase, completions: (String) throws -> [CompletionMenu.Choice] = { _ in [] },
    take: (inout Guide, Prompter.Answer) throws -> Bool
  ) throws {
    while true {
      let answer = try ask(question, completions: completions)
      do {
        if try take(&self, answer) { return }
      } catch let givenUp as GivenUp {
        throw givenUp
      } catch {
        let failure = Failure(error)
        guard [.refused, .usage, .malformedInput].contains(failure.status) else { throw failure }
        session.environment.streams.say(failure.text(in: language))
      }
    }
  }

  private mutating func add(_ value: String, to name: String, label: String? = nil) {
    values[name, default: []].append(value)
    labels[value] = label
  }

  // MARK: What and when

  private mutating func askTitle() throws {
    guard values[FormKeys.title] == nil else { return }
    try askUntilTaken(CaptureWords.titleQuestion) { guide, answer in
      guard case .typed(let text) = answer, !text.isEmpty else {
        guide.session.say(CaptureWords.titleNeeded)
        return false
      }
      guide.add(try Line(text, named: "<title>").text, to: FormKeys.title)
      return true
    }
  }

  private mutating func askDay() throws {
    guard values["on"] == nil else { return }
    let days = DayChoices(words: CaptureWords.dayWords[language] ?? []) { [self] typed in
      DateWords.occurrence(
        try session.occurrence(typed, zone: values["tz"]?.last, leaning: leaning), language)
    }
    try askUntilTaken(CaptureWords.dayQuestion, completions: days.matching) { guide, answer in
      guard let text = answer.text, !text.isEmpty else { return true }
      let session = guide.session
      let zone = guide.values["tz"]?.last
      let isPlanned = guide.values["planned"] != nil
      let when = try session.occurrence(text, zone: zone, leaning: isPlanned ? .future : .past)
      if !isPlanned, when.date.earliest > session.today {
        guard session.confirms(CaptureWords.plannedQuestion) else { return false }
        guide.add("", to: "planned")
      }
      session.say(CaptureWords.understood(DateWords.occurrence(when, guide.language)))
      // As it was understood, whatever the leaning is later.
      guide.add(text, to: "on", label: DateWords.occurrence(when, guide.language))
      return true
    }
  }

  /// Which way to look for a day named without its year.
  private var leaning: Leaning { values["planned"] == nil ? .past : .future }

  // MARK: Who, where, on what

  private mutating func askParticipants() throws {
    guard values["with"] == nil else { return }
    try askUntilTaken(
      CaptureWords.withQuestion, completions: { [session] in try session.actorChoices($0) }
    ) { guide, answer in
      switch answer {
      case .chosen(let choice): guide.add(choice.value, to: "with", label: choice.label)
      case .typed(""): return true
      case .typed(let text):
        try guide.addParticipant(text)
      case .ended: throw GivenUp()
      }
      return false
    }
  }

  /// Adds somebody as typed, with what is said of the part taken; offers to add to the register
  /// whom nobody knows.
  private mutating func addParticipant(_ text: String) throws {
    let typed = try TypedParticipant(text) { try session.actorIfKnown($0) != nil }
    let role = String(text.trimmed.dropFirst(typed.who.count))
    let name = Folding.fold(typed.who)
    if let known = newcomers.first(where: { Folding.fold($0.name.text) == name }) {
      throw Failure(.refused, ErrorWords.twice(known.name.text))
    }
    switch try session.participant(typed.who, preferring: []) {
    case .known(let actor):
      let label = "\(actor.id.lettered) \(actor.name)"
      session.say(CaptureWords.understood(label))
      add(actor.id.lettered + role, to: "with", label: label + role)
    case .newcomer(let profile):
      let label = CaptureWords.newcomer(profile.name.text, profile.nature.label)
      session.say(CaptureWords.understood(label[language]))
      newcomers.append(profile)
      add(profile.name.text + role, to: "with", label: label[language] + role)
    }
  }

  private mutating func askZones() throws {
    guard values["zone"] == nil else { return }
    let choices = ZoneChoices(zones, language)
    var isOver = false
    while !isOver {
      let question =
        values["zone"] == nil ? CaptureWords.zoneQuestion : CaptureWords.nextZoneQuestion
      try askUntilTaken(question, completions: { choices.matching($0) }) { guide, answer in
        switch answer {
        case .chosen(let choice): guide.add(choice.value, to: "zone", label: choice.label)
        case .typed(""): isOver = true
        case .typed(let text):
          let zone = try guide.zones.zone(text)
          guide.session.say(CaptureWords.understood(zone.name[guide.language]))
          guide.add(zone.code.text, to: "zone", label: zone.name[guide.language])
        case .ended: throw GivenUp()
        }
        return true
      }
    }
  }

  private mutating func askAxes() throws {
    guard values["axis"] == nil else { return }
    let known = try session.register.axes()
    let choices = known.map { axis in
      (
        key: Folding.fold(axis.code.text + " " + axis.name[.french] + " " + axis.name[.english]),
        choice: CompletionMenu.Choice(value: axis.code.text, label: axis.name[language])
      )
    }
    try askUntilTaken(
      CaptureWords.axisQuestion,
      completions: { typed in
        let key = Folding.fold(typed)
        return Array(
          choices.lazy.filter { NameMatch.matches(query: key, name: $0.key) }.map(\.choice)
            .prefix(CompletionMenu.height))
      }
    ) { guide, answer in
      switch answer {
      case .chosen(let choice): guide.add(choice.value, to: "axis", label: choice.label)
      case .typed(""): return true
      case .typed(let text):
        if let axis = try known.axis(text) {
          guide.add(axis.code.text, to: "axis", label: axis.name[guide.language])
        } else {
          guide.session.say(CaptureWords.newAxis(try Line(text, named: "--axis").text))
          guide.add(text, to: "axis")
        }
      case .ended: throw GivenUp()
      }
      return false
    }
  }

  // MARK: What was said and promised

  private mutating func askNotes() throws {
    guard values[FormKeys.notes] == nil else { return }
    var lines: [String] = []
    var question = CaptureWords.prompt(CaptureWords.notesQuestion)[language]
    while true {
      switch try prompter.ask(question) {
      case .ended: throw GivenUp()
      case .chosen: continue
      case .typed(""):
        if !lines.isEmpty {
          // Never taken for the name of a file.
          let text = lines.joined(separator: "\n")
          let isFile = text.hasPrefix("@") || text == "-"
          add((isFile ? "\n" : "") + text, to: FormKeys.notes)
        }
        return
      case .typed(let line): lines.append(line)
      }
      question = "  "
    }
  }

  private mutating func askFollowUps() throws {
    guard values["follow-up"] == nil else { return }
    let start = try session.occurrence(values["on"]?.last, zone: nil, leaning: leaning).date.day
    let days = DayChoices(words: CaptureWords.dayWords[language] ?? []) {
      [session, language] typed in
      DateWords.weekdayAndDay(
        try session.day(typed, leaning: .future, from: start), language)
    }
    try askUntilTaken(
      CaptureWords.followUpQuestion,
      completions: { typed in
        guard let at = typed.lastIndex(of: "@") else { return [] }
        return days.matching(String(typed[typed.index(after: at)...]).trimmed).map {
          CompletionMenu.Choice(
            value: "\(typed[...at]) \($0.value)", label: "\(typed[...at]) \($0.label)")
        }
      }
    ) { guide, answer in
      guard let text = answer.text, !text.isEmpty else { return true }
      let typed = try TypedFollowUp(text, from: start, in: guide.session)
      let day = DateWords.weekdayAndDay(typed.due, guide.language)
      guide.session.say(CaptureWords.understood(day))
      guide.add(text, to: "follow-up", label: "\(typed.title.text) (\(day))")
      return false
    }
  }

  private mutating func offerThoseNamed() throws {
    let words =
      (values["with"] ?? []).map { "--with=\($0)" }
      + (values[FormKeys.notes] ?? []).map { "--notes=\($0)" }
      + ["--", values[FormKeys.title]?.last ?? ""]
    guard !session.common.yes else { return }
    for actor in try session.participantsNamed(in: capturing.parsed(words)) {
      let name = try session.register.actor(actor).profile.name.text
      add(actor.lettered, to: "with", label: "\(actor.lettered) \(name)")
    }
  }

  // MARK: The end

  /// What will be written, fact by fact.
  var summary: String {
    var text = ""
    for fact in capturing.keys.facts {
      for value in values[fact.name] ?? [] {
        let shown = fact.isFlag ? CaptureWords.yes[language] : labels[value] ?? value
        let lines = shown.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
        text +=
          "  \(FormWords.key(fact.name, language)): " + lines.joined(separator: "\n    ") + "\n"
      }
    }
    return text
  }

  /// Asks whether to record; `nil` for an answer that is none.
  func decision() throws -> CaptureWords.Decision? {
    switch try prompter.ask(CaptureWords.recordQuestion[language] + " ") {
    case .typed(let answer): CaptureWords.decision(answer)
    case .chosen: nil
    case .ended: .leave
    }
  }
}
