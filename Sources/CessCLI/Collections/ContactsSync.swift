import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Brings a folder of cards and the contacts together, both ways.
struct ContactsSync: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: HelpKey.contactsSync.rawValue)

  @Argument(help: ArgumentHelp(.syncFolder, valueName: "folder"))
  var folder: String

  @OptionGroup var choice: ContactChoiceOptions

  @Flag(help: ArgumentHelp(.syncInOnly))
  var inOnly = false

  @Flag(help: ArgumentHelp(.syncRefill))
  var refill = false

  @Option(help: ArgumentHelp(.syncSource, valueName: "name"))
  var source: String?

  @Flag(help: ArgumentHelp(.json))
  var json = false

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let folder = try ItemFolder(folder, ending: ".vcf", in: environment)
    var chosen: [Actor.ID] = []
    if !inOnly {
      let filter = try choice.filter(session.register.zoneTree(), in: session)
      try session.register.actors(filter, today: session.today) { chosen.append($0.id) }
    }
    let cards = CardFolder(
      folder: folder, identity: try Line(source ?? folder.identity), chosen: chosen,
      refills: refill, isTold: !inOnly, session: session)
    func attempt(rehearsing: Bool) throws -> SyncSummary {
      try cards.bringTogether(
        by: session.stamp("contacts sync", write, rehearsing: rehearsing))
    }
    let isAsked = !write.dryRun && !common.yes
    if isAsked {
      let plan = try attempt(rehearsing: true)
      session.say(SyncWords.planned(plan.incoming.tally, plan.figures))
      try tell(plan, in: session)
      guard plan.changesAnything else { return }
      try session.confirmPlan(SyncWords.question, otherwise: SyncWords.notDone)
    }
    let done = try attempt(rehearsing: false)
    let said =
      write.dryRun
      ? SyncWords.planned(done.incoming.tally, done.figures)
      : SyncWords.done(done.incoming.tally, done.figures)
    if json {
      session.say(said, write)
      var buffer = try page(done, in: session).rendered(as: .json, style: .plain, session.imprint)
      try environment.standardOutlet.flush(&buffer)
    } else if done.changesAnything || write.dryRun {
      session.say(said, write)
      if let batch = done.incoming.batch, !write.dryRun {
        try environment.write(batch.lettered + "\n")
      }
    }
    if !isAsked, write.dryRun || !common.quiet { try tell(done, in: session) }
  }

  private func page(_ summary: SyncSummary, in session: Session) throws -> Page {
    .syncing(summary, session.bareVocabulary)
  }

  /// Tells a person what happened, or would; nothing when nothing did.
  private func tell(_ summary: SyncSummary, in session: Session) throws {
    guard summary.isWorthTelling else { return }
    let terminal = session.environment.terminal
    let style = TextRenderer.Style(
      width: terminal.isError ? terminal.width : nil, isColoured: false)
    let text = try page(summary, in: session).rendered(as: .text, style: style, session.imprint)
    session.environment.streams.say(String(decoding: text.bytes, as: UTF8.self))
  }
}
