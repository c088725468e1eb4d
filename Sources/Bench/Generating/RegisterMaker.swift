import Diplomacy
import Interchange
import Register

/// Makes a register of a given number of exchanges, the same each time.
///
/// Exchanges come in the order in which they were typed over twenty years, ever
/// more of them. One in twenty lies in the measured subtree, exactly; a hundred
/// lie in the quiet zone, however many there are in all.
struct RegisterMaker {
  /// The subtree that holds one exchange in twenty.
  static let measuredZone = "caucase"
  /// The zone that holds as many exchanges at every size.
  static let quietZone = "seychelles"
  private static let quietExchanges = 100

  /// How many exchanges are written in one transaction.
  private static let portion = 20_000

  private let register: Register
  private let tree: ZoneTree
  private let axes: [Axis.ID]
  private let cast: Cast
  private let identifiers: Identifiers
  private let sceneRanks: Zipf
  private let axisRanks: Zipf
  private var chance: Chance
  /// The follow-ups to be closed, by day.
  private var closings: [[FollowUp.ID]]
  private var closed = 0
  private let daysInAll = Clock.first.days(to: Clock.today)

  /// Makes a register.
  ///
  /// - Parameters:
  ///   - path: Where; nothing may be there.
  ///   - count: How many exchanges.
  ///   - seed: Where chance begins.
  /// - Throws: What the register throws.
  static func make(at path: String, count: Int, seed: UInt64) throws {
    let identifiers = Identifiers(seed: seed)
    let stamp = Stamp(
      at: "\(Clock.first)T08:00:00Z", who: "banc", command: "init", version: "0",
      makeUUID: identifiers.make)
    let (register, home) = try Register.create(
      at: path,
      founding: Founding(
        home: ActorProfile(
          nature: .organisation(.thinkTank), name: Line("Centre d’études du banc d’essai")),
        language: .french, zones: StandardZones.load(), axes: StandardAxes.load()),
      by: stamp)
    var maker = try RegisterMaker(
      register: register, home: home, actors: max(40, count / 10), stamp: stamp,
      identifiers: identifiers, seed: seed)
    try maker.fill(count)
  }

  private init(
    register: Register, home: Actor.ID, actors: Int, stamp: Stamp, identifiers: Identifiers,
    seed: UInt64
  ) throws {
    self.register = register
    self.identifiers = identifiers
    let tree = try register.zoneTree()
    func zone(_ name: String) throws -> Zone {
      guard let zone = tree.matches(name).first else { throw BenchError("no zone \(name)") }
      return zone
    }
    var casting = Casting(
      tree: tree, home: home, measured: try zone(Self.measuredZone).id,
      quiet: try zone(Self.quietZone), stamp: stamp, seed: seed &+ 1)
    self.tree = tree
    cast = try register.bulk { bulk in try casting.fill(&bulk, actors: actors) }
    axes = try register.axes().map(\.id)
    sceneRanks = Zipf(cast.scenes.count)
    axisRanks = Zipf(axes.count)
    chance = Chance(seed: seed &+ 2)
    closings = Array(repeating: [], count: daysInAll + 1)
  }

  private mutating func fill(_ count: Int) throws {
    for start in stride(from: 0, to: count, by: Self.portion) {
      try register.bulk { bulk in
        for number in start..<min(start + Self.portion, count) {
          try addExchange(number, of: count, &bulk)
        }
      }
    }
    try register.bulk { bulk in try close(until: daysInAll, &bulk) }
  }

  // MARK: Exchanges

  private mutating func addExchange(_ number: Int, of count: Int, _ bulk: inout Bulk) throws {
    // Three times as many at the end as at the beginning; the last month is planned.
    let share = (Double(number) + 0.5) / Double(count)
    let elapsed = (0.25 + 2 * share).squareRoot() - 0.5
    let typed = Int(elapsed * Double(daysInAll + 30))
    let day = chance.happens(0.04) ? Int(chance.fraction() * Double(typed)) : typed
    let recorded = min(typed + chance.number(0...2), daysInAll)
    try close(until: recorded, &bulk)
    let scene = scene(of: number, of: count)
    let participations = participations(in: scene, on: day)
    let subject = chance.one(of: Words.subjects)
    let (kind, title) = try title(on: subject, in: scene)
    let occurrence = try occurrence(on: day, isPlanned: day > daysInAll)
    bulk.begin(stamp("meeting log", on: recorded))
    let id = try bulk.add(
      InteractionDraft(
        recorded: kind,
        status: day > daysInAll ? .planned : chance.happens(0.02) ? .cancelled : .held,
        title: title, occurrence: occurrence,
        place: chance.happens(0.8) ? Line(chance.one(of: Words.places)) : nil,
        participations: participations, zones: zones(of: scene),
        axes: someAxes(), notes: Prose(notes(on: subject))))
    if chance.happens(1.0 / 3) {
      try addFollowUp(from: id, on: min(day, recorded), subject, participations, &bulk)
    }
  }

  /// Where an exchange takes place; the quiet zone and the measured one never meet.
  private mutating func scene(of number: Int, of count: Int) -> Cast.Scene {
    if number % 20 == 7 { return chance.one(of: cast.measured) }
    if number % max(count / Self.quietExchanges, 10) == 3 { return chance.one(of: cast.quiet) }
    return cast.scenes[sceneRanks.rank(&chance)]
  }

  /// One of our officers as a rule, then those who hold posts that day, or the
  /// organisation itself.
  private mutating func participations(in scene: Cast.Scene, on day: Int) -> [Participation] {
    let date = Clock.first.dayNumber + day
    let wanted = [1, 2, 2, 2, 2, 3, 3, 3, 4, 4][chance.number(0...9)]
    var found: [Participation] = []
    if wanted > 1, chance.happens(0.7) {
      found.append(Participation(actor: chance.one(of: cast.officers), side: .ours))
    }
    for _ in 0..<8 where found.count < wanted {
      let host = scene.organisations[scene.ranks.rank(&chance)]
      let holder = chance.one(of: host.posts).first { $0.first <= date && date <= $0.last }
      let actor = chance.happens(0.2) ? host.id : holder?.person ?? host.id
      guard !found.contains(where: { $0.actor == actor }) else { continue }
      let role: Participation.Role =
        chance.happens(0.1) ? chance.one(of: [.host, .organiser, .speaker]) : .participant
      found.append(Participation(actor: actor, side: .theirs, role: role))
    }
    return found
  }

  /// The zone of the scene, and for a third a second one; no more of the measured
  /// subtree or of the quiet zone comes in by that way.
  private mutating func zones(of scene: Cast.Scene) -> [Zone.ID] {
    guard chance.happens(1.0 / 3) else { return [scene.zone.id] }
    return [scene.zone.id, cast.scenes[sceneRanks.rank(&chance)].zone.id]
  }

  private mutating func someAxes() -> [Axis.ID] {
    (0..<chance.number(0...3)).map { _ in axes[axisRanks.rank(&chance)] }
  }

  private mutating func title(
    on subject: String, in scene: Cast.Scene
  ) throws -> (InteractionKind, Line) {
    let kind: InteractionKind =
      switch chance.fraction() {
      case ..<0.45: .meeting
      case ..<0.65: .call
      case ..<0.8: .event
      case ..<0.92: .letter
      default: .visit
      }
    let words =
      switch kind {
      case .meeting: Words.occasions
      case .call: Words.calls
      case .event: Words.events
      case .letter: Words.letters
      case .visit: Words.visits
      }
    let place = chance.happens(0.4) ? " (\(scene.zone.name[.french]))" : ""
    return (kind, try Line("\(chance.one(of: words)) sur \(subject)\(place)"))
  }

  /// A day as a rule, with its time for three in ten; a month or a year for one in twenty-five.
  private mutating func occurrence(on day: Int, isPlanned: Bool) throws -> Occurrence {
    guard let date = Clock.first.adding(days: day) else { throw BenchError("no such day") }
    switch chance.fraction() {
    case ..<0.01 where !isPlanned: return .on(try .year(date.year))
    case ..<0.04 where !isPlanned: return .on(try .month(year: date.year, month: date.month))
    case ..<0.34:
      let time = try TimeOfDay(hour: chance.number(8...19), minute: 15 * chance.number(0...3))
      guard let zone = TimeZoneName("Europe/Paris") else { return .on(.day(date)) }
      return .at(ZonedTime(date: date, time: time, zone: zone))
    default: return .on(.day(date))
    }
  }

  /// One to four sentences, about 100 to 600 bytes.
  private mutating func notes(on subject: String) -> String {
    var text = ""
    for _ in 0..<chance.number(1...4) {
      text += "\(chance.one(of: Words.openings)) \(chance.one(of: Words.objects)). "
    }
    return text + chance.one(of: Words.closings)
  }

  // MARK: Follow-ups

  /// Adds a follow-up, to be closed about its day as a rule.
  ///
  /// Those of the last months are open, and two in a hundred were forgotten.
  private mutating func addFollowUp(
    from exchange: Interaction.ID, on day: Int, _ subject: String,
    _ participations: [Participation], _ bulk: inout Bulk
  ) throws {
    let due = day + chance.number(14...90)
    let id = try bulk.add(
      FollowUpDraft(
        title: Line("\(chance.one(of: Words.promises))\u{A0}: \(subject)"),
        due: Clock.first.adding(days: due) ?? .last, owner: chance.one(of: cast.officers),
        interaction: exchange,
        actors: participations.filter { $0.side != .ours }.map(\.actor)))
    let closing = max(due + chance.number(-10...15), day, closed)
    if closing > daysInAll - 10 || chance.happens(0.02) { return }
    closings[closing].append(id)
  }

  private mutating func close(until day: Int, _ bulk: inout Bulk) throws {
    while closed <= day {
      let number = closed
      guard let date = Clock.first.adding(days: number) else { return }
      for id in closings[number] {
        bulk.begin(stamp("followups done", on: number))
        let note = chance.happens(0.3) ? try Line(chance.one(of: Words.closingNotes)) : nil
        let isDropped = chance.happens(0.04)
        let reason = try Line("devenu sans objet")
        try bulk.change(id) { followUp throws(FollowUpError) in
          isDropped
            ? try followUp.dropped(on: date, reason: reason)
            : try followUp.done(on: date, note: note)
        }
      }
      closings[number] = []
      closed += 1
    }
  }

  private func stamp(_ command: String, on day: Int) -> Stamp {
    let date = Clock.first.adding(days: day) ?? .last
    return Stamp(
      at: "\(date)T10:00:00Z", who: "banc", command: command, version: "0",
      makeUUID: identifiers.make)
  }
}
