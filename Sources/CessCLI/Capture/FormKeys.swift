import Diplomacy
import Messages

/// The facts that a form may hold: those of a command's switches that are not about the program
/// itself, and what the command is given besides.
///
/// They are those that the parser describes, so that a new switch is in the form as well.
struct FormKeys {
  /// A fact of the form.
  struct Fact: Equatable {
    /// The long name of the switch, without its dashes; `title` for the argument.
    let name: String
    /// Whether it is a switch without a value: yes or no.
    let isFlag: Bool
    /// What it is for.
    let help: HelpKey?
  }

  /// The name of the argument, which a form gives like the others.
  static let title = "title"
  /// The switch that the body of a form stands for.
  static let notes = "notes"

  /// The facts, that of the argument first.
  let facts: [Fact]
  /// The switch that what stands below the facts is for.
  let body: String
  private let switches: [String: Fact]

  /// Reads the facts of a command.
  ///
  /// - Parameters:
  ///   - path: The command.
  ///   - argument: What it is given besides switches; `nil` for nothing.
  ///   - body: The switch that what stands below the facts is for.
  ///   - others: The switches that are no facts of the form.
  /// - Throws: What the parser says of a command that is none.
  init(
    of path: [String], argument: Fact? = titleFact, body: String = notes,
    without others: Set<String> = []
  ) throws {
    let parameters = try CommandTree.dumped().command(at: path).arguments ?? []
    let options = parameters.compactMap { parameter -> Fact? in
      guard parameter.kind != .positional,
        let name = parameter.names?.first(where: { $0.kind == .long })?.name,
        !Self.ofTheProgram.contains(name), !others.contains(name)
      else { return nil }
      return Fact(
        name: name, isFlag: parameter.kind == .flag,
        help: parameter.abstract.flatMap { HelpKey(rawValue: $0) })
    }
    facts = [argument].compactMap(\.self) + options
    self.body = body
    switches = Dictionary(facts.map { ($0.name, $0) }) { first, _ in first }
  }

  private static let titleFact = Fact(name: title, isFlag: false, help: .meetingTitle)

  /// The switches that say how the program works, not what is recorded.
  static let ofTheProgram: Set<String> = [
    "db", "lang", "color", "as", "quiet", "no-input", "yes", "dry-run", "help", "version", "from",
    "edit",
  ]

  /// Returns the fact that a key names, in French or in English.
  func fact(_ key: String) -> Fact? {
    let word = Folding.words(Folding.fold(key)).joined(separator: "-")
    if let fact = switches[word] { return fact }
    return FormWords.names(called: word).lazy.compactMap { switches[$0] }.first
  }

  /// Returns the arguments that a form stands for.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - source: What the form is called in an error.
  /// - Returns: The arguments, those of each line together; the title stands apart.
  /// - Throws: ``Failure`` for a key that is none.
  func arguments(of form: FormText, from source: String) throws -> FormArguments {
    var result = FormArguments(source: source)
    for entry in form.entries {
      guard let fact = fact(entry.key) else {
        throw Failure(
          .malformedInput,
          FormWords.at(source, entry.line, FormWords.unknownKey(entry.key)),
          hint: nearest(entry.key).map { ErrorWords.didYouMean([$0]) }
            ?? ErrorWords.choices(
              Phrase(
                fr: facts.map { FormWords.key($0.name, .french) }.joined(separator: ", "),
                en: facts.map(\.name).joined(separator: ", "))))
      }
      if fact.isFlag {
        guard let isOn = FormWords.isYes(entry.value) else {
          throw Failure(
            .malformedInput,
            FormWords.at(source, entry.line, FormWords.neitherYesNorNo(entry.key, entry.value)),
            hint: FormWords.yesNoHint)
        }
        if isOn { result.add("--\(fact.name)", entry) }
      } else if fact.name == Self.title {
        result.title = entry.value
        result.add(nil, entry)
      } else {
        result.add("--\(fact.name)=\(entry.value)", entry)
      }
    }
    if !form.body.isEmpty {
      if let notes = form.entries.first(where: { fact($0.key)?.name == body }) {
        throw Failure(.malformedInput, FormWords.at(source, notes.line, FormWords.notesTwice))
      }
      // A text is never taken for the name of a file.
      let isFile = form.body.hasPrefix("@") || form.body == "-"
      result.add(
        "--\(body)=\(isFile ? "\n" : "")\(form.body)",
        FormText.Entry(line: form.bodyLine, key: body, value: form.body))
    }
    return result
  }

  private func nearest(_ key: String) -> String? {
    let word = Folding.fold(key)
    let limit = NameMatch.slips(in: word)
    return (facts.map(\.name) + FormWords.allNames).first {
      NameMatch.distance(Folding.fold($0), word, limit: limit) != nil
    }
  }
}

/// The arguments that a form stands for, and the lines they come from.
struct FormArguments {
  /// What the form is called in an error.
  let source: String
  var title: String?
  private(set) var arguments: [String] = []
  private(set) var entries: [FormText.Entry] = []

  init(source: String) {
    self.source = source
  }

  /// The values of each fact, by its name.
  var values: [String: [String]] {
    var values = Dictionary(
      grouping: arguments.map { argument in
        let halves = argument.dropFirst(2).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (name: String(halves[0]), value: halves.count > 1 ? String(halves[1]) : "")
      }, by: \.name
    ).mapValues { $0.map(\.value) }
    values[FormKeys.title] = title.map { [$0] }
    return values
  }

  mutating func add(_ argument: String?, _ entry: FormText.Entry) {
    if let argument { arguments.append(argument) }
    entries.append(entry)
  }

  /// Returns a failure with the line of the form that it is about.
  ///
  /// An error quotes what was typed; the line is the one that holds what is quoted. What
  /// is no fault of the form, a register that is busy, stays as it is.
  func located(_ failure: Failure) -> Failure {
    guard [.usage, .refused, .malformedInput].contains(failure.status) else { return failure }
    let quoted = FormWords.quotations(in: failure.message)
    let entry =
      entries.first { quoted.contains($0.value) }
      ?? entries.first { entry in
        quoted.contains { $0.utf8.count > 1 && entry.value.contains($0) }
      }
      ?? entries.first { entry in quoted.contains { entry.value.contains($0) } }
    let status: ExitStatus = failure.status == .usage ? .malformedInput : failure.status
    guard let entry else {
      return Failure(
        status, ErrorWords.stream(Phrase(verbatim: source), failure.message), hint: failure.hint)
    }
    return Failure(
      status, FormWords.at(source, entry.line, FormWords.ofKey(entry.key, failure.message)),
      hint: failure.hint)
  }
}
