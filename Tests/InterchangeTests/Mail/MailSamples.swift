import Diplomacy
import Interchange
import Testing

/// Reads mails as a file would give them.
enum Mails {
  struct Outcome {
    var messages: [MailMessage] = []
    var problems: [ImportProblem] = []
    var ranges: [ClosedRange<Int>] = []
  }

  static func read(_ text: String, by portion: Int = 4_096) throws -> Outcome {
    try read(Array(text.utf8), by: portion)
  }

  static func read(_ bytes: [UInt8], by portion: Int = 4_096) throws -> Outcome {
    var outcome = Outcome()
    var scanner = MailScanner()
    func take(_ item: MailScanner.Item) {
      switch item {
      case .message(let message):
        outcome.messages.append(message)
        outcome.ranges.append(message.range)
      case .problem(let problem, let range):
        outcome.problems.append(problem)
        outcome.ranges.append(range)
      }
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      try scanner.read(Array(rest.prefix(portion)), take)
      rest = rest.dropFirst(portion)
    }
    try scanner.finish(take)
    return outcome
  }

  /// Reads one mail.
  static func one(_ text: String) throws -> MailMessage {
    let outcome = try read(text)
    #expect(outcome.problems.isEmpty, "\(outcome.problems)")
    return try #require(outcome.messages.first)
  }

  static func one(_ lines: [String]) throws -> MailMessage {
    try one(lines.joined(separator: "\r\n"))
  }

  /// A header that is enough.
  static let head = [
    "From: Zoé Essai <zoe@exemple.org>", "Date: Mon, 5 May 2025 14:30:00 +0200",
    "Message-ID: <1@exemple.org>",
  ]
}
