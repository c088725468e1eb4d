import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Puts actors in order of precedence.
struct ContactsPrecedence: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "precedence", abstract: HelpKey.contactsPrecedence.rawValue)

  @Argument(help: ArgumentHelp(.precedenceReference, valueName: "actor"))
  var actors: [String] = []

  @Option(help: ArgumentHelp(.precedenceZone, valueName: "zone"))
  var zone: [String] = []

  @Flag(help: ArgumentHelp(.precedenceAll))
  var all = false

  @Option(parsing: .unconditional, help: ArgumentHelp(.protocolDay, valueName: "day"))
  var on: String?

  @Flag(help: ArgumentHelp(.nuncioFirst))
  var nuncioFirst = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    guard all || !actors.isEmpty || !zone.isEmpty else {
      throw Failure(
        .usage, ErrorWords.precedenceOfNobody, hint: ErrorWords.precedenceOfNobodyHint)
    }
    let session = try Session(common, in: environment)
    let day = try on.map { try session.day($0, leaning: .past) } ?? session.today
    var records = try actors.flatMap { try named($0, on: day, in: session) }
    if all || !zone.isEmpty {
      records += try session.register.headsOfMission(
        in: all ? nil : session.subtrees(zone), on: day)
    }
    var seen: Set<Actor.ID> = []
    let forms = try StandardFormsOfAddress.load(session.language)
    let candidates = records.filter { seen.insert($0.actor.id).inserted }.map { record in
      record.candidate { office in forms.name(of: record.actor.profile, in: office).text }
    }
    try session.show(
      .precedence(
        Precedence.order(candidates, nuncioFirst: nuncioFirst), on: day, nuncioFirst: nuncioFirst,
        session.vocabulary()), output, among: OutputFormat.allCases)
  }

  /// A person, or an organisation's head of mission; the organisation itself where it has
  /// none, so that nobody asked for is left out.
  private func named(
    _ typed: String, on day: CivilDate, in session: Session
  ) throws -> [ProtocolRecord] {
    let record = try session.register.protocolRecord(of: session.actor(typed).id, on: day)
    guard !record.actor.profile.nature.isPerson else { return [record] }
    let heads = try session.register.headsOfMission(of: record.actor.id, on: day)
    return heads.isEmpty ? [record] : heads
  }
}
