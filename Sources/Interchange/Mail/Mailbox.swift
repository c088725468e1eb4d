/// What stands between the mails of a mailbox in one file (RFC 4155).
enum Mailbox {
  /// What the line begins with that stands above a mail.
  static let separator = Array("From ".utf8)

  /// Whether a line begins a mail.
  ///
  /// A sentence may begin with these letters too: the line has to bear a date, or, as
  /// Thunderbird writes it, nothing at all after an empty line.
  static func isSeparator(_ line: ArraySlice<UInt8>, isAfterEmptyLine: Bool) -> Bool {
    guard line.starts(with: separator), line.count < 1_000 else { return false }
    let words = Self.words(line)
    if words.isEmpty { return isAfterEmptyLine }
    return dateStart(words) != nil
  }

  /// The day and the time of the line above a mail, which are in UTC.
  static func date(of line: ArraySlice<UInt8>) -> MailDate? {
    let words = Self.words(line)
    guard let start = dateStart(words) else { return nil }
    return MailDate(words[start...].joined(separator: " ").utf8)
  }

  /// A line without the quotation mark that a mailbox puts before it (`>From `, mboxrd).
  static func unquoted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.first == UInt8(ascii: ">"),
      line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: separator)
    else { return line }
    return line.dropFirst()
  }

  private static func words(_ line: ArraySlice<UInt8>) -> [Substring] {
    String(decoding: line.dropFirst(separator.count), as: UTF8.self).split(separator: " ")
  }

  /// Where a day of the week is followed by a day, a month and a time.
  private static func dateStart(_ words: [Substring]) -> Int? {
    words.indices.first { place in
      guard words.count >= place + 4 else { return false }
      let day = words[place].hasSuffix(",") ? words[place].dropLast() : words[place]
      return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(day.lowercased())
        && words[(place + 1)...(place + 2)].contains { Int($0) != nil }
        && words[(place + 3)...].contains { $0.first?.isNumber == true && $0.contains(":") }
    }
  }
}
