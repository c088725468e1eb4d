import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Takes in what another program has.
struct Import: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: HelpKey.importRecords.rawValue)

  @Argument(help: ArgumentHelp(.importFile, valueName: "file"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp(.importKind, valueName: "kind"))
  var kind: String?

  @OptionGroup var table: TableOptions
  @OptionGroup var calendar: CalendarOptions

  @Flag(help: ArgumentHelp(.importStrict))
  var strict = false

  @Option(help: ArgumentHelp(.importRejects, valueName: "file"), completion: .file())
  var rejects: String?

  @Flag(help: ArgumentHelp(.importJournal))
  var journal = false

  @Flag(help: ArgumentHelp(.jsonOnly))
  var json = false

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    try common.check(in: environment)
    try checkIsThere(in: environment)
    if let folder = try FolderImport(self, in: environment) {
      return try folder.run(in: environment)
    }
    let session = try Session(common, in: environment)
    let kind = try kind.map { typed in
      guard let kind = TableKind(rawValue: typed) else {
        throw Failure(
          .usage, ImportWords.unknownKind(typed),
          hint: ErrorWords.choices(TableKind.allCases.map(\.rawValue)))
      }
      return kind
    }
    try allowWriting(in: session)
    let file = try opened(kind, in: session)
    let isAsked = !write.dryRun && !common.yes
    var told: [Phrase] = []
    if isAsked {
      // The plan is the import itself, done and taken back.
      let plan = try take(file, nil, rehearsing: true, in: session)
      told = plan.troubles(in: ImportWords.name(of: file.source))
      session.say(ImportWords.planned(plan.tally))
      try tell(plan, of: file, in: session)
      guard plan.tally.created + plan.tally.updated > 0 else {
        return try Self.checkIsNotAllRejected(plan)
      }
      try session.confirmPlan(ImportWords.question, otherwise: ImportWords.notImported)
    }
    let done = try takeSettingAside(file, in: session)
    let said = write.dryRun ? ImportWords.planned(done.tally) : ImportWords.done(done.tally)
    if json {
      session.say(said, write)
      var buffer = try page(done, in: session).rendered(
        as: .json, style: .plain, session.imprint)
      try environment.standardOutlet.flush(&buffer)
    } else if let batch = done.batch {
      try session.report(said, reference: batch.lettered, write)
    } else {
      session.say(said, write)
    }
    if !isAsked, write.dryRun || !common.quiet {
      try tell(done, of: file, in: session)
    } else {
      // What the plan did not have came about while the question stood.
      for trouble in done.troubles(in: ImportWords.name(of: file.source))
      where !told.contains(trouble) { session.say(trouble) }
    }
    try Self.checkIsNotAllRejected(done)
  }

  /// Refuses a file that is not there, before a register that is not there either.
  private func checkIsThere(in environment: Environment) throws {
    guard file != "-", try environment.files.kind(file) == nil else { return }
    guard !file.isEmpty else { throw Failure(.usage, ImportWords.noFileAtAll) }
    throw StreamError(path: file, problem: .missing)
  }

  /// A script is to learn that nothing of a file could be taken.
  private static func checkIsNotAllRejected(_ summary: ImportSummary) throws {
    guard summary.tally.isAllRejected else { return }
    throw Failure(.malformedInput, ImportWords.allRejected(summary.tally.rejected))
  }

  /// Opens the file as what it is.
  private func opened(_ kind: TableKind?, in session: Session) throws -> any IncomingFile {
    let bytes = try InputBytes(file, in: session.environment)
    let format = try bytes.format()
    if calendar.isAboutCalendars, format != .calendar {
      throw Failure(.usage, CalendarWords.noCalendar(bytes.name))
    }
    switch format {
    case .calendar:
      if kind != nil || table.isAboutColumns {
        throw Failure(.usage, ImportWords.noTable(bytes.name, but: CalendarWords.file))
      }
      return try CalendarImport(
        bytes, calendar, encoding: table.typedEncoding(), in: session)
    case .cards:
      if kind == .meetings || kind == .followups || table.isAboutColumns {
        throw Failure(.usage, ImportWords.noTable(bytes.name, but: CardWords.file))
      }
      return try CardFile(bytes, encoding: table.typedEncoding())
    case .mail:
      if kind != nil || table.isAboutColumns {
        throw Failure(.usage, ImportWords.noTable(bytes.name, but: MailWords.file))
      }
      return try MailFile(bytes, encoding: table.typedEncoding(), in: session)
    case .table:
      let file = try TableFile(bytes, table, kind: kind, in: session)
      if let path = table.saveMapping { try file.saveMapping(to: path, in: session) }
      return file
    }
  }

  /// Where the records of a file come from: it may be called otherwise today.
  private func source(of file: any IncomingFile) throws -> ImportSource {
    guard table.source != nil else { return file.source }
    return ImportSource(
      name: try table.sourceName(of: file.source.name.text), digest: file.source.digest,
      collection: file.source.collection)
  }

  /// Sees to it that the files that are to be written may be.
  private func allowWriting(in session: Session) throws {
    let files = session.environment.files
    /// Whether two paths lead to one file, be it there already or to be made.
    func areOne(_ path: String, _ other: String) -> Bool {
      guard path != other else { return true }
      return files.place(of: path).map { $0 == files.place(of: other) } ?? false
    }
    if let rejects, let mapping = table.saveMapping, areOne(rejects, mapping) {
      throw Failure(.usage, ImportWords.twoIntoOne(rejects))
    }
    for path in [rejects, table.saveMapping].compactMap({ $0 }) {
      // What is said of the import stands on standard output.
      if ["", "-"].contains(path) { throw Failure(.usage, ImportWords.noFileName(path)) }
      if areOne(file, path) { throw Failure(.usage, ImportWords.ontoItself(path)) }
      try session.allowReplacing(path, force: false, yes: false)
    }
  }

  /// Takes the records in, and writes those that were rejected to the file that was asked for.
  ///
  /// That file is begun first: where it cannot be made, nothing is imported.
  private func takeSettingAside(
    _ file: any IncomingFile, in session: Session
  ) throws -> ImportSummary {
    // A rehearsal sets nothing aside.
    guard let path = rejects, !write.dryRun else {
      return try take(file, nil, rehearsing: false, in: session)
    }
    let rejected = RejectedRows(file)
    var taken: Result<ImportSummary, any Error> = .failure(CancellationError())
    try session.environment.writing(to: path, unless: { !rejected.isToBeWritten }) { outlet in
      taken = Result { try take(file, (rejected, outlet), rehearsing: false, in: session) }
      if case .failure(let error) = taken, !(error is Failure) { throw error }
    }
    let summary = try taken.get()
    if rejected.isToBeWritten, !common.quiet, !summary.source.isStandardInput {
      session.say(
        ImportWords.setAside(
          summary.tally.rejected, in: path, options: optionsAgain(summary.source.name.text)))
    }
    return summary
  }

  /// The options by which what was set aside comes in as the rest did, from the same source.
  private func optionsAgain(_ source: String) -> [String] {
    let typed =
      [("--kind", kind)] + table.again + [("--from", calendar.from), ("--until", calendar.until)]
      + [("--source", source)]
    return typed.compactMap { option, value in value.map { "\(option) \($0.asShellWord)" } }
      + (table.fillDown ? ["--fill-down"] : [])
  }

  /// Takes the records of a file in, or tries it.
  private func take(
    _ file: any IncomingFile, _ aside: (rejected: RejectedRows, outlet: Outlet)?,
    rehearsing: Bool, in session: Session
  ) throws -> ImportSummary {
    let rejected = aside?.rejected
    let tree = try session.register.zoneTree()
    let zones = ZoneFinder(tree)
    let stamp = session.stamp(IntakeCommand.imported.rawValue, write, rehearsing: rehearsing)
    let source = try source(of: file)
    var progress = ProgressLine(in: session, isQuiet: common.quiet)
    defer { progress.end() }
    return try session.register.takeIn(
      source, IntakeTerms(today: session.today, zone: { try zones.zone($0) }), by: stamp
    ) { intake in
      var summary = ImportSummary(source: source, format: file.format)
      let reading = try file.records(in: session) { result in
        switch result {
        case .record(let record):
          do {
            summary.add(try intake.take(record))
          } catch let problem as ImportProblem {
            summary.add(file.named(problem))
            rejected?.add(record.place)
          }
        case .problem(let problem, let place):
          intake.reject()
          summary.add(file.named(problem))
          rejected?.add(place)
        }
        progress.tell(intake.tally.total, file.fractionRead)
      }
      // Before anything is final: where this cannot be written, nothing comes in.
      rejected?.isComplete = true
      if let aside { try aside.rejected.write(to: aside.outlet, in: session) }
      if let series = reading.wholeSeries {
        summary.vanished = try intake.vanishedInstances(of: series)
      }
      summary.read = reading.count
      (summary.calendar, summary.mailbox) = (reading.calendar, reading.mailbox)
      (summary.tally, summary.newcomers) = (intake.tally, intake.newcomers)
      summary.batch = intake.batch
      if strict, summary.problemCount > 0 {
        progress.end()
        for trouble in summary.troubles(in: ImportWords.name(of: file.source)) {
          session.say(trouble)
        }
        throw Failure(.malformedInput, ImportWords.strictly(summary.tally.rejected))
      }
      return summary
    }
  }

  /// Tells a person what an import did or would do, and how the columns were understood.
  private func tell(
    _ summary: ImportSummary, of file: any IncomingFile, in session: Session
  ) throws {
    file.tellMapping(in: session)
    if summary.read == 0, summary.problemCount == 0,
      (summary.mailbox?.discarded ?? 0) == 0
    {
      return session.say(ImportWords.nothing(file.source.name.text))
    }
    let style = TextRenderer.Style(
      width: session.environment.terminal.isError ? session.environment.terminal.width : nil,
      isColoured: false)
    let text = try page(summary, in: session).rendered(
      as: .text, style: style, session.imprint)
    session.environment.streams.say(String(decoding: text.bytes, as: UTF8.self))
    for hint in file.hints(for: summary) { session.say(hint) }
  }

  private func page(_ summary: ImportSummary, in session: Session) throws -> Page {
    .importing(summary, session.bareVocabulary)
  }
}

extension Environment.Files {
  /// Where a path leads, links followed; what is not there yet stands in its folder, which may lead
  /// nowhere.
  fileprivate func place(of path: String) -> String? {
    if let whole = folders.resolve(path) { return whole }
    let name = path.split(separator: "/").last ?? ""
    let folder = path.dropLast(name.count)
    guard path.hasSuffix(name) else { return nil }
    return folders.resolve(folder.isEmpty ? "." : String(folder)).map { "\($0)/\(name)" }
  }
}

extension Session {
  /// Asks a person whether what a plan says is to be done.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - otherwise: What is said when the answer is no.
  /// - Throws: ``Failure`` when the answer is no, or nobody is there to give one.
  func confirmPlan(_ question: Phrase, otherwise: Phrase) throws {
    guard isAttended else {
      throw Failure(.refused, ImportWords.needsYes, hint: ImportWords.needsYesHint)
    }
    guard confirms(question) else { throw Failure(.refused, otherwise) }
  }
}
