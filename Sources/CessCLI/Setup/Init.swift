import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register

/// Creates the register, with our organisation and the standard zones and axes.
struct Init: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: HelpKey.initRegister.rawValue)

  @Option(help: ArgumentHelp(.home, valueName: "name"))
  var home: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    try common.check(in: environment)
    let language = try environment.chosenLanguage(common.lang) ?? environment.ambientLanguage
    let name = try Line(home ?? NoticeWords.ourOrganisation[language], named: "--home")
    let path = try environment.registerPath(common.db)
    let founding = Founding(
      home: ActorProfile(
        nature: .organisation(OrganisationKind.guessed(fromName: name.text)), name: name),
      language: language, zones: try StandardZones.load(),
      memberships: try StandardMemberships.load(), axes: try StandardAxes.load())
    let stamp = Stamp(
      at: environment.now.instant, who: environment.actingName(common), command: "init",
      version: CessCLI.version,
      makeUUID: environment.makeUUID)
    if write.dryRun {
      guard try !Register.exists(at: path) else { throw RegisterError.exists(path: path) }
      environment.streams.say(
        ErrorWords.rehearsed(NoticeWords.created(path, zones: founding.zones.count))[language]
          + "\n")
      return
    }
    let (_, id) = try Register.create(at: path, founding: founding, by: stamp)
    guard !common.quiet else { return }
    environment.streams.say(
      NoticeWords.created(path, zones: founding.zones.count)[language] + "\n"
        + NoticeWords.home(id.lettered, name.text)[language] + "\n")
  }
}
