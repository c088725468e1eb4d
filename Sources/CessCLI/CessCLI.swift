import ArgumentParser
import Diplomacy
import Messages
import Reporting

/// The command line: the one door for the executable and for tests.
public enum CessCLI {
  /// The version of the program.
  public static let version = "0.1.0"

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - arguments: What was typed after the program's name.
  ///   - environment: The world.
  /// - Returns: The exit status (see ``ExitStatus`` and `docs/cli.md`).
  public static func run(_ arguments: [String], in environment: Environment) -> Int32 {
    do {
      var environment = try environment.withClockOverridden()
      let arguments = Arguments.withExcludedWords(Arguments.commandFirst(arguments))
      environment.arguments = arguments
      let action = try HelpRequest(in: arguments) ?? parse(arguments, in: environment)
      try action.run(in: environment)
      return ExitStatus.done.rawValue
    } catch let quiet as QuietExit {
      return quiet.status.rawValue
    } catch {
      let failure = Failure(error)
      let language = environment.language(forFailureOf: arguments)
      environment.streams.say(failure.text(in: language))
      return failure.status.rawValue
    }
  }

  /// Refuses arguments of which one is not UTF-8 text.
  ///
  /// - Parameters:
  ///   - number: Which one, counted from 1.
  ///   - environment: The world.
  /// - Returns: The exit status.
  public static func refuse(argument number: Int, in environment: Environment) -> Int32 {
    let failure = Failure(
      .usage, ErrorWords.badArgument(number), hint: ErrorWords.badArgumentHint)
    environment.streams.say(failure.text(in: environment.language(forFailureOf: [])))
    return failure.status.rawValue
  }

  private static func parse(
    _ arguments: [String], in environment: Environment
  ) throws -> any Action {
    // A completion script names its functions after the root that is asked to make it.
    let root: any ParsableCommand.Type =
      CompletingCess.isAsked(in: arguments) ? CompletingCess.self : Cess.self
    do {
      let parsed = try root.parseAsRoot(arguments)
      // A noun without a verb, or nothing at all: show what there is.
      return parsed as? any Action ?? HelpRequest(for: arguments)
    } catch {
      let text = root.message(for: error)
      guard root.exitCode(for: error) == .success else {
        if Arguments.areNounAlone(arguments) { return HelpRequest(for: arguments) }
        throw usageFailure(text, arguments)
      }
      let language = environment.language(forFailureOf: arguments)
      return Printing(text: CompletionScript(text)?.told(in: language) ?? text)
    }
  }
}

extension CessCLI {
  /// Words what the parser refused.
  private static func usageFailure(_ text: String, _ arguments: [String]) -> Failure {
    if CompletingCess.isAsked(in: arguments) {
      return Failure(
        .usage, ErrorWords.completionRefused,
        hint: ErrorWords.choices(CompletionShell.allCases.map(\.rawValue).sorted()))
    }
    if let (word, known) = Arguments.unknownCommand(in: arguments) {
      return Failure(
        .usage, ErrorWords.unknownCommand(word), hint: ErrorWords.choices(known))
    }
    let path = Arguments.commandPath(in: arguments).joined(separator: " ")
    if path.isEmpty, let first = arguments.first, Arguments.isEverywhere(first) {
      return Failure(.usage, ErrorWords.commandMissing, hint: ErrorWords.helpHint(path))
    }
    return Failure(.usage, UsageWords.translated(text), hint: ErrorWords.helpHint(path))
  }
}

/// Something that can be run in an environment.
protocol Action {
  func run(in environment: Environment) throws
}

/// A command: parsed by ArgumentParser, run in an environment.
protocol CessCommand: ParsableCommand, Action {}

/// Ends a command with a status and no message.
struct QuietExit: Error {
  let status: ExitStatus
}

/// Prints a text that ArgumentParser made: the version, a completion script.
private struct Printing: Action {
  let text: String

  func run(in environment: Environment) throws {
    try environment.write(text.hasSuffix("\n") ? text : text + "\n")
  }
}

extension Failure {
  /// The message as it stands on standard error.
  func text(in language: Language) -> String {
    var text = "cess: \(message[language])\n"
    if let hint { text += "\(ErrorWords.hintLabel[language])\(hint[language])\n" }
    return Neutral.neutralised(text, keepingLines: true)
  }
}
