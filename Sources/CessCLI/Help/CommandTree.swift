import ArgumentParser
import Foundation

/// The tree of commands as the parser describes itself: what its help dump
/// (`--experimental-dump-help`) says, as far as a page of help needs it.
struct CommandTree: Decodable, Sendable {
  let command: Command

  struct Command: Decodable, Sendable {
    let commandName: String
    let abstract: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Parameter]?
  }

  struct Parameter: Decodable, Sendable {
    enum Kind: String, Decodable, Sendable { case positional, option, flag }

    struct Name: Decodable, Sendable {
      enum Kind: String, Decodable, Sendable { case long, short, longWithSingleDash }

      let kind: Kind
      let name: String
    }

    let kind: Kind
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?
  }

  /// Asks the parser, once: it looks at every command there is.
  static func dumped() throws -> CommandTree { try answer.get() }

  private static let answer = Result {
    try JSONDecoder().decode(CommandTree.self, from: Data(Cess._dumpHelp().utf8))
  }

  /// Returns the command at a path of names; the last one there is.
  func command(at path: [String]) -> Command {
    path.reduce(command) { command, word in
      command.subcommands?.first { $0.commandName == word } ?? command
    }
  }
}
