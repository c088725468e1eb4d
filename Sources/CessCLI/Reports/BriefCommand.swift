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
  var actor: String?

  @Option(name: .customLong("for"), help: ArgumentHelp(.briefFor, valueName: "meeting"))
  var meeting: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.briefDay, valueName: "day"))
  var on: String?

  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var template: TemplateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let template = try template.resolved(output)
    let makePage = try subject()
    let session = try Session(common, in: environment)
    let page = try makePage(session)
    if let template {
      try session.show(throughTemplate: template, output) { outlet in
        var json = page.rendered(as: .json, style: .plain, session.imprint)
        try outlet.flush(&json)
      }
    } else {
      try session.show(page, output, among: OutputFormat.allCases + [.csv])
    }
  }

  /// Returns what makes the page: on an actor, or for an exchange, one of the two.
  private func subject() throws -> (Session) throws -> Page {
    switch (actor, meeting) {
    case (let actor?, nil): { try page(on: actor, $0) }
    case (nil, let meeting?): { try page(for: meeting, $0) }
    case (nil, nil):
      throw Failure(.usage, BriefWords.whoOrWhat, hint: BriefWords.subjectHint)
    case (_?, _?): throw Failure(.usage, BriefWords.notBoth, hint: BriefWords.subjectHint)
    }
  }

  private func page(on actor: String, _ session: Session) throws -> Page {
    let day = try day(session) ?? session.today
    let id = try session.actor(actor).id
    let brief = try session.register.brief(
      of: id, today: day, clearance: clearance.clearance())
    let address = try session.environment.formsOfAddress(session.language)
      .address(of: session.register.protocolRecord(of: id, on: day))
    return try Page.brief(brief, address, session.vocabulary(on: day))
  }

  private func page(for meeting: String, _ session: Session) throws -> Page {
    let card = try session.card(of: meeting)
    // Where only the month or the year is known, offices are those of today.
    let day = try day(session) ?? card.entry.occurrence.date.day ?? session.today
    let brief = try session.register.brief(
      for: card, today: day, clearance: clearance.clearance())
    let forms = try session.environment.formsOfAddress(session.language)
    var addresses: [Actor.ID: Address] = [:]
    for told in brief.delegations.flatMap(\.briefs) {
      let id = told.card.actor.id
      addresses[id] = try forms.address(of: session.register.protocolRecord(of: id, on: day))
    }
    return try Page.brief(brief, addresses, session.vocabulary(on: day))
  }

  private func day(_ session: Session) throws -> CivilDate? {
    try on.map { try session.day($0, leaning: .future) }
  }
}
