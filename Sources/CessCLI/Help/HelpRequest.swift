import ArgumentParser
import Diplomacy
import Messages
import Reporting

/// Somebody wants to know how a command is used.
struct HelpRequest: Action {
  /// The words of the command, without the program's name: `contacts`, `add`.
  let path: [String]

  init(path: [String]) {
    self.path = path
  }

  /// Recognises `-h` and `--help` anywhere before a `--`, and `help` in front.
  init?(in arguments: [String]) {
    let typed = arguments.prefix { $0 != "--" }
    if arguments.first == "help" {
      self.init(path: Self.path(in: Array(typed.dropFirst())))
    } else if typed.contains("-h") || typed.contains("--help") {
      self.init(path: Self.path(in: Array(typed)))
    } else {
      return nil
    }
  }

  /// Returns the command that arguments name, by its own words and not its aliases.
  static func path(in arguments: [String]) -> [String] {
    var path: [String] = []
    var command: any ParsableCommand.Type = Cess.self
    for word in arguments where !word.hasPrefix("-") {
      let next = command.configuration.subcommands.first {
        $0.configuration.commandName == word || $0.configuration.aliases.contains(word)
      }
      guard let next, let name = next.configuration.commandName else { break }
      path.append(name)
      command = next
    }
    return path
  }

  func run(in environment: Environment) throws {
    // The parser describes its own tree; the page is ours, in the reader's language.
    let command = try CommandTree.dumped().command(at: path)
    let language = environment.language(forFailureOf: [])
    let page = HelpPage(command: command, path: path, language: language)
    var renderer = TextRenderer(style: try environment.style(color: nil, toFile: false))
    for block in page.blocks { renderer.render(block) }
    try Outlet(send: environment.streams.write).flush(&renderer.output)
  }
}
