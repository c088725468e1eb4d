import Diplomacy
import Messages
import Register

extension Session {
  /// Says which actors some words name in full that take no part.
  func hintAtNames(in texts: [String], besides known: [Actor.ID]) {
    // A hint is not worth a failure.
    for actor in (try? actorsNamed(in: texts, besides: known)) ?? [] {
      say(CaptureWords.alsoNamed(actor.id.lettered, actor.label.text), quietly: true)
    }
  }

  /// Says whom the words of an exchange name in full that takes no part.
  func hintAtNames(in draft: MeetingLog) throws {
    hintAtNames(in: draft.words, besides: try participants(of: draft))
  }

  /// Returns the actors whom the words of an exchange name in full and whom a person wants
  /// among those who take part.
  func participantsNamed(in draft: MeetingLog) throws -> [Actor.ID] {
    try actorsNamed(in: draft.words, besides: participants(of: draft)).filter { actor in
      confirms(CaptureWords.addParticipant(actor.id.lettered, actor.label.text))
    }.map(\.id)
  }

  /// Everyone who may be meant by what names the participants.
  private func participants(of draft: MeetingLog) throws -> [Actor.ID] {
    try draft.exchange.with.flatMap { typed in
      // What follows a colon may be a role, or part of the name.
      let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
      return try parts.indices.flatMap { last in
        try register.actors(matching: parts[...last].joined(separator: ":")).map(\.id)
      }
    }
  }

  private func actorsNamed(
    in texts: [String], besides known: [Actor.ID]
  ) throws -> [ActorSuggestion] {
    let names = NamesInText(texts.joined(separator: "\n"))
    let found = try register.actors(in: names, today: today)
    // Our own organisation is in every exchange.
    return found.filter { !known.contains($0.id) && $0.id != settings.home }
  }

  private func say(_ phrase: Phrase, quietly: Bool) {
    guard !common.quiet else { return }
    say(phrase)
  }
}

extension MeetingLog {
  /// The words in which actors may be named: the title, and the notes that are a text.
  fileprivate var words: [String] {
    let text = exchange.notes.flatMap { $0.hasPrefix("@") || $0 == "-" ? nil : $0 }
    return [title, text].compactMap(\.self)
  }
}
