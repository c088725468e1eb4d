/// The first line of the form of something on record: the command it is for, and what it is of.
struct FormMark {
  /// The command, without the name of the program: `meeting edit`.
  let command: String
  /// The record: `i12`.
  let reference: String

  /// The line as it stands in the heading of a form.
  var line: String { "cess \(command) \(reference)" }

  private static let opening = "---\n# "

  /// Whether a text is the form of that record.
  func isOf(_ text: String) -> Bool { text.hasPrefix("\(Self.opening)\(line)\n") }

  /// Whether a text is the form of anything on record, and not of something new.
  static func isOfSomeRecord(_ text: String) -> Bool { text.hasPrefix("\(opening)cess ") }
}
