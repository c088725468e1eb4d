import Diplomacy
import Messages

/// What a command could not do, in words for the person who asked.
struct Failure: Error {
  let status: ExitStatus
  let message: Phrase
  let hint: Phrase?

  init(_ status: ExitStatus, _ message: Phrase, hint: Phrase? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }
}

/// The exit statuses, after `sysexits.h` where it has one.
enum ExitStatus: Int32 {
  case done = 0
  /// Not found, ambiguous, a rule broken; or `--exit-code` found something.
  case refused = 1
  case usage = 64
  case malformedInput = 65
  case missingInput = 66
  case bug = 70
  case cannotCreate = 73
  case io = 74
  case busy = 75
  case permission = 77
  case configuration = 78
}
