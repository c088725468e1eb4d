import Diplomacy

/// What of an exchange its source does not say, and we found out when it came in.
struct GuessedFacts {
  /// Whether it took place, told from the date.
  private let status: Bool
  private let title: Bool
  /// The time zone of its clock.
  private let clock: Bool
  /// The zones, those of the parties.
  private let zones: Bool
  /// Whose side.
  private let sides: Set<Actor.ID>
  /// Whether it is on a day to come.
  private let isToCome: Bool

  /// Tells what was found out of an exchange.
  ///
  /// - Parameters:
  ///   - incoming: What its source says.
  ///   - areZonesSaid: Whether the zones are its source's.
  ///   - sides: Those whose side was found out.
  ///   - today: The day of the import.
  init(
    _ incoming: IncomingExchange, areZonesSaid: Bool, sides: Set<Actor.ID>, today: CivilDate
  ) {
    status = incoming.isStatusGuessed
    title = incoming.isTitleGuessed
    clock = incoming.isZoneGuessed
    zones = !areZonesSaid
    self.sides = sides
    isToCome = incoming.occurrence.date.earliest > today
  }

  /// Takes it as it was found out before.
  ///
  /// - Parameters:
  ///   - known: What was known.
  ///   - wasSaid: Whether the source said that: what it said once and no longer says is a change.
  ///   - there: What the source says now.
  func take(
    from known: Content.Interaction, wasSaid: Bool, into there: inout Content.Interaction
  ) {
    if status { takeStatus(from: known, wasSaid: wasSaid, into: &there) }
    if title { there.title = known.title }
    if clock, there.timeZone != nil, let zone = known.timeZone { there.timeZone = zone }
    if zones { there.zones = known.zones }
    takeSides(from: known, into: &there)
  }

  /// Takes how it stands as its source said it, which has no column for that any more.
  func recallStatus(from said: Content.Interaction, into there: inout Content.Interaction) {
    if status { takeStatus(from: said, wasSaid: false, into: &there) }
  }

  private func takeStatus(
    from known: Content.Interaction, wasSaid: Bool, into there: inout Content.Interaction
  ) {
    let toldFromTheDay: [InteractionStatus] = [.planned, .held]
    if !wasSaid || toldFromTheDay.contains(where: { $0.rawValue == known.status }) {
      (there.status, there.cancelReason) = (known.status, known.cancelReason)
    }
    // What is moved to a day to come is planned.
    if isToCome, there.status == InteractionStatus.held.rawValue {
      there.status = InteractionStatus.planned.rawValue
    }
  }

  private func takeSides(
    from known: Content.Interaction, into there: inout Content.Interaction
  ) {
    guard !sides.isEmpty else { return }
    let before = Dictionary(known.participations.map { ($0.actor, $0.side) }) { first, _ in first }
    for place in there.participations.indices {
      let actor = there.participations[place].actor
      if sides.contains(Actor.ID(actor)), let side = before[actor] {
        there.participations[place].side = side
      }
    }
  }
}
