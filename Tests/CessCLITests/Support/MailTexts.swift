/// Mails as they come, in files.
enum MailTexts {
  static func mail(
    _ number: Int, from: String = "Zoé Essai <zoe@exemple.org>", _ more: String = "",
    text: String = "Bonjour."
  ) -> String {
    """
    From: \(from)
    To: Thierry-Paul Valette <valette@exemple.org>
    Subject: Point \(number)
    Date: Mon, 5 May 2025 14:3\(number % 10):00 +0200
    Message-ID: <\(number)@exemple.org>
    \(more)Content-Type: text/plain; charset=utf-8

    \(text)

    """
  }

  static func mail(
    inviting lines: String..., as component: String = "VEVENT", subject: String = "Invitation"
  ) -> String {
    ([
      "From: Mallory <mallory@exemple.net>", "To: valette@exemple.org", "Subject: \(subject)",
      "Date: Mon, 5 May 2025 14:30:00 +0200", "Message-ID: <\(lines.hashValue)@exemple.net>",
      "MIME-Version: 1.0", "Content-Type: text/calendar; charset=utf-8", "",
      "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:\(component)",
    ] + lines + ["END:\(component)", "END:VCALENDAR", ""]).joined(separator: "\n")
  }

  static func box(_ mails: [String]) -> String {
    mails.map { "From zoe@exemple.org Mon May  5 12:30:00 2025\n\($0)\n" }.joined()
  }
}
