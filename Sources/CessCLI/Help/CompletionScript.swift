import Diplomacy
import Messages

/// A script that completes commands in a shell, as the parser makes it: its descriptions
/// are keys of help, and a few sentences of the parser's own.
struct CompletionScript {
  private let text: String

  /// Takes a text that the parser made; `nil` for one that has nothing to put in words.
  init?(_ text: String) {
    guard text.contains("help.") else { return nil }
    self.text = text
  }

  /// The script with its descriptions in a language.
  func told(in language: Language) -> String {
    // Longer keys first: `help.contacts` begins `help.contacts.add`.
    let keys = HelpKey.allCases.sorted { $0.rawValue.utf8.count > $1.rawValue.utf8.count }
    let descriptions = keys.map { ($0.rawValue, $0.phrase) } + HelpWords.parserSentences
    return descriptions.reduce(text) { text, description in
      text.replacing(description.0, with: quoted(description.1[language]))
    }
  }

  /// Returns a description as it stands between single quotes.
  private func quoted(_ text: String) -> String {
    let text = text.replacing("'", with: "’")
    let special: Set<Character> = isForZsh ? ["\\", ":", "[", "]"] : ["\\"]
    return String(text.flatMap { special.contains($0) ? ["\\", $0] : [$0] })
  }

  /// Whether the shell is zsh, to which a description is part of a specification.
  private var isForZsh: Bool { text.hasPrefix("#compdef") }
}
