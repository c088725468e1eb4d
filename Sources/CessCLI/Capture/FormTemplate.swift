import Diplomacy
import Messages

/// A form to fill in, each key with what it is for.
struct FormTemplate {
  let keys: FormKeys
  let language: Language
  /// What stands at its head, line by line.
  let heading: String
  /// What is said of what stands below the facts.
  var bodyHelp = CaptureWords.bodyHelp

  /// Returns the form with values filled in.
  ///
  /// - Parameters:
  ///   - values: The values of each fact.
  ///   - body: What stands below the facts.
  /// - Returns: The text.
  func text(_ values: [String: [String]], body: String) -> String {
    var text = "---\n"
    for line in heading.split(separator: "\n") { text += "# \(line)\n" }
    for fact in keys.facts {
      var filled = values[fact.name] ?? []
      if fact.name == keys.body, filled.isEmpty { continue }
      if fact.isFlag { filled = filled.isEmpty ? [] : [CaptureWords.yes[language]] }
      if let help = fact.help {
        text += "\n# \(help.phrase[language])\n"
      }
      for value in filled.isEmpty ? [""] : filled {
        text += FormWords.key(fact.name, language) + ":" + Self.written(value) + "\n"
      }
    }
    return text + "---\n\n<!-- \(bodyHelp[language]) -->\n\n"
      + (body.isEmpty ? "" : body + "\n")
  }

  /// A value as it stands after its key: one of several lines each after two spaces, one that
  /// would be read otherwise between quotation marks.
  private static func written(_ value: String) -> String {
    if value.isEmpty { return "" }
    if value.contains("\n") {
      let lines = value.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
      return " |" + lines.map { $0.isEmpty ? "\n" : "\n  \($0)" }.joined()
    }
    let isQuoted =
      value.count > 1 && value.first == value.last && (value.first == "\"" || value.first == "'")
    return isQuoted || value == "|" ? " \"\(value)\"" : " \(value)"
  }
}
