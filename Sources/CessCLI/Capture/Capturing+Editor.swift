import Diplomacy
import Messages

/// The form of a new exchange in the editor.
extension Capturing {
  private var drafts: DraftEditing {
    DraftEditing(session: session, write: write, failed: CaptureWords.notRecorded)
  }

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
    let draft = try drafts.takenUp(where: { !FormMark.isOfSomeRecord($0) }, title: title)
    guard let draft else { return false }
    try edit(draftAt: draft, from: nil)
    return true
  }

  private func title(of text: String) -> String? {
    guard let form = try? FormText(text) else { return nil }
    return form.entries.first { keys.fact($0.key)?.name == FormKeys.title }?.value
  }

  func keep(_ text: String) throws -> String { try drafts.keep(text) }

  private func edit(draftAt path: String, from untouched: String?) throws {
    try drafts.edit(draftAt: path, from: untouched) { text in
      try record(text, from: path, addingGiven: false)
    }
  }

  // MARK: The form to fill in

  /// Returns the form with what stood on the command line, each key with what it is for.
  func template() -> String {
    template(values: Dictionary(grouping: given.facts, by: \.name).mapValues { $0.map(\.value) })
  }

  /// Returns the form with values filled in.
  func template(values: [String: [String]]) -> String {
    var values = values
    // A text goes below; the name of a file stays a fact.
    let notes = values[FormKeys.notes] ?? []
    let texts = notes.filter { !$0.hasPrefix("@") && $0 != "-" }
    values[FormKeys.notes] = texts.isEmpty ? notes : nil
    let form = FormTemplate(
      keys: keys, language: session.language, heading: CaptureWords.formHelp[session.language])
    return form.text(values, body: texts.last ?? "")
  }
}
