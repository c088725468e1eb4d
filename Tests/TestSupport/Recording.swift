import Foundation
import Testing

/// What a command writes, says and is answered.
final class Recording: @unchecked Sendable {
  private let lock = NSLock()
  private var bytes: [UInt8] = []
  private var errors = ""
  private var answers: [String]?
  private var answered: [String] = []
  private var keys: [String]

  init(answers: [String]?, keys: [String] = []) {
    self.answers = answers
    self.keys = keys
  }

  func nextKeys() -> [UInt8]? {
    lock.withLock { keys.isEmpty ? nil : Array(keys.removeFirst().utf8) }
  }

  func write(_ portion: UnsafeRawBufferPointer) {
    lock.withLock { bytes.append(contentsOf: portion) }
  }

  func say(_ text: String) {
    lock.withLock { errors += text }
  }

  func nextAnswer() -> String? {
    lock.withLock {
      guard let waiting = answers else {
        Issue.record("a question was asked, but the test set no answer: \(errors)")
        return nil
      }
      guard let answer = waiting.first else { return nil }
      answers = Array(waiting.dropFirst())
      answered.append(answer)
      return answer
    }
  }

  func outcome(_ status: Int32) -> TestEnvironment.Outcome {
    lock.withLock {
      TestEnvironment.Outcome(bytes: bytes, errors: errors, status: status, answered: answered)
    }
  }
}
