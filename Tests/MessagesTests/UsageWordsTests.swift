import Diplomacy
import Messages
import Testing

/// What the argument parser says, recognised by its fixed parts.
///
/// The command line's own tests feed it what the parser really says.
@Suite struct UsageWordsTests {
  @Test(arguments: [
    (
      "Error: Unknown option '--knd'. Did you mean '--kind'?",
      "option inconnue\u{A0}: --knd\u{A0}; peut-être --kind",
      "unknown option: --knd; perhaps --kind"
    ),
    ("Error: Unknown option '-Z'", "option inconnue\u{A0}: -Z", "unknown option: -Z"),
    ("Error: Missing expected argument '<name>'", "il manque <nom>", "<name> is missing"),
    (
      "Error: Missing expected argument '--of <organisation>'",
      "il manque --of <organisation>", "--of <organisation> is missing"
    ),
    (
      "Error: Missing value for '--zone <zone>'",
      "il manque la valeur de --zone <zone>", "the value of --zone <zone> is missing"
    ),
    (
      "Error: Unexpected argument 'un'",
      "argument inattendu\u{A0}: «\u{A0}un\u{A0}»", "unexpected argument: 'un'"
    ),
    (
      "Error: 2 unexpected arguments: 'un', 'deux'",
      "2 arguments inattendus\u{A0}: 'un', 'deux'", "2 unexpected arguments: 'un', 'deux'"
    ),
    (
      "Error: The option '--json' does not take any value, but 'oui' was specified.",
      "l’option --json ne prend pas de valeur («\u{A0}oui\u{A0}»)",
      "the option --json takes no value ('oui')"
    ),
    (
      "Error: The value 'x' is invalid for '--n <n>': not a number",
      "valeur impossible pour --n <n>\u{A0}: «\u{A0}x\u{A0}»", "invalid value for --n <n>: 'x'"
    ),
  ])
  func `a sentence of the parser is said in both languages`(
    message: String, french: String, english: String
  ) {
    let phrase = UsageWords.translated(message + "\nUsage: cess <subcommand>\n")
    #expect(phrase[.french] == french)
    #expect(phrase[.english] == english)
  }

  @Test(arguments: ["Error: Something quite new", "", "Error: ", "Unknown option '"])
  func `a sentence it does not know is passed on`(message: String) {
    let phrase = UsageWords.translated(message)
    let text = message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message
    #expect(Language.allCases.map { phrase[$0] } == [text, text])
  }

  @Test func `an option with a quote in it is not cut short`() {
    let phrase = UsageWords.translated("Error: Unexpected argument 'l'été'")
    #expect(phrase[.english] == "unexpected argument: 'l'été'")
  }
}
