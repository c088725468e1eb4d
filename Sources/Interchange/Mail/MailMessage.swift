/// A mail, as much of it as is kept.
public struct MailMessage: Sendable, Equatable {
  /// The lines of the file that it stands on, the one above it in a mailbox included.
  public let range: ClosedRange<Int>
  /// Its header.
  public let header: MailHeader
  /// What it says, at most one mebibyte; empty where it says nothing.
  public let text: String
  /// What it carries beside: the names of the files, their types where they have none.
  public let attachments: [String]
  /// The calendars it carries (`text/calendar`), as they stand.
  public let invitations: [[UInt8]]
  /// Whether a machine tells what became of another mail (RFC 6522).
  public let isReport: Bool
  /// The date that the line above it in a mailbox bears.
  let separatorDate: MailDate?
}
