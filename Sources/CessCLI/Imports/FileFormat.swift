import Interchange
import Messages

/// What a file is read as.
enum FileFormat {
  case table, cards, calendar, mail

  /// How many bytes of the beginning tell what a file is.
  static let telling = 4_096

  /// Tells by the ending of a name; `nil` where that says nothing.
  init?(ending name: String) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[dot...].lowercased() {
    case ".vcf", ".vcard": self = .cards
    case ".ics", ".ical", ".icalendar", ".vcs": self = .calendar
    case ".eml", ".mbox", ".mbx": self = .mail
    case ".csv", ".tsv": self = .table
    default: return nil
    }
  }

  /// Tells by the first line of cards, calendars and mailboxes, which nothing else begins with; of the
  /// first two after a byte order mark and white space, in any encoding that has the signs of ASCII;
  /// `nil` for other files.
  init?(firstLine head: [UInt8]) {
    let signs = String(
      decoding: head.filter { $0 > 0x20 && $0 < 0x7F }.prefix(16), as: UTF8.self
    ).uppercased()
    if signs.hasPrefix("BEGIN:VCARD") {
      self = .cards
    } else if signs.hasPrefix("BEGIN:VCALENDAR") || signs.hasPrefix("BEGIN:VEVENT") {
      self = .calendar
    } else if MailScanner.beginsMailbox(head) {
      self = .mail
    } else {
      return nil
    }
  }

  /// Tells by what a file begins with; `nil` where that says nothing.
  init?(beginning head: [UInt8]) {
    if let format = Self(firstLine: head) {
      self = format
    } else if MailScanner.begins(head) {
      self = .mail
    } else {
      return nil
    }
  }
}

extension InputBytes {
  /// What the file is, by its first line, else by its name, else by how it begins: a table where
  /// none tells.
  ///
  /// - Returns: The format.
  /// - Throws: ``Failure`` for what only another program reads; `StreamError`.
  func format() throws -> FileFormat {
    let head = try head()
    if let foreign = ForeignFile(beginning: head, name: name) {
      throw Failure(.malformedInput, MailWords.foreign(name), hint: foreign.hint)
    }
    return FileFormat(firstLine: head) ?? FileFormat(ending: name) ?? FileFormat(beginning: head)
      ?? .table
  }
}
