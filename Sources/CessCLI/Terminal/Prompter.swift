import Diplomacy
import Messages
import Reporting

/// Asks a person at the terminal for lines, with completion where keys come one by one.
struct Prompter {
  let environment: Environment

  /// How a question ended.
  enum Answer: Equatable {
    /// A line as typed; empty to go on.
    case typed(String)
    /// One of the choices offered.
    case chosen(CompletionMenu.Choice)
    /// The person wants no more of it: Ctrl-D, or the end of input.
    case ended

    /// What was typed, or the value of what was chosen; `nil` for none.
    var text: String? {
      switch self {
      case .typed(let text): text
      case .chosen(let choice): choice.value
      case .ended: nil
      }
    }
  }

  /// Whether the terminal can draw a line anew and gives keys one by one.
  private var drawsLines: Bool {
    environment.nonEmpty("TERM").map { $0 != "dumb" } ?? false
  }

  /// Asks for a line.
  ///
  /// - Parameters:
  ///   - prompt: The question.
  ///   - start: What stands in the line already.
  ///   - completions: What may be meant by what is typed so far.
  /// - Returns: The answer.
  /// - Throws: What `completions` throws.
  func ask(
    _ prompt: String, startingWith start: String = "",
    completions: (String) throws -> [CompletionMenu.Choice] = { _ in [] }
  ) throws -> Answer {
    guard drawsLines, environment.keyboard.begin() else {
      environment.streams.say(Neutral.neutralised(prompt))
      guard let line = environment.streams.readLine() else {
        environment.streams.say("\n")
        return .ended
      }
      return .typed(line.trimmed.isEmpty ? start : line.trimmed)
    }
    defer { environment.keyboard.end() }
    return try edit(
      PromptScreen(prompt: prompt, columns: max(environment.terminal.width, 20)),
      LineEditor(start), completions)
  }

  private func edit(
    _ screen: PromptScreen, _ first: LineEditor,
    _ completions: (String) throws -> [CompletionMenu.Choice]
  ) throws -> Answer {
    var editor = first
    var menu = CompletionMenu()
    var decoder = KeyDecoder()
    environment.streams.say(screen.drawn(editor, menu))
    while let bytes = environment.keyboard.read() {
      var hasChanged = false
      for key in decoder.keys(in: bytes) {
        switch key {
        case .enter:
          // What was marked was marked for another text.
          if hasChanged { menu.show([]) }
          let answer = menu.chosen.map { Answer.chosen($0) } ?? .typed(editor.line.trimmed)
          environment.streams.say(screen.finished(menu.chosen?.label ?? editor.line))
          return answer
        case .end where editor.line.isEmpty:
          environment.streams.say(screen.finished(""))
          return .ended
        case .tab:
          if hasChanged { menu.show(try completions(editor.line)) }
          hasChanged = false
          menu.move(by: 1)
        case .down: menu.move(by: 1)
        case .up: menu.move(by: -1)
        case .escape: menu.show([])
        default:
          if editor.take(key) { hasChanged = true }
        }
      }
      // Asked once for all the keys that came together.
      if hasChanged { menu.show(editor.line.trimmed.isEmpty ? [] : try completions(editor.line)) }
      environment.streams.say(screen.drawn(editor, menu))
    }
    environment.streams.say(screen.finished(editor.line))
    return .ended
  }
}
