import Diplomacy
import Messages
import Register

extension Environment {
  /// Returns the environment with the clock that `CESS_NOW` fixes, in UTC:
  /// `2025-05-06` or `2025-05-06T07:30:00Z`.
  ///
  /// The day is that of UTC wherever it is run: what is fixed is to be the same everywhere.
  func withClockOverridden() throws -> Environment {
    guard let text = nonEmpty("CESS_NOW") else { return self }
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let today = CivilDate(String(halves[0])), halves.count == 1 || Self.isUTCTime(halves[1])
    else {
      throw Failure(.configuration, ErrorWords.badClock(text), hint: ErrorWords.clockHint)
    }
    var copy = self
    let instant = halves.count == 1 ? "\(text)T00:00:00Z" : text
    copy.now = Now(instant: instant, today: today, zone: now.zone)
    return copy
  }

  private static func isUTCTime(_ text: Substring) -> Bool {
    guard text.utf8.count == 9, text.hasSuffix("Z") else { return false }
    let parts = text.dropLast().split(separator: ":", omittingEmptySubsequences: false)
    let limits = [23, 59, 59]
    return parts.count == 3
      && zip(parts, limits).allSatisfy { part, limit in
        part.utf8.count == 2 && part.utf8.allSatisfy { (48...57).contains($0) }
          && (Int(part) ?? 99) <= limit
      }
  }

  /// Returns an environment variable that says something.
  func nonEmpty(_ name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Returns where the register is: what `--db` says, `CESS_DB`, or the usual place.
  func registerPath(_ option: String?) throws -> String {
    if let path = option ?? nonEmpty("CESS_DB") { return path }
    // A relative path in XDG_DATA_HOME is invalid (XDG Base Directory Specification).
    if let folder = nonEmpty("XDG_DATA_HOME"), folder.hasPrefix("/") {
      return "\(folder)/cess/cess.db"
    }
    if let home = nonEmpty("HOME") { return "\(home)/.local/share/cess/cess.db" }
    throw Failure(.configuration, ErrorWords.noHome, hint: ErrorWords.noHomeHint)
  }

  /// Returns the folder of what was begun and not recorded; `nil` where there is no home.
  var draftFolder: String? {
    if let folder = nonEmpty("XDG_STATE_HOME"), folder.hasPrefix("/") { return "\(folder)/cess" }
    return nonEmpty("HOME").map { "\($0)/.local/state/cess" }
  }

  /// Returns the command of the editor that a person wants.
  var editorCommand: String { nonEmpty("VISUAL") ?? nonEmpty("EDITOR") ?? "vi" }

  /// Returns the name of whoever is acting: `--as`, `CESS_AS`, else the login name; a service may
  /// have none in its variables, and is the account that it runs as.
  func actingName(_ options: CommonOptions) -> String {
    options.actingAs
      ?? ["CESS_AS", "LOGNAME", "USER"].lazy.compactMap(nonEmpty).first ?? account() ?? "?"
  }

  /// Returns how long to wait for another process, in seconds: `CESS_BUSY_TIMEOUT`.
  func busyTimeout() throws -> Double {
    guard let text = nonEmpty("CESS_BUSY_TIMEOUT") else { return Register.defaultBusyTimeout }
    guard let seconds = Double(text), (0...3600).contains(seconds) else {
      throw Failure(.configuration, ErrorWords.badBusyTimeout(text))
    }
    return seconds
  }

  /// Returns the language of the surroundings: the locale's, else French.
  var ambientLanguage: Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(nonEmpty).first
      .flatMap { Language(tag: $0) } ?? .french
  }

  /// Returns the language asked for: `--lang`, else `CESS_LANG`; `nil` for neither.
  func chosenLanguage(_ option: String?) throws -> Language? {
    func language(_ tag: String, _ status: ExitStatus, from variable: String?) throws -> Language {
      guard let language = Language(tag: tag) else {
        throw Failure(
          status, ErrorWords.unknownLanguage(tag, in: variable), hint: ErrorWords.languagesHint)
      }
      return language
    }
    if let option { return try language(option, .usage, from: nil) }
    let variable = "CESS_LANG"
    return try nonEmpty(variable).map { try language($0, .configuration, from: variable) }
  }

  /// Returns the language in which to say that a command failed, whatever of
  /// it could not be read.
  func language(forFailureOf arguments: [String]) -> Language {
    func option(_ name: String) -> String? {
      for (index, argument) in arguments.enumerated() {
        if argument == name, index + 1 < arguments.count { return arguments[index + 1] }
        if argument.hasPrefix(name + "=") { return String(argument.dropFirst(name.count + 1)) }
      }
      return nil
    }
    for tag in [option("--lang"), nonEmpty("CESS_LANG")].compactMap(\.self) {
      if let language = Language(tag: tag) { return language }
    }
    if let path = try? registerPath(option("--db")),
      let settings = try? Register.open(at: path, busyTimeout: 0).settings()
    {
      return settings.language
    }
    return ambientLanguage
  }

  /// Writes a text to standard output.
  func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try streams.write(UnsafeRawBufferPointer($0)) }
  }
}
