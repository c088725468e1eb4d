import TestSupport
import Testing

/// What a command shows: the lines that make its golden.
struct Scene: Sendable, CustomTestStringConvertible {
  let command: String
  let play: @Sendable (inout Transcript) -> Void

  init(_ command: String, _ play: @escaping @Sendable (inout Transcript) -> Void) {
    self.command = command
    self.play = play
  }

  /// A scene of a command that shows something: in a pipe, on a terminal, in each format.
  static func showing(_ command: String, _ lines: String...) -> Scene {
    Scene(command) { transcript in
      for line in lines { transcript.run(line) }
      guard let line = lines.first else { return }
      transcript.run(
        line,
        prepare: {
          $0.terminal = .wide(80)
          // Colours have a golden of their own.
          $0.variables["TERM"] = "dumb"
        })
      transcript.run("\(line) --format markdown", "\(line) --json")
    }
  }

  /// The golden's name, without the language.
  var file: String {
    command.replacing(" ", with: "-").filter { $0 != "(" && $0 != ")" }
  }

  var testDescription: String { command }
}
