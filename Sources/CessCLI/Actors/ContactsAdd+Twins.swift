import Diplomacy
import Messages
import Register

extension ContactsAdd {
  /// Looks for actors that may be the one to be added, and asks about them.
  ///
  /// - Returns: Whether the matter is settled: the actor was one of those that are there, and
  ///   has been completed.
  /// - Throws: ``Failure`` where nobody can be asked, or nothing is to be added.
  func settleTwins(of profile: ActorProfile, in session: Session) throws -> Bool {
    let twins = try session.register.twins(of: profile, today: session.today)
    guard let first = twins.first else { return false }
    let choices =
      twins.map { TwinWords.itIs($0)[session.language] }
      + [TwinWords.addAnyway[session.language], TwinWords.cancel[session.language]]
    let answer = session.ask(TwinWords.mayBeThere(profile.name.text), among: choices)
    if let answer, answer < twins.count {
      try complete(twins[answer].twin, with: profile, in: session)
      return true
    }
    if answer == twins.count { return false }
    let reference = first.twin.id.lettered
    if twins.count == 1, first.reasons == [.name], profile.nature.isPerson {
      throw Failure(
        .refused, ErrorWords.namesake(reference, first.twin.label.name),
        hint: ErrorWords.namesakeHint(reference))
    }
    throw Failure(
      .refused, TwinWords.mayBe(profile.name.text, twins), hint: TwinWords.mayBeHint(reference))
  }

  private func complete(
    _ twin: Twin, with profile: ActorProfile, in session: Session
  ) throws {
    let stamp = session.stamp("contacts add", write)
    var isNews = true
    do {
      if mandate.isGiven {
        let resolved = try mandate.resolved(in: session, zones: profile.zones)
        try resolved.confirm(for: twin.id, in: session)
        let (added, outcome) = try session.register.completePerson(
          twin.id, with: profile, organisation: resolved.organisation.profile,
          appointment: resolved.appointment, by: stamp)
        try session.say(outcome, added: added, resolved.organisation.profile, write)
        try session.sayChanges(of: outcome, write)
      } else {
        isNews = try session.register.completeActor(twin.id, with: profile, by: stamp)
      }
    } catch let error as ActorError {
      throw Failure(
        .refused, ErrorWords.actor(error), hint: ErrorWords.contradictionHint(twin.id.lettered))
    }
    let name = twin.label.name
    try session.report(
      isNews ? NoticeWords.completed(name) : NoticeWords.alreadyKnown(name),
      reference: twin.id.lettered, write)
  }
}
