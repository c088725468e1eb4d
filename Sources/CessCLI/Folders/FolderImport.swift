import Diplomacy
import Messages
import Register
import Reporting

/// Makes a register of a folder that `cess export` wrote.
struct FolderImport {
  private let command: Import

  /// Makes the import of a command; `nil` where what it names is no folder.
  init?(_ command: Import, in environment: Environment) throws {
    guard command.file != "-", try environment.files.kind(command.file) == .folder else {
      if command.journal { throw Failure(.usage, FolderWords.journalOfFolders) }
      return nil
    }
    self.command = command
  }

  func run(in environment: Environment) throws {
    guard command.isBare else { throw Failure(.usage, FolderWords.filesOnly) }
    let (folder, common, files) = (command.file, command.common, environment.files)
    let manifest = try manifest(files)
    let language =
      try environment.chosenLanguage(common.lang) ?? Language(rawValue: manifest.language)
      ?? environment.ambientLanguage
    func say(_ phrase: Phrase) {
      environment.streams.say(Neutral.neutralised(phrase[language]) + "\n")
    }
    let path = try environment.registerPath(common.db)
    let stamp = Stamp(
      at: environment.now.instant, who: environment.actingName(common), command: "import",
      version: CessCLI.version, isRehearsal: command.write.dryRun,
      makeUUID: environment.makeUUID)
    let isTold = environment.terminal.isError && !common.quiet
    let total = manifest.lines(withJournal: command.journal)
    let draft = files.draft(path)
    defer { draft.end() }
    do {
      let done = try Register.create(
        at: path, draft: draft.path, from: manifest, withJournal: command.journal, by: stamp,
        // Whoever wrote the folder may be where it is tomorrow already.
        terms: FolderTerms(
          lastDay: environment.now.today.adding(days: 1) ?? .last,
          isTimeZone: environment.isTimeZone),
        progress: { if isTold { say(FolderWords.reading($0, of: total)) } },
        open: { name in
          let path = Environment.Folders.path(name, in: folder)
          // A pipe in its place would be waited for.
          if try files.kind(path) == .other {
            throw Failure(.malformedInput, FolderWords.notAFile(path))
          }
          let portions = try files.portions(path)
          return { try portions.next() }
        })
      let said = FolderWords.imported(done.records, to: path, withJournal: command.journal)
      if command.write.dryRun {
        say(ErrorWords.rehearsed(said))
      } else {
        if !common.quiet { say(said) }
        if let batch = done.batch { try environment.write(batch.lettered + "\n") }
      }
    } catch let error as FolderError {
      throw Failure(folder: error, in: folder)
    } catch RegisterError.exists(let path) {
      throw Failure(
        .refused, FolderWords.registerExists(path), hint: FolderWords.registerExistsHint)
    }
  }

  private func manifest(_ files: Environment.Files) throws -> FolderManifest {
    let path = Environment.Folders.path(FolderFile.manifest, in: command.file)
    guard try files.kind(path) == .file else {
      let mailbox = Environment.Folders.path("mbox", in: command.file)
      let isMailbox = try files.kind(mailbox) == .file
      throw Failure(
        .missingInput, FolderWords.noRegister(in: command.file),
        hint: isMailbox ? FolderWords.mailboxHint(mailbox) : FolderWords.noRegisterHint)
    }
    let bytes = try files.read(path)
    guard let manifest = FolderManifest(bytes: bytes) else {
      throw Failure(
        .malformedInput, FolderWords.at(path, line: nil, FolderWords.notAManifest))
    }
    if let (key, line) = FolderManifest.repeatedKey(in: bytes) {
      throw Failure(
        .malformedInput, FolderWords.at(path, line: line, FolderWords.keyTwice(key)),
        hint: FolderWords.keyTwiceHint)
    }
    return manifest
  }
}

extension Import {
  /// Whether nothing is asked for that only tables have.
  fileprivate var isBare: Bool {
    kind == nil && rejects == nil && !strict && !json && !table.isAboutColumns
      && table.encoding == nil && table.source == nil && !calendar.isAboutCalendars
  }
}

extension Failure {
  /// Words what is wrong in a folder.
  init(folder error: FolderError, in folder: String) {
    let what: Phrase
    var hint: Phrase?
    switch error.problem {
    case .notAManifest: what = FolderWords.notAManifest
    case .tooNew(let version, let supported):
      what = FolderWords.tooNew(version, supported)
      hint = ErrorWords.updateHint
    case .formatTooNew(let version, let supported):
      what = FolderWords.formatTooNew(version, supported)
      hint = ErrorWords.updateHint
    case .withoutJournal:
      what = FolderWords.withoutJournal
      hint = FolderWords.withoutJournalHint
    case .unfinished:
      what = FolderWords.unfinished
      hint = FolderWords.unfinishedHint
    case .fileNotNamed(let name):
      what = FolderWords.fileNotNamed(name)
      hint = FolderWords.fileNotNamedHint
    case .unknownFile(let name): what = FolderWords.unknownFile(name)
    case .count(let said, let found):
      what = FolderWords.count(said: said, found: found)
      hint = FolderWords.countHint
    case .setting(let name, let value): what = FolderWords.setting(name, value)
    case .byteOrderMark: what = FolderWords.byteOrderMark
    case .carriageReturn:
      what = FolderWords.carriageReturn
      hint = FolderWords.carriageReturnHint
    case .empty: what = FolderWords.empty
    case .tooLong(let limit): what = FolderWords.tooLong(limit)
    case .notUTF8: what = FolderWords.notUTF8
    case .notJSON: what = FolderWords.notJSON
    case .lacks(let key): what = FolderWords.lacks(key)
    case .unknownKey(let key): what = FolderWords.unknownKey(key)
    case .keyTwice(let key):
      what = FolderWords.keyTwice(key)
      hint = FolderWords.keyTwiceHint
    case .tooHigh(let place, let limit): what = FolderWords.tooHigh(place, limit)
    case .notUUID(let text): what = FolderWords.notUUID(text)
    case .unknownTimeZone(let name):
      what = ErrorWords.unknownTimeZone(name)
      hint = ErrorWords.timeZoneHint
    case .notYet(let date): what = FolderWords.notYet(date)
    case .notAnOrganisation(let record): what = FolderWords.notAnOrganisation(record)
    case .wrongSort(let key): what = FolderWords.wrongSort(key)
    case .value(let text, let key): what = FolderWords.value(text, of: key)
    case .notKept(let key): what = FolderWords.notKept(key)
    case .twice(let record): what = FolderWords.twice(record)
    case .taken(let columns): what = FolderWords.taken(columns)
    case .missing(let record): what = FolderWords.missing(record)
    case .circle: what = FolderWords.circle
    case .rule(let detail): what = FolderWords.rule(detail)
    case .journal(let trouble):
      what = FolderWords.journal(HealthWords.text(trouble))
      hint = FolderWords.journalHint
    }
    self.init(
      error.problem == .withoutJournal ? .refused : .malformedInput,
      FolderWords.at(Environment.Folders.path(error.file, in: folder), line: error.line, what),
      hint: hint)
  }
}
