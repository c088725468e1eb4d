import ArgumentParser
import Diplomacy
import Messages
import Register

/// The switches with one meaning everywhere.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.db, valueName: "path"), completion: .file())
  var db: String?

  @Option(help: ArgumentHelp(.lang, valueName: "language"))
  var lang: String?

  @Option(help: ArgumentHelp(.color, valueName: "when"))
  var color: String?

  @Option(name: .customLong("as"), help: ArgumentHelp(.actingAs, valueName: "who"))
  var actingAs: String?

  @Flag(name: [.customShort("q"), .long], help: ArgumentHelp(.quiet))
  var quiet = false

  @Flag(help: ArgumentHelp(.noInput))
  var noInput = false

  @Flag(name: [.customShort("y"), .long], help: ArgumentHelp(.yes))
  var yes = false

  /// Refuses what cannot be before anything is done, whatever is shown then.
  ///
  /// - Throws: ``Failure``.
  func check(in environment: Environment) throws {
    _ = try environment.style(color: color, toFile: false)
  }
}

/// The switches of a command that changes something.
struct WriteOptions: ParsableArguments {
  @Flag(name: [.customShort("n"), .long], help: ArgumentHelp(.dryRun))
  var dryRun = false
}

extension ArgumentHelp {
  /// Makes the help of a parameter: its key stands for it until the help is
  /// shown in a language.
  init(_ key: HelpKey, valueName: String? = nil) {
    self.init("", valueName: valueName)
    abstract = key.rawValue
  }
}
