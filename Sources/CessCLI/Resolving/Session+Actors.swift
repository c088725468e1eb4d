import Diplomacy
import Messages
import Register
import Reporting

extension Session {
  /// Returns the one actor a person means.
  ///
  /// Several are listed and refused, never guessed; on a terminal the person is asked.
  /// One that was merged is said to be another by now.
  ///
  /// - Parameters:
  ///   - typed: The text.
  ///   - includingArchived: Whether names lead to archived actors too.
  ///   - following: Whether to go from a merged actor to the one it became.
  /// - Returns: The actor.
  /// - Throws: ``Failure``, or `RegisterError` for a number that no actor has.
  func actor(
    _ typed: String, includingArchived: Bool = false, following: Bool = true
  ) throws -> ActorName {
    let found = try only(
      of: register.actors(
        matching: typed, includingArchived: includingArchived, following: following), typed)
    if following { try sayIfMerged(typed, found) }
    return found
  }

  /// Says that who was named is another by now, where that is so.
  func sayIfMerged(_ typed: String, _ found: ActorName) throws {
    if !common.quiet, let merged = try register.mergedActor(typed) {
      say(TwinWords.became(merged, found))
    }
  }

  /// Returns the one actor a person means, or `nil` when nobody answers to the text.
  func actorIfKnown(_ typed: String) throws -> ActorName? {
    let found = try register.actors(matching: typed)
    return found.isEmpty ? nil : try only(of: found, typed)
  }

  /// Returns the person meant by `me`, a reference, or `nil` for none.
  func owner(_ typed: String?) throws -> ActorName? {
    guard let typed else { return nil }
    if ["me", "moi"].contains(typed.lowercased()) {
      guard let me = try actorIfKnown(who) else {
        throw Failure(.refused, ErrorWords.unknownSelf(who), hint: ErrorWords.selfHint)
      }
      return me
    }
    return try actor(typed)
  }

  /// Refuses a text to which only somebody archived answers.
  func refuseArchived(_ typed: String) throws {
    guard
      let away = try register.actors(matching: typed, limit: 1, includingArchived: true).first
    else { return }
    throw Failure(
      .refused, ErrorWords.archivedActor(away.name, away.id.lettered),
      hint: ErrorWords.restoreHint(away.id.lettered))
  }

  func only(of found: [ActorName], _ typed: String) throws -> ActorName {
    if found.count == 1 { return found[0] }
    guard !found.isEmpty else {
      if let id = Actor.ID(typed: typed) {
        throw RegisterError.unknownRecord(.actor, id.value)
      }
      let length = typed.trimmed.utf8.count
      guard length <= Line.maximumBytes else {
        let tooLong = TextError.tooLong(bytes: length, limit: Line.maximumBytes)
        throw Failure(.malformedInput, ErrorWords.text(tooLong), hint: ErrorWords.actorHint)
      }
      try refuseArchived(typed)
      let near = try register.actors(resembling: typed)
      throw Failure(
        .refused, ErrorWords.unknownActor(typed),
        hint: near.isEmpty
          ? ErrorWords.addActorHint(typed) : ErrorWords.didYouMean(near.map(Self.choice)))
    }
    if let chosen = ask(ErrorWords.ambiguousActor(typed), among: found.map(Self.choice)) {
      return found[chosen]
    }
    throw Failure(
      .refused, ErrorWords.ambiguousActor(typed),
      hint: ErrorWords.sayWhich(found.map(Self.choice)))
  }

  /// Whether a person sits at the terminal and may be asked.
  var isAttended: Bool {
    environment.terminal.isInput && environment.terminal.isError && !common.noInput
  }

  /// Asks a person on a terminal to say yes or no; no off a terminal or without an answer.
  func confirms(_ question: Phrase) -> Bool {
    if common.yes { return true }
    guard isAttended else { return false }
    environment.streams.say(
      Neutral.neutralised(question[language], keepingLines: true) + " ")
    let answer = Folding.fold(environment.streams.readLine() ?? "")
    return ["o", "oui", "y", "yes"].contains(answer)
  }

  static func choice(_ actor: ActorName) -> String {
    "\(actor.id.lettered) \(actor.name)"
  }

  /// Asks a person on a terminal to choose; `nil` off a terminal or without an answer.
  func ask(_ question: Phrase, among choices: [String]) -> Int? {
    guard isAttended else { return nil }
    var text = Neutral.neutralised(question[language]) + "\n"
    for (number, choice) in choices.enumerated() {
      text += "  \(number + 1)  \(Neutral.neutralised(choice))\n"
    }
    environment.streams.say(text + ErrorWords.whichOne[language] + " ")
    guard let answer = environment.streams.readLine() else {
      environment.streams.say("\n")
      return nil
    }
    guard let number = Int(answer.trimmed),
      choices.indices.contains(number - 1)
    else { return nil }
    return number - 1
  }
}
