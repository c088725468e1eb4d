/// What is said of mails.
package enum MailWords {
  package static let expected = Phrase(
    fr: "un message (.eml) ou une boîte de messages (mbox) est attendu",
    en: "a mail (.eml) or a mailbox of mails (mbox) is expected")

  /// A file holds no mail, whatever it is called.
  package static func noMail(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) n’est ni un message ni une boîte de messages",
      en: "\(name) is neither a mail nor a mailbox")
  }

  /// What a file is that is no table.
  package static let file = Phrase(
    fr: "un message ou une boîte de messages", en: "a mail or a mailbox")

  // MARK: Other programs

  package static func foreign(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) est un fichier propre à un logiciel de messagerie",
      en: "\(name) is a file of a mail program's own")
  }

  package static let outlookMessageHint = Phrase(
    fr: "msgconvert en fait un .eml (paquet libemail-outlook-message-perl)",
    en: "msgconvert makes an .eml of it (package libemail-outlook-message-perl)")

  package static let outlookStoreHint = Phrase(
    fr: "readpst en fait des boîtes (mbox), des cartes et des calendriers (paquet pst-utils)",
    en: "readpst makes mailboxes (mbox), cards and calendars of it (package pst-utils)")

  package static let appleMailHint = Phrase(
    fr:
      "Mail exporte la boîte entière (Boîte > Exporter), et l’enregistre message par message en .eml",
    en: "Mail exports the whole mailbox (Mailbox > Export), and saves message by message as .eml")
}
