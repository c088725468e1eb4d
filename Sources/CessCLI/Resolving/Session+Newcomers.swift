import Diplomacy
import Messages
import Register

/// Who was named for an exchange.
enum NamedParticipant {
  /// Somebody on record.
  case known(ActorName)
  /// Somebody to be added with the exchange.
  case newcomer(ActorProfile)
}

extension Session {
  /// Returns the one actor a person means by somebody who takes part; offers to add one whom
  /// nobody knows.
  ///
  /// - Parameters:
  ///   - typed: The text.
  ///   - present: Those who take part already: of several that a name may mean, the one
  ///     among them is.
  /// - Returns: The actor.
  /// - Throws: ``Failure`` that says how to add an actor whom nobody knows.
  func participant(
    _ typed: String, preferring present: Set<Actor.ID>
  ) throws -> NamedParticipant {
    let found = try register.actors(matching: typed)
    if found.isEmpty, Actor.ID(typed: typed) == nil { return try newcomer(typed) }
    let there = found.filter { present.contains($0.id) }
    let actor = there.count == 1 ? there[0] : try only(of: found, typed)
    try sayIfMerged(typed, actor)
    return .known(actor)
  }

  private func newcomer(_ typed: String) throws -> NamedParticipant {
    let name = try Line(typed, named: "--with")
    let kind = OrganisationKind.guessed(fromName: name.text)
    let nature: ActorNature = kind == .other ? .person : .organisation(kind)
    let profile = ActorProfile(nature: nature, said: name).romanised()
    let near = try register.actors(resembling: typed)
    if near.isEmpty {
      if confirms(MeetingWords.addNewcomer(profile.name.text, nature.label)) {
        return .newcomer(profile)
      }
    } else {
      let choices =
        near.map(Self.choice) + [MeetingWords.orAdd(profile.name.text, nature.label)[language]]
      if let chosen = ask(ErrorWords.unknownActor(typed), among: choices) {
        return chosen < near.count ? .known(near[chosen]) : .newcomer(profile)
      }
    }
    try refuseArchived(typed)
    throw Failure(
      .refused, ErrorWords.unknownActor(typed),
      hint: near.isEmpty
        ? ErrorWords.addActorHint(typed)
        : ErrorWords.didYouMeanOrAdd(near.map(Self.choice), typed))
  }
}
