import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// The commands on axes.
struct Axes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "axes", abstract: HelpKey.axes.rawValue,
    subcommands: [AxesList.self, AxesAdd.self], aliases: ["axis"])
}

/// Lists axes.
struct AxesList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.axesList.rawValue)

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    try session.show(.axes(session.vocabulary()), output) { each in
      try session.register.axes().forEach(each)
    }
  }
}

/// Adds an axis.
struct AxesAdd: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: HelpKey.axesAdd.rawValue)

  @Argument(help: ArgumentHelp(.axisCode, valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp(.frenchName, valueName: "name"))
  var fr: String?

  @Option(help: ArgumentHelp(.englishName, valueName: "name"))
  var en: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    guard let typed = Handle(code) else {
      throw Failure(.usage, ErrorWords.badCode(code), hint: ErrorWords.handleHint)
    }
    let draft = AxisDraft(code: typed, name: try BilingualName(fr: fr, en: en))
    _ = try session.register.addAxis(draft, by: session.stamp("axes add", write))
    try session.report(
      NoticeWords.axisAdded(draft.name), reference: typed.text, write)
  }
}
