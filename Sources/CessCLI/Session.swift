import Diplomacy
import Interchange
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
    try common.check(in: environment)
    let register = try Register.open(
      at: environment.registerPath(common.db), busyTimeout: environment.busyTimeout()
    ) { step in
      guard environment.terminal.isError, !common.quiet else { return }
      let phrase = NoticeWords.upgrade(step)
      environment.streams.say(Neutral.neutralised(phrase[chosen ?? .french]) + "\n")
    }
    settings = try register.settings()
    language = chosen ?? settings.language
    // Titles are recorded as their holders bear them, in the register's language.
    self.register = register.naming(
      Naming(
        language: language, translates: language != settings.language,
        functions: StandardFormsOfAddress.functions))
  }

  var today: CivilDate { environment.now.today }

  /// Returns what names things in an output that names no zones or axes.
  var bareVocabulary: Vocabulary {
    vocabulary(ZoneTree(), axes: [])
  }

  /// Returns what names things in an output that names axes, but no zones.
  func axisVocabulary() throws -> Vocabulary {
    vocabulary(ZoneTree(), axes: try register.axes())
  }

  /// Returns what names things in the output.
  ///
  /// - Parameter day: The day as of which it is told what is late; today when `nil`.
  /// - Returns: The words.
  /// - Throws: ``RegisterError``.
  func vocabulary(on day: CivilDate? = nil) throws -> Vocabulary {
    vocabulary(try register.zoneTree(), axes: try register.axes(), on: day)
  }

  private func vocabulary(
    _ tree: ZoneTree, axes: [Axis], on day: CivilDate? = nil
  ) -> Vocabulary {
    Vocabulary(
      language: language, tree: tree, axes: axes, today: day ?? today,
      wallClock: environment.wallClock)
  }

  /// Returns who changes the register, when and by which command; `rehearsing` tries the
  /// change whatever the options say.
  func stamp(
    _ command: String, _ options: WriteOptions, rehearsing: Bool = false
  ) -> Stamp {
    Stamp(
      at: environment.now.instant, who: who, command: command,
      version: CessCLI.version, isRehearsal: options.dryRun || rehearsing,
      makeUUID: environment.makeUUID)
  }

  /// Returns the name of whoever is acting.
  var who: String { environment.actingName(common) }

  /// Returns zones that were named for a record, in that order.
  ///
  /// - Parameters:
  ///   - names: What was typed.
  ///   - day: The day the record is of, today when `nil`: a zone out of service that
  ///     day is refused.
  /// - Returns: The zones.
  /// - Throws: ``Failure`` for what is no zone, `ZoneError.retired` for one out of service.
  func zones(_ names: [String], on day: CivilDate? = nil) throws -> [Zone.ID] {
    guard !names.isEmpty else { return [] }
    let tree = try register.zoneTree()
    return try names.map { name in
      let zone = try tree.zone(name)
      if let end = zone.retiredOn, zone.isRetired(on: day ?? today) {
        throw ZoneError.retired(zone.code, on: end)
      }
      return zone.id
    }
  }

  /// Returns zones that were named, with everything below them; none for no names.
  func subtrees(_ names: [String]) throws -> [Zone.ID] {
    guard !names.isEmpty else { return [] }
    let tree = try register.zoneTree()
    return tree.subtree(of: try names.map { try tree.zone($0).id })
  }

  /// Returns axes that were named, in that order.
  func axes(_ names: [String]) throws -> [Axis.ID] {
    guard !names.isEmpty else { return [] }
    let known = try register.axes()
    return try names.map { name in
      guard let axis = try known.axis(name) else {
        throw Failure(.refused, ErrorWords.unknownAxis(name), hint: ErrorWords.axesHint)
      }
      return axis.id
    }
  }

  /// Reads how many lines are wanted at the most.
  static func limit(_ typed: String) throws -> Int {
    guard let limit = Int(typed), (1...10_000).contains(limit) else {
      throw Failure(.usage, ErrorWords.badLimit(typed))
    }
    return limit
  }

  // MARK: Saying

  /// Says on standard error what changed, unless asked to be quiet; of a
  /// rehearsal, always, and that nothing is written.
  func say(_ phrase: Phrase, _ options: WriteOptions) {
    guard options.dryRun || !common.quiet else { return }
    let said = options.dryRun ? ErrorWords.rehearsed(phrase) : phrase
    environment.streams.say(Neutral.neutralised(said[language]) + "\n")
  }

  /// Says something on standard error that a reader should know.
  func say(_ phrase: Phrase) {
    environment.streams.say(Neutral.neutralised(phrase[language]) + "\n")
  }

  /// Says what a writing command did, and prints the number of the record.
  ///
  /// On a terminal the sentence holds the number already. A rehearsal prints
  /// nothing: the number will be another's.
  func report(_ phrase: Phrase, reference: String, _ options: WriteOptions) throws {
    say(phrase, options)
    if !options.dryRun, !environment.terminal.isOutput || common.quiet {
      try environment.write(reference + "\n")
    }
  }

  // MARK: Showing

  /// What a page that is shown says of itself.
  var imprint: Imprint { Imprint(language: language, day: today) }

  /// Returns how text looks where the output goes.
  func style(toFile: Bool = false) throws -> TextRenderer.Style {
    try environment.style(color: common.color, toFile: toFile)
  }

  /// Shows something told whole.
  func show(_ page: Page, _ output: OutputOptions, among formats: [OutputFormat]) throws {
    let format = try output.resolved(among: formats)
    let style = try style(toFile: output.file != nil)
    try withOutlet(output) { outlet in
      var buffer = page.rendered(as: format, style: style, imprint)
      try outlet.flush(&buffer)
    }
  }

  /// Shows a list told record by record: `records` calls its argument once for each.
  func show<Record>(
    _ listing: Listing<Record>, _ output: OutputOptions,
    among formats: [OutputFormat] = OutputFormat.lists,
    records: ((Record) throws -> Void) throws -> Void
  ) throws {
    let format = try output.resolved(among: formats)
    var telling = ListTelling(
      listing, format: format, style: try style(toFile: output.file != nil), imprint)
    try withOutlet(output) { outlet in
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
      isColoured =
        isTerminal && nonEmpty("NO_COLOR") == nil
        && nonEmpty("TERM").map { $0 != "dumb" } ?? false
    case let other:
      throw Failure(
        .usage, ErrorWords.unknownColour(other),
        hint: ErrorWords.choices(["auto", "always", "never"]))
    }
    return TextRenderer.Style(
      width: isTerminal ? terminal.width : nil, isColoured: isColoured,
      isUnicode: isUnicode(onTerminal: isTerminal))
  }

  /// Whether what reads the output knows the signs that charts are drawn with.
  ///
  /// Not where the locale says another set of signs than UTF-8, nor on a terminal that says it
  /// can do nothing. Where there is no locale, as under cron, the output is UTF-8.
  private func isUnicode(onTerminal: Bool) -> Bool {
    if onTerminal, nonEmpty("TERM") == "dumb" { return false }
    guard let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(nonEmpty).first else {
      return true
    }
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}
