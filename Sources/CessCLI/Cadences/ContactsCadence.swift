import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Says how often contact is wanted, ends that, or shows what was said.
struct ContactsCadence: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "cadence", abstract: HelpKey.contactsCadence.rawValue)

  @Argument(help: ArgumentHelp(.cadenceActor, valueName: "actor"))
  var actor: String?

  @Option(help: ArgumentHelp(.cadenceZone, valueName: "zone"))
  var zone: String?

  @Option(help: ArgumentHelp(.cadenceTier, valueName: "tier"))
  var tier: String?

  @Option(help: ArgumentHelp(.cadenceTag, valueName: "word"))
  var tag: String?

  @Option(help: ArgumentHelp(.cadenceEvery, valueName: "span"))
  var every: String?

  @Option(help: ArgumentHelp(.cadenceAtMost, valueName: "span"))
  var atMost: String?

  @Flag(help: ArgumentHelp(.cadenceNone))
  var none = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let tree = try session.register.zoneTree()
    guard let subject = try subject(in: tree, session) else { return try list(session) }
    let words = CadenceWords.subject(subject) { tree[$0]?.name[session.language] ?? "" }
    let stamp = session.stamp("contacts cadence", write)
    switch (every, none) {
    case (let every?, false):
      let cadence = try Cadence(
        every: session.span(every), atMost: try atMost.map { try session.span($0) })
      let id = try session.register.setCadence(cadence, for: subject, by: stamp)
      try session.report(
        CadenceWords.set(words, cadence), reference: id.lettered, write)
    case (nil, true) where atMost == nil:
      let id = try session.register.endCadence(of: subject, by: stamp)
      try session.report(CadenceWords.ended(words), reference: id.lettered, write)
    default: throw Failure(.usage, CadenceWords.everyOrNone)
    }
  }

  private func subject(in tree: ZoneTree, _ session: Session) throws -> CadenceSubject? {
    let given = [actor, zone, tier, tag].compactMap(\.self)
    guard given.count <= 1 else { throw Failure(.usage, CadenceWords.oneSubject) }
    if let actor { return .actor(try session.actor(actor)) }
    if let zone { return .zone(try tree.zone(zone).id) }
    if let tier { return .tier(try Tier.resolved(tier, ErrorWords.unknownTier)) }
    if let tag { return .tag(try Line(tag, named: "--tag").text) }
    guard every == nil, atMost == nil, !none else {
      throw Failure(.usage, CadenceWords.oneSubject)
    }
    return nil
  }

  private func list(_ session: Session) throws {
    try session.show(.cadences(session.vocabulary()), output) { each in
      for rule in try session.register.cadences() { try each(rule) }
    }
  }
}
