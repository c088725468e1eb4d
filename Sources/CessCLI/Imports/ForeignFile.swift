import Messages

/// What a mail program keeps for itself, and another program makes mails, cards and calendars of.
enum ForeignFile {
  /// One message of Outlook (`.msg`).
  case outlookMessage
  /// All that Outlook keeps (`.pst`, `.ost`).
  case outlookStore
  /// One message of Mail on a Mac (`.emlx`): a mail between a number and what Mail notes of it.
  case appleMail

  /// Tells by what a file begins with, and by its name where that is not enough; `nil` for any other.
  init?(beginning head: [UInt8], name: String) {
    let name = name.lowercased()
    // What every program of Office kept of old (MS-CFB, 2.2), and what Outlook keeps (MS-PST, 2.2.2.6).
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]), name.hasSuffix(".msg") {
      self = .outlookMessage
    } else if head.starts(with: "!BDN".utf8) {
      self = .outlookStore
    } else if name.hasSuffix(".emlx"), head.first.map({ (0x30...0x39).contains($0) }) ?? false {
      self = .appleMail
    } else {
      return nil
    }
  }

  /// How to make something of it that can be read.
  var hint: Phrase {
    switch self {
    case .outlookMessage: MailWords.outlookMessageHint
    case .outlookStore: MailWords.outlookStoreHint
    case .appleMail: MailWords.appleMailHint
    }
  }
}
