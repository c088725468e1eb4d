import ArgumentParser
import Diplomacy
import Messages
import Register

extension MeetingLog {
  /// Records an exchange in another way than in one line, where that was asked for or no
  /// title was given: from a form, in the editor, or question by question.
  ///
  /// - Returns: Whether it did; else what was typed is all there is.
  /// - Throws: ``Failure`` where no title was given and nobody can be asked.
  func isCaptured(in environment: Environment) throws -> Bool {
    guard title == nil || capture.from != nil || capture.edit else { return false }
    let session = try Session(common, in: environment)
    let work = try Capturing(session, write)
    if let path = capture.from {
      guard !capture.edit else { throw Failure(.usage, FormWords.fromAndEdit) }
      try work.record(formAt: path)
      return true
    }
    guard session.isAttended else {
      throw capture.edit
        ? Failure(.usage, FormWords.nobodyToEdit, hint: FormWords.fromHint)
        : Failure(
          .usage, UsageWords.translated("Missing expected argument '<title>'"),
          hint: ErrorWords.helpHint("meeting log"))
    }
    if try work.resumed() { return true }
    try capture.edit ? work.editNew() : work.askForAll()
    return true
  }
}

/// The recording of an exchange from a form, however the form comes to be filled in.
struct Capturing {
  let session: Session
  let write: WriteOptions
  let keys: FormKeys
  /// What stood on the command line.
  let given: GivenSwitches

  private static let path = ["meeting", "log"]

  init(_ session: Session, _ write: WriteOptions) throws {
    self.session = session
    self.write = write
    keys = try FormKeys(of: Self.path)
    let typed = session.environment.arguments
    let words = Arguments.commandPath(in: typed).count
    given = GivenSwitches(Array(typed.dropFirst(words)), keys)
  }

  var environment: Environment { session.environment }

  // MARK: From a file

  /// Records the exchange that a form in a file describes; `-` is standard input.
  func record(formAt path: String) throws {
    let isInput = path == "-"
    let text = try environment.text(isInput ? path : "@\(path)")
    let name = isInput ? ErrorWords.standardInput[session.language] : path
    try record(text, from: name)
  }

  /// Records the exchange that a form describes.
  ///
  /// - Parameters:
  ///   - text: The form.
  ///   - source: What the form is called in an error.
  ///   - addingGiven: Whether what stood on the command line counts as well.
  /// - Throws: ``Failure`` with the line of the form at fault; nothing is written then.
  func record(_ text: String, from source: String, addingGiven: Bool = true) throws {
    let form = try read(text, from: source)
    var arguments = try keys.arguments(of: form, from: source)
    if addingGiven {
      if let title = given.last(FormKeys.title) { arguments.title = title }
    }
    guard arguments.title != nil else {
      throw Failure(
        .malformedInput, FormWords.at(source, 1, FormWords.titleMissing),
        hint: FormWords.titleHint)
    }
    do {
      try record(arguments, addingGiven: addingGiven)
    } catch {
      throw arguments.located(Failure(error))
    }
  }

  private func record(_ form: FormArguments, addingGiven: Bool) throws {
    var words = given.others + form.arguments
    if addingGiven { words += given.arguments(keys) }
    let title = ["--", form.title ?? ""]
    let draft = try parsed(words + title)
    if addingParticipants {
      words += try session.participantsNamed(in: draft).map { "--with=\($0.lettered)" }
    }
    try parsed(words + title).record(in: environment, namesAreSettled: true)
    if !addingParticipants { try session.hintAtNames(in: draft) }
  }

  /// Whether a person may be asked about those who are named: not of a form in a script.
  private var addingParticipants: Bool { session.isAttended && !session.common.yes }

  func parsed(_ arguments: [String]) throws -> MeetingLog {
    do {
      return try MeetingLog.parse(arguments)
    } catch {
      throw Failure(
        .usage, UsageWords.translated(MeetingLog.message(for: error)),
        hint: ErrorWords.helpHint("meeting log"))
    }
  }

  /// Reads a form.
  func read(_ text: String, from source: String) throws -> FormText {
    try FormText.read(text, from: source, hint: FormWords.formHint)
  }
}
