import Diplomacy
import Messages
import Register
import Reporting

extension Capturing {
  /// Asks for an exchange question by question, and records it once it was shown and agreed
  /// to.
  func askForAll() throws {
    var guide = try Guide(self)
    session.say(CaptureWords.howTo)
    do {
      try guide.askAll()
    } catch is Guide.GivenUp {
      try leave(guide.values)
    }
    while true {
      session.say(CaptureWords.toBeRecorded)
      environment.streams.say(Neutral.neutralised(guide.summary, keepingLines: true))
      switch try guide.decision() {
      case .record:
        try record(guide.values, adding: guide.newcomers)
        return
      case .change:
        try edit(filledWith: guide.values)
        return
      case .leave: try leave(guide.values)
      case nil: continue
      }
    }
  }

  /// Ends with nothing written; what was typed is kept.
  private func leave(_ values: [String: [String]]) throws -> Never {
    guard !values.isEmpty else {
      throw Failure(.refused, CaptureWords.notRecorded, hint: CaptureWords.nothingWritten)
    }
    throw Failure(
      .refused, CaptureWords.notRecorded,
      hint: ErrorWords.draftKept(try keep(template(values: values))))
  }

  private func record(_ values: [String: [String]], adding newcomers: [ActorProfile]) throws {
    let facts = keys.facts.flatMap { fact in (values[fact.name] ?? []).map { (fact, $0) } }
    let words =
      given.others
      + facts.filter { $0.0.name != FormKeys.title }.map { fact, value in
        fact.isFlag ? "--\(fact.name)" : "--\(fact.name)=\(value)"
      } + ["--", values[FormKeys.title]?.last ?? ""]
    // A guard for what was typed, gone once it is recorded.
    let draft = try keep(template(values: values))
    do {
      try parsed(words).record(
        in: environment, namesAreSettled: true, adding: newcomers)
    } catch {
      environment.streams.say(Failure(error).text(in: session.language))
      throw Failure(
        Failure(error).status, CaptureWords.notRecorded, hint: ErrorWords.draftKept(draft))
    }
    environment.drafts.discard(draft)
  }
}
