import ArgumentParser

/// What was typed, before it is parsed.
enum Arguments {
  /// Switches that may stand before the command, with how many values each takes.
  private static let everywhere: [String: Int] = [
    "--db": 1, "--lang": 1, "--color": 1, "--as": 1, "-q": 0, "--quiet": 0, "--no-input": 0,
    "-y": 0, "--yes": 0, "-n": 0, "--dry-run": 0, "--json": 0, "--format": 1, "-o": 1,
    "--output": 1, "--force": 0, "--open": 0,
  ]

  /// Whether a switch may stand before the command.
  static func isEverywhere(_ argument: String) -> Bool {
    everywhere[String(argument.prefix { $0 != "=" })] != nil
  }

  /// Returns the arguments with the switches that stand before the command put
  /// after it, where the parser looks for them: `cess --lang en report` is
  /// `cess report --lang en`.
  static func commandFirst(_ arguments: [String]) -> [String] {
    var switches: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("-") {
      let name = first.prefix { $0 != "=" }
      guard let values = everywhere[String(name)] else { return arguments }
      let taken = name.count == first.count ? 1 + values : 1
      guard rest.count > taken else { return arguments }
      switches += rest.prefix(taken)
      rest = rest.dropFirst(taken)
    }
    let words = commandPath(in: Array(rest)).count
    return rest.prefix(words) + switches + rest.dropFirst(words)
  }

  /// Returns the arguments of a search with the words to be left out told from switches:
  /// in `cess search drones -mer` the last is a word.
  ///
  /// A switch of one dash is one letter; a word of two or more gets a space before it.
  static func withExcludedWords(_ arguments: [String]) -> [String] {
    guard arguments.first == "search" else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { argument in
      argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 2
        ? " " + argument : argument
    } + arguments[end...]
  }

  /// Returns the command that arguments name, by its own words and not its aliases.
  static func commandPath(in arguments: [String]) -> [String] {
    var path: [String] = []
    var command: any ParsableCommand.Type = Cess.self
    for word in arguments where !word.hasPrefix("-") {
      guard let next = subcommand(word, of: command), let name = next.configuration.commandName
      else {
        break
      }
      path.append(name)
      command = next
    }
    return path
  }

  /// Returns the word that stands where a command is expected and is none, with
  /// the commands there are.
  static func unknownCommand(in arguments: [String]) -> (word: String, known: [String])? {
    var command: any ParsableCommand.Type = Cess.self
    for word in words(of: arguments) {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty { return nil }
      guard let next = subcommand(word, of: command) else {
        return (word, subcommands.compactMap { $0.configuration.commandName })
      }
      command = next
    }
    return nil
  }

  /// Whether arguments name a noun and no verb, with nothing but switches that may stand
  /// before any command.
  static func areNounAlone(_ arguments: [String]) -> Bool {
    let path = commandPath(in: arguments)
    return !path.isEmpty && words(of: arguments).count == path.count
      && arguments.allSatisfy { !$0.hasPrefix("-") || isEverywhere($0) }
      && unknownCommand(in: arguments) == nil && !isLeaf(path)
  }

  private static func isLeaf(_ path: [String]) -> Bool {
    var command: any ParsableCommand.Type = Cess.self
    for word in path { command = subcommand(word, of: command) ?? command }
    return command.configuration.subcommands.isEmpty
  }

  /// The arguments that are neither switches nor values of switches that may stand before
  /// any command.
  private static func words(of arguments: [String]) -> [String] {
    var words: [String] = []
    var rest = arguments[...]
    while let first = rest.popFirst() {
      if !first.hasPrefix("-") {
        words.append(first)
      } else {
        rest = rest.dropFirst(everywhere[first] ?? 0)
      }
    }
    return words
  }

  /// Returns the command of a name or an alias below another.
  private static func subcommand(
    _ word: String, of command: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    command.configuration.subcommands.first {
      $0.configuration.commandName == word || $0.configuration.aliases.contains(word)
    }
  }
}
