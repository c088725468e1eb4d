import Diplomacy

/// What the argument parser says, in every language of the house.
///
/// The parser speaks English only and keeps its errors to itself, so its
/// sentences are recognised by their fixed parts. One it may add later is
/// passed on as it stands.
package enum UsageWords {
  /// Returns a parser's message as a phrase.
  package static func translated(_ message: String) -> Phrase {
    let message = withoutLabel(message)
    for pattern in patterns {
      if let parts = pattern.match(message) { return pattern.phrase(parts) }
    }
    return Phrase(verbatim: message)
  }

  private static func withoutLabel(_ message: String) -> String {
    let first = message.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? message
    return first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
  }

  /// A sentence with gaps: the fixed parts, and what it is in each language.
  private struct Pattern: Sendable {
    let fixed: [String]
    let phrase: @Sendable ([String]) -> Phrase

    init(_ fixed: [String], _ phrase: @escaping @Sendable ([String]) -> Phrase) {
      self.fixed = fixed
      self.phrase = phrase
    }

    /// Returns what stands in the gaps; `nil` when the sentence is another one.
    func match(_ message: String) -> [String]? {
      guard let first = fixed.first, message.hasPrefix(first) else { return nil }
      var rest = message.dropFirst(first.count)
      var gaps: [String] = []
      for (number, part) in fixed.dropFirst().enumerated() {
        let isLast = number == fixed.count - 2
        // The last part ends the sentence: what was typed may hold quotes of its own.
        if isLast {
          guard rest.hasSuffix(part) else { return nil }
          return gaps + [String(rest.dropLast(part.count))]
        }
        guard let found = rest.firstRange(of: part) else { return nil }
        gaps.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
      return rest.isEmpty ? gaps : nil
    }
  }

  /// Returns a text with the names of values between `<` and `>` in a language.
  private static func placeholders(_ text: String, _ language: Language) -> String {
    guard let open = text.firstIndex(of: "<"), let close = text.lastIndex(of: ">") else {
      return text
    }
    let name = String(text[text.index(after: open)..<close])
    return text[...open] + HelpWords.value(name)[language] + text[close...]
  }

  private static let patterns: [Pattern] = [
    Pattern(["Unknown option '", "'. Did you mean '", "'?"]) {
      Phrase(
        fr: "option inconnue\u{A0}: \($0[0])\u{A0}; peut-être \($0[1])",
        en: "unknown option: \($0[0]); perhaps \($0[1])")
    },
    Pattern(["Unknown option '", "'"]) {
      Phrase(fr: "option inconnue\u{A0}: \($0[0])", en: "unknown option: \($0[0])")
    },
    Pattern(["Missing expected argument '", "'"]) {
      // `<word> ...` may be several; one is what is missing.
      let missing = $0[0].replacing(" ...", with: "")
      return Phrase(
        fr: "il manque \(placeholders(missing, .french))",
        en: "\(placeholders(missing, .english)) is missing")
    },
    Pattern(["Missing one of: ", ""]) {
      Phrase(fr: "il manque l’un de\u{A0}: \($0[0])", en: "one of these is missing: \($0[0])")
    },
    Pattern(["Missing value for '", "'"]) {
      Phrase(
        fr: "il manque la valeur de \(placeholders($0[0], .french))",
        en: "the value of \(placeholders($0[0], .english)) is missing")
    },
    Pattern(["Unexpected argument '", "'"]) {
      Phrase(
        fr: "argument inattendu\u{A0}: «\u{A0}\($0[0])\u{A0}»",
        en: "unexpected argument: '\($0[0])'")
    },
    Pattern(["", " unexpected arguments: ", ""]) {
      Phrase(
        fr: "\($0[0]) arguments inattendus\u{A0}: \($0[1])",
        en: "\($0[0]) unexpected arguments: \($0[1])")
    },
    Pattern(["The option '", "' does not take any value, but '", "' was specified."]) {
      Phrase(
        fr: "l’option \($0[0]) ne prend pas de valeur («\u{A0}\($0[1])\u{A0}»)",
        en: "the option \($0[0]) takes no value ('\($0[1])')")
    },
    Pattern(["The value '", "' is invalid for '", "'"]) {
      Phrase(
        fr: "valeur impossible pour \($0[1])\u{A0}: «\u{A0}\($0[0])\u{A0}»",
        en: "invalid value for \($0[1]): '\($0[0])'")
    },
    Pattern(["The value '", "' is invalid for '", "': ", ""]) {
      Phrase(
        fr: "valeur impossible pour \($0[1])\u{A0}: «\u{A0}\($0[0])\u{A0}»",
        en: "invalid value for \($0[1]): '\($0[0])'")
    },
  ]
}
