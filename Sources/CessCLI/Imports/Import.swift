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

  @Argument(help: ArgumentHelp(.importFile, valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp(.importKind, valueName: "kind"))
  var kind: String?

  @OptionGroup var table: TableOptions

  @Flag(help: ArgumentHelp(.importStrict))
  var strict = false

  @Option(help: ArgumentHelp(.importRejects, valueName: "file"))
  var rejects: String?

  @Flag(help: ArgumentHelp(.importJournal))
  var journal = false

  @Flag(help: ArgumentHelp(.json))
  var json = false

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
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
    let file = try opened(kind, in: session)
    let isAsked = !write.dryRun && !common.yes
    if isAsked {
      // The plan is the import itself, done and taken back.
      let plan = try take(file, rehearsing: true, in: session)
      session.say(ImportWords.planned(plan.tally))
      try tell(plan, of: file, in: session)
      guard plan.tally.created + plan.tally.updated > 0 else {
        return try Self.checkIsNotAllRejected(plan)
      }
      guard session.isAttended else {
        throw Failure(.refused, ImportWords.needsYes, hint: ImportWords.needsYesHint)
      }
      guard session.confirms(ImportWords.question) else {
        throw Failure(.refused, ImportWords.notImported)
      }
    }
    let done = try take(file, rehearsing: false, in: session)
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
    if !isAsked, write.dryRun || !common.quiet { try tell(done, of: file, in: session) }
    try Self.checkIsNotAllRejected(done)
  }

  /// A script is to learn that nothing of a file could be taken.
  private static func checkIsNotAllRejected(_ summary: ImportSummary) throws {
    guard summary.tally.isAllRejected else { return }
    throw Failure(.malformedInput, ImportWords.allRejected(summary.tally.rejected))
  }

  /// Opens the file as what it is.
  private func opened(_ kind: TableKind?, in session: Session) throws -> any IncomingFile {
    let bytes = try InputBytes(file, in: session.environment)
    switch try bytes.format() {
    case .cards:
      if kind == .meetings || kind == .followups || table.isAboutColumns {
        throw Failure(.usage, CardWords.noTable(bytes.name))
      }
      return try CardFile(bytes, encoding: table.typedEncoding())
    case .table:
      let file = try TableFile(bytes, table, kind: kind, in: session)
      if let path = table.saveMapping { try file.saveMapping(to: path, in: session) }
      return file
    }
  }

  /// Takes the records of a file in, or tries it.
  private func take(
    _ file: any IncomingFile, rehearsing: Bool, in session: Session
  ) throws -> ImportSummary {
    let tree = try session.register.zoneTree()
    let zones = ZoneFinder(tree)
    let stamp = session.stamp("import", write, rehearsing: rehearsing)
    let rejected = rejects.map { _ in RejectedRows(file) }
    let isTold = session.environment.terminal.isError && !common.quiet
    let summary = try session.register.takeIn(
      file.source, IntakeTerms(today: session.today, zone: { try zones.zone($0) }), by: stamp
    ) { intake in
      var summary = ImportSummary(source: file.source, format: file.format)
      summary.read = try file.records(in: session) { result in
        switch result {
        case .record(let record):
          do {
            summary.add(try intake.take(record))
          } catch let problem as ImportProblem {
            summary.add(problem)
            rejected?.add(record.place)
          }
        case .problem(let problem, let place):
          intake.reject()
          summary.add(problem)
          rejected?.add(place)
        }
        if isTold, intake.tally.total.isMultiple(of: 5_000) {
          session.say(ImportWords.progress(intake.tally.total))
        }
      }
      summary.tally = intake.tally
      summary.batch = intake.batch
      if strict, let first = summary.problems.first {
        throw Failure(
          .malformedInput,
          ErrorWords.stream(Phrase(verbatim: file.source.name.text), ImportWords.problem(first)),
          hint: ImportWords.strictHint(summary.tally.rejected))
      }
      return summary
    }
    if let rejects, let rejected { try rejected.write(to: rejects, in: session) }
    return summary
  }

  /// Tells a person what an import did or would do, and how the columns were understood.
  private func tell(
    _ summary: ImportSummary, of file: any IncomingFile, in session: Session
  ) throws {
    file.tellMapping(in: session)
    let style = TextRenderer.Style(
      width: session.environment.terminal.isError ? session.environment.terminal.width : nil,
      isColoured: false)
    let text = try page(summary, in: session).rendered(
      as: .text, style: style, session.imprint)
    session.environment.streams.say(String(decoding: text.bytes, as: UTF8.self))
  }

  private func page(_ summary: ImportSummary, in session: Session) throws -> Page {
    .importing(summary, session.bareVocabulary)
  }
}

/// Zones by what another program calls them, each looked for once.
private final class ZoneFinder {
  private let tree: ZoneTree
  private var found: [String: Zone.ID?] = [:]

  init(_ tree: ZoneTree) { self.tree = tree }

  func zone(_ name: String) throws -> Zone.ID? {
    if let known = found[name] { return known }
    let zones = tree.matches(name, otherNames: CountryNames.country(called:))
    guard zones.count < 2 else { throw SeveralZones(codes: zones.prefix(5).map(\.code.text)) }
    found[name] = zones.first?.id
    return zones.first?.id
  }
}
