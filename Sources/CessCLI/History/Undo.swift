import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Takes back the last command, or a batch that is named.
struct Undo: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: HelpKey.undo.rawValue)

  @Option(help: ArgumentHelp(.undoBatch, valueName: "batch"))
  var batch: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let choice = try batch.map { BatchChoice.number(try Batch.ID(reference: $0)) } ?? .last
    try Session(common, in: environment).takeBack(choice, command: "undo", write)
  }
}

/// Brings back what was taken back last.
struct Redo: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: HelpKey.redo.rawValue)

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    try Session(common, in: environment).takeBack(.lastUndo, command: "redo", write)
  }
}

extension BatchChoice {
  /// Whether it says which batch.
  fileprivate var isNamed: Bool {
    if case .number = self { true } else { false }
  }
}

extension Session {
  /// Shows what a batch did and takes it back; a person at a terminal is asked in between.
  ///
  /// A script that says `undo` means it: nobody is there to be asked. But what it means is its
  /// own last command: that of somebody else is named, or a person says yes. A rehearsal takes
  /// nothing back, so that it shows whosever command it is, and says what the undo would say.
  fileprivate func takeBack(
    _ choice: BatchChoice, command: String, _ write: WriteOptions
  ) throws {
    let account = try register.accountToTakeBack(choice, first: UndoTelling.longest)
    let told = try telling(of: account)
    let batch = account.batch
    let isOfAnother = !choice.isNamed && batch.who != who
    let wouldAsk = isAttended && !common.yes
    let isAsked = wouldAsk && !write.dryRun
    if isOfAnother, !isAsked, !write.dryRun {
      throw Failure(
        .refused, BatchWords.ofSomebodyElse(account, at: clock(batch.at)),
        hint: BatchWords.nameIt(batch.id.lettered))
    }
    if isAsked {
      // What would be refused anyway is refused before anything is asked.
      _ = try takeBack(batch, by: stamp(command, write, rehearsing: true))
      try tell(told)
      if batch.who != who { say(BatchWords.ofSomebodyElse(account, at: clock(batch.at))) }
      let reference = (batch.takesBack?.root ?? batch.id).lettered
      let question =
        batch.takesBack.map { !$0.isRedo } == true
        ? BatchWords.redoQuestion(reference) : BatchWords.undoQuestion(reference)
      guard confirms(question) else { throw Failure(.refused, BatchWords.notTakenBack) }
    }
    let (taken, made, records) = try takeBack(batch, by: stamp(command, write))
    let said =
      if let taking = taken.takesBack, !taking.isRedo {
        BatchWords.redone(taking.root, by: made.lettered, records: records)
      } else { BatchWords.undone(taken, by: made.lettered, records: records) }
    try report(said, reference: made.lettered, write)
    if !isAsked, write.dryRun || !common.quiet { try tell(told) }
    if isOfAnother, write.dryRun {
      say(
        wouldAsk
          ? BatchWords.ofSomebodyElse(account, at: clock(batch.at))
          : BatchWords.wouldBeRefused(batch))
    }
  }

  /// What is to be told of a batch that is taken back: of an undo what is done again, and not how it
  /// was undone.
  private func telling(of account: BatchAccount) throws -> BatchAccount {
    guard let taking = account.batch.takesBack, !taking.isRedo else { return account }
    let again = try register.account(of: .number(taking.batch), first: UndoTelling.longest)
    return BatchAccount(batch: account.batch, records: again.records, deeds: again.deeds)
  }

  private func takeBack(
    _ batch: Batch, by stamp: Stamp
  ) throws -> (taken: Batch, made: Batch.ID, records: Int) {
    var progress = ProgressLine(BatchWords.takenBack, in: self, isQuiet: common.quiet)
    defer { progress.end() }
    return try register.takeBack(.number(batch.id), by: stamp) { progress.tell($0, $1) }
  }

  private func tell(_ account: BatchAccount) throws {
    for line in try UndoTelling(account, vocabulary(), clock: clock).lines {
      environment.streams.say("  \(Neutral.neutralised(line))\n")
    }
  }
}
