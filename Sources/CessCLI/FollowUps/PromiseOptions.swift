import ArgumentParser
import Diplomacy
import Messages
import Register

/// What a promise may say beyond its text and its day.
struct PromiseOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.every, valueName: "rule"))
  var every: String?

  @Flag(help: ArgumentHelp(.afterDone))
  var afterDone = false

  @Option(parsing: .unconditional, help: ArgumentHelp(.recursUntil, valueName: "day"))
  var until: String?

  @Option(help: ArgumentHelp(.times, valueName: "count"))
  var times: Int?

  @Option(help: ArgumentHelp(.lead, valueName: "span"))
  var lead: String?

  @Option(defaultAsFlag: "", help: ArgumentHelp(.working, valueName: "country"))
  var working: String?

  @Option(help: ArgumentHelp(.priority, valueName: "priority"))
  var priority: String?

  @Flag(help: ArgumentHelp(.awaited))
  var awaited = false

  /// Whether anything was said.
  var isGiven: Bool {
    every != nil || afterDone || until != nil || times != nil || lead != nil || working != nil
      || priority != nil || awaited
  }

  /// The recurrence as typed; `nil` for none.
  func phrase() throws -> RecurrencePhrase? {
    guard let every else {
      let others = [
        ("--after-done", afterDone), ("--until", until != nil), ("--times", times != nil),
      ]
      if let option = others.first(where: \.1)?.0 {
        throw Failure(.usage, ErrorWords.needsEvery(option))
      }
      return nil
    }
    return try RecurrencePhrase.parse(every)
  }

  /// Returns terms with what was said, for a promise whose first day is given.
  func terms(
    from known: FollowUpTerms = .plain, start: CivilDate, in session: Session
  ) throws -> FollowUpTerms {
    var terms = known
    if let phrase = try phrase() {
      terms.recurrence = try recurrence(phrase, from: start, in: session)
    }
    if let lead { terms.lead = try session.span(lead) }
    if let working { terms.working = try session.workingCalendar(working) }
    if let priority {
      terms.priority = try FollowUpTerms.Priority.resolved(priority, ErrorWords.unknownPriority)
    }
    if awaited { terms.direction = .awaited }
    return terms
  }

  private func recurrence(
    _ phrase: RecurrencePhrase, from start: CivilDate, in session: Session
  ) throws -> Recurrence {
    let counting: Recurrence.Counting = afterDone ? .completion : .fixed
    var rule = try phrase.rule(from: start, counting: counting)
    let ends = [until.map { "--until \($0)" }, times.map { "--times \($0)" }].compactMap(\.self)
    if ends.count > 1 || (!ends.isEmpty && rule.end != .never) {
      throw RecurrenceError.twoEnds(ends.joined(separator: " "))
    }
    if let until { rule = try rule.ending(.until(try session.day(until, leaning: .future))) }
    if let times { rule = try rule.ending(.count(times)) }
    return try Recurrence(rule, counting: counting, from: start)
  }
}

extension Session {
  /// Returns a length of time that a person typed.
  func span(_ typed: String) throws -> Span {
    do {
      return try Span.parse(typed)
    } catch {
      throw Failure(.usage, ErrorWords.span(typed), hint: ErrorWords.spanHint)
    }
  }

  /// Returns whose working days are meant; those of our own country where none was typed.
  func workingCalendar(_ typed: String) throws -> WorkingCalendar {
    guard typed.isEmpty else {
      return try WorkingCalendar.resolved(typed, ErrorWords.unknownWorkingCalendar)
    }
    let home = try register.actor(settings.home).profile.country
    let country = try home.flatMap { try register.zoneTree()[$0]?.iso?.text }
    return country.flatMap { WorkingCalendar(rawValue: $0) } ?? .france
  }

  /// Returns the persons who are to do something: who answers for it, and who shares it.
  func owners(_ typed: [String]) throws -> (owner: Actor.ID?, sharers: [Actor.ID]) {
    let ids = try typed.compactMap { try owner($0)?.id }.uniqued()
    return (ids.first, Array(ids.dropFirst()))
  }
}

extension WorkingCalendar: TypedCode {}
extension FollowUpTerms.Priority: TypedCode {}
