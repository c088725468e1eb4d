import Diplomacy
import Messages
import Register

/// The form in the editor, and the drafts that are left when something goes wrong.
extension Capturing {
  /// Opens the form in the editor, filled in with what stood on the command line.
  func editNew() throws {
    let text = template()
    try edit(draftAt: try keep(text), from: text)
  }

  /// Opens the form in the editor, filled in with what was answered so far.
  func edit(filledWith values: [String: [String]]) throws {
    try edit(draftAt: try keep(template(values: values)), from: nil)
  }

  /// Offers what was begun last and not recorded.
  ///
  /// - Returns: Whether the draft was taken up; then it is recorded, or the person left it.
  func resumed() throws -> Bool {
    guard let folder = environment.draftFolder,
      let path = environment.drafts.abandoned(folder).last,
      let moment = environment.drafts.changed(path),
      session.confirms(CaptureWords.takeUp(moment.day, moment.time, title(ofDraftAt: path)))
    else { return false }
    // From now on the draft is this process's.
    let own = try keep(try environment.text("@\(path)"))
    environment.drafts.discard(path)
    try edit(draftAt: own, from: nil)
    return true
  }

  private func title(ofDraftAt path: String) -> String? {
    guard let text = try? environment.text("@\(path)"), let form = try? FormText(text) else {
      return nil
    }
    return form.entries.first { keys.fact($0.key)?.name == FormKeys.title }?.value
  }

  func keep(_ text: String) throws -> String {
    guard let folder = environment.draftFolder else {
      throw Failure(.configuration, CaptureWords.noDraftFolder, hint: ErrorWords.noHomeHint)
    }
    return try environment.drafts.keep(text, folder)
  }

  /// Lets a person change a draft until it can be recorded, or they leave it.
  ///
  /// - Parameters:
  ///   - path: The draft.
  ///   - untouched: What says nothing yet: left so, nothing is written and nothing kept.
  /// - Throws: ``Failure`` or `EditorError` with the path of the draft, which is kept.
  private func edit(draftAt path: String, from untouched: String?) throws {
    while true {
      do {
        try environment.drafts.edit(path, environment.editorCommand)
      } catch let error as EditorError where error.status < 128 {
        // A form that nobody filled in is not worth keeping.
        if let untouched, (try? environment.text("@\(path)")) == untouched {
          environment.drafts.discard(path)
          throw Failure(
            .refused, ErrorWords.editorFailed(error.status),
            hint: error.status == 127 ? CaptureWords.nothingWritten : nil)
        }
        throw error
      } catch let error where !(error is EditorError) {
        let failure = Failure(error)
        throw Failure(failure.status, failure.message, hint: ErrorWords.draftKept(path))
      }
      do {
        let text = try environment.text("@\(path)")
        guard text != untouched, !text.trimmed.isEmpty else {
          environment.drafts.discard(path)
          session.say(CaptureWords.unchanged)
          return
        }
        try record(text, from: path, addingGiven: false)
        if !write.dryRun { environment.drafts.discard(path) }
        return
      } catch {
        let failure = Failure(error)
        environment.streams.say(failure.text(in: session.language))
        guard failure.status != .bug, !session.common.yes, session.confirms(ErrorWords.tryAgain)
        else {
          throw Failure(failure.status, CaptureWords.notRecorded, hint: ErrorWords.draftKept(path))
        }
      }
    }
  }

  // MARK: The form to fill in

  /// Returns the form with what stood on the command line, each key with what it is for.
  func template() -> String {
    template(values: Dictionary(grouping: given.facts, by: \.name).mapValues { $0.map(\.value) })
  }

  /// Returns the form with values filled in.
  func template(values: [String: [String]]) -> String {
    let language = session.language
    var text = "---\n"
    for line in CaptureWords.formHelp[language].split(separator: "\n") { text += "# \(line)\n" }
    var body = ""
    for fact in keys.facts {
      var filled = values[fact.name] ?? []
      if fact.name == FormKeys.notes {
        // A text goes below; the name of a file stays a fact.
        let texts = filled.filter { !$0.hasPrefix("@") && $0 != "-" }
        body = texts.last ?? ""
        filled.removeAll { !$0.hasPrefix("@") && $0 != "-" }
        if filled.isEmpty || !body.isEmpty { continue }
      }
      if fact.isFlag { filled = filled.isEmpty ? [] : [CaptureWords.yes[language]] }
      if let help = fact.help {
        text += "\n# \(help.phrase[language])\n"
      }
      for value in filled.isEmpty ? [""] : filled {
        let key = FormWords.key(fact.name, language)
        let line = value.replacing("\n", with: " ")
        text += line.isEmpty ? "\(key):\n" : "\(key): \(line)\n"
      }
    }
    return text + "---\n\n<!-- \(CaptureWords.bodyHelp[language]) -->\n\n"
      + (body.isEmpty ? "" : body + "\n")
  }
}
