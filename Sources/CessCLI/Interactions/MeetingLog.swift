import ArgumentParser
import Diplomacy
import Messages
import Register

/// Records an exchange, with who took part, where, on what, and what was promised.
struct MeetingLog: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: HelpKey.meetingLog.rawValue)

  @Argument(help: ArgumentHelp(.meetingTitle, valueName: "title"))
  var title: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.on, valueName: "day"))
  var on: String?

  @Option(help: ArgumentHelp(.timeZone, valueName: "time-zone"))
  var tz: String?

  @Option(help: ArgumentHelp(.kindOfMeeting, valueName: "kind"))
  var kind: String?

  @Flag(help: ArgumentHelp(.planned))
  var planned = false

  @Option(help: ArgumentHelp(.place, valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp(.with, valueName: "actor"))
  var with: [String] = []

  @Option(help: ArgumentHelp(.meetingZone, valueName: "zone"))
  var zone: [String] = []

  @Option(help: ArgumentHelp(.axis, valueName: "axis"))
  var axis: [String] = []

  @Option(help: ArgumentHelp(.notes, valueName: "text"))
  var notes: String?

  @Option(help: ArgumentHelp(.followUp, valueName: "text @ day"))
  var followUp: [String] = []

  @Option(help: ArgumentHelp(.owner, valueName: "actor"))
  var owner: String?

  @OptionGroup var capture: CaptureOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    guard try !isCaptured(in: environment) else { return }
    try record(in: environment)
  }

  /// Records what was typed, or what a form says.
  ///
  /// - Parameters:
  ///   - environment: The world.
  ///   - namesAreSettled: Whether somebody was told already of the actors that the words
  ///     name and that take no part.
  /// - Throws: ``Failure``, or the error of whatever rule is broken.
  func record(in environment: Environment, namesAreSettled: Bool = false) throws {
    let session = try Session(common, in: environment)
    let line = try Line(title ?? "", named: "<title>")
    let occurrence = try session.occurrence(
      on, zone: tz, leaning: planned ? .future : .past)
    let participations = try participations(on: occurrence.date, in: session)
    let axes = try axes(in: session)
    let zones = try zones(of: participations, on: occurrence.date, in: session)
    let kind = try kind.map { try InteractionKind.resolved($0, ErrorWords.unknownKind) }
    let text = try notes.map { try Prose($0, named: "--notes", in: environment) }
    let place = try place.map { try Line($0, named: "--place") }
    let owner = try session.owner(owner)
    let promises = try followUp.map {
      let typed = try TypedFollowUp($0, from: occurrence.date.day, in: session)
      return PromisedFollowUp(title: typed.title, due: typed.due, owner: owner?.id)
    }
    let (id, followUps) = try session.register.log(
      newAxes: axes.new,
      account: { added in
        try InteractionDraft(
          kind: kind ?? .guessed(fromTitle: line.text), status: planned ? .planned : .held,
          title: line, occurrence: occurrence, place: place,
          participations: participations, zones: zones, axes: axes.ordered(added),
          notes: text, today: session.today)
      }, followUps: promises, by: session.stamp("meeting log", write))
    if !namesAreSettled {
      session.hintAtNames(in: [line.text], besides: participations.map(\.actor))
    }
    for axis in axes.new { session.say(NoticeWords.axisAdded(axis.name), write) }
    if zones.isEmpty { session.say(NoticeWords.noZone, write) }
    try session.report(
      NoticeWords.logged(id.lettered, line.text, occurrence, planned: planned),
      reference: id.lettered, write)
    for (id, promise) in zip(followUps, promises) {
      session.say(NoticeWords.promised(id.lettered, promise.title.text, promise.due), write)
    }
  }

  // MARK: Who

  private func participations(
    on date: PartialDate, in session: Session
  ) throws -> [Participation] {
    let typed = try with.map { try Self.participant($0, in: session) }
    let ours = try session.register.ours(among: typed.map(\.actor.id), on: date)
    var seen: Set<Actor.ID> = []
    return try typed.map { actor, role in
      guard seen.insert(actor.id).inserted else {
        throw Failure(.refused, ErrorWords.twice(actor.name))
      }
      let side: Participation.Side =
        ours.contains(actor.id) ? .ours : role == .interpreter ? .third : .theirs
      return Participation(actor: actor.id, side: side, role: role)
    }
  }

  /// Reads « Bruno Fuchs:speaker »: a reference, and a role if one is given.
  private static func participant(
    _ typed: String, in session: Session
  ) throws -> (actor: ActorName, role: Participation.Role) {
    guard let colon = typed.lastIndex(of: ":") else {
      return (try session.actor(typed), .participant)
    }
    let word = String(typed[typed.index(after: colon)...])
    if let role = Participation.Role(typed: word) {
      return (try session.actor(String(typed[..<colon])), role)
    }
    // A colon may belong to a name.
    if let actor = try session.actorIfKnown(typed) { return (actor, .participant) }
    throw Failure(
      .usage, ErrorWords.unknownRole(word, typed),
      hint: ErrorWords.choices(Participation.Role.allCases.map(\.rawValue)))
  }

  // MARK: On what, where

  /// The axes named: known ones, and new ones by their place among them.
  private struct NamedAxes {
    var new: [AxisDraft] = []
    private var order: [Reference] = []

    private enum Reference {
      case known(Axis.ID)
      case new(Int)
    }

    mutating func add(_ axis: Axis) { order.append(.known(axis.id)) }

    mutating func add(_ draft: AxisDraft) {
      order.append(.new(new.count))
      new.append(draft)
    }

    /// The numbers of the axes in the order named, once the new ones have theirs.
    func ordered(_ added: [Axis.ID]) -> [Axis.ID] {
      order.map { reference in
        switch reference {
        case .known(let id): id
        case .new(let place): added[place]
        }
      }
    }
  }

  private func axes(in session: Session) throws -> NamedAxes {
    guard !axis.isEmpty else { return NamedAxes() }
    let known = try session.register.axes()
    return try axis.reduce(into: NamedAxes()) { named, typed in
      if let found = try known.axis(typed) {
        named.add(found)
      } else {
        named.add(AxisDraft(typed: try Line(typed, named: "--axis")))
      }
    }
  }

  /// The zones named, or those of the participants who are not on our side.
  private func zones(
    of participations: [Participation], on date: PartialDate, in session: Session
  ) throws -> [Zone.ID] {
    guard zone.isEmpty else { return try session.zones(zone, on: date.earliest) }
    let others = participations.filter { $0.side != .ours }.map(\.actor)
    return try session.register.zones(of: others, on: date)
  }
}
