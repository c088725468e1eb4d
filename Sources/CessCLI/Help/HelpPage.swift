import Diplomacy
import Messages
import Reporting

/// The help of a command, as a document.
struct HelpPage {
  let command: CommandTree.Command
  let path: [String]
  let language: Language

  /// Switches that mean the same everywhere: told after those of the command itself.
  private static let everywhere: Set<HelpKey> = [
    .db, .lang, .color, .quiet, .noInput, .yes, .actingAs, .dryRun,
  ]

  var blocks: [Block] {
    let name = (["cess"] + path).joined(separator: " ")
    var blocks: [Block] = [
      .title(name), .subtitle(text(command.abstract)),
      .heading(HelpWords.usage[language], level: 1),
      .paragraph("  \(name)\(usage)"),
    ]
    section(HelpWords.commands, commands, into: &blocks)
    section(HelpWords.arguments, positional, into: &blocks)
    section(HelpWords.options, options { !Self.everywhere.contains($0) }, into: &blocks)
    let common = options { Self.everywhere.contains($0) }
    section(
      HelpWords.everywhere,
      common + [Block.Fact("  -h, --help", HelpWords.help[language])]
        + (path.isEmpty
          ? [
            Block.Fact("  --version", HelpWords.version[language]),
            Block.Fact(
              "  --generate-completion-script <shell>", HelpWords.completion[language]),
          ] : []),
      into: &blocks)
    let examples = key(command.abstract)?.examples ?? []
    if !examples.isEmpty {
      blocks.append(.heading(HelpWords.examples[language], level: 1))
      for example in examples {
        blocks.append(.paragraph("  # \(example.says[language])\n  \(example.line)"))
      }
    }
    return blocks
  }

  // MARK: Parts

  private func section(_ heading: Phrase, _ facts: [Block.Fact], into blocks: inout [Block]) {
    guard !facts.isEmpty else { return }
    blocks += [.heading(heading[language], level: 1), .facts(facts)]
  }

  private var usage: String {
    var text = ""
    if command.subcommands?.isEmpty == false {
      text += " <\(HelpWords.command[language])>"
    }
    for argument in command.arguments ?? [] where argument.kind == .positional {
      let value = positional(argument)
      text += argument.isOptional ? " [\(value)]" : " \(value)"
    }
    for argument in command.arguments ?? []
    where argument.kind == .option && !argument.isOptional {
      text += " \(names(argument)) <\(valueName(argument))>"
    }
    return text + " [\(HelpWords.options[language].lowercased())]"
  }

  private var commands: [Block.Fact] {
    (command.subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }.map
    {
      Block.Fact("  \($0.commandName)", text($0.abstract))
    }
  }

  private var positional: [Block.Fact] {
    (command.arguments ?? []).filter { $0.kind == .positional }.map {
      Block.Fact("  \(positional($0))", text($0.abstract))
    }
  }

  /// An argument that has no name: `<acteur>…` may be several.
  private func positional(_ argument: CommandTree.Parameter) -> String {
    "<\(valueName(argument))>" + (argument.isRepeating ? "…" : "")
  }

  private func options(_ isWanted: (HelpKey) -> Bool) -> [Block.Fact] {
    (command.arguments ?? []).compactMap { argument in
      guard argument.kind != .positional, let key = key(argument.abstract), isWanted(key) else {
        return nil
      }
      let value = argument.kind == .option ? " <\(valueName(argument))>" : ""
      return Block.Fact("  \(names(argument))\(value)", told(key))
    }
  }

  private func names(_ argument: CommandTree.Parameter) -> String {
    (argument.names ?? []).map { name in
      name.kind == .short ? "-\(name.name)" : "--\(name.name)"
    }.joined(separator: ", ")
  }

  private func valueName(_ argument: CommandTree.Parameter) -> String {
    HelpWords.value(argument.valueName ?? "")[language]
  }

  private func key(_ abstract: String?) -> HelpKey? { abstract.flatMap { HelpKey(rawValue: $0) } }

  private func told(_ key: HelpKey) -> String {
    key.phrase(in: path.joined(separator: " "))[language]
  }

  private func text(_ abstract: String?) -> String {
    key(abstract).map(told) ?? abstract ?? ""
  }
}
