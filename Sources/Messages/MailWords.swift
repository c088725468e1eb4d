/// What is said of mails.
package enum MailWords {
  package static let expected = Phrase(
    fr: "un message (.eml) ou une boîte de messages (mbox) est attendu",
    en: "a mail (.eml) or a mailbox of mails (mbox) is expected")

  package static func noTable(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) contient des messages\u{A0}: ni colonnes ni sorte de fiches n’y ont de sens",
      en: "\(name) holds mails: neither columns nor a kind of records mean anything there")
  }
}
