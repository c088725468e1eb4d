/// Commands run one after another, written down as they would stand in a terminal.
public struct Transcript {
  /// What was typed and what was answered.
  public private(set) var text = ""
  private let environment: TestEnvironment

  /// Begins a transcript.
  public init(in environment: TestEnvironment) {
    self.environment = environment
  }

  /// Runs commands and writes down what each said.
  ///
  /// - Parameters:
  ///   - lines: The commands, without the program's name; `«dossier»` is the folder of the
  ///     environment.
  ///   - prepare: Changes the world for these commands.
  public mutating func run(
    _ lines: String..., prepare: (inout TestEnvironment) -> Void = { _ in }
  ) {
    var environment = environment
    prepare(&environment)
    for line in lines {
      let outcome = environment.run(line.replacing("«dossier»", with: environment.folder.path))
      text += text.isEmpty ? "" : "\n"
      text += "$ cess \(line)\n" + Self.text(of: outcome, in: environment)
    }
  }

  /// Returns what a command said and how it ended.
  public static func text(
    of outcome: TestEnvironment.Outcome, in environment: TestEnvironment
  ) -> String {
    var text = outcome.output
    // A last line without an end is shown by its mark.
    if !text.isEmpty, !text.hasSuffix("\n") { text += "[no newline]\n" }
    if !outcome.errors.isEmpty {
      text += "------- stderr -------\n" + outcome.errors
      if !text.hasSuffix("\n") { text += "\n" }
    }
    if outcome.status != 0 { text += "[exit status: \(outcome.status)]\n" }
    return (text + "[EOF]\n").replacing(environment.folder.path, with: "«dossier»")
  }

  /// Splits a line into words as a shell does, for what tests need of it:
  /// spaces, double and single quotes, no escapes.
  public static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      switch (character, quote) {
      case (let mark, let open?) where mark == open: quote = nil
      case ("\"", nil), ("'", nil):
        quote = character
        word = word ?? ""
      case (" ", nil):
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
