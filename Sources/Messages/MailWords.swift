/// What is said of mails.
package enum MailWords {
  package static let expected = Phrase(
    fr: "un message (.eml) ou une boîte de messages (mbox) est attendu",
    en: "a mail (.eml) or a mailbox of mails (mbox) is expected")

  /// What a file is that is no table.
  package static let file = Phrase(
    fr: "un message ou une boîte de messages", en: "a mail or a mailbox")
}
