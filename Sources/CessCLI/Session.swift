import Diplomacy
import Messages
import Register
import Reporting

/// A command at work: the environment, the register open, the language settled.
struct Session {
  let environment: Environment
  let common: CommonOptions
  let register: Register
  let settings: Settings
  let language: Language

  /// Opens the register for a command.
  init(_ common: CommonOptions, in environment: Environment) throws {
    self.environment = environment
    self.common = common
    let chosen = try environment.chosenLanguage(common.lang)
    register = try Register.open(
      at: environment.registerPath(common.db), busyTimeout: environment.busyTimeout())
    settings = try register.settings()
    language = chosen ?? settings.language
  }

  var today: CivilDate { environment.now.today }

  /// Returns what names things in the output.
  func vocabulary() throws -> Vocabulary {
    Vocabulary(
      language: language, tree: try register.zoneTree(), axes: try register.axes(), today: today)
  }

  /// Returns who changes the register, when and by which command.
  func stamp(_ command: String, _ options: WriteOptions) -> Stamp {
    Stamp(
      at: environment.now.instant, who: who(options), command: command,
      version: CessCLI.version, isRehearsal: options.dryRun, makeUUID: environment.makeUUID)
  }

  /// Returns the name of whoever is acting: `--as`, `CESS_AS`, else the login name.
  func who(_ options: WriteOptions?) -> String {
    options?.actingAs ?? ["CESS_AS", "LOGNAME", "USER"].lazy.compactMap(environment.nonEmpty)
      .first ?? "?"
  }

  // MARK: Saying

  /// Says on standard error what changed, unless asked to be quiet.
  func say(_ phrase: Phrase) {
    guard !common.quiet else { return }
    environment.streams.say(Neutral.neutralised(phrase[language]) + "\n")
  }

  /// Says what a writing command did, and prints the number of the record.
  ///
  /// On a terminal the sentence holds the number already. A rehearsal says what
  /// it would have done and prints nothing.
  func report(_ phrase: Phrase, reference: String, _ options: WriteOptions) throws {
    if options.dryRun {
      environment.streams.say(
        Neutral.neutralised(ErrorWords.rehearsed(phrase)[language]) + "\n")
      return
    }
    say(phrase)
    if !environment.terminal.isOutput || common.quiet { try environment.write(reference + "\n") }
  }

  // MARK: Showing

  /// Returns how text looks where the output goes.
  func style(toFile: Bool = false) throws -> TextRenderer.Style {
    try environment.style(color: common.color, toFile: toFile)
  }

  /// Shows something told whole.
  func show(_ page: Page, _ output: OutputOptions, among formats: [OutputFormat]) throws {
    let format = try output.resolved(among: formats)
    let style = try style(toFile: output.output != nil)
    try environment.withOutlet(output.output) { outlet in
      var buffer = page.rendered(as: format, style: style)
      try outlet.flush(&buffer)
    }
  }

  /// Shows a list told record by record: `records` calls its argument once for each.
  func show<Record>(
    _ listing: Listing<Record>, _ output: OutputOptions,
    records: ((Record) throws -> Void) throws -> Void
  ) throws {
    let format = try output.resolved()
    var telling = ListTelling(
      listing, format: format, style: try style(toFile: output.output != nil))
    try environment.withOutlet(output.output) { outlet in
      try records { record in
        telling.tell(record)
        try outlet.drain(&telling.output)
      }
      telling.finish()
      try outlet.flush(&telling.output)
    }
  }
}

extension Environment {
  /// Returns how text looks where the output goes: `--color`, `NO_COLOR`, `TERM`.
  func style(color: String?, toFile: Bool) throws -> TextRenderer.Style {
    let isTerminal = terminal.isOutput && !toFile
    let isColoured: Bool
    switch color ?? "auto" {
    case "always": isColoured = true
    case "never": isColoured = false
    case "auto":
      isColoured = isTerminal && nonEmpty("NO_COLOR") == nil && variable("TERM") != "dumb"
    case let other:
      throw Failure(
        .usage, ErrorWords.unknownColour(other),
        hint: ErrorWords.choices(["auto", "always", "never"]))
    }
    return TextRenderer.Style(width: isTerminal ? terminal.width : nil, isColoured: isColoured)
  }

  /// Runs a body that writes to standard output, or to a file that is put in
  /// place once it is whole.
  func withOutlet(_ path: String?, _ body: (Outlet) throws -> Void) throws {
    guard let path else {
      try body(Outlet(send: streams.write))
      return
    }
    let replacement: Replacement
    do {
      replacement = try files.replace(path)
    } catch let error as StreamError {
      throw Failure(.cannotCreate, ErrorWords.cannotCreate(path, Failure.problem(error.problem)))
    }
    do {
      try body(Outlet(send: replacement.write))
      try replacement.commit()
    } catch {
      replacement.abandon()
      throw error
    }
  }
}
