import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Prepares a meeting: one page on whom one is going to see.
struct BriefCommand: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: HelpKey.brief.rawValue)

  @Argument(help: ArgumentHelp(.actorReference, valueName: "actor"))
  var actor: String

  @Option(parsing: .unconditional, help: ArgumentHelp(.briefDay, valueName: "day"))
  var on: String?

  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var template: TemplateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let template = try template.resolved(output)
    let session = try Session(common, in: environment)
    let day = try on.map { try session.day($0, leaning: .future) } ?? session.today
    let id = try session.actor(actor).id
    let brief = try session.register.brief(
      of: id, today: day, clearance: clearance.clearance())
    let address = try environment.formsOfAddress(session.language)
      .address(of: session.register.protocolRecord(of: id, on: day))
    let page = try Page.brief(brief, address, session.vocabulary())
    if let template {
      try session.show(throughTemplate: template, output) { outlet in
        var json = page.rendered(as: .json, style: .plain, session.imprint)
        try outlet.flush(&json)
      }
    } else {
      try session.show(page, output, among: OutputFormat.allCases)
    }
  }
}
