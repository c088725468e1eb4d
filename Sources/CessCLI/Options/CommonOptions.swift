import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// The switches with one meaning everywhere.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.db, valueName: "path"))
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
}

/// The switches of a command that shows something.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.format, valueName: "format"))
  var format: String?

  @Flag(help: ArgumentHelp(.json))
  var json = false

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp(.output, valueName: "file"))
  var output: String?

  /// Returns the format asked for, among those the command has; text unless the
  /// file's name says otherwise.
  func resolved(among allowed: [OutputFormat] = OutputFormat.allCases) throws -> OutputFormat {
    if json {
      guard format == nil || format == OutputFormat.json.rawValue else {
        throw Failure(.usage, ErrorWords.jsonAndFormat(format ?? ""))
      }
      return .json
    }
    guard let name = format ?? byExtension else { return .text }
    guard let format = OutputFormat(rawValue: name), allowed.contains(format) else {
      throw Failure(
        .usage, ErrorWords.unknownFormat(name),
        hint: ErrorWords.choices(allowed.map(\.rawValue)))
    }
    return format
  }

  private var byExtension: String? {
    guard let output, let dot = output.lastIndex(of: ".") else { return nil }
    return switch output[dot...].lowercased() {
    case ".md", ".markdown": OutputFormat.markdown.rawValue
    case ".json": OutputFormat.json.rawValue
    case ".html", ".htm": OutputFormat.html.rawValue
    case ".csv": OutputFormat.csv.rawValue
    case ".ics": OutputFormat.ics.rawValue
    case ".txt": OutputFormat.text.rawValue
    default: nil
    }
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
