import Diplomacy
import Messages
import Reporting

/// Somebody wants to know how a command is used.
struct HelpRequest: Action {
  /// The words of the command, without the program's name: `contacts`, `add`.
  private let path: [String]
  /// All that was typed: it may say the language.
  private let arguments: [String]

  /// Asks for the help of the command that arguments name.
  init(for arguments: [String]) {
    self.arguments = arguments
    path = Arguments.commandPath(in: arguments)
  }

  /// Recognises `-h` and `--help` anywhere before a `--`, and `help` in front.
  init?(in arguments: [String]) {
    let typed = Array(arguments.prefix { $0 != "--" })
    if arguments.first == "help" {
      self.init(for: Array(typed.dropFirst()))
    } else if typed.contains("-h") || typed.contains("--help") {
      self.init(for: typed)
    } else {
      return nil
    }
  }

  func run(in environment: Environment) throws {
    // The parser describes its own tree; the page is ours, in the reader's language.
    let command = try CommandTree.dumped().command(at: path)
    let language = environment.language(forFailureOf: arguments)
    let page = HelpPage(command: command, path: path, language: language)
    var renderer = TextRenderer(style: try environment.style(color: nil, toFile: false))
    for block in page.blocks { renderer.render(block) }
    try Outlet(send: environment.streams.write).flush(&renderer.output)
  }
}
