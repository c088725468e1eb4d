import Diplomacy
import Messages

/// A form in the editor, and the draft that is left when something goes wrong.
struct DraftEditing {
  let session: Session
  let write: WriteOptions
  /// What is said when nothing came of it.
  let failed: Phrase

  private var environment: Environment { session.environment }

  /// Keeps a text as a draft of this process, and returns its path.
  func keep(_ text: String) throws -> String {
    guard let folder = environment.draftFolder else {
      throw Failure(.configuration, CaptureWords.noDraftFolder, hint: ErrorWords.noHomeHint)
    }
    return try environment.drafts.keep(text, folder)
  }

  /// Offers what was begun last and came to nothing.
  ///
  /// - Parameters:
  ///   - isWanted: Whether a draft is one of those.
  ///   - title: What a draft is called.
  /// - Returns: The draft, which is this process's from now on; `nil` for none.
  /// - Throws: ``Failure`` or `StreamError` where it cannot be kept.
  func takenUp(
    where isWanted: (String) -> Bool, title: (String) -> String?
  ) throws -> String? {
    guard let folder = environment.draftFolder else { return nil }
    for path in environment.drafts.abandoned(folder).reversed() {
      guard let text = try? environment.text("@\(path)"), isWanted(text),
        let moment = environment.drafts.changed(path)
      else { continue }
      guard session.confirms(CaptureWords.takeUp(moment.day, moment.time, title(text))) else {
        return nil
      }
      let own = try keep(text)
      environment.drafts.discard(path)
      return own
    }
    return nil
  }

  /// Lets a person change a draft until it can be recorded, or they leave it.
  ///
  /// What somebody began earlier and closes now without a change is recorded if they say so:
  /// it may be that they only wanted to see it.
  ///
  /// - Parameters:
  ///   - path: The draft.
  ///   - untouched: What says nothing yet: left so, nothing is written and nothing kept.
  ///   - record: Records what the draft says.
  /// - Throws: ``Failure`` or `EditorError` with the path of the draft, which is kept.
  func edit(
    draftAt path: String, from untouched: String?, record: (String) throws -> Void
  ) throws {
    let begun = try? environment.text("@\(path)")
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
        if text == begun, !session.confirms(CaptureWords.recordAsItIs) {
          return session.say(ErrorWords.draftKept(path))
        }
        try record(text)
        if !write.dryRun { environment.drafts.discard(path) }
        return
      } catch {
        let failure = Failure(error)
        environment.streams.say(failure.text(in: session.language))
        guard failure.status != .bug, !session.common.yes, session.confirms(ErrorWords.tryAgain)
        else {
          throw Failure(failure.status, failed, hint: ErrorWords.draftKept(path))
        }
      }
    }
  }
}
