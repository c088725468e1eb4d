import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// The switches of a folder that is brought together with the register.
struct SyncOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(.syncFolder, valueName: "folder"), completion: .directory)
  var folder: String

  @Flag(help: ArgumentHelp(.syncInOnly))
  var inOnly = false

  @Flag(help: ArgumentHelp(.syncRefill))
  var refill = false

  @Option(help: ArgumentHelp(.syncSource, valueName: "name"))
  var source: String?

  @Flag(help: ArgumentHelp(.jsonOnly))
  var json = false
}

extension Session {
  /// Brings a folder and the register together, once a person has seen what that would do.
  ///
  /// - Parameters:
  ///   - command: The command, as the journal names it.
  ///   - items: What the items of the folder are.
  ///   - options: The folder, and what is done with it.
  ///   - common: Whether to ask, and to be quiet.
  ///   - write: Whether to do it, and by whom.
  ///   - choice: What is to have an item in the folder.
  /// - Throws: ``Failure``, `StreamError`, ``RegisterError``.
  func bringTogether(
    _ command: String, _ items: any ItemFormat, _ options: SyncOptions, _ common: CommonOptions,
    _ write: WriteOptions, choice: CollectionChoice
  ) throws {
    let folder = try ItemFolder(options.folder, ending: items.ending, in: environment)
    let sync = FolderSync(
      folder: folder, items: items, identity: try Line(options.source ?? folder.identity),
      choice: options.inOnly ? nil : choice, refills: options.refill, session: self)
    func attempt(rehearsing: Bool) throws -> SyncSummary {
      try sync.bringTogether(by: stamp(command, write, rehearsing: rehearsing))
    }
    let isAsked = !write.dryRun && !common.yes
    var told: [Phrase] = []
    if isAsked {
      let plan = try attempt(rehearsing: true)
      told = plan.troubles
      say(SyncWords.planned(plan.incoming.tally, plan.figures))
      try tell(plan)
      guard plan.changesAnything else { return }
      try confirmPlan(SyncWords.question, otherwise: SyncWords.notDone)
    }
    if !write.dryRun, !options.inOnly { try folder.removeUnfinished(in: environment) }
    let done = try attempt(rehearsing: false)
    let said =
      write.dryRun
      ? SyncWords.planned(done.incoming.tally, done.figures)
      : SyncWords.done(done.incoming.tally, done.figures)
    if options.json {
      say(said, write)
      var buffer = Page.syncing(done, bareVocabulary).rendered(
        as: .json, style: .plain, imprint)
      try environment.standardOutlet.flush(&buffer)
    } else if done.changesAnything || write.dryRun {
      say(said, write)
      if let batch = done.incoming.batch, !write.dryRun {
        try environment.write(batch.lettered + "\n")
      }
    }
    if !isAsked, write.dryRun || !common.quiet { return try tell(done) }
    // What the plan did not have came about while the question stood.
    for trouble in done.troubles where !told.contains(trouble) { say(trouble) }
    if isAsked {
      for file in done.raced { say(ErrorWords.stream(Phrase(verbatim: file), SyncWords.raced)) }
    }
  }

  /// Tells a person what happened, or would; nothing when nothing did.
  private func tell(_ summary: SyncSummary) throws {
    guard summary.isWorthTelling else { return }
    let terminal = environment.terminal
    let style = TextRenderer.Style(
      width: terminal.isError ? terminal.width : nil, isColoured: false)
    let text = Page.syncing(summary, bareVocabulary).rendered(
      as: .text, style: style, imprint)
    environment.streams.say(String(decoding: text.bytes, as: UTF8.self))
  }
}
