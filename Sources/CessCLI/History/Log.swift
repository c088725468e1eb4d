import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Lists what was done, the latest first; or what one batch did, record by record.
struct Log: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: HelpKey.log.rawValue)

  @Argument(help: ArgumentHelp(.logBatch, valueName: "batch"))
  var batch: String?

  @Option(help: ArgumentHelp(.logWho, valueName: "who"))
  var who: String?

  @Option(help: ArgumentHelp(.logLimit, valueName: "count"))
  var limit: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.logSince, valueName: "day"))
  var since: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.logBefore, valueName: "day"))
  var before: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let limit = try limit.map(Self.limit) ?? 20
    let session = try Session(common, in: environment)
    if let batch {
      let account = try session.register.account(of: .number(Batch.ID(reference: batch)))
      try session.show(
        .batch(account, session.vocabulary(), clock: session.clock), output,
        among: OutputFormat.allCases)
      return
    }
    let days = try Days(since: since, before: before, in: session)
    let name = who.map { Folding.fold($0) }
    var (count, hasMore) = (0, false)
    try session.show(
      .batches(session.bareVocabulary, clock: session.clock), output
    ) { each in
      try session.register.batches(
        days.filter,
        where: { batch in
          (name.map { Folding.fold(batch.who).contains($0) } ?? true)
            && days.hold(batch, environment)
        },
        each: { summary in
          guard count < limit else {
            hasMore = true
            return false
          }
          count += 1
          try each(summary)
          return true
        })
    }
    if hasMore, !common.quiet { session.say(BatchWords.more(than: count)) }
  }

  private static func limit(_ typed: String) throws -> Int {
    guard let limit = Int(typed), limit > 0 else {
      throw Failure(.usage, BatchWords.badLimit(typed))
    }
    return limit
  }
}

/// The days of which the batches are wanted.
private struct Days {
  private let since, before: CivilDate?

  init(since: String?, before: String?, in session: Session) throws {
    self.since = try since.map { try session.date($0, leaning: .past).earliest }
    self.before = try before.map { try session.date($0, leaning: .past).earliest }
  }

  /// What the register can leave out: instants are in UTC, days are where we are, and no
  /// place is further from UTC than a day.
  var filter: BatchFilter {
    BatchFilter(
      since: since?.adding(days: -1)?.description, before: before?.adding(days: 1)?.description)
  }

  func hold(_ batch: Batch, _ environment: Environment) -> Bool {
    guard since != nil || before != nil else { return true }
    guard
      let day = environment.wallClock(batch.at)?.date ?? CivilDate(String(batch.at.prefix(10)))
    else { return true }
    return since.map { day >= $0 } ?? true && before.map { day < $0 } ?? true
  }
}

extension Batch.ID {
  /// Reads a batch as people type it: `b12`, `12`.
  ///
  /// - Throws: ``Failure`` for anything else.
  init(reference typed: String) throws {
    guard let id = Self(typed: typed.trimmed) else {
      throw Failure(.usage, BatchWords.notABatch(typed), hint: BatchWords.batchHint)
    }
    self = id
  }
}

extension Session {
  /// Tells when something was done, where we are: `2025-06-20 14:00`.
  var clock: ClockReading {
    let environment = environment
    return { instant in
      environment.wallClock(instant).map { "\($0.date) \($0.time)" } ?? instant
    }
  }
}
